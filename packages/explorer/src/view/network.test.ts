import type { Picture, Surroundings } from "@kenniswijzer/domain";
import { describe, expect, it } from "vitest";
import type { PageState } from "./address.ts";
import { MOST, type Network, shortName, shownOf, yearsOf } from "./network.ts";
import { withSurroundings } from "./surroundings.ts";

type Node = Picture["nodes"][number];
const node = (id: string, more: Partial<Node> = {}): Node => ({
  id,
  type: "Theme",
  name: id,
  x: 0.5,
  y: 0.5,
  weight: 0.5,
  community: 0,
  documents: [],
  ...more,
});
type Tie = Picture["edges"][number];
const tie = (from: string, to: string, more: Partial<Tie> = {}): Tie => ({
  from,
  type: "WORKS_ON",
  to,
  status: "stated",
  modality: "noemt",
  evidence: 1,
  visibility: "openbaar",
  documents: [],
  ...more,
});

/** leiden - zorg - brug - wonen, and jan, who stands alone. */
const network: Network = {
  nodes: [
    node("leiden", { type: "Actor", kind: "municipality", x: 0, years: [2014, 2016] }),
    node("zorg", { x: 0.4, years: [2015, 2015] }),
    node("brug", { type: "Actor", kind: "organisation", x: 0.6 }),
    node("wonen", { x: 1, years: [2020, 2021] }),
    node("jan", { type: "Actor", kind: "person" }),
  ],
  edges: [tie("leiden", "zorg"), tie("brug", "zorg", { status: "planned" }), tie("brug", "wonen")],
  communities: [],
  leftOut: 0,
  standIns: new Map([["theme:zorg-voor-elkaar", ["zorg"]]]),
};

const strong = (state: PageState, sought?: string[]): string[] =>
  shownOf(network, state, sought)
    .nodes.filter(({ emphasis }) => emphasis === "strong")
    .map(({ id }) => id)
    .sort();
const ids = (state: PageState): string[] =>
  shownOf(network, state)
    .nodes.map(({ id }) => id)
    .sort();

describe("what is shown of the network", () => {
  it.each<{ state: PageState; gone: string[]; because: string }>([
    { state: {}, gone: [], because: "nothing is filtered" },
    { state: { hidden: ["jan"] }, gone: ["jan"], because: "hidden by hand" },
    { state: { off: ["persoon", "thema"] }, gone: ["jan", "wonen", "zorg"], because: "off in the legend" },
    { state: { off: ["thema"], pinned: ["wonen"] }, gone: ["zorg"], because: "what is pinned stays" },
    { state: { off: ["thema"], node: "zorg" }, gone: ["wonen"], because: "what is chosen stays" },
    { state: { firstYear: 2017 }, gone: ["leiden", "zorg"], because: "undated evidence passes" },
    { state: { firstYear: 2016, lastYear: 2019 }, gone: ["wonen", "zorg"], because: "years that overlap pass" },
  ])("is all but $gone ($because)", ({ state, gone }) => {
    expect(ids(state)).toEqual(["brug", "jan", "leiden", "wonen", "zorg"].filter((id) => !gone.includes(id)));
  });

  it.each<{ state: PageState; sought: string[]; stands: string[]; because: string }>([
    { state: {}, sought: [], stands: [], because: "without a choice all are alike" },
    { state: { node: "leiden" }, sought: [], stands: ["leiden", "zorg"], because: "one step around" },
    {
      state: { node: "leiden", steps: 2 },
      sought: [],
      stands: ["brug", "leiden", "zorg"],
      because: "two steps around",
    },
    { state: {}, sought: ["zorg", "brug"], stands: ["brug", "zorg"], because: "what an answer names" },
    {
      state: { node: "theme:zorg-voor-elkaar" },
      sought: [],
      stands: ["brug", "leiden", "zorg"],
      because: "its concept stands for a theme",
    },
  ])("has $stands stand out ($because)", ({ state, sought, stands }) => {
    expect(strong(state, sought)).toEqual(stands);
  });

  it("draws no tie that is denied, and none that is planned when only facts are wanted", () => {
    const denied = { ...network, edges: [...network.edges, tie("leiden", "wonen", { status: "denied" })] };
    expect(shownOf(denied, {}).edges).toHaveLength(3);
    expect(shownOf(denied, { unplanned: true }).edges).toHaveLength(2);
  });

  it("moves nothing when something is filtered out", () => {
    expect(shownOf(network, { hidden: ["leiden", "wonen"] }).bounds).toEqual(shownOf(network, {}).bounds);
  });

  it("draws no more than can be looked at, the weightiest, and says how much it leaves out", () => {
    const nodes = Array.from({ length: 5000 }, (_, n) => node(`n${n}`, { weight: n / 5000 }));
    const edges = Array.from({ length: 20_000 }, (_, n) =>
      tie(`n${4000 + (n % 1000)}`, `n${4000 + ((n * 7 + 1) % 1000)}`),
    );
    const shown = shownOf({ ...network, nodes, edges }, {}, ["n3"]);
    expect(shown.nodes).toHaveLength(MOST.nodes);
    expect(shown.edges).toHaveLength(MOST.edges);
    expect(shown.tooMany.nodes).toBe(5000 - MOST.nodes);
    expect(shown.tooMany.edges).toBeGreaterThan(0);
    expect(shown.nodes.some(({ id }) => id === "n4999")).toBe(true);
    expect(shown.nodes.some(({ id }) => id === "n3")).toBe(true);
  });

  it("knows its years, or that it has none", () => {
    expect(yearsOf(network)).toEqual([2014, 2021]);
    expect(yearsOf({ ...network, nodes: [] })).toBeUndefined();
  });
});

