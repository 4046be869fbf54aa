/** `npm run eval -- --by extractor`: what each extractor gave, how much of that is right, and what is lost without it. Learned ties are those of all other texts. */
import type { DocumentEntity, Reading } from "@kenniswijzer/domain";
import { EXTRACTORS, type ExtractOptions, extract, NAME_EXTRACTORS, predictions } from "@kenniswijzer/ingest";
import { matchRelations, sameActor, sameTopic, table } from "../corpus/score.mjs";
import { type Extractors, leftOut } from "./left-out.ts";
import { type Counts, LOOKED_AT, type MeasuredUnit, scoreOf, summed, unitsOf } from "./sets.ts";

interface Given {
  claims: number;
  /** Distinct relations of these claims that the gold judges. */
  right: number;
  anyPredicate: number;
  wrong: number;
  mentions: number;
  /** Mentions of what the gold has, and of what it has not; the rest are of kinds that it doesn't judge. */
  rightMentions: number;
  wrongMentions: number;
}

const NOTHING: Given = {
  claims: 0,
  right: 0,
  anyPredicate: 0,
  wrong: 0,
  mentions: 0,
  rightMentions: 0,
  wrongMentions: 0,
};

export function byExtractor(): void {
  const extractorsFor = leftOut();
  for (const [name, sets] of [
    ["corpus", ["corpus"]],
    ["dev, fresh, learn, train-a", LOOKED_AT.filter((set) => set !== "corpus")],
  ] as const) {
    const units = sets.flatMap((set) => unitsOf(set));
    printGiven(name, units, extractorsFor);
    printLost(name, units, extractorsFor);
  }
}

type ExtractorsFor = (unit: MeasuredUnit) => Extractors;

/** `frames:FUNDS:betalen` is one of the ways of `frames`. */
const familyOf = (extractor: string): string => extractor.split(":")[0] ?? extractor;

function printGiven(name: string, units: readonly MeasuredUnit[], extractorsFor: ExtractorsFor): void {
  const given = new Map<string, Given>();
  const of = (extractor: string): Given => {
    const own = given.get(familyOf(extractor)) ?? { ...NOTHING };
    given.set(familyOf(extractor), own);
    return own;
  };
  for (const unit of units) {
    for (const document of unit.documents) {
      const reading = extract(document, { extractors: extractorsFor(unit) });
      countClaims(reading, unit, of);
      countMentions(reading, unit, of);
    }
  }
  const rows = [...given]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([extractor, { claims, right, anyPredicate, wrong, mentions, rightMentions, wrongMentions }]) =>
      [extractor, claims, right, anyPredicate, wrong, shareOf(right, right + anyPredicate + wrong)].concat([
        mentions,
        rightMentions,
        wrongMentions,
        shareOf(rightMentions, rightMentions + wrongMentions),
      ]),
    );
  table([name, "claims", "right", "other predicate", "wrong", "P", "mentions", "right", "wrong", "P"], rows);
}

const shareOf = (part: number, whole: number): string => (whole === 0 ? "-" : (part / whole).toFixed(2));

function countClaims(reading: Reading, { gold }: MeasuredUnit, of: (extractor: string) => Given): void {
  const things = [...gold.actors, ...gold.projects.filter((one) => typeof one === "object")];
  for (const family of new Set(reading.claims.map(({ extractor }) => familyOf(extractor)))) {
    const claims = reading.claims.filter(({ extractor }) => familyOf(extractor) === family);
    const own = of(family);
    own.claims += claims.length;
    for (const relation of predictions({ ...reading, claims }).relations) {
      const judge = (loose: boolean) =>
        matchRelations([relation], gold.relations, things, loose, gold.optionalRelations);
      const [strict, loose] = [judge(false), judge(true)];
      if (strict.tp > 0) own.right += 1;
      else if (strict.fp > 0) own[loose.tp > 0 ? "anyPredicate" : "wrong"] += 1;
    }
  }
}

function countMentions(reading: Reading, unit: MeasuredUnit, of: (extractor: string) => Given): void {
  const judged = new Map(reading.entities.map((entity) => [entity.key, isGold(entity, unit)]));
  for (const { entity, extractor } of reading.mentions) {
    const own = of(extractor);
    own.mentions += 1;
    const right = judged.get(entity);
    if (right === true) own.rightMentions += 1;
    if (right === false) own.wrongMentions += 1;
  }
}

/** Undefined for a kind of thing that the gold doesn't judge, and for what it leaves open. */
function isGold({ type, name, aliases, defined }: DocumentEntity, { gold }: MeasuredUnit): boolean | undefined {
  const own = { name, aliases: [...aliases, ...defined] };
  const open = (list: readonly unknown[] = []): true | undefined =>
    list.some((one) => sameActor(own, one) || sameTopic(own, one)) ? true : undefined;
  if (type === "Actor") {
    if (gold.actors.some((one) => sameActor(own, one))) return true;
    return open([...(gold.optional ?? []), ...gold.projects]) ? undefined : false;
  }
  const wanted = { Project: gold.projects, Theme: gold.themes, Question: gold.questions }[type as string];
  if (wanted === undefined) return undefined;
  if (wanted.some((one) => sameTopic(own, one))) return true;
  const left = { Project: gold.optionalProjects, Theme: gold.optionalThemes, Question: gold.optionalQuestions }[
    type as string
  ];
  return open([...(left ?? []), ...gold.themes, ...gold.questions]) ? undefined : false;
}

const LOST = ["actors", "projects", "themes", "questions", "relations"] as const;

function printLost(name: string, units: readonly MeasuredUnit[], extractorsFor: ExtractorsFor): void {
  const countsWithout = (off: string): Counts[] =>
    units.map((unit) => {
      const options: ExtractOptions = {
        extractors: extractorsFor(unit).filter((one) => one.name !== off),
        nameExtractors: NAME_EXTRACTORS.filter((one) => one.name !== off),
      };
      return scoreOf(
        unit,
        unit.documents.map((one) => extract(one, options)),
      ).counts;
    });
  const whole = countsWithout("");
  const rows = [...NAME_EXTRACTORS, ...EXTRACTORS].map(({ name: extractor }) => {
    const left = countsWithout(extractor);
    return [extractor].concat(
      LOST.map((kind) => {
        const [all, rest] = [summed(whole, kind), summed(left, kind)];
        return changes(all.tp - rest.tp, all.fp - rest.fp);
      }),
    );
  });
  table([`${name}: right/wrong that each adds`, ...LOST], rows);
}

/** `+12/+3`: with the extractor there are twelve more that are right, and three more that are wrong. */
const changes = (right: number, wrong: number): string =>
  right === 0 && wrong === 0 ? "." : `${signed(right)}/${signed(wrong)}`;
const signed = (number: number): string => (number > 0 ? `+${number}` : String(number));
