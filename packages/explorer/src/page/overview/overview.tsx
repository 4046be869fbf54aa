import type { Answer } from "@kenniswijzer/domain";
import { useEffect, useMemo } from "preact/hooks";
import type { PageState } from "../../view/address.ts";
import { type Network, type Shown, shownOf } from "../../view/network.ts";
import { words } from "../../view/wording/index.ts";
import { AnswerView } from "../ask/answer.tsx";
import { AskBox } from "../ask/ask-box.tsx";
import { client } from "../data/client.ts";
import { arrived, useLoad } from "../data/use-load.ts";
import { FirstSteps } from "../house/first-steps.tsx";
import { With } from "../house/states.tsx";
import { Begin } from "./begin.tsx";
import { ListView } from "./list.tsx";
import { NodePanel } from "./node-panel.tsx";
import { loadStage, PictureView } from "./picture.tsx";
import { Toolbar } from "./toolbar.tsx";
import { useNetwork } from "./use-network.ts";

/** Ask on one side, see on the other: what the answer names stands out in the picture. */
export function Overview({ state }: { readonly state: PageState }) {
  const { question } = state;
  const asked = useLoad(question === undefined ? undefined : `ask:${question}`, () => client.ask(question ?? ""));
  const answer = arrived(asked);
  const sought = useMemo(
    () => (question === undefined ? (state.marked ?? []) : soughtBy(answer)),
    [answer, question, state.marked],
  );
  const network = useNetwork(state, sought);
  // whoever cannot load it is told by the picture itself
  useEffect(() => void loadStage().catch(() => {}), []);
  const isEmpty = network.state === "here" && network.value.nodes.length === 0 && !isNarrowed(state);
  return (
    <div class={`overview${question === undefined && state.node === undefined ? " at-rest" : ""}`}>
      <div class="side">
        <AskBox question={question} />
        {(question !== undefined || state.node !== undefined) && <ToPicture />}
        {question !== undefined && (
          <With of={asked} busy={words.answer.seeking}>
            {(here) => <AnswerView answer={here} />}
          </With>
        )}
        {question === undefined && state.node !== undefined && <NodePanel id={state.node} state={state} />}
        {question === undefined && state.node === undefined && (isEmpty ? <Soon /> : <Begin marked={state.marked} />)}
      </div>
      <section class="network" aria-label={words.picture.region}>
        <With of={network} busy={words.picture.loading}>
          {(here) => (isEmpty ? <FirstSteps /> : <Seen network={here} state={state} sought={sought} />)}
        </With>
      </section>
    </div>
  );
}

function Soon() {
  return (
    <div class="begin">
      <h1>{words.begin.title}</h1>
      <p class="meta">{words.firstSteps.soon}</p>
    </div>
  );
}

/** On a small screen the picture lies under what is read: this leads there. */
function ToPicture() {
  const show = (): void => document.querySelector(".network")?.scrollIntoView();
  return (
    <button type="button" class="quiet-button to-picture" onClick={show}>
      {words.picture.show}
    </button>
  );
}

interface SeenProps {
  readonly network: Network;
  readonly state: PageState;
  readonly sought: readonly string[];
}

/** The same nodes and ties, as a picture or as a list. */
function Seen({ network, state, sought }: SeenProps) {
  const shown: Shown = useMemo(() => shownOf(network, state, sought), [network, state, sought]);
  return (
    <>
      <Toolbar picture={network} shown={shown} state={state} />
      {state.list ? <ListView shown={shown} state={state} /> : <PictureView shown={shown} state={state} />}
    </>
  );
}

/** Ids of what an answer names; a fact and a document stand in no picture. */
function soughtBy(answer: Answer | undefined): string[] {
  if (answer === undefined) return [];
  const items = answer.items.filter(({ type }) => type !== "Value" && type !== "Document");
  return [...items, ...answer.plan.entities].map(({ id }) => id);
}

const isNarrowed = ({ documents, regions, targetGroups }: PageState): boolean =>
  [documents, regions, targetGroups].some((list) => list !== undefined);
