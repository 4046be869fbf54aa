import {
  type Correction,
  type DocumentEntity,
  KenniswijzerError,
  nodeId,
  type Reading,
  Visibility,
} from "@kenniswijzer/domain";
import type { GraphStore } from "@kenniswijzer/graph";
import { memoryStore } from "@kenniswijzer/graph/stores/memory";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { resolve } from "../resolution/index.ts";
import { correct, type LoadDeps, loadReading, removeDocument } from "./index.ts";
import { planChange } from "./plan.ts";

/** A reading from names alone: `defined` maps a full name to the short one that the document gives it. */
function reading(
  id: string,
  names: readonly string[],
  of: { defined?: Record<string, string>; visibility?: Visibility } = {},
): Reading {
  const text = names.join(". ");
  const entities = names.map(
    (name): DocumentEntity => ({
      key: nodeId("Actor", name),
      type: "Actor",
      kind: "organisation",
      name,
      aliases: [],
      defined: of.defined?.[name] ? [of.defined[name]] : [],
      listed: false,
      attributes: {},
    }),
  );
  const claims = entities.slice(1).map((object, at) => ({
    subject: (entities[at] as DocumentEntity).key,
    predicate: "COOPERATES_WITH" as const,
    object: object.key,
    passage: `${id}:0`,
    start: 0,
    end: text.length,
    extractor: "test",
    confidence: 1,
    modality: "voert-uit" as const,
  }));
  const passage = {
    id: `${id}:0`,
    document: id,
    ordinal: 0,
    kind: "paragraph" as const,
    text,
    start: 0,
    end: text.length,
    headings: [],
    lead: [],
    depth: 0,
  };
  return {
    document: { id, title: id, source: id, visibility: of.visibility ?? "intern", language: "nl", hash: text, text },
    versions: { extraction: "1", gazetteer: "1", analysis: "1", persons: "named" },
    passages: [passage],
    entities: [...new Map(entities.map((e) => [e.key, e])).values()],
    mentions: [],
    claims,
    values: [],
  };
}

const deps = (store: GraphStore): LoadDeps => ({
  store,
  index: async ({ readings, nodes }) => [
    ...readings.flatMap((r) =>
      r.passages.map((p) => ({
        id: p.id,
        type: "Passage" as const,
        document: p.document,
        visibility: r.document.visibility,
        terms: ["x"],
      })),
    ),
    ...nodes.map((n) => ({ id: n.id, type: n.type, visibility: n.visibility, terms: [n.name] })),
  ],
});

/** All that the graph holds, to be compared with resolving everything anew. */
async function contentOf(store: GraphStore) {
  const visible = Visibility.options;
  const nodes = await store.nodes({ types: ["Actor"], visible });
  const around = await store.neighbourhood(
    nodes.map((n) => n.id),
    { visible },
  );
  const contributions = await store.contributions({ keys: [], nodes: nodes.map((n) => n.id), names: [] });
  return {
    nodes,
    edges: around.edges,
    assertions: around.assertions,
    links: contributions.map((c) => ({ document: c.document, key: c.entity.key, node: c.node })),
  };
}

async function storeWith(readings: readonly Reading[]): Promise<GraphStore> {
  const store = memoryStore();
  for (const r of readings) await loadReading(r, deps(store));
  return store;
}

const WERKPLAATS = "Kenniswerkplaats Sociaal Domein";

describe("loadReading", () => {
  it("makes one node of one name in two documents", async () => {
    const store = await storeWith([
      reading("a", [WERKPLAATS, "Movisie"]),
      reading("b", ["kenniswerkplaats sociaal domein"]),
    ]);
    const [node] = await store.nodes({ ids: [nodeId("Actor", WERKPLAATS)], visible: Visibility.options });
    expect(node).toMatchObject({
      name: WERKPLAATS,
      aliases: ["kenniswerkplaats sociaal domein"],
      documents: ["a", "b"],
    });
  });

  it("places a bare abbreviation at the one thing that another document defines so", async () => {
    const store = await storeWith([
      reading("b", ["KSD", "Vilans"]),
      reading("a", [WERKPLAATS], { defined: { [WERKPLAATS]: "KSD" } }),
    ]);
    expect((await store.nodes({ types: ["Actor"], visible: Visibility.options })).map((n) => n.name)).toEqual([
      WERKPLAATS,
      "Vilans",
    ]);
    const { assertions } = await store.neighbourhood([nodeId("Actor", WERKPLAATS)], { visible: Visibility.options });
    expect(assertions.map((a) => [a.document, a.subject, a.object])).toEqual([
      ["b", nodeId("Actor", WERKPLAATS), "actor:vilans"],
    ]);
  });

  it("leaves an abbreviation alone that two things share", async () => {
    const store = await storeWith([
      reading("a", [WERKPLAATS], { defined: { [WERKPLAATS]: "KSD" } }),
      reading("b", ["Kring Sociale Dienstverlening"], { defined: { "Kring Sociale Dienstverlening": "KSD" } }),
      reading("c", ["KSD"]),
    ]);
    expect((await store.nodes({ types: ["Actor"], visible: Visibility.options })).map((n) => n.id)).toContain(
      "actor:ksd",
    );
  });

  it("shows a node as openly as its most open document", async () => {
    const store = await storeWith([
      reading("a", ["Movisie"], { visibility: "vertrouwelijk" }),
      reading("b", ["Vilans"], { visibility: "openbaar" }),
    ]);
    expect((await store.nodes({ types: ["Actor"], visible: ["openbaar"] })).map((n) => n.name)).toEqual(["Vilans"]);
    await loadReading(reading("c", ["Movisie"], { visibility: "openbaar" }), deps(store));
    expect((await store.nodes({ types: ["Actor"], visible: ["openbaar"] })).map((n) => n.name)).toEqual([
      "Movisie",
      "Vilans",
    ]);
  });

  it("counts a sentence that two documents copy as one piece of evidence", async () => {
    const store = await storeWith([reading("a", ["Movisie", "Vilans"]), reading("b", ["Movisie", "Vilans"])]);
    const { edges, assertions } = await store.neighbourhood(["actor:movisie"], { visible: Visibility.options });
    expect(edges.map((e) => e.evidence)).toEqual([1]);
    expect(assertions).toHaveLength(2);
  });
});

