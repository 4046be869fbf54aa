import type { AnswerItem } from "@kenniswijzer/domain";
import type { Found, Unit } from "@kenniswijzer/query";
import { inYear, listed, messages, proof, sentence, verbOf } from "./messages.nl.ts";

const MOST_CLAIMS = 4;

/** The answer in sentences: who is tied to what by which verb, then the best proof. */
export function sayFound(found: readonly Found[], items: readonly AnswerItem[]): string {
  const groups = new Map<string, { unit: Unit; names: string[] }>();
  for (const { node, units } of found) {
    const unit = units[0];
    if (unit === undefined) continue;
    const key = groupKey(unit);
    const group = groups.get(key) ?? { unit, names: [] };
    group.names.push(node.name);
    groups.set(key, group);
  }
  const claims = [...groups.values()].slice(0, MOST_CLAIMS).map(({ unit, names }) => claim(unit, names));
  const more = groups.size > MOST_CLAIMS ? " En meer: zie de lijst." : "";
  const citation = items[0]?.citations[0];
  return `${claims.join(" ")}${more}${citation === undefined ? "" : ` ${proof(citation)}`}`;
}

// answers with the same verb and the same other end are said in one sentence
function groupKey({ assertion, other, node }: Unit): string {
  if (assertion === undefined || other === undefined) return "mentioned";
  return [assertion.predicate, assertion.modality, assertion.subject === node.id, other.id].join("|");
}

function claim({ assertion, other, node }: Unit, names: readonly string[]): string {
  if (assertion === undefined || other === undefined) return messages.namedHere(names);
  const year = inYear(assertion.date);
  if (assertion.subject === node.id) {
    const verb = verbOf(assertion.predicate, assertion.modality, names.length > 1);
    return `${sentence(listed(names))} ${verb} ${other.name}${year}.`;
  }
  return `${sentence(other.name)} ${verbOf(assertion.predicate, assertion.modality, false)} ${listed(names)}${year}.`;
}
