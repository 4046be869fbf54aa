import {
  type Assertion,
  type Correction,
  type EdgeKey,
  edgeId,
  type GraphNode,
  nameKey,
  type Reading,
  Visibility,
} from "@kenniswijzer/domain";
import type { Contribution, GraphStore } from "@kenniswijzer/graph";
import { inOrder } from "../resolution/corrections.ts";

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
  /** As they will be, oldest first. */
  readonly corrections: readonly Correction[];
  /** Those that come or go. */
  readonly changed: readonly Correction[];
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
    corrections: correctionsAfter(wish, present),
    changed,
  };
}

function changedCorrections(wish: Wish, present: readonly Correction[]): Correction[] {
  const gone = goneCorrections(wish);
  return [...(wish.corrections?.put ?? []), ...present.filter((c) => gone.has(c.id))];
}

function correctionsAfter(wish: Wish, present: readonly Correction[]): Correction[] {
  const gone = goneCorrections(wish);
  return inOrder([...present.filter((c) => !gone.has(c.id)), ...(wish.corrections?.put ?? [])]);
}

// A correction that is put again replaces the older one of its id.
const goneCorrections = ({ corrections }: Wish): Set<string> =>
  new Set([...(corrections?.remove ?? []), ...(corrections?.put ?? []).map((c) => c.id)]);

/** The keys and names from which resolving may reach another document's entity; `redirectsOf` has the rules. */
class Reach {
  readonly keys = new Set<string>();
  readonly #names = new Set<string>();
  readonly #pairs: readonly (readonly [string, string])[];

  constructor(corrections: readonly Correction[], changed: readonly Correction[]) {
    this.#pairs = corrections.flatMap((c) => (c.into ? [[c.target, c.into] as const] : []));
    for (const { target, into } of changed) this.#addKeys(into ? [target, into] : [target]);
  }

  add(entity: Contribution["entity"]): void {
    this.#addKeys([entity.key]);
    for (const name of linkingNames(entity)) this.#names.add(name);
  }

  /** Asks the store until no new key or name turns up. Documents in `without` don't count. */
  async closure(store: GraphStore, without: ReadonlySet<string>): Promise<Contribution[]> {
    for (;;) {
      const size = this.#size();
      const found = await store.contributions({ keys: [...this.keys], nodes: [...this.keys], names: [...this.#names] });
      const others = found.filter((c) => !without.has(c.document) && this.#concerns(c));
      for (const { entity, node } of others) {
        this.add(entity);
        this.#addKeys([node]);
      }
      if (this.#size() === size) return others;
    }
  }

  #size(): number {
    return this.keys.size + this.#names.size;
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
      this.#addKeys(this.#pairs.filter((pair) => pair.includes(key)).flat());
    }
  }
}

const linkingNames = (entity: Contribution["entity"]): string[] => [entity.name, ...entity.defined].map(nameKey);

/** The present evidence of these edges, by `edgeId`. */
export async function evidenceOf(edges: readonly EdgeKey[], store: GraphStore): Promise<Map<string, Assertion[]>> {
  const byEdge = new Map<string, Assertion[]>(edges.map((e) => [edgeId(e), []]));
  for (const a of await store.assertions({ edges })) byEdge.get(edgeIdOf(a))?.push(a);
  return byEdge;
}

export const edgeKeyOf = (a: Assertion): EdgeKey => ({ from: a.subject, type: a.predicate, to: a.object });
export const edgeIdOf = (a: Assertion): string => edgeId(edgeKeyOf(a));
