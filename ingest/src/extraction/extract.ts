import type { Claim, Document, Mention, Reading, TypedValue } from "@kenniswijzer/domain";
import type { Thesaurus } from "@kenniswijzer/gazetteer";
import type { Token } from "@kenniswijzer/language";
import { withValidity } from "../document/validity.ts";
import { passagesOf } from "../passage/passage.ts";
import { type Book, claimOf, documentEntity, type Entity, keyOf, type Tie } from "./entities.ts";
import { affiliations } from "./extractors/affiliations.ts";
import { allOf } from "./extractors/all-of.ts";
import { clauses } from "./extractors/clauses.ts";
import { concepts } from "./extractors/concepts.ts";
import { decisions } from "./extractors/decisions.ts";
import { enumerations } from "./extractors/enumerations.ts";
import { frames } from "./extractors/frames.ts";
import { groups } from "./extractors/groups.ts";
import { items } from "./extractors/items.ts";
import { learned } from "./extractors/learned.ts";
import { letters } from "./extractors/letters.ts";
import { listLeads } from "./extractors/list-leads.ts";
import { listedSuccessions } from "./extractors/listed-successions.ts";
import { members } from "./extractors/members.ts";
import { owners } from "./extractors/owners.ts";
import { projectNames } from "./extractors/project-names.ts";
import { projects } from "./extractors/projects.ts";
import { questions } from "./extractors/questions.ts";
import { records } from "./extractors/records.ts";
import { retracted } from "./extractors/retracted.ts";
import { roleLabels } from "./extractors/role-labels.ts";
import { roleNames } from "./extractors/role-names.ts";
import { runIns } from "./extractors/run-ins.ts";
import { subjects } from "./extractors/subjects.ts";
import { successions } from "./extractors/successions.ts";
import { tables } from "./extractors/tables.ts";
import { targetGroups } from "./extractors/target-groups.ts";
import { tasks } from "./extractors/tasks.ts";
import { titlePartners } from "./extractors/title-partners.ts";
import { topics } from "./extractors/topics.ts";
import { weighed } from "./extractors/weighed.ts";
import { link } from "./linking.ts";
import { placeLocalBodies } from "./local-bodies.ts";
import { namesOf } from "./names.ts";
import type { NameExtractor } from "./naming.ts";
import { extractorOf, type OwnExtractor } from "./own-extractor.ts";
import type { OwnNames } from "./own-names.ts";
import { withPeriod } from "./periods.ts";
import { type Extractor, Reader } from "./reader.ts";
import { type Sheet, sheetOf } from "./sheet.ts";
import { type Persons, versionsNow } from "./version.ts";

/** In order: later ones build on what earlier ones entered. A new one joins by standing here. */
export const EXTRACTORS: readonly Extractor[] = [
  projectNames,
  roleNames,
  topics,
  tables,
  records,
  runIns,
  projects,
  groups,
  allOf,
  letters,
  items,
  enumerations,
  questions,
  subjects,
  tasks,
  owners,
  affiliations,
  members,
  frames,
  listLeads,
  roleLabels,
  clauses,
  learned,
  successions,
  listedSuccessions,
  targetGroups,
  decisions,
  titlePartners,
  retracted,
  weighed,
  concepts,
];

/** A row has no structure but its columns: what reads layout or nearness would tie the values of one to those of another. */
const OF_ROWS: ReadonlySet<string> = new Set(["records", "frames", "clauses", "target-groups", "concepts"]);

const extractorsFor = ({ columns }: Document, { extractors = EXTRACTORS, own = [] }: ExtractOptions): Extractor[] => {
  const ours = columns === undefined ? extractors : extractors.filter(({ name }) => OF_ROWS.has(name));
  // concepts come last: they look at whatever themes were found
  return [
    ...ours.filter((one) => one !== concepts),
    ...own.map(extractorOf),
    ...ours.filter((one) => one === concepts),
  ];
};

