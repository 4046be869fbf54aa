import type { Assertion, EntityView, GraphNode } from "@kenniswijzer/domain";
import { useEffect, useRef } from "preact/hooks";
import { addressOf, type PageState } from "../../view/address.ts";
import { placeName } from "../../view/citation.ts";
import { type FoldedView, type OwnTie, tiesOf } from "../../view/folded.ts";
import { groupOf } from "../../view/groups.ts";
import { words } from "../../view/wording/index.ts";
import { client } from "../data/client.ts";
import { useLoad } from "../data/use-load.ts";
import { kindOf, Mark, NodeLink } from "../house/mark.tsx";
import { change, linkTo, toggled } from "../house/navigate.ts";
import { sentenceLink } from "../house/proof.tsx";
import { announce, useTitle, With } from "../house/states.tsx";
import { mayDo, useMe } from "../login/me.ts";

interface PanelProps {
  readonly id: string;
  readonly state: PageState;
}

/** One partner, theme, project, … beside the picture: what can be done with it, and every tie with its sentences. */
export function NodePanel({ id, state }: PanelProps) {
  const loaded = useLoad(`entity:${id}`, () => client.entity(id));
  return <With of={loaded}>{(view) => <Panel view={view} state={state} />}</With>;
}

function Panel({ view, state }: { readonly view: FoldedView; readonly state: PageState }) {
  const { node, documents } = view;
  const title = useRef<HTMLHeadingElement>(null);
  useTitle(node.name);
  useEffect(() => {
    announce(words.node.opened(node.name));
    // who chose it in the picture or the list stays there
    if (document.activeElement === document.body || document.activeElement?.closest(".side"))
      title.current?.focus({ preventScroll: true });
  }, [node.id]);
  const aliases = node.aliases.filter((alias) => alias !== node.name);
  const facts = [kindOf(node), agesOf(node), node.attributes.status, words.documents(documents.length)];
  return (
    <section class="node-panel" aria-label={node.name}>
      <header>
        <h1 ref={title} tabIndex={-1}>
          <Mark group={groupOf(node)} /> {node.name}
        </h1>
        <p class="meta">{facts.filter((fact) => fact !== undefined).join(" · ")}</p>
        {aliases.length > 0 && <p class="meta">{words.node.also(aliases)}</p>}
      </header>
      <Actions node={node} state={state} />
      <Ties view={view} />
    </section>
  );
}

function agesOf({ attributes: { ageFrom, ageTo } }: GraphNode): string | undefined {
  return ageFrom === undefined && ageTo === undefined ? undefined : words.node.ages(ageFrom, ageTo);
}

function Actions({ node, state }: { readonly node: GraphNode; readonly state: PageState }) {
  const isPinned = state.pinned?.includes(node.id) ?? false;
  const two = state.steps === 2;
  const hide = (): void => change({ hidden: toggled(state.hidden, node.id), node: undefined, steps: undefined });
  return (
    <fieldset class="actions" aria-label={words.node.actions(node.name)}>
      <button
        type="button"
        class="quiet-button"
        aria-pressed={two}
        onClick={() => change({ steps: two ? undefined : 2 })}
      >
        {words.node.twoSteps}
      </button>
      <button
        type="button"
        class="quiet-button"
        aria-pressed={isPinned}
        onClick={() => change({ pinned: toggled(state.pinned, node.id) })}
      >
        {words.node.pin}
      </button>
      <button type="button" class="quiet-button" onClick={hide}>
        {words.node.hide}
      </button>
      {(node.type === "Actor" || node.type === "Theme" || node.type === "Concept") && (
        <a class="quiet-button" href={linkTo({ screen: "blad" })}>
          {node.type === "Actor" ? words.sheet.partner : words.sheet.theme}
        </a>
      )}
      {mayDo(useMe(), "review") && (
        <a class="quiet-button" href={addressOf({ screen: "nakijken", tab: "verbeter", node: node.id })}>
          {words.work.review.improve}
        </a>
      )}
      <a class="quiet-button" href={linkTo({ node: undefined, steps: undefined })}>
        {words.node.wholePicture}
      </a>
    </fieldset>
  );
}

/** Every tie, under headings as seen from the node. */
export function Ties({ view }: { readonly view: FoldedView }) {
  const groups = new Map<string, OwnTie[]>();
  for (const tie of tiesOf(view)) {
    const heading = words.edges[tie.edge.type][tie.out ? "out" : "in"];
    groups.set(heading, [...(groups.get(heading) ?? []), tie]);
  }
  if (groups.size === 0) return <p>{words.node.noTies}</p>;
  return (
    <>
      {[...groups].map(([heading, ties]) => (
        <section class="ties" key={heading}>
          <h2>
            {heading} <span class="count">{ties.length}</span>
          </h2>
          <ul class="items">
            {ties.map(({ edge, other, said }) => (
              <li class={`item is-${edge.status}`} key={`${edge.from}${edge.type}${edge.to}`}>
                <p class="item-head">
                  <NodeLink node={other} href={linkTo({ node: other.id, question: undefined, screen: undefined })} />{" "}
                  <span class={`how-tied tied-${edge.modality}`}>{words.modalities[edge.modality]}</span>
                </p>
                {said.map((assertion) => (
                  <Said key={assertion.id} assertion={assertion} documents={view.documents} />
                ))}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

interface SaidProps {
  readonly assertion: Assertion;
  readonly documents: EntityView["documents"];
}

/** A sentence with its document. */
export function Said({ assertion, documents }: SaidProps) {
  const {
    title = words.types.Document,
    caution,
    replacedBy,
  } = documents.find(({ id }) => id === assertion.document) ?? {};
  return (
    <div class="source">
      <blockquote lang="nl">{assertion.quote}</blockquote>
      <p class="meta">
        <a href={sentenceLink(assertion)}>{title}</a> ·{" "}
        {placeName({ ...assertion, caution, replacedBy, page: undefined, modality: "noemt" })}
      </p>
    </div>
  );
}