/** As `storeWith`, in one write. */
async function storeOf(readings: readonly Reading[]): Promise<GraphStore> {
  const store = memoryStore();
  const { change } = await planChange({ put: readings, remove: [] }, store);
  await store.apply({ ...change, base: 0 });
  return store;
}

/** The store, and how many rows of what documents contribute it gave. */
function counted(store: GraphStore): { store: GraphStore; rows: () => number } {
  let rows = 0;
  const contributions: GraphStore["contributions"] = async (of) => {
    const found = await store.contributions(of);
    rows += found.length;
    return found;
  };
  const over = Object.create(store, { contributions: { value: contributions } });
  return { store: over, rows: () => rows };
}

describe("adding one document to 2,000", () => {
  it("looks at what shares its names only, each row once a round", async () => {
    const { store, rows } = counted(
      await storeOf(
        Array.from({ length: 2_000 }, (_, at) => reading(`d${at}`, [`Organisatie ${at}`, `Netwerk ${at % 500}`])),
      ),
    );
    await loadReading(reading("nieuw", ["Organisatie nieuw", "Netwerk 7"]), deps(store));
    // Four documents name that network, and it leads to no other name.
    expect(rows()).toBeLessThanOrEqual(4);
    const before = rows();
    await loadReading(reading("ook nieuw", ["Organisatie ook nieuw"]), deps(store));
    expect(rows() - before).toBe(0);
  });
});

describe("removeDocument", () => {
  it("refuses a stranger", async () => {
    await expect(removeDocument("nergens", deps(memoryStore()))).rejects.toMatchObject({ code: "not-found" });
    expect(new KenniswijzerError("not-found", "x").retriable).toBe(false);
  });
});

describe("correct", () => {
  const correction = (of: Partial<Correction>): Correction => ({
    id: "1",
    action: "merge",
    target: "",
    by: "coördinator",
    at: "2026-01-01",
    ...of,
  });

  it("merges what a person says is one, and parts it again when that is revoked", async () => {
    const store = await storeWith([reading("a", ["NJi", "Movisie"]), reading("b", ["Nederlands Jeugdinstituut"])]);
    const before = await contentOf(store);
    await correct([correction({ target: "actor:nji", into: "actor:nederlands-jeugdinstituut" })], [], deps(store));
    const [merged] = await store.nodes({ ids: ["actor:nederlands-jeugdinstituut"], visible: Visibility.options });
    expect(merged).toMatchObject({ aliases: ["NJi"], documents: ["a", "b"] });
    expect(
      (await store.neighbourhood(["actor:nederlands-jeugdinstituut"], { visible: Visibility.options })).edges,
    ).toHaveLength(1);
    await correct([], ["1"], deps(store));
    expect(await contentOf(store)).toEqual(before);
  });

  it("leaves what a person said that a name is in one document, also when another thing is defined to have that name", async () => {
    const apart = correction({ action: "keep-apart", target: "actor:ksd", into: "actor:kring-2", documents: ["b"] });
    const readings = [reading("b", ["KSD"]), reading("a", [WERKPLAATS, "KSD"], { defined: { [WERKPLAATS]: "KSD" } })];
    const [own, shared] = [nodeId("Actor", WERKPLAATS), "actor:kring-2"];
    for (const inOrder of [readings, readings.toReversed()]) {
      const { links } = resolve(inOrder, [apart]);
      expect(links.map((l) => [l.document, l.key, l.node])).toEqual([
        ["a", own, own],
        ["a", "actor:ksd", own],
        ["b", "actor:ksd", shared],
      ]);
    }
  });

  it("drops a rejected claim, also when its document is read again", async () => {
    const a = reading("a", ["Movisie", "Vilans"]);
    const store = await storeWith([a]);
    const [assertion] = await store.assertions({ documents: ["a"] });
    await correct([correction({ action: "reject", target: assertion?.id ?? "" })], [], deps(store));
    await loadReading({ ...a, document: { ...a.document, title: "nieuw" } }, deps(store));
    expect(await store.assertions({ documents: ["a"] })).toEqual([]);
    await correct([], ["1"], deps(store));
    expect(await store.assertions({ documents: ["a"] })).toEqual([assertion]);
  });
});

