import type { ActorKind, EntityView, GraphNode, Suggestion } from "@kenniswijzer/domain";
import { useEffect, useState } from "preact/hooks";
import { words } from "../../view/wording/index.ts";
import { client } from "../data/client.ts";
import { useLoad } from "../data/use-load.ts";
import { work } from "../data/work.ts";
import { kindOf, NodeLink } from "../house/mark.tsx";
import { change, linkTo } from "../house/navigate.ts";
import { With } from "../house/states.tsx";
import { useFollowing } from "../house/use-following.ts";
import { Claims } from "./claims.tsx";
import { type Deciding, useDeciding } from "./decide.ts";
import { Decided } from "./decided.tsx";

/** One name that is wrong, of the wrong kind or none, or that documents were misread about. */
export function Correct({ node }: { readonly node: string | undefined }) {
  const deciding = useDeciding();
  const loaded = useLoad(node && `node:${node}`, () => work.node(node ?? ""));
  return (
    <>
      <Decided deciding={deciding} />
      {node === undefined ? (
        <Find />
      ) : (
        <>
          <With of={loaded}>{(view: EntityView) => <One key={view.node.id} view={view} deciding={deciding} />}</With>
          <p>
            <a class="quiet-button" href={linkTo({ node: undefined })}>
              {words.work.review.other}
            </a>
          </p>
        </>
      )}
    </>
  );
}

const PAUSE_MS = 200;

function Find() {
  const own = words.work.review;
  const [typed, setTyped] = useState("");
  const [found, setFound] = useState<readonly Suggestion[]>([]);
  useEffect(() => {
    const stop = new AbortController();
    const timer = setTimeout(() => {
      if (typed.trim() === "") setFound([]);
      else client.suggestions(typed, stop.signal).then(setFound, () => undefined);
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [typed]);
  return (
    <div class="list">
      <p class="field">
        <label for="find-name">{own.find}</label>
        <input
          id="find-name"
          type="search"
          aria-describedby="find-hint"
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        <span class="hint" id="find-hint">
          {own.findHint}
        </span>
      </p>
      <ul class="rows" aria-label={own.found}>
        {found.flatMap(({ type, ...one }) =>
          type === "Document"
            ? []
            : [
                <li key={one.id}>
                  <NodeLink node={{ ...one, type }} href={linkTo({ node: one.id })} />
                  <span class="kind">{kindOf({ ...one, type })}</span>
                </li>,
              ],
        )}
      </ul>
    </div>
  );
}

function One({ view, deciding }: { readonly view: EntityView; readonly deciding: Deciding }) {
  const { node } = view;
  const own = words.work.review;
  const reject = async (): Promise<void> => {
    // it is gone then: there is nothing left to show of it
    if (await deciding.decide({ action: "reject", target: node.id })) change({ node: undefined });
  };
  return (
    <section class="correct" aria-label={node.name}>
      <h2>
        <NodeLink node={node} href={linkTo({ node: node.id, screen: undefined, tab: undefined })} />
      </h2>
      <p class="meta">{[kindOf(node), words.documents(node.documents.length)].join(" · ")}</p>
      <Rename node={node} deciding={deciding} />
      {node.type === "Actor" && <Retype node={node} deciding={deciding} />}
      <p class="field">
        <span>
          <button type="button" class="quiet-button" disabled={deciding.busy} onClick={() => void reject()}>
            {own.reject}
          </button>
        </span>
        <span class="hint">{own.rejectHint}</span>
      </p>
      <Claims view={view} deciding={deciding} />
    </section>
  );
}

interface FixProps {
  readonly node: GraphNode;
  readonly deciding: Deciding;
}

function Rename({ node, deciding }: FixProps) {
  const own = words.work.review;
  const [name, setName] = useFollowing(node.name);
  const rename = (event: Event): void => {
    event.preventDefault();
    if (name.trim() !== node.name) void deciding.decide({ action: "rename", target: node.id, name: name.trim() });
  };
  return (
    <form class="field" onSubmit={rename}>
      <label for="new-name">{own.name}</label>
      <input
        id="new-name"
        required
        maxLength={300}
        value={name}
        onInput={(event) => setName(event.currentTarget.value)}
      />
      <p>
        <button type="submit" disabled={deciding.busy || name.trim() === node.name}>
          {own.rename}
        </button>
      </p>
    </form>
  );
}

function Retype({ node, deciding }: FixProps) {
  const own = words.work.review;
  const [kind, setKind] = useFollowing(node.kind);
  const retype = (event: Event): void => {
    event.preventDefault();
    if (kind !== undefined && kind !== node.kind) void deciding.decide({ action: "retype", target: node.id, kind });
  };
  return (
    <form class="field" onSubmit={retype}>
      <label for="new-kind">{own.kind}</label>
      <select id="new-kind" value={kind} onChange={(event) => setKind(event.currentTarget.value as ActorKind)}>
        {Object.entries(words.kinds).map(([one, said]) => (
          <option key={one} value={one}>
            {said}
          </option>
        ))}
      </select>
      <p>
        <button type="submit" disabled={deciding.busy || kind === node.kind}>
          {own.retype}
        </button>
      </p>
    </form>
  );
}
