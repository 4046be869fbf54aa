import { nodeId } from "@kenniswijzer/domain";
import { actorKind } from "./kinds.ts";
import type { Listed } from "./listed.ts";
import { municipalityKey } from "./municipalities.ts";
import { isOrdinary } from "./ordinary-words.ts";
import { listIn, once, type Row, table } from "./table.ts";

const FILE = "regios.tsv";

/** Kinds whose names are those of a place: they are shown and keyed with their kind word. */
const NAMED_BY_KIND: Readonly<Record<string, string>> = {
  provincie: "Provincie",
  veiligheidsregio: "Veiligheidsregio",
  arbeidsmarktregio: "Arbeidsmarktregio",
  jeugdregio: "Jeugdregio",
};

/** Provinces, regions of all kinds, public health services and city networks. */
export const regions = once((): readonly Listed[] => table(FILE).map(read));

function read(row: Row): Listed {
  const bare = row.name as string;
  const listKind = row.kind as string;
  const word = NAMED_BY_KIND[listKind];
  const name = word === undefined || bare.toLowerCase().startsWith(word.toLowerCase()) ? bare : `${word} ${bare}`;
  const names = new Set(
    word === undefined ? [bare, ...listIn(row.aliases)] : [bare, `${listKind} ${bare}`, ...listIn(row.aliases)],
  );
  names.delete(name);
  const abbreviations = [...names].filter(isAbbreviation);
  return {
    key: nodeId("Actor", name),
    type: "Actor",
    kind: actorKind(listKind),
    name,
    aliases: [...names].filter((alias) => !isAbbreviation(alias)),
    abbreviations,
    ...(row.code ? { code: row.code } : {}),
    ...(row.members ? { members: listIn(row.members).flatMap((member) => municipalityKey(member) ?? []) } : {}),
    ...(row.note ? { note: row.note } : {}),
    common: isOrdinary(name),
    listKind,
    list: FILE,
    asOf: row.members_as_of || "2026-12-31",
  };
}

/** `GGDrU`, `ZOU`, `U10`: one short word with a capital inside or at its end. */
export function isAbbreviation(name: string): boolean {
  return /^\S{2,7}$/.test(name) && /\p{Lu}.*[\p{Lu}\d]/u.test(name);
}
