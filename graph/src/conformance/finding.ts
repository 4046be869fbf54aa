import { expect } from "vitest";
import type { CandidateRequest, GraphStore, IndexItem } from "../store.ts";
import { expectRefusal, type Rule, settled, write } from "./rule.ts";
import { EVERYTHING, passageItem, sampleNode, sampleReading } from "./samples.ts";
import { town } from "./town.ts";

const { nodes, notitie } = town;
const filter = { visible: EVERYTHING };
const request: CandidateRequest = { names: [], terms: [], near: [], limit: 100, filter };

export function findingRules(rule: Rule): void {
  names(rule);
  terms(rule);
}

async function found(store: GraphStore, more: Partial<CandidateRequest>): Promise<string[]> {
  return (await store.candidates({ ...request, ...more })).items.map((item) => item.id).sort();
}

function names(rule: Rule): void {
  rule("finds nodes by exact name or alias", async (store) => {
    await settled(store);
    const { named } = await store.candidates({ ...request, names: ["gemeente leiden", "gl", "gemeente", "nergens"] });
    expect(named).toEqual(
      new Map([
        ["gemeente leiden", [nodes.leiden]],
        ["gl", [nodes.leiden]],
      ]),
    );
  });
  rule("finds all nodes that share a name, sorted by id", async (store) => {
    const two = [sampleNode("Theme", "Horizon", [notitie]), sampleNode("Actor", "Horizon", [notitie])];
    await write(store, { put: { nodes: two } });
    const { named } = await store.candidates({ ...request, names: ["horizon"] });
    expect(named.get("horizon")?.map((n) => n.id)).toEqual(["actor:horizon", "theme:horizon"]);
  });
  rule("forgets the names that a node lost", async (store) => {
    await settled(store);
    await write(store, { put: { nodes: [{ ...nodes.leiden, name: "Sleutelstad", aliases: [] }] } });
    const { named } = await store.candidates({ ...request, names: ["gemeente leiden", "sleutelstad"] });
    expect([...named.keys()]).toEqual(["sleutelstad"]);
  });
}

