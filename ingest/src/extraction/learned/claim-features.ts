import { matchesOf } from "@kenniswijzer/language";
import type { Entity, Tie } from "../entities.ts";
import type { Reader } from "../reader.ts";

/** Where an end of a tie stands, seen from the words that prove it. */
type Place = "here" | "stood-for" | "passage" | "topic" | "focus" | "before" | "after";

/** All ties of a document, with those that say something of the same two and those of the same words. */
export interface Ties {
  readonly ofPair: (tie: Tie) => readonly Tie[];
  readonly proofOf: (tie: Tie) => Proof;
  /** Index of its passage. */
  readonly placeOf: (tie: Tie) => number;
}

/** Words that prove ties, and what stands in them. */
interface Proof {
  readonly ties: Tie[];
  readonly length: string;
  readonly works: string;
  readonly parties: string;
  readonly cues: readonly string[];
}

/** Ties by their two ends, and by the words that prove them. */
export function tiesOf(reader: Reader, ties: readonly Tie[]): Ties {
  const places = new Map(reader.sheets.map((sheet, at) => [sheet, at]));
  const placeOf = ({ sheet }: Tie): number => places.get(sheet) ?? -1;
  const pairs = new Map<Entity, Map<Entity, Tie[]>>();
  const proofs = new Map<string, Proof>();
  const wordsOf = ({ start, end }: Tie): string => `${start}:${end}`;
  for (const tie of ties) {
    const ofSubject = given(pairs, tie.subject, () => new Map<Entity, Tie[]>());
    given(ofSubject, tie.object, () => []).push(tie);
    given(proofs, wordsOf(tie), () => proofBy(reader, placeOf(tie), tie)).ties.push(tie);
  }
  return {
    ofPair: (tie) => pairs.get(tie.subject)?.get(tie.object) ?? [],
    proofOf: (tie) => proofs.get(wordsOf(tie)) ?? proofBy(reader, placeOf(tie), tie),
    placeOf,
  };
}

function given<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

const CUES =
  /(?<!\p{L})(?:als|indien|zodra|mits|nog|zou|wel|alleen|maar|eerst|eerder|vroeger|was|waren|kan|mag)(?!\p{L})/giu;

function proofBy(reader: Reader, at: number, { start, end }: Tie): Proof {
  const text = reader.text.slice(start, end);
  const named = (reader.references[at] ?? []).filter((own) => own.start >= start && own.end <= end);
  const works = named.filter((own) => own.type === "Project").length;
  const parties = named.filter((own) => own.type === "Actor" && own.tentative !== true).length;
  const length = text.split(/\s+/).length;
  return {
    ties: [],
    length: String([8, 15, 25, 40].find((most) => length < most) ?? "long"),
    works: few(works),
    parties: few(parties),
    cues: [...new Set(matchesOf(text, CUES).map(([word]) => word.toLowerCase()))],
  };
}

/** What a tie and who claims it look like, as names of features: never the names themselves, nor words but a few of doubt. */
export function featuresOfTie(reader: Reader, tie: Tie, all: Ties): string[] {
  const at = all.placeOf(tie);
  const [subject, object] = [placeOf(reader, at, tie, tie.subject), placeOf(reader, at, tie, tie.object)];
  const family = familyOf(tie);
  const proof = all.proofOf(tie);
  return [
    "any",
    ...claimant(tie, family),
    ...places(tie, family, subject, object),
    ...kinds(tie, family, object),
    ...ends(tie, family),
    ...agreement(tie, family, all.ofPair(tie), proof.ties),
    ...surroundings(reader, tie, family, object, proof),
    ...between(reader, tie),
  ];
}

/** `frames:FUNDS:betalen` is one of the ways of `frames`. */
const familyOf = ({ extractor }: Tie): string => extractor.split(":")[0] ?? extractor;

function placeOf(reader: Reader, at: number, { start, end }: Tie, entity: Entity): Place {
  if (entity.mentions.some((own) => own.start >= start && own.end <= end)) return "here";
  const standing = (reader.references[at] ?? []).filter((own) =>
    own.entities.some((one) => reader.book.resolve(one) === entity),
  );
  if (standing.some((own) => own.start >= start && own.end <= end)) return "stood-for";
  if (standing.length > 0) return "passage";
  const topic = reader.topics[at]?.entity;
  if (topic !== undefined && reader.book.resolve(topic) === entity) return "topic";
  if (reader.focus !== undefined && reader.book.resolve(reader.focus) === entity) return "focus";
  return entity.mentions.some((own) => own.start < start) ? "before" : "after";
}

