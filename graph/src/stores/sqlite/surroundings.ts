import {
  type Assertion,
  type DocumentSummary,
  type Edge,
  type EdgeKey,
  edgeId,
  type GraphNode,
  type Passage,
  type Visibility,
} from "@kenniswijzer/domain";
import { byText } from "../../change.ts";
import { seenAs } from "../../composing/index.ts";
import type { PassageMention } from "../../store.ts";
import type { Connection } from "./connection.ts";
import { Kept } from "./kept.ts";
import { passagesFrom } from "./passages.ts";
import { revisionOf } from "./state.ts";
import { bodies, columns, list, seesAll } from "./values.ts";

/** Of what ties a passage is evidence, and whom it names. */
export interface PassageRows {
  readonly document: string;
  /** The edges by `keyOf`. */
  readonly claims: readonly { readonly edge: string; readonly visibility: Visibility }[];
  readonly mentions: readonly PassageMention[];
}

/** An edge with what it is called in the cache and in the contract. */
export interface KeyedEdge {
  readonly edge: Edge;
  readonly key: string;
  readonly id: string;
}

/** Of each kind; with some kB each, some 100 MB. */
export const MOST = 20_000;

/**
 * What neighbourhoods are made of, whoever may see it, kept as long as the store's revision stays what it is: fetching and parsing
 * takes longer than all else of finding a neighbourhood.
 */
export class Surroundings {
  readonly edgesAt: Kept<readonly KeyedEdge[]>;
  readonly edges: Kept<KeyedEdge>;
  readonly evidence: Kept<readonly Assertion[]>;
  readonly passages: Kept<PassageRows>;
  readonly nodes: Kept<GraphNode>;
  readonly documents: Kept<DocumentSummary>;
  readonly texts: Kept<Passage>;
  readonly #connection: Connection;
  #allDocuments: readonly string[] | undefined;
  #revision = -1;

  constructor(connection: Connection) {
    this.#connection = connection;
    this.edgesAt = new Kept((nodes) => edgesAt(connection, nodes));
    this.edges = new Kept((ids) => edgesOf(connection, ids));
    this.evidence = new Kept((ids) => evidenceOf(connection, ids));
    this.passages = new Kept((ids) => passagesOf(connection, ids));
    this.nodes = new Kept((ids) => byId(bodies<GraphNode>(connection, bodyAmong("body", "nodes"), list(ids))));
    this.documents = new Kept((ids) =>
      byId(bodies<DocumentSummary>(connection, bodyAmong("summary", "documents"), list(ids))),
    );
    this.texts = new Kept((ids) => byId(passagesFrom(connection, WANTED_PASSAGES, list(ids))));
  }