describe("what lies around a node", () => {
  const label = (id: string, steps: number, type: Node["type"] = "Theme") => ({ id, type, name: id, steps });
  const around: Surroundings = {
    nodes: [
      label("leiden", 0, "Actor"),
      label("jeugd", 1),
      label("theme:wonen-in-de-wijk", 1),
      label("wonen", 2, "Concept"),
      label("ver", 2),
    ],
    edges: [
      tie("leiden", "jeugd"),
      tie("leiden", "theme:wonen-in-de-wijk"),
      tie("theme:wonen-in-de-wijk", "wonen", { type: "BROADER" }),
      tie("jeugd", "ver"),
    ],
    leftOut: 0,
  };
  const more = withSurroundings(network, around, 1);

  it("joins the picture, a theme as the concept that it falls under, and no further than was asked", () => {
    expect(more.nodes.map(({ id }) => id).slice(network.nodes.length)).toEqual(["jeugd"]);
    expect(more.edges.slice(network.edges.length).map(({ from, to }) => [from, to])).toEqual([
      ["leiden", "jeugd"],
      ["leiden", "wonen"],
    ]);
    expect(more.standIns.get("theme:wonen-in-de-wijk")).toEqual(["wonen"]);
  });

  it("leaves what was there where it stood, and always comes to stand at the same place", () => {
    expect(more.nodes.slice(0, network.nodes.length)).toEqual(network.nodes);
    expect(withSurroundings(network, around, 1)).toEqual(more);
  });
});

describe("a name in the picture", () => {
  it.each([
    { name: "zorg", short: "zorg", because: "it fits" },
    { name: "Verbinding wonen met welzijn", short: "Verbinding wonen met…", because: "whole words" },
    { name: "Meerjarenuitvoeringsprogramma", short: "Meerjarenuitvoeringsp…", because: "one word that is too long" },
    { name: "Verbinding wonen, inkomen", short: "Verbinding wonen…", because: "no comma at the end" },
  ])("$name is $short ($because)", ({ name, short }) => {
    expect(shortName({ name }, 21)).toBe(short);
  });
});
