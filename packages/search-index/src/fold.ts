/** Passages with nearly the same words are one hit: the best of them, that names the documents of the others. */
import type { CitedDocument, SearchHit } from "@kenniswijzer/domain";
import { fold as plain } from "@kenniswijzer/language";

/** Texts that share this much of their runs of three words are copies; a date or an amount may differ. */
const ALIKE = 0.8;
const RUN = 3;
/** Shorter texts are alike by chance. */
const FEWEST = 6;

/** The hits without copies of an earlier one, in order; at most `limit`. Only passages can be copies. */
export function folded(hits: readonly SearchHit[], limit: number): SearchHit[] {
  const kept: { hit: SearchHit; runs: ReadonlySet<string> | undefined; also: CitedDocument[] }[] = [];
  for (const hit of hits) {
    const runs = hit.type === "Passage" && hit.citation ? runsOf(hit.citation.quote) : undefined;
    const same = runs && kept.find((one) => one.runs && areAlike(one.runs, runs));
    if (same) same.also.push(citedDocument(hit));
    else if (kept.length < limit) kept.push({ hit, runs, also: [] });
    else break;
  }
  return kept.map(({ hit, also }) =>
    hit.citation && also.length > 0 ? { ...hit, citation: { ...hit.citation, also: otherThan(hit, also) } } : hit,
  );
}

function runsOf(text: string): ReadonlySet<string> | undefined {
  const words = plain(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length < FEWEST) return undefined;
  return new Set(words.slice(RUN - 1).map((_, at) => words.slice(at, at + RUN).join(" ")));
}

function areAlike(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const [small, large] = one.size < other.size ? [one, other] : [other, one];
  if (small.size < ALIKE * large.size) return false;
  let shared = 0;
  for (const run of small) if (large.has(run)) shared++;
  return shared >= ALIKE * (one.size + other.size - shared);
}

function citedDocument({ citation }: SearchHit): CitedDocument {
  const { document = "", title = "", date } = citation ?? {};
  return { document, title, ...(date !== undefined && { date }) };
}

function otherThan({ citation }: SearchHit, also: readonly CitedDocument[]): CitedDocument[] {
  const others = new Map(also.map((one) => [one.document, one]));
  others.delete(citation?.document ?? "");
  return [...others.values()];
}
