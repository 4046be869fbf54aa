import { writeFile } from "node:fs/promises";
import { ActorKind, Correction, type CorrectionRequest, EntityType, KenniswijzerError } from "@kenniswijzer/domain";
import { Command, Option } from "commander";
import type { Kenniswijzer } from "../kenniswijzer.ts";
import { linesOf } from "./lines.ts";
import { languageOption, print, printJson, type StoreOptions, wholeNumber, withStore, withWrites } from "./options.ts";
import { interact, keysOf } from "./review-interactive.ts";
import { showCandidates, showDecision, showEntity, showLog, showPair } from "./review-show.ts";
import { userName } from "./user-name.ts";
import { KINDS } from "./wording.nl.ts";

const ALL = { clearance: "vertrouwelijk" } as const;

interface ListOptions extends StoreOptions {
  readonly limit: number;
  readonly offset: number;
  readonly type?: EntityType[];
  readonly about?: string;
}

interface DecisionOptions extends StoreOptions {
  readonly by: string;
  readonly reason?: string;
  readonly in?: string[];
}

/** Looking through what may be one thing, and deciding. */
export function reviewCommand(): Command {
  const review = withStore(new Command("review"))
    .summary("kijk na welke namen hetzelfde zijn, en beslis")
    .description(
      "Toont namen die misschien hetzelfde zijn. In een terminal één voor één, met één toets per beslissing; anders als lijst.",
    )
    .addOption(byOption())
    .addOption(languageOption())
    .action((options: DecisionOptions) =>
      withWrites(options, (kenniswijzer) =>
        process.stdin.isTTY && process.stdout.isTTY && !options.json
          ? oneByOne(kenniswijzer, options)
          : list(kenniswijzer, { ...options, limit: 20, offset: 0 }),
      ),
    );
  const commands = [
    listCommand(),
    showCommand(),
    ...decisionCommands(),
    undoCommand(),
    logCommand(),
    exportCommand(),
    importCommand(),
  ];
  for (const command of commands) review.addCommand(command.addOption(languageOption()));
  return review;
}

const oneByOne = async ({ review }: Kenniswijzer, { by, lang }: DecisionOptions): Promise<void> =>
  void (await interact({ review, by, print, keys: keysOf(process.stdin), ...(lang && { language: lang }) }));

async function list({ review }: Kenniswijzer, { limit, offset, type, about, json }: ListOptions): Promise<void> {
  const page = await review.candidates({
    ...ALL,
    limit,
    offset,
    ...(type ? { types: type } : {}),
    ...(about ? { about } : {}),
  });
  if (json) printJson(page);
  else print(showCandidates(page));
}

function listCommand(): Command {
  return withStore(new Command("list"))
    .summary("namen die misschien hetzelfde zijn")
    .option("--limit <aantal>", "hoeveel hooguit", wholeNumber, 20)
    .option("--offset <aantal>", "hoeveel overslaan", wholeNumber, 0)
    .addOption(new Option("--type <soort...>", "alleen deze soorten").choices(EntityType.options))
    .option("--about <naam>", "alleen wat hier misschien hetzelfde als is")
    .action((_: unknown, command: Command) => {
      const options = command.optsWithGlobals<ListOptions>();
      return withWrites(options, (kenniswijzer) => list(kenniswijzer, options));
    });
}

function showCommand(): Command {
  return withStore(new Command("show"))
    .summary("één naam met alles wat erover gezegd wordt, of twee naast elkaar")
    .argument("<naam>", "naam of kenmerk")
    .argument("[naam]", "de andere")
    .action((a: string, b: string | undefined, _: unknown, command: Command) => {
      const options = command.optsWithGlobals<StoreOptions>();
      return withWrites(options, async (kenniswijzer) => {
        const view = b === undefined ? undefined : await kenniswijzer.review.pair(a, b, ALL);
        if (view !== undefined) return options.json ? printJson(view) : print(showPair(view));
        const { id } = await kenniswijzer.review.find(a, ALL);
        const entity = await kenniswijzer.entity(id, ALL);
        return options.json ? printJson(entity) : print(entity === undefined ? id : showEntity(entity));
      });
    });
}

type Make = (args: readonly string[], options: DecisionOptions) => Omit<CorrectionRequest, "by" | "reason">;

