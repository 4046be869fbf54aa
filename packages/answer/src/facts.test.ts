import { type Passage, passageId, type Reading } from "@kenniswijzer/domain";
import type { GraphStore } from "@kenniswijzer/graph";
import { memoryStore } from "@kenniswijzer/graph/stores/memory";
import { indexItems } from "@kenniswijzer/search-index";
import { beforeAll, describe, expect, it } from "vitest";
import { ask } from "./ask.ts";

const LINES = [
  "Regeling buurtfonds Waterdam 2019-2022",
  "Van Buurtloket naar Wijkhuis Waterdam.",
  "Het Buurtloket is gestart in 2014.",
  "Deze regeling treedt in werking met ingang van 1 maart 2019 en vervalt op 1 januari 2023.",
  "Aanvragen voor het buurtfonds kunnen tot uiterlijk 15 april 2019 worden ingediend.",
  "Het subsidieplafond bedraagt € 90.000.",
  "De stuurgroep bestaat uit ten hoogste 8 leden.",
  "De stuurgroep wordt ingesteld voor de duur van drie jaar.",
  "Een wijkhuis is een plek waar bewoners elkaar ontmoeten.",
  "De pilot is voor jongeren van 12 tot 18 jaar.",
] as const;

const document = {
  id: "regeling",
  title: LINES[0],
  source: "regeling.txt",
  date: "2019-02-01",
  visibility: "openbaar" as const,
  language: "nl",
  hash: "0",
  text: LINES.join("\n"),
};

const passages = LINES.map((text, ordinal): Passage => {
  const start = LINES.slice(0, ordinal).reduce((sum, line) => sum + line.length + 1, 0);
  const place = { id: passageId(document.id, ordinal), document: document.id, ordinal, text, start };
  return { ...place, end: start + text.length, kind: "paragraph", headings: [], lead: [], depth: 0 };
});

const versions = { extraction: "1", gazetteer: "1", analysis: "1", persons: "named" as const };
const reading: Reading = { document, versions, passages, entities: [], mentions: [], claims: [], values: [] };

let store: GraphStore;

beforeAll(async () => {
  store = memoryStore();
  const items = await indexItems({ passages, nodes: [], documents: [document] }, undefined);
  const none = {
    readings: [],
    documents: [],
    links: [],
    nodes: [],
    edges: [],
    assertions: [],
    items: [],
    corrections: [],
  };
  await store.apply({ base: 0, put: { ...none, readings: [reading], items }, remove: none });
});

describe("a fact in a sentence", () => {
  it.each([
    {
      question: "Wanneer ging de regeling in?",
      fact: "1 maart 2019",
      because: "the day it came into force, not the day it ends",
    },
    {
      question: "Tot wanneer kun je een aanvraag voor het buurtfonds indienen?",
      fact: "15 april 2019",
      because: "a bound",
    },
    { question: "Hoe groot is de pot van het buurtfonds?", fact: "€ 90.000", because: "a pot is a subsidieplafond" },
    {
      question: "Hoeveel leden heeft de stuurgroep hooguit?",
      fact: "8 leden",
      because: "leden are counted, not years",
    },
    { question: "Hoeveel jaar bestaat de stuurgroep?", fact: "drie jaar", because: "years are asked for, not members" },
    { question: "Wanneer is het Buurtloket gestart?", fact: "2014", because: "a bare year is a date" },
    { question: "Wat wordt het Buurtloket?", fact: "Wijkhuis Waterdam", because: "van … naar …" },
    {
      question: "Wat is een wijkhuis?",
      fact: "een plek waar bewoners elkaar ontmoeten",
      because: "its own definition",
    },
    { question: "Voor welke leeftijd is de pilot?", fact: "12 tot 18 jaar", because: "an age" },
  ])("$question → $fact ($because)", async ({ question, fact }) => {
    const { items } = await ask({ question, store, clearance: "openbaar" });
    expect(items.map(({ name }) => name).join()).toContain(fact);
    expect(items[0]?.citations[0]?.quote).toContain(fact);
  });

  it.each([
    { odd: "(a+)+$".repeat(5000), because: "a regular expression" },
    { odd: "MATCH (n) DETACH DELETE n; DROP TABLE nodes; -- 'OR 1=1", because: "two query languages" },
    { odd: 'NEAR("*" AND) OR NOT ^col:', because: "full-text syntax" },
    { odd: "<script>alert(1)</script> [x](javascript:1) **", because: "markup" },
    { odd: "\u0000\ud800 \u202e🙃 e\u0301".repeat(200), because: "broken and odd characters" },
    { odd: "wie ".repeat(25_000), because: "100 kB of one word" },
  ])("never fails on $because", async ({ odd }) => {
    const answer = await ask({ question: odd, store, clearance: "openbaar" });
    expect(answer.tookMs).toBeLessThan(1000);
    expect(answer.status).toBe("unknown");
  });

  it.each([
    { question: "Hoeveel euro kostte de stuurgroep?", because: "the one amount is of the fund" },
    { question: "Hoeveel bezoekers had het wijkhuis?", because: "nobody counted them" },
    { question: "Wat is de website van het wijkhuis?", because: "there is none" },
    {
      question: "Hoeveel leden van de stuurgroep kregen een lintje?",
      because: "members are counted, not those who got one",
    },
  ])("is not made up: $question ($because)", async ({ question }) => {
    expect(await ask({ question, store, clearance: "openbaar" })).toMatchObject({ status: "unknown", items: [] });
  });
});