function terms(rule: Rule): void {
  rule("finds every item that has any of the terms, with what scoring it needs", async (store) => {
    await settled(store);
    const { items, documents } = await store.candidates({ ...request, terms: ["gemeente", "oegstgeest", "nergens"] });
    const second = items.find((item) => item.id === "notitie:1");
    expect(second).toEqual({
      id: "notitie:1",
      type: "Passage",
      passage: notitie.passages[1],
      length: 8,
      counts: new Map([
        ["gemeente", 2],
        ["oegstgeest", 1],
      ]),
      vector: Float32Array.of(0, 1),
    });
    const actor = items.find((item) => item.id === nodes.oegstgeest.id);
    expect(actor).toMatchObject({ type: "Actor", node: nodes.oegstgeest, length: 2 });
    expect(items.map((item) => item.id).sort()).toEqual(
      [nodes.leiden.id, nodes.oegstgeest.id, "memo:1", "notitie:0", "notitie:1"].sort(),
    );
    expect(documents.map((d) => d.id)).toEqual(["memo", "notitie"]);
  });
  rule("counts in how many items a term occurs, how many items there are and how long", async (store) => {
    await settled(store);
    const all = await store.candidates({ ...request, terms: ["gemeente", "gemeente", "horizon", "nergens"], limit: 1 });
    expect(all.frequencies).toEqual(
      new Map([
        ["gemeente", 5],
        ["horizon", 3],
      ]),
    );
    expect(all.total).toBe(9);
    expect(all.averageLength).toBeCloseTo(town.items.reduce((sum, i) => sum + i.terms.length, 0) / 9, 12);
    await write(store, { remove: { items: ["memo:0", nodes.horizon.id] }, put: { items: [passageItem(notitie, 0)] } });
    const less = await store.candidates({ ...request, terms: ["horizon"] });
    expect([less.total, less.frequencies.get("horizon")]).toEqual([7, 1]);
  });
  rule("has no items, and a mean length of 0, when empty", async (store) => {
    const nothing = { items: [], total: 0, averageLength: 0, documents: [] };
    expect(await store.candidates({ ...request, names: ["x"], terms: ["x"], near: ["x"] })).toMatchObject(nothing);
  });
  rule("finds nothing by no terms", async (store) => {
    await settled(store);
    expect(await found(store, {})).toEqual([]);
    expect((await store.candidates(request)).total).toBe(9);
  });
  rule("keeps those with most, and rarest, terms when there are more than the limit", async (store) => {
    const lines = [...Array<string>(30).fill("gewoon woord"), "gewoon zeldzaam", "gewoon woord zeldzaam", "zeldzaam"];
    const reading = sampleReading("lijst", lines);
    await write(store, { put: { readings: [reading], items: lines.map((_, n) => passageItem(reading, n)) } });
    const asked = { terms: ["gewoon", "woord", "zeldzaam"] };
    expect(await found(store, { ...asked, limit: 3 })).toEqual(["lijst:30", "lijst:31", "lijst:32"]);
    expect(await found(store, { ...asked, limit: 10 })).toHaveLength(10);
    expect(await found(store, { ...asked, limit: 0 })).toEqual([]);
  });
  rule("gives items that are near on top of the limit, each once, strangers left out", async (store) => {
    await settled(store);
    const near = ["memo:0", "notitie:1", "nergens:0"];
    expect(await found(store, { terms: ["oegstgeest", "noemen"], limit: 1, near })).toEqual(["memo:0", "notitie:1"]);
  });
  rule("refuses to look for what was worked out from another revision", async (store) => {
    await settled(store);
    expect((await store.candidates({ ...request, base: 1, terms: ["horizon"] })).items).toHaveLength(3);
    await write(store, { remove: { items: ["memo:0"] } });
    await expectRefusal(store, store.candidates({ ...request, base: 1, terms: ["horizon"] }), "conflict");
  });
  rule("has no candidate whose passage or node is gone", async (store) => {
    const item: IndexItem = { id: "weg:0", type: "Passage", document: "weg", visibility: "openbaar", terms: ["wonen"] };
    const theme: IndexItem = { id: "theme:wonen", type: "Theme", visibility: "openbaar", terms: ["wonen"] };
    await write(store, { put: { items: [item, theme] } });
    expect(await found(store, { terms: ["wonen"], near: ["weg:0"] })).toEqual([]);
    expect((await store.vocabulary(EVERYTHING)).get("wonen")).toBe(2);
  });
  const hostile = [
    '"',
    '""',
    "*",
    "a*",
    "NEAR(",
    "AND",
    "NOT",
    "or",
    "-",
    "-x",
    "(",
    "^a",
    "col:x",
    "'",
    "\\",
    "%",
    "_",
    "{}",
    "a b",
    " ",
    "\t",
    "+",
    "~1",
    "/re/",
    "\u{1f600}",
    "ﬁ",
    "İ",
    "ı",
    "ß",
    "\ufeff",
    "x\u0301",
  ];
  rule("takes terms as they are, whatever they mean to a query language", async (store) => {
    const reading = sampleReading("raar", hostile);
    const items = reading.passages.map((p, n) => ({ ...passageItem(reading, n), id: p.id, terms: [hostile[n] ?? ""] }));
    await write(store, { put: { readings: [reading], items } });
    for (const [n, term] of hostile.entries()) {
      expect(await found(store, { terms: [term], names: [term] }), term).toEqual([`raar:${n}`]);
    }
    expect(new Set((await store.vocabulary(EVERYTHING)).keys())).toEqual(new Set(hostile));
  });
  rule("finds nothing by terms, names and ids that cannot be stored", async (store) => {
    await settled(store);
    for (const text of ["", "\0", "horizon\0", "\ud800", "gemeente leiden\0"]) {
      const asked = await store.candidates({ ...request, terms: [text], names: [text], near: [text] });
      expect(asked).toMatchObject({ items: [], named: new Map(), frequencies: new Map() });
      expect(await store.contributions({ keys: [text], nodes: [text], names: [text] })).toEqual([]);
      expect(await store.nodes({ ids: [text], visible: EVERYTHING })).toEqual([]);
    }
  });
  rule("tells every term with the number of items that have it, through every change", async (store) => {
    await settled(store);
    await write(store, { put: { items: [{ ...passageItem(notitie, 0), terms: ["nieuw", "nieuw"] }] } });
    await write(store, { remove: { items: ["memo:0", "memo:1"] } });
    const vocabulary = await store.vocabulary(EVERYTHING);
    expect(vocabulary.get("nieuw")).toBe(1);
    expect(vocabulary.get("gemeente")).toBe(3);
    expect([...vocabulary.keys()]).not.toContain("geheim");
    expect([...vocabulary.values()].every((count) => count > 0)).toBe(true);
  });
}
