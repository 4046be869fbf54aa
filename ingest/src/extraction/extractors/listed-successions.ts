import type { Span } from "@kenniswijzer/domain";
import { byKey, type Listed } from "@kenniswijzer/gazetteer";
import type { Entity } from "../entities.ts";
import type { Extractor, Reader } from "../reader.ts";

/**
 * What became of the merged municipalities and organisations that a document names, by our lists: `gemeente Rijnwoude` stays who
 * the document says it was, and whoever asks for Alphen aan den Rijn can find it as its predecessor.
 */
export const listedSuccessions: Extractor = {
  name: "listed-successions",
  read(reader) {
    for (const former of reader.book.entities) {
      const successors = byKey(former.key ?? "")?.successors ?? [];
      const place = former.placeOnly || successors.length === 0 ? undefined : placeOf(reader, former);
      if (place === undefined) continue;
      for (const key of successors) {
        const listed = byKey(key);
        if (listed !== undefined) tie(reader, place, enter(reader, listed), former);
      }
    }
  },
};

function enter(reader: Reader, listed: Listed): Entity {
  return reader.book.enter({
    type: listed.type,
    ...(listed.kind === undefined ? {} : { kind: listed.kind }),
    name: listed.kind === "municipality" ? `gemeente ${listed.name}` : listed.name,
    key: listed.key,
    aliases: [listed.name, ...listed.aliases, ...listed.abbreviations],
    ...(listed.code === undefined ? {} : { attributes: { code: listed.code } }),
    extractor: "listed-successions",
  });
}

interface Place extends Span {
  readonly at: number;
}

/** The first sentence that names it. */
function placeOf(reader: Reader, entity: Entity): Place | undefined {
  const [first] = [...entity.mentions].sort((a, b) => a.start - b.start);
  const at = reader.sheets.findIndex(({ passage }) => passage.id === first?.passage);
  const sheet = reader.sheets[at];
  if (first === undefined || sheet === undefined) return undefined;
  const sentence = sheet.sentences.find((span) => span.start <= first.start && span.end >= first.end) ?? sheet.passage;
  return { at, start: sentence.start, end: sentence.end };
}

function tie(reader: Reader, { at, ...span }: Place, successor: Entity, former: Entity): void {
  reader.tie(at, span, successor, "SUCCEEDS", former, {
    extractor: "listed-successions",
    modality: "noemt",
    confidence: 0.9,
    source: "list",
  });
}
