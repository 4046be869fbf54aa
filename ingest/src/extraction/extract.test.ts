import { Reading } from "@kenniswijzer/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDocument } from "../document/document.ts";
import { EXTRACTORS, extract } from "./extract.ts";

const read = (text: string) => extract(readDocument({ source: "a.md", text }));

const pieces = fc.constantFrom(
  "# Onze projecten",
  "## Pilot Samen Sterk",
  "- Armoede (gem Leiden, GGD Drenthe)",
  "- schulden – gemeente Assen",
  "De werkplaats wordt betaald door VWS.",
  "Gemeente Hoorn doet niet mee.",
  "Aanwezig: mw. A. de Wit (Movisie, voorzitter), gemeente Goes",
  "In dit besluit wordt verstaan onder: a. minister: de Minister van Justitie; b. raad: de Raad voor Zorg.",
  "Er is een commissie jeugd en werk.",
  "| Actie | Wie | Wanneer |",
  "| Bellen | gemeente Leiden | 1 mei |",
  "het lectoraat Jeugd (LJ) van Hogeschool Leiden",
  "Drie projecten: (1) Aap, (2) Noot, (3) Mies.",
  "Hoe bereiken we jongeren van 16 tot 23 jaar?",
  "((((",
  "",
);
const texts = fc
  .array(fc.oneof({ weight: 3, arbitrary: pieces }, { weight: 1, arbitrary: fc.string({ unit: "grapheme" }) }), {
    minLength: 1,
    maxLength: 25,
  })
  .map((parts) => `x\n${parts.join("\n").replace(/\p{Cc}/gu, "\n")}`);

describe("extract", () => {
  it("gives a valid reading whatever the text, the same each time", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const reading = read(text);
        expect(Reading.safeParse(reading).error).toBeUndefined();
        expect(read(text)).toEqual(reading);
      }),
      { numRuns: 60 },
    );
  });

  it("keeps every mention and claim inside its passage, and names no entity that it doesn't give", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { passages, mentions, claims, entities } = read(text);
        const spans = new Map(passages.map((passage) => [passage.id, passage]));
        const keys = new Set(entities.map((entity) => entity.key));
        for (const own of [...mentions, ...claims]) {
          const passage = spans.get(own.passage);
          expect(passage).toBeDefined();
          expect(own.start).toBeGreaterThanOrEqual(passage?.start ?? Number.POSITIVE_INFINITY);
          expect(own.end).toBeLessThanOrEqual(passage?.end ?? 0);
          expect(own.end).toBeGreaterThan(own.start);
        }
        for (const mention of mentions) expect(keys).toContain(mention.entity);
        for (const claim of claims) expect([...keys]).toEqual(expect.arrayContaining([claim.subject, claim.object]));
      }),
      { numRuns: 60 },
    );
  });

  it("gives each entity a key of its own", () => {
    const { entities } = read(
      "# Notitie\n\nGemeente Leiden en gem. Leiden werken samen met VWS en het ministerie van VWS.",
    );
    expect(entities.map((entity) => entity.key)).toEqual([...new Set(entities.map((entity) => entity.key))]);
    expect(entities.filter((entity) => entity.type === "Actor").map((entity) => entity.key)).toEqual([
      "actor:gm0546",
      "actor:ministerie-van-volksgezondheid-welzijn-en-sport",
    ]);
  });

  it("leaves persons out when asked to", () => {
    const document = readDocument({
      source: "a.txt",
      text: "Aanwezig: mw. A. de Wit (Movisie, voorzitter), gemeente Goes",
    });
    const kinds = (persons: "named" | "none") => extract(document, { persons }).entities.map((entity) => entity.kind);
    expect(kinds("named")).toContain("person");
    expect(kinds("none")).not.toContain("person");
  });

  it("takes time in proportion to the text", () => {
    const page =
      "De gemeente Leiden werkt aan schulden (GGD Drenthe, Movisie). Het project 'Samen' wordt betaald door VWS.\n\n";
    const time = (times: number): number => {
      const document = readDocument({ source: "a.txt", text: page.repeat(times) });
      const start = process.cpuUsage();
      extract(document);
      return process.cpuUsage(start).user;
    };
    time(200);
    expect(time(1600)).toBeLessThan(time(400) * 4 * 4 + 100_000);
  });

  it("names every extractor once", () => {
    const names = EXTRACTORS.map((extractor) => extractor.name);
    expect(names).toEqual([...new Set(names)]);
  });
});
