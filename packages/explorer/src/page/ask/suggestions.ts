import type { EntityType, Suggestion } from "@kenniswijzer/domain";
import { useEffect, useState } from "preact/hooks";
import { client } from "../data/client.ts";

const LEAST_LETTERS = 2;
const PAUSE_MS = 120;

export interface Suggested {
  readonly found: readonly Suggestion[];
  /** Whether the API has answered to what is typed now. */
  readonly sought: boolean;
}

const NOTHING: Suggested = { found: [], sought: false };

/** What may be meant by what is typed so far. Nothing when the API doesn't say: a question can be asked all the same. */
export function useSuggestions(text: string, type?: EntityType): Suggested {
  const [suggested, setSuggested] = useState(NOTHING);
  useEffect(() => {
    const typed = text.trim();
    if (typed.length < LEAST_LETTERS) {
      setSuggested(NOTHING);
      return undefined;
    }
    const stop = new AbortController();
    const timer = setTimeout(async () => {
      const suggestions = await client.suggestions(typed, stop.signal, type).catch(() => []);
      if (!stop.signal.aborted) setSuggested({ found: suggestions, sought: true });
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [text]);
  return suggested;
}
