import type { ActorKind, Answer, NetworkService, ReserveOf, Turn, Visibility } from "@kenniswijzer/domain";
import type { Embedder } from "@kenniswijzer/embedding";
import type { Thesaurus } from "@kenniswijzer/gazetteer";
import type { GraphStore } from "@kenniswijzer/graph";
import {
  followUp,
  fromEnglish,
  ofKinds,
  readNetworkQuestion,
  readQuestion,
  retrieve,
  type Vocabulary,
} from "@kenniswijzer/query";
import type { VectorIndex } from "@kenniswijzer/search-index";
import { type Composed, compose } from "./compose.ts";
import { askNetwork } from "./network/ask-network.ts";
import { asSources } from "./turns.ts";

export interface AskRequest {
  readonly question: string;
  /** Earlier turns, oldest first: a follow-up is read in full by them. */
  readonly turns?: readonly Turn[] | undefined;
  readonly store: GraphStore;
  /** Absent: search is by words only. */
  readonly embedder?: Embedder | undefined;
  readonly vectorIndex?: VectorIndex | undefined;
  /** The revision of the vocabulary and the vector index: `conflict` when the store has moved on, and they with it. */
  readonly base?: number | undefined;
  /** The index's terms that the asker may see; without it slips of spelling are not corrected. */
  readonly vocabulary?: Vocabulary | undefined;
  /** What people mean by what they say; the packaged one when absent. */
  readonly thesaurus?: Thesaurus | undefined;
  readonly clearance: Visibility;
  /** Only actors of these kinds answer, also where the question asks for others; any when absent. */
  readonly kinds?: readonly ActorKind[] | undefined;
  /** What is known against a document now; nothing when absent. */
  readonly reserveOf?: ReserveOf | undefined;
  /** Answers how things hang together; without it such questions are read as any other. */
  readonly network?: NetworkService | undefined;
  /** What the network is restricted to; all that may be seen when absent. The store is restricted by itself. */
  readonly documents?: readonly string[] | undefined;
}

/** Reads a question, looks it up in at most three trips to the store and answers from what is stated there; `unknown` when nothing is. */
export async function ask(request: AskRequest): Promise<Answer> {
  const began = performance.now();
  const { question, sources } = followUp(fromEnglish(request.question) ?? request.question, request.turns ?? []);
  const composed =
    (await fromNetwork([question, request.question], request)) ?? (await fromDocuments(question, request));
  const answer = sources ? asSources(composed) : composed;
  const resolved = question === request.question ? {} : { resolved: question };
  return { ...answer, ...resolved, question: request.question, tookMs: performance.now() - began };
}

/** By the first of these wordings that asks about the network: an English one is known as it stands. */
async function fromNetwork(
  questions: readonly string[],
  { network, ...request }: AskRequest,
): Promise<Composed | undefined> {
  for (const question of network === undefined ? [] : new Set(questions)) {
    const asked = readNetworkQuestion(question);
    const answer = asked && network && (await askNetwork(asked, { ...request, network, question }));
    if (answer !== undefined) return answer;
  }
  return undefined;
}

async function fromDocuments(question: string, request: AskRequest): Promise<Composed> {
  const asked = readQuestion(question, { vocabulary: request.vocabulary, thesaurus: request.thesaurus });
  const read = request.kinds ? ofKinds(asked, request.kinds) : asked;
  return compose(await retrieve(read, request));
}
