import type { Passage } from "@kenniswijzer/domain";
import { KenniswijzerError } from "@kenniswijzer/domain";
import * as z from "zod";
import { ANSWER_SCHEMA } from "./answer.ts";
import type { Budget } from "./budget.ts";
import { askedTokens, MOST_ANSWER, tokensOf } from "./estimate.ts";
import { INSTRUCTION, question } from "./prompt.nl.ts";
import type { Llm } from "./settings.ts";

/** What a model wrote; `cut` when it was broken off for its length. */
export interface Written {
  readonly text: string;
  readonly cut: boolean;
}

/** Thrown when no other request of this run would fare better: the server is not there, refuses the key, or the budget is spent. */
export class RunEnds extends KenniswijzerError {}

/** How often one request is tried, and waits in between, in milliseconds, where the server names no time. */
const WAITS = [1000, 4000, 15_000];
/** Who is told to come back later than this comes back another day. */
const LONGEST_WAIT = 60_000;
const MOST_BYTES = 2_000_000;

export interface Line {
  readonly llm: Llm;
  readonly budget: Budget;
  readonly signal?: AbortSignal | undefined;
  /** Waits, or rejects when the signal comes first; tests need not wait. */
  readonly wait: (ms: number, signal?: AbortSignal) => Promise<unknown>;
}

/** Asks a model about passages. Rejects with `RunEnds`, or with `unavailable` for a request that failed however often it was tried. */
export async function askModel(passages: readonly Passage[], line: Line): Promise<Written> {
  const asked = askedTokens(passages);
  for (let attempt = 0; ; attempt++) {
    line.signal?.throwIfAborted();
    line.budget.take(asked + MOST_ANSWER);
    const reply = await tryOnce(passages, line).catch((error: unknown) => {
      // nobody was there, or nobody read it
      if (error instanceof RunEnds) line.budget.settle(asked + MOST_ANSWER, 0);
      throw error;
    });
    line.budget.settle(asked + MOST_ANSWER, usedBy(reply, asked));
    if (reply.written) return reply.written;
    const pause = reply.after ?? WAITS[attempt];
    if (!reply.again || pause === undefined || attempt === WAITS.length) throw failed(reply.why);
    if (pause > LONGEST_WAIT) {
      const seconds = Math.ceil(pause / 1000);
      throw ends(line.llm, {
        nl: `vraagt om ${seconds} s te wachten; probeer het later nog eens`,
        en: `asks to wait ${seconds} s; try again later`,
      });
    }
    await line.wait(pause, line.signal);
  }
}

interface Reply {
  readonly written?: Written;
  /** As the server counted. */
  readonly tokens?: number | undefined;
  /** How much came back that holds no answer, as text; `unknown` when the model may have written on unseen. */
  readonly wasted?: string | "unknown";
  readonly why: Wording;
  readonly again?: boolean;
  readonly after?: number | undefined;
}

/** Why a model gave nothing, as it follows on who it was. */
interface Wording {
  readonly nl: string;
  readonly en: string;
}

// a model that writes what nobody can read, or writes on when nobody waits any more, is paid for all the same
function usedBy({ tokens, written, wasted }: Reply, asked: number): number {
  if (wasted === "unknown") return asked + MOST_ANSWER;
  return tokens ?? asked + Math.min(MOST_ANSWER, tokensOf(written?.text ?? wasted ?? ""));
}

async function tryOnce(passages: readonly Passage[], line: Line): Promise<Reply> {
  const { llm, signal } = line;
  const late = AbortSignal.timeout(llm.timeoutMs);
  try {
    const response = await fetch(llm.endpoint, {
      method: "POST",
      // a text goes to the address that was given, and nowhere else
      redirect: "manual",
      headers: {
        "content-type": "application/json",
        ...(llm.key === undefined ? {} : { authorization: `Bearer ${llm.key}` }),
      },
      body: JSON.stringify(bodyOf(passages, llm)),
      signal: signal ? AbortSignal.any([signal, late]) : late,
    });
    if (!response.ok) return await refusal(response, llm);
    const body = await textOf(response);
    return body === undefined ? { why: TOO_MUCH, wasted: "unknown" } : replyIn(body);
  } catch (error) {
    signal?.throwIfAborted();
    if (error instanceof RunEnds) throw error;
    const seconds = llm.timeoutMs / 1000;
    if (late.aborted)
      return {
        why: { nl: `antwoordde niet binnen ${seconds} s`, en: `did not answer within ${seconds} s` },
        wasted: "unknown",
      };
    if (isUnreachable(error))
      throw ends(llm, {
        nl: "is niet bereikbaar; controleer het adres en of het draait",
        en: "cannot be reached; check the address and whether it runs",
      });
    const why = { nl: "verbrak de verbinding", en: "broke off the connection" };
    return { why, again: true, wasted: "unknown" };
  }
}

