import { readdirSync, readFileSync } from "node:fs";
import { ActorKind, EdgeType, EntityType, Modality, type Reading } from "@kenniswijzer/domain";
import { thesaurus } from "@kenniswijzer/gazetteer";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDocument } from "../../document/document.ts";
import { extract } from "../extract.ts";
import { modalityOf } from "../modality.ts";
import { answerIn } from "./answer.ts";
import { entered } from "./enter.ts";
import { locate } from "./locate.ts";
import { textsOf } from "./located.ts";

const NOTES = new URL("../../../../test/corpus/notes/", import.meta.url);
const [file = ""] = readdirSync(NOTES).sort();
const reading = extract(readDocument({ source: file, bytes: readFileSync(new URL(file, NOTES)) }));
const NOTE = reading.document.text;
const WORDS = [
  ...new Set(NOTE.split(/\s+/)),
  "(a+)+$",
  "\\u0000",
  "😀",
  "🙂 ",
  "gemeente Gouda",
  "project:warme-wijken",
  "__proto__",
];

/** Pieces of the note, of other notes, and of nothing. */
const words = fc.oneof(
  fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 6 }).map((some) => some.join(" ")),
  fc.tuple(fc.nat(NOTE.length), fc.nat(60)).map(([at, length]) => NOTE.slice(at, at + length)),
  fc.constantFrom(
    ...reading.passages.map(({ text }) => text),
    "Thuis Dichtbij",
    "jongeren met schulden",
    "Vilans",
    "Warme Wijken",
  ),
  fc.string(),
);
const thing = fc.record({
  name: words,
  type: fc.constantFrom(...EntityType.options),
  kind: fc.option(fc.constantFrom(...ActorKind.options)),
});
const number = fc.integer({ min: -1, max: reading.passages.length + 1 });
const wild = fc.record({
  passage: number,
  quote: words,
  subject: thing,
  predicate: fc.constantFrom(...EdgeType.options),
  object: thing,
  modality: fc.constantFrom(...Modality.options),
});
/** Lies that look like the truth: words of one passage, tied in a way that may be. */
const likely = fc.constantFrom(...reading.passages).chain(({ id, ordinal, text }) => {
  const parts = text.split(/[\s,.]+/).filter(Boolean);
  const some = fc
    .tuple(fc.nat(parts.length - 1), fc.integer({ min: 1, max: 3 }))
    .map(([at, count]) => parts.slice(at, at + count).join(" "));
  const known = reading.mentions.filter((one) => one.passage === id).map(({ start, end }) => NOTE.slice(start, end));
  const names = [...known, ...(text.match(/\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)*/gu) ?? parts)];
  const name = fc.oneof(fc.constantFrom(...names), some);
  const kind = fc.constantFrom("organisation" as const, "person" as const, "municipality" as const);
  return fc.record({
    passage: fc.constant(ordinal),
    quote: fc.oneof(fc.constant(text), fc.constantFrom(...text.split("\n")), some),
    subject: fc.record({ name, type: fc.constant("Actor" as const), kind }),
    predicate: fc.constantFrom("WORKS_ON" as const, "FUNDS" as const, "PARTNER_IN" as const, "PART_OF" as const),
    object: fc.record({
      name,
      type: fc.constantFrom("Theme" as const, "Project" as const, "Actor" as const),
      kind,
    }),
    modality: fc.constantFrom("voert-uit" as const, "noemt" as const),
  });
});
const answer = fc.record({
  names: fc.array(
    fc.oneof(
      fc.tuple(number, thing).map(([at, one]) => ({ passage: at, ...one })),
      fc.anything(),
    ),
    {
      maxLength: 4,
    },
  ),
  ties: fc.array(fc.oneof({ weight: 8, arbitrary: likely }, wild, fc.anything()), { maxLength: 8 }),
});

function after(said: unknown): Reading {
  const made = answerIn(JSON.stringify(said)) ?? { names: [], ties: [] };
  const { found } = locate(made, reading.passages);
  const byId = new Map([...found].map(([one, own]) => [one.id, own]));
  return entered(reading, byId, { version: "x", thesaurus: thesaurus() }).reading;
}

