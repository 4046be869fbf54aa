import { tokenize } from "../tokens.ts";
import type { Value } from "./pattern.ts";

/** Web and mail addresses. */
export function addresses(text: string, start: number, end: number): Value[] {
  const around = text.slice(start, end);
  if (!/[@]|www\.|https?:|\.(?:nl|org|com|eu|net|nu|info|be)\b/i.test(around)) return [];
  return tokenize(text, start, end)
    .filter((token) => token.kind === "url" || token.kind === "email")
    .map((token) => ({
      kind: token.kind === "url" ? "url" : "email",
      text: token.text,
      start: token.start,
      end: token.end,
    }));
}
