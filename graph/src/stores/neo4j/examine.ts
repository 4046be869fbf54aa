import { KenniswijzerError } from "@kenniswijzer/domain";
import * as cypher from "./cypher/examine.ts";
import { DEFINITIONS, VECTOR_INDEX } from "./cypher/schema.ts";
import { connect, type Database, type LoadDriver } from "./driver.ts";
import { addressOf, type Login } from "./errors.ts";
import { SCHEMA } from "./schema.ts";

/** One thing that was looked at, in Dutch; with the remedy when it is not as it should be. */
export interface Finding {
  readonly what: string;
  readonly found: string;
  readonly ok: boolean;
}

/** Looks at a Neo4j from the outside inwards, and stops where nothing more can be seen. Changes nothing, rejects never. */
export async function examineNeo4j({ load, ...login }: Login & { readonly load?: LoadDriver }): Promise<Finding[]> {
  let db: Database;
  try {
    db = await connect(addressOf(login), load);
  } catch (error) {
    return [bad("Neo4j", reasonOf(error))];
  }
  const findings: Finding[] = [];
  try {
    for (const look of [server, access, clock, state, indexes]) findings.push(...(await look(db)));
  } catch (error) {
    findings.push(bad("Neo4j", reasonOf(error)));
  } finally {
    await db.close();
  }
  return findings;
}

const good = (what: string, found: string): Finding => ({ what, found, ok: true });
const bad = (what: string, found: string): Finding => ({ what, found, ok: false });

/** By the driver's code, which says more than ours. */
const REASONS: readonly (readonly [code: RegExp, reason: string])[] = [
  [
    /Security\.(Unauthorized|CredentialsExpired)/,
    "gebruiker of wachtwoord klopt niet: controleer NEO4J_USER en NEO4J_PASSWORD",
  ],
  [/AuthenticationRateLimit/, "te vaak een verkeerd wachtwoord: wacht een minuut en controleer NEO4J_PASSWORD"],
  [/DatabaseNotFound/, "deze database bestaat niet: controleer de naam achter het adres"],
  [/Forbidden|ReadOnly/, "deze gebruiker mag dit niet: geef hem lees-, schrijf- en schemarechten"],
  [
    /ServiceUnavailable|SessionExpired|ProtocolError/,
    "antwoordt niet: start Neo4j, en controleer adres, poort en versleuteling (neo4j+s:// of neo4j://)",
  ],
];

function reasonOf(error: unknown): string {
  const code = String((error as { cause?: { code?: unknown } }).cause?.code ?? "");
  const known = REASONS.find(([pattern]) => pattern.test(code))?.[1];
  if (known) return known;
  const own = error instanceof KenniswijzerError ? error : undefined;
  if (own?.code === "incompatible" && /too old/.test(own.message)) return "te oud: werk Neo4j bij naar 5.26 of later";
  if (own?.code === "unavailable")
    return "antwoordt niet op tijd: kijk in zijn logboek en naar de belasting van de machine";
  return own?.message ?? String(error);
}

async function server(db: Database): Promise<Finding[]> {
  const [found] = await db.read<{ version: string; edition: string }>(cypher.COMPONENTS);
  return [
    good("Neo4j", `${found?.version ?? "onbekende versie"}, ${found?.edition ?? "onbekende"} editie, op ${db.name}`),
  ];
}

async function access(db: Database): Promise<Finding[]> {
  type Row = { readonly name: string; readonly access: string; readonly status: string; readonly home: boolean };
  const rows = await db.read<Row>(cypher.ACCESS);
  const asked = db.name.split("/")[3];
  const own = rows.find((row) => (asked === undefined ? row.home : row.name === asked));
  if (!own) return [];
  const what = `database ${own.name}`;
  if (own.status !== "online")
    return [bad(what, `is ${own.status}: kijk in het logboek van Neo4j waarom hij niet start`)];
  if (own.access === "read-only")
    return [
      bad(what, "mag alleen gelezen worden: inlezen kan niet; haal server.databases.read_only weg, of kies een andere"),
    ];
  return [good(what, "online, lezen en schrijven")];
}

const OFF_MS = 5000;

async function clock(db: Database): Promise<Finding[]> {
  const asked = Date.now();
  const [row] = await db.read<{ now: number }>(cypher.CLOCK);
  const off = Number(row?.now ?? 0) - (asked + Date.now()) / 2;
  if (Math.abs(off) <= OFF_MS) return [good("klok", "gelijk met die van deze machine")];
  const seconds = Math.round(Math.abs(off) / 1000);
  return [
    bad(
      "klok",
      `die van Neo4j loopt ${seconds} s ${off > 0 ? "voor" : "achter"}: zet op beide machines tijdsynchronisatie (NTP) aan`,
    ),
  ];
}

async function state(db: Database): Promise<Finding[]> {
  const [store] = await db.read<{ schema: number; revision: number }>(cypher.STATE);
  if (!store) return [good("gegevens", "nog leeg: lees documenten in met `kenniswijzer ingest`")];
  if (store.schema > SCHEMA)
    return [
      bad(
        "gegevens",
        `van een nieuwere Kenniswijzer (schema ${store.schema}, deze kent ${SCHEMA}): werk Kenniswijzer bij`,
      ),
    ];
  const old = store.schema < SCHEMA ? ", wordt bijgewerkt zodra u hem opent" : "";
  return [good("gegevens", `schema ${store.schema}, ${store.revision} wijzigingen${old}`)];
}

interface Index {
  readonly name: string;
  readonly state: string;
  readonly percent: number;
  readonly dimension: number | null;
}

async function indexes(db: Database): Promise<Finding[]> {
  const [store] = await db.read<{ dimension: number | null; setting: number | null }>(cypher.STATE);
  if (!store) return [];
  const there = await db.read<Index>(cypher.INDEXES);
  const names = new Set(there.map((index) => index.name));
  const wanted = [...DEFINITIONS.keys(), ...(store.dimension === null ? [] : [VECTOR_INDEX])];
  const problems = [
    ...wanted
      .filter((name) => !names.has(name))
      .map((name) => `${name} ontbreekt: start Kenniswijzer opnieuw, dat maakt hem`),
    ...there
      .filter((index) => index.state === "FAILED")
      .map(
        ({ name }) =>
          `${name} is mislukt: geef in Neo4j DROP INDEX ${name} (of DROP CONSTRAINT) en start Kenniswijzer opnieuw`,
      ),
    ...there
      .filter((index) => index.state === "POPULATING")
      .map(
        ({ name, percent }) =>
          `${name} wordt nog gevuld (${Math.floor(percent)}%): zoeken is zolang niet volledig; wacht tot het klaar is`,
      ),
    ...mismatch(there, store),
  ];
  if (problems.length > 0) return problems.map((problem) => bad("index", problem));
  return [good("indexen", `alle ${wanted.length} klaar`)];
}

function mismatch(there: readonly Index[], store: { dimension: number | null; setting: number | null }): string[] {
  const index = there.find(({ name }) => name === VECTOR_INDEX)?.dimension ?? null;
  const dimensions = [index, store.dimension, store.setting].filter((n): n is number => n !== null);
  if (new Set(dimensions).size <= 1) return [];
  return [
    `de vectoren hebben niet overal even veel getallen (index ${index ?? "geen"}, gegevens ${store.dimension ?? "geen"}, model ${store.setting ?? "geen"}): geef \`kenniswijzer reindex\``,
  ];
}
