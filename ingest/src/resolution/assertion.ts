import { type Assertion, type Claim, checksum, edgeId, type Reading } from "@kenniswijzer/domain";

/** The evidence that a reading gives, between nodes. A claim whose ends are one thing, or rejected, is dropped. */
export function assertionsOf(
  reading: Reading,
  nodeOfKey: ReadonlyMap<string, string>,
  rejected: ReadonlySet<string>,
): Assertion[] {
  const said = new Map<string, Assertion>();
  for (const claim of reading.claims) {
    const subject = nodeOfKey.get(claim.subject);
    const object = nodeOfKey.get(claim.object);
    if (subject === undefined || object === undefined || subject === object) continue;
    if (rejected.has(subject) || rejected.has(object)) continue;
    const assertion = assertionOf(reading, claim, { subject, object });
    if (rejected.has(assertion.id)) continue;
    const same = whatItSays(assertion);
    said.set(same, better(said.get(same), assertion));
  }
  return [...said.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Its id goes by the document's own keys: what a person said of a claim holds whatever its ends are merged with later. */
function assertionOf({ document }: Reading, claim: Claim, ends: { subject: string; object: string }): Assertion {
  const { id, text, visibility, date } = document;
  const tie = edgeId({ from: claim.subject, type: claim.predicate, to: claim.object });
  return {
    ...claim,
    ...ends,
    id: `${id}:${checksum([tie, claim.start, claim.end, claim.modality].join("|"))}`,
    document: id,
    quote: text.slice(claim.start, claim.end),
    visibility,
    ...(date === undefined ? {} : { date }),
    source: claim.source ?? "document",
  };
}

const whatItSays = ({ subject, predicate, object, start, end, modality }: Assertion): string =>
  [edgeId({ from: subject, type: predicate, to: object }), start, end, modality].join("|");

// Two extractors may find the same: the surer one is kept, by name when equally sure.
function better(a: Assertion | undefined, b: Assertion): Assertion {
  if (a === undefined || b.confidence > a.confidence) return b;
  return a.confidence === b.confidence && b.extractor < a.extractor ? b : a;
}
