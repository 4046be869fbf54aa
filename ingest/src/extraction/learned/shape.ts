import { type Slot, slot } from "./slots.ts";

/** The features of a pair by the kinds and places of its two ends, but for the words that complete them: few, and made once. */
export type Shape = ReturnType<typeof shape>;
/** Those where both stand in one sentence, by which comes first. */
export type Order = ReturnType<typeof orderOf>;
/** Those of one end's surroundings. */
export type Side = ReturnType<typeof sideOf>;

const WIDE: Readonly<Record<string, string>> = {
  Person: "person",
  Project: "project",
  Theme: "theme",
  Question: "question",
  Place: "place",
  network: "network",
  region: "region",
  municipality: "municipality",
  "municipality-group": "region",
};
const wide = (kind: string): string => WIDE[kind] ?? "party";

type Nested<T> = Map<string, Map<string, T>>;
const made: Nested<Nested<Shape>> = new Map();

/** The shape of a pair whose ends are of these kinds and stand there. */
export function shapeOf(subject: string, object: string, subjectAt: string, objectAt: string): Shape {
  const byPlace = within(within(made, subject), object);
  const known = within(byPlace, subjectAt).get(objectAt);
  if (known !== undefined) return known;
  const own = shape(subject, object, `${subjectAt}>${objectAt}`);
  within(byPlace, subjectAt).set(objectAt, own);
  return own;
}

function within<T>(all: Nested<T>, key: string): Map<string, T> {
  const known = all.get(key);
  if (known !== undefined) return known;
  const own = new Map<string, T>();
  all.set(key, own);
  return own;
}

function shape(s: string, o: string, where: string) {
  const [subject, object] = [wide(s), wide(o)];
  const kinds = `${subject}>${object}`;
  const [atWhere, ofObject, ofExact] = [`|${where}`, `|${object}`, `|${o}`];
  const atWhereObject = `|${where}|${object}`;
  return {
    names: [`so=${s}>${o}`, `o=${o}`, `s=${s}`, `wh=${where}`, `wh=${where}|${kinds}`].map((name) => slot(name)),
    regulation: slot(`reg|${kinds}`),
    passive: slot(`passive|${object}`),
    lead: slot(`lead|${object}`),
    many: slot(`many|${object}`),
    passage: [slot("pk=", atWhere), slot("pk=", `|${where}|${kinds}`)],
    length: slot("len="),
    first: slot("first=", atWhere),
    parties: slot("parties=", atWhereObject),
    subjectFirst: orderOf("so", kinds, object),
    objectFirst: orderOf("os", kinds, object),
    subject: sideOf("s", subject),
    object: sideOf("o", object),
    verb: [slot("v:", ofObject), slot("v:", atWhere)],
    verbClass: [slot("vc:", ofObject), slot("vc:", atWhereObject)],
    passiveDoor: slot("passive-door", ofObject),
    particle: slot("particle:", ofObject),
    word: slot("w:", ofObject),
    headingWord: slot("h:", ofObject),
    leadWord: slot("l:", `|${object}|${where}`),
    column: {
      subject: slot("cs:", ofObject),
      object: slot("co:", ofObject),
      both: slot("c:"),
      row: slot("row=", ofObject),
    },
    head: {
      stem: slot("oh:", ofExact),
      end: slot("oe:", ofExact),
      length: slot("ol=", ofExact),
      article: slot("oa:", ofExact),
    },
  };
}

const orderOf = (order: string, kinds: string, object: string) => ({
  kinds: slot(`ord=${order}|${kinds}`),
  distance: slot(`dist=${order}|`),
  parties: slot(`bp=${order}|`, `|${object}`),
  word: [slot("b:", `|${order}`), slot("b:", `|${order}|${object}`)],
  verb: [slot("bv:", `|${order}|${object}`), slot("bv:", `|${order}`)],
  all: [slot("bs:", `|${order}|${object}`), slot("bs:", `|${order}`)],
  clauses: slot("bc:", `|${order}`),
});

/** Alone, and with the kind of the end. */
const both = (before: string, kind: string): readonly Slot[] => [slot(before), slot(before, `|${kind}`)];

const sideOf = (name: string, kind: string) => ({
  left: both(`${name}l:`, kind),
  right: both(`${name}r:`, kind),
  left2: slot(`${name}ll:`),
  right2: slot(`${name}rr:`),
  at: slot(`${name}at=`),
  preposition: slot(`${name}p:`, `|${kind}`),
  noun: slot(`${name}pn:`),
  before: { verb: both(`${name}v:<`, kind).toReversed(), verbClass: slot(`${name}vc:<`, `|${kind}`) },
  after: { verb: both(`${name}v:>`, kind).toReversed(), verbClass: slot(`${name}vc:>`, `|${kind}`) },
  bracket: slot(`${name}bracket`),
  colon: slot(`${name}colon:`, `|${kind}`),
  anyColon: slot(`${name}colon`),
});
