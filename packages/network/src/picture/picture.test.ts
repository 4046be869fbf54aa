import type { Picture } from "@kenniswijzer/domain";
import { memoryStore } from "@kenniswijzer/graph/stores/memory";
import { sqliteStore } from "@kenniswijzer/graph/stores/sqlite";
import { describe, expect, it } from "vitest";
import { networkIn, networkOf, PUBLIC, type Said, storeOf, type Told } from "../world.test-support.ts";

/** Three circles of partners around themes of their own, in a row: one tie from each to the next. */
const THEMES = ["zorg", "wonen", "werk"];
const circles: Told[] = THEMES.map((theme, circle) => ({
  id: `nota-${theme}`,
  date: `201${circle}`,
  says: [
    ...Array.from(
      { length: 18 },
      (_, n): Said => [`Actor:Club ${theme} ${n % 9}`, "WORKS_ON", `Theme:${theme} ${(n + (n > 8 ? 1 : 0)) % 3}`],
    ),
    ...[0, 1, 2].map((n): Said => [`Actor:Spil ${theme}`, "WORKS_ON", `Theme:${theme} ${n}`]),
    ...THEMES.slice(circle + 1, circle + 2).map(
      (next): Said => [`Actor:Spil ${theme}`, "WORKS_ON", `Theme:${next} 0`, { modality: "noemt" }],
    ),
  ],
}));

const distance = (a: Picture["nodes"][number], b: Picture["nodes"][number]): number => Math.hypot(a.x - b.x, a.y - b.y);

describe("picture", () => {
  it("is the same on every store, and whatever the order in which documents came", async () => {
    const one = await networkIn(await storeOf(circles, memoryStore())).picture(PUBLIC);
    const other = await networkIn(await storeOf(circles.toReversed(), await sqliteStore({ path: ":memory:" }))).picture(
      PUBLIC,
    );
    expect(other).toEqual(one);
  });

  it("puts what hangs together in one community, named after its themes, apart from the others", async () => {
    const { nodes, communities } = await (await networkOf(circles)).picture(PUBLIC);
    expect(communities.map(({ size }) => size)).toEqual([13, 13, 13]);
    for (const { id, name } of communities) {
      const theme = name.split(" ")[0] ?? "";
      const members = nodes.filter(({ community }) => community === id);
      expect(
        members.every((one) => one.name.includes(theme)),
        name,
      ).toBe(true);
      const others = nodes.filter(({ community }) => community !== id);
      const middle = { x: mean(members.map(({ x }) => x)), y: mean(members.map(({ y }) => y)) };
      const radius = Math.max(...members.map(({ x, y }) => Math.hypot(x - middle.x, y - middle.y)));
      for (const one of others) expect(Math.hypot(one.x - middle.x, one.y - middle.y)).toBeGreaterThan(radius);
    }
  });

  it("names a community after what its members share, and no two alike", async () => {
    const ring = (place: string, shared: string): Told => ({
      id: `nota-${place}`,
      date: "2020",
      says: [1, 2, 3].flatMap((n): Said[] => [
        [`Actor:Club ${place} ${n}`, "WORKS_ON", `Theme:${shared}`],
        [`Actor:Club ${place} ${n}`, "WORKS_ON", `Theme:zaak ${place} ${n}`],
        [`Actor:Club ${place} ${n}`, "WORKS_ON", `Theme:zaak ${place} ${n}`],
      ]),
    });
    const { communities } = await (await networkOf([ring("Oost", "mantelzorg"), ring("West", "schulden")])).picture(
      PUBLIC,
    );
    const names = communities.map(({ name }) => name);
    expect(names.some((name) => name.startsWith("mantelzorg"))).toBe(true);
    expect(names.some((name) => name.startsWith("schulden"))).toBe(true);
    expect(new Set(names).size).toBe(names.length);
  });

  it("lays no node over another, and all within the picture", async () => {
    const { nodes } = await (await networkOf(circles)).picture(PUBLIC);
    for (const [at, one] of nodes.entries()) {
      for (const value of [one.x, one.y]) {
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
      }
      for (const other of nodes.slice(at + 1)) expect(distance(one, other)).toBeGreaterThan(0.02);
    }
  });

  it("shows the weightiest when there are too many, and counts the rest", async () => {
    const { nodes, edges, leftOut } = await (await networkOf(circles)).picture({ ...PUBLIC, limit: 12 });
    expect(nodes.length).toBeLessThanOrEqual(12);
    const all = (await (await networkOf(circles)).picture(PUBLIC)).nodes.toSorted((a, b) => b.weight - a.weight);
    expect(nodes.every(({ id }) => all.slice(0, 12).some((one) => one.id === id))).toBe(true);
    expect(nodes.length + leftOut).toBe(39);
    const ids = new Set(nodes.map(({ id }) => id));
    expect(edges.every(({ from, to }) => ids.has(from) && ids.has(to))).toBe(true);
  });

  it("shows themes of one concept as that concept, with the documents and years of all of them", async () => {
    const told: Told[] = [
      {
        id: "a",
        date: "2015",
        says: [
          ["Actor:Alfa", "WORKS_ON", "Theme:vergeten"],
          ["Theme:vergeten", "BROADER", "Concept:dementie"],
        ],
      },
      {
        id: "b",
        date: "2019",
        says: [
          ["Actor:Bravo", "WORKS_ON", "Theme:geheugen"],
          ["Theme:geheugen", "BROADER", "Concept:dementie"],
        ],
      },
    ];
    const { nodes, edges } = await (await networkOf(told)).picture(PUBLIC);
    expect(nodes.map(({ id }) => id)).toEqual(["actor:alfa", "actor:bravo", "concept:dementie"]);
    expect(nodes[2]).toMatchObject({ documents: ["a", "b"], years: [2015, 2019] });
    expect(edges.map(({ from, to, documents }) => [from, to, documents])).toEqual([
      ["actor:alfa", "concept:dementie", ["a"]],
      ["actor:bravo", "concept:dementie", ["b"]],
    ]);
  });

  it("is empty, not broken, without ties", async () => {
    const empty = { nodes: [], edges: [], communities: [], leftOut: 0 };
    expect(await (await networkOf([])).picture(PUBLIC)).toEqual(empty);
    expect(await (await networkOf([{ id: "a", names: [["Alfa.", "Actor:Alfa"]] }])).picture(PUBLIC)).toEqual(empty);
  });
});

const mean = (all: readonly number[]): number => all.reduce((sum, one) => sum + one, 0) / all.length;
