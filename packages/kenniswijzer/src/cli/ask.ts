import { explain, predictionOf, turnOf } from "@kenniswijzer/answer";
import type { Turn } from "@kenniswijzer/domain";
import { Command, Option } from "commander";
import * as z from "zod";
import type { Kenniswijzer } from "../kenniswijzer.ts";
import { linesOf } from "./lines.ts";
import {
  outdatedOption,
  print,
  printJson,
  type StoreOptions,
  tellWhenEmpty,
  whereItIs,
  withKenniswijzer,
  withStore,
} from "./options.ts";
import { showAnswer } from "./show.ts";

interface AskCommandOptions extends StoreOptions {
  readonly questions?: string;
  readonly format?: "predictions";
  readonly after?: readonly string[];
  readonly why?: boolean;
}

export function askCommand(): Command {
  return withStore(new Command("ask"))
    .summary("stel een vraag")
    .description('Beantwoordt een vraag met de zinnen die het bewijzen: kenniswijzer ask "wie doet iets met schulden?"')
    .argument("[vraag]", "de vraag, tussen aanhalingstekens")
    .option("--questions <bestand>", "veel vragen: een JSONL-bestand met {id, question} per regel")
    .addOption(new Option("--format <vorm>", "vorm van de antwoorden op --questions").choices(["predictions"]))
    .option(
      "--after <vraag...>",
      "eerdere vragen van het gesprek, in volgorde: daarna is “en in Leiderdorp?” een hele vraag",
    )
    .option("--why", "waarom dit antwoord: het pad door de graaf en de zinnen")
    .addOption(outdatedOption())
    .action((question: string | undefined, options: AskCommandOptions, command: Command) => {
      if ((question === undefined) === (options.questions === undefined))
        command.error("error: geef een vraag, of --questions met een bestand");
      return withKenniswijzer(whereItIs(options), (kenniswijzer) =>
        options.questions === undefined
          ? askOne(kenniswijzer, question ?? "", options)
          : askMany(kenniswijzer, options.questions, options),
      );
    });
}

async function askOne(kenniswijzer: Kenniswijzer, question: string, options: AskCommandOptions): Promise<void> {
  const turns: Turn[] = [];
  for (const earlier of options.after ?? [])
    turns.push(turnOf(await kenniswijzer.ask(earlier, { clearance: "vertrouwelijk", turns: [...turns] })));
  const answer = await kenniswijzer.ask(question, { clearance: "vertrouwelijk", turns });
  if (answer.status === "unknown") await tellWhenEmpty(kenniswijzer, options);
  if (options.json) printJson(answer);
  else print(options.why ? `${answer.text}\n\n${explain(answer)}` : showAnswer(answer));
}

async function askMany(kenniswijzer: Kenniswijzer, file: string, options: AskCommandOptions): Promise<void> {
  const answers: Record<string, unknown> = {};
  for (const { id, question } of await linesOf(file, z.object({ id: z.string(), question: z.string() }))) {
    const answer = await kenniswijzer.ask(question, { clearance: "vertrouwelijk" });
    answers[id] = options.format === "predictions" ? predictionOf(answer) : answer;
  }
  printJson(answers);
}
