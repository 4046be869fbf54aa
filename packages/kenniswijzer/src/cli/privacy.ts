import { stat } from "node:fs/promises";
import { Visibility } from "@kenniswijzer/domain";
import { policyIn } from "@kenniswijzer/ingest";
import type { Kenniswijzer } from "../kenniswijzer.ts";
import { listsIn } from "../lists.ts";
import { answersFileOf, auditFolderOf, fileOf, jobsFolderOf } from "../store.ts";
import { openToOthers } from "./file-rights.ts";

/** One kind of data: what of it is stored, where, how long, and how it goes. */
export interface PrivacyEntry {
  readonly what: string;
  readonly where: string;
  readonly howLong: string;
  readonly remove: string;
}

/** What no store of ours holds. */
const ELSEWHERE: readonly PrivacyEntry[] = [
  {
    what: "Vragen van gebruikers.",
    where:
      "niet opgeslagen en niet in logboeken, behalve wat een vrager zelf liet bewaren (bot --open-questions). Telegram kan vragen aan de bot wel lezen",
    howLong:
      "de bot onthoudt in het geheugen, zonder naam of nummer van de vrager: een gesprek een kwartier, de knoppen onder een antwoord 24 uur",
    remove: "/vergeet_mij in de bot, of stop de bot",
  },
  {
    what: "Momentopnamen: bevroren kopieën van de graaf, met de namen en zinnen van toen.",
    where: "waar u ze liet maken (anders data/snapshots)",
    howLong: "tot u ze intrekt: wie u verwijdert, staat nog in momentopnamen van daarvoor",
    remove: "kenniswijzer snapshot withdraw <controlegetal> --reason <reden>",
  },
  {
    what: "Bestanden die u zelf bewaart: de bronnen, een export, een kopie van de opslag.",
    where: "waar u ze bewaart",
    howLong: "zolang u ze bewaart",
    remove: "zelf weggooien; maak na het verwijderen van een persoon een nieuwe export of kopie",
  },
];

/** What a store keeps of people and documents, in Dutch, for who answers for it. */
export async function privacyOf({ store }: Kenniswijzer): Promise<PrivacyEntry[]> {
  const settings = await store.settings();
  const policy = policyIn(settings);
  const documents = await store.documents(Visibility.options);
  const persons = (await store.nodes({ types: ["Actor"], visible: Visibility.options })).filter(
    ({ kind }) => kind === "person",
  );
  const where = store.name;
  const until = "tot u het weghaalt";
  return [
    {
      what: `De tekst van ${documents.length} documenten, met titel, datum, auteurs en naam van het bestand. ${visibilities(documents)} Burgerservicenummers, telefoonnummers, privé-mailadressen en rekeningnummers zijn onleesbaar gemaakt.`,
      where,
      howLong: until,
      remove: "kenniswijzer remove <document>",
    },
    {
      what:
        policy.persons === "none"
          ? "Geen namen van personen: herkende namen zijn onleesbaar gemaakt (--persons none)."
          : `${persons.length} personen met een rol, functie of als auteur, en hun namen in de tekst (--persons named).`,
      where,
      howLong: until,
      remove: 'kenniswijzer person remove "<naam>", of kenniswijzer ingest --persons none',
    },
    {
      what: `${(await store.corrections()).length} correcties, met de naam van wie ze maakte.`,
      where,
      howLong: until,
      remove: "kenniswijzer review",
    },
    {
      what: `${policy.removed.persons.length === 1 ? "1 verwijderde persoon" : `${policy.removed.persons.length} verwijderde personen`}${removals(policy.removed.persons)}: geen namen, maar versleutelde kenmerken (hashes) waaraan een naam te herkennen is.`,
      where,
      howLong: "altijd: anders komt de naam terug als een document opnieuw wordt ingelezen",
      remove: "alleen met de hele opslag",
    },
    {
      what: `Eigen lijsten van thema's en organisaties: ${listsIn(settings).length}.`,
      where,
      howLong: until,
      remove: "kenniswijzer lists remove <naam>",
    },
    {
      what: "De zoekindex: woorden en getallen uit de documenten.",
      where: await indexFiles(where),
      howLong: "zolang het document er is",
      remove: "gaat mee met het document of de persoon",
    },
    {
      what: "Wat een taalmodel antwoordde (alleen met ingest --llm): plaatsen in de teksten, als getallen, zonder woorden. Het taalmodel zelf krijgt de tekst; wat zijn server bewaart, weet Kenniswijzer niet.",
      where: (await answersFile(where)) ?? "nergens",
      howLong: "tot u een persoon verwijdert of het bestand weggooit",
      remove: "gooi het bestand weg: dan wordt bij een gewijzigd document alles opnieuw gevraagd",
    },
    ...ofServing(where),
    ...(await openFiles(where)),
    ...ELSEWHERE,
  ];
}

