import { byKey, type Listed } from "@kenniswijzer/gazetteer";
import { cued, latin, matchesOf } from "@kenniswijzer/language";
import type { Entity } from "../entities.ts";
import type { Extractor, Reader } from "../reader.ts";
import type { Sheet } from "../sheet.ts";

/** `alle gemeenten in de Leidse regio`, up to the name of the region. */
const ALL_OF = cued(
  latin(
    /(?<![\p{L}])alle (?:\p{Ll}+ )?gemeenten (?:in|van|binnen|uit) (?:de |het )?(?:regio |provincie )?(?=\p{Lu}|regio)/giu,
  ),
);
const EXCEPT = latin(
  /^,? (?:behalve|uitgezonderd|met uitzondering van|exclusief|behoudens|zonder) (?:(?:de )?gemeenten? )?/iu,
);
const AND = latin(/^(?:,? en |, )(?:(?:de )?gemeenten? )?/iu);

/** All municipalities of a region, less those that the text leaves out: known from the list of members, so said of each of them. */
export const allOf: Extractor = {
  name: "all-of",
  read(reader) {
    for (const [at, sheet] of reader.sheets.entries()) {
      const { passage } = sheet;
      for (const found of matchesOf(passage.text, ALL_OF))
        setIn(reader, at, sheet, passage.start + found.index, found[0].length);
    }
  },
};

function setIn(reader: Reader, at: number, sheet: Sheet, start: number, length: number): void {
  const region = sheet.known.find((known) => {
    return (
      known.start >= start && known.start <= start + length && known.end > start + length && hasMembers(known.listed)
    );
  });
  if (region === undefined) return;
  const { left, end } = leftOut(reader, at, region.end);
  const members = (region.listed.members ?? []).filter((key) => !left.has(key));
  if (members.length === 0) return;
  const span = { start, end };
  const entities = members.flatMap((key): Entity[] => {
    const listed = byKey(key);
    if (listed === undefined) return [];
    const { type, kind, aliases } = listed;
    const name = kind === "municipality" ? `gemeente ${listed.name}` : listed.name;
    const entity = reader.book.enter({
      type,
      ...(kind && { kind }),
      name,
      key,
      aliases: [listed.name, ...aliases],
      extractor: "all-of",
    });
    reader.book.mention(entity, span, sheet, "all-of");
    return [entity];
  });
  // what stands inside is said by the whole: the region takes no part itself, and who is left out none at all
  reader.references[at] = (reader.references[at] ?? []).filter((own) => own.end <= start || own.start >= end);
  reader.refer(at, { ...span, type: "Actor", kind: "municipality", entities });
}

const hasMembers = ({ members = [] }: Listed): boolean => members.length > 0;

/** Keys of the municipalities that are named after `behalve`, and where that ends. */
function leftOut(reader: Reader, at: number, from: number): { left: ReadonlySet<string | undefined>; end: number } {
  const left = new Set<string | undefined>();
  let end = from;
  for (let joint = EXCEPT; ; joint = AND) {
    const opens = joint.exec(reader.text.slice(end, end + 60))?.[0];
    const next = (reader.references[at] ?? []).find((own) => own.start === end + (opens?.length ?? 0));
    const own = opens === undefined || next?.kind !== "municipality" ? undefined : next;
    if (own === undefined) return { left, end };
    for (const entity of own.entities) left.add(reader.book.resolve(entity).key);
    end = own.end;
  }
}
