import type { Assertion } from "@kenniswijzer/domain";
import { sampleEntity, sampleReading } from "@kenniswijzer/graph/conformance";
import fc from "fast-check";
import { MultiDirectedGraph } from "graphology";
import { parse as parseGexf } from "graphology-gexf";
import { parse as parseGraphml } from "graphology-graphml";
import { SaxesParser } from "saxes";
import { describe, expect, it } from "vitest";
import { exported, rich, storeOf } from "../sample.test-support.ts";
import { spellsOf } from "./figures.ts";
import { xml } from "./xml.ts";

const READERS = [
  { format: "gexf", parse: parseGexf },
  { format: "graphml", parse: parseGraphml },
] as const;

/** The text of one element, as a parser that is strict about XML 1.0 reads it back. */
function readBack(text: string): string {
  const parser = new SaxesParser();
  let found = "";
  parser.on("text", (part) => {
    found += part;
  });
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(`<a b="${xml(text)}">${xml(text)}</a>`).close();
  return found;
}

describe("text in XML", () => {
  it("comes back as it was; what XML cannot hold becomes a sign that says so", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const writable = text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "\uFFFD");
        expect(readBack(text)).toBe(writable);
      }),
    );
  });
});

describe.each(READERS)("$format", ({ format, parse }) => {
  it("is well-formed", async () => {
    const parser = new SaxesParser({ xmlns: true });
    const failures: Error[] = [];
    parser.on("error", (error) => failures.push(error));
    parser.write(await exported(await storeOf(rich), { format })).close();
    expect(failures).toEqual([]);
  });

  it("is read by another library with every node, tie and figure", async () => {
    const graph = parse(MultiDirectedGraph as never, await exported(await storeOf(rich), { format }), {
      allowUndeclaredAttributes: false,
    } as never);
    expect([graph.order, graph.size]).toEqual([8, 8]);
    const leiden = graph.getNodeAttributes("actor:gm0546");
    expect(leiden).toMatchObject({
      label: "gemeente Leiden",
      type: "Actor",
      kind: "municipality",
      aliases: "Leiden",
      code: "GM0546",
      documents: 2,
      first: "2016-03",
      last: "2019",
    });
    const ties = graph.mapEdges((_, figures, source, target) => [source, figures.relation, target, figures.status]);
    const debt = graph.findNode((_, { label }) => label === 'schuldhulp & "stress" <wijk>');
    const project = graph.findNode((_, { label }) => label === "Grip 😀 op geld");
    expect(ties).toContainEqual(["actor:gm0546", "WORKS_ON", debt, "stated"]);
    expect(ties).toContainEqual(["actor:gm0546", "PARTNER_IN", project, "denied"]);
    const denied = graph.findEdge((_, { status }) => status === "denied");
    expect(graph.getEdgeAttributes(denied)).toMatchObject({
      label: "doet niet mee aan (ontkend)",
      modality: "ontkent",
    });
    const proved = graph.findEdge((_, _figures, source, target) => source === "actor:gm0546" && target === debt);
    expect(graph.getEdgeAttributes(proved)).toMatchObject({
      evidence: 2,
      weight: 2,
      quote: "gemeente Leiden werkt aan schulden.",
      source: "Document memo",
    });
  });

  it("keeps two ties between the same two things apart", async () => {
    const names = ["Zon", "Maan"].map((name) => sampleEntity("Actor", name));
    const [sun = "", moon = ""] = names.map(({ key }) => key);
    const reading = sampleReading("nota", ["Zon betaalt Maan en werkt samen met Maan."], {
      entities: names,
      claims: [
        [sun, "FUNDS", moon, 0],
        [sun, "COOPERATES_WITH", moon, 0],
      ],
    });
    const graph = parse(MultiDirectedGraph as never, await exported(await storeOf([reading]), { format }));
    expect(graph.mapEdges((_, { relation }) => relation).sort()).toEqual(["COOPERATES_WITH", "FUNDS"]);
  });
});

describe("the period of a tie", () => {
  it("stands in GEXF as a spell that Gephi's timeline shows", async () => {
    const text = await exported(await storeOf(rich), { format: "gexf" });
    expect(text).toContain('<spells><spell start="2016-01-01" end="2018-06-30"/></spells>');
    expect(text).toContain('<spells><spell start="2018-01-01"/></spells>');
  });

  it.each([
    { told: [], spells: [], because: "none is told" },
    { told: [["2016", "2018"]], spells: [["2016-01-01", "2018-12-31"]], because: "a year runs to its last day" },
    { told: [["2020-02", "2020-02"]], spells: [["2020-02-01", "2020-02-29"]], because: "so does a month" },
    { told: [["2018", undefined]], spells: [["2018-01-01", undefined]], because: "an open end stays open" },
    {
      told: [
        [undefined, "2018"],
        ["2017", "2020"],
      ],
      spells: [[undefined, "2020-12-31"]],
      because: "they overlap",
    },
    {
      told: [
        ["2017", "2017"],
        ["2015", "2016"],
      ],
      spells: [["2015-01-01", "2017-12-31"]],
      because: "they meet",
    },
    {
      told: [
        ["2015", "2015"],
        ["2017", "2017"],
      ],
      spells: [
        ["2015-01-01", "2015-12-31"],
        ["2017-01-01", "2017-12-31"],
      ],
      because: "a year lies between",
    },
    {
      told: [
        ["2015", undefined],
        ["2017", "2018"],
      ],
      spells: [["2015-01-01", undefined]],
      because: "the first holds on",
    },
    { told: [["2019", "2018"]], spells: [], because: "it ends before it starts" },
  ])("$told → $spells ($because)", ({ told, spells }) => {
    const evidence = told.map(([validFrom, validUntil]) => ({ validFrom, validUntil }) as Assertion);
    expect(spellsOf(evidence).map(({ start, end }) => [start, end])).toEqual(spells);
  });
});
