import {
  type Assertion,
  type DocumentSummary,
  type GraphNode,
  type Passage,
  type ReserveOf,
  type Visibility,
  visibleTo,
} from "@kenniswijzer/domain";
import type { Embedder } from "@kenniswijzer/embedding";
import type { Candidates, Filter, GraphStore, Neighbourhood } from "@kenniswijzer/graph";
import {
  nearest,
  type ScoredItem,
  scoreCandidates,
  type VectorIndex,
  type WeightedTerm,
} from "@kenniswijzer/search-index";
import type { Ages } from "./ages.ts";
import { anchorsOf } from "./anchors.ts";
import { authored } from "./authors.ts";
import { beyond, merged } from "./beyond.ts";
import { meterOf } from "./coverage.ts";
import { entitiesOf, type NamedEntity } from "./entities.ts";
import type { Evidence } from "./evidence.ts";
import { cellsTold } from "./extractive/cells.ts";
import { employersOf } from "./extractive/employers.ts";
import { nearbyIds } from "./extractive/nearby.ts";
import { verdictOf } from "./extractive/polarity.ts";
import { type ActAsked, actAsked } from "./extractive/question.ts";
import { type Scene, scenesOf } from "./extractive/scenes.ts";
import { enumeratedIn, spokenOf } from "./extractive/spoken.ts";
import { valuesTold } from "./extractive/told.ts";
import type { Scales } from "./fit.ts";
import { lazily, once } from "./lazily.ts";
import { listsOf } from "./lists.ts";
import { mightKnow } from "./might-know.ts";
import { namesMet } from "./names-met.ts";
import { planOf } from "./plan.ts";
import { rank } from "./rank.ts";
import { LONGEST, type ReadQuestion } from "./reading.ts";
import { sentencesOf } from "./sentence-rank.ts";
import { termsIn } from "./subject.ts";
import { textsOf } from "./texts.ts";
import { claimsOf, type Draft, mentionsOf } from "./units.ts";

/** What a question is asked of, and who asks. */
export interface RetrieveIn {
  readonly store: GraphStore;
  readonly embedder?: Embedder | undefined;
  readonly vectorIndex?: VectorIndex | undefined;
  /** The revision that the index and the question's reading rest on: `conflict` when the store has moved on. */
  readonly base?: number | undefined;
  readonly clearance: Visibility;
  /** What is known against a document now; nothing when absent. */
  readonly reserveOf?: ReserveOf | undefined;
}

const noReserve: ReserveOf = () => undefined;

const CANDIDATES = 110;
const NEAR = 16;
const PASSAGES = 20;
/** Everything that the documents say to the question and that the asker may see, ranked, in at most three trips to the store. */
export async function retrieve(read: ReadQuestion, inside: RetrieveIn): Promise<Evidence> {
  const visible = visibleTo(inside.clearance);
  const vector = await embedded(read, inside.embedder);
  const terms = weighted(read);
  const candidates = await look({ read, terms, vector }, inside, { visible });
  const entities = entitiesOf(read, candidates);
  const meter = meterOf(read, candidates);
  const { reserveOf = noReserve } = inside;
  if (read.authors) return { ...(await authored(read, inside.store, visible, entities, candidates)), reserveOf };
  const ranked = scoreCandidates({ candidates, terms, vector });
  const anchors = anchorsOf(read, meter, candidates, entities);
  const passages = ranked.flatMap(({ item }) => item.passage ?? []).slice(0, PASSAGES);
  const asked = actAsked(read);
  const toRead = !read.shared && isReadFromText(read);
  const nearby = toRead ? nearbyIds(passages) : [];
  const wide = await inside.store.neighbourhood([...anchors], {
    visible,
    passages: [...passages.map((passage) => passage.id), ...nearby],
  });
  const around = within(wide, anchors, passages);
  const more = await beyond({
    read,
    store: inside.store,
    visible,
    candidates,
    meter,
    entities,
    passages,
    around,
    nearby,
  });
  const all = merged(around, more.around);
  const documents = documentsOf(candidates, all);
  const texts = textsOf(candidates, documents, vector);
  const names = namesMet({ read, candidates, entities, meter, texts });
  const scales: Scales = { read, meter, entities, texts, names, step: more.step, agesOfNode: agesBy(all) };
  const known = byId([passages, more.passages]);
  const scenes = once((): Scene[] => (toRead ? scenesOf(byId([known.values(), more.nearby]), wide, texts) : []));
  const drafts = once(() => claimsOf(read, all));
  return evidenceOf({ all, known, scales, asked, scenes, drafts, documents, ranked, reserveOf });
}

interface Retrieved extends Pick<Evidence, "documents" | "reserveOf"> {
  readonly all: Neighbourhood;
  readonly known: ReadonlyMap<string, Passage>;
  readonly scales: Scales;
  readonly asked: ActAsked;
  readonly scenes: () => Scene[];
  readonly drafts: () => Draft[];
  readonly ranked: readonly ScoredItem[];
}

