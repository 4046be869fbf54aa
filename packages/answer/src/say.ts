import { type AnswerItem, type Citation, type GraphNode, verbOf } from "@kenniswijzer/domain";
import type { Evidence, Found, Unit } from "@kenniswijzer/query";
import { listed, messages, proof, sentence } from "./messages.nl.ts";
import { inYear, notedWith } from "./why.ts";

const MOST_CLAIMS = 4;

/** The answer in sentences: who is tied to what by which verb, then the best proof. */
export function sayFound(found: readonly Found[], items: readonly AnswerItem[], evidence: Evidence): string {
  const groups = new Map<string, { unit: Unit; names: string[] }>();
  for (const { node, units } of found) {
    const unit = units[0];
    if (unit === undefined) continue;
    const key = groupKey(unit, evidence);
    const group = groups.get(key) ?? { unit, names: [] };
    group.names.push(node.name);
    groups.set(key, group);
  }
  const claims = [...groups.values()].slice(0, MOST_CLAIMS).map(({ unit, names }) => claim(unit, names, evidence));
  const more = groups.size > MOST_CLAIMS ? " En meer: zie de lijst." : "";
  const citation = items[0]?.citations[0];
  return `${claims.join(" ")}${more}${citation === undefined ? "" : ` ${proof(unwarned(citation))}`}`;
}

// what is known against the source was said with the claim
const unwarned = ({ caution, replacedBy, ...citation }: Citation): Citation => citation;

// answers with the same verb, the same other end and the same year are said in one sentence
function groupKey(unit: Unit, evidence: Evidence): string {
  const { assertion, other, node } = unit;
  if (assertion === undefined || other === undefined) return "mentioned";
  const year = inYear(unit, evidence);
  return [assertion.predicate, assertion.modality, assertion.subject === node.id, other.id, year].join("|");
}

// the sentence says the act itself: it follows as the proof
const isSaid = ({ node }: Unit, { spoken }: Evidence): boolean => spoken.some((one) => one.node.id === node.id);

const PLANNED =
  /(?<!\p{L})(?:gaat|gaan|zal|zullen|van plan|beoogt|beogen|wil|willen|start(?:en)? (?:in|per|vanaf|volgend))(?!\p{L})/iu;

function claim(unit: Unit, names: readonly string[], evidence: Evidence): string {
  const { assertion, other, node } = unit;
  if (assertion === undefined || other === undefined)
    return isSaid(unit, evidence) ? messages.said(names, PLANNED.test(unit.quote)) : messages.namedHere(names);
  const year = inYear(unit, evidence);
  const noted = notedWith(other);
  if (noted !== undefined && assertion.subject === node.id) return messages.namedWith(names, `${noted}${year}`);
  if (assertion.subject === node.id) {
    const verb = verbOf(assertion.predicate, assertion.modality, names.length > 1);
    return `${sentence(listed(names))} ${verb} ${other.name}${year}.`;
  }
  return `${sentence(other.name)} ${verbOf(assertion.predicate, assertion.modality, false)} ${listed(names)}${year}.`;
}

/** For whom somebody works, with the proof. */
export const sayEmployer = (person: GraphNode, { node }: Found, citation: Citation | undefined): string =>
  `${sentence(person.name)} hoort bij ${node.name}.${citation === undefined ? "" : ` ${proof(unwarned(citation))}`}`;
