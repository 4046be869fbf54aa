import { createInterface } from "node:readline/promises";
import { KenniswijzerError } from "@kenniswijzer/domain";
import type { PersonFile, PersonRemoval } from "@kenniswijzer/ingest";
import { Command } from "commander";
import type { Kenniswijzer } from "../kenniswijzer.ts";
import { print, printJson, type StoreOptions, withKenniswijzer, withStore, withWrites } from "./options.ts";

interface RemoveOptions extends StoreOptions {
  readonly reason?: string;
  readonly yes?: boolean;
}

/** `person show` and `person remove`: what is stored about somebody, and how to get it out. */
export function personCommand(): Command {
  return new Command("person")
    .summary("toon of verwijder wat er over iemand is opgeslagen")
    .addCommand(showCommand())
    .addCommand(removeCommand());
}

function showCommand(): Command {
  return withStore(new Command("show"))
    .summary("toon alles wat er over iemand is opgeslagen")
    .argument("<naam>", "voornaam en achternaam, tussen aanhalingstekens")
    .action((name: string, options: StoreOptions) =>
      withKenniswijzer(options, async (kenniswijzer) => {
        const file = await kenniswijzer.person(name);
        if (options.json) printJson(file);
        else print(showFile(file));
      }),
    );
}

function removeCommand(): Command {
  return withStore(new Command("remove"))
    .summary("verwijder iemand voorgoed")
    .description(
      "Maakt de naam in alle documenten onleesbaar, haalt weg wat erover was opgeslagen, en zorgt dat geen document de naam terugbrengt.",
    )
    .argument("<naam>", "voornaam en achternaam, tussen aanhalingstekens")
    .option("--reason <reden>", "waarom, bijvoorbeeld: verzoek van 3 maart; zonder de naam")
    .option("--yes", "zonder eerst te vragen")
    .action((name: string, options: RemoveOptions) =>
      withWrites(options, async (kenniswijzer) => {
        if (!options.yes && !(await confirmed(name, kenniswijzer))) return print("Er is niets verwijderd.");
        const removal = await kenniswijzer.removePerson(
          name,
          options.reason === undefined ? {} : { reason: options.reason },
        );
        if (options.json) printJson(removal);
        else print(showRemoval(name, removal));
      }),
    );
}

async function confirmed(name: string, kenniswijzer: Kenniswijzer): Promise<boolean> {
  if (!process.stdin.isTTY) {
    throw new KenniswijzerError(
      "invalid-input",
      "person remove: this cannot be undone; add --yes to do it without a question",
    );
  }
  print(showFile(await kenniswijzer.person(name)));
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    const answer = await terminal.question("\nDit kan niet ongedaan worden gemaakt. Verwijderen? (ja/nee) ");
    return /^j(?:a)?$/i.test(answer.trim());
  } finally {
    terminal.close();
  }
}

const times = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;

/** All that is stored about somebody, for who has to answer her question about it. */
export function showFile({ name, names, nodes, assertions, places, corrections, alike }: PersonFile): string {
  if (nodes.length === 0 && places.length === 0 && corrections.length === 0) {
    return [`Over ${name} is niets opgeslagen.`, ...likely(alike)].join("\n");
  }
  const mentions = places.flatMap(({ passages }) => passages).reduce((sum, passage) => sum + passage.times, 0);
  return [
    `Over ${name} is opgeslagen:`,
    `- ${times(mentions, "vermelding", "vermeldingen")} in ${times(places.length, "document", "documenten")}`,
    `- ${times(assertions.length, "uitspraak", "uitspraken")} over wat zij of hij doet`,
    `- ${times(corrections.length, "correctie", "correcties")} van mensen`,
    ...(names.length > 1 ? [`Ook bekend als: ${names.slice(1).join("; ")}`] : []),
    ...(nodes.length > 0 ? ["", "In het overzicht:", ...nodes.map((node) => `- ${node.name} (${node.id})`)] : []),
    ...places.flatMap(({ document, inDetails, passages }) => [
      "",
      `${document.title} (${document.date ?? "datum onbekend"}, ${document.visibility}; ${document.id})`,
      ...(inDetails ? ["- in de titel, de auteurs of de naam van het bestand"] : []),
      ...passages.map(({ text, page }) => `- “${oneLine(text)}”${page === undefined ? "" : ` (pagina ${page})`}`),
    ]),
    ...(corrections.length > 0
      ? ["", "Correcties:", ...corrections.map(({ action, target, by, at }) => `- ${action} ${target} (${by}, ${at})`)]
      : []),
    ...likely(alike),
  ].join("\n");
}

const likely = (alike: PersonFile["alike"]): string[] =>
  alike.length === 0
    ? []
    : ["", "Met dezelfde achternaam, en dus misschien dezelfde persoon:", ...alike.map((node) => `- ${node.name}`)];

function showRemoval(name: string, { documents, nodes, corrections, left }: PersonRemoval): string {
  const nothing = documents.length === 0 && nodes === 0 && corrections === 0;
  return [
    nothing
      ? `Over ${name} was niets opgeslagen.`
      : `Verwijderd: ${times(nodes, "persoon", "personen")} uit het overzicht, de naam in ${times(documents.length, "document", "documenten")}, ${times(corrections, "correctie", "correcties")}.`,
    "Geen document brengt de naam terug. Bestanden die u zelf bewaart (bronnen, exports, reservekopieën) blijven zoals ze zijn.",
    ...left.map((line) => `LET OP  ${line}`),
  ].join("\n");
}

const LONGEST = 160;
function oneLine(text: string): string {
  const line = text.replace(/[\s\p{Cc}]+/gu, " ").trim();
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST)}…`;
}
