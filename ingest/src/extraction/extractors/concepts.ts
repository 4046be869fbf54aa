import type { EntityType, Mention, Span } from "@kenniswijzer/domain";
import type { Entity } from "../entities.ts";
import type { Extractor, Reader } from "../reader.ts";

/** What may fall under a concept. */
const WORDED: ReadonlySet<EntityType> = new Set(["Theme", "Project", "Question"]);

/**
 * Concepts of the thesaurus under which a wording falls: `schuldenproblematiek in gezinnen` → schulden. A wording rarely returns in
 * another document; by its concepts two documents meet. The list makes the tie, so the list is its source.
 */
export const concepts: Extractor = {
  name: "concepts",
  read(reader) {
    const places = new Map(reader.sheets.map(({ passage }, at) => [passage.id, at]));
    for (const entity of reader.book.entities) {
      const [mention] = entity.mentions;
      const at = mention === undefined ? undefined : places.get(mention.passage);
      if (mention !== undefined && at !== undefined && WORDED.has(entity.type)) classify(reader, at, entity, mention);
    }
  },
};

function classify(reader: Reader, at: number, entity: Entity, mention: Mention): void {
  const wording = reader.text.slice(mention.start, mention.end);
  for (const match of reader.thesaurus.conceptsIn(wording)) {
    const span: Span = { start: mention.start + match.start, end: mention.start + match.end };
    const concept = reader.name(at, span, { type: "Concept", name: match.concept }, "concepts");
    reader.tie(at, mention, entity, "BROADER", concept, {
      extractor: "concepts",
      modality: "noemt",
      confidence: 0.7,
      source: "list",
    });
  }
}
