import type { ActorKind, EntityType } from "@kenniswijzer/domain";

/** One real thing that a list knows. */
export interface Listed {
  /** Node id: `actor:gm0546` for a municipality, else from the name, with the kind word where names clash. */
  readonly key: string;
  readonly type: EntityType;
  readonly kind?: ActorKind;
  /** As it is shown: `Leiden`, `Provincie Utrecht`, `Hogeschool Leiden`. */
  readonly name: string;
  readonly aliases: readonly string[];
  /** Matched with their capitals as written. */
  readonly abbreviations: readonly string[];
  /** Official code, `GM0546`. */
  readonly code?: string;
  /** Keys of the municipalities that a region consists of. */
  readonly members?: readonly string[];
  readonly note?: string;
  /** ISO dates, as exact as they are known; `validTo` is the first day it no longer existed. */
  readonly validFrom?: string;
  readonly validTo?: string;
  /** Keys of what it went up in, or took in. */
  readonly successors?: readonly string[];
  readonly predecessors?: readonly string[];
  /** Also an ordinary word or a kind of thing: needs context before it counts as a name. */
  readonly common: boolean;
  /** What the list calls its kind: `ggd`, `arbeidsmarktregio`, `wmo-werkplaats`. */
  readonly listKind: string;
  /** File that knows it, and the date that it is valid for. */
  readonly list: string;
  readonly asOf: string;
}