function claimant(tie: Tie, family: string): string[] {
  const { predicate, extractor, modality, confidence = 0.8 } = tie;
  return [
    `by=${family}`,
    `way=${extractor}`,
    `tie=${predicate}`,
    `by=${family}|${predicate}`,
    `sure=${confidence.toFixed(1)}|${family}`,
    `modality=${modality}`,
  ];
}

const places = ({ predicate }: Tie, family: string, subject: Place, object: Place): string[] => [
  `s@${subject}`,
  `o@${object}`,
  `s@${subject}|o@${object}`,
  `s@${subject}|${family}`,
  `o@${object}|${family}`,
  `o@${object}|${predicate}`,
];

function kinds({ subject, object, predicate }: Tie, family: string, place: Place): string[] {
  const [s, o] = [subject.kind ?? "unknown", object.kind ?? object.type];
  return [`s=${s}`, `o=${o}`, `${s}>${o}|${predicate}`, `o=${o}@${place}`, `o=${o}|${predicate}`, `o=${o}|${family}`];
}

const few = (count: number): string => (count <= 3 ? String(count) : count <= 6 ? "6" : "many");
const firstBy = ({ mentions }: Entity): string => mentions[0]?.extractor.split(":")[0] ?? "none";

/** How its two ends came to be known, and how often they are named. */
function ends({ subject, object }: Tie, family: string): string[] {
  const words = object.name.split(" ").length;
  const capital = /^\p{Lu}/u.test(object.name);
  return [
    `s#${few(subject.mentions.length)}`,
    `o#${few(object.mentions.length)}`,
    `o#${few(object.mentions.length)}|${object.kind ?? object.type}`,
    `s~${firstBy(subject)}`,
    `o~${firstBy(object)}`,
    `o~${firstBy(object)}|${family}`,
    `s-listed=${subject.key !== undefined}`,
    `o-listed=${object.key !== undefined}|${object.type}`,
    `o-words=${few(words)}|${object.type}`,
    `o-capital=${capital}|${words > 1}|${object.type}`,
  ];
}

/** Whether others say the same, or otherwise. */
function agreement(tie: Tie, family: string, ofPair: readonly Tie[], here: readonly Tie[]): string[] {
  const others = ofPair.filter((own) => own !== tie);
  const same = others.filter((own) => own.predicate === tie.predicate);
  const objects = (of: readonly Tie[]): string => few(new Set(of.map(({ object }) => object)).size);
  return [
    `ways=${few(new Set(same.map(familyOf)).size)}`,
    `also-here=${same.some((own) => own.start === tie.start && familyOf(own) !== family)}`,
    `also-elsewhere=${same.some((own) => own.start !== tie.start)}`,
    `otherwise=${others.some((own) => own.predicate !== tie.predicate)}`,
    `denied=${others.some(({ modality }) => modality === "ontkent" || modality === "onbeslist")}`,
    `told=${few(here.length)}`,
    `objects=${objects(here)}`,
    `own-objects=${objects(here.filter((own) => own.predicate === tie.predicate && own.subject === tie.subject))}`,
  ];
}

function surroundings(reader: Reader, tie: Tie, family: string, object: Place, proof: Proof): string[] {
  const { kind, headings } = tie.sheet.passage;
  return [
    `in=${kind}`,
    `in=${kind}|${family}`,
    `regulation=${reader.isRegulation}`,
    `length=${proof.length}`,
    `works=${proof.works}|${object}`,
    `parties=${proof.parties}`,
    `heads=${headings.some((heading) => heading.includes(tie.object.name))}|${family}`,
    ...proof.cues.map((word) => `cue=${word}`),
  ];
}

/** Which end comes first, and how far they are apart. */
function between(reader: Reader, { subject, object, predicate, start, end }: Tie): string[] {
  const [s, o] = [subject, object].map(({ mentions }) => mentions.find((own) => own.start >= start && own.end <= end));
  if (s === undefined || o === undefined) return [];
  const words = reader.text.slice(Math.min(s.start, o.start), Math.max(s.start, o.start));
  const count = words.split(/\s+/).length;
  return [
    `first=${s.start < o.start}|${predicate}`,
    `apart=${[4, 8, 15].find((most) => count < most) ?? "far"}|${predicate}`,
    `comma=${/[,;]/.test(words)}`,
  ];
}
