import type { Suggestion } from "@kenniswijzer/domain";
import { useEffect, useState } from "preact/hooks";
import { client } from "../data/client.ts";

const LEAST_LETTERS = 2;
const PAUSE_MS = 120;

/** What may be meant by what is typed so far. Nothing when the API doesn't say: a question can be asked all the same. */
export function useSuggestions(text: string): readonly Suggestion[] {
  const [found, setFound] = useState<readonly Suggestion[]>([]);
  useEffect(() => {
    const typed = text.trim();
    if (typed.length < LEAST_LETTERS) {
      setFound([]);
      return undefined;
    }
    const stop = new AbortController();
    const timer = setTimeout(async () => {
      const suggestions = await client.suggestions(typed, stop.signal).catch(() => []);
      if (!stop.signal.aborted) setFound(suggestions);
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [text]);
  return found;
}
