import { describe, expect, it } from "vitest";
import { HOSTILE_NAME } from "../../../../test/support/sample-knowledge.ts";
import { fitOf, graphStrokes, mixed, nameStrokes, regionStrokes, type Sight, widthOf } from "./drawing.ts";
import { COLOURS, GROUPS, LINES, lineOf, type Scheme, SHAPES } from "./groups.ts";
import { type DrawnEdge, shownOf } from "./network.ts";
import { svgOf } from "./svg.ts";

const node = (id: string, name: string, x: number) => ({
  id,
  type: "Theme" as const,
  name,
  x,
  y: 0.5,
  weight: 1,
  community: 0,
  documents: [],
});
const tie = (to: string, status: "stated" | "planned", modality: "noemt" | "vraagt"): DrawnEdge => {
  return { from: "a", type: "WORKS_ON", to, status, modality, evidence: 1, visibility: "openbaar", documents: [] };
};
const shown = shownOf(
  {
    nodes: [node("a", HOSTILE_NAME, 0), node("b", "zorg & welzijn", 0.5), node("c", "wonen", 1)],
    edges: [tie("b", "planned", "noemt"), tie("c", "stated", "vraagt")],
    communities: [{ id: 0, name: HOSTILE_NAME, size: 3 }],
    leftOut: 0,
    standIns: new Map(),
  },
  {},
);
const sight: Sight = {
  width: 800,
  height: 400,
  at: ({ x, y }) => [100 + x * 600, y * 400],
  scale: 1,
  fit: 1,
  letters: 1,
  scheme: "light",
  measure: (line) => line.length * 7,
};
const svg = svgOf(
  { regions: regionStrokes(shown, sight), graph: graphStrokes(shown, sight), names: nameStrokes(shown, sight) },
  sight,
  "#ffffff",
  HOSTILE_NAME,
);

describe("the picture as SVG", () => {
  it("has names as text and never as markup", () => {
    expect(svg).not.toContain("<img");
    expect(svg).toContain("&lt;img src=x");
    expect(svg).toContain("zorg &amp; welzijn");
  });

  it("draws what is planned in dashes and what is asked in dots", () => {
    expect(svg).toContain('stroke-dasharray="8 6"');
    expect(svg).toContain('stroke-dasharray="2.6 3.4"');
  });
});

describe("the signs of the picture", () => {
  it("are different for every group", () => {
    expect(new Set(GROUPS.map((group) => JSON.stringify(SHAPES[group]))).size).toBe(GROUPS.length);
  });

  it.each<{ scheme: Scheme }>([{ scheme: "light" }, { scheme: "dark" }])(
    "stand out from the paper, 3 : 1 at least ($scheme)",
    ({ scheme }) => {
      const { groups, paper } = COLOURS[scheme];
      const poor = Object.entries(groups).filter(([, color]) => contrast(color, paper) < 3);
      expect(poor).toEqual([]);
    },
  );

  it.each([
    { status: "stated", modality: "noemt", line: "noemt", because: "said is said" },
    { status: "stated", modality: "voert-uit", line: "voert-uit", because: "done is done" },
    {
      status: "planned",
      modality: "voert-uit",
      line: "is-van-plan",
      because: "who plans to carry out does not do it yet",
    },
    { status: "stated", modality: "vraagt", line: "vraagt", because: "asking is not doing" },
  ])("draw $status $modality as $line ($because)", ({ status, modality, line }) => {
    expect(lineOf({ status, modality })).toBe(line);
    expect(LINES).toContain(line);
  });

  it("grow with the sentences, but not without end", () => {
    expect([1, 2, 8, 32, 1000].map(widthOf)).toEqual([...[1, 2, 8, 32, 1000].map(widthOf)].sort((a, b) => a - b));
    expect(widthOf(1000)).toBe(widthOf(32));
  });

  it.each([
    { width: 850, height: 850, count: 50, fit: 1, because: "a usual stage" },
    { width: 300, height: 300, count: 50, fit: 0.62, because: "a phone" },
    { width: 1700, height: 1300, count: 50, fit: 1.3, because: "a wall" },
    { width: 850, height: 850, count: 1600, fit: 0.5, because: "a crowd" },
  ])("fit $count on $width by $height at $fit ($because)", ({ width, height, count, fit }) => {
    expect(fitOf(width, height, count)).toBeCloseTo(fit);
  });

  it("step back towards the paper", () => {
    expect(mixed("#000000", "#ffffff", 0.5)).toBe("#808080");
    expect(mixed("#123456", "#ffffff", 0)).toBe("#123456");
  });
});

function contrast(a: string, b: string): number {
  const light = (hex: string): number => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
      const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [least = 0, most = 0] = [light(a), light(b)].sort((x, y) => x - y);
  return (most + 0.05) / (least + 0.05);
}
