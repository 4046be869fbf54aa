import { tokenize } from "@kenniswijzer/language";
import { describe, expect, it } from "vitest";
import { allListed, byKey, byName, matchListed } from "./index.ts";

const found = (text: string, anyCase = false): string[] =>
  matchListed(tokenize(text), { anyCase }).map(
    ({ surface, listed }) => `${surface} = ${listed[0]?.key.replace("actor:", "")}`,
  );

describe("matchListed", () => {
  it.each([
    {
      text: "De Hogeschool Leiden werkt mee",
      names: ["Hogeschool Leiden = hogeschool-leiden"],
      because: "the school is no municipality",
    },
    {
      text: "gem. Leiden, gem Oegstgeest",
      names: ["gem. Leiden = gm0546", "gem Oegstgeest = gm0579"],
      because: "with and without dot",
    },
    { text: "de gemeente Utrecht", names: ["gemeente Utrecht = gm0344"], because: "the noun decides" },
    { text: "de provincie Utrecht", names: ["provincie Utrecht = provincie-utrecht"], because: "the noun decides" },
    {
      text: "Holland-Rijnland en Holland Rijnland",
      names: ["Holland-Rijnland = holland-rijnland", "Holland Rijnland = holland-rijnland"],
      because: "a hyphen may be a blank",
    },
    { text: "Capelle a/d IJssel", names: ["Capelle a/d IJssel = gm0502"], because: "an alias with a slash" },
    { text: "in 's-Hertogenbosch", names: ["'s-Hertogenbosch = gm0796"], because: "it begins with an apostrophe" },
    { text: "zij leiden het project", names: [], because: "a verb has no capital" },
    { text: "Leiden-Noord", names: [], because: "it ends inside a word" },
    { text: "de han van mijn hr", names: [], because: "short forms need their capitals" },
    {
      text: "minister van VWS",
      names: ["minister van VWS = ministerie-van-volksgezondheid-welzijn-en-sport"],
      because: "minister and ministry are one",
    },
    { text: "!WOON adviseert", names: [], because: "no list has it" },
  ])("$text → $names ($because)", ({ text, names }) => {
    expect(found(text)).toEqual(names);
  });

  it("takes names as they come in a question", () => {
    expect(found("wat doet hogeschool leiden met vws?", true)).toEqual([
      "hogeschool leiden = hogeschool-leiden",
      "vws = ministerie-van-volksgezondheid-welzijn-en-sport",
    ]);
  });

  it("gives all that bear an ambiguous name, the likeliest first", () => {
    const [match] = matchListed(tokenize("in Utrecht"));
    expect(match?.listed.map((listed) => listed.key)).toEqual([
      "actor:gm0344",
      "actor:provincie-utrecht",
      "actor:veiligheidsregio-utrecht",
    ]);
  });

  it.each([
    { text: "Onderwijs is belangrijk", common: true, because: "it is a word, and short for a ministry" },
    { text: "De GGD helpt", common: true, because: "there are 25" },
    { text: "GGD Hollands Midden", common: false, because: "there is one" },
    { text: "Movisie", common: false, because: "it is a name only" },
  ])("$text: needs context $common ($because)", ({ text, common }) => {
    expect(matchListed(tokenize(text))[0]?.common).toBe(common);
  });

  it("finds every current name of the lists in its own words", () => {
    const missed = allListed()
      .filter(
        ({ name, key }) =>
          !matchListed(tokenize(name)).some((match) => match.listed.some((listed) => listed.key === key)),
      )
      .map(({ name }) => name);
    expect(missed).toEqual([]);
  });

  it("slices to the text and never overlaps", () => {
    const text = "Voorschoten,\nden  Haag en Den\nHaag, Hogeschool Leiden Leiden";
    const matches = matchListed(tokenize(text));
    expect(matches.map(({ start, end }) => text.slice(start, end))).toEqual([
      "Voorschoten",
      "den  Haag",
      "Den\nHaag",
      "Hogeschool Leiden",
      "Leiden",
    ]);
    expect(matches.map(({ surface }) => surface)).toEqual([
      "Voorschoten",
      "den Haag",
      "Den Haag",
      "Hogeschool Leiden",
      "Leiden",
    ]);
  });

  it("takes no more than linear time", () => {
    const steps = (times: number): number => matchListed(tokenize("Hogeschool van Arnhem en ".repeat(times))).length;
    expect(steps(20_000)).toBe(20_000);
  });
});

describe("the lists", () => {
  it("give each thing a key of its own", () => {
    const keys = allListed().map(({ key }) => key);
    expect(keys.length).toBe(474 + 221 + 660);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it("name only members, successors and predecessors that exist", () => {
    for (const { kind, members = [], successors = [], predecessors = [] } of allListed()) {
      for (const key of [...members, ...predecessors]) expect(byKey(key)?.kind).toBe("municipality");
      for (const key of successors) expect(byKey(key)?.kind === "municipality").toBe(kind === "municipality");
    }
  });

  it("keep one row for what changed its name, and another for what went up in something else", () => {
    expect(byName("Ministerie van Veiligheid en Justitie")).toEqual(byName("J&V"));
    const [wvc] = byName("WVC");
    expect(wvc?.successors?.map((key) => byKey(key)?.abbreviations[0])).toEqual(["VWS", "OCW"]);
  });

  it("know what a former municipality became", () => {
    const [groesbeek] = byName("groesbeek");
    expect(groesbeek?.validTo).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(groesbeek?.successors?.map((key) => byKey(key)?.name)).toEqual(["Berg en Dal"]);
  });

  it("tell kinds of actor apart", () => {
    const kindOf = (name: string): string | undefined => byName(name)[0]?.kind;
    expect(
      ["Leiden", "Hogeschool Leiden", "VWS", "provincie Zeeland", "Holland Rijnland", "GGD Zeeland", "VNG"].map(kindOf),
    ).toEqual(["municipality", "education", "government", "government", "region", "organisation", "organisation"]);
  });
});
