import type { EntityView, GraphNode } from "@kenniswijzer/domain";
import { describe, expect, it } from "vitest";
import { HOSTILE_NAME, sampleNode } from "../../../../test/support/sample-knowledge.ts";
import { dateName, placeName, standingName } from "./citation.ts";
import { exampleQuestions, exampleThemes } from "./examples.ts";

describe("wording", () => {
  it.each([
    { date: "2015-11-24", name: "24 november 2015" },
    { date: "2015-03", name: "maart 2015" },
    { date: "2015", name: "2015" },
    { date: undefined, name: "datum onbekend" },
  ])("says $name for $date", ({ date, name }) => {
    expect(dateName(date)).toBe(name);
  });

  it("names page, list and any tie but a bare mention", () => {
    expect(placeName({ date: "2015", page: 3, modality: "noemt", source: "document" })).toBe("2015 · bladzijde 3");
    expect(placeName({ modality: "is-van-plan", source: "list" })).toBe("datum onbekend · uit een lijst · is van plan");
    expect(placeName({ date: "2015", modality: "noemt", source: "document", caution: "mogelijk verouderd" })).toBe(
      "2015 · mogelijk verouderd",
    );
    const also = [{ document: "b", title: "Kopie" }];
    expect(placeName({ date: "2015", modality: "noemt", source: "document", also })).toBe("2015 · ook in “Kopie”");
    const replacedBy = { document: "c", title: "Notitie 2018" };
    expect(standingName({ date: "2015", caution: "vervangen", replacedBy })).toBe(
      "2015 · vervangen door “Notitie 2018”",
    );
  });

  it("asks about themes that are plain to read and that somebody works on, in the order of the list", () => {
    const theme = (name: string, partners = 1) =>
      ({ id: name, type: "Theme", name, partners, documents: 1, evidence: 1 }) as const;
    const themes = [
      theme("x".repeat(61)),
      theme("informele zorg"),
      theme("eenzaamheid", 0),
      theme(HOSTILE_NAME),
      theme("schuldhulp"),
    ];
    expect(exampleThemes(themes, 5).map(({ name }) => name)).toEqual(["informele zorg", "schuldhulp"]);
    expect(exampleThemes(themes, 1)).toHaveLength(1);
  });

  it("asks only what the documents can answer: no theme without a partner, no person, no collective", () => {
    const view = (name: string, ...neighbours: GraphNode[]): EntityView => {
      return { node: sampleNode("Theme", name), neighbours, edges: [], assertions: [], documents: [] };
    };
    const person = sampleNode("Actor", "Anna Jansen", { kind: "person" });
    const everyone = sampleNode("Actor", "alle gemeenten", { attributes: { collective: true } });
    const town = sampleNode("Actor", "gemeente Oosterwold");
    const views = [view("wonen", person, everyone), view("informele zorg", town), view("schuldhulp", everyone, town)];
    expect(exampleQuestions(views)).toEqual([
      "Wie werkt er aan informele zorg?",
      "Aan welke thema's werkt gemeente Oosterwold?",
      "Welke partners noemen schuldhulp?",
    ]);
    expect(exampleQuestions([])).toEqual([]);
  });
});
