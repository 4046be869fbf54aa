import { type GraphNode, KenniswijzerError } from "@kenniswijzer/domain";
import { byText } from "../../change.ts";
import { bears, isOfKind } from "../../composing/index.ts";
import type { CandidateItem, CandidateRequest, Candidates, Filter } from "../../store.ts";
import { checkBase } from "../refusal.ts";
import * as cypher from "./cypher/candidates.ts";
import type { Database } from "./driver.ts";
import { seesAll, sortedById, sound } from "./lookups.ts";
import { integer, type Properties, toDocument, toNode, toPassage, unpackVector } from "./records.ts";
import { keyOf, queriesOf, termOf, tokenOf, tokensOf } from "./terms.ts";

interface Item {
  readonly id: string;
  readonly type: CandidateItem["type"];
  readonly terms: string;
  readonly length: number;
  readonly packed: string | null;
  /** Its passage or node. */
  readonly target: Properties;
}

interface Row {
  readonly named: readonly { readonly key: string; readonly id: string }[];
  readonly bearers: readonly Properties[];
  readonly items: readonly Item[];
  readonly documents: readonly Properties[];
  readonly hidden: readonly string[];
  readonly frequencies: readonly { readonly token: string; readonly frequency: number }[];
  readonly total: number;
  /** Of all items together. */
  readonly length: number;
  readonly revision: number;
  /** How many items there are, seen or not. */
  readonly everything: number;
  /** How many of what is near passed the filter. */
  readonly found: number;
}

// The index ranks a little differently from us: what we rank first is not far below.
const reachOf = (limit: number): number => (limit === 0 ? 0 : 50 + Math.ceil(1.5 * limit));

/** Everything that words, names or vectors may point at, in one trip. */
export async function candidates(db: Database, request: CandidateRequest): Promise<Candidates> {
  const tokens = sound(request.terms).sort(byText).map(tokenOf);
  const names = new Map(sound(request.names).map((name) => [keyOf(name), name]));
  const row = await look(db, request.near, request.filter, {
    ...filterOf(request.filter),
    names: [...names.keys()],
    terms: tokens.map((token, at) => ({ key: keyOf(token), token, at })),
    queries: queriesOf(tokens),
    limit: integer(request.limit),
    reach: integer(reachOf(request.limit)),
  });
  checkBase(db.name, request.base, () => row.revision);
  const hidden = new Set(row.hidden);
  return {
    named: namedBy(row, names, hidden, request.filter),
    items: row.items.map((item) => candidate(item, tokens, hidden, request.filter)),
    frequencies: new Map(row.frequencies.map(({ token, frequency }) => [termOf(token), frequency])),
    total: row.total,
    averageLength: row.total === 0 ? 0 : row.length / row.total,
    documents: sortedById(row.documents.map(toDocument)),
  };
}

// So many times what is asked for: the index is approximate, and less finds too little at some ten thousand vectors.
const DEEP = 10;
// It knows no filter: what does not pass makes room by asking for more.
const DEEPER = 5;

/** In one trip, unless too little of what is near passes the filter. */
async function look(db: Database, near: CandidateRequest["near"], filter: Filter, parameters: object): Promise<Row> {
  const run = async (statement: string, more: object): Promise<Row> => {
    const [row] = await db.read<Row>(statement, { ...parameters, ...more });
    if (row) return row;
    throw new KenniswijzerError("incompatible", `${db.name} was emptied by someone else; start anew`);
  };
  if (!("vector" in near)) return run(cypher.CANDIDATES, { near: sound(near) });
  if (near.limit === 0) return run(cypher.CANDIDATES, { near: [] });
  const { vector, limit } = near;
  const like = { vector: [...vector], dimension: integer(vector.length), nearest: integer(limit) };
  if (filter.documents) return run(cypher.CANDIDATES_WITHIN, like);
  for (let deep = DEEP * limit; ; deep *= DEEPER) {
    const row = await run(cypher.CANDIDATES_BY_VECTOR, { ...like, deep: integer(deep) });
    if (row.found === limit || deep >= row.everything) return row;
  }
}

const filterOf = ({ visible, types, documents, kinds }: Filter): object => ({
  visible,
  types: types ?? null,
  kinds: kinds ?? null,
  documents: documents ? sound(documents) : null,
  all: seesAll(visible),
});

function namedBy(
  row: Row,
  names: ReadonlyMap<string, string>,
  hidden: ReadonlySet<string>,
  { visible, kinds }: Filter,
): Map<string, GraphNode[]> {
  const bearers = new Map(row.bearers.map((node) => [node.id as string, toNode(node, hidden, visible)]));
  // the names that lead here are of all documents
  const disguised = new Set(row.bearers.flatMap((node) => (node.guises ? [node.id as string] : [])));
  const found = new Map<string, GraphNode[]>();
  for (const { key, id } of row.named) {
    const [name, node] = [names.get(key), bearers.get(id)];
    if (name === undefined || !node || (disguised.has(id) && !bears(node, name)) || !isOfKind(node, kinds)) continue;
    found.set(name, sortedById([...(found.get(name) ?? []), node]));
  }
  return found;
}

function candidate(
  item: Item,
  tokens: readonly string[],
  hidden: ReadonlySet<string>,
  { visible }: Filter,
): CandidateItem {
  const asked = new Set(tokens);
  const counts = new Map<string, number>();
  for (const token of tokensOf(item.terms))
    if (asked.has(token)) counts.set(termOf(token), (counts.get(termOf(token)) ?? 0) + 1);
  const described =
    item.type === "Passage" ? { passage: toPassage(item.target) } : { node: toNode(item.target, hidden, visible) };
  const vector = item.packed && { vector: unpackVector(item.packed) };
  return { id: item.id, type: item.type, length: item.length, counts, ...described, ...vector };
}
