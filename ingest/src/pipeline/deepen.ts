import { setTimeout } from "node:timers/promises";
import { isDeepStrictEqual } from "node:util";
import { KenniswijzerError, type Reading } from "@kenniswijzer/domain";
import { thesaurus as packaged, type Thesaurus } from "@kenniswijzer/gazetteer";
import {
  type Asking,
  answersTo,
  ask,
  budgetOf,
  costOf,
  entered,
  LLM,
  type Llm,
  type LlmEstimate,
  maySend,
  type RememberedAnswers,
  RunEnds,
  unasked,
  warningsOf,
} from "../extraction/llm/index.ts";
import { type LoadDeps, loadReading } from "../load/load.ts";
import { ahead } from "./ahead.ts";
import { Turns } from "./turns.ts";

export interface DeepenDeps extends LoadDeps {
  readonly answers: RememberedAnswers;
  /** Under whose concepts falls what the model finds; the packaged one when absent. */
  readonly thesaurus?: Thesaurus | undefined;
}

export interface DeepenSettings {
  readonly signal?: AbortSignal | undefined;
  /** Hears what will be asked before anything is sent. */
  readonly onEstimate?: ((estimate: LlmEstimate) => void) | undefined;
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
  /** Waits between two tries; by default as long as it says. */
  readonly wait?: Asking["wait"];
}

/** What a language model gave of one document. */
export interface Deepening {
  readonly document: string;
  /** Names and relations that the rules did not have. */
  readonly entities: number;
  readonly relations: number;
  /** Of what it said, that which its text does not bear out. */
  readonly dropped: number;
  /** Why it is as the rules read it; absent when the model was heard. */
  readonly fault?: KenniswijzerError;
}

/** What a run with a language model did. */
export interface LlmReport {
  readonly estimate: LlmEstimate;
  readonly documents: readonly Deepening[];
  /** Requests that were sent, and tokens as the server counted them, or else as they were guessed. */
  readonly calls: number;
  readonly tokens: number;
  /** Why it ended before the last document; the rest is as the rules read it. */
  readonly stopped?: KenniswijzerError;
}

/** So many documents in a row without an answer: the rest would fare no better. */
const MOST_FAILURES = 3;

/**
 * Lets a language model read stored documents after the rules, and stores what it adds, document by document. One that fails stays
 * as the rules read it. Only masked text is sent, of documents that may be sent; a document that this model has read is passed over.
 */
export async function deepen(
  documents: readonly string[],
  llm: Llm,
  deps: DeepenDeps,
  { signal, onEstimate = () => {}, onProgress = () => {}, wait = pause }: DeepenSettings = {},
): Promise<LlmReport> {
  const estimate = await estimateOf(readingsOf(documents, deps), llm, deps.answers);
  onEstimate(estimate);
  const end = new AbortController();
  const budget = budgetOf(llm);
  const asking: Asking = {
    llm,
    budget,
    wait,
    answers: deps.answers,
    inTurn: inTurns(llm.parallel),
    signal: signal ? AbortSignal.any([signal, end.signal]) : end.signal,
  };
  const done: Deepening[] = [];
  const due = await dueOf(documents, llm, deps);
  let failures = 0;
  let stopped: KenniswijzerError | undefined;
  try {
    const limits = () => [{ most: llm.parallel, bytes: Number.POSITIVE_INFINITY }];
    for await (const { item, ready } of ahead(sized(due), ({ id }) => heard(id, asking, deps), limits)) {
      const own = ready instanceof KenniswijzerError ? failedOf(item.id, ready) : await write(ready, deps);
      if (own) done.push(own);
      failures = own?.fault ? failures + 1 : 0;
      if (own?.fault instanceof RunEnds) stopped = own.fault;
      else if (failures === MOST_FAILURES) stopped = own?.fault;
      onProgress(done.length, due.length);
      if (stopped || signal?.aborted) break;
    }
  } finally {
    end.abort();
  }
  return { estimate, documents: done, calls: budget.calls, tokens: budget.tokens, ...(stopped && { stopped }) };
}

const pause: Asking["wait"] = (ms, signal) => setTimeout(ms, undefined, { ...(signal && { signal }) });

function inTurns(count: number): Asking["inTurn"] {
  const turns = new Turns(count);
  return async (work) => {
    await turns.take();
    return work().finally(() => turns.give());
  };
}

