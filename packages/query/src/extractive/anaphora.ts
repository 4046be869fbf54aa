import { remembered } from "../remembered.ts";
import { type Group, groupsOf, type Name } from "./clauses.ts";

/** A sentence with the names in it, by offsets in it. */
interface Named {
  readonly text: string;
  readonly names: readonly Name[];
}

const ONE = /(?<!\p{L})(?:zij|ze|hij)(?!\p{L})/iu;
const LAST = /^(?:(?:de )?laatstgenoemden?|de laatste)(?!\p{L})/iu;
const BOTH = /^(?:beiden?|zij)(?: (?:partijen|organisaties|gemeenten|instellingen|corporaties))?(?!\p{L})/iu;
const PLURAL = /^\s+(?:zijn|hebben|gaan|\p{Ll}+en)(?!\p{L})/u;

/**
 * Names that a pronoun of this sentence stands for, where it stands: "Ze volgt Bert op" after "Mieke is begonnen". A pronoun inside
 * a sentence is about whom that sentence named before it.
 */
export function referredTo(own: Named, before: Named | undefined): Name[] {
  const { both, last, pronoun, none } = pronounsIn(own.text);
  if (none) return [];
  const earlier = before === undefined ? [] : groupsOf(before.text, actors(before.names));
  const several = earlier.findLast(({ names }) => names.length > 1);
  if (both !== null && several !== undefined && PLURAL.test(own.text.slice(both[0].length)))
    return placed(several, 0, both[0].length);
  const lastNamed = earlier.at(-1)?.names.at(-1);
  if (last !== null && lastNamed !== undefined) return [at(lastNamed, 0, last[0].length)];
  if (pronoun === null) return [];
  const person = personBefore(own, pronoun.index) ?? personOf(earlier);
  return person === undefined ? [] : [at(person, pronoun.index, pronoun.index + pronoun[0].length)];
}

const pronounsIn = remembered((text) => {
  const [both, last, pronoun] = [BOTH.exec(text), LAST.exec(text), ONE.exec(text)];
  return { both, last, pronoun, none: both === null && last === null && pronoun === null };
});

const actors = (names: readonly Name[]): Name[] => names.filter(({ node }) => node.type === "Actor");

const personBefore = ({ names }: Named, index: number): Name | undefined =>
  names.findLast(({ node, end }) => node.kind === "person" && end <= index);

// whom a sentence begins with it is about
const personOf = (groups: readonly Group[]): Name | undefined =>
  groups.flatMap(({ names }) => names).find(({ node }) => node.kind === "person");

const at = ({ node }: Name, start: number, end: number): Name => ({ node, start, end, refers: true });

const placed = ({ names }: Group, start: number, end: number): Name[] => names.map((name) => at(name, start, end));
