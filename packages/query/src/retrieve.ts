import {
  type Assertion,
  type DocumentSummary,
  type GraphNode,
  type Passage,
  passageId,
  type Visibility,
  visibleTo,
} from "@kenniswijzer/domain";
import type { Embedder } from "@kenniswijzer/embedding";
import type { CandidateItem, Candidates, Filter, GraphStore, Neighbourhood } from "@kenniswijzer/graph";
import { nearest, scoreCandidates, type VectorIndex } from "@kenniswijzer/search-index";
import { authored } from "./authors.ts";
import { type Meter, meterOf, type Place, placeOf } from "./coverage.ts";
import { entitiesOf, type NamedEntity } from "./entities.ts";
import type { Evidence } from "./evidence.ts";
import { listsOf } from "./lists.ts";
import { planOf } from "./plan.ts";
import { rank, type Scales } from "./rank.ts";
import type { ReadQuestion } from "./reading.ts";
import { sentencesOf } from "./sentence-rank.ts";
import { termsIn } from "./subject.ts";
import { analysed, textsOf, titleText } from "./texts.ts";
import { claimsOf, type Draft, mentionsOf } from "./units.ts";

/** What a question is asked of, and who asks. */
export interface RetrieveIn {
  readonly store: GraphStore;
  readonly embedder?: Embedder | undefined;
  readonly vectorIndex?: VectorIndex | undefined;
  readonly clearance: Visibility;
}

const CANDIDATES = 150;
const NEAR = 24;
const ANCHORS = 40;
const PASSAGES = 20;
const SUBJECT_TYPES: readonly string[] = [
  "Theme",
  "Project",
  "Question",
  "TargetGroup",
  "Decision",
  "Action",
  "Concept",
];

