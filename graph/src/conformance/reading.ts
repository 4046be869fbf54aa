import { expect } from "vitest";
import { type Rule, settled, write } from "./rule.ts";
import { EVERYTHING, sampleAssertion, sampleEdge, sampleNode, sampleReading } from "./samples.ts";
import { town } from "./town.ts";

const { nodes, edges, assertions, notitie, memo, entities } = town;
const byId = <T extends { readonly id: string }>(all: T[]): T[] => all.sort((a, b) => (a.id < b.id ? -1 : 1));
const { text: _, ...notitieSummary } = notitie.document;
const { text: __, ...memoSummary } = memo.document;

export function readingRules(rule: Rule): void {
  documents(rule);
  contributions(rule);
  nodesAndAssertions(rule);
  neighbourhoods(rule);
  mentions(rule);
}

function documents(rule: Rule): void {
  rule("lists documents without their text, sorted by id", async (store) => {
    await settled(store);
    expect(await store.documents(EVERYTHING)).toEqual([memoSummary, notitieSummary]);
    expect(await store.documents(EVERYTHING, ["notitie", "nergens", "notitie"])).toEqual([notitieSummary]);
    expect(await store.documents(EVERYTHING, [])).toEqual([]);
  });
  rule("gives readings and passages by id, and leaves strangers out", async (store) => {
    await settled(store);
    expect(await store.readings(["nergens", "memo"])).toEqual(new Map([["memo", memo]]));
    expect(await store.passages(["memo:1", "memo:9"])).toEqual(new Map([["memo:1", memo.passages[1]]]));
  });
  rule("gives texts back unit by unit", async (store) => {
    const strange = sampleReading("vreemd", ["\ufeffé e\u0301 \u{1f600} \ud800 \0 \r\t\u2028 'x\" -- %_"]);
    await write(store, { put: { readings: [strange] } });
    expect((await store.readings(["vreemd"])).get("vreemd")).toEqual(strange);
    expect((await store.passages(["vreemd:0"])).get("vreemd:0")).toEqual(strange.passages[0]);
  });
}

function contributions(rule: Rule): void {
  const { leiden, debt } = entities;
  const both = ["memo", "notitie"];
  const cases = [
    { of: { keys: [leiden.key] }, documents: both, because: "key" },
    { of: { nodes: [nodes.leiden.id] }, documents: both, because: "node" },
    { of: { names: ["gemeente leiden"] }, documents: both, because: "name" },
    { of: { names: ["leiden"] }, documents: both, because: "alias" },
    { of: { names: ["gl"] }, documents: both, because: "defined name" },
    { of: { names: ["GL", "gemeente", ""] }, documents: [], because: "only a whole name as nameKey makes it counts" },
    { of: {}, documents: [], because: "nothing was asked" },
  ];
  for (const { of, documents, because } of cases) {
    rule(`finds contributions by ${because}`, async (store) => {
      await settled(store);
      const found = await store.contributions({ keys: [], nodes: [], names: [], ...of });
      expect(found.map((c) => c.document)).toEqual(documents);
      for (const c of found) expect(c).toMatchObject({ entity: leiden, node: nodes.leiden.id });
    });
  }
  rule("sorts contributions by document and key, each once", async (store) => {
    await settled(store);
    const found = await store.contributions({
      keys: [leiden.key, debt.key],
      nodes: [nodes.leiden.id],
      names: ["leiden", "schuldhulp"],
    });
    expect(found.map((c) => [c.document, c.visibility, c.entity.key])).toEqual([
      ["memo", "vertrouwelijk", leiden.key],
      ["memo", "vertrouwelijk", debt.key],
      ["notitie", "openbaar", leiden.key],
      ["notitie", "openbaar", debt.key],
    ]);
  });
  rule("gives all contributions of a document, and none of another", async (store) => {
    await settled(store);
    const found = await store.contributions({ keys: [], nodes: [], names: [], documents: ["memo", "nergens"] });
    expect(found.map((c) => [c.document, c.entity.key])).toEqual(
      [leiden.key, entities.horizon.key, debt.key].sort().map((key) => ["memo", key]),
    );
  });
  rule("follows a link that was changed", async (store) => {
    await settled(store);
    await write(store, { put: { links: [{ document: "memo", key: leiden.key, node: nodes.oegstgeest.id }] } });
    const found = await store.contributions({ keys: [], nodes: [nodes.oegstgeest.id], names: [] });
    expect(found.map((c) => [c.document, c.entity.key])).toEqual([
      ["memo", leiden.key],
      ["notitie", entities.oegstgeest.key],
    ]);
  });
}

