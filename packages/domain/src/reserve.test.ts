import { describe, expect, it } from "vitest";
import { ageOf, type CitedDocument, type DocumentSummary, endOf, reservesAt, supersededIn } from "./index.ts";

const NOW = new Date("2026-06-15T12:00:00Z");

const document = (id: string, of: Partial<DocumentSummary> = {}): DocumentSummary => ({
  id,
  title: id,
  source: `${id}.txt`,
  visibility: "openbaar",
  language: "nl",
  hash: id,
  ...of,
});

describe("reservesAt", () => {
  const newer: CitedDocument = { document: "nieuw", title: "Nieuw" };
  const reserveOf = reservesAt(NOW, { outdatedAfter: ageOf("5y"), superseded: new Map([["oud", newer]]) });
  it.each([
    { of: { date: "2026-01-01" }, caution: undefined, because: "it is new" },
    { of: { date: "2021-06-15" }, caution: undefined, because: "it is five years old today" },
    { of: { date: "2021-06-14" }, caution: "mogelijk verouderd", because: "it is five years and a day old" },
    { of: { date: "2021" }, caution: undefined, because: "it may be of December" },
    { of: { date: "2020" }, caution: "mogelijk verouderd", because: "all of that year is past" },
    { of: { date: "2021-05" }, caution: "mogelijk verouderd", because: "all of that month is past" },
    { of: {}, caution: undefined, because: "its date is not known" },
    {
      of: { date: "2015-01-01", validUntil: "2030-12-31" },
      caution: undefined,
      because: "it says itself that it holds",
    },
    {
      of: { date: "2025-01-01", validUntil: "2025-12-31" },
      caution: "vervallen",
      because: "it says itself that it no longer holds",
    },
    { of: { date: "2025-01-01", validUntil: "2026" }, caution: undefined, because: "this year is not over" },
  ])("$of → $caution ($because)", ({ of, caution }) => {
    expect(reserveOf(document("een", of))?.caution).toBe(caution);
  });
  it.each([
    { until: "2025-12-31", caution: "afgelopen", because: "the period that it speaks of is over" },
    { until: "2030", caution: undefined, because: "the period that it speaks of goes on, old as the text is" },
  ])("of a claim until $until → $caution ($because)", ({ until, caution }) => {
    expect(reserveOf(document("een", { date: "2015" }), until)?.caution).toBe(caution);
  });
  it("names what took its place", () => {
    expect(reserveOf(document("oud", { date: "2026-01-01" }))).toEqual({ caution: "vervangen", replacedBy: newer });
  });
});

describe("endOf", () => {
  it.each([
    { claim: { validFrom: "2015", validUntil: "2017" }, end: "2017", because: "a period ends" },
    { claim: { validUntil: "2017" }, end: "2017", because: "only its end is known" },
    { claim: { validFrom: "2015", validUntil: "2015" }, end: undefined, because: "a moment is no end" },
    { claim: { validFrom: "2015" }, end: undefined, because: "it goes on" },
    { claim: {}, end: undefined, because: "it speaks of no period" },
  ])("of $claim is $end ($because)", ({ claim, end }) => expect(endOf(claim)).toBe(end));
});

describe("ageOf", () => {
  it.each([
    { text: "5y", age: { years: 5, months: 0, days: 0 } },
    { text: "5 jaar", age: { years: 5, months: 0, days: 0 } },
    { text: "18m", age: { years: 0, months: 18, days: 0 } },
    { text: "90d", age: { years: 0, months: 0, days: 90 } },
  ])("reads $text", ({ text, age }) => expect(ageOf(text)).toEqual(age));
  it.each(["", "vijf", "5", "-1y", "5w"])("refuses '%s' in one line", (text) => {
    expect(() => ageOf(text)).toThrow(/outdated-after: .* write it as 5y, 18m or 90d$/);
  });
});

