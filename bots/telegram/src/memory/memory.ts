import { createHmac, randomBytes } from "node:crypto";
import type { Answer, Citation, EntityType, Turn, Visibility } from "@kenniswijzer/domain";
import type { Language } from "../wording/wording.ts";
import { type Expiring, expiring } from "./expiring.ts";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const CONVERSATION_MS = 15 * MINUTE;
const MOST_TURNS = 4;

/** A thing that a button leads to. */
export interface NodeRef {
  readonly id: string;
  readonly name: string;
  readonly type: EntityType | "Document";
}

/** What the buttons under one message lead to. */
export interface Behind {
  /** Who asked, as a checksum that means nothing outside this process. */
  readonly owner: string;
  /** What could be seen when it was made: who sees less may not press. */
  readonly clearance: Visibility;
  /** Without the question. */
  readonly answer?: Answer;
  /** In the order of the numbers in the text, from 1. */
  readonly sources?: readonly Citation[];
  readonly nodes?: readonly NodeRef[];
  /** A question as it would be kept. */
  readonly question?: string;
  readonly openQuestions?: readonly string[];
  readonly file?: { readonly id: string; readonly name: string };
}

export interface Conversation {
  readonly turns: readonly Turn[];
  /** Key of the buttons under the last answer. */
  readonly last: string;
}

export interface Tally {
  answered: number;
  unsure: number;
  unknown: number;
  good: number;
  bad: number;
}

/** All that the bot remembers, in this process alone: it is gone when the bot stops. */
export interface BotMemory {
  /** A checksum for one person in one chat: no id of either is kept. */
  person(chat: number, user: number | undefined): string;
  /** For a day, by the key in the buttons. */
  readonly behind: Expiring<Behind>;
  /** For a quarter of an hour after the last question. */
  readonly conversations: Expiring<Conversation>;
  readonly languages: Expiring<Language>;
  /** Counts since the start, of nobody. */
  readonly tally: Tally;
  /** Gives the key for the buttons of one message. */
  remember(behind: Behind): string;
  continue(person: string, turn: Turn, last: string): void;
  /** Leaves nothing that came from this person. */
  forget(person: string): void;
}

export function botMemory(now: () => number = Date.now): BotMemory {
  const secret = randomBytes(32);
  const behind = expiring<Behind>({ keepMs: DAY, most: 5_000, now });
  const conversations = expiring<Conversation>({ keepMs: CONVERSATION_MS, most: 5_000, now });
  const languages = expiring<Language>({ keepMs: 30 * DAY, most: 20_000, now });
  return {
    behind,
    conversations,
    languages,
    tally: { answered: 0, unsure: 0, unknown: 0, good: 0, bad: 0 },
    person: (chat, user) => createHmac("sha256", secret).update(`${chat}:${user}`).digest("base64url"),
    remember(value) {
      const key = randomBytes(9).toString("base64url");
      behind.set(key, value);
      return key;
    },
    continue(person, turn, last) {
      const turns = conversations.get(person)?.turns ?? [];
      conversations.set(person, { turns: [...turns, turn].slice(-MOST_TURNS), last });
    },
    forget(person) {
      conversations.delete(person);
      languages.delete(person);
      behind.deleteWhere(({ owner }) => owner === person);
    },
  };
}
