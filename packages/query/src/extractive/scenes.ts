import { type GraphNode, nameKey, type Passage } from "@kenniswijzer/domain";
import type { Neighbourhood } from "@kenniswijzer/graph";
import { type Place, placeOf } from "../coverage.ts";
import { once } from "../lazily.ts";
import { analysed, remembered, rememberedOf, type SentenceIn, sentencesIn } from "../remembered.ts";
import type { Texts } from "../texts.ts";
import { phraseKey } from "../words.ts";
import { referredTo } from "./anaphora.ts";
import type { Name } from "./clauses.ts";
import { cellsOf } from "./row-cells.ts";

/** A sentence, item or table row with the names in it and with what it hangs under. */
export interface Scene {
  readonly passage: Passage;
  /** In the document's text. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly names: readonly Name[];
  /** Where the sentence before it begins, when a pronoun refers to that. */
  readonly since: number;
  /** What introduces it: the lead of a list, or the line before that ends in a colon. */
  readonly intro: string;
  /** For a row of a table: its cells with the head of their column. */
  readonly cells: readonly { readonly head: string; readonly start: number; readonly end: number }[];
  /** Where words of the question may stand, the sentence itself first. */
  readonly places: () => readonly Place[];
  /** Of these the ones that say whom it is about: not the passage before it, nor the rest of the document. */
  readonly setting: () => readonly Place[];
  /** The first lines of its document, as far as they are at hand, as a key of names. */
  readonly opened: () => string;
  /** It speaks as a letter does, to and from those whom the first lines name. */
  readonly addressed: boolean;
}

/** How much finding a word counts by where it stands. */
const WORTH = {
  names: 0.95,
  intro: 0.9,
  title: 0.9,
  passage: 0.8,
  fellows: 0.85,
  headings: 0.75,
  opening: 0.55,
  addressed: 0.85,
  section: 0.6,
} as const;
const LONGEST_TITLE = 60;

/** All sentences of these passages with their setting. */
export function scenesOf(passages: ReadonlyMap<string, Passage>, around: Neighbourhood, texts: Texts): Scene[] {
  const ordered = [...passages.values()].toSorted((a, b) =>
    a.document === b.document ? a.ordinal - b.ordinal : a.document < b.document ? -1 : 1,
  );
  const names = namesIn(around, passages);
  const titled = byTitle(ordered);
  const openings = openingsOf(ordered);
  const firstLines = firstLinesOf(ordered);
  return ordered.flatMap((passage, at) => {
    const intro = introOf(ordered, at);
    const cells = cellsOf(ordered, at);
    const { key } = titleOf(passage);
    const fellows = key === "" ? [] : (titled.get(key) ?? []).filter((one) => one !== passage);
    const shared = once(() => sharedPlaces({ passage, intro, fellows, section: sectionOf(ordered, at) }));
    const named = names.get(passage.id) ?? [];
    const opened = (): string => firstLines.get(passage.document)?.() ?? "";
    let before: { text: string; names: readonly Name[]; start: number } | undefined;
    return spansOf(passage).map((span): Scene => {
      const { text } = span;
      const inside = namesWithin(named, span);
      const own = [...inside, ...referredTo({ text, names: inside }, before)];
      const since = passage.start + (before?.start ?? span.start);
      before = { text, names: own, start: span.start };
      const addressed = isAddressed(text);
      const opening = openings.get(passage.document) ?? NONE;
      const setting = once(() => settingOf({ text, names: own, opening, addressed }, shared()));
      const places = once(() => [
        ...setting(),
        shared().section,
        ...texts.around(text, passage.id, passage.document).slice(2),
      ]);
      const { start, end } = { start: passage.start + span.start, end: passage.start + span.end };
      return { passage, start, end, text, names: own, since, intro, cells, places, setting, opened, addressed };
    });
  });
}

/** Places that all sentences of a passage share. */
interface Shared {
  readonly passage: Passage;
  readonly intro: Place;
  readonly title: Place;
  readonly whole: Place;
  readonly fellows: Place;
  readonly headings: Place;
  readonly section: Place;
}

interface Around {
  readonly passage: Passage;
  readonly intro: string;
  readonly fellows: readonly Passage[];
  readonly section: string;
}

function sharedPlaces({ passage, intro, fellows, section }: Around): Shared {
  return {
    passage,
    intro: placeOf(analysed(intro), WORTH.intro),
    title: placeOf(analysed(titleOf(passage).title), WORTH.title),
    whole: placeOf(analysed(passage.text), WORTH.passage),
    fellows: placeOf(analysed(fellows.map((one) => one.text).join(" . ")), WORTH.fellows),
    headings: placeOf(analysed([...passage.lead, ...passage.headings.slice(-2)].join(" . ")), WORTH.headings),
    section: placeOf(analysed(section), WORTH.section),
  };
}

interface Said extends Pick<Scene, "text" | "names" | "addressed"> {
  readonly opening: ReadonlySet<string>;
}

const settingOf = ({ text, names, opening, addressed }: Said, shared: Shared): Place[] => [
  placeOf(analysed(text), 1),
  placeOf(analysed(names.map(({ node }) => allNames(node)).join(" . ")), WORTH.names),
  shared.intro,
  shared.title,
  shared.whole,
  shared.fellows,
  placeOf(opening, addressed ? WORTH.addressed : WORTH.opening),
  shared.headings,
];

