import { type Passage, passageId, type Visibility } from "@kenniswijzer/domain";
import type { Candidates, GraphStore, Neighbourhood } from "@kenniswijzer/graph";
import { type Meter, placeOf } from "./coverage.ts";
import type { NamedEntity } from "./entities.ts";
import type { ReadQuestion } from "./reading.ts";
import { analysed } from "./remembered.ts";
import { titleText } from "./texts.ts";

/** What the third trip brings. */
export interface Beyond {
  readonly step?: ReadonlySet<string>;
  readonly around: Neighbourhood | undefined;
  readonly passages: readonly Passage[];
  /** Passages around the best ones. */
  readonly nearby: readonly Passage[];
}

const NOTHING: Beyond = { around: undefined, passages: [], nearby: [] };

/** What the second trip left, for the third. */
export interface Reached {
  readonly read: ReadQuestion;
  readonly store: GraphStore;
  readonly visible: readonly Visibility[];
  readonly candidates: Candidates;
  readonly meter: Meter;
  readonly entities: readonly NamedEntity[];
  readonly passages: readonly Passage[];
  readonly around: Neighbourhood;
  /** Ids of passages around the best ones. */
  readonly nearby: readonly string[];
}

/** The third trip: a second step in the graph where the question asks for one, else passages that no word of it points at. */
export async function beyond(reached: Reached): Promise<Beyond> {
  const { read, store, visible, candidates, meter, entities, passages, around } = reached;
  if (!read.shared) {
    const ids = [...following(read, passages), ...wholeDocument(read, meter, candidates)];
    const known = new Set(passages.map((passage) => passage.id));
    const wanted = new Set(ids.filter((id) => !known.has(id)));
    const all = [...new Set([...wanted, ...reached.nearby])];
    const found = all.length === 0 ? [] : [...(await store.passages(all)).values()];
    return { around: undefined, passages: found.filter(({ id }) => wanted.has(id)), nearby: found };
  }
  const ids = new Set(entities.flatMap((entity) => entity.nodes.map((node) => node.id)));
  const subjects = around.edges
    .filter((edge) => edge.status === "stated" && (edge.type === "WORKS_ON" || edge.type === "ASKS"))
    .flatMap((edge) => (ids.has(edge.from) ? edge.to : []));
  if (subjects.length === 0) return NOTHING;
  return {
    step: new Set(subjects),
    around: await store.neighbourhood(subjects, { visible }),
    passages: [],
    nearby: [],
  };
}

const LIST_REACH = 12;
const LISTS = 4;

// a list is asked for, and what introduces it was found: the items themselves may hold no word of the question
function following(read: ReadQuestion, passages: readonly Passage[]): string[] {
  const listed = read.want.asked === "decision" || (read.want.types.length === 0 && read.head.length > 0);
  if (!listed) return [];
  return passages
    .filter((passage) => passage.kind === "item" || passage.kind === "heading" || /[:;,][*_"”’]*$/.test(passage.text))
    .slice(0, LISTS)
    .flatMap(({ document, ordinal }) =>
      Array.from({ length: LIST_REACH }, (_, i) => passageId(document, ordinal + i + 1)),
    );
}

const DOCUMENT_REACH = 90;
const DOCUMENT_MEANT = 0.4;

// a fact is asked of a document by its title: the sentence that states it may hold none of the title's words
function wholeDocument(read: ReadQuestion, meter: Meter, candidates: Candidates): string[] {
  if (read.want.values.length === 0 && !read.want.counting && read.want.asked !== "place") return [];
  const words = read.constraints.flatMap((constraint) => constraint.words);
  const scored = candidates.documents
    .map((document) => ({ document, ...meter.cover(words, [placeOf(analysed(titleText(document)), 1)]) }))
    .sort((a, b) => b.share - a.share || (a.document.id < b.document.id ? -1 : 1));
  const [best] = scored;
  if (best === undefined || best.share < DOCUMENT_MEANT) return [];
  return Array.from({ length: DOCUMENT_REACH }, (_, ordinal) => passageId(best.document.id, ordinal));
}

/** Two surroundings as one. */
export function merged(a: Neighbourhood, b: Neighbourhood | undefined): Neighbourhood {
  if (b === undefined) return a;
  const each = <T>(one: readonly T[], two: readonly T[], key: (item: T) => string): T[] => [
    ...new Map([...one, ...two].map((item) => [key(item), item])).values(),
  ];
  return {
    nodes: each(a.nodes, b.nodes, (node) => node.id),
    edges: each(a.edges, b.edges, (edge) => `${edge.from}|${edge.type}|${edge.to}`),
    assertions: each(a.assertions, b.assertions, (assertion) => assertion.id),
    mentions: a.mentions,
    documents: each(a.documents, b.documents, (document) => document.id),
  };
}
