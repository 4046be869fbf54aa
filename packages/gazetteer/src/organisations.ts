import { nodeId } from "@kenniswijzer/domain";
import { actorKind } from "./kinds.ts";
import type { Listed } from "./listed.ts";
import { isOrdinary } from "./ordinary-words.ts";
import { isAbbreviation } from "./regions.ts";
import { listIn, once, type Row, table } from "./table.ts";

const FILE = "organisaties.tsv";

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
    common: /^soortnaam/.test(row.note ?? "") || isOrdinary(name),
    listKind: row.kind as string,
    list: FILE,
    asOf: "2026-11-01",
  };
}
