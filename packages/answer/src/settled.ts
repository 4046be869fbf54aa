import { type CitedDocument, citedDocument } from "@kenniswijzer/domain";
import { nearCopies } from "@kenniswijzer/language";
import type { Evidence, Found, Unit } from "@kenniswijzer/query";
import { byCurrency } from "./currency.ts";

/** A possible answer with its evidence as it is told: copies once, and of what says the same the newest that still holds first. */
export interface Settled extends Found {
  /** Per unit the other documents that have (nearly) its words; absent for none. */
  readonly also: ReadonlyMap<Unit, readonly CitedDocument[]>;
}

/** Copies are sought among so many of the best; nobody is shown more. */
const MOST = 40;

export function settled(found: Found, evidence: Evidence): Settled {
  const best = found.units.slice(0, MOST);
  const also = new Map<Unit, readonly CitedDocument[]>();
  const told = nearCopies(best.map(({ quote }) => quote)).map((group) => {
    const copies = group.map((at) => best[at] as Unit).toSorted((a, b) => byCurrency(a, b, evidence));
    const [first, ...others] = copies as [Unit, ...Unit[]];
    const documents = documentsOf(others, first, evidence);
    if (documents.length > 0) also.set(first, documents);
    return first;
  });
  return { ...found, units: newestFirst(told, evidence), also };
}

function documentsOf(others: readonly Unit[], first: Unit, evidence: Evidence): CitedDocument[] {
  const ids = [...new Set(others.map(({ document }) => document))].filter((id) => id !== first.document);
  return ids.flatMap((id) => {
    const document = evidence.documents.get(id);
    return document === undefined ? [] : [citedDocument(document)];
  });
}

// only what says the same may change places: the best claim stays the best
function newestFirst(units: readonly Unit[], evidence: Evidence): Unit[] {
  const [best] = units;
  if (best?.assertion === undefined) return [...units];
  const same = units.filter((unit) => saysOf(unit) === saysOf(best));
  const sorted = same.toSorted((a, b) => byCurrency(a, b, evidence));
  return [...sorted, ...units.filter((unit) => !same.includes(unit))];
}

const saysOf = ({ assertion, other }: Unit): string =>
  [assertion?.predicate, assertion?.modality, assertion?.subject === other?.id, other?.id].join("|");
