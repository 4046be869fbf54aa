import type { GraphNode, Visibility } from "@kenniswijzer/domain";
import { expect } from "vitest";
import type { GraphStore } from "../store.ts";
import { type Rule, settled, write } from "./rule.ts";
import { EVERYTHING, PUBLIC, passageItem, sampleReading } from "./samples.ts";
import { town } from "./town.ts";

const { nodes, edges, assertions } = town;
const request = { names: [], terms: [], near: [], limit: 100 };

/** What a hidden document holds must not show in anything: no name, no count, no word. */
export function visibilityRules(rule: Rule): void {
  guiseRules(rule);
  rule("hides a document from who may not see it", async (store) => {
    await settled(store);
    expect((await store.documents(PUBLIC)).map((d) => d.id)).toEqual(["notitie"]);
    expect(await store.documents(PUBLIC, ["memo"])).toEqual([]);
    expect(await store.documents([])).toEqual([]);
  });
  rule("hides nodes that only hidden documents mention, and cuts those from the documents of others", async (store) => {
    await settled(store);
    const { horizon, leiden, debt } = nodes;
    expect(await store.nodes({ ids: [horizon.id, leiden.id], visible: PUBLIC })).toEqual([
      { ...leiden, documents: ["notitie"] },
    ]);
    expect((await store.nodes({ visible: PUBLIC })).map((n) => n.id)).not.toContain(horizon.id);
    const around = await store.neighbourhood([leiden.id], { visible: PUBLIC });
    expect(around.nodes.find((n) => n.id === debt.id)).toEqual({ ...debt, documents: ["notitie"] });
  });
  rule("hides edges, evidence and documents in a neighbourhood", async (store) => {
    await settled(store);
    const found = await store.neighbourhood([nodes.debt.id], { visible: PUBLIC });
    expect(found.edges).toEqual([{ ...edges.debt, evidence: 1 }]);
    expect(found.nodes.map((n) => n.id)).toEqual([nodes.leiden.id, nodes.debt.id]);
    expect(found.assertions).toEqual([assertions.debt]);
    expect(found.documents.map((d) => d.id)).toEqual(["notitie"]);
    expect(await store.neighbourhood([nodes.horizon.id], { visible: PUBLIC })).toMatchObject({ nodes: [], edges: [] });
  });
  rule("takes a hidden passage for a stranger", async (store) => {
    await settled(store);
    const found = await store.neighbourhood([], { visible: PUBLIC, passages: ["memo:1"] });
    expect(found).toEqual({ nodes: [], edges: [], assertions: [], mentions: [], documents: [] });
  });
  rule("hides an open edge that leads to a hidden node", async (store) => {
    await settled(store);
    await write(store, { put: { edges: [{ ...edges.secret, visibility: "openbaar" }] } });
    const { edges: found } = await store.neighbourhood([nodes.debt.id], { visible: PUBLIC });
    expect(found).toEqual([{ ...edges.debt, evidence: 1 }]);
  });
  rule("hides mentions in hidden documents", async (store) => {
    await settled(store);
    const found = await store.mentions([nodes.debt.id, nodes.horizon.id], PUBLIC);
    expect([...found].map(([id, places]) => [id, places.map((p) => p.passage)])).toEqual([
      [nodes.debt.id, ["notitie:0"]],
    ]);
  });
  rule("hides candidates, whether words, names or vectors point at them", async (store) => {
    await settled(store);
    const found = await store.candidates({
      ...request,
      names: ["stichting horizon", "gemeente leiden"],
      terms: ["horizon", "schuldhulp", "geheim"],
      near: ["memo:0", nodes.horizon.id, "notitie:1"],
      filter: { visible: PUBLIC },
    });
    expect(found.items.map((i) => i.id).sort()).toEqual(["notitie:0", "notitie:1", nodes.debt.id]);
    expect([...found.named]).toEqual([["gemeente leiden", [{ ...nodes.leiden, documents: ["notitie"] }]]]);
    expect(found.documents.map((d) => d.id)).toEqual(["notitie"]);
    expect(found.items.find((i) => i.id === nodes.debt.id)?.node?.documents).toEqual(["notitie"]);
  });
  rule("leaves hidden items out of every count", async (store) => {
    await settled(store);
    const found = await store.candidates({ ...request, terms: ["schuldhulp", "geheim"], filter: { visible: PUBLIC } });
    expect(found.frequencies).toEqual(new Map([["schuldhulp", 2]]));
    expect(found.total).toBe(6);
    // 5 and 8 words in the passages; 2+1+1, 2, 1 and 2 in the names.
    expect(found.averageLength).toBeCloseTo((5 + 8 + 4 + 2 + 1 + 2) / 6, 12);
  });
  rule("keeps words of hidden documents out of the vocabulary", async (store) => {
    await settled(store);
    expect([...(await store.vocabulary(PUBLIC)).keys()]).not.toContain("horizon");
    expect((await store.vocabulary(EVERYTHING)).get("horizon")).toBe(3);
    expect(await store.vocabulary([])).toEqual(new Map());
  });
  rule("does not tell a reader who names a hidden document what it mentions", async (store) => {
    await settled(store);
    const filter = { visible: PUBLIC, documents: ["memo"] };
    const found = await store.candidates({ ...request, names: ["gemeente leiden"], terms: ["leiden"], filter });
    expect(found).toMatchObject({ items: [], documents: [] });
    expect(found.named).toEqual(new Map());
  });
  rule("follows a document whose visibility changes", async (store) => {
    await settled(store);
    const opened = sampleReading("memo", ["Stichting Horizon"], { visibility: "intern", entities: [] });
    await write(store, { put: { readings: [opened], items: [passageItem(opened, 0)] } });
    const internal: readonly Visibility[] = ["openbaar", "intern"];
    expect((await store.documents(internal)).map((d) => d.id)).toEqual(["memo", "notitie"]);
    const terms = ["horizon"];
    const found = await store.candidates({ ...request, terms, filter: { visible: internal } });
    expect(found.items.map((i) => i.id)).toEqual(["memo:0"]);
    const hidden = await store.candidates({ ...request, terms, filter: { visible: PUBLIC } });
    expect(hidden.items).toEqual([]);
  });
}

