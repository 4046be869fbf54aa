import {
  type ActorKind,
  type Answer,
  type AnswerItem,
  type Citation,
  edgeId,
  type GraphNode,
  type NetworkOptions,
  type NetworkService,
  type NodeLabel,
  type PathStep,
  type Plan,
  type ReserveOf,
  type Tie,
  verbOf,
} from "@kenniswijzer/domain";
import type { NamesIn } from "@kenniswijzer/query";
import { once } from "../citation.ts";
import type { Composed } from "../compose.ts";
import { messages, proof, sentence } from "../messages.nl.ts";

/** Where answers about the network come from. */
export interface NetworkSource extends NamesIn {
  readonly network: NetworkService;
  readonly question: string;
  /** What is known against a document now; nothing when absent. */
  readonly reserveOf?: ReserveOf | undefined;
  /** What the asker restricted herself to. */
  readonly documents?: readonly string[] | undefined;
  readonly kinds?: readonly ActorKind[] | undefined;
}

/** Below this a claim was read with too little confidence to be sure. */
const BELIEVED = 0.6;
const MOST_CITATIONS = 6;

/** As the network takes what the asker restricted herself to, and the kinds of partners that the question asks for. */
export function optionsOf(
  { clearance, documents, kinds }: NetworkSource,
  asked: readonly ActorKind[] = [],
): NetworkOptions {
  const both = kinds === undefined ? asked : asked.filter((kind) => kinds.includes(kind));
  const only = both.length > 0 ? both : (kinds ?? []);
  return { clearance, ...(documents && { documents }), ...(only.length > 0 && { kinds: only }) };
}

/** What a tie says: `gemeente Soest doet mee aan Warme Buren`. */
export const saysTie = ({ edge, from, to }: Tie): string =>
  `${from.name} ${verbOf(edge.type, edge.modality, from.kind === "municipality-group")} ${to.name}`;

export const stepOf = ({ edge, from, to }: Tie): PathStep => ({
  subject: from.name,
  type: edge.type,
  modality: edge.modality,
  object: to.name,
});

/** The best sentence of each tie, and those that say otherwise. */
export const proofsOf = (ties: readonly Tie[]): Citation[] =>
  once([...ties.flatMap(({ citations }) => citations.slice(0, 1)), ...againstOf(ties)]).slice(0, MOST_CITATIONS);

const DENIES: ReadonlySet<Citation["modality"]> = new Set(["ontkent", "onbeslist"]);

/** What other sentences deny or leave open of these ties. */
const againstOf = (ties: readonly Tie[]): Citation[] =>
  ties.flatMap(({ citations }) => citations.filter(({ modality }) => DENIES.has(modality)));

/** What is told, with a warning where another sentence says otherwise. */
export const withDoubt = (told: string, ties: readonly Tie[]): string =>
  againstOf(ties).length === 0 ? told : `${told} (een andere zin ontkent dit of laat het open)`;

/** An item that these ties prove. */
export function itemFor({ id, type, kind, name }: NodeLabel, why: string, ties: readonly Tie[]): AnswerItem {
  const told = [...new Map(ties.map((tie) => [edgeId(tie.edge), tie])).values()];
  return {
    id,
    type: type === "Concept" ? "Theme" : type,
    ...(kind === undefined ? {} : { kind }),
    name,
    why: withDoubt(why, told),
    path: told.map(stepOf),
    citations: proofsOf(told),
  };
}

export interface Told {
  readonly words: string;
  readonly asked: Plan["asked"];
  readonly entities?: readonly GraphNode[];
  readonly text: string;
  readonly items: readonly AnswerItem[];
}

/** The answer, with the sentence that proves its beginning; `unsure` when a claim under it is. Without items: `unknown`. */
export function networkAnswer(source: NetworkSource, { words, asked, entities = [], text, items }: Told): Composed {
  const citations = once(items.flatMap((item) => item.citations));
  const sure = items.every(
    ({ citations: own }) =>
      own.some(({ confidence }) => confidence >= BELIEVED) && !own.some(({ modality }) => DENIES.has(modality)),
  );
  const status: Answer["status"] = items.length === 0 ? "unknown" : sure ? "answered" : "unsure";
  const [first] = citations;
  const proven = first === undefined ? "" : ` ${proof(first)}`;
  return {
    question: source.question,
    status,
    text: `${status === "unsure" ? messages.unsure : ""}${sentence(text)}${proven}`,
    items: [...items],
    citations,
    plan: {
      words,
      asked,
      kinds: [],
      relations: [],
      entities: entities.map(({ id, name, type }) => ({ id, name, type })),
      topics: [],
      join: "all",
      corrected: [],
    },
    suggestions: [],
  };
}