/** Works out each part when it is first asked for: most answers need only some of it. */
const evidenceOf = lazily<Retrieved, Evidence>({
  read: ({ scales }) => scales.read,
  plan: ({ scales }) => planOf(scales.read, scales.entities),
  found: ({ scales, all, known, drafts }) =>
    rank([...drafts(), ...mentionsOf(scales.read, all, known)].filter(isFact), scales),
  notFacts: ({ scales, drafts }) =>
    rank(
      drafts().filter((draft) => !isFact(draft)),
      scales,
    ),
  sentences: ({ scales, known }) => sentencesOf(scales.read, [...known.values()], scales),
  lists: ({ scales, known }) => listsOf(scales.read, [...known.values()], scales),
  claims: ({ scales, all }) => claimsAbout(all, scales.entities),
  passages: ({ known }) => known,
  entities: ({ scales }) => scales.entities.flatMap((entity) => entity.nodes),
  act: ({ asked }) => asked.act,
  spoken: (retrieved) =>
    spokenOf(retrieved.scenes(), { ...retrieved.scales, employersOf: employers(retrieved) }, retrieved.asked),
  enumerated: ({ scenes, scales, asked }) => enumeratedIn(scenes(), scales, asked),
  told: ({ scenes, scales, asked }) => valuesTold(scenes(), scales, asked),
  cells: ({ scenes, scales, asked }) => cellsTold(scenes(), scales, asked),
  verdict: ({ scenes, scales, asked }) => verdictOf(scenes(), scales, asked),
  employersOf: (retrieved) => employers(retrieved),
  documents: ({ documents }) => documents,
  reserveOf: ({ reserveOf }) => reserveOf,
  mightKnow: ({ ranked, all, scales }) => mightKnow(ranked, all, scales),
  nearest: ({ ranked }) => nearestNames(ranked),
});

const employers =
  ({ scenes, all, scales }: Retrieved): Evidence["employersOf"] =>
  (person) =>
    employersOf(person, { scenes: scenes(), around: all, named: idsOf(scales.entities) });

const idsOf = (entities: readonly NamedEntity[]): ReadonlySet<string> =>
  new Set(entities.flatMap(({ nodes }) => nodes.map(({ id }) => id)));

// themes, projects and descriptions are nodes of the graph or whole sentences
const isReadFromText = ({ want }: ReadQuestion): boolean =>
  want.types.includes("Actor") || want.values.length > 0 || want.counting || ["place", "yes-no"].includes(want.asked);

// ties are taken from what the question points at; from what stands around it only sentences are read
function within(wide: Neighbourhood, anchors: ReadonlySet<string>, passages: readonly Passage[]): Neighbourhood {
  const own = new Set(passages.map(({ id }) => id));
  return {
    ...wide,
    assertions: wide.assertions.filter(
      ({ subject, object, passage }) => own.has(passage) || anchors.has(subject) || anchors.has(object),
    ),
    mentions: wide.mentions.filter(({ passage }) => own.has(passage)),
  };
}

function claimsAbout(around: Neighbourhood, entities: readonly NamedEntity[]): Assertion[] {
  const ids = new Set(entities.flatMap((entity) => entity.nodes.map((node) => node.id)));
  return around.assertions.filter(({ subject, object }) => ids.has(subject) || ids.has(object));
}

// one assertion may deny what another states: it is no evidence for the tie
const isFact = ({ edge, assertion }: Pick<Draft, "edge" | "assertion">): boolean =>
  edge === undefined ||
  ((edge.status === "stated" || edge.status === "planned") &&
    assertion?.modality !== "ontkent" &&
    assertion?.modality !== "onbeslist");

async function embedded(read: ReadQuestion, embedder: Embedder | undefined): Promise<Float32Array | undefined> {
  if (embedder === undefined || read.words.length === 0) return undefined;
  return (await embedder.embed([read.question.slice(0, LONGEST)], "query"))[0];
}

const weighted = (read: ReadQuestion): WeightedTerm[] => {
  const best = new Map<string, number>();
  for (const { weight, wordings } of read.subjects) {
    for (const wording of wordings) {
      for (const term of termsIn(wording.tokens))
        best.set(term, Math.max(best.get(term) ?? 0, weight * wording.weight));
    }
  }
  for (const term of termsIn(read.head)) best.set(term, Math.max(best.get(term) ?? 0, 0.5));
  return [...best].map(([term, weight]) => ({ term, weight }));
};

interface LookedFor {
  readonly read: ReadQuestion;
  readonly terms: readonly WeightedTerm[];
  readonly vector: Float32Array | undefined;
}

function look({ read, terms, vector }: LookedFor, inside: RetrieveIn, filter: Filter): Promise<Candidates> {
  return inside.store.candidates({
    base: inside.base,
    names: read.names,
    terms: terms.map(({ term }) => term),
    near: nearest(inside, vector, NEAR, filter),
    limit: CANDIDATES,
    filter,
  });
}

const documentsOf = (candidates: Candidates, around: Neighbourhood): Map<string, DocumentSummary> =>
  byId([candidates.documents, around.documents]);

function byId<T extends { readonly id: string }>(several: readonly Iterable<T>[]): Map<string, T> {
  const all = new Map<string, T>();
  for (const some of several) for (const one of some) all.set(one.id, one);
  return all;
}

function agesBy(around: Neighbourhood): Scales["agesOfNode"] {
  const stated = once(() => statedAges(around));
  return (id) => {
    const groups = around.edges.filter((edge) => edge.type === "TARGETS" && edge.from === id).map((edge) => edge.to);
    return [id, ...groups].flatMap((one) => stated().get(one) ?? []);
  };
}

function statedAges({ nodes }: Neighbourhood): Map<string, Ages> {
  const own = new Map<string, Ages>();
  for (const { id, attributes } of nodes) {
    if (attributes.ageFrom !== undefined) own.set(id, { from: attributes.ageFrom, to: attributes.ageTo ?? 120 });
  }
  return own;
}

const NEAREST = 3;

const nearestNames = (ranked: readonly { item: { type: string; node?: GraphNode } }[]): string[] =>
  ranked
    .flatMap(({ item }) =>
      item.node !== undefined && ["Theme", "Project", "Question"].includes(item.type) ? item.node.name : [],
    )
    .slice(0, NEAREST);
