import type {
  ActorKind,
  Assertion,
  Correction,
  DocumentEntity,
  DocumentSummary,
  Edge,
  EdgeKey,
  EdgeType,
  EntityType,
  GraphNode,
  Passage,
  Reading,
  Visibility,
} from "@kenniswijzer/domain";

/** Something that is found by its words or its vector: a passage, or a node of the graph by its names. */
export interface IndexItem {
  /** The passage's or node's id. */
  readonly id: string;
  readonly type: GraphNode["type"] | "Passage";
  /** For a passage: its document. */
  readonly document?: string;
  readonly visibility: Visibility;
  /** Analysed terms, in order, repeats kept. */
  readonly terms: readonly string[];
  /** Unit length, of the dimension that the settings name. */
  readonly vector?: Float32Array;
}

/** To which node an entity of a document leads. Stays when the document is read again, as long as the entity's key does. */
export interface EntityLink {
  readonly document: string;
  /** The entity's key in that document's reading. */
  readonly key: string;
  readonly node: string;
}

/**
 * One atomic write. What is put replaces what had its id; what is removed may be absent. Removals come first. Refused as
 * `invalid-input`: an edge that would lack one of its nodes, a link of an entity that no reading has, and an id or term that is
 * empty or holds NUL or half a character (`checkChange`).
 */
export interface GraphChange {
  /** The revision it was computed from: `apply` refuses it when the store has moved on. */
  readonly base: number;
  readonly put: {
    /** Brings its passages, mentions and values along; replaces all of an older reading of the same document. */
    readonly readings: readonly Reading[];
    readonly links: readonly EntityLink[];
    readonly nodes: readonly GraphNode[];
    readonly edges: readonly Edge[];
    readonly assertions: readonly Assertion[];
    readonly items: readonly IndexItem[];
    readonly corrections: readonly Correction[];
  };
  readonly remove: {
    /** Takes their readings, passages, mentions and links along; not the rest. */
    readonly documents: readonly string[];
    readonly nodes: readonly string[];
    readonly edges: readonly EdgeKey[];
    readonly assertions: readonly string[];
    readonly items: readonly string[];
    readonly corrections: readonly string[];
  };
}

/** What a reader may see, and what she restricted herself to. Applied inside the store, before any limit. */
export interface Filter {
  readonly visible: readonly Visibility[];
  /** Passages of these documents, and nodes that one of them mentions. */
  readonly documents?: readonly string[];
  readonly types?: readonly IndexItem["type"][];
  /** Only actors of these kinds: nothing else has a kind. */
  readonly kinds?: readonly ActorKind[];
}

/** An entity of one document, as far as resolving names over documents needs it. One without a link is none. */
export interface Contribution {
  readonly document: string;
  readonly visibility: Visibility;
  readonly entity: DocumentEntity;
  readonly node: string;
}

/** For a store that indexes vectors itself: so many items nearest by cosine, of those that pass the filter. */
export interface Nearest {
  /** Unit length; of another dimension than the index has, nothing is near. */
  readonly vector: Float32Array;
  readonly limit: number;
}

export interface CandidateRequest {
  /** The revision that the rest of the request was worked out from: `conflict` when the store has moved on. Absent: whichever it is at. */
  readonly base?: number | undefined;
  /** Names to look up exactly, as `nameKey` makes them, among names and aliases of nodes. */
  readonly names: readonly string[];
  /** Analysed terms; an item with any of them is a candidate. */
  readonly terms: readonly string[];
  /** What is near in meaning: ids that an index beside the store found, or where a store's own index is to look. */
  readonly near: readonly string[] | Nearest;
  /** At most so many items by terms: those with most, and rarest, terms (BM25 or near it). Those that are near come on top of that. */
  readonly limit: number;
  readonly filter: Filter;
}

export interface CandidateItem {
  readonly id: string;
  readonly type: IndexItem["type"];
  /** For a passage. */
  readonly passage?: Passage;
  /** For anything else. */
  readonly node?: GraphNode;
  /** Number of terms. */
  readonly length: number;
  /** How often each term of the request occurs; absent when it doesn't. */
  readonly counts: ReadonlyMap<string, number>;
  readonly vector?: Float32Array;
}

export interface Candidates {
  /** Per requested name the nodes that bear it and pass the filter, sorted by id; a name that nobody bears is absent. */
  readonly named: ReadonlyMap<string, readonly GraphNode[]>;
  /** In no promised order; each once. An item whose passage or node is gone is none, but may take the place of one. */
  readonly items: readonly CandidateItem[];
  /** In how many items that may be seen each requested term occurs; absent when in none. What may not be seen must not move a score. */
  readonly frequencies: ReadonlyMap<string, number>;
  /** Number of items that may be seen, and their mean number of terms (0 when there are none). */
  readonly total: number;
  readonly averageLength: number;
  /** The documents of all candidate passages, sorted by id. */
  readonly documents: readonly DocumentSummary[];
}

/** Where a passage speaks of a node. */
export interface PassageMention {
  readonly node: string;
  readonly passage: string;
  /** In the document's text, as all spans. */
  readonly start: number;
  readonly end: number;
}