const allNames = rememberedOf(({ name, aliases }: GraphNode) => [name, ...aliases].join(" . "));

const rowOf = rememberedOf(({ text }: Passage): readonly SentenceIn[] => [{ start: 0, end: text.length, text }]);
const spansOf = (passage: Passage): readonly SentenceIn[] =>
  passage.kind === "row" ? rowOf(passage) : sentencesIn(passage.text);

function namesWithin(names: readonly Name[], { start, end }: SentenceIn): Name[] {
  const inside: Name[] = [];
  for (const name of names) {
    if (name.start >= start && name.end <= end)
      inside.push({ node: name.node, start: name.start - start, end: name.end - start });
  }
  return inside;
}

function namesIn(around: Neighbourhood, passages: ReadonlyMap<string, Passage>): Map<string, Name[]> {
  const nodes = new Map<string, GraphNode>(around.nodes.map((node) => [node.id, node]));
  const found = new Map<string, Name[]>();
  for (const { node: id, passage: at, start, end } of around.mentions) {
    const node = nodes.get(id);
    const passage = passages.get(at);
    if (node === undefined || passage === undefined || (node.type !== "Actor" && node.type !== "Project")) continue;
    const name = { node, start: start - passage.start, end: end - passage.start };
    const own = found.get(at);
    if (own === undefined) found.set(at, [name]);
    else own.push(name);
  }
  return found;
}

// a question that stands as a title of its own: what follows answers it
const ASKS = /^(?:[*_#\s]|\d{1,2}[.)]\s|>)*\p{Lu}[^.!?]{5,120}\?[*_\s"”]*$/u;

// the list that an item stands in begins with a line that ends in a colon
function introOf(ordered: readonly Passage[], at: number): string {
  const passage = ordered[at] as Passage;
  const lead = passage.lead.at(-1);
  if (lead !== undefined) return lead;
  if (passage.kind === "row") return "";
  for (let i = at - 1; i >= 0; i--) {
    const before = ordered[i] as Passage;
    if (before.document !== passage.document || before.ordinal !== passage.ordinal - (at - i)) return "";
    if (/[:：]\s*$/.test(before.text) || (i === at - 1 && ASKS.test(before.text))) return before.text;
    if (before.kind === "heading" || before.text.length > LONGEST_TITLE * 4) return "";
    if (!/[;,]\s*$/.test(before.text) && before.kind !== "item") return "";
  }
  return "";
}

const NONE: ReadonlySet<string> = new Set();
// in a letter "wij" and "u" are whom its first lines name
const DEICTIC = /(?<!\p{L})(?:u|uw|wij|we|ons|onze|ik|mijn|mij)(?!\p{L})/iu;
const isAddressed = remembered((text) => DEICTIC.test(text));

// a passage goes on about what the one before it began
function sectionOf(ordered: readonly Passage[], at: number): string {
  const passage = ordered[at] as Passage;
  const before = ordered[at - 1];
  const same =
    before !== undefined &&
    before.document === passage.document &&
    before.headings.join("|") === passage.headings.join("|") &&
    passage.ordinal - before.ordinal === 1;
  return same && passage.kind === "paragraph" ? before.text : "";
}

const OPENING = 700;

// what the first lines of a document name, all of it is about
function openingsOf(ordered: readonly Passage[]): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const { document, start, text } of ordered) {
    if (start >= OPENING) continue;
    const all = found.get(document) ?? new Set<string>();
    for (const term of analysed(text)) all.add(term);
    found.set(document, all);
  }
  return found;
}

function firstLinesOf(ordered: readonly Passage[]): Map<string, () => string> {
  const lines = new Map<string, string[]>();
  for (const { document, start, text, headings } of ordered) {
    if (start < OPENING) lines.set(document, [...(lines.get(document) ?? []), ...headings, text]);
  }
  return new Map([...lines].map(([document, own]) => [document, once(() => phraseKey(own.join(" . ")))]));
}

/** What a passage calls itself, with the key that fellows under the same title share; empty for none. */
const titleOf = rememberedOf((passage: Passage): { readonly title: string; readonly key: string } => {
  const title = ownTitle(passage);
  return { title, key: title === "" ? "" : `${passage.document}|${nameKey(title)}` };
});

// a short first sentence, bold words in front, or the first cell of a row
function ownTitle({ kind, text }: Passage): string {
  if (text.startsWith("|")) return (text.split("|")[1] ?? "").trim();
  const bold = /^\**\s*\*\*\s*([^*]{3,60}?)\s*\*\*/.exec(text)?.[1];
  if (bold !== undefined) return bold;
  if (kind === "heading") return "";
  const first = /^([^.:–\n]{3,60})(?:[.:]\s|\s–\s)/.exec(text)?.[1] ?? "";
  return first.split(" ").length <= 6 ? first.trim() : "";
}

function byTitle(passages: readonly Passage[]): Map<string, Passage[]> {
  const found = new Map<string, Passage[]>();
  for (const passage of passages) {
    const { key } = titleOf(passage);
    if (key === "") continue;
    const own = found.get(key);
    if (own === undefined) found.set(key, [passage]);
    else own.push(passage);
  }
  return found;
}
