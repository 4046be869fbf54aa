import { words } from "../frames/word-sets.ts";
import type { Clause } from "./clause.ts";
import type { Statement } from "./statement.ts";
import { FRAMES_OF } from "./verbs.ts";

const RUNS = words(
  "draaien lopen starten beginnen plaatsvinden vinden gaan openen bestaan zijn komen werken verzorgen",
);

/** `in Zwolle draait P`, `A voert P uit in Zwolle`: the one work of a clause is where the clause says. */
export function locatedStatements(on: Clause): Statement[] {
  const works = on.phrases.filter((phrase) => on.classOf(phrase.sign) === "project");
  const [work] = works;
  if (work?.sign === undefined || works.length > 1) return [];
  if (!RUNS.has(on.own.verb) && !FRAMES_OF.has(on.own.verb)) return [];
  const places = on
    .under("in", "te")
    .filter(({ sign, behind }) => sign !== undefined && isTown(on, sign) && (behind === undefined || behind === work))
    .flatMap((phrase) => on.row(phrase));
  const targets = places.flatMap((phrase) => (phrase.sign === undefined ? [] : [{ phrase, sign: phrase.sign }]));
  if (targets.length === 0) return [];
  const made = {
    frame: `located:${on.own.verb}`,
    tie: "LOCATED_IN",
    theme: false,
    open: true,
    confidence: 0.65,
  } as const;
  return [{ ...made, agents: [work.sign], targets }];
}

const isTown = (on: Clause, sign: NonNullable<Clause["phrases"][number]["sign"]>): boolean =>
  on.classOf(sign) === "place" ||
  (on.classOf(sign) === "party" && on.kindsOf(sign).every((kind) => kind === "municipality"));
