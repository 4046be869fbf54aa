import type { CandidatePage, GraphNode, MergeCandidate, MergeEvidence, PairView } from "@kenniswijzer/domain";
import { useEffect, useRef, useState } from "preact/hooks";
import { words } from "../../view/wording/index.ts";
import { type Loaded, useLoad } from "../data/use-load.ts";
import { work } from "../data/work.ts";
import { kindOf, NodeLink } from "../house/mark.tsx";
import { linkTo } from "../house/navigate.ts";
import { Proof } from "../house/proof.tsx";
import { With } from "../house/states.tsx";
import { type Deciding, useDeciding } from "./decide.ts";
import { Decided } from "./decided.tsx";

/** Names that may be one, a pair at a time, the likeliest first. */
export function Desk() {
  const own = words.work.review;
  const [at, setAt] = useState(0);
  const deciding = useDeciding();
  const loaded = useLoad(`candidates:${at}`, () => work.candidates(at));
  return (
    <>
      <p>{own.intro}</p>
      <Decided deciding={deciding} />
      <With of={loaded}>
        {({ items: [candidate], total }: CandidatePage) =>
          candidate === undefined ? (
            <Nothing at={at} total={total} back={() => setAt(Math.max(0, total - 1))} />
          ) : (
            <Pair
              key={`${candidate.a.id} ${candidate.b.id}`}
              candidate={candidate}
              place={own.left(at + 1, total)}
              deciding={deciding}
              later={at + 1 < total ? () => setAt(at + 1) : undefined}
              back={at > 0 ? () => setAt(at - 1) : undefined}
            />
          )
        }
      </With>
    </>
  );
}

function Nothing({ at, total, back }: { readonly at: number; readonly total: number; readonly back: () => void }) {
  // the last of the list was decided while others before it were skipped
  useEffect(() => {
    if (total > 0 && at >= total) back();
  }, [at, total]);
  const said = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    // who decided on the last pair is not thrown back to the top of the page
    if (document.activeElement === document.body) said.current?.focus({ preventScroll: true });
  }, []);
  return total > 0 ? null : (
    <p class="notice good" tabIndex={-1} ref={said}>
      {words.work.review.none}
    </p>
  );
}

interface PairProps {
  readonly candidate: MergeCandidate;
  readonly place: string;
  readonly deciding: Deciding;
  readonly later: (() => void) | undefined;
  readonly back: (() => void) | undefined;
}

/** Two names side by side with their sentences, what speaks for and against, and what can be decided. */
function Pair({ candidate: { a, b, ...why }, place, deciding, later, back }: PairProps) {
  const own = words.work.review;
  const [stays, setStays] = useState(a.documents.length > b.documents.length ? a.id : b.id);
  const [reason, setReason] = useState("");
  const sides = useLoad(`pair:${a.id} ${b.id}`, () => work.pair(a.id, b.id));
  const { busy, last, decide, undo } = deciding;
  const goes = stays === a.id ? b.id : a.id;
  const given = reason.trim() === "" ? {} : { reason: reason.trim() };
  const acts: Acts = {
    same: () => void decide({ action: "merge", target: goes, into: stays, ...given }),
    apart: () => void decide({ action: "keep-apart", target: a.id, into: b.id, ...given }),
    later,
    back,
    undo: last && (() => void undo(last.correction.id)),
  };
  const desk = useDesk(acts, busy, last !== undefined);
  return (
    <section class="desk" tabIndex={-1} aria-label={own.desk} {...desk}>
      <p class="meta">{place}</p>
      <div class="sides">
        <Side node={a} sides={sides} which="a" />
        <Side node={b} sides={sides} which="b" />
        <Reasons title={own.for} reasons={why.for} sign="+" />
        <Reasons title={own.against} reasons={why.against} sign="−" />
      </div>
      <fieldset class="choice">
        <legend>{own.keep}</legend>
        {[a, b].map((node) => (
          <label class="check" key={node.id}>
            <input type="radio" name="stays" checked={stays === node.id} onChange={() => setStays(node.id)} />
            {own.keepThis(node.name)}
          </label>
        ))}
      </fieldset>
      <p class="field">
        <label for="reason">{own.reason}</label>
        <input id="reason" maxLength={1000} value={reason} onInput={(event) => setReason(event.currentTarget.value)} />
      </p>
      <Buttons acts={acts} busy={busy} />
      <p class="hint">{own.keys}</p>
    </section>
  );
}

