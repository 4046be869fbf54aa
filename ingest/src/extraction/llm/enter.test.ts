import { ActorKind, EdgeType, EntityType, Modality, type Reading } from "@kenniswijzer/domain";
import { thesaurus } from "@kenniswijzer/gazetteer";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDocument } from "../../document/document.ts";
import { NOTE } from "../../pipeline/samples/deepened.ts";
import { extract } from "../extract.ts";
import { answerIn } from "./answer.ts";
import { entered } from "./enter.ts";
import { locate } from "./locate.ts";
import { textsOf } from "./located.ts";

const reading = extract(readDocument({ source: "note.md", bytes: Buffer.from(NOTE) }));
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
const passage = fc.integer({ min: -1, max: reading.passages.length + 1 });
const answer = fc.record({
  names: fc.array(
    fc.oneof(
      fc.tuple(passage, thing).map(([at, one]) => ({ passage: at, ...one })),
      fc.anything(),
    ),
    { maxLength: 4 },
  ),
  ties: fc.array(
    fc.oneof(
      fc.record({
        passage,
        quote: words,
        subject: thing,
        predicate: fc.constantFrom(...EdgeType.options),
        object: thing,
        modality: fc.constantFrom(...Modality.options),
      }),
      fc.anything(),
    ),
    { maxLength: 6 },
  ),
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
    fc.assert(
      fc.property(answer, (said) => {
        const made = after(said);
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
          expect(/niet|overweegt/.test(NOTE.slice(claim.start, claim.end))).toBe(false);
          if (claim.predicate === "BROADER" || own === undefined) continue;
          const above = plain(textsOf(own).join("\n"));
          for (const end of [claim.subject, claim.object]) {
            const { name, aliases, defined } = entities.get(end) ?? { name: "", aliases: [], defined: [] };
            expect([name, ...aliases, ...defined].some((one) => above.includes(one))).toBe(true);
          }
        }
      }),
      { numRuns: 500 },
    );
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
