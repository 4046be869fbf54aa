import { type GraphNode, nodeId } from "@kenniswijzer/domain";
import { lexicon, MONTHS, stopWords } from "@kenniswijzer/language";
import { remembered } from "../remembered.ts";
import type { Name } from "./clauses.ts";

const CAPITAL = "\\p{Lu}[\\p{L}\\p{N}'’.-]*[\\p{L}\\p{N}]";
const JOINT = "(?:\\s+(?:van|de|der|den|voor|het|&|en|in|'t))*";
const RUN = new RegExp(
  `(?<![\\p{L}\\p{N}])${CAPITAL}(?:(?:\\s*[&+]\\s*|${JOINT}\\s+)(?:(?:de|het)\\s+)?${CAPITAL})*`,
  "gu",
);

const PREFIX = "name:";

/** True for somebody whom a sentence names and the graph does not have. */
export const isStranger = ({ id }: Pick<GraphNode, "id">): boolean => id.startsWith(PREFIX);

/** Names with a capital that are no name of the graph: they may answer, but lead nowhere in it. */
export const strangersIn = (text: string, known: readonly Name[]): Name[] =>
  capitalised(text).filter(({ start, end }) => !known.some((name) => name.start < end && start < name.end));

const capitalised = remembered((text): readonly Name[] =>
  [...text.matchAll(RUN)].flatMap(({ 0: name, index }) =>
    isOrdinary(name, index === firstLetter(text))
      ? []
      : [{ node: strangerOf(name), start: index, end: index + name.length }],
  ),
);

const firstLetter = (text: string): number => text.search(/\p{L}/u);

// a word of the dictionary has its capital from where it stands
function isOrdinary(name: string, first: boolean): boolean {
  if (name.includes(" ") && !first) return false;
  const [word = ""] = name.split(/\s/);
  const lower = word.toLowerCase();
  return stopWords.has(lower) || ADVERBS.has(lower) || (lexicon().forms.has(lower) && (first || !name.includes(" ")));
}

// words that open a sentence and that the dictionary of inflected words lacks
const ADVERBS: ReadonlySet<string> = new Set([
  ...MONTHS,
  ..."samen tezamen inmiddels momenteel tegelijk vervolgens daarvoor daarnaast daarbij daartoe hiervoor hierbij hiertoe zodra sindsdien verder helaas gelukkig wellicht eerder elders jaarlijks maandelijks wekelijks dagelijks namens vanuit volgens tijdens omdat hoewel terwijl maandag dinsdag woensdag donderdag vrijdag zaterdag zondag".split(
    " ",
  ),
]);

function strangerOf(name: string): GraphNode {
  return {
    id: PREFIX + nodeId("Actor", name),
    type: "Actor",
    name,
    aliases: [],
    attributes: {},
    documents: [],
    visibility: "openbaar",
  };
}