export interface ExtractOptions {
  /** `none` leaves out all persons; default `named`. */
  readonly persons?: Persons;
  /** Under whose concepts themes fall; the packaged one when absent. */
  readonly thesaurus?: Thesaurus | undefined;
  /** Organisations of an own list; none when absent. */
  readonly names?: OwnNames | undefined;
  /** Who reads structure and ties; `EXTRACTORS` when absent. For measuring what each is worth: versions do not tell. */
  readonly extractors?: readonly Extractor[];
  /** Extractors of one's own, after ours. */
  readonly own?: readonly OwnExtractor[] | undefined;
  /** Hears the tokens of each passage, in their order: who indexes them need not read them again. */
  readonly onTokens?: ((passage: string, tokens: readonly Token[]) => void) | undefined;
  /** Who finds names in a passage; `NAME_EXTRACTORS` when absent. */
  readonly nameExtractors?: readonly NameExtractor[];
}

/** Reads all that a document says, by its structure, the lists and patterns of Dutch. Pure; never throws on any text. */
export function extract(given: Document, options: ExtractOptions = {}): Reading {
  const persons = options.persons ?? "named";
  // a stored document may be of before its validity was read
  const document = withValidity(given);
  const sheets = sheetsOf(document, options.names);
  for (const { passage, tokens } of sheets) options.onTokens?.(passage.id, tokens);
  const names = namesOf(sheets, options.nameExtractors);
  const reader = new Reader(document, sheets, link(document.title, sheets, names), options.thesaurus);
  for (const extractor of extractorsFor(document, options)) extractor.read(reader);
  return {
    document,
    versions: versionsNow(persons, options.thesaurus, options.names, options.own),
    passages: sheets.map((sheet) => sheet.passage),
    ...assemble(reader.book, persons, document),
    values: sheets.flatMap(valuesOf),
  };
}

// `Array.from`, here and for what else everything reads: `map` gives an array of another kind once it is compiled, and whatever read the kind before is then compiled anew
const sheetsOf = (document: Document, names?: OwnNames): Sheet[] =>
  Array.from(passagesOf(document), (passage) => sheetOf(document.text, passage, names?.trie));

/** The document as these extractors read it. */
export function readerOf(document: Document, extractors: readonly Extractor[]): Reader {
  const sheets = sheetsOf(document);
  const reader = new Reader(document, sheets, link(document.title, sheets, namesOf(sheets)));
  for (const extractor of extractors) extractor.read(reader);
  return reader;
}

type Found = Pick<Reading, "entities" | "mentions" | "claims">;

/** Entities that were mentioned or tied, merged by key, with their mentions and claims in document order. */
function assemble(book: Book, persons: Persons, document: Document): Found {
  placeLocalBodies(book);
  const ties = book.ties.filter((tie) => keeps(tie.subject, persons) && keeps(tie.object, persons));
  const tied = new Set(ties.flatMap((tie) => [tie.subject, tie.object]));
  const entities = new Map<string, Entity>();
  for (const entity of book.entities) {
    if (
      !keeps(entity, persons) ||
      (entity.placeOnly && !tied.has(entity)) ||
      (entity.mentions.length === 0 && !tied.has(entity))
    )
      continue;
    const same = entities.get(keyOf(entity));
    if (same === undefined) entities.set(keyOf(entity), entity);
    else book.merge(same, entity);
  }
  const mentions = [...entities].flatMap(([key, entity]) =>
    entity.mentions.map((mention): Mention => ({ ...mention, entity: key })),
  );
  return {
    entities: [...entities.values()].map(documentEntity),
    mentions: distinct(mentions, (own) => `${own.start}:${own.end}:${own.entity}`).sort(
      (a, b) => a.start - b.start || a.end - b.end,
    ),
    claims: claims(
      ties.map((tie) => ({ ...tie, subject: book.resolve(tie.subject), object: book.resolve(tie.object) })),
    ).map((claim) => withPeriod(claim, document)),
  };
}

const keeps = (entity: Entity, persons: Persons): boolean => persons === "named" || entity.kind !== "person";

function claims(ties: readonly Tie[]): Claim[] {
  const all = ties.filter((tie) => tie.subject !== tie.object).map(claimOf);
  const one = distinct(all, (own) =>
    [own.subject, own.predicate, own.object, own.start, own.end, own.modality].join("|"),
  );
  return one.sort((a, b) => a.start - b.start || a.end - b.end);
}

function distinct<T>(all: readonly T[], key: (one: T) => string): T[] {
  const seen = new Set<string>();
  return all.filter((one) => !seen.has(key(one)) && seen.add(key(one)));
}

function valuesOf({ passage, values }: Sheet): TypedValue[] {
  return values.map((value) => ({ ...value, passage: passage.id }));
}
