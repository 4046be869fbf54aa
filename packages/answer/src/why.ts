import { type Assertion, endOf, type GraphNode, verbOf } from "@kenniswijzer/domain";
import type { Evidence, Unit } from "@kenniswijzer/query";
import { endedOf } from "./ended.nl.ts";
import { inBrackets, messages } from "./messages.nl.ts";

/** One Dutch line that says what ties an answer to the question. */
export function whyOf(unit: Unit, evidence: Evidence): string {
  const { assertion, other, node } = unit;
  const document = evidence.documents.get(unit.document);
  const over = endedOf(unit, evidence);
  const year = `${inYear(unit, evidence)}${over === undefined ? "" : `, ${over.word}`}`;
  if (assertion === undefined || other === undefined)
    return `${messages.mentioned(document?.title ?? unit.document)}${year}`;
  const subject = assertion.subject === node.id;
  const role = assertion.role === undefined ? "" : `, ${assertion.role}`;
  const period = assertion.period === undefined || isYearOf(assertion) ? "" : `, ${assertion.period}`;
  const noted = notedWith(other);
  if (noted !== undefined && subject) return `staat bij ${noted}${role}${year}`;
  const verb = verbOf(assertion.predicate, assertion.modality, false);
  const line = subject ? `${verb} ${other.name}` : `${other.name} ${verb} ${node.name}`;
  return `${line}${role}${period}${year}`;
}

// what was decided or is to be done is a sentence of its own, and follows as the proof
const NOTED: Partial<Record<GraphNode["type"], string>> = { Decision: "dit besluit", Action: "dit actiepunt" };

/** How a decision or an action is spoken of beside its sentence; undefined for what has a name. */
export const notedWith = ({ type }: Pick<GraphNode, "type">): string | undefined => NOTED[type];

// the year of the document stands behind the claim already
const isYearOf = ({ validFrom, validUntil, date }: Assertion): boolean =>
  validFrom !== undefined && validFrom.length === 4 && validFrom === validUntil && validFrom === date?.slice(0, 4);

/** The year and what is known against the source, as it stands behind a claim: ` (2015, mogelijk verouderd)`. */
export function inYear({ assertion, document: id }: Unit, { documents, reserveOf }: Evidence): string {
  const document = documents.get(id);
  const date = (assertion?.date ?? document?.date)?.slice(0, 4);
  const reserve = document && reserveOf(document, endOf(assertion));
  return inBrackets({ ...(date === undefined ? {} : { date }), ...reserve });
}
