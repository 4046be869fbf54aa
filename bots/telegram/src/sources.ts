import { randomBytes } from "node:crypto";
import type { Citation } from "@kenniswijzer/domain";

const KEEP_MS = 24 * 60 * 60 * 1000;
const MOST_ANSWERS = 5_000;

/** The sources under recent answers, so that a button needs only a short key. Nothing of who asked, or what, is in it. */
export interface SourceMemory {
  /** Gives the key for the buttons of one answer. */
  remember(citations: readonly Citation[]): string;
  /** Undefined when the answer is too old, or from before a restart. */
  recall(key: string, number: number): Citation | undefined;
}

export function sourceMemory(now: () => number = Date.now): SourceMemory {
  const answers = new Map<string, { readonly until: number; readonly citations: readonly Citation[] }>();
  // a Map keeps insertion order, so the oldest answers come first
  const forget = (): void => {
    for (const [key, { until }] of answers) {
      if (until > now() && answers.size <= MOST_ANSWERS) break;
      answers.delete(key);
    }
  };
  return {
    remember(citations) {
      const key = randomBytes(9).toString("base64url");
      answers.set(key, { until: now() + KEEP_MS, citations });
      forget();
      return key;
    },
    recall(key, number) {
      forget();
      return answers.get(key)?.citations[number - 1];
    },
  };
}

const DATA = /^bron:([\w-]{12}):(\d{1,3})$/;

/** Callback data of a source button: always within Telegram's 64 bytes. */
export const sourceData = (key: string, number: number): string => `bron:${key}:${number}`;

export function parseSourceData(data: string): { key: string; number: number } | undefined {
  const [, key, number] = DATA.exec(data) ?? [];
  return key === undefined ? undefined : { key, number: Number(number) };
}
