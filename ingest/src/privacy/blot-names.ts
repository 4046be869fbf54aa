import { createHash } from "node:crypto";
import { checksum, type Document, type Span, slug } from "@kenniswijzer/domain";
import { blot } from "../document/masking.ts";
import { withValidity } from "../document/validity.ts";
import { findNames, type KnownNames } from "./find-names.ts";

/** A document in which these names are blotted out at equal length: in its text, its id, and all that is known of it. Itself when it has none. */
export function blotNames(document: Document, names: KnownNames): Document {
  const texts = textsOf(document);
  const found = findNames(texts, names);
  if (found.every((spans) => spans.length === 0)) return document;
  const blotted = texts.map((text, at) => blotSpans(text, found[at] ?? []));
  const next = () => blotted.shift() ?? "";
  // in the order in which `textsOf` gave them
  const result = mapTexts(document, next) as Document;
  return rehashed({ ...result, id: idOf(result.id, document.id) });
}

/** With what follows from the text that it has now. */
export const rehashed = (document: Document): Document => ({
  ...withValidity(document),
  hash: createHash("sha256").update(document.text).digest("hex"),
});

/** The text with these spans blotted out at equal length. */
export function blotSpans(text: string, spans: readonly Span[]): string {
  let blotted = "";
  let done = 0;
  for (const { start, end } of spans) {
    blotted += text.slice(done, start) + blot(text.slice(start, end));
    done = end;
  }
  return blotted + text.slice(done);
}

/** An id has no blots: what is left of it, with a checksum that keeps it apart from others. */
const idOf = (blotted: string, whole: string): string =>
  blotted === whole ? whole : `${slug(blotted.replace(/█+/g, " "))}-${checksum(whole).slice(-6)}`;

/** Every text in a record, however deep it lies. */
export function textsOf(record: unknown): string[] {
  const found: string[] = [];
  mapTexts(record, (text) => {
    found.push(text);
    return text;
  });
  return found;
}

function mapTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === "string") return change(value);
  if (Array.isArray(value)) return value.map((part) => mapTexts(part, change));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, mapTexts(part, change)]));
}
