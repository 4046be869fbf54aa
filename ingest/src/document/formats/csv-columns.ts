import { ColumnRole, KenniswijzerError, type TableColumn } from "@kenniswijzer/domain";

/** What columns say, by their header. */
export type ColumnRoles = Readonly<Record<string, ColumnRole>>;

/** Headers that people write, from the start; what stands in brackets behind is an explanation. The first that fits counts. */
const RECOGNISED: readonly (readonly [ColumnRole, string])[] = [
  ["leader", "trekker|penvoerder|kartrekker|projectleider|hoofdaannemer|trekkende (?:organisatie|partij)"],
  ["funder", "financier|gefinancierd door|subsidiegever|opdrachtgever|betaald door|bekostigd door"],
  ["contact", "contact(?:persoon|personen)?|aanspreekpunt|vertegenwoordiger|naam contactpersoon"],
  ["role", "rol|rol in het (?:project|netwerk)|functie van de partner|type deelname"],
  ["status", "status|stand van zaken|fase|voortgang|doet mee\\??|neemt deel\\??|deelname|(?:nog )?actief\\??"],
  ["question", "(?:kennis|onderzoeks|hulp)?vraag|vraagstuk"],
  ["target-group", "doelgroep(?:en)?|voor wie"],
  ["project", "project(?:en|naam)?|naam (?:van het )?project|pilot|proeftuin|initiatief|interventie|aanbod"],
  ["theme", "thema(?:'s|’s|s)?|onderwerp(?:en)?|speerpunt(?:en)?|opgave|programmalijn|aandachtsgebied|werkveld"],
  [
    "actor",
    "organisatie(?:s|naam)?|naam (?:van de )?(?:organisatie|partner|instelling)|partner(?:s|organisatie)?|instelling|partij(?:en)?|deelnemer|deelnemende (?:organisatie|partij)|aanbieder|uitvoerder|samenwerkingspartner",
  ],
  ["municipality", "gemeenten?|plaats|vestigingsplaats|woonplaats"],
];
const PATTERNS = RECOGNISED.map(([role, words]) => [role, new RegExp(`^(?:${words})$`, "iu")] as const);

/** Every role by the word that a person may give for it, in Dutch or as the code has it. */
const WORDS: Readonly<Record<string, ColumnRole>> = {
  ...Object.fromEntries(ColumnRole.options.map((role) => [role, role])),
  partner: "actor",
  organisatie: "actor",
  thema: "theme",
  vraag: "question",
  doelgroep: "target-group",
  gemeente: "municipality",
  contactpersoon: "contact",
  rol: "role",
  trekker: "leader",
  financier: "funder",
  negeer: "ignore",
};

/** `Organisatie=partner, Wat=thema` as roles by header. A word that is no role throws `invalid-input`, with those that are. */
export function columnRoles(text: string): ColumnRoles {
  const pairs = text.split(",").filter((pair) => pair.trim() !== "");
  return Object.fromEntries(
    pairs.map((pair) => {
      const at = pair.lastIndexOf("=");
      const role =
        WORDS[
          pair
            .slice(at + 1)
            .trim()
            .toLowerCase()
        ];
      if (at < 1 || role === undefined) {
        const known = Object.keys(WORDS).join(", ");
        throw new KenniswijzerError(
          "invalid-input",
          `columns: "${pair.trim()}" says nothing of a column; write header=role, with one of the roles ${known}`,
        );
      }
      return [pair.slice(0, at).trim(), role];
    }),
  );
}

/** The columns with these headers: what a person says of them, else what their header says; absent where neither tells. */
export function columnsOf(headers: readonly string[], given: ColumnRoles = {}, source = ""): TableColumn[] {
  const wanted = new Map(Object.entries(given).map(([name, role]) => [keyOf(name), { name, role }]));
  const present = new Set(headers.map(keyOf));
  const missing = [...wanted.values()].find(({ name }) => !present.has(keyOf(name)));
  if (missing !== undefined) {
    throw new KenniswijzerError(
      "invalid-input",
      `readDocument: ${source} has no column "${missing.name}"; its columns are ${headers.filter(Boolean).join(", ")}`,
    );
  }
  const read = headers.map((name) => ({ name, said: wanted.get(keyOf(name))?.role, role: recognised(name) }));
  const parties = read.some(({ said, role }) => (said ?? role) === "actor");
  return read.map(({ name, said, role }) => {
    const own = said ?? (!parties && PLACE.test(name) ? undefined : role);
    return { name, ...(own === undefined ? {} : { role: own }) };
  });
}

/** Tells where a party is: without a column of parties it would be taken for the party itself, as a municipality can be. */
const PLACE = /plaats/i;

const keyOf = (header: string): string => header.trim().toLowerCase();

function recognised(header: string): ColumnRole | undefined {
  const words = header
    .replace(/\([^)]*\)|[*:]+$/g, " ")
    .replace(/[_\s]+/g, " ")
    .trim();
  return PATTERNS.find(([, pattern]) => pattern.test(words))?.[0];
}