/** What this model would be asked about these readings. */
export async function estimateOf(
  readings: AsyncIterable<Reading>,
  llm: Llm,
  answers: RememberedAnswers | undefined,
): Promise<LlmEstimate> {
  let [documents, withheld, calls, characters, tokens, mostTokens] = [0, 0, 0, 0, 0, 0];
  for await (const reading of readings) {
    if (reading.versions.llm === llm.version) continue;
    if (!maySend(llm, reading.document.visibility)) {
      withheld += 1;
      continue;
    }
    const cost = costOf(answers ? unasked(reading.passages, llm, answers) : reading.passages);
    if (cost.calls > 0) documents += 1;
    calls += cost.calls;
    characters += cost.characters;
    tokens += cost.tokens;
    mostTokens += cost.mostTokens;
  }
  return {
    model: llm.model,
    host: llm.endpoint.host,
    documents,
    withheld,
    calls,
    characters,
    tokens,
    // no run takes more than it may
    mostTokens: Math.max(tokens, Math.min(mostTokens, llm.maxTokens)),
    ...(llm.price === undefined ? {} : { cost: (tokens / 1_000_000) * llm.price }),
    ...(llm.price === undefined ? {} : { mostCost: (Math.min(mostTokens, llm.maxTokens) / 1_000_000) * llm.price }),
    warnings: warningsOf(llm),
  };
}

async function* readingsOf(documents: readonly string[], { store }: DeepenDeps): AsyncGenerator<Reading> {
  for (const id of new Set(documents)) {
    const reading = (await store.readings([id])).get(id);
    if (reading) yield reading;
  }
}

/** Documents that this model may read and has not read. */
async function dueOf(documents: readonly string[], llm: Llm, deps: DeepenDeps): Promise<string[]> {
  const due: string[] = [];
  for await (const { document, versions } of readingsOf(documents, deps))
    if (versions.llm !== llm.version && maySend(llm, document.visibility)) due.push(document.id);
  return due;
}

async function* sized(ids: readonly string[]): AsyncGenerator<{ readonly id: string; readonly bytes: number }> {
  for (const id of ids) yield { id, bytes: 0 };
}

interface Heard {
  readonly before: Reading;
  readonly after: Reading;
  readonly dropped: number;
}

/** A document with what the model found in it; why not, when that is the model's fault or the server's. */
async function heard(
  id: string,
  asking: Asking,
  { store, thesaurus = packaged() }: DeepenDeps,
): Promise<Heard | KenniswijzerError | undefined> {
  const before = (await store.readings([id])).get(id);
  if (before === undefined) return undefined;
  try {
    const unfounded = await ask(before, asking);
    const found = answersTo(before, asking.llm.version, asking.answers);
    if (found === undefined) return undefined;
    // what another model found before gives way
    const { reading, dropped } = entered(withoutModel(before), found, { version: asking.llm.version, thesaurus });
    return { before, after: reading, dropped: unfounded + dropped };
  } catch (error) {
    if (error instanceof KenniswijzerError) return error;
    if (asking.signal?.aborted) return undefined;
    throw error;
  }
}

/** As the rules alone read it. */
function withoutModel(reading: Reading): Reading {
  const { llm, ...versions } = reading.versions;
  if (llm === undefined) return reading;
  const mentions = reading.mentions.filter(({ extractor }) => extractor !== LLM);
  const claims = reading.claims.filter(({ extractor }) => extractor !== LLM);
  const own = new Set(claims.flatMap(({ subject, object }) => [subject, object]));
  for (const { entity } of mentions) own.add(entity);
  return { ...reading, versions, mentions, claims, entities: reading.entities.filter(({ key }) => own.has(key)) };
}

async function write(heard: Heard | undefined, deps: DeepenDeps): Promise<Deepening | undefined> {
  if (heard === undefined) return undefined;
  const { before, after, dropped } = heard;
  const { id } = before.document;
  // somebody else put another version there while the model was thinking
  if (!isDeepStrictEqual((await deps.store.readings([id])).get(id), before)) return undefined;
  try {
    await loadReading(after, deps);
  } catch (error) {
    if (!(error instanceof KenniswijzerError) || error.code !== "invalid-input") throw error;
    return failedOf(id, error);
  }
  const rules = withoutModel(before);
  return {
    document: id,
    entities: after.entities.length - rules.entities.length,
    relations: after.claims.length - rules.claims.length,
    dropped,
  };
}

const failedOf = (document: string, fault: KenniswijzerError): Deepening => ({
  document,
  entities: 0,
  relations: 0,
  dropped: 0,
  fault,
});
