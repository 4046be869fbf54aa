import type { Token } from "../frames/tokens.ts";
import type { Phrase } from "./phrases.ts";
import type { StatementTie } from "./verbs.ts";

/** What a tie goes to: a name, or words that may be a theme. */
export interface Target {
  readonly phrase: Phrase;
  readonly sign?: Token;
}

/** A tie that a clause states, still in signs. */
export interface Statement {
  /** Names the construction. */
  readonly frame: string;
  readonly tie: StatementTie;
  readonly agents: readonly Token[];
  readonly targets: readonly Target[];
  /** Words without a name may be a theme. */
  readonly theme: boolean;
  /** Only words for a field of work may be one. */
  readonly weak?: true;
  /** An unknown name among the targets may as well be a party. */
  readonly open: boolean;
  readonly confidence: number;
  /** Nothing named that it goes to: what the section or document is about. */
  readonly here?: true;
  /** What the sentence before named comes before that. */
  readonly recent?: true;
  /** Who is named by the way, with a noun that only parties have: `met hulp van A`. */
  readonly aside?: true;
}
