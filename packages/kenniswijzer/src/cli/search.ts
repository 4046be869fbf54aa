import { ActorKind, PartialDate, type SearchHit, type SearchOptions } from "@kenniswijzer/domain";
import { Command, InvalidArgumentError, Option } from "commander";
import * as z from "zod";
import { linesOf } from "./lines.ts";
import {
  outdatedOption,
  print,
  printJson,
  type StoreOptions,
  tellWhenEmpty,
  whereItIs,
  wholeNumber,
  withKenniswijzer,
  withStore,
} from "./options.ts";
import { showHits } from "./show.ts";

const TYPES = [
  "Passage",
  "Document",
  "Actor",
  "Theme",
  "Project",
  "Question",
  "TargetGroup",
  "Decision",
  "Action",
] as const satisfies readonly SearchHit["type"][];

interface SearchCommandOptions extends StoreOptions {
  readonly type?: SearchHit["type"][];
  readonly limit: number;
  readonly document?: string[];
  readonly from?: string;
  readonly until?: string;
  readonly kind?: ActorKind[];
  readonly region?: string;
  readonly explain?: boolean;
  readonly queries?: string;
  readonly format?: "predictions";
}

export function searchCommand(): Command {
  return withStore(new Command("search"))
    .summary("zoek passages, partners, thema's, …")
    .description("Zoekt op woorden en betekenis, beste eerst.")
    .argument("[tekst]", "waar het over gaat")
    .addOption(new Option("--type <soort...>", "alleen deze soorten").choices(TYPES))
    .option("--limit <aantal>", "hoeveel hooguit", wholeNumber, 10)
    .option("--document <id...>", "alleen in deze documenten")
    .addOption(new Option("--from <datum>", "alleen documenten vanaf dan: 2015, 2015-11 of 2015-11-24").argParser(day))
    .addOption(new Option("--until <datum>", "alleen documenten tot en met dan").argParser(day))
    .addOption(new Option("--kind <soort...>", "alleen partners van deze soorten").choices(ActorKind.options))
    .option("--region <naam>", "alleen documenten die deze regio of gemeente noemen, of een gemeente van de regio")
    .option("--explain", "laat zien waarom elke treffer gevonden is")
    .addOption(outdatedOption())
    .option(
      "--queries <bestand>",
      "veel vragen: een JSONL-bestand met {id, query} of {id, text} per regel; geeft documenten",
    )
    .addOption(new Option("--format <vorm>", "vorm van de antwoorden op --queries").choices(["predictions"]))
    .action((text: string | undefined, options: SearchCommandOptions, command: Command) => {
      if ((text === undefined) === (options.queries === undefined))
        command.error("error: geef een tekst, of --queries met een bestand");
      return withKenniswijzer(whereItIs(options), async (kenniswijzer) => {
        const search = (words: string, types: readonly SearchHit["type"][] | undefined) =>
          kenniswijzer.search(words, {
            clearance: "vertrouwelijk",
            limit: options.limit,
            ...narrowing(options),
            ...(types ? { types } : {}),
          });
        if (options.queries !== undefined)
          return printJson(await searchMany(options.queries, (words) => search(words, ["Document"])));
        const hits = await search(text ?? "", options.type);
        if (hits.length === 0) await tellWhenEmpty(kenniswijzer, options);
        return options.json ? printJson(hits) : print(showHits(hits, options.explain));
      });
    });
}

function narrowing({ document, from, until, kind, region }: SearchCommandOptions): Omit<SearchOptions, "clearance"> {
  return {
    ...(document ? { documents: document } : {}),
    ...(from ? { from } : {}),
    ...(until ? { until } : {}),
    ...(kind ? { kinds: kind } : {}),
    ...(region ? { region } : {}),
  };
}

function day(text: string): string {
  if (!PartialDate.safeParse(text).success)
    throw new InvalidArgumentError("geef een jaar, maand of dag: 2015, 2015-11 of 2015-11-24");
  return text;
}

const Query = z
  .object({ id: z.string(), query: z.string() })
  .or(z.object({ id: z.string(), text: z.string() }).transform(({ id, text }) => ({ id, query: text })));

async function searchMany(
  file: string,
  search: (words: string) => Promise<SearchHit[]>,
): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  for (const { id, query } of await linesOf(file, Query)) found[id] = (await search(query)).map((hit) => hit.id);
  return found;
}