function decisionCommands(): Command[] {
  const apart: Make = ([target = "", into], { in: documents }) => ({
    action: "keep-apart",
    target,
    ...(into === undefined ? {} : { into }),
    ...(documents === undefined ? {} : { documents }),
  });
  return [
    decision("merge", "<naam> <hoort-bij>", "deze twee zijn één; de tweede naam blijft", ([target = "", into]) => ({
      action: "merge",
      target,
      ...(into === undefined ? {} : { into }),
    })),
    decision("keep-apart", "<naam> [ander]", "deze twee zijn niet hetzelfde", apart).option(
      "--in <document...>",
      "in deze documenten is <naam> een ander met dezelfde naam",
    ),
    decision("rename", "<naam> <nieuw>", "geef een andere naam", ([target = "", name = ""]) => ({
      action: "rename",
      target,
      name,
    })),
    decision(
      "retype",
      "<naam> <soort>",
      `geef een andere soort: ${Object.values(KINDS).join(", ")}`,
      ([target = "", kind = ""]) => ({
        action: "retype",
        target,
        kind: kindNamed(kind),
      }),
    ),
    decision("reject", "<kenmerk>", "dit verband of deze naam klopt niet", ([target = ""]) => ({
      action: "reject",
      target,
    })),
    decision("confirm", "<kenmerk>", "dit klopt wel", ([target = ""]) => ({ action: "confirm", target })),
  ];
}

function decision(name: string, usage: string, summary: string, make: Make): Command {
  return withStore(new Command(name))
    .arguments(usage)
    .summary(summary)
    .addOption(byOption())
    .option("--reason <tekst>", "waarom")
    .action((...args: unknown[]) => {
      const options = (args.at(-1) as Command).optsWithGlobals<DecisionOptions>();
      const names = args.slice(0, -2).filter((arg) => typeof arg === "string");
      const { by, reason } = options;
      const request = { ...make(names, options), by, ...(reason ? { reason } : {}) };
      return withWrites(options, async ({ review }) => {
        const logged = await review.decide(request, ALL);
        if (options.json) printJson(logged);
        else print(`${showDecision(logged)}\nTerugdraaien: kenniswijzer review undo ${logged.correction.id}`);
      });
    });
}

/** By its Dutch or its English word. */
function kindNamed(word: string): ActorKind {
  const kind = ActorKind.options.find((one) => one === word || KINDS[one] === word.toLowerCase());
  if (kind !== undefined) return kind;
  throw new KenniswijzerError(
    "invalid-input",
    `review: “${word}” is geen soort; kies ${Object.values(KINDS).join(", ")}`,
  );
}

function undoCommand(): Command {
  return withStore(new Command("undo"))
    .summary("draai een beslissing terug; zonder kenmerk de laatste")
    .argument("[beslissing]", "het kenmerk, zoals `review log` het toont")
    .addOption(byOption())
    .action((id: string | undefined, _: unknown, command: Command) => {
      const options = command.optsWithGlobals<DecisionOptions>();
      return withWrites(options, async ({ review }) => {
        const logged = await review.undo(options.by, id);
        if (options.json) printJson(logged);
        else print(showDecision(logged));
      });
    });
}

function logCommand(): Command {
  return withStore(new Command("log"))
    .summary("wie wat wanneer besliste, en wat daarvan geldt")
    .action((_: unknown, command: Command) => {
      const options = command.optsWithGlobals<StoreOptions>();
      return withWrites(options, async ({ review }) => {
        const log = await review.log(ALL);
        if (options.json) printJson(log);
        else print(showLog(log));
      });
    });
}

function exportCommand(): Command {
  return withStore(new Command("export"))
    .summary("bewaar alle beslissingen, een per regel (JSONL)")
    .argument("[bestand]", "waar; zonder bestand op het scherm")
    .action((file: string | undefined, _: unknown, command: Command) =>
      withWrites(command.optsWithGlobals<StoreOptions>(), async ({ review }) => {
        const lines = (await review.export()).map((correction) => JSON.stringify(correction)).join("\n");
        if (file === undefined) return lines === "" ? undefined : print(lines);
        await writeFile(file, lines === "" ? "" : `${lines}\n`, { mode: 0o600 }).catch((cause: unknown) => {
          throw new KenniswijzerError(
            "invalid-input",
            `review: ${file} kan niet geschreven worden; kies een andere plek`,
            { cause },
          );
        });
      }),
    );
}

function importCommand(): Command {
  return withStore(new Command("import"))
    .summary("neem beslissingen over uit een bestand (JSONL)")
    .argument("<bestand>", "zoals `review export` het maakt; - voor standaardinvoer")
    .action((file: string, _: unknown, command: Command) => {
      const options = command.optsWithGlobals<StoreOptions>();
      return withWrites(options, async ({ review }) => {
        const decisions = await linesOf(file, Correction);
        const added = await review.import(decisions);
        if (options.json) printJson({ added, known: decisions.length - added });
        else
          print(
            `${added} overgenomen, ${decisions.length - added} waren er al, of gaan over iemand die is verwijderd. Wat nog wacht of botst: \`kenniswijzer review log\``,
          );
      });
    });
}

function byOption(): Option {
  return new Option("--by <naam>", "wie beslist")
    .env("KENNISWIJZER_BY")
    .default(userName("onbekend"), "uw naam op deze computer");
}
