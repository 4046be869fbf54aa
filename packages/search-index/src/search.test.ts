import type { GraphNode, Passage, Reading, Visibility } from "@kenniswijzer/domain";
import { type Embedder, transformersEmbedder } from "@kenniswijzer/embedding";
import type { GraphStore } from "@kenniswijzer/graph";
import { memoryStore } from "@kenniswijzer/graph/stores/memory";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { indexItems, nodeIndexText, passageIndexText } from "./items.ts";
import { openVectorIndex } from "./open.ts";
import { search, searchDocuments } from "./search.ts";
import type { VectorIndex } from "./vector-index.ts";

function reading(id: string, title: string, texts: readonly string[], visibility: Visibility = "openbaar"): Reading {
  let start = 0;
  const passages = texts.map((text, ordinal): Passage => {
    const passage = { id: `${id}:${ordinal}`, document: id, ordinal, kind: "paragraph" as const, text, start };
    start += text.length + 1;
    return { ...passage, end: passage.start + text.length, headings: [], lead: [], depth: 0 };
  });
  const document = { id, title, source: `${id}.txt`, visibility, language: "nl", hash: id, text: texts.join("\n") };
  const versions = { extraction: "1", gazetteer: "1", analysis: "1", persons: "named" as const };
  return { document, versions, passages, entities: [], mentions: [], claims: [], values: [] };
}

const node = (id: string, type: "Actor" | "Theme", name: string, aliases: string[] = []): GraphNode => {
  return { id, type, name, aliases, attributes: {}, documents: ["schuld"], visibility: "openbaar" };
};

const readings = [
  reading("schuld", "Notitie schuldhulp", [
    "De gemeente Leiden helpt gezinnen met schulden.",
    "Vrijwilligers komen aan huis en ordenen de administratie.",
    "De inzet wordt betaald uit het armoedebudget.",
  ]),
  reading("zorg", "Verslag zorgoverleg", ["Mantelzorgers krijgen een vrije middag.", "De GGD meet de effecten."]),
  reading("wonen", "Woonvisie", [
    "Er komen woningen voor jongeren met een laag inkomen.",
    "Schulden staan soms in de weg.",
  ]),
  reading("geheim", "Vertrouwelijk verslag", ["De schulden van de stichting lopen op."], "vertrouwelijk"),
];
const nodes = [
  node("actor:gm0546", "Actor", "gemeente Leiden", ["Leiden"]),
  node("theme:schulden", "Theme", "schulden in gezinnen"),
  node("theme:mantelzorg", "Theme", "mantelzorg"),
];

let embedder: Embedder;
let store: GraphStore;
let vectorIndex: VectorIndex;
beforeAll(async () => {
  embedder = await transformersEmbedder({ model: "@kenniswijzer/model-use-nl" });
  store = memoryStore();
  const passages = readings.flatMap((one) => one.passages);
  const items = await indexItems({ passages, nodes, documents: readings.map((one) => one.document) }, embedder);
  const none = { readings: [], links: [], nodes: [], edges: [], assertions: [], items: [], corrections: [] };
  await store.apply({ base: 0, put: { ...none, readings, nodes, items }, remove: { ...none, documents: [] } });
  vectorIndex = await openVectorIndex({ store, embedderId: embedder.id, onNotice: () => {} });
});
afterAll(async () => {
  await store.close();
  await embedder.close();
});

const filter = { visible: ["openbaar"] } as const;
const inside = () => ({ store, embedder, vectorIndex, filter, limit: 10 });

