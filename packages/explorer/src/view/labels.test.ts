import { describe, expect, it } from "vitest";
import { type Box, inLines, placeLabels, type Wanted } from "./labels.ts";

const room = {
  width: 400,
  height: 300,
  lineHeight: 10,
  measure: (line: string) => line.length * 6,
  nodes: [] as Box[],
};
const wanted = (id: string, x: number, y: number, need: Wanted["need"] = "might"): Wanted => {
  return { id, lines: [id], x, y, reach: 8, need };
};
const placed = (all: Wanted[], more: Partial<typeof room> = {}) => placeLabels(all, { ...room, ...more });

describe("names in the picture", () => {
  it("stand under their node when there is room", () => {
    expect(placed([wanted("zorg", 100, 100)])).toEqual([{ id: "zorg", lines: ["zorg"], x: 100, y: 111 }]);
  });

  it("never cover each other: a later one gives way, or is left out", () => {
    const crowd = Array.from({ length: 40 }, (_, n) => wanted(`naam ${n}`, 200, 150));
    const boxes = placed(crowd).map(({ x, y, lines: [line = ""] }) => ({
      left: x - line.length * 3 - 3,
      right: x + line.length * 3 + 3,
      top: y,
      bottom: y + 10,
    }));
    expect(boxes.length).toBeGreaterThan(2);
    expect(boxes.length).toBeLessThan(40);
    for (const a of boxes) {
      for (const b of boxes) {
        if (a !== b) expect(a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom).toBe(false);
      }
    }
  });

  it.each<{ need: Wanted["need"]; node: number; shown: boolean; because: string }>([
    { need: "might", node: 9, shown: false, because: "nothing is covered for it" },
    { need: "should", node: 7, shown: true, because: "a smaller node may be covered" },
    { need: "should", node: 60, shown: false, because: "a larger one may not" },
    { need: "must", node: 60, shown: true, because: "what is pinned keeps its name" },
  ])("that $need be shown among nodes of $node: $shown ($because)", ({ need, node, shown }) => {
    const nodes = Array.from({ length: 400 }, (_, n) => ({
      x: (n % 20) * 20,
      y: Math.floor(n / 20) * 15,
      width: node,
      height: node,
    }));
    expect(placed([wanted("zorg", 200, 150, need)], { nodes })).toHaveLength(shown ? 1 : 0);
  });

  it("stay within the stage", () => {
    expect(placed([wanted("een lange naam", 2, 298)]).every(({ x, y }) => x > 40 && y + 10 <= 300)).toBe(true);
  });

  it.each([
    { name: "zorg", lines: ["zorg"] },
    { name: "Verbinding van wonen met welzijn", lines: ["Verbinding van", "wonen met welzijn"] },
    { name: "vrijwilligers/burgerinitiatieven", lines: ["vrijwilligers/", "burgerinitiatieven"] },
    { name: "Meerjarenuitvoeringsprogramma", lines: ["Meerjarenuitvoeringsprogramma"] },
  ])("break $name in $lines", ({ name, lines }) => {
    expect(inLines(name)).toEqual(lines);
  });
});
