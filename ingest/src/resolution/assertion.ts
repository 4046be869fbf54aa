import {
  type Assertion,
  type Claim,
  checksum,
  type Edge,
  type EdgeStatus,
  edgeId,
  type Modality,
  nameKey,
  type Reading,
} from "@kenniswijzer/domain";
import { mostOpen } from "./node.ts";

/** The evidence that a reading gives, between nodes. A claim whose ends are one thing, or rejected, is dropped. */
export function assertionsOf(
  reading: Reading,
  nodeOfKey: ReadonlyMap<string, string>,
  rejected: ReadonlySet<string>,
): Assertion[] {
  const byId = new Map<string, Assertion>();
  for (const claim of reading.claims) {
    const subject = nodeOfKey.get(claim.subject);
    const object = nodeOfKey.get(claim.object);
    if (subject === undefined || object === undefined || subject === object) continue;
    if (rejected.has(subject) || rejected.has(object)) continue;
    const assertion = assertionOf(reading, { ...claim, subject, object });
    if (!rejected.has(assertion.id)) byId.set(assertion.id, better(byId.get(assertion.id), assertion));
  }
  return [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function assertionOf({ document }: Reading, claim: Claim): Assertion {
  const { id, text, visibility, date } = document;
  return {
    ...claim,
    id: `${id}:${checksum([edgeId({ from: claim.subject, type: claim.predicate, to: claim.object }), claim.start, claim.end, claim.modality].join("|"))}`,
    document: id,
    quote: text.slice(claim.start, claim.end),
    visibility,
    ...(date === undefined ? {} : { date }),
    source: claim.source ?? "document",
  };
}

// Two extractors may find the same: the surer one is kept, by name when equally sure.
function better(a: Assertion | undefined, b: Assertion): Assertion {
  if (a === undefined || b.confidence > a.confidence) return b;
  return a.confidence === b.confidence && b.extractor < a.extractor ? b : a;
}

const STRENGTH: readonly Modality[] = ["voert-uit", "noemt", "vraagt", "is-van-plan", "onbeslist", "ontkent"];
const STATUS: Record<Modality, EdgeStatus> = {
  "voert-uit": "stated",
  noemt: "stated",
  vraagt: "stated",
  "is-van-plan": "planned",
  onbeslist: "undecided",
  ontkent: "denied",
};

/** What the assertions of one subject, predicate and object amount to: the strongest tie that any of them states. */
export function edgeOf(assertions: readonly Assertion[]): Edge {
  const [first] = assertions;
  if (first === undefined) throw new RangeError("edgeOf: an edge needs an assertion");
  const modality = STRENGTH.find((m) => assertions.some((a) => a.modality === m)) ?? first.modality;
  return {
    from: first.subject,
    type: first.predicate,
    to: first.object,
    status: STATUS[modality],
    modality,
    // A sentence that several documents copy is one piece of evidence.
    evidence: new Set(assertions.map((a) => nameKey(a.quote))).size,
    visibility: mostOpen(assertions.map((a) => a.visibility)),
  };
}
