import { type Assertion, endOf, type PartialDate } from "@kenniswijzer/domain";
import type { Evidence } from "@kenniswijzer/query";

/** What stands in a document: a claim, or a sentence of it. */
export interface Source {
  readonly document: string;
  readonly assertion?: Assertion | undefined;
}

/** False of what was replaced, repealed or is over; what may merely be outdated still holds. */
export function holds({ document: id, assertion }: Source, { documents, reserveOf }: Evidence): boolean {
  const document = documents.get(id);
  const caution = document && reserveOf(document, endOf(assertion))?.caution;
  return caution === undefined || caution === "mogelijk verouderd";
}

/** Of when it is; empty when no date is known. */
export const dateOf = ({ document, assertion }: Source, { documents }: Evidence): PartialDate =>
  assertion?.date ?? documents.get(document)?.date ?? "";

/** What still holds before what does not, then the newest; what has no date comes last. */
export function byCurrency(a: Source, b: Source, evidence: Evidence): number {
  const [one, other] = [dateOf(a, evidence), dateOf(b, evidence)];
  return Number(holds(b, evidence)) - Number(holds(a, evidence)) || (one < other ? 1 : one > other ? -1 : 0);
}

/** True when the first is known to be of later than the second, or the second holds no longer and the first does. */
export function isNewer(a: Source, b: Source, evidence: Evidence): boolean {
  if (holds(a, evidence) !== holds(b, evidence)) return holds(a, evidence);
  const [one, other] = [dateOf(a, evidence), dateOf(b, evidence)];
  const least = Math.min(one.length, other.length);
  return least > 0 && one.slice(0, least) > other.slice(0, least);
}
