import { type Assertion, type Correction, edgeId } from "@kenniswijzer/domain";
import * as cypher from "../cypher/assertions.ts";
import { assertionProperties, correctionProperties } from "../records.ts";
import { latest, overRows, type Work } from "./work.ts";

export async function putAssertions(work: Work, assertions: readonly Assertion[]): Promise<void> {
  const rows = latest(assertions, (a) => a.id).map((a) => assertionProperties(a, edgeOf(a)));
  await overRows(work, cypher.PUT_ASSERTIONS, rows);
}

export async function putCorrections(work: Work, corrections: readonly Correction[]): Promise<void> {
  await overRows(work, cypher.PUT_CORRECTIONS, latest(corrections, (c) => c.id).map(correctionProperties));
}

const edgeOf = (a: Assertion): string => edgeId({ from: a.subject, type: a.predicate, to: a.object });
