import { nameKey } from "@kenniswijzer/domain";
import { matchesOf } from "@kenniswijzer/language";
import type { Extractor, Reader } from "../reader.ts";

const COMMISSIONED =
  /\b(?:in opdracht van|gefinancierd door|betaald door|bekostigd door|met subsidie van)\s+(?:de |het )?$/i;

/** Terms that a regulation defines as several parties stand for all of them; a party inside a project's own name pays for it. */
export const groups: Extractor = {
  name: "groups",
  read(reader) {
    for (const [term, entities] of reader.linking.groups) {
      const pattern = new RegExp(`(?<![\\p{L}])(?:het|de|een|elk) (${term.replace(/ /g, "\\s+")})(?![\\p{L}])`, "giu");
      for (const [at, sheet] of reader.sheets.entries()) {
        const content = reader.text.slice(sheet.passage.start, sheet.passage.end);
        for (const found of matchesOf(content, pattern)) {
          const end = sheet.passage.start + found.index + found[0].length;
          reader.refer(at, {
            start: end - (found[1] ?? "").length,
            end,
            type: "Actor",
            kind: "municipality",
            entities,
            short: true,
          });
        }
      }
    }
    for (const at of reader.sheets.keys()) payers(reader, at);
  },
};

function payers(reader: Reader, at: number): void {
  const sheet = reader.sheets[at];
  for (const project of (reader.references[at] ?? []).filter((own) => own.type === "Project" && own.short !== true)) {
    for (const known of sheet?.known ?? []) {
      const inside =
        known.start > project.start && known.end <= project.end && !known.common && known.listed.type === "Actor";
      const [object] = project.entities;
      if (
        !inside ||
        sheet === undefined ||
        object === undefined ||
        !COMMISSIONED.test(reader.text.slice(project.start, known.start))
      )
        continue;
      const { listed } = known;
      const name = reader.text.slice(known.start, known.end);
      const party = reader.book.enter({
        type: "Actor",
        ...(listed.kind === undefined ? {} : { kind: listed.kind }),
        name,
        key: listed.key,
        aliases: [listed.name, ...listed.aliases].filter((own) => nameKey(own) !== nameKey(name)),
        extractor: "groups",
      });
      reader.book.mention(party, known, sheet, "groups");
      const sentence =
        sheet.sentences.find((span) => span.start <= known.start && span.end >= known.end) ?? sheet.passage;
      reader.tie(at, sentence, party, "FUNDS", object, { extractor: "groups", modality: "noemt", confidence: 0.6 });
    }
  }
}
