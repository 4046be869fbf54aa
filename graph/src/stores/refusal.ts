import { KenniswijzerError } from "@kenniswijzer/domain";

/** Another writer was first. */
export const conflict = (store: string, base: number, revision: number): KenniswijzerError =>
  new KenniswijzerError(
    "conflict",
    `${store} is at revision ${revision}, the change was worked out from ${base}; work it out again`,
  );

export const closed = (store: string): KenniswijzerError =>
  new KenniswijzerError("invalid-input", `${store} was used after close(); open it anew`);