function nodesAndAssertions(rule: Rule): void {
  rule("gives nodes by id, by type, by both or all, sorted by id", async (store) => {
    await settled(store);
    const visible = EVERYTHING;
    const { leiden, oegstgeest, horizon, debt, care } = nodes;
    expect(await store.nodes({ ids: [debt.id, leiden.id, "actor:x"], visible })).toEqual([leiden, debt]);
    expect(await store.nodes({ types: ["Theme"], visible })).toEqual([care, debt]);
    expect(await store.nodes({ ids: [debt.id, leiden.id], types: ["Actor"], visible })).toEqual([leiden]);
    expect(await store.nodes({ visible })).toEqual([leiden, oegstgeest, horizon, care, debt]);
    expect(await store.nodes({ ids: [], visible })).toEqual([]);
    expect(await store.nodes({ types: [], visible })).toEqual([]);
  });
  rule("sorts by UTF-16 unit", async (store) => {
    const ids = ["theme:\u{1f600}", "theme:\uffee", "theme:Z", "theme:a", "theme:é", "theme:e"];
    await write(store, { put: { nodes: ids.map((id) => ({ ...nodes.debt, id })) } });
    expect((await store.nodes({ visible: EVERYTHING })).map((n) => n.id)).toEqual([...ids].sort());
  });
  rule("gives assertions of edges, at nodes and from documents, each once", async (store) => {
    await settled(store);
    const { debt, care, neighbour, secret, hidden } = assertions;
    expect(await store.assertions({ edges: [edges.debt] })).toEqual(byId([debt, hidden]));
    expect(await store.assertions({ nodes: [nodes.care.id] })).toEqual(byId([care, neighbour]));
    expect(await store.assertions({ nodes: [nodes.horizon.id] })).toEqual([secret]);
    expect(await store.assertions({ documents: ["memo"] })).toEqual(byId([secret, hidden]));
    const all = await store.assertions({ edges: [edges.debt], nodes: [nodes.leiden.id], documents: ["notitie"] });
    expect(all).toEqual(byId([debt, care, neighbour, hidden]));
    expect(await store.assertions({})).toEqual([]);
  });
}