export interface Neighbourhood {
  /** The nodes asked for, all one step away, and all that the passages asked for mention; sorted by id. */
  readonly nodes: readonly GraphNode[];
  /** All edges of any status that touch a node asked for, and all that the passages asked for assert; sorted by `edgeId`. Both ends may be seen. */
  readonly edges: readonly Edge[];
  /** All evidence of those edges, sorted by id. */
  readonly assertions: readonly Assertion[];
  /** Of the passages asked for, sorted by passage, start, node. */
  readonly mentions: readonly PassageMention[];
  /** The documents of that evidence, sorted by id. */
  readonly documents: readonly DocumentSummary[];
}

export interface StoredVector {
  readonly id: string;
  readonly type: IndexItem["type"];
  readonly document?: string;
  readonly visibility: Visibility;
  readonly vector: Float32Array;
}

/**
 * Where facts live. Adapters are in `stores/`; all pass `conformance.ts`. Every method takes and gives sets: an answer costs few
 * round trips. Ids sort by UTF-16 unit (`byText`). Where a method takes `visible`, a node's
 * `documents` are cut to those that may be seen, and it bears the names, kind and attributes that those give it (`guises`); an edge is
 * what the evidence that may be seen amounts to.
 */
export interface GraphStore {
  /** For messages: `sqlite:./data/kenniswijzer.db`; never a password. */
  readonly name: string;
  /** True when `candidates` takes a vector; a store that keeps no vector index rejects one with `invalid-input`, and takes ids. */
  readonly indexesVectors: boolean;

  /** Rises by one with every applied change; 0 for a new store. */
  revision(): Promise<number>;
  /** Writes all of it or nothing, and gives the new revision. Rejects with `conflict` when `base` is not the present revision. */
  apply(change: GraphChange): Promise<number>;

  /** Facts about the store itself: which model, which analysis. Empty for a new store. */
  settings(): Promise<ReadonlyMap<string, string>>;
  /** Replaces the settings of these names. */
  configure(settings: ReadonlyMap<string, string>): Promise<void>;

  /** All documents that may be seen, or those with these ids, sorted by id. */
  documents(visible: readonly Visibility[], ids?: readonly string[]): Promise<DocumentSummary[]>;
  /** What was read from these documents; a stranger is absent. */
  readings(documents: readonly string[]): Promise<Map<string, Reading>>;
  /** Passages by id; a stranger is absent. */
  passages(ids: readonly string[]): Promise<Map<string, Passage>>;

  /**
   * Entities of all documents that have one of these keys, lead to one of these nodes, or bear one of these names (`nameKey`; name,
   * alias or defined), and all of these documents. Sorted by document, then key.
   */
  contributions(of: {
    keys: readonly string[];
    nodes: readonly string[];
    names: readonly string[];
    documents?: readonly string[];
  }): Promise<Contribution[]>;
  /** Nodes by id, or all of these types; sorted by id. */
  nodes(of: {
    ids?: readonly string[];
    types?: readonly EntityType[];
    visible: readonly Visibility[];
  }): Promise<GraphNode[]>;
  /** Evidence of these edges, of any edge at these nodes, or from these documents; sorted by id, each once. */
  assertions(of: {
    edges?: readonly EdgeKey[];
    nodes?: readonly string[];
    documents?: readonly string[];
  }): Promise<Assertion[]>;
  /**
   * Everything one step around these nodes, and what these passages mention and assert, in one trip. `types` restricts the edges.
   * A passage that may not be seen is as a stranger.
   */
  neighbourhood(
    ids: readonly string[],
    of: { visible: readonly Visibility[]; types?: readonly EdgeType[]; passages?: readonly string[] },
  ): Promise<Neighbourhood>;
  /** Passages that mention these nodes, per node, in order of document id, start and end, each once; a node without is absent. */
  mentions(
    nodes: readonly string[],
    visible: readonly Visibility[],
  ): Promise<Map<string, { passage: string; start: number; end: number }[]>>;

  /** Everything that words, names or vectors may point at, with what scoring it needs, in one trip. */
  candidates(request: CandidateRequest): Promise<Candidates>;
  /** Every term of the items that may be seen, with the number of those that have it. Suggests spellings, so a hidden name must not be in it. */
  vocabulary(visible: readonly Visibility[]): Promise<ReadonlyMap<string, number>>;
  /** All vectors, for an index beside the store; sorted by id. A change that comes in between may show in part: compare `revision` before and after. */
  vectors(): AsyncIterable<StoredVector>;

  /** Index items by id, for copying them; sorted by id, their terms sorted too. A stranger is absent. */
  items(ids: readonly string[]): Promise<IndexItem[]>;

  /** What people decided, sorted by id. */
  corrections(): Promise<Correction[]>;

  /**
   * Erases from where the store keeps its data what was removed from it: free pages, logs, journals. Gives in one Dutch line each what
   * it cannot erase by itself, with the remedy; empty when nothing is left. Takes time: meant for personal data.
   */
  purge(): Promise<string[]>;

  /** Releases connections. Safe to call twice; any other call after it rejects with `invalid-input`. */
  close(): Promise<void>;
}
