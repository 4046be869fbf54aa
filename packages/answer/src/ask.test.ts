import {
  type Answer,
  type Assertion,
  type Edge,
  type EdgeStatus,
  type EdgeType,
  edgeId,
  type GraphNode,
  type Modality,
  nodeId,
  type Passage,
  passageId,
  type Reading,
  type Visibility,
} from "@kenniswijzer/domain";
import type { GraphStore } from "@kenniswijzer/graph";
import { memoryStore } from "@kenniswijzer/graph/stores/memory";
import { indexItems } from "@kenniswijzer/search-index";
import { beforeAll, describe, expect, it } from "vitest";
import { ask } from "./ask.ts";
import { explain } from "./explain.ts";
import { predictionOf } from "./prediction.ts";
import { turnOf } from "./turns.ts";

const LINES = [
  "Notitie samenwerking Waterdam",
  "Aandacht voor eenzaamheid bij ouderen (gemeente Waterdam, Buurtzorgen).",
  "Schuldhulp voor jongeren van 16 tot 23 jaar (Geldwijs).",
  "Gemeente Waterdam betaalt het project Goed Begin.",
  "Het project Goed Begin loopt tot 1 juni 2026.",
  "Voor Goed Begin is € 45.000 per jaar beschikbaar.",
  "Zes scholen doen mee.",
  "Buurtzorgen doet niet mee aan Goed Begin.",
  "Geldwijs beslist na de zomer over deelname aan Goed Begin.",
  "Het sociaal wijkoverleg (SWO) komt elke maand bijeen.",
] as const;

const node = (type: GraphNode["type"], name: string, kind?: GraphNode["kind"]): GraphNode => ({
  id: nodeId(type, name),
  type,
  ...(kind === undefined ? {} : { kind }),
  name,
  aliases: [],
  attributes: {},
  documents: ["notitie"],
  visibility: "openbaar",
});

const waterdam = node("Actor", "gemeente Waterdam", "municipality");
const buurtzorgen = node("Actor", "Buurtzorgen", "organisation");
const geldwijs = node("Actor", "Geldwijs", "organisation");
const loneliness = node("Theme", "eenzaamheid bij ouderen");
const debts = node("Theme", "Schuldhulp voor jongeren van 16 tot 23 jaar");
const start = node("Project", "Goed Begin");

type Tie = readonly [GraphNode, EdgeType, GraphNode, Modality, line: number];
const TIES: readonly Tie[] = [
  [waterdam, "WORKS_ON", loneliness, "noemt", 1],
  [buurtzorgen, "WORKS_ON", loneliness, "noemt", 1],
  [geldwijs, "WORKS_ON", debts, "noemt", 2],
  [waterdam, "FUNDS", start, "voert-uit", 3],
  [buurtzorgen, "PARTNER_IN", start, "ontkent", 7],
  [geldwijs, "PARTNER_IN", start, "onbeslist", 8],
];

const STATUS: Partial<Record<Modality, EdgeStatus>> = { ontkent: "denied", onbeslist: "undecided" };
const TEXT = LINES.join("\n");

const passages = LINES.map((text, ordinal): Passage => {
  const from = LINES.slice(0, ordinal).reduce((sum, line) => sum + line.length + 1, 0);
  const place = { id: passageId("notitie", ordinal), document: "notitie", ordinal, text, start: from };
  return { ...place, end: from + text.length, kind: "paragraph", headings: [], lead: [], depth: 0 };
});

const assertions = TIES.map(([subject, predicate, object, modality, line]): Assertion => {
  const { id, start: from, end, text } = passages[line] as Passage;
  const ends = { subject: subject.id, predicate, object: object.id, modality };
  const proof = { passage: id, start: from, end, quote: text, document: "notitie", date: "2025-03-01" };
  const key = edgeId({ from: subject.id, type: predicate, to: object.id });
  return { ...ends, ...proof, id: key, extractor: "test", confidence: 1, visibility: "openbaar", source: "document" };
});

const edges = TIES.map(
  ([from, type, to, modality]): Edge => ({
    from: from.id,
    type,
    to: to.id,
    status: STATUS[modality] ?? "stated",
    modality,
    evidence: 1,
    visibility: "openbaar",
  }),
);

const reading: Reading = {
  document: {
    id: "notitie",
    title: "Notitie samenwerking Waterdam",
    source: "notitie.txt",
    date: "2025-03-01",
    visibility: "openbaar",
    language: "nl",
    hash: "0",
    text: TEXT,
  },
  versions: { extraction: "1", gazetteer: "1", analysis: "1", persons: "named" },
  passages,
  entities: [],
  mentions: [],
  claims: [],
  values: [],
};

