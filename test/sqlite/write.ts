// Writes documents into a store, one change each, and prints the revision of each that was taken:
//   node --import tsx --conditions=@kenniswijzer/source test/sqlite/write.ts FILE DRIVER WRITER COUNT
import { writeSync } from "node:fs";
import { type DocumentSummary, KenniswijzerError } from "@kenniswijzer/domain";
import { type ChangeParts, type GraphStore, graphChange } from "@kenniswijzer/graph";
import {
  EVERYTHING,
  nodeItem,
  passageItem,
  sampleAssertion,
  sampleEdge,
  sampleEntity,
  sampleNode,
  sampleReading,
} from "@kenniswijzer/graph/conformance/samples";
import { libsql, nodeSqlite, sqliteStore } from "@kenniswijzer/graph/stores/sqlite";

const [path = "", name = "", writer = "", count = ""] = process.argv.slice(2);
const driver = name === "libsql" ? await libsql() : nodeSqlite();
if (driver?.name !== name) throw new Error(`no driver ${name} here`);
const store = await sqliteStore({ path, driver });
for (let n = 0; n < Number(count); n++) {
  const revision = await insist(store, (known) => documentParts(`${writer}-${n}`, known));
  // Not console.log, which may still hold lines back when the process is killed.
  writeSync(1, `${revision}\n`);
}
await store.close();

/** Works a change out again, as long as another writer comes in between. */
async function insist(into: GraphStore, parts: (known: DocumentSummary[]) => ChangeParts): Promise<number> {
  for (;;) {
    const base = await into.revision();
    try {
      return await into.apply(graphChange(base, parts(await into.documents(EVERYTHING))));
    } catch (error) {
      if (!(error instanceof KenniswijzerError && error.code === "conflict")) throw error;
    }
  }
}

/** A document whose party works on the one theme that all share: that node is rewritten by every change. */
function documentParts(id: string, known: readonly DocumentSummary[]): ChangeParts {
  const [party, theme] = [sampleEntity("Actor", `partij ${id}`), sampleEntity("Theme", "gedeeld thema")];
  const lines = Array.from({ length: 8 }, (_, n) => `${party.name} werkt aan gedeeld thema in regel ${n} van ${id}`);
  const reading = sampleReading(id, lines, { entities: [party, theme] });
  const documents = [...known.map((document) => document.id), id].sort();
  const nodes = [
    sampleNode("Actor", party.name, [reading]),
    { ...sampleNode("Theme", theme.name, [reading]), documents },
  ];
  return {
    put: {
      readings: [reading],
      links: [party, theme].map(({ key }) => ({ document: id, key, node: key })),
      nodes,
      edges: [sampleEdge(party.key, "WORKS_ON", theme.key, { evidence: lines.length })],
      assertions: lines.map((_, line) => sampleAssertion(reading, [party.key, "WORKS_ON", theme.key, line])),
      items: [
        ...lines.map((_, n) => passageItem(reading, n, new Float32Array(512).fill(n))),
        ...nodes.map((n) => nodeItem(n)),
      ],
    },
  };
}