const bodyOf = (passages: readonly Passage[], { model }: Llm) => ({
  model,
  messages: [
    { role: "system", content: INSTRUCTION },
    { role: "user", content: question(passages) },
  ],
  temperature: 0,
  max_tokens: MOST_ANSWER,
  stream: false,
  response_format: { type: "json_schema", json_schema: { name: "vondsten", strict: true, schema: ANSWER_SCHEMA } },
});

async function refusal(response: Response, llm: Llm): Promise<Reply> {
  const { status, headers } = response;
  await response.body?.cancel();
  if (status === 401 || status === 403)
    throw ends(llm, {
      nl: "weigert de sleutel; zet KENNISWIJZER_LLM_KEY",
      en: "refuses the key; set KENNISWIJZER_LLM_KEY",
    });
  if (status === 404)
    throw ends(llm, {
      nl: `kent daar geen model "${llm.model}"; controleer het adres (het eindigt vaak op /v1) en de naam`,
      en: `knows no model "${llm.model}" there; check the address (it often ends in /v1) and the name`,
    });
  if (status >= 300 && status < 400)
    throw ends(llm, {
      nl: "verwijst naar een ander adres; geef dat adres",
      en: "leads on to another address; give that one",
    });
  if (status === 429 || status >= 500) {
    const why = { nl: `gaf fout ${status}`, en: `answered with error ${status}` };
    return { why, again: true, after: retryAfter(headers.get("retry-after")) };
  }
  throw ends(llm, {
    nl: `weigert de vraag (${status}); het moet chat/completions met een json_schema kennen`,
    en: `refuses the request (${status}); it must know chat/completions with a json_schema`,
  });
}

/** In milliseconds; a number of seconds or a date. */
function retryAfter(stated: string | null): number | undefined {
  if (stated === null) return undefined;
  const ms = /^\d+$/.test(stated.trim()) ? Number(stated) * 1000 : Date.parse(stated) - Date.now();
  return Number.isNaN(ms) ? undefined : Math.max(0, ms);
}

/** Undefined for more than an answer can be. */
async function textOf(response: Response): Promise<string | undefined> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body ?? []) {
    length += chunk.length;
    if (length > MOST_BYTES) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}

const Completion = z.object({
  choices: z
    .array(z.object({ message: z.object({ content: z.string() }), finish_reason: z.string().nullish() }))
    .min(1),
  usage: z.object({ total_tokens: z.number().positive() }).optional().catch(undefined),
});

function replyIn(body: string): Reply {
  const { success, data } = Completion.safeParse(jsonOf(body));
  const [choice] = data?.choices ?? [];
  if (!success || choice === undefined) return { why: NO_FORM, wasted: body };
  return {
    written: { text: choice.message.content, cut: choice.finish_reason === "length" },
    tokens: data.usage?.total_tokens,
    why: NO_FORM,
  };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const UNREACHABLE = /^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|.*CERT.*|.*TLS.*|.*SSL.*)$/;
const isUnreachable = (error: unknown): boolean => {
  const { cause } = error as { cause?: { code?: unknown; message?: unknown; errors?: readonly { code?: unknown }[] } };
  // some ports are never connected to
  return cause?.message === "bad port" || UNREACHABLE.test(String(cause?.code ?? cause?.errors?.[0]?.code ?? ""));
};

const TOO_MUCH = {
  nl: "gaf een antwoord dat te lang is om te lezen",
  en: "answered with more than anybody would read",
};
const NO_FORM = {
  nl: "gaf geen antwoord in de gevraagde vorm",
  en: "gave no answer in the form that was asked for",
};

const ends = ({ endpoint: { host } }: Llm, { nl, en }: Wording): RunEnds =>
  new RunEnds("unavailable", `llm: ${host} ${nl}`, { english: `llm: ${host} ${en}` });
const failed = ({ nl, en }: Wording): KenniswijzerError =>
  new KenniswijzerError("unavailable", `llm: het model ${nl}`, { english: `llm: the model ${en}` });
