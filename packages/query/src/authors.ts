import type { DocumentSummary, GraphNode, Passage, Reading, Visibility } from "@kenniswijzer/domain";
import type { Candidates, GraphStore } from "@kenniswijzer/graph";
import { isMonth } from "@kenniswijzer/language";
import { shareOf } from "./coverage.ts";
import type { NamedEntity } from "./entities.ts";
import type { Evidence, Found } from "./evidence.ts";
import { planOf } from "./plan.ts";
import type { Constraint, ReadQuestion } from "./reading.ts";
import { analysed } from "./remembered.ts";
import { titleText } from "./texts.ts";

const HEAD_PASSAGES = 8;
const SIGNATURE_PASSAGES = 3;

/** Who stands above or under the documents that the question means: "wie schreven de notitie van november 2015". */
export async function authored(
  read: ReadQuestion,
  store: GraphStore,
  visible: readonly Visibility[],
  entities: readonly NamedEntity[],
  candidates: Candidates,
): Promise<Omit<Evidence, "reserveOf">> {
  const all = await store.documents(visible);
  const meant = read.constraints.map((constraint) => ({
    constraint,
    document: documentMeant(read, constraint, all, candidates),
  }));
  const ids = [...new Set(meant.flatMap(({ document }) => document?.id ?? []))];
  const readings = ids.length > 0 ? await store.readings(ids) : new Map<string, Reading>();
  const found = (wanted: boolean): Found[] =>
    meant.flatMap(({ constraint, document }) => {
      const reading = document && readings.get(document.id);
      return constraint.wanted === wanted && reading ? authorsOf(reading) : [];
    });
  const out = new Set(found(false).map(({ node }) => node.id));
  const passages = [...readings.values()].flatMap((reading) => reading.passages);
  return {
    read,
    plan: planOf(read, entities),
    found: found(true).filter(({ node }) => !out.has(node.id)),
    act: undefined,
    spoken: [],
    enumerated: [],
    told: [],
    cells: [],
    verdict: undefined,
    employersOf: () => [],
    notFacts: [],
    sentences: [],
    lists: [],
    claims: [],
    passages: new Map(passages.map((passage) => [passage.id, passage])),
    documents: new Map(all.map((document) => [document.id, document])),
    entities: [],
    mightKnow: undefined,
    nearest: [],
  };
}

// by its title, its source and its date; a single document is the one meant
function documentMeant(
  read: ReadQuestion,
  constraint: Constraint,
  all: readonly DocumentSummary[],
  candidates: Candidates,
): DocumentSummary | undefined {
  const heads = headTerms(candidates);
  let best: { readonly document: DocumentSummary; readonly score: number } | undefined;
  for (const document of all) {
    const [title, head] = [analysed(titleText(document)), heads.get(document.id)];
    const held = head ? new Set([...title, ...head]) : title;
    const shares = constraint.words.map((index) =>
      Math.max(0, ...(read.subjects[index]?.wordings ?? []).map(({ tokens }) => shareOf(tokens, held))),
    );
    if (!isMeant(constraint, shares, read)) continue;
    const score = shares.reduce((sum, share) => sum + share, 0);
    if (!best || score > best.score || (score === best.score && document.id < best.document.id))
      best = { document, score };
  }
  return best?.document;
}

/** Less of what the question says of a document than this, and another one is meant. */
const MEANT = 0.5;
const YEAR = /^(?:19|20)\d\d$/;
const isDated = (word: string): boolean => YEAR.test(word) || isMonth(word);

// "de notitie van november 2015" is none of another month; what kind of text it is need not stand in it
function isMeant({ words }: Constraint, shares: readonly number[], read: ReadQuestion): boolean {
  const isDate = (index: number): boolean => isDated(read.words[index]?.text ?? "");
  const dates = words.flatMap((index, at) => (isDate(index) ? (shares[at] ?? 0) : []));
  if (dates.length > 0) return dates.every((share) => share > 0);
  const weight = (index: number): number => read.subjects[index]?.weight ?? 0;
  const total = words.reduce((sum, index) => sum + weight(index), 0);
  return words.reduce((sum, index, at) => sum + weight(index) * (shares[at] ?? 0), 0) >= MEANT * total;
}

/** By document. "Het agendapunt" may stand above the document and not in its title. */
function headTerms({ items }: Candidates): Map<string, string[]> {
  const heads = new Map<string, string[]>();
  for (const { passage, counts } of items) {
    if (passage === undefined || passage.ordinal >= HEAD_PASSAGES) continue;
    heads.set(passage.document, [...(heads.get(passage.document) ?? []), ...counts.keys()]);
  }
  return heads;
}

// where a document has its authors: in its first lines, else under it
function authorsOf(reading: Reading): Found[] {
  const last = reading.passages.length - 1;
  const head = personsIn(reading, (passage) => passage.ordinal < HEAD_PASSAGES);
  return head.length > 0 ? head : personsIn(reading, (passage) => passage.ordinal > last - SIGNATURE_PASSAGES);
}

function personsIn(reading: Reading, where: (passage: Passage) => boolean): Found[] {
  const passages = new Map(reading.passages.map((passage) => [passage.id, passage]));
  const persons = new Map(reading.entities.filter((one) => one.kind === "person").map((one) => [one.key, one]));
  const found = new Map<string, Found>();
  for (const mention of reading.mentions) {
    const person = persons.get(mention.entity);
    const passage = passages.get(mention.passage);
    if (person === undefined || passage === undefined || found.has(person.key) || !where(passage)) continue;
    const { id, visibility } = reading.document;
    const node: GraphNode = {
      id: person.key,
      type: person.type,
      kind: "person",
      name: person.name,
      aliases: person.aliases,
      attributes: person.attributes,
      documents: [id],
      visibility,
    };
    const { start, end, text: quote } = passage;
    const unit = { node, document: id, passage: passage.id, start, end, quote, score: 0.8 };
    found.set(person.key, { node, score: unit.score, units: [unit] });
  }
  return [...found.values()];
}