  /** To be called first in each transaction: lets go of what an older revision said, and of what became too much. */
  refresh(connection: Connection): void {
    const revision = revisionOf(connection);
    const all = [this.edgesAt, this.edges, this.evidence, this.passages, this.nodes, this.documents, this.texts];
    if (revision !== this.#revision) for (const kept of all) kept.clear();
    for (const kept of all) if (kept.size > MOST) kept.clear();
    if (revision !== this.#revision) this.#allDocuments = undefined;
    this.#revision = revision;
  }

  /** The ids of all documents, sorted. */
  allDocuments(): readonly string[] {
    this.#allDocuments ??= this.#connection
      .all("SELECT id FROM documents")
      .map((row) => row.id as string)
      .sort(byText);
    return this.#allDocuments;
  }
}

/** Names an edge here: no id holds NUL, where `edgeId` could be read in two ways. */
export const keyOf = ({ from, type, to }: EdgeKey): string => `${from}\0${type}\0${to}`;

/** The nodes with only those of their documents that may be seen, and what they make of them. */
export function cut(kept: Surroundings, nodes: readonly GraphNode[], visible: readonly Visibility[]): GraphNode[] {
  if (seesAll(visible)) return [...nodes];
  const all = new Set<string>();
  for (const node of nodes) for (const id of node.documents) all.add(id);
  const hidden = new Set<string>();
  for (const { id, visibility } of kept.documents.of(all)) if (!visible.includes(visibility)) hidden.add(id);
  if (hidden.size === 0) return nodes.map((node) => seenAs(node, visible));
  return nodes.map((node) => ({ ...seenAs(node, visible), documents: node.documents.filter((id) => !hidden.has(id)) }));
}

const WANTED_PASSAGES = "json_each(?) j CROSS JOIN passages p ON p.id = j.value";

const bodyAmong = (column: string, table: string): string =>
  `SELECT ${column} AS body FROM ${table} WHERE id IN (SELECT value FROM json_each(?))`;

const byId = <T extends { readonly id: string }>(rows: readonly T[]): [string, T][] => rows.map((row) => [row.id, row]);

type EdgeRow = readonly [string, string, string, string, string, number, string];
const EDGE = ["subject", "type", "object", "status", "modality", "evidence", "visibility"];

function edgeOf([from, type, to, status, modality, evidence, visibility]: EdgeRow): KeyedEdge {
  const edge = { from, type, to, status, modality, evidence, visibility } as Edge;
  return { edge, key: keyOf(edge), id: edgeId(edge) };
}

function edgesAt(connection: Connection, nodes: readonly string[]): Map<string, KeyedEdge[]> {
  const wanted = list(nodes);
  const rows = columns<EdgeRow>(
    connection,
    EDGE,
    `SELECT * FROM edges WHERE subject IN (SELECT value FROM json_each(?))
     UNION SELECT * FROM edges WHERE object IN (SELECT value FROM json_each(?))`,
    wanted,
    wanted,
  );
  const at = new Map<string, KeyedEdge[]>(nodes.map((node) => [node, []]));
  for (const one of rows.map(edgeOf)) for (const end of new Set([one.edge.from, one.edge.to])) at.get(end)?.push(one);
  return at;
}

const endsOf = (keys: readonly string[]): string => JSON.stringify(keys.map((key) => key.split("\0")));

function edgesOf(connection: Connection, keys: readonly string[]): [string, KeyedEdge][] {
  const rows = columns<EdgeRow>(
    connection,
    EDGE,
    `SELECT e.* FROM json_each(?) w CROSS JOIN edges e
     ON e.subject = w.value ->> 0 AND e.type = w.value ->> 1 AND e.object = w.value ->> 2`,
    endsOf(keys),
  );
  return rows.map(edgeOf).map((one) => [one.key, one]);
}

function evidenceOf(connection: Connection, keys: readonly string[]): Map<string, Assertion[]> {
  const found = new Map<string, Assertion[]>(keys.map((key) => [key, []]));
  const rows = bodies<Assertion>(
    connection,
    `SELECT a.body FROM json_each(?) e CROSS JOIN assertions a
     ON a.subject = e.value ->> 0 AND a.predicate = e.value ->> 1 AND a.object = e.value ->> 2`,
    endsOf(keys),
  );
  for (const row of rows) found.get(keyOf({ from: row.subject, type: row.predicate, to: row.object }))?.push(row);
  return found;
}

function passagesOf(connection: Connection, ids: readonly string[]): Map<string, PassageRows> {
  const wanted = list(ids);
  const found = new Map<
    string,
    { document: string; claims: PassageRows["claims"][number][]; mentions: PassageMention[] }
  >();
  const passages = columns<[string, string]>(
    connection,
    ["id", "document"],
    "SELECT id, document FROM passages WHERE id IN (SELECT value FROM json_each(?))",
    wanted,
  );
  for (const [id, document] of passages) found.set(id, { document, claims: [], mentions: [] });
  const claims = columns<[string, string, string, string, Visibility]>(
    connection,
    ["passage", "subject", "predicate", "object", "visibility"],
    `SELECT DISTINCT passage, subject, predicate, object, visibility FROM assertions
     WHERE passage IN (SELECT value FROM json_each(?))`,
    wanted,
  );
  for (const [passage, from, type, to, visibility] of claims)
    found.get(passage)?.claims.push({ edge: keyOf({ from, type: type as Edge["type"], to }), visibility });
  const mentions = columns<[string, string, number, number]>(
    connection,
    ["node", "passage", "start", '"end"'],
    `SELECT DISTINCT e.node, m.passage, m.start, m."end" FROM mentions m
     JOIN entities e ON e.document = m.document AND e.key = m.entity
     WHERE m.passage IN (SELECT value FROM json_each(?)) AND e.node IS NOT NULL`,
    wanted,
  );
  for (const [node, passage, start, end] of mentions) found.get(passage)?.mentions.push({ node, passage, start, end });
  for (const { mentions } of found.values())
    mentions.sort((a, b) => a.start - b.start || byText(a.node, b.node) || a.end - b.end);
  return found;
}
