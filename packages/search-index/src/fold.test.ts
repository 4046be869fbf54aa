import type { SearchHit } from "@kenniswijzer/domain";
import { describe, expect, it } from "vitest";
import { folded } from "./fold.ts";

function hit(document: string, quote: string): SearchHit {
  const citation = { document, title: document, passage: `${document}:0`, quote, start: 0, end: quote.length };
  const stated = { modality: "noemt", confidence: 1, source: "document" } as const;
  return {
    id: `${document}:0`,
    type: "Passage",
    name: quote,
    score: 1,
    parts: {},
    citation: { ...citation, ...stated },
  };
}

const TEXT =
  "De gemeente helpt gezinnen met schulden door een vrijwilliger aan huis te laten komen die de administratie ordent en meegaat naar het loket";

describe("folded", () => {
  it.each([
    { other: TEXT, copies: true, because: "the same words" },
    { other: `${TEXT}.`.toUpperCase(), copies: true, because: "signs and capitals tell nothing apart" },
    { other: `${TEXT} sinds 2019`, copies: true, because: "nearly the same words" },
    {
      other: TEXT.replace("schulden", "jonge kinderen").replace("administratie", "opvang"),
      copies: false,
      because: "other subjects",
    },
    { other: "Schulden", copies: false, because: "a heading says little" },
  ])("$copies for “$other” ($because)", ({ other, copies }) => {
    const found = folded([hit("a", TEXT), hit("b", other)], 10);
    expect(found.map(({ citation }) => citation?.document)).toEqual(copies ? ["a"] : ["a", "b"]);
    expect(found[0]?.citation?.also).toEqual(copies ? [{ document: "b", title: "b" }] : undefined);
  });

  it("gives others the places of copies, up to the limit", () => {
    const others = [
      "Mantelzorgers krijgen een vrije middag in de week van de gemeente",
      "Jongeren leren een vak bij een bedrijf in de buurt van school",
    ];
    const hits = [hit("a", TEXT), hit("b", TEXT), ...others.map((text, at) => hit(`c${at}`, text))];
    expect(folded(hits, 2).map(({ citation }) => citation?.document)).toEqual(["a", "c0"]);
  });
});