/** Everything that the documents say to the question and that the asker may see, ranked, in at most three trips to the store. */
export async function retrieve(read: ReadQuestion, inside: RetrieveIn): Promise<Evidence> {
  const visible = visibleTo(inside.clearance);
  const vector = await embedded(read, inside.embedder);
  const candidates = await look(read, inside, { visible }, vector);
  const entities = entitiesOf(read, candidates);
  const meter = meterOf(read, candidates);
  if (read.authors) return authored(read, inside.store, visible, entities, candidates);
  const ranked = scoreCandidates({ candidates, terms: weighted(read), vector });
  const anchors = anchorsOf(read, meter, candidates, entities);
  const passages = ranked.flatMap(({ item }) => item.passage ?? []).slice(0, PASSAGES);
  const around = await inside.store.neighbourhood([...anchors], {
    visible,
    passages: passages.map((passage) => passage.id),
  });
  const beyond = await further(read, inside.store, around, entities, visible, passages, meter, candidates);
  const all = merged(around, beyond.around);
  const documents = documentsOf(candidates, all);
  const scales: Scales = {
    read,
    meter,
    entities,
    texts: textsOf(candidates, documents, vector),
    step: beyond.step,
    agesOfNode: agesBy(all),
  };
  const known = new Map([...passages, ...beyond.passages].map((passage) => [passage.id, passage]));
  const facts = rank([...claimsOf(read, all), ...mentionsOf(read, all, known)].filter(isFact), scales);
  const notFacts = rank(
    claimsOf(read, all).filter((draft) => !isFact(draft)),
    scales,
  );
  return {
    read,
    plan: planOf(read, entities),
    found: facts,
    notFacts,
    sentences: sentencesOf(read, [...known.values()], scales),
    lists: listsOf(read, [...known.values()], scales),
    claims: claimsAbout(all, entities),
    nodes: new Map(all.nodes.map((node) => [node.id, node])),
    passages: known,
    documents,
    entities: entities.flatMap((entity) => entity.nodes),
    nearest: nearestNames(ranked),
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
  return (await embedder.embed([read.question], "query"))[0];
}

const weighted = (read: ReadQuestion): { term: string; weight: number }[] => {
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

async function look(
  read: ReadQuestion,
  inside: RetrieveIn,
  filter: Filter,
  vector: Float32Array | undefined,
): Promise<Candidates> {
  const near = vector === undefined ? [] : await nearest(inside, vector, NEAR, filter);
  return inside.store.candidates({
    names: read.names,
    terms: weighted(read).map(({ term }) => term),
    near,
    limit: CANDIDATES,
    filter,
  });
}

// Where the graph is entered: what the question names, and the subjects whose names hold its words.
function anchorsOf(
  read: ReadQuestion,
  meter: Meter,
  candidates: Candidates,
  entities: readonly NamedEntity[],
): Set<string> {
  const anchors = new Set(entities.flatMap((entity) => entity.nodes.map((node) => node.id)));
  const scored = candidates.items
    .filter((item) => item.node !== undefined)
    .map((item) => ({ item, score: anchorScore(read, meter, item) }))
    .filter(({ score }) => score > 0.1)
    .sort((a, b) => b.score - a.score || (a.item.id < b.item.id ? -1 : 1));
  for (const { item } of scored.slice(0, ANCHORS)) anchors.add(item.id);
  return anchors;
}

function anchorScore(read: ReadQuestion, meter: Meter, item: CandidateItem): number {
  const place: Place = placeOf(item.counts, 1);
  const share = Math.max(0, ...read.constraints.map((constraint) => meter.cover(constraint.words, [place]).share));
  return SUBJECT_TYPES.includes(item.type) ? share : 0.7 * share;
}

interface Further {
  readonly step?: ReadonlySet<string>;
  readonly around: Neighbourhood | undefined;
  readonly passages: readonly Passage[];
}

const NOTHING: Further = { around: undefined, passages: [] };

// The third trip: a second step in the graph where the question asks for one, else the passages that claims stand in.
async function further(
  read: ReadQuestion,
  store: GraphStore,
  around: Neighbourhood,
  entities: readonly NamedEntity[],
  visible: readonly Visibility[],
  passages: readonly Passage[],
  meter: Meter,
  candidates: Candidates,
): Promise<Further> {
  if (!read.shared) {
    const ids = [...following(read, passages), ...wholeDocument(read, meter, candidates)];
    const known = new Set(passages.map((passage) => passage.id));
    const wanted = [...new Set(ids)].filter((id) => !known.has(id));
    return { around: undefined, passages: wanted.length === 0 ? [] : [...(await store.passages(wanted)).values()] };
  }
  const ids = new Set(entities.flatMap((entity) => entity.nodes.map((node) => node.id)));
  const subjects = around.edges
    .filter((edge) => edge.status === "stated" && (edge.type === "WORKS_ON" || edge.type === "ASKS"))
    .flatMap((edge) => (ids.has(edge.from) ? edge.to : []));
  if (subjects.length === 0) return NOTHING;
  return { step: new Set(subjects), around: await store.neighbourhood(subjects, { visible }), passages: [] };
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

function merged(a: Neighbourhood, b: Neighbourhood | undefined): Neighbourhood {
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

const documentsOf = (candidates: Candidates, around: Neighbourhood): Map<string, DocumentSummary> =>
  new Map([...candidates.documents, ...around.documents].map((document) => [document.id, document]));

function agesBy(around: Neighbourhood): Scales["agesOfNode"] {
  const own = new Map<string, { from: number; to: number }>();
  for (const { id, attributes } of around.nodes) {
    if (attributes.ageFrom === undefined) continue;
    own.set(id, { from: attributes.ageFrom, to: attributes.ageTo ?? 120 });
  }
  return (id) => {
    const groups = around.edges.filter((edge) => edge.type === "TARGETS" && edge.from === id).map((edge) => edge.to);
    return [id, ...groups].flatMap((one) => own.get(one) ?? []);
  };
}

const NEAREST = 3;

const nearestNames = (ranked: readonly { item: { type: string; node?: GraphNode } }[]): string[] =>
  ranked
    .flatMap(({ item }) =>
      item.node !== undefined && ["Theme", "Project", "Question"].includes(item.type) ? item.node.name : [],
    )
    .slice(0, NEAREST);