let store: GraphStore;
const asked = (question: string): Promise<Answer> => ask({ question, store, clearance: "openbaar" });

async function storeOf(visibility: Visibility): Promise<GraphStore> {
  const made = memoryStore();
  const nodes = [waterdam, buurtzorgen, geldwijs, loneliness, debts, start].map((one) => ({ ...one, visibility }));
  const document = { ...reading.document, visibility };
  const items = await indexItems({ passages, nodes, documents: [document] }, undefined);
  const none = { documents: [], nodes: [], edges: [], assertions: [], items: [], corrections: [] };
  const put = {
    readings: [{ ...reading, document }],
    links: [],
    nodes,
    edges: edges.map((edge) => ({ ...edge, visibility })),
    assertions: assertions.map((one) => ({ ...one, visibility })),
    items,
    corrections: [],
  };
  await made.apply({ base: 0, put, remove: none });
  return made;
}

beforeAll(async () => {
  store = await storeOf("openbaar");
});

describe("an answer", () => {
  it.each([
    {
      question: "Wie doet er iets met eenzaamheid?",
      items: ["Buurtzorgen", "gemeente Waterdam"],
      because: "both are named with it",
    },
    { question: "Welke gemeenten noemen eenzaamheid?", items: ["gemeente Waterdam"], because: "one is a municipality" },
    { question: "wie werkt er met jongeren van 18 tot 27?", items: ["Geldwijs"], because: "18-27 touches 16-23" },
    {
      question: "wie doet iets met eenzaamhied?",
      items: ["Buurtzorgen", "gemeente Waterdam"],
      because: "a slip is read through",
    },
    { question: "Welk project betaalt gemeente Waterdam?", items: ["Goed Begin"], because: "the object is asked for" },
    { question: "Door wie wordt Goed Begin betaald?", items: ["gemeente Waterdam"], because: "passive voice" },
    { question: "Hoeveel scholen doen mee?", items: ["Zes scholen"], because: "a count of schools" },
    { question: "Hoeveel geld is er voor Goed Begin?", items: ["€ 45.000 per jaar"], because: "an amount, not a date" },
    { question: "Tot wanneer loopt Goed Begin?", items: ["tot 1 juni 2026"], because: "a date, not an amount" },
    { question: "Waar staat SWO voor?", items: ["sociaal wijkoverleg"], because: "spelled out before the brackets" },
  ])("$question → $items ($because)", async ({ question, items }) => {
    const vocabulary = await store.vocabulary(["openbaar"]);
    const answer = await ask({ question, store, vocabulary, clearance: "openbaar" });
    expect(predictionOf(answer).items.toSorted()).toEqual(items.toSorted());
    expect(answer.status).not.toBe("unknown");
  });

  it("quotes its document verbatim, for every item", async () => {
    for (const question of ["Wie doet er iets met eenzaamheid?", "Hoeveel geld is er voor Goed Begin?"]) {
      const { items } = await asked(question);
      for (const { citations } of items) {
        expect(citations.length).toBeGreaterThan(0);
        for (const { quote, start: from, end } of citations) expect(TEXT.slice(from, end)).toBe(quote);
      }
    }
  });

  it("uses the verb that the text allows, and its year", async () => {
    const { text, items } = await asked("Wie doet er iets met eenzaamheid?");
    expect(text).toContain("noemen eenzaamheid bij ouderen (2025)");
    expect(items[0]?.why).toBe("noemt eenzaamheid bij ouderen (2025)");
  });

  it("says how the question was read", async () => {
    const { plan } = await asked("Welke partner werkt aan jongeren van 17 tot 27 jaar?");
    expect(plan.words).toBe("partners die werken aan een thema over jongeren, leeftijd 17-27");
  });
});

describe("what is no fact", () => {
  it.each([
    { question: "Doet Buurtzorgen mee aan Goed Begin?", begins: "Nee", because: "the text denies it" },
    {
      question: "Doet Geldwijs mee aan Goed Begin?",
      begins: "Dat is nog niet beslist",
      because: "the text leaves it open",
    },
    { question: "Betaalt gemeente Waterdam Goed Begin?", begins: "Ja", because: "the text states it" },
  ])("$question → $begins ($because)", async ({ question, begins }) => {
    expect((await asked(question)).text.startsWith(begins)).toBe(true);
  });

  it("is never a partner", async () => {
    const { items } = await asked("Wie doet mee aan Goed Begin?");
    expect(items.map(({ name }) => name)).not.toContain("Buurtzorgen");
    expect(items.map(({ name }) => name)).not.toContain("Geldwijs");
  });
});