function neighbourhoods(rule: Rule): void {
  const { leiden, oegstgeest, debt, care, horizon } = nodes;
  rule("gives everything one step around a node", async (store) => {
    await settled(store);
    expect(await store.neighbourhood([leiden.id], { visible: EVERYTHING })).toEqual({
      nodes: [leiden, care, debt],
      edges: [edges.care, edges.debt],
      assertions: byId([assertions.care, assertions.debt, assertions.hidden]),
      mentions: [],
      documents: [memoSummary, notitieSummary],
    });
  });
  rule("looks against the direction of edges too", async (store) => {
    await settled(store);
    const found = await store.neighbourhood([care.id], { visible: EVERYTHING });
    expect(found.nodes).toEqual([leiden, oegstgeest, care]);
    expect(found.edges).toEqual([edges.care, edges.neighbour]);
  });
  rule("gives a node without edges alone, and of a stranger nothing", async (store) => {
    const lonely = sampleNode("Project", "Eenling", [notitie]);
    await write(store, { put: { nodes: [lonely] } });
    const found = await store.neighbourhood([lonely.id, "project:nergens"], { visible: EVERYTHING });
    expect(found).toEqual({ nodes: [lonely], edges: [], assertions: [], mentions: [], documents: [] });
  });
  rule("restricts a neighbourhood to some types of edge", async (store) => {
    await settled(store);
    const funds = sampleEdge(leiden.id, "FUNDS", horizon.id);
    const evidence = sampleAssertion(notitie, [leiden.id, "FUNDS", horizon.id, 0]);
    await write(store, { put: { edges: [funds], assertions: [evidence] } });
    const found = await store.neighbourhood([leiden.id], { visible: EVERYTHING, types: ["FUNDS", "LEADS"] });
    expect(found).toMatchObject({ nodes: [leiden, horizon], edges: [funds], assertions: [evidence] });
    const none = await store.neighbourhood([leiden.id], { visible: EVERYTHING, types: [] });
    expect(none).toMatchObject({ nodes: [leiden], edges: [] });
  });
  rule("keeps edges of every status in a neighbourhood, also one from a node to itself", async (store) => {
    await settled(store);
    const denied = sampleEdge(leiden.id, "COOPERATES_WITH", leiden.id, { status: "denied", modality: "ontkent" });
    await write(store, { put: { edges: [denied] } });
    const found = await store.neighbourhood([leiden.id], { visible: EVERYTHING, types: ["COOPERATES_WITH"] });
    expect(found).toMatchObject({ nodes: [leiden], edges: [denied] });
  });
  rule("gives what passages mention and assert in the same trip", async (store) => {
    await settled(store);
    const found = await store.neighbourhood([], { visible: EVERYTHING, passages: ["notitie:1", "nergens:0"] });
    expect(found.edges).toEqual([edges.care, edges.neighbour]);
    expect(found.assertions).toEqual(byId([assertions.care, assertions.neighbour]));
    expect(found.nodes).toEqual([leiden, oegstgeest, care]);
    const start = notitie.passages[1]?.start ?? 0;
    expect(found.mentions).toEqual([
      { node: leiden.id, passage: "notitie:1", start, end: start + 15 },
      { node: oegstgeest.id, passage: "notitie:1", start: start + 19, end: start + 38 },
      { node: care.id, passage: "notitie:1", start: start + 46, end: start + 60 },
    ]);
  });
  rule("answers for many nodes at once", async (store) => {
    await settled(store);
    const found = await store.neighbourhood([horizon.id, oegstgeest.id, horizon.id], { visible: EVERYTHING });
    expect(found.nodes).toEqual([oegstgeest, horizon, care, debt]);
    expect(found.edges).toEqual([edges.neighbour, edges.secret]);
  });
}

function mentions(rule: Rule): void {
  rule("gives the passages that mention a node, in document order", async (store) => {
    await settled(store);
    const second = notitie.passages[1]?.start ?? 0;
    const inMemo = memo.passages[1]?.start ?? 0;
    expect(await store.mentions([nodes.leiden.id, "actor:x"], EVERYTHING)).toEqual(
      new Map([
        [
          nodes.leiden.id,
          [
            { passage: "memo:1", start: inMemo, end: inMemo + 15 },
            { passage: "notitie:0", start: 0, end: 15 },
            { passage: "notitie:1", start: second, end: second + 15 },
          ],
        ],
      ]),
    );
  });
  rule("gives a place once, however many extractors or entities found it", async (store) => {
    const reading = sampleReading("twee", ["gemeente Leiden"], { entities: [entities.leiden] });
    const [mention] = reading.mentions;
    if (mention) reading.mentions.push({ ...mention, extractor: "other" });
    const link = { document: "twee", key: entities.leiden.key, node: nodes.leiden.id };
    await write(store, { put: { readings: [reading], links: [link] } });
    expect((await store.mentions([nodes.leiden.id], EVERYTHING)).get(nodes.leiden.id)).toHaveLength(1);
    expect((await store.neighbourhood([], { visible: EVERYTHING, passages: ["twee:0"] })).mentions).toEqual([]);
    await write(store, { put: { nodes: [nodes.leiden] } });
    expect((await store.neighbourhood([], { visible: EVERYTHING, passages: ["twee:0"] })).mentions).toHaveLength(1);
  });
}
