import { type Assertion, endOf, verbOf } from "@kenniswijzer/domain";
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
  const verb = verbOf(assertion.predicate, assertion.modality, false);
  const line = subject ? `${verb} ${other.name}` : `${other.name} ${verb} ${node.name}`;
  return `${line}${role}${period}${year}`;
}

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
