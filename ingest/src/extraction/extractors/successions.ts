import { nameKey } from "@kenniswijzer/domain";
import { latin } from "@kenniswijzer/language";
import type { Entity } from "../entities.ts";
import type { Extractor, Reader } from "../reader.ts";

const FROM_TO = latin(
  /^(?:\p{L}+:\s+)?(?:(?:de )?(?:transformatie|overgang|omvorming|doorontwikkeling|ontwikkeling|stap|weg)\s+)?(?:van\s+)?(?:(?:de|het)\s+)?(\p{L}[\p{L}-]{5,})\s+naar\s+(?:(?:de|het|een)\s+)?/iu,
);

/** Headings that say what becomes of a body by its kind alone: `Van werkplaats naar Regionaal Netwerk Y`, when one body of that kind is named. */
export const successions: Extractor = {
  name: "successions",
  read(reader) {
    for (const [at, { passage }] of reader.sheets.entries()) {
      const found = passage.kind === "heading" ? FROM_TO.exec(passage.text) : null;
      if (found?.[1] === undefined) continue;
      const start = passage.start + passage.text.indexOf(found[0]) + found[0].length;
      const successor = reader.actorsIn(at, { start, end: passage.end }).find((own) => own.start - start < 3);
      const [later] = successor?.entities ?? [];
      const earlier = later === undefined ? undefined : namedBy(reader, found[1], later);
      if (later === undefined || earlier === undefined) continue;
      reader.tie(at, passage, later, "SUCCEEDS", earlier, {
        extractor: "successions",
        modality: "noemt",
        confidence: 0.7,
      });
    }
  },
};

/** The one other body whose name has the word. */
function namedBy(reader: Reader, word: string, other: Entity): Entity | undefined {
  const key = nameKey(word).split(" ");
  const fits = reader.book.entities.filter((entity) => {
    if (entity.type !== "Actor" || entity === other || entity.kind === "person") return false;
    const words = nameKey(entity.name).split(" ");
    return key.every((own) => words.includes(own));
  });
  return fits.length === 1 ? fits[0] : undefined;
}