/** What can be done at the desk; absent is what cannot be done now. */
interface Acts {
  readonly same: () => void;
  readonly apart: () => void;
  readonly later: (() => void) | undefined;
  readonly back: (() => void) | undefined;
  readonly undo: (() => void) | undefined;
}

const KEYS: Readonly<Record<string, keyof Acts>> = { h: "same", n: "apart", s: "later", t: "back", o: "undo" };

/** Keys for who is at the desk, and the focus for who decides one pair after another. */
function useDesk(acts: Acts, busy: boolean, isNext: boolean) {
  const ref = useRef<HTMLElement>(null);
  useEffect(() => {
    if (isNext || document.activeElement === document.body) ref.current?.focus({ preventScroll: true });
  }, []);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    const name = KEYS[event.key.toLowerCase()];
    const act = busy || name === undefined ? undefined : acts[name];
    if (act === undefined) return;
    event.preventDefault();
    act();
  };
  return { ref, onKeyDown };
}

function Buttons({ acts: { same, apart, later, back }, busy }: { readonly acts: Acts; readonly busy: boolean }) {
  const own = words.work.review;
  return (
    <p class="tools">
      <button type="button" disabled={busy} onClick={same}>
        {own.same}
      </button>
      <button type="button" disabled={busy} onClick={apart}>
        {own.apart}
      </button>
      <button type="button" class="quiet-button" disabled={busy || !later} onClick={later}>
        {own.later}
      </button>
      <button type="button" class="quiet-button" disabled={busy || !back} onClick={back}>
        {own.back}
      </button>
    </p>
  );
}

interface SideProps {
  readonly node: GraphNode;
  readonly sides: Loaded<PairView>;
  readonly which: "a" | "b";
}

function Side({ node, sides, which }: SideProps) {
  const also = node.aliases.filter((alias) => alias !== node.name);
  return (
    <article class="side-of-pair" aria-label={node.name}>
      <h2>
        <NodeLink node={node} href={linkTo({ node: node.id, screen: undefined, tab: undefined })} />
      </h2>
      <p class="meta">
        {[kindOf(node), words.documents(node.documents.length)].join(" · ")}
        {also.length > 0 && ` · ${words.node.also(also)}`}
      </p>
      <With of={sides}>{(view) => <Sentences side={view[which]} />}</With>
    </article>
  );
}

/** Letters are words in a field, and shortcuts elsewhere. */
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type !== "radio");

function Sentences({ side: { sentences } }: { readonly side: PairView["a"] }) {
  if (sentences.length === 0) return <p class="meta">{words.work.review.noSentences}</p>;
  return (
    <>
      {sentences.map((citation) => (
        <Proof key={`${citation.document}:${citation.start}`} citation={citation} />
      ))}
    </>
  );
}

function Reasons({
  title,
  reasons,
  sign,
}: {
  readonly title: string;
  readonly reasons: readonly MergeEvidence[];
  readonly sign: string;
}) {
  return (
    <div>
      <h3>{title}</h3>
      {reasons.length === 0 && <p class="meta">{words.work.review.noReason}</p>}
      <ul class="reasons">
        {reasons.map(({ kind, text }) => (
          <li key={kind}>
            <span aria-hidden="true">{sign}</span> {text}
          </li>
        ))}
      </ul>
    </div>
  );
}