describe("an honest no", () => {
  it.each([
    { question: "Wie werkt aan laaggeletterdheid?", because: "no document speaks of it" },
    { question: "Wat is het e-mailadres van Geldwijs?", because: "the property is not stated" },
    { question: "Hoeveel ouderen zijn eenzaam in Waterdam?", because: "another count is no answer" },
    { question: "Wat waren de uitkomsten van Goed Begin?", because: "the project is known, its outcome is not" },
    { question: "Welke zorgverzekeraar doet mee aan Goed Begin?", because: "none of the partners is one" },
    { question: "", because: "nothing was asked" },
    { question: "hoi", because: "a greeting asks nothing" },
    { question: "wie ben jij?", because: "the documents are not about the one who answers" },
    { question: "Wie?", because: "it doesn't say what about" },
    { question: "asdfghjkl", because: "no text has such a word" },
  ])("to $question ($because)", async ({ question }) => {
    const answer = await asked(question);
    expect(answer).toMatchObject({ status: "unknown", items: [], citations: [] });
    expect(answer.text).not.toBe("");
  });

  it("tells a stranger nothing of what he may not see, not even as a suggestion", async () => {
    const secret = await storeOf("vertrouwelijk");
    const question = "Wie doet iets met eenzaamheid?";
    const answer = await ask({ question, store: secret, clearance: "openbaar" });
    expect(answer).toMatchObject({ status: "unknown", items: [], citations: [], suggestions: [] });
    expect(await ask({ question, store: secret, clearance: "vertrouwelijk" })).toMatchObject({ status: "answered" });
  });

  it("takes at most three trips to the store", async () => {
    for (const question of [
      "Wie doet iets met eenzaamheid?",
      "Hoeveel scholen doen mee?",
      "Met wie deelt Buurtzorgen een thema?",
    ]) {
      let trips = 0;
      const counted = new Proxy(store, {
        get: (target, name: keyof GraphStore) => {
          if (typeof target[name] === "function") trips++;
          return target[name];
        },
      });
      await ask({ question, store: counted, vectorIndex: undefined, clearance: "openbaar" });
      expect(trips).toBeLessThanOrEqual(3);
    }
  });
});

describe("a conversation", () => {
  it("reads a follow-up in full, says so, and answers that", async () => {
    const first = await asked("Wie doet er iets met eenzaamheid?");
    const next = await ask({ question: "en met schuldhulp?", turns: [turnOf(first)], store, clearance: "openbaar" });
    expect(next).toMatchObject({ question: "en met schuldhulp?", resolved: "Wie doet er iets met schuldhulp?" });
    expect(next.items.map(({ name }) => name)).toEqual(["Geldwijs"]);
  });

  it("tells the sources of the answer before", async () => {
    const first = await asked("Wie betaalt Goed Begin?");
    const sources = await ask({ question: "welke bron?", turns: [turnOf(first)], store, clearance: "openbaar" });
    expect(sources.text).toContain("Gemeente Waterdam betaalt het project Goed Begin.");
    expect(sources.citations).toEqual(first.citations);
  });

  it("leaves out who was named when more is asked for", async () => {
    const first = { question: "Wie doet er iets met eenzaamheid?", items: ["Buurtzorgen"], about: ["eenzaamheid"] };
    const more = await ask({ question: "wie nog meer?", turns: [first], store, clearance: "openbaar" });
    expect(more.items.map(({ name }) => name)).toEqual(["gemeente Waterdam"]);
  });
});

describe("why this answer", () => {
  it("shows the reading, the tie and the sentence", async () => {
    const why = explain(await asked("Wie betaalt Goed Begin?"));
    expect(why).toContain("Gelezen als: partners die betalen voor Goed Begin");
    expect(why).toContain("gemeente Waterdam → betaalt → Goed Begin");
    expect(why).toContain("“Gemeente Waterdam betaalt het project Goed Begin.”");
  });

  it("shows both ties of a step over a shared subject", async () => {
    const [item] = (await asked("Met wie deelt Buurtzorgen een thema?")).items;
    expect(item?.path?.map(({ subject, object }) => [subject, object])).toEqual([
      ["Buurtzorgen", "eenzaamheid bij ouderen"],
      ["gemeente Waterdam", "eenzaamheid bij ouderen"],
    ]);
  });

  it("says of an unknown that no sentence does, and who is tied to what comes near", async () => {
    const answer = await asked("Wie betaalt de aanpak van eenzaamheid?");
    expect(answer.status).toBe("unknown");
    expect(answer.text).toContain("eenzaamheid bij ouderen");
    expect(explain(answer)).toContain("Geen zin in de documenten zegt dit.");
  });
});
