import { type DocumentEntity, nameKey, type Reading, summaryOf } from "@kenniswijzer/domain";
import * as cypher from "../cypher/documents.ts";
import { documentProperties, integer, type Properties, packReading, passageProperties } from "../records.ts";
import { keyOf } from "../terms.ts";
import { latest, loosen, overIds, overRows, type Work } from "./work.ts";

/** An entity of one document. */
export interface EntityRef {
  readonly document: string;
  readonly key: string;
}

/** Documents with their passages, entities, mentions and links. */
export async function forgetDocuments(work: Work, ids: readonly string[]): Promise<void> {
  loosen(work, await overIds(work, cypher.FORGET_DOCUMENT_ENTITIES, ids));
  await overIds(work, cypher.FORGET_DOCUMENTS, ids);
}

/** Puts readings in the place of older ones, and gives their entities, whose mentions are still to be drawn. */
export async function putReadings(work: Work, all: readonly Reading[]): Promise<EntityRef[]> {
  const readings = latest(all, (r) => r.document.id);
  const ids = readings.map((r) => r.document.id);
  const known = new Set((await overIds<{ id: string }>(work, cypher.KNOWN_DOCUMENTS, ids)).map((row) => row.id));
  const older = readings.filter((r) => known.has(r.document.id));
  const documents = readings.map((reading) => {
    return { properties: documentProperties(summaryOf(reading.document)), packed: packReading(reading) };
  });
  await overRows(work, cypher.PUT_DOCUMENTS, documents, 50);
  const passages = readings.flatMap((r) => r.passages.map((p) => passageProperties(p, r.document.visibility)));
  const kept = older.map((r) => ({ document: r.document.id, keep: r.passages.map((p) => p.id) }));
  await overRows(work, cypher.FORGET_OLD_PASSAGES, kept);
  await overRows(work, cypher.PUT_PASSAGES, passages);
  const entities = readings.flatMap((reading) => reading.entities.map((entity) => entityRow(reading, entity)));
  await putEntities(work, older, entities);
  await overIds(work, cypher.TIE_ASSERTIONS_TO_PASSAGES, passages.map(idOf));
  await overIds(work, cypher.TIE_ITEMS_TO_PASSAGES, passages.map(idOf));
  return entities.map(({ document, key }) => ({ document, key }));
}

async function putEntities(
  work: Work,
  older: readonly Reading[],
  entities: readonly (EntityRef & { readonly names: readonly string[] })[],
): Promise<void> {
  const kept = older.map((r) => ({ document: r.document.id, keep: r.entities.map((e) => e.key) }));
  const known = new Set(older.map((r) => r.document.id));
  loosen(work, await overRows(work, cypher.FORGET_OLD_DOCUMENT_ENTITIES, kept));
  await overRows(work, cypher.PUT_DOCUMENT_ENTITIES, entities);
  loosen(
    work,
    await overRows(
      work,
      cypher.UNNAME_DOCUMENT_ENTITIES,
      entities.filter((e) => known.has(e.document)),
    ),
  );
  await overRows(work, cypher.NAME_DOCUMENT_ENTITIES, entities);
}

const idOf = (row: Properties): string => row.id as string;

function entityRow({ document, mentions }: Reading, entity: DocumentEntity) {
  const own = mentions.filter((m) => m.entity === entity.key);
  return {
    document: document.id,
    key: entity.key,
    name: entity.name,
    names: nameKeys([entity.name, ...entity.aliases, ...entity.defined]),
    visibility: document.visibility,
    entity: JSON.stringify(entity),
    passages: own.map((m) => m.passage),
    starts: own.map((m) => integer(m.start)),
    ends: own.map((m) => integer(m.end)),
  };
}

/** Names as they are looked up. */
export const nameKeys = (names: readonly string[]): string[] => [...new Set(names.map((n) => keyOf(nameKey(n))))];
