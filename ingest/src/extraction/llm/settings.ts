import { checksum, KenniswijzerError, type Visibility, visibleTo } from "@kenniswijzer/domain";
import { ANSWER_SCHEMA } from "./answer.ts";
import { INSTRUCTION } from "./prompt.nl.ts";

/** Which language model reads documents after the rules, and how much of it. Nothing is sent anywhere without these. */
export interface LlmSettings {
  /** Base address of any server that speaks OpenAI's protocol: `http://127.0.0.1:11434/v1`. */
  readonly url: string;
  /** As that server calls it: `qwen2.5:14b`. */
  readonly model: string;
  /** Sent as bearer token; absent for a server that asks for none. */
  readonly key?: string | undefined;
  /** The most closed documents that are sent. Absent: `intern` to this machine, `openbaar` to any other. */
  readonly visibility?: Visibility | undefined;
  /** No more requests than this in one run, those that failed included; default 200. */
  readonly maxCalls?: number | undefined;
  /** No more tokens than this in one run, asked and answered; default a million. */
  readonly maxTokens?: number | undefined;
  /** Euros per million tokens, for the estimate. */
  readonly price?: number | undefined;
  /** Requests at once; default 2. */
  readonly parallel?: number | undefined;
  /** For one request, in milliseconds; default four minutes, for a model without a GPU. */
  readonly timeoutMs?: number | undefined;
}

/** Settings that were checked, with all defaults filled in. */
export interface Llm {
  /** Where questions go: the base address with `/chat/completions`. */
  readonly endpoint: URL;
  readonly model: string;
  readonly key: string | undefined;
  readonly visibility: Visibility;
  readonly maxCalls: number;
  readonly maxTokens: number;
  readonly price: number | undefined;
  readonly parallel: number;
  readonly timeoutMs: number;
  /** True when the server is this machine itself. */
  readonly here: boolean;
  /** Written into readings: another model, prompt or schema gives another. */
  readonly version: string;
}

const MOST_PARALLEL = 32;
/** Node's own limit on waiting for an answer. */
const LONGEST_MS = 300_000;

/** Throws `invalid-input` for settings that cannot be used. */
export function llmOf(settings: LlmSettings): Llm {
  const { model, key, maxCalls = 200, maxTokens = 1_000_000, price, parallel = 2, timeoutMs = 240_000 } = settings;
  const endpoint = endpointOf(settings.url);
  if (model.trim() === "") throw refused("no model is named; give its name, as the server calls it");
  if (price !== undefined && !(price >= 0)) throw refused("the price is no number; give euros per million tokens");
  inRange("calls", maxCalls, Number.MAX_SAFE_INTEGER);
  inRange("tokens", maxTokens, Number.MAX_SAFE_INTEGER);
  inRange("requests at once", parallel, MOST_PARALLEL);
  inRange("milliseconds for one request", timeoutMs, LONGEST_MS);
  const here = isThisMachine(endpoint);
  return {
    endpoint,
    model,
    key: key || undefined,
    visibility: settings.visibility ?? (here ? "intern" : "openbaar"),
    maxCalls,
    maxTokens,
    price,
    parallel,
    timeoutMs,
    here,
    version: `${model}#${checksum(`${INSTRUCTION}\n${JSON.stringify(ANSWER_SCHEMA)}`)}`,
  };
}

/** Whether a document of this visibility may be sent. */
export const maySend = ({ visibility }: Llm, of: Visibility): boolean => visibleTo(visibility).includes(of);

/** What who starts it should know, in Dutch: a text leaves this machine, or goes unencrypted. Mostly nothing. */
export function warningsOf({ endpoint, here }: Llm): string[] {
  if (here) return [];
  const unsafe = endpoint.protocol === "http:" ? " De verbinding is niet versleuteld: gebruik https." : "";
  return [`teksten van documenten gaan naar ${endpoint.host}, een andere computer.${unsafe}`];
}

/** A URL has brought every spelling of an address to its one form. */
const isThisMachine = ({ hostname }: URL): boolean =>
  /^(?:localhost|.+\.localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);

function endpointOf(address: string): URL {
  if (!URL.canParse(address)) throw refused(`"${address}" is no address; write it as http://127.0.0.1:11434/v1`);
  const url = new URL(address);
  if (url.protocol !== "http:" && url.protocol !== "https:")
    throw refused(`"${url.protocol}" is not spoken; give an address that begins with https:// or http://`);
  if (url.username !== "" || url.password !== "")
    throw refused("the address has a name or password in it; put the key in KENNISWIJZER_LLM_KEY");
  url.pathname = `${url.pathname.replace(/\/+$/, "")}/chat/completions`;
  url.hash = "";
  return url;
}

function inRange(what: string, number: number, most: number): void {
  if (!Number.isInteger(number) || number < 1 || number > most) {
    const upTo = most === Number.MAX_SAFE_INTEGER ? "" : ` up to ${most}`;
    throw refused(`${number} is no number of ${what}; give a whole number from 1${upTo}`);
  }
}

const refused = (why: string): KenniswijzerError => new KenniswijzerError("invalid-input", `llm: ${why}`);
