import { expect } from "vitest";
import { graphChange } from "../change.ts";
import { digest, dump } from "../dump.ts";
import { expectRefusal, type Rule, settled, write } from "./rule.ts";
import { EVERYTHING, sampleEdge, sampleEntity, sampleNode, sampleReading } from "./samples.ts";
import { town, townParts } from "./town.ts";

const { nodes, edges, assertions, notitie, memo } = town;

export function writingRules(rule: Rule): void {
  atomicity(rule);
  replacement(rule);
  removal(rule);
  refusal(rule);
  apart(rule);
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

function refusal(rule: Rule): void {
  rule("refuses an edge without its nodes, and writes nothing of the change", async (store) => {
    await settled(store);
    const before = digest(await dump(store));
    const edge = sampleEdge(nodes.leiden.id, "FUNDS", "project:nergens");
    const other = sampleNode("Theme", "wonen", [notitie]);
    await expectRefusal(store, write(store, { put: { edges: [edge], nodes: [other] } }), "invalid-input");
    expect(digest(await dump(store))).toBe(before);
    expect(await store.revision()).toBe(1);
  });
  rule("refuses to take a node from under an edge", async (store) => {
    await settled(store);
    const before = digest(await dump(store));
    await expectRefusal(store, write(store, { remove: { nodes: [nodes.care.id] } }), "invalid-input");
    expect(digest(await dump(store))).toBe(before);
  });
  rule("refuses a link of an entity that no reading has, and writes nothing of the change", async (store) => {
    await settled(store);
    const before = digest(await dump(store));
    for (const link of [
      { document: "notitie", key: "actor:niemand", node: nodes.leiden.id },
      { document: "nergens", key: town.entities.leiden.key, node: nodes.leiden.id },
    ]) {
      const parts = { put: { links: [link] }, remove: { assertions: [assertions.debt.id] } };
      await expectRefusal(store, write(store, parts), "invalid-input");
    }
    expect(digest(await dump(store))).toBe(before);
  });
  rule("refuses ids and terms that it could not keep apart from others", async (store) => {
    const item = { id: "actor:x", type: "Actor", visibility: "openbaar" } as const;
    for (const text of ["", "a\0b", "\ud800", "\udc00a"]) {
      const node = { ...nodes.debt, id: text };
      await expectRefusal(store, write(store, { put: { nodes: [node] } }), "invalid-input");
      await expectRefusal(
        store,
        write(store, { put: { items: [{ ...item, terms: ["goed", text] }] } }),
        "invalid-input",
      );
    }
    expect(await store.revision()).toBe(0);
  });
  rule("refuses a reading in which an entity occurs twice", async (store) => {
    const twice = sampleReading("dubbel", ["x"], {
      entities: [town.entities.debt, sampleEntity("Theme", "schuldhulp")],
    });
    await expectRefusal(store, write(store, { put: { readings: [twice] } }), "invalid-input");
  });
}

function apart(rule: Rule): void {
  rule("keeps settings apart from changes", async (store) => {
    expect(await store.settings()).toEqual(new Map());
    await store.configure(
      new Map([
        ["model", "use-nl"],
        ["dimension", "512"],
      ]),
    );
    await store.configure(new Map([["model", "e5"]]));
    expect(await store.settings()).toEqual(
      new Map([
        ["dimension", "512"],
        ["model", "e5"],
      ]),
    );
    expect(await store.revision()).toBe(0);
  });
  rule("keeps what people decided, sorted by id, until it is revoked", async (store) => {
    const decided = { action: "rename", target: nodes.debt.id, by: "an", at: "2026-01-01T00:00:00Z" } as const;
    const [first, second] = [
      { ...decided, id: "c1", name: "schulden" },
      { ...decided, id: "c2" },
    ];
    await write(store, { put: { corrections: [second, first] } });
    expect(await store.corrections()).toEqual([first, second]);
    await write(store, { put: { corrections: [{ ...second, name: "geld" }] }, remove: { corrections: ["c1"] } });
    expect(await store.corrections()).toEqual([{ ...second, name: "geld" }]);
  });
  rule("closes twice, and refuses any call after that", async (store) => {
    await settled(store);
    await store.close();
    await store.close();
    await expectRefusal(store, store.revision(), "invalid-input");
    await expectRefusal(store, store.apply(graphChange(1)), "invalid-input");
    await expectRefusal(store, store.documents(EVERYTHING), "invalid-input");
    await expectRefusal(store, store.vectors()[Symbol.asyncIterator]().next(), "invalid-input");
  });
}
