import type { Extractor, Reader, Reference } from "../reader.ts";

const PARTS: ReadonlySet<string | undefined> = new Set([
  "research-group",
  "organisation-unit",
  "department",
  "network",
]);
const UNIT =
  /^(?:kenniscentrum|expertisecentrum|instituut|opleiding|academie|faculteit|onderzoeksgroep|kenniskring|programma)\b/i;
const OF = /^\)?(?:\s*\([^()]*\))?,? (?:van|binnen|bij) (?:de |het )?(?:gemeente )?$/;

/** `lectoraat X van Hogeschool Y`, `S&O gemeente Z`: a part and its whole, by the name alone. */
export const owners: Extractor = {
  name: "owners",
  read(reader) {
    for (const [at, sheet] of reader.sheets.entries()) {
      for (const linked of reader.linking.linked[at] ?? []) {
        if (linked.owner === undefined) continue;
        const owner = reader.book.enter(linked.owner);
        reader.tie(at, linked, linked.entity, "PART_OF", owner, {
          extractor: "owners",
          modality: "noemt",
          confidence: 0.95,
        });
      }
      if ((reader.references[at]?.length ?? 0) < 2) continue;
      const actors = reader.actorsIn(at, sheet.passage);
      for (let index = 1; index < actors.length; index++) {
        of(reader, at, actors[index - 1], actors[index]);
        inBracket(reader, at, actors[index - 1], actors[index]);
      }
    }
  },
};

/** `Hogeschool X (lectoraat Y)`. */
function inBracket(reader: Reader, at: number, whole: Reference | undefined, part: Reference | undefined): void {
  if (
    whole === undefined ||
    part === undefined ||
    !PARTS.has(part.kind) ||
    part.kind === "network" ||
    PARTS.has(whole.kind)
  )
    return;
  if (
    whole.kind === "person" ||
    reader.text.slice(whole.end, part.start).trim() !== "(" ||
    !/^\s*\)/.test(reader.text.slice(part.end, part.end + 3))
  )
    return;
  const [subject, object] = [part.entities[0], whole.entities[0]];
  const sentence = reader.sheets[at]?.sentences.find((span) => span.start <= whole.start && span.end >= part.end);
  if (subject === undefined || object === undefined || sentence === undefined) return;
  reader.tie(at, sentence, subject, "PART_OF", object, { extractor: "owners", modality: "noemt", confidence: 0.85 });
}

function of(reader: Reader, at: number, part: Reference | undefined, whole: Reference | undefined): void {
  if (
    part === undefined ||
    whole === undefined ||
    !(PARTS.has(part.kind) || part.entities.some((own) => UNIT.test(own.name))) ||
    whole.kind === "person"
  )
    return;
  if (part.end > whole.start || !OF.test(reader.text.slice(part.end, whole.start).replace(/\s+/g, " "))) return;
  const sentence = reader.sheets[at]?.sentences.find((span) => span.start <= part.start && span.end >= whole.end);
  const [subject, object] = [part.entities[0], whole.entities[0]];
  // a body of a municipality or minister is theirs; one that merely deals with a region is not
  if (sentence === undefined || subject === undefined || object === undefined || whole.kind === "region") return;
  reader.tie(at, sentence, subject, "PART_OF", object, { extractor: "owners", modality: "noemt", confidence: 0.85 });
}
