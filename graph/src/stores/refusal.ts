import { KenniswijzerError } from "@kenniswijzer/domain";
import type { CandidateRequest } from "../store.ts";

/** Another writer was first. */
export const conflict = (store: string, base: number, revision: number): KenniswijzerError =>
  new KenniswijzerError(
    "conflict",
    `${store} is at revision ${revision}, what was asked was worked out from ${base}; work it out again`,
  );

/** Refuses what was worked out from another revision than the store is at; an absent `base` fits any. */
export function checkBase(store: string, base: number | undefined, revision: () => number): void {
  if (base === undefined) return;
  const now = revision();
  if (base !== now) throw conflict(store, base, now);
}

/** The ids that are near, for a store without a vector index of its own. */
export function nearIds(store: string, near: CandidateRequest["near"]): readonly string[] {
  if (!("vector" in near)) return near;
  throw new KenniswijzerError("invalid-input", `${store} keeps no vector index; pass the ids that one beside it found`);
}

export const closed = (store: string): KenniswijzerError =>
  new KenniswijzerError("invalid-input", `${store} was used after close(); open it anew`);
