import { type GraphNode, nameKey } from "@kenniswijzer/domain";
import { byName } from "@kenniswijzer/gazetteer";
import { compoundParts, stem } from "@kenniswijzer/language";
import { personName, withoutLegalForm } from "../identity.ts";

/** One of a node's names, as names are compared. */
export interface NameForm {
  readonly name: string;
  /** The node's own name, and no alias of it. */
  readonly own: boolean;
  /** Content words, folded, in order; a legal form is none. */
  readonly words: readonly string[];
  /** Of those words, or of the parts of a compound. */
  readonly stems: ReadonlySet<string>;
  /** The words as one: `Zorg Pact` and `Zorgpact`. */
  readonly joined: string;
  /** The same without what stands in brackets: `Bergen (NH)`. */
  readonly bare: string;
}

/** A node with all that comparing needs, worked out once. */
export interface Profile {
  readonly node: GraphNode;
  readonly forms: readonly NameForm[];
  /** Municipalities and regions inside its name: what tells one branch from another. */
  readonly places: ReadonlySet<string>;
  /** Numbers and years in its name. */
  readonly numbers: ReadonlySet<string>;
  /** A list knows it under this very id. */
  readonly listed: boolean;
}

const LINKS = new Set(
  "de het een van voor der den des en & in te ten ter op met bij aan gemeente gem stichting".split(" "),
);
/** More forms say no more, and a node with many aliases must not make the work square. */
const MOST_FORMS = 6;

export function profileOf(node: GraphNode): Profile {
  const names = [...new Set([node.name, ...node.aliases])].slice(0, MOST_FORMS);
  const forms = names.map((name) => formOf(name, node)).filter((form) => form.words.length > 0);
  const words = new Set(forms.flatMap((form) => form.words));
  return {
    node,
    forms,
    places: isPerson(node) || isPlace(node) ? new Set() : new Set([...words].filter(isTown)),
    numbers: new Set([...words].filter((word) => /\d/.test(word))),
    listed: node.attributes.code !== undefined || byName(node.name).some((listed) => listed.key === node.id),
  };
}

function formOf(name: string, node: GraphNode): NameForm {
  const key = isPerson(node) ? personName(name) : nameKey(withoutLegalForm(name));
  const all = key.split(" ").filter(Boolean);
  const content = isPerson(node) ? all : all.filter((word) => !LINKS.has(word));
  const words = content.length > 0 ? content : all;
  const bare = nameKey(name.replace(/\s*\([^)]*\)\s*$/, ""))
    .split(" ")
    .filter((word) => !LINKS.has(word));
  return {
    name,
    own: name === node.name,
    words,
    stems: new Set(words.flatMap(stemsOf)),
    joined: words.join(""),
    bare: bare.join(""),
  };
}

/** Of a compound its parts: `Dementienetwerk` and `Netwerk Dementie` have the same. */
function stemsOf(word: string): string[] {
  const parts = compoundParts(word);
  return (parts.length > 1 ? parts : [word]).map(stem);
}

export const isPerson = ({ kind }: GraphNode): boolean => kind === "person";
export const isPlace = ({ kind }: GraphNode): boolean => kind === "municipality" || kind === "region";

const towns = new Map<string, boolean>();

function isTown(word: string): boolean {
  const known = towns.get(word);
  if (known !== undefined) return known;
  const is = byName(word).some((listed) => listed.kind === "municipality" || listed.listKind === "provincie");
  towns.set(word, is);
  return is;
}