const plain = (text: string): string => text.replace(/\s+/g, " ");

describe("whatever a model says", () => {
  it("what the rules found stays, every name stands in the text, and nothing is made of a denial", () => {
    let kept = 0;
    fc.assert(
      fc.property(answer, (said) => {
        const made = after(said);
        kept += made.claims.length - reading.claims.length;
        expect(made.claims.filter(({ extractor }) => extractor !== "llm")).toEqual(reading.claims);
        expect(made.mentions.filter(({ extractor }) => extractor !== "llm")).toEqual(reading.mentions);
        expect(made.entities.slice(0, reading.entities.length)).toEqual(reading.entities);
        const passages = new Map(made.passages.map((one) => [one.id, one]));
        const entities = new Map(made.entities.map((one) => [one.key, one]));
        for (const mention of made.mentions) {
          const own = passages.get(mention.passage);
          expect(own && mention.start >= own.start && mention.end <= own.end && mention.end > mention.start).toBe(true);
          expect(entities.has(mention.entity)).toBe(true);
        }
        for (const claim of made.claims.filter(({ extractor }) => extractor === "llm")) {
          const own = passages.get(claim.passage);
          expect(own && claim.start >= own.start && claim.end <= own.end).toBe(true);
          expect(["ontkent", "onbeslist"]).not.toContain(modalityOf(NOTE.slice(claim.start, claim.end), "noemt"));
          if (claim.predicate === "BROADER" || own === undefined) continue;
          const above = plain(textsOf(own).join("\n"));
          for (const end of [claim.subject, claim.object]) {
            const { name, aliases, defined } = entities.get(end) ?? { name: "", aliases: [], defined: [] };
            const mentioned = made.mentions.some(({ entity, passage }) => entity === end && passage === own.id);
            expect(mentioned || [name, ...aliases, ...defined].some((one) => above.includes(one))).toBe(true);
          }
        }
      }),
      { numRuns: 1500, seed: 5 },
    );
    // else nothing was tried
    expect(kept).toBeGreaterThan(10);
  });

  it.each([
    { persons: "named", found: 1, because: "who has a role may be named" },
    { persons: "none", found: 0, because: "a name that the rules passed by is not stored either" },
  ] as const)("persons $persons: $found more ($because)", ({ persons, found }) => {
    const text = "Bij Movisie werkt Quirijntje Zwartbol aan armoede.";
    const own = extract(readDocument({ source: "n.md", bytes: Buffer.from(text) }));
    const bare = { ...own, versions: { ...own.versions, persons }, entities: [], mentions: [], claims: [] };
    const tie = {
      passage: 0,
      quote: text,
      subject: { name: "Quirijntje Zwartbol", type: "Actor", kind: "person" },
      predicate: "MEMBER_OF",
      object: { name: "Movisie", type: "Actor", kind: "organisation" },
      modality: "voert-uit",
    };
    const answer = answerIn(JSON.stringify({ names: [], ties: [tie] })) ?? { names: [], ties: [] };
    const places = [...locate(answer, own.passages).found].map(([one, at]) => [one.id, at] as const);
    const { reading: made } = entered(bare, new Map(places), { version: "x", thesaurus: thesaurus() });
    expect(made.entities.filter(({ kind }) => kind === "person")).toHaveLength(found);
    expect(made.claims).toHaveLength(found);
  });

  it.each(["", "niets", "[]", "{", '{"names":1,"ties":[]}', '{"names":[]}', "null", `${"[".repeat(5000)}`])(
    "'%.20s' is no answer",
    (written) => {
      expect(answerIn(written)).toBeUndefined();
    },
  );

  it.each([
    '<think>Of {"names": wie}?</think>{"names":[],"ties":[]}',
    'Hier is het: ```json\n{"names":[],"ties":[]}\n```',
  ])("'%s' is read where it holds an answer", (written) => {
    expect(answerIn(written)).toEqual({ names: [], ties: [] });
  });
});
