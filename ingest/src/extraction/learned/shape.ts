/** What stands behind the words of features, by the kinds and places of a pair's two ends: few, and made once. */
export interface Shape {
  /** Features that say just this. */
  readonly names: readonly string[];
  readonly where: string;
  readonly whereKinds: string;
  readonly whereObject: string;
  readonly objectWhere: string;
  readonly subject: string;
  readonly object: string;
  readonly exactObject: string;
  readonly regulation: string;
  readonly passive: string;
  readonly lead: string;
  readonly many: string;
  readonly subjectFirst: Order;
  readonly objectFirst: Order;
}

/** The same where both stand in one sentence, by which comes first. */
interface Order {
  readonly kinds: string;
  readonly distance: string;
  readonly parties: string;
  readonly after: string;
  readonly afterObject: string;
}

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

function shape(s: string, o: string, where: string): Shape {
  const [subject, object] = [wide(s), wide(o)];
  const kinds = `${subject}>${object}`;
  return {
    names: [`so=${s}>${o}`, `o=${o}`, `s=${s}`, `wh=${where}`, `wh=${where}|${kinds}`],
    where: `|${where}`,
    whereKinds: `|${where}|${kinds}`,
    whereObject: `|${where}|${object}`,
    objectWhere: `|${object}|${where}`,
    subject: `|${subject}`,
    object: `|${object}`,
    exactObject: `|${o}`,
    regulation: `reg|${kinds}`,
    passive: `passive|${object}`,
    lead: `lead|${object}`,
    many: `many|${object}`,
    subjectFirst: orderOf("so", kinds, object),
    objectFirst: orderOf("os", kinds, object),
  };
}

const orderOf = (order: string, kinds: string, object: string): Order => ({
  kinds: `ord=${order}|${kinds}`,
  distance: `dist=${order}|`,
  parties: `bp=${order}|`,
  after: `|${order}`,
  afterObject: `|${order}|${object}`,
});

/** What features of one end's surroundings begin with. */
export type Side = ReturnType<typeof sideOf>;

const sideOf = (name: string) => ({
  left: `${name}l:`,
  right: `${name}r:`,
  left2: `${name}ll:`,
  right2: `${name}rr:`,
  at: `${name}at=`,
  preposition: `${name}p:`,
  noun: `${name}pn:`,
  before: { verb: `${name}v:<`, verbClass: `${name}vc:<` },
  after: { verb: `${name}v:>`, verbClass: `${name}vc:>` },
  bracket: `${name}bracket`,
  colon: `${name}colon:`,
  anyColon: `${name}colon`,
});

export const SIDES = { s: sideOf("s"), o: sideOf("o") } as const;
