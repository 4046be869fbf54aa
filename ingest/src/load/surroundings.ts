import {
  type Assertion,
  type Correction,
  type EdgeKey,
  edgeId,
  type GraphNode,
  type Reading,
  Visibility,
} from "@kenniswijzer/domain";
import { type Contribution, edgeIdOf, type GraphStore } from "@kenniswijzer/graph";
import { type Decided, decide } from "../resolution/corrections.ts";
import { linkingNames, storedNames } from "../resolution/group.ts";

/** Readings that come and documents that go; corrections that come and go. */
export interface Wish {
  readonly put: readonly Reading[];
  readonly remove: readonly string[];
  readonly corrections?: { readonly put: readonly Correction[]; readonly remove: readonly string[] };
}

/** All of the present graph that a wish may touch: whatever shares a key or a defined name with it. */
export interface Surroundings {
  /** Older readings of the documents that come or go. */
  readonly old: ReadonlyMap<string, Reading>;
  /** Entities of other documents that may resolve differently afterwards. */
  readonly contributions: readonly Contribution[];
  readonly nodes: ReadonlyMap<string, GraphNode>;
  /** As it will be. */
  readonly decided: Decided;
  /** Ids of nodes and assertions whose rejection may come or go. */
  readonly judged: ReadonlySet<string>;
}

export async function surroundingsOf(wish: Wish, store: GraphStore): Promise<Surroundings> {
  const going = new Set([...wish.remove, ...wish.put.map((r) => r.document.id)]);
  const old = await store.readings([...going]);
  const present = await store.corrections();
  const changed = changedCorrections(wish, present);
  const reach = new Reach([...present, ...changed], changed);
  for (const reading of [...old.values(), ...wish.put]) for (const entity of reading.entities) reach.add(entity);
  const contributions = await reach.closure(store, going);
  const nodes = await store.nodes({ ids: [...reach.keys], visible: Visibility.options });
  return {
    old,
    contributions,
    nodes: new Map(nodes.map((n) => [n.id, n])),
    decided: decide(correctionsAfter(wish, present)),
    judged: new Set(changed.flatMap((c) => (c.action === "reject" || c.action === "confirm" ? [c.target] : []))),
  };
}

/** Corrections that come or go, with those that a revoke takes back or a revoked revoke brings back. */
function changedCorrections(wish: Wish, present: readonly Correction[]): Correction[] {
  const gone = goneCorrections(wish);
  const all = new Map([...present, ...(wish.corrections?.put ?? [])].map((c) => [c.id, c]));
  const changed = new Set([...(wish.corrections?.put ?? []), ...present.filter((c) => gone.has(c.id))]);
  for (const { action, target } of changed) {
    const revoked = action === "revoke" ? all.get(target) : undefined;
    if (revoked !== undefined) changed.add(revoked);
  }
  return [...changed];
}

function correctionsAfter(wish: Wish, present: readonly Correction[]): Correction[] {
  const gone = goneCorrections(wish);
  return [...present.filter((c) => !gone.has(c.id)), ...(wish.corrections?.put ?? [])];
}

// A correction that is put again replaces the older one of its id.
const goneCorrections = ({ corrections }: Wish): Set<string> =>
  new Set([...(corrections?.remove ?? []), ...(corrections?.put ?? []).map((c) => c.id)]);

/** The keys and names from which resolving may reach another document's entity; `nodesOf` has the rules. */
class Reach {
  readonly keys = new Set<string>();
  readonly #names = new Set<string>();
  /** Not asked for yet. */
  #newKeys: string[] = [];
  #newNames: string[] = [];
  readonly #partners = new Map<string, string[]>();

  constructor(corrections: readonly Correction[], changed: readonly Correction[]) {
    for (const { target, into } of corrections) {
      if (into === undefined) continue;
      this.#partners.set(target, [...(this.#partners.get(target) ?? []), into]);
      this.#partners.set(into, [...(this.#partners.get(into) ?? []), target]);
    }
    for (const { target, into } of changed) this.#addKeys(into ? [target, into] : [target]);
  }

  add(entity: Contribution["entity"]): void {
    this.#addKeys([entity.key]);
    for (const name of linkingNames(entity)) {
      if (this.#names.has(name)) continue;
      this.#names.add(name);
      this.#newNames.push(...storedNames(name));
    }
  }

  /** Asks the store until no new key or name turns up, each key and name once. Documents in `without` give their nodes only. */
  async closure(store: GraphStore, without: ReadonlySet<string>): Promise<Contribution[]> {
    const others = new Map<string, Contribution>();
    while (this.#newKeys.length + this.#newNames.length > 0) {
      const [keys, names] = [this.#newKeys, this.#newNames];
      [this.#newKeys, this.#newNames] = [[], []];
      for (const found of await store.contributions({ keys, nodes: keys, names })) {
        if (!this.#concerns(found)) continue;
        this.#addKeys([found.node]);
        if (without.has(found.document)) continue;
        others.set(`${found.document} ${found.entity.key}`, found);
        this.add(found.entity);
      }
    }
    return [...others.values()];
  }

  // The store also finds by alias ("de werkplaats"), which never makes two things one.
  #concerns({ entity, node }: Contribution): boolean {
    return (
      this.keys.has(entity.key) || this.keys.has(node) || linkingNames(entity).some((name) => this.#names.has(name))
    );
  }

  #addKeys(keys: readonly string[]): void {
    for (const key of keys) {
      if (this.keys.has(key)) continue;
      this.keys.add(key);
      this.#newKeys.push(key);
      this.#addKeys(this.#partners.get(key) ?? []);
    }
  }
}

/** The present evidence of these edges, by `edgeId`. */
export async function evidenceOf(edges: readonly EdgeKey[], store: GraphStore): Promise<Map<string, Assertion[]>> {
  const byEdge = new Map<string, Assertion[]>(edges.map((e) => [edgeId(e), []]));
  for (const a of await store.assertions({ edges })) byEdge.get(edgeIdOf(a))?.push(a);
  return byEdge;
}

export const edgeKeyOf = (a: Assertion): EdgeKey => ({ from: a.subject, type: a.predicate, to: a.object });