/** What who serves others keeps beside the store. */
const ofServing = (store: string): PrivacyEntry[] => [
  {
    what: "Wie wat wijzigde via de API of met een opdracht of probeerde dat te doen, en wie inlogde: naam van de sleutel, persoon of gebruiker, tijd, IP-adres (van IPv6 alleen het netwerk), kenmerken. Geen teksten en geen vragen.",
    where: auditFolderOf(store) ?? "nergens",
    howLong: "24 maanden, of wat serve --audit-months zegt",
    remove: "vanzelf; of gooi een maandbestand weg",
  },
  {
    what: "Wat via de pagina of de API is aangeboden en nog niet gelezen is, zoals het kwam; en verslagen met bestandsnamen.",
    where: jobsFolderOf(store) ?? "nergens",
    howLong: "wat is aangeboden tot het gelezen is, verslagen dertig dagen",
    remove: "vanzelf; wie een persoon verwijdert, verwijdert ook de verslagen",
  },
];

/** As a person reads it. */
export const showPrivacy = (entries: readonly PrivacyEntry[]): string =>
  entries
    .map(({ what, where, howLong, remove }) =>
      [what, `  waar:      ${where}`, `  hoe lang:  ${howLong}`, `  weg:       ${remove}`].join("\n"),
    )
    .join("\n\n");

function visibilities(documents: readonly { readonly visibility: Visibility }[]): string {
  const counts = Visibility.options.map(
    (one) => [one, documents.filter(({ visibility }) => visibility === one).length] as const,
  );
  const some = counts.filter(([, count]) => count > 0).map(([one, count]) => `${count} ${one}`);
  return some.length === 0 ? "" : `Daarvan ${some.join(", ")}.`;
}

function removals(persons: readonly { readonly at: string; readonly reason?: string | undefined }[]): string {
  const shown = persons.map(({ at, reason }) => (reason === undefined ? at : `${at}: ${reason}`));
  return shown.length === 0 ? "" : ` (${shown.join("; ")})`;
}

/** What we make is its owner's alone; what was made before, or copied here, may not be. */
async function openFiles(store: string): Promise<PrivacyEntry[]> {
  const file = fileOf(store);
  const files = file === undefined ? [] : [file, ...besideOf(file), answersFileOf(file)];
  const open = await openToOthers([...files, jobsFolderOf(store) ?? [], auditFolderOf(store) ?? []].flat());
  if (open.length === 0) return [];
  return [
    {
      what: "LET OP: anderen op deze computer kunnen bij deze bestanden.",
      where: open.join(", "),
      howLong: "tot u de rechten wijzigt",
      remove: `maak ze van uzelf: chmod -R go-rwx ${open.map((path) => `'${path}'`).join(" ")}`,
    },
  ];
}

async function answersFile(store: string): Promise<string | undefined> {
  const file = fileOf(store);
  return file === undefined ? undefined : (await there([answersFileOf(file)]))[0];
}

async function indexFiles(store: string): Promise<string> {
  const file = fileOf(store);
  if (file === undefined) return store;
  return [store, ...(await there(besideOf(file)))].join(", ");
}

const besideOf = (file: string): string[] =>
  [".vectors", ".vectors.json", "-wal", "-shm"].map((ending) => `${file}${ending}`);

async function there(paths: readonly string[]): Promise<string[]> {
  const found = await Promise.all(
    paths.map((path) =>
      stat(path).then(
        () => path,
        () => undefined,
      ),
    ),
  );
  return found.filter((path) => path !== undefined);
}