describe("search", () => {
  it.each([
    { text: "schulden gezinnen", first: "theme:schulden", because: "a theme named in these words" },
    { text: "gemeente Leiden", first: "actor:gm0546", because: "an actor of that name" },
    { text: "effecten meten", first: "zorg:1", because: "other forms of the same words" },
    { text: "jongerenwoningen", first: "wonen:0", because: "a compound of two words of the text" },
  ])("$text → $first ($because)", async ({ text, first }) => {
    expect((await search({ ...inside(), text }))[0]?.id).toBe(first);
  });

  it("finds by meaning where no word is shared", async () => {
    const found = await search({ ...inside(), text: "betalingsachterstanden", types: ["Theme"] });
    expect(found[0]).toMatchObject({ id: "theme:schulden", parts: { vector: expect.any(Number) } });
    expect(found[0]?.parts).not.toHaveProperty("keyword");
  });

  it("finds by words alone without an embedder", async () => {
    const found = await search({ store, filter, limit: 10, text: "schulden" });
    expect(found.length).toBeGreaterThan(0);
    for (const { parts } of found) expect(Object.keys(parts)).not.toContain("vector");
  });

  it("gives a passage as its own evidence, verbatim at its place in the document", async () => {
    const found = await search({ ...inside(), text: "armoedebudget", types: ["Passage"] });
    const { citation } = found[0] ?? {};
    const text = readings[0]?.document.text ?? "";
    expect(citation).toMatchObject({ document: "schuld", title: "Notitie schuldhulp", passage: "schuld:2" });
    expect(text.slice(citation?.start, citation?.end)).toBe(citation?.quote);
  });

  it("finds nothing that may not be seen", async () => {
    for (const types of [undefined, ["Document" as const]]) {
      const hits = await search({ ...inside(), text: "schulden van de stichting", types });
      expect(JSON.stringify(hits)).not.toContain("geheim");
    }
  });

  it("keeps to the types, the documents and the limit that were asked for", async () => {
    const themes = await search({ ...inside(), text: "schulden", types: ["Theme"] });
    expect(new Set(themes.map((hit) => hit.type))).toEqual(new Set(["Theme"]));
    const one = await search({
      ...inside(),
      text: "schulden",
      types: ["Passage"],
      filter: { ...filter, documents: ["wonen"] },
    });
    expect(new Set(one.map((hit) => hit.citation?.document))).toEqual(new Set(["wonen"]));
    expect(await search({ ...inside(), text: "schulden", limit: 2 })).toHaveLength(2);
  });

  it.each(["", "  ", "de het een", "?!", '"*) OR (NEAR'])("takes %j as text, not as a language", async (text) => {
    expect(await search({ ...inside(), text })).toBeInstanceOf(Array);
  });

  it("finds nothing for a text without words", async () => {
    expect(await search({ ...inside(), text: "de het een ?" })).toEqual([]);
  });
});

describe("searchDocuments", () => {
  it("puts a document first that speaks of it throughout, with the passage that says so best", async () => {
    const [first] = await searchDocuments({ ...inside(), text: "vrijwilligers helpen gezinnen met schulden" });
    expect(first).toMatchObject({ id: "schuld", type: "Document", name: "Notitie schuldhulp" });
    expect(first?.citation?.passage).toBe("schuld:0");
  });

  it("finds a document by its title", async () => {
    expect((await searchDocuments({ ...inside(), text: "woonvisie" }))[0]?.id).toBe("wonen");
  });

  it("gives each document once", async () => {
    const ids = (await searchDocuments({ ...inside(), text: "schulden" })).map((hit) => hit.id);
    expect(ids).toEqual([...new Set(ids)]);
  });
});

describe("indexItems", () => {
  it("analyses and embeds passages under their title, headings and lead, and nodes under all their names", () => {
    const passage = { ...(readings[0]?.passages[1] as Passage), headings: ["Aanpak"], lead: ["Wij doen:"] };
    const document = { ...(readings[0] as Reading).document };
    expect(passageIndexText(passage, document)).toBe(
      "Notitie schuldhulp. Aanpak. Wij doen: Vrijwilligers komen aan huis en ordenen de administratie.",
    );
    expect(nodeIndexText(nodes[0] as GraphNode)).toBe("gemeente Leiden. Leiden.");
  });

  it("makes no vector for a text without words, nor without an embedder", async () => {
    const empty = node("theme:x", "Theme", "???");
    const of = { passages: [], nodes: [empty, nodes[1] as GraphNode], documents: [] };
    expect((await indexItems(of, embedder)).map((item) => item.vector?.length)).toEqual([undefined, 512]);
    expect((await indexItems(of, undefined)).map((item) => item.vector)).toEqual([undefined, undefined]);
  });

  it("takes visibility and document from the document", async () => {
    const secret = readings[3] as Reading;
    const [item] = await indexItems({ passages: secret.passages, nodes: [], documents: [secret.document] }, undefined);
    expect(item).toMatchObject({ id: "geheim:0", type: "Passage", document: "geheim", visibility: "vertrouwelijk" });
  });
});
