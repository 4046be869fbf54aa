import type { Listed } from "./listed.ts";
import { isOrdinary } from "./ordinary-words.ts";
import { listIn, once, type Row, table } from "./table.ts";

const FILE = "gemeenten.tsv";

const keysByName = once(() => new Map(table(FILE).map((row) => [row.name as string, keyOf(row)])));

const keyOf = (row: Row): string => `actor:${(row.code as string).toLowerCase()}`;

/** Key of a municipality by its exact name, present or former. */
export function municipalityKey(name: string): string | undefined {
  return keysByName().get(name);
}

const keysIn = (cell: string | undefined): string[] => listIn(cell).flatMap((name) => municipalityKey(name) ?? []);

/** All municipalities since 2010, the former ones too. */
export const municipalities = once((): readonly Listed[] => table(FILE).map(read));

function read(row: Row): Listed {
  const name = row.name as string;
  const aliases = listIn(row.aliases);
  return {
    key: keyOf(row),
    type: "Actor",
    kind: "municipality",
    name,
    aliases: [`gemeente ${name}`, ...aliases],
    abbreviations: [],
    code: row.code as string,
    ...(row.valid_from ? { validFrom: row.valid_from } : {}),
    ...(row.valid_to ? { validTo: row.valid_to } : {}),
    ...(row.successors ? { successors: keysIn(row.successors) } : {}),
    ...(row.predecessors ? { predecessors: keysIn(row.predecessors) } : {}),
    common: isOrdinary(name),
    listKind: "gemeente",
    list: FILE,
    asOf: "2026-12-31",
  };
}
