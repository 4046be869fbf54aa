import { type Correction, type DocumentEntity, nodeId, type Reading, type Visibility } from "@kenniswijzer/domain";
import { type GraphStore, graphChange } from "@kenniswijzer/graph";
import { sampleEntity, sampleReading } from "@kenniswijzer/graph/conformance";
import { memoryStore } from "@kenniswijzer/graph/stores/memory";
import { resolve } from "@kenniswijzer/ingest";
import { type ExportOptions, exportGraph } from "./index.ts";

/** A store with the graph that these readings and corrections amount to. */
export async function storeOf(
  readings: readonly Reading[],
  corrections: readonly Correction[] = [],
): Promise<GraphStore> {
  const store = memoryStore();
  const { nodes, links, assertions, edges } = resolve(readings, corrections);
  await store.apply(graphChange(0, { put: { readings, links, nodes, edges, assertions, corrections } }));
  return store;
}

export const NOW = new Date("2026-03-01T12:00:00Z");

/** An export as one text. */
export async function exported(
  store: GraphStore,
  options: Partial<ExportOptions> & Pick<ExportOptions, "format">,
): Promise<string> {
  const parts: string[] = [];
  for await (const part of exportGraph(store, { clearance: "openbaar", now: NOW, ...options })) parts.push(part);
  return parts.join("");
}

/** The entity under a key that is not its name's. */
export const listed = (key: string, entity: DocumentEntity): DocumentEntity => ({ ...entity, key, listed: true });

const leiden = listed(
  "actor:gm0546",
  sampleEntity("Actor", "gemeente Leiden", {
    kind: "municipality",
    aliases: ["Leiden"],
    attributes: { code: "GM0546" },
  }),
);
const youth = sampleEntity("TargetGroup", "jongeren", {
  attributes: { ageFrom: 16, ageTo: 27, ageSource: "document" },
});
const debt = sampleEntity("Theme", 'schuldhulp & "stress" <wijk>');
const widely = sampleEntity("Concept", "schulden");
const project = sampleEntity("Project", "Grip 😀 op geld", {
  attributes: { status: "loopt", url: "https://www.example.nl/grip?a=1&b=2" },
});
const question = sampleEntity("Question", "Wat werkt bij schulden?", { attributes: { method: true } });
const anna = sampleEntity("Actor", "Anna de Vries", { kind: "person" });
const network = sampleEntity("Actor", "=SOM(A1)\\u0027; netwerk", {
  kind: "network",
  aliases: ["netwerk\r\nL'Aquila"],
});

/** Everything that a graph can hold, in two public documents: all kinds of thing, ties of every status, periods, signs that formats trip over. */
export const rich: readonly Reading[] = [
  sampleReading(
    "nota-2016",
    [
      'gemeente Leiden werkt aan 😀 schuldhulp & "stress" <wijk>.',
      'Grip 😀 op geld gaat over schuldhulp & "stress" <wijk> voor jongeren.',
      "Anna de Vries is lid van gemeente Leiden.",
      "=SOM(A1)\\u0027; netwerk gaat in 2018 werken aan Grip 😀 op geld.",
      "gemeente Leiden doet niet mee aan Grip 😀 op geld; ']}) DETACH DELETE n //",
      'Wat werkt bij schulden? gaat over schuldhulp & "stress" <wijk>.',
    ],
    {
      date: "2016-03",
      about: { validFrom: "2016", validUntil: "2018-12-31", replaces: ["Nota 2014"] },
      entities: [leiden, debt, widely, project, question, youth, anna, network],
      claims: [
        [leiden.key, "WORKS_ON", debt.key, 0],
        [project.key, "ABOUT", debt.key, 1],
        [project.key, "TARGETS", youth.key, 1],
        [anna.key, "MEMBER_OF", leiden.key, 2],
        [network.key, "PARTNER_IN", project.key, 3],
        [leiden.key, "PARTNER_IN", project.key, 4],
        [question.key, "ABOUT", debt.key, 5],
        [debt.key, "BROADER", widely.key, 0],
      ],
    },
  ),
  sampleReading("memo", ["gemeente Leiden werkt aan schulden."], {
    date: "2019",
    entities: [leiden, debt],
    claims: [[leiden.key, "WORKS_ON", debt.key, 0]],
  }),
].map(moded);

/** The fourth line is a plan, the fifth a denial, and the first holds for some years. */
function moded(reading: Reading): Reading {
  const line = (at: number): string => `${reading.document.id}:${at}`;
  return {
    ...reading,
    claims: reading.claims.map((claim) => ({
      ...claim,
      confidence: 0.123456,
      ...(claim.passage === line(3) ? { modality: "is-van-plan" as const, validFrom: "2018" } : {}),
      ...(claim.passage === line(4) ? { modality: "ontkent" as const } : {}),
      ...(claim.passage === line(0) && reading.document.id === "nota-2016"
        ? { period: "2016-2018", validFrom: "2016", validUntil: "2018-06", role: "trekker", amount: "€ 185.000" }
        : {}),
    })),
    passages: reading.passages.map((passage) => ({ ...passage, page: 2 })),
  };
}

/** A reading by names alone, each tied to the next. */
export function chain(
  id: string,
  visibility: Visibility,
  names: readonly string[],
  known: readonly DocumentEntity[] = [],
): Reading {
  const entities = [...known, ...names.map((name) => sampleEntity("Actor", name, { kind: "organisation" }))];
  const keys = [...new Set(entities.map(({ key }) => key))];
  return sampleReading(id, [names.join(" werkt samen met ")], {
    visibility,
    date: `20${10 + (id.length % 10)}`,
    entities: keys.map((key) => entities.find((one) => one.key === key) as DocumentEntity),
    claims: keys.slice(1).map((key, at) => [keys[at] as string, "COOPERATES_WITH", key, 0] as const),
  });
}

export const actorId = (name: string): string => nodeId("Actor", name);
