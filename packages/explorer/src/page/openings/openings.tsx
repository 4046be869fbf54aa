import type { Citation, Gaps, Introduction, NodeLabel, Tie } from "@kenniswijzer/domain";
import { addressOf, type PageState } from "../../view/address.ts";
import { words } from "../../view/wording/index.ts";
import { client, sifting } from "../data/client.ts";
import { useLoad, useSteady } from "../data/use-load.ts";
import { NeedsDocuments } from "../house/first-steps.tsx";
import { NodeLink } from "../house/mark.tsx";
import { Proof, TieProof } from "../house/proof.tsx";
import { useTitle, With } from "../house/states.tsx";
import { Filters } from "../overview/filters.tsx";
import { SharedSubjects } from "../partners/shared-subjects.tsx";

/** What the documents leave open: what nobody works on yet, what only one does, and who might meet. */
export function Openings({ state }: { readonly state: PageState }) {
  useTitle(words.screens.openingen);
  const sift = sifting(state);
  const key = JSON.stringify(sift);
  const gaps = useSteady(useLoad(`gaps:${key}`, () => client.gaps(sift)));
  const introductions = useSteady(useLoad(`introductions:${key}`, () => client.introductions(sift)));
  return (
    <div class="column wide">
      <h1>{words.openings.title}</h1>
      <NeedsDocuments>
        <p>{words.openings.intro}</p>
        <div class="tools">
          <Filters state={state} />
        </div>
        <div class="openings">
          <With of={gaps}>{(here) => <GapLists gaps={here} />}</With>
          <With of={introductions}>{(here) => <Introductions all={here} />}</With>
        </div>
      </NeedsDocuments>
    </div>
  );
}

function GapLists({ gaps }: { readonly gaps: Gaps }) {
  const { onePartner, noPartner, noTargetGroup } = words.openings;
  return (
    <>
      <GapList
        {...onePartner}
        id="one-partner"
        gaps={gaps.themesWithOnePartner.map(({ theme, partner, ties }) => ({ node: theme, with: partner, ties }))}
      />
      {gaps.leftOut > 0 && <p class="notice">{words.openings.leftOut(gaps.leftOut)}</p>}
      <GapList
        {...noPartner}
        id="no-partner"
        gaps={gaps.questionsWithoutPartner.map(({ question, ...rest }) => ({ node: question, ...rest }))}
      />
      <GapList
        {...noTargetGroup}
        id="no-target-group"
        gaps={gaps.projectsWithoutTargetGroup.map(({ project, ...rest }) => ({ node: project, ...rest }))}
      />
    </>
  );
}

interface Gap {
  readonly node: NodeLabel;
  readonly with?: NodeLabel;
  readonly ties: readonly Tie[];
  /** Where the documents name it. */
  readonly citations?: readonly Citation[];
}

interface GapListProps {
  readonly id: string;
  readonly title: string;
  readonly none: string;
  readonly gaps: readonly Gap[];
}

function GapList({ id, title, none, gaps }: GapListProps) {
  return (
    <section class="opening" aria-labelledby={id}>
      <h2 id={id}>
        {title} <span class="count">{gaps.length}</span>
      </h2>
      {gaps.length === 0 && <p class="meta">{none}</p>}
      <ul class="gap-list">
        {gaps.map((gap) => (
          <li key={gap.node.id}>
            <NodeLink node={gap.node} href={addressOf({ node: gap.node.id })} />
            {gap.with && (
              <p class="meta">
                {words.openings.only} <a href={addressOf({ node: gap.with.id })}>{gap.with.name}</a>
              </p>
            )}
            {gap.ties.length + (gap.citations?.length ?? 0) > 0 && (
              <details>
                <summary>{words.sharing.sentences}</summary>
                {gap.ties.map((tie) => (
                  <TieProof key={`${tie.edge.from}${tie.edge.type}${tie.edge.to}`} tie={tie} most={1} />
                ))}
                {gap.citations?.slice(0, 2).map((citation) => (
                  <Proof key={`${citation.document}${citation.start}`} citation={citation} />
                ))}
              </details>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Introductions({ all }: { readonly all: readonly Introduction[] }) {
  const { title, none, intro } = words.openings.introductions;
  return (
    <section class="opening" aria-labelledby="introductions">
      <h2 id="introductions">
        {title} <span class="count">{all.length}</span>
      </h2>
      <p class="meta">{all.length === 0 ? none : intro}</p>
      <ul class="gap-list">
        {all.map(({ a, b, why, shared }) => (
          <li key={`${a.id}${b.id}`}>
            <p class="pair">
              <NodeLink node={a} href={addressOf({ node: a.id })} /> <span aria-hidden="true">↔</span>
              <span class="visually-hidden">{words.openings.and}</span>{" "}
              <NodeLink node={b} href={addressOf({ node: b.id })} />
            </p>
            <p>{why}</p>
            <SharedSubjects shared={shared} most={5} />
            <p>
              <a href={addressOf({ screen: "partners", tab: "route", partner: a.id, other: b.id })}>
                {words.sharing.toPath}
              </a>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
