import { expect } from "vitest";
import { graphChange } from "../change.ts";
import { digest, dump } from "../dump.ts";
import { expectRefusal, type Rule, settled, write } from "./rule.ts";
import { EVERYTHING, sampleEdge, sampleReading } from "./samples.ts";
import { town, townParts } from "./town.ts";

const { nodes, edges, assertions, notitie, memo } = town;

export function writingRules(rule: Rule): void {
  atomicity(rule);
  replacement(rule);
  removal(rule);
}

function atomicity(rule: Rule): void {
  rule("is empty and at revision 0 when new", async (store) => {
    expect(await store.revision()).toBe(0);
    expect(await dump(store)).toEqual({
      settings: [],
      readings: [],
      links: [],
      nodes: [],
      edges: [],
      assertions: [],
      corrections: [],
    });
  });
  rule("raises the revision by one with every change, also an empty one", async (store) => {
    expect(await store.apply(graphChange(0, townParts))).toBe(1);
    expect(await store.apply(graphChange(1))).toBe(2);
    expect(await store.revision()).toBe(2);
  });
  rule("gives back all that was put", async (store) => {
    await settled(store);
    expect(await dump(store)).toEqual({
      settings: [],
      readings: [memo, notitie],
      links: [...town.links].sort((a, b) => (a.document + a.key < b.document + b.key ? -1 : 1)),
      nodes: [nodes.leiden, nodes.oegstgeest, nodes.horizon, nodes.care, nodes.debt],
      edges: [edges.care, edges.debt, edges.neighbour, edges.secret],
      assertions: Object.values(assertions).sort((a, b) => (a.id < b.id ? -1 : 1)),
      corrections: [],
    });
  });
  rule("refuses a change that was worked out from another revision, and writes nothing of it", async (store) => {
    await settled(store);
    const before = digest(await dump(store));
    for (const base of [0, 2]) {
      await expectRefusal(store, store.apply(graphChange(base, { remove: { documents: ["notitie"] } })), "conflict");
    }
    expect(digest(await dump(store))).toBe(before);
    expect(await store.revision()).toBe(1);
  });
  rule("lets one of two simultaneous changes in", async (store) => {
    const results = await Promise.allSettled([
      store.apply(graphChange(0, { put: { nodes: [nodes.debt] } })),
      store.apply(graphChange(0, { put: { nodes: [nodes.care] } })),
    ]);
    expect(results.map((r) => r.status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await store.nodes({ visible: EVERYTHING })).toHaveLength(1);
  });
  rule("changes nothing when the same is put twice", async (store) => {
    await settled(store);
    const before = digest(await dump(store));
    await write(store, townParts);
    expect(digest(await dump(store))).toBe(before);
  });
  rule("is the same whatever the order of the changes", async (store) => {
    await write(store, { put: { nodes: Object.values(nodes), edges: Object.values(edges).reverse() } });
    await write(store, { put: { assertions: Object.values(assertions).reverse() } });
    await write(store, { put: { readings: [memo], links: town.links.filter((l) => l.document === "memo") } });
    await write(store, { put: { readings: [notitie], links: town.links.filter((l) => l.document === "notitie") } });
    const stepwise = digest(await dump(store));
    await write(store, { ...townParts, remove: { documents: ["memo", "notitie"] } });
    expect(digest(await dump(store))).toBe(stepwise);
  });
}

function replacement(rule: Rule): void {
  rule("replaces what has the same id", async (store) => {
    await settled(store);
    const renamed = { ...nodes.leiden, name: "Leiden", aliases: [] };
    const denied = { ...edges.debt, status: "denied" as const, evidence: 1 };
    const quoted = { ...assertions.debt, confidence: 0.5, period: "2016-2018" };
    await write(store, { put: { nodes: [renamed], edges: [denied], assertions: [quoted] } });
    const { edges: found } = await store.neighbourhood([nodes.leiden.id], { visible: EVERYTHING });
    expect(found).toContainEqual(denied);
    expect(found).toHaveLength(2);
    expect(await store.nodes({ ids: [nodes.leiden.id], visible: EVERYTHING })).toEqual([renamed]);
    expect(await store.assertions({ edges: [edges.debt] })).toContainEqual(quoted);
  });
  rule(
    "replaces a reading with its passages and mentions, and keeps the links of entities that stay",
    async (store) => {
      await settled(store);
      const newer = sampleReading("notitie", ["Over schuldhulp alleen."], { entities: [town.entities.debt] });
      await write(store, { put: { readings: [newer] } });
      expect(await store.readings(["notitie"])).toEqual(new Map([["notitie", newer]]));
      expect([...(await store.passages(["notitie:0", "notitie:1"])).values()]).toEqual(newer.passages);
      const links = await store.contributions({ keys: notitie.entities.map((e) => e.key), nodes: [], names: [] });
      expect(links.filter((c) => c.document === "notitie").map((c) => c.entity.key)).toEqual([town.entities.debt.key]);
      expect(await store.mentions([nodes.debt.id], ["openbaar"])).toEqual(
        new Map([[nodes.debt.id, [{ passage: "notitie:0", start: 5, end: 15 }]]]),
      );
    },
  );
  rule("keeps what it was given, whatever the giver does with it afterwards", async (store) => {
    const given = structuredClone(nodes.leiden);
    await write(store, { put: { nodes: [given] } });
    given.aliases.push("later");
    expect(await store.nodes({ visible: EVERYTHING })).toEqual([nodes.leiden]);
  });
}

function removal(rule: Rule): void {
  rule("takes a document's reading, passages, mentions and links along, and leaves the rest", async (store) => {
    await settled(store);
    await write(store, { remove: { documents: ["memo"] } });
    expect((await store.documents(EVERYTHING)).map((d) => d.id)).toEqual(["notitie"]);
    expect(await store.readings(["memo"])).toEqual(new Map());
    expect(await store.passages(["memo:0"])).toEqual(new Map());
    expect(await store.mentions([nodes.horizon.id], EVERYTHING)).toEqual(new Map());
    expect(await store.contributions({ keys: [], nodes: [nodes.horizon.id], names: ["stichting horizon"] })).toEqual(
      [],
    );
    expect(await store.assertions({ documents: ["memo"] })).toHaveLength(2);
    expect(await store.nodes({ ids: [nodes.horizon.id], visible: EVERYTHING })).toEqual([nodes.horizon]);
  });
  rule("forgets links with their document, also when it comes back", async (store) => {
    await settled(store);
    await write(store, { remove: { documents: ["memo"] }, put: { readings: [memo] } });
    expect(await store.contributions({ keys: [], nodes: [nodes.horizon.id], names: [] })).toEqual([]);
  });
  rule("removes before it puts", async (store) => {
    await settled(store);
    const before = digest(await dump(store));
    await write(store, {
      ...townParts,
      remove: { nodes: [nodes.debt.id], edges: [edges.debt], assertions: [assertions.debt.id], documents: ["notitie"] },
    });
    expect(digest(await dump(store))).toBe(before);
  });
  rule("ends where it began when all is put and removed again", async (store) => {
    const before = digest(await dump(store));
    await settled(store);
    await write(store, {
      remove: {
        documents: ["notitie", "memo"],
        nodes: Object.values(nodes).map((n) => n.id),
        edges: Object.values(edges),
        assertions: Object.values(assertions).map((a) => a.id),
        items: town.items.map((i) => i.id),
      },
    });
    expect(digest(await dump(store))).toBe(before);
    expect(await store.vocabulary(EVERYTHING)).toEqual(new Map());
  });
  rule("ignores the removal of strangers", async (store) => {
    await settled(store);
    const before = digest(await dump(store));
    const edge = sampleEdge("actor:x", "FUNDS", "actor:y");
    const [x] = [["x"]];
    await write(store, {
      remove: { documents: x, nodes: x, edges: [edge], assertions: x, items: x, corrections: x },
    });
    expect(digest(await dump(store))).toBe(before);
  });
}