describe("supersededIn", () => {
  const cases: { documents: DocumentSummary[]; pairs: Record<string, string>; because: string }[] = [
    {
      documents: [
        document("a", { title: "Beleidsplan jeugd", date: "2015" }),
        document("b", { title: "Beleidsplan Jeugd", date: "2018" }),
      ],
      pairs: { a: "b" },
      because: "one title, a later date",
    },
    {
      documents: [
        document("a", { title: "Handboek wijkteam v1.9" }),
        document("b", { title: "Handboek wijkteam versie 1.10" }),
      ],
      pairs: { a: "b" },
      because: "one title, a higher version",
    },
    {
      documents: [
        document("a", { title: "Plan van aanpak (concept)", date: "2016-01-02" }),
        document("b", { title: "Plan van aanpak", date: "2016-03-01" }),
      ],
      pairs: { a: "b" },
      because: "a draft and what became of it",
    },
    {
      documents: [
        document("a", { title: "Beleidsplan jeugd", date: "2012" }),
        document("b", { title: "Beleidsplan jeugd", date: "2015" }),
        document("c", { title: "Beleidsplan jeugd", date: "2018" }),
      ],
      pairs: { a: "c", b: "c" },
      because: "the newest takes the place of all",
    },
    {
      documents: [
        document("a", { title: "Regeling wijkteams 2012", date: "2012" }),
        document("b", {
          title: "Besluit wijkteams",
          date: "2016",
          replaces: ["Regeling wijkteams 2012 van 3 mei 2012"],
        }),
      ],
      pairs: { a: "b" },
      because: "the newer says so",
    },
    {
      documents: [
        document("a", { title: "Samen Sterk", date: "2012" }),
        document("b", { title: "Verder samen", date: "2016", replaces: ["notitie Samen Sterk"] }),
      ],
      pairs: { a: "b" },
      because: "the newer says so, with the word for its kind",
    },
    {
      documents: [
        document("a", { title: "Regeling wijkteams", date: "2012" }),
        document("b", { title: "Regeling sociale teams", date: "2014", replaces: ["Regeling wijkteams"] }),
        document("c", { title: "Regeling lokale teams", date: "2016", replaces: ["Regeling sociale teams"] }),
      ],
      pairs: { a: "c", b: "c" },
      because: "what took its place has had its time, too",
    },
    {
      documents: [
        document("a", { title: "Notulen overleg wijkteams", date: "2015" }),
        document("b", { title: "Notulen overleg wijkteams", date: "2016" }),
      ],
      pairs: {},
      because: "minutes do not replace each other",
    },
    {
      documents: [
        document("a", { title: "Overleg wijkteams", kind: "notulen", date: "2015" }),
        document("b", { title: "Overleg wijkteams", kind: "notulen", date: "2016" }),
      ],
      pairs: {},
      because: "nor by their kind",
    },
    {
      documents: [
        document("a", { title: "Jaarplan jeugd 2015", date: "2015" }),
        document("b", { title: "Jaarplan jeugd 2016", date: "2016" }),
      ],
      pairs: {},
      because: "a year in a title makes it another",
    },
    {
      documents: [
        document("a", { title: "Beleidsplan jeugd" }),
        document("b", { title: "Beleidsplan jeugd", date: "2018" }),
      ],
      pairs: {},
      because: "which is older cannot be told",
    },
    {
      documents: [
        document("a", { title: "Beleidsplan jeugd", date: "2015", hash: "x" }),
        document("b", { title: "Beleidsplan jeugd", date: "2018", hash: "x" }),
      ],
      pairs: {},
      because: "they are the same text",
    },
    {
      documents: [
        document("a", { title: "Regeling wijkteams", date: "2018" }),
        document("b", { title: "Besluit teams", date: "2016", replaces: ["Regeling wijkteams"] }),
      ],
      pairs: {},
      because: "what came later was not withdrawn before",
    },
    {
      documents: [
        document("a", { title: "Regeling wijkteams", replaces: ["Regeling sociale teams"] }),
        document("b", { title: "Regeling sociale teams", replaces: ["Regeling wijkteams"] }),
      ],
      pairs: {},
      because: "each says it of the other",
    },
  ];
  it.each(cases)("$pairs ($because)", ({ documents, pairs }) => {
    for (const given of [documents, documents.toReversed()]) {
      const found = [...supersededIn(given)].map(([older, newer]) => [older, newer.document]);
      expect(Object.fromEntries(found)).toEqual(pairs);
    }
  });
});
