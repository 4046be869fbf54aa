import { once } from "node:events";
import { createReadStream, createWriteStream } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import neo4j, { type Driver } from "neo4j-driver";
import type { Neo4jServer } from "../../neo4j/server.ts";

// What our store puts into Neo4j, put there again by nothing but UNWIND and MERGE: the measure of our own load.

/** Straight to a server, as its documentation shows. */
export const driverOf = ({ url, user, password }: Neo4jServer): Driver =>
  neo4j.driver(url, neo4j.auth.basic(user, password), {
    disableLosslessIntegers: true,
    notificationFilter: { minimumSeverityLevel: "OFF" },
  });

/** The unique key of each label. */
const KEYS: Readonly<Record<string, readonly string[]>> = {
  Document: ["id"],
  Reading: ["id"],
  Passage: ["id"],
  Entity: ["id"],
  DocumentEntity: ["document", "key"],
  Name: ["key"],
  Term: ["key"],
  Assertion: ["id"],
  Item: ["id"],
};

const TIES: readonly (readonly [from: string, type: string, to: string])[] = [
  ["Document", "CONTAINS", "Passage"],
  ["Passage", "MENTIONS", "Entity"],
  ["Entity", "NAMED", "Name"],
  ["DocumentEntity", "NAMED", "Name"],
  ["Entity", "COOPERATES_WITH", "Entity"],
  ["Assertion", "SUBJECT", "Entity"],
  ["Assertion", "OBJECT", "Entity"],
  ["Assertion", "EVIDENCE", "Passage"],
  ["Item", "INDEXES", "Passage"],
  ["Item", "INDEXES", "Entity"],
];

/** One kind of row: how it is read from the one server and written to the other. */
interface Kind {
  readonly name: string;
  readonly read: string;
  readonly write: string;
  readonly batch: number;
}

const BATCH = 5000;
const HEAVY = 500;

const pattern = (label: string, row: string): string =>
  `:${label} { ${(KEYS[label] ?? []).map((key) => `${key}: ${row}.${key}`).join(", ")} }`;
const keysOf = (n: string, label: string): string =>
  `${n} { ${(KEYS[label] ?? []).map((key) => `.${key}`).join(", ")} }`;

const nodeKind = (label: string): Kind => ({
  name: label,
  read: `MATCH (n:${label}) RETURN n { .* , vector: null } AS row`,
  write: `UNWIND $rows AS row MERGE (n${pattern(label, "row")}) SET n = row${label === "Entity" ? ", n:Actor" : ""}`,
  batch: label === "Reading" ? 50 : label === "Item" ? HEAVY : BATCH,
});

const tieKind = ([from, type, to]: readonly [string, string, string]): Kind => ({
  name: `${from} ${type} ${to}`,
  read: `MATCH (a:${from})-[r:${type}]->(b:${to}) RETURN { a: ${keysOf("a", from)}, b: ${keysOf("b", to)}, r: r { .* } } AS row`,
  write: `UNWIND $rows AS row MATCH (a${pattern(from, "row.a")}) MATCH (b${pattern(to, "row.b")})
    MERGE (a)-[r:${type}]->(b) SET r = row.r`,
  batch: BATCH,
});

const VECTORS: Kind = {
  name: "vectors",
  read: "MATCH (i:Item) WHERE i.packed IS NOT NULL RETURN { id: i.id, packed: i.packed } AS row",
  write:
    "UNWIND $rows AS row MATCH (i:Item { id: row.id }) CALL db.create.setNodeVectorProperty(i, 'vector', row.vector)",
  batch: HEAVY,
};

const KINDS: readonly Kind[] = [...Object.keys(KEYS).map(nodeKind), ...TIES.map(tieKind), VECTORS];
/** Nodes, passages with vectors and edges: what a graph of this size has at the least. */
const PLAIN = ["Passage", "Entity", "Entity COOPERATES_WITH Entity", "vectors"];

const file = (folder: string, kind: Kind): string => join(folder, `${kind.name.replaceAll(" ", "-")}.jsonl`);

/** Keeps all rows of a filled server in files; gives how many there are. */
export async function keepRows(server: Neo4jServer, folder: string): Promise<number> {
  const driver = driverOf(server);
  let count = 0;
  for (const kind of KINDS) {
    const out = createWriteStream(file(folder, kind));
    const session = driver.session({ fetchSize: 2000 });
    for await (const record of session.run(kind.read)) {
      count++;
      if (!out.write(`${JSON.stringify(record.get("row"))}\n`)) await once(out, "drain");
    }
    await session.close();
    out.end();
    await once(out, "finish");
  }
  await driver.close();
  return count;
}

export interface Bare {
  /** Seconds that writing all rows took. */
  readonly all: number;
  /** Of those: nodes, passages with vectors and edges alone. */
  readonly plain: number;
}

/** Writes the kept rows to an empty server that has the same constraints and indexes; the time counts of the writes alone. */
export async function writeRows(server: Neo4jServer, folder: string): Promise<Bare> {
  const driver = driverOf(server);
  const seconds = new Map<string, number>();
  const session = driver.session();
  for (const kind of KINDS) {
    let took = 0;
    for await (const rows of batches(file(folder, kind), kind.batch)) {
      const begin = performance.now();
      await session.run(kind.write, { rows });
      took += performance.now() - begin;
    }
    seconds.set(kind.name, took / 1000);
  }
  await driver.close();
  const sum = (names: Iterable<string>): number => [...names].reduce((all, name) => all + (seconds.get(name) ?? 0), 0);
  process.stdout.write(`${[...seconds].map(([name, took]) => `${name} ${took.toFixed(1)} s`).join(", ")}\n`);
  return { all: sum(seconds.keys()), plain: sum(PLAIN) };
}

async function* batches(path: string, size: number): AsyncGenerator<object[]> {
  let rows: object[] = [];
  for await (const line of createInterface({ input: createReadStream(path, "utf8") })) {
    const { vector: _, ...row } = JSON.parse(line) as Record<string, unknown>;
    rows.push(withVector(whole(row) as Record<string, unknown>));
    if (rows.length < size) continue;
    yield rows;
    rows = [];
  }
  if (rows.length > 0) yield rows;
}

function withVector(row: Record<string, unknown>): object {
  const { packed, ...rest } = row;
  if (typeof packed !== "string" || Object.keys(row).length !== 2) return row;
  const bytes = Buffer.from(packed, "base64");
  return {
    ...rest,
    vector: [...new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength))],
  };
}

/** Whole numbers as Neo4j has them. */
function whole(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(whole);
  if (typeof value === "number") return Number.isSafeInteger(value) ? BigInt(value) : value;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, whole(field)]));
}
