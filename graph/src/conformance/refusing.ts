import { expect } from "vitest";
import { graphChange } from "../change.ts";
import { digest, dump } from "../dump.ts";
import { expectRefusal, type Rule, settled, write } from "./rule.ts";
import { EVERYTHING, sampleEdge, sampleEntity, sampleNode, sampleReading } from "./samples.ts";
import { town } from "./town.ts";

const { nodes, assertions, notitie } = town;

export function refusingRules(rule: Rule): void {
  refusal(rule);
  apart(rule);
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
