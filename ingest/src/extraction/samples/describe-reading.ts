import { EdgeType } from "@kenniswijzer/domain";
import { describe, expect, it } from "vitest";
import { readDocument } from "../../document/document.ts";
import { extract } from "../extract.ts";

/** A text of the kinds that the product reads, invented, with what it says. */
export interface Sample {
  readonly source: string;
  readonly text: string;
  readonly date?: string;
  readonly actors: readonly string[];
  readonly projects?: readonly string[];
  readonly themes?: readonly string[];
  readonly questions?: readonly string[];
  /** `subject PREDICATE object`. */
  readonly claims: readonly string[];
  /** What the text denies or leaves open: never a fact. */
  readonly notFacts?: readonly string[];
  readonly actions?: readonly string[];
  readonly decisions?: readonly string[];
}

/** Checks that a sample's names and ties are read, and nothing of the same kinds besides. */
export function describeReading(title: string, sample: Sample): void {
  describe(title, () => {
    const reading = extract(readDocument({ source: sample.source, text: sample.text }));
    const named = (type: string): string[][] =>
      reading.entities.filter((one) => one.type === type).map((one) => [one.name, ...one.aliases, ...one.defined]);
    const nameOf = new Map(reading.entities.map((one) => [one.key, [one.name, ...one.aliases, ...one.defined]]));

    it("finds its date", () => expect(reading.document.date).toBe(sample.date));
    const lists = {
      Actor: sample.actors,
      Project: sample.projects,
      Theme: sample.themes,
      Question: sample.questions,
      Action: sample.actions,
      Decision: sample.decisions,
    };
    for (const [type, names] of Object.entries(lists)) {
      it.each((names ?? []).map((name) => ({ name })))(`names ${type} $name`, ({ name }) => {
        expect(named(type).some((own) => own.some((other) => sameName(other, name)))).toBe(true);
      });
    }
    it("names no other party", () => {
      const places = new Set(
        reading.claims.filter((claim) => claim.predicate === "LOCATED_IN").map((claim) => claim.object),
      );
      const others = reading.entities.filter(
        (one) =>
          one.type === "Actor" &&
          !places.has(one.key) &&
          one.attributes.collective !== true &&
          ![one.name, ...one.aliases, ...one.defined].some((name) =>
            sample.actors.some((actor) => sameName(name, actor)),
          ),
      );
      const firm = others.filter((one) =>
        reading.mentions.some((mention) => mention.entity === one.key && mention.extractor !== "places"),
      );
      expect(firm.map((one) => one.name)).toEqual([]);
    });

    const says = (line: string, modalities: readonly string[]): boolean => {
      const [, subject = "", predicate = "", object = ""] = LINE.exec(line) ?? [];
      return reading.claims.some(
        (claim) =>
          claim.predicate === predicate &&
          modalities.includes(claim.modality) &&
          (nameOf.get(claim.subject) ?? []).some((name) => sameName(name, subject)) &&
          (nameOf.get(claim.object) ?? []).some((name) => sameName(name, object)),
      );
    };
    it.each(sample.claims.map((line) => ({ line })))("says $line", ({ line }) => {
      expect(says(line, ["noemt", "vraagt", "voert-uit", "is-van-plan"])).toBe(true);
    });
    it.each((sample.notFacts ?? []).map((line) => ({ line })))("doesn't say $line", ({ line }) => {
      expect(says(line, ["noemt", "vraagt", "voert-uit", "is-van-plan"])).toBe(false);
    });
  });
}

const LINE = new RegExp(`^(.+) (${EdgeType.options.join("|")}) (.+)$`);

function sameName(one: string, other: string): boolean {
  const plain = (name: string): string =>
    name
      .toLowerCase()
      .replace(/^(?:de|het|een|gemeente|ministerie van) /, "")
      .replace(/[?.]+$/, "");
  return plain(one) === plain(other) || (plain(other).length > 12 && plain(one).includes(plain(other)));
}
