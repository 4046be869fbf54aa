import { nodeId } from "@kenniswijzer/domain";
import { actorKind } from "./kinds.ts";
import type { Listed } from "./listed.ts";
import { isOrdinary } from "./ordinary-words.ts";
import { isAbbreviation } from "./regions.ts";
import { listIn, once, type Row, table } from "./table.ts";

const FILE = "organisaties.tsv";

const successions = once(() => new Map(table("opvolging.tsv").map((row) => [row.name as string, row])));

/** Organisations, ministries, schools, networks and programmes of the social domain. */
export const organisations = once((): readonly Listed[] => table(FILE).map(read));

function read(row: Row): Listed {
  const name = row.name as string;
  const aliases = listIn(row.aliases);
  return {
    key: nodeId("Actor", name),
    type: "Actor",
    kind: actorKind(row.kind as string),
    name,
    aliases: aliases.filter((alias) => !isAbbreviation(alias)),
    abbreviations: [...listIn(row.abbreviations), ...aliases.filter(isAbbreviation)],
    ...(row.note ? { note: row.note } : {}),
    ...succeeded(name),
    common: /^soortnaam/.test(row.note ?? "") || isOrdinary(name),
    listKind: row.kind as string,
    list: FILE,
    asOf: "2026-11-01",
  };
}

/** What it went up in, and since when. One that only changed its name is one thing, with its former name among its aliases. */
function succeeded(name: string): Pick<Listed, "successors" | "validTo"> {
  const row = successions().get(name);
  if (row === undefined) return {};
  const successors = listIn(row.successors).map((successor) => nodeId("Actor", successor));
  return { successors, ...(row.valid_to ? { validTo: row.valid_to } : {}) };
}
