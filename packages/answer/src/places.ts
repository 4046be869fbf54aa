import type { Evidence, Sentence } from "@kenniswijzer/query";
import type { Fact } from "./facts.ts";
import { listed } from "./messages.nl.ts";
import { eachNamesMore, newestFirst } from "./rivals.ts";

const NAME = "\\p{Lu}[\\p{L}\\d'’-]+(?:[ -](?:aan |op |bij |den? |van )?\\p{Lu}[\\p{L}\\d'’-]+)*";
const LIST = `(${NAME}(?:, ${NAME})*(?:,? en ${NAME})?)`;
const IN_PLACES = new RegExp(
  `(?<!\\p{L})(?:in|te|op|rond|naar)\\s+(?:de\\s+|het\\s+)?((?:\\p{Ll}+\\s+)?)(?:${LIST})`,
  "gu",
);
const SPOT =
  /^(?:buurt|buurten|wijk|wijken|dorp|dorpen|kern|kernen|plaats|plaatsen|stad|gemeenten?|straat|gebouw|stadsde(?:el|len)|regio)\s*$/u;

/** The places that the newest sentence names after "in": "in de wijken A en B". Several are several facts; a kind of place that is asked for must be said. */
export function placesIn(evidence: Evidence): Fact[] {
  const asked = new Set(evidence.read.words.map(({ text }) => text));
  const kinds = evidence.read.want.types.length === 0 ? [true] : [true, false];
  for (const kind of kinds) {
    const told = evidence.told.flatMap((sentence) => {
      const names = named(sentence, asked, kind);
      return names.length === 0
        ? []
        : [{ names, sentence, document: sentence.passage.document, score: sentence.score }];
    });
    const [first, ...rest] = newestFirst(told, evidence, (a, b) => eachNamesMore(a.names, b.names));
    if (first === undefined) continue;
    const factOf = (text: string, { sentence, score }: typeof first): Fact => ({ text, sentence, score });
    const others = rest.map((one) => factOf(listed(one.names), one));
    return first.names.map((name, at) => ({
      ...factOf(name, first),
      ...(at === 0 && others.length > 0 ? { others } : {}),
    }));
  }
  return [];
}

function named({ text }: Sentence, asked: ReadonlySet<string>, ofKind: boolean): string[] {
  return [...text.matchAll(IN_PLACES)].flatMap((match) => {
    const [, kind = "", list = ""] = match;
    if (ofKind ? !SPOT.test(kind) : kind !== "") return [];
    return list.split(/, | en /).filter((name) => !asked.has(name.toLowerCase()));
  });
}
