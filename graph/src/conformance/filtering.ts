import { expect } from "vitest";
import type { CandidateRequest, Filter, GraphStore, StoredVector } from "../store.ts";
import { expectRefusal, type Rule, settled, write } from "./rule.ts";
import { EVERYTHING, passageItem } from "./samples.ts";
import { town } from "./town.ts";

const { nodes, notitie } = town;
const filter = { visible: EVERYTHING };
const request: CandidateRequest = { names: [], terms: [], near: [], limit: 100, filter };

export function filteringRules(rule: Rule): void {
  filters(rule);
  vectors(rule);
}

async function found(store: GraphStore, more: Partial<CandidateRequest>): Promise<string[]> {
  return (await store.candidates({ ...request, ...more })).items.map((item) => item.id).sort();
}

function filters(rule: Rule): void {
  const cases = [
    { more: { types: ["Passage"] as const }, ids: ["memo:0", "memo:1", "notitie:0"], because: "passages only" },
    { more: { types: ["Theme", "Project"] as const }, ids: [nodes.debt.id], because: "themes and projects only" },
    { more: { types: [] }, ids: [], because: "no type at all" },
    {
      more: { documents: ["notitie"] },
      ids: ["notitie:0", nodes.debt.id],
      because: "one document and what it mentions",
    },
    { more: { documents: [] }, ids: [], because: "no document at all" },
  ];
  for (const { more, ids, because } of cases) {
    rule(`restricts candidates to ${because}`, async (store) => {
      await settled(store);
      const near = ["memo:0", nodes.debt.id];
      expect(await found(store, { terms: ["schuldhulp"], near, filter: { ...filter, ...more } })).toEqual(ids.sort());
    });
  }
  rule("restricts candidates and names to actors of some kinds", async (store) => {
    await settled(store);
    const near = ["memo:0", nodes.debt.id, nodes.leiden.id];
    const of = async (kinds: NonNullable<Filter["kinds"]>) =>
      store.candidates({ ...request, names: ["gemeente leiden"], near, filter: { ...filter, kinds } });
    const towns = await of(["municipality"]);
    expect(towns.items.map(({ id }) => id)).toEqual([nodes.leiden.id]);
    expect([...towns.named.keys()]).toEqual(["gemeente leiden"]);
    const persons = await of(["person"]);
    expect([persons.items.length, persons.named.size]).toEqual([0, 0]);
  });
  rule("filters before it limits", async (store) => {
    await settled(store);
    const asked = { terms: ["schuldhulp", "geheim", "horizon"], limit: 1 };
    expect(await found(store, { ...asked, filter: { visible: ["openbaar"], types: ["Theme"] } })).toEqual([
      nodes.debt.id,
    ]);
    expect(await found(store, { ...asked, filter: { ...filter, documents: ["notitie"], types: ["Passage"] } })).toEqual(
      ["notitie:0"],
    );
  });
  rule("restricts names as it does items", async (store) => {
    await settled(store);
    const names = ["gemeente leiden", "gemeente oegstgeest"];
    const keys = async (more: object): Promise<string[]> => [
      ...(await store.candidates({ ...request, names, filter: { ...filter, ...more } })).named.keys(),
    ];
    expect(await keys({ types: ["Theme"] })).toEqual([]);
    expect(await keys({ documents: ["memo"] })).toEqual(["gemeente leiden"]);
  });
}

async function allVectors(store: GraphStore): Promise<StoredVector[]> {
  const all: StoredVector[] = [];
  for await (const vector of store.vectors()) all.push(vector);
  return all;
}

function vectors(rule: Rule): void {
  rule("gives vectors bit by bit, sorted by id; an item without one is left out", async (store) => {
    await settled(store);
    const odd = Float32Array.of(1 / 3, -0, 1e-40, 3.4e38, Math.SQRT1_2);
    await write(store, { put: { items: [{ ...passageItem(notitie, 0), vector: odd }] } });
    const all = await allVectors(store);
    expect(all.map((v) => v.id)).toEqual(["memo:0", "memo:1", "notitie:0", "notitie:1"]);
    expect(all[2]).toEqual({
      id: "notitie:0",
      type: "Passage",
      document: "notitie",
      visibility: "openbaar",
      vector: odd,
    });
    expect(Object.is(all[2]?.vector[1], -0)).toBe(true);
  });
  rule("gives items by id as they were put, their terms sorted", async (store) => {
    await settled(store);
    const wanted = ["notitie:1", nodes.leiden.id, "memo:0", "nergens:0"];
    const items = await store.items(wanted);
    const put = town.items
      .filter(({ id }) => wanted.includes(id))
      .map((item) => ({ ...item, terms: [...item.terms].sort() }));
    expect(items).toEqual(put.sort((a, b) => (a.id < b.id ? -1 : 1)));
    expect(await store.items([])).toEqual([]);
  });
  rule("drops a vector when its item comes again without one", async (store) => {
    await settled(store);
    await write(store, { put: { items: [passageItem(notitie, 0)] } });
    expect((await allVectors(store)).map((v) => v.id)).toEqual(["memo:0", "memo:1", "notitie:1"]);
  });
  rule("finds the nearest items by vector, filtered, if it says it can, and else refuses", async (store) => {
    await settled(store);
    const vector = Float32Array.of(1, 0);
    const near = (limit: number, more: object = {}) =>
      found(store, { near: { vector, limit }, filter: { ...filter, ...more } });
    if (!store.indexesVectors) return expectRefusal(store, near(1), "invalid-input");
    expect(await near(2)).toEqual(["memo:1", "notitie:0"]);
    expect(await near(0)).toEqual([]);
    expect(await near(1, { visible: ["openbaar"] })).toEqual(["notitie:0"]);
    expect(await near(1, { documents: ["memo"] })).toEqual(["memo:1"]);
    expect(await near(9)).toEqual(["memo:0", "memo:1", "notitie:0", "notitie:1"]);
    expect(await found(store, { near: { vector: Float32Array.of(1, 0, 0), limit: 2 } })).toEqual([]);
  });
}