/** The town of Leiden, as a closed memo names and sorts it and as the public knows it. */
const closed: GraphNode = {
  ...nodes.leiden,
  name: "gemeente Leiden (dossier Horizon)",
  kind: "region",
  aliases: ["Dossierstad", "Leiden", "gemeente Leiden"],
  guises: { openbaar: { kind: "municipality", name: "gemeente Leiden", aliases: ["Leiden"], attributes: {} } },
};
const { guises: _, ...whole } = closed;
const { guises: __, ...open } = { ...closed, ...closed.guises?.openbaar, documents: ["notitie"] };

function guiseRules(rule: Rule): void {
  const settledWith = async (store: GraphStore): Promise<void> => {
    await settled(store);
    await write(store, { put: { nodes: [closed] } });
  };
  rule("shows a node by what open documents make of it, to who sees no others", async (store) => {
    await settledWith(store);
    const ids = [closed.id];
    expect(await store.nodes({ ids, visible: PUBLIC })).toEqual([open]);
    expect((await store.neighbourhood(ids, { visible: PUBLIC })).nodes.find(({ id }) => id === closed.id)).toEqual(
      open,
    );
    const found = await store.candidates({ ...request, near: ids, filter: { visible: PUBLIC } });
    expect(found.items.map(({ node }) => node)).toEqual([open]);
  });
  rule("shows it whole to who misses nothing of it, and to who sees all how others see it", async (store) => {
    await settledWith(store);
    const ids = [closed.id];
    const internal = await store.nodes({ ids, visible: ["openbaar", "intern"] });
    expect(internal).toEqual([{ ...whole, documents: ["notitie"] }]);
    expect(await store.nodes({ ids, visible: EVERYTHING })).toEqual([closed]);
  });
  rule("finds a node by no name, and among no kind, that only a closed document gives it", async (store) => {
    await settledWith(store);
    const find = async (visible: readonly Visibility[], more: object = {}) => {
      const names = ["dossierstad", "gemeente leiden", "gl"];
      const found = await store.candidates({ ...request, names, filter: { visible, ...more } });
      return [...found.named.keys()];
    };
    expect(await find(PUBLIC)).toEqual(["gemeente leiden"]);
    expect((await find(EVERYTHING)).sort()).toEqual(["dossierstad", "gemeente leiden"]);
    expect(await find(PUBLIC, { kinds: ["region"] })).toEqual([]);
  });
  rule(
    "says of an edge what the evidence says that may be seen: its status, its tie and how much there is",
    async (store) => {
      await settled(store);
      const denied = { ...assertions.hidden, id: "memo:denied", visibility: "openbaar", modality: "ontkent" } as const;
      await write(store, { put: { assertions: [denied] }, remove: { assertions: [assertions.debt.id] } });
      const [edge] = (
        await store.neighbourhood([nodes.leiden.id], { visible: PUBLIC, types: ["WORKS_ON"] })
      ).edges.filter(({ to }) => to === nodes.debt.id);
      expect(edge).toMatchObject({ status: "denied", modality: "ontkent", evidence: 1 });
    },
  );
}