describe("the graph", () => {
  const NAMES = [
    "SIO",
    "sio",
    "KSD",
    "Lectoraat SIO",
    WERKPLAATS,
    "Movisie",
    "GGD",
    "Kring",
    "Stichting Kring",
    "St. Kring",
  ];
  const SHORT = ["SIO", "KSD", "Movisie"];
  const readings = fc.record({
    id: fc.constantFrom("a", "b", "c", "d"),
    names: fc.uniqueArray(fc.constantFrom(...NAMES), { minLength: 1, maxLength: 4 }),
    short: fc.option(fc.constantFrom(...SHORT), { nil: undefined }),
    visibility: fc.constantFrom(...Visibility.options),
  });
  const IDS = ["1", "2", "3", "4"];
  const at = fc.constantFrom("2026-01-01", "2026-01-02", "2026-01-03");
  const nodes = fc.constantFrom(...NAMES).map((n) => nodeId("Actor", n));
  const corrections = fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({
        id: fc.constantFrom(...IDS),
        action: fc.constantFrom<Correction["action"]>("merge", "merge", "reject", "confirm", "rename", "keep-apart"),
        target: nodes,
        into: nodes,
        at,
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        id: fc.constantFrom(...IDS),
        action: fc.constant<Correction["action"]>("keep-apart"),
        target: nodes,
        into: fc.constantFrom("actor:kring-2", "actor:sio"),
        documents: fc.uniqueArray(fc.constantFrom("a", "b"), { minLength: 1 }),
        at,
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        id: fc.constantFrom("5", "6"),
        action: fc.constant<Correction["action"]>("revoke"),
        target: fc.constantFrom(...IDS, "5"),
        at,
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        id: fc.constantFrom(...IDS),
        action: fc.constantFrom<Correction["action"]>("reject", "confirm"),
        // The claim that the first two names of every reading with them make.
        target: fc.constantFrom("a", "b").chain((d) => fc.constantFrom(...claimIds(d))),
        at,
      }),
    },
  );
  const step = fc.oneof(
    { weight: 6, arbitrary: readings.map((put) => ({ put })) },
    { weight: 2, arbitrary: fc.constantFrom("a", "b", "c", "d").map((remove) => ({ remove })) },
    { weight: 2, arbitrary: corrections.map((correct) => ({ correct })) },
    { weight: 1, arbitrary: fc.constantFrom(...IDS, "5", "6").map((revoke) => ({ revoke })) },
  );

  it("is after any history what resolving all readings at once gives", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (history) => {
        const store = memoryStore();
        const now = new Map<string, Reading>();
        const decided = new Map<string, Correction>();
        for (const event of history) await follow(event, store, now, decided);
        const whole = resolve([...now.values()], [...decided.values()]);
        const { nodes, edges, assertions, links } = await contentOf(store);
        const ids = new Set(whole.nodes.map((n) => n.id));
        expect(nodes).toEqual(whole.nodes);
        expect(edges).toEqual(whole.edges);
        expect(assertions).toEqual(whole.assertions);
        expect(links).toEqual(whole.links.filter((l) => ids.has(l.node)));
      }),
      { numRuns: 400 },
    );
  });

  /** Ids of the claims that a document of two of the names makes. */
  function claimIds(document: string): string[] {
    const pairs = NAMES.flatMap((one) => NAMES.filter((other) => other !== one).map((other) => [one, other]));
    return pairs.slice(0, 30).flatMap((names) => resolve([reading(document, names)], []).assertions.map((a) => a.id));
  }

  async function follow(
    event: Record<string, unknown>,
    store: GraphStore,
    now: Map<string, Reading>,
    decided: Map<string, Correction>,
  ): Promise<void> {
    if ("put" in event) {
      const { id, names, short, visibility } = event.put as {
        id: string;
        names: string[];
        short?: string;
        visibility: Visibility;
      };
      const put = reading(id, names, { visibility, ...(short ? { defined: { [names[0] as string]: short } } : {}) });
      now.set(id, put);
      await loadReading(put, deps(store));
    } else if ("remove" in event) {
      if (!now.delete(event.remove as string)) return;
      await removeDocument(event.remove as string, deps(store));
    } else if ("correct" in event) {
      const c = { ...(event.correct as Correction), by: "x", name: `Nieuwe naam ${(event.correct as Correction).id}` };
      decided.set(c.id, c);
      await correct([c], [], deps(store));
    } else {
      decided.delete(event.revoke as string);
      await correct([], [event.revoke as string], deps(store));
    }
  }
});
