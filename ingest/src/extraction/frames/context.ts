import type { ActorKind } from "@kenniswijzer/domain";
import type { Argument, Predication } from "./roles.ts";
import { PREPOSITION, type Token } from "./tokens.ts";
import { CLASSES_OF, GENERIC, type VerbClass } from "./verb-classes.ts";
import { words } from "./word-sets.ts";

/** What a named thing may be to a frame. */
export interface Named {
  readonly is: "party" | "person" | "project" | "place";
  readonly kinds: readonly (ActorKind | undefined)[];
}

/** Where an object that isn't named is looked for: what the section is about, also what the passage named before, also the passages
 * before it, also the body that the document is about. */
export type Place = "none" | "section" | "passage" | "topic" | "focus";

/** A tie that a clause states, still in signs. */
export interface Finding {
  readonly frame: string;
  readonly tie:
    | "FUNDS"
    | "LEADS"
    | "PART_OF"
    | "COOPERATES_WITH"
    | "LOCATED_IN"
    | "join"
    | "enter"
    | "do"
    | "support"
    | "take-part";
  readonly subjects: readonly Token[];
  /** None: what the section or document is about. */
  readonly objects: readonly Token[];
  /** Where a missing object may be: the document's body only when the verb itself speaks of taking part. */
  readonly else: Place;
  readonly confidence: number;
  readonly denied?: true;
}

const DETERMINER = words("de het een hun haar zijn alle twee drie");
const BODY: ReadonlySet<ActorKind | undefined> = new Set([
  "network",
  "organisation-unit",
  "research-group",
  "municipality-group",
  "region",
]);

const NO_CLASSES: ReadonlySet<VerbClass> = new Set();

export type Look = (token: Token) => Named;

/** A predication with what its words and names make of it. */
export class Context {
  readonly own: Predication;
  readonly #look: Look;
  #agents: readonly Token[] | undefined;
  readonly classes: ReadonlySet<VerbClass>;

  constructor(own: Predication, look: Look) {
    this.own = own;
    this.#look = look;
    this.classes = CLASSES_OF.get(own.verb) ?? NO_CLASSES;
  }

  is(name: VerbClass): boolean {
    return this.classes.has(name);
  }

  look(token: Token): Named {
    return this.#look(token);
  }

  /** Who does it: the subject, or in the passive who stands behind "door". */
  get agents(): readonly Token[] {
    this.#agents ??= this.#findAgents();
    return this.#agents;
  }

  #findAgents(): Token[] {
    const { passive, subject } = this.own;
    if (passive) return this.by("door");
    return subject === undefined || !this.isParty(subject) ? [] : [subject];
  }

  isParty(token: Token): boolean {
    const { is } = this.look(token);
    return is === "party" || is === "person";
  }

  by(...prepositions: readonly string[]): Token[] {
    return this.own.others
      .filter((one) => prepositions.includes(one.preposition) && this.isParty(one.token))
      .map((one) => one.token);
  }

  /** A project, or a body: what one can take part in, lead or pay. */
  isWork(token: Token): boolean {
    const named = this.look(token);
    return named.is === "project" || (named.is === "party" && named.kinds.every((kind) => BODY.has(kind)));
  }

  works(...prepositions: readonly string[]): Token[] {
    const fits = (one: Argument): boolean => prepositions.includes(one.preposition) && this.isWork(one.token);
    const found = this.own.others.filter(fits).map((one) => one.token);
    if (found.length > 0 || !this.own.passive || this.own.subject === undefined) return found;
    return this.isWork(this.own.subject) ? [this.own.subject] : [];
  }

  /** The object is a noun of its own rather than the project or body at hand. */
  get isSpecific(): boolean {
    const { tokens } = this.own.clause;
    if (this.own.passive && this.own.noun !== undefined) return !GENERIC.has(this.own.noun);
    return tokens.some((token, at) => {
      if (!DETERMINER.has(token.key) || token.verb !== undefined) return false;
      const before = tokens[at - 1];
      if (before?.kind === "word" && before.verb === undefined && PREPOSITION.has(before.key)) return false;
      const noun = tokens
        .slice(at + 1, at + 4)
        .find((one) => one.kind !== "word" || !/(?:e|se)$/.test(one.key) || GENERIC.has(one.key));
      return noun?.kind === "word" && noun.verb === undefined && !GENERIC.has(noun.key) && !PREPOSITION.has(noun.key);
    });
  }

  one(
    tie: Finding["tie"],
    subjects: readonly Token[],
    objects: readonly Token[],
    otherwise: Place,
    confidence = 0.8,
  ): Finding[] {
    return [{ frame: `${tie}:${this.own.verb}`, tie, subjects, objects, else: otherwise, confidence }];
  }
}

/** Reads one kind of statement; undefined when the predication is none. */
export type Frame = (context: Context) => Finding[] | undefined;

/** `N van X`: X says where N belongs. */
export function besidePerson(on: Context, one: Argument): boolean {
  const { tokens } = on.own.clause;
  const at = tokens.indexOf(one.token);
  const [van, person] = [tokens[at - 1], tokens[at - 2]];
  return van?.key === one.preposition && person?.kind === "sign" && on.look(person).is === "person";
}
