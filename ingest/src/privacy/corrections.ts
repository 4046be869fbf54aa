import type { Correction } from "@kenniswijzer/domain";
import { blotSpans } from "./blot-names.ts";
import { findNames, type KnownNames } from "./find-names.ts";
import { concerns } from "./person.ts";
import { policyIn } from "./policy.ts";
import { namesOn } from "./removed-persons.ts";

/** A decision as a store with these settings may keep it: without those who were removed; absent when it is about one of them. */
export function allowedCorrection(
  correction: Correction,
  settings: ReadonlyMap<string, string>,
): Correction | undefined {
  return withoutNames(correction, [], namesOn(policyIn(settings).removed));
}

/** A decision about something else that she took, or of which the reason names her, stays without her name. */
export function withoutNames(
  correction: Correction,
  nodes: readonly string[],
  known: KnownNames,
): Correction | undefined {
  const { by, reason, ...rest } = correction;
  if (concerns({ ...rest, by: "" }, nodes, known)) return undefined;
  const [taker = "", why] = blotNamesIn(reason === undefined ? [by] : [by, reason], known);
  return { ...rest, by: taker, ...(why === undefined ? {} : { reason: why }) };
}

export function blotNamesIn(texts: readonly string[], known: KnownNames): string[] {
  const found = findNames(texts, known);
  return texts.map((text, at) => blotSpans(text, found[at] ?? []));
}
