import type { EdgeType, Modality } from "@kenniswijzer/domain";
import { latin } from "@kenniswijzer/language";
import type { Entity } from "../entities.ts";
import { verbForm } from "../frames/verb-forms.ts";
import { describe } from "../learned/features.ts";
import { Judge, type Likeliest, type Tied, type Weights } from "../learned/model.ts";
import { type Pair, pairsOf } from "../learned/pairs.ts";
import { weights } from "../learned/weights.ts";
import { modalityOf } from "../modality.ts";
import type { Extractor, Reader } from "../reader.ts";

/** From this likelihood a tie is entered, to be weighed with those of the patterns (`weighed`): on sets that the model was not trained on half of these are right (`npm run eval -- --by extractor`). */
const SURE = 0.55;
/** What makes a project or party of words that nothing was made of: that stays, also when the tie is taken out. */
const SURE_OF_NAME = 0.7;

/** Ties that the patterns missed, by what sentences of annotated texts that tie somebody to something look like. */
export const learned: Extractor = learnedBy(weights);

/** The same by weights of another training, for who measures. */
export function learnedBy(trained: () => Weights): Extractor {
  let judge: Judge | undefined;
  return {
    name: "learned",
    read: (reader) => {
      judge ??= new Judge(trained());
      readPairs(reader, judge);
    },
  };
}

function readPairs(reader: Reader, judge: Judge): void {
  const known = tied(reader);
  for (const pair of pairsOf(reader)) {
    const { unit, object } = pair;
    if (object.group.unnamed === undefined && allTied(reader, pair, known)) continue;
    const likely = judge.likeliest((features) => describe(reader, pair, features));
    if (likely === undefined || likely.likelihood < (object.group.unnamed === undefined ? SURE : SURE_OF_NAME))
      continue;
    if (mayTie(reader.text.slice(unit.start, unit.end))) enter(reader, pair, likely, known);
  }
}

type Known = Map<Entity, Set<Entity>>;

/** Whom the patterns tied to what, either way: their word goes first. */
function tied(reader: Reader): Known {
  const known: Known = new Map();
  for (const { subject, object } of reader.book.ties) note(known, subject, object);
  return known;
}

function note(known: Known, one: Entity, other: Entity): void {
  for (const [a, b] of [
    [one, other],
    [other, one],
  ] as const)
    known.set(a, (known.get(a) ?? new Set()).add(b));
}

/** What is denied, left open or excepted is told by patterns that see the clause. */
function mayTie(text: string): boolean {
  const modality = modalityOf(text, "noemt");
  return modality !== "ontkent" && modality !== "onbeslist" && !EXCEPTS.test(text) && !CONDITION.test(text);
}

/** Nothing is left to say of these two. */
const allTied = (reader: Reader, { subject, object }: Pair, known: Known): boolean =>
  subject.group.entities.every((one) => {
    const others = known.get(reader.book.resolve(one));
    return others !== undefined && object.group.entities.every((other) => others.has(reader.book.resolve(other)));
  });

function enter(reader: Reader, pair: Pair, { label, likelihood }: Likeliest, known: Known): void {
  const text = reader.text.slice(pair.unit.start, pair.unit.end);
  const modality = modalityOf(text, stated(text, label));
  if (label === "FUNDS" && RECEIVES.test(text)) return;
  const objects = objectsOf(reader, pair, label);
  for (const subject of pair.subject.group.entities.map((own) => reader.book.resolve(own))) {
    for (const object of objects) {
      if (known.get(subject)?.has(object)) continue;
      const predicate: EdgeType = label === "PART_OF" && subject.kind === "person" ? "MEMBER_OF" : label;
      reader.tie(pair.at, pair.unit, subject, predicate, object, {
        extractor: "learned",
        modality,
        confidence: likelihood,
      });
    }
  }
}

/** Who is left out, and who pays whom, is told by patterns too: the model sees no clauses. */
const EXCEPTS = latin(
  /(?<!\p{L})(?:behalve|uitgezonderd|met uitzondering van|m\.u\.v\.|buiten beschouwing|in plaats van|zonder)(?!\p{L})/iu,
);
const CONDITION = latin(
  /^(?:als|indien|wanneer|zodra)(?!\p{L})|(?<!\p{L})(?:mits|tenzij|zodra|indien|op voorwaarde dat|onder voorwaarde dat|verzoekt|verzoeken|verzocht|verzochten)(?!\p{L})/iu,
);
const RECEIVES = latin(/(?<!\p{L})(?:ontvangt|ontvangen|ontving|ontvingen|krijgt|krijgen|kreeg|kregen)(?!\p{L})/iu);

/** Without a verb a sentence only names the tie. */
export function stated(text: string, label: EdgeType): Modality {
  const acts =
    text
      .toLowerCase()
      .match(/\p{L}{3,}/gu)
      ?.some((word) => verbForm(word) !== undefined) ?? false;
  return label === "WORKS_ON" && !acts ? "noemt" : "voert-uit";
}

function objectsOf(reader: Reader, { at, object }: Pair, label: Tied): Entity[] {
  const { group } = object;
  if (group.unnamed === undefined) return group.entities.map((own) => reader.book.resolve(own));
  if (label === "LOCATED_IN") return [];
  const name = reader.text.slice(group.start, group.end);
  const type = label === "PART_OF" ? "Actor" : "Project";
  return [
    reader.name(at, group, { type, name, ...(type === "Actor" && { kind: "organisation" as const }) }, "learned"),
  ];
}
