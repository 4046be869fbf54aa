import { KenniswijzerError, Visibility } from "@kenniswijzer/domain";
import { type BotOptions, startBot, type WebhookOptions } from "@kenniswijzer/telegram";
import { Command, InvalidArgumentError, Option } from "commander";
import { chatOver } from "../chat/chat.ts";
import { openQuestionsIn } from "../chat/open-questions.ts";
import { takeInto } from "../chat/take-in.ts";
import type { Kenniswijzer } from "../kenniswijzer.ts";
import { secret } from "../secret.ts";
import {
  logErrors,
  outdatedOption,
  print,
  type StoreOptions,
  wholeNumber,
  withKenniswijzer,
  withStore,
} from "./options.ts";
import { untilStopped } from "./stop.ts";

interface BotCommandOptions extends StoreOptions {
  readonly page?: string;
  readonly visibility: Visibility;
  readonly chats: readonly number[];
  readonly coordinators: readonly number[];
  readonly inline?: boolean;
  readonly add?: boolean;
  readonly openQuestions?: string;
  readonly webhook?: string;
  readonly host: string;
  readonly port: number;
}

export function botCommand(): Command {
  return withStore(new Command("bot"))
    .summary("start de Telegram-bot")
    .description(
      "Beantwoordt vragen in Telegram. Het token van @BotFather staat in TELEGRAM_BOT_TOKEN, of in het bestand dat TELEGRAM_BOT_TOKEN_FILE noemt.",
    )
    .option("--page <adres>", "openbaar adres van de pagina; bij een antwoord en een bron komt dan een link ernaartoe")
    .addOption(
      new Option("--visibility <wie>", "wat de chats van --chats en de coördinatoren mogen zien")
        .choices(Visibility.options)
        .default("openbaar"),
    )
    .addOption(numbersOption("--chats <nummers>", "chats die meer dan openbare documenten mogen zien", "CHATS"))
    .addOption(
      numbersOption("--coordinators <nummers>", "gebruikers die /toevoegen, /open en /status hebben", "COORDINATORS"),
    )
    .option("--inline", "beantwoordt ook @bot in andere chats, alleen uit openbare documenten")
    .option("--add", "coördinatoren mogen documenten inlezen (/toevoegen)")
    .option("--open-questions <bestand>", "bewaar vragen zonder antwoord als de vrager dat zegt, zonder wie het vroeg")
    .option(
      "--webhook <adres>",
      "laat Telegram de berichten brengen, op dit https-adres (geheim: TELEGRAM_WEBHOOK_SECRET)",
    )
    .option("--host <adres>", "adres om op te luisteren, bij --webhook", "127.0.0.1")
    .option("--port <poort>", "poort om op te luisteren, bij --webhook", wholeNumber, 8443)
    .addOption(outdatedOption())
    .action((options: BotCommandOptions) => {
      const token = secret("TELEGRAM_BOT_TOKEN");
      if (!token) {
        throw new KenniswijzerError(
          "invalid-input",
          "bot: no token; get one from @BotFather in Telegram and set TELEGRAM_BOT_TOKEN",
        );
      }
      if (options.add && options.coordinators.length === 0) {
        throw new KenniswijzerError("invalid-input", "bot: --add is for coordinators; name them with --coordinators");
      }
      return withKenniswijzer(options, (kenniswijzer) => serveBot(kenniswijzer, token, options));
    });
}

async function serveBot(kenniswijzer: Kenniswijzer, token: string, options: BotCommandOptions): Promise<void> {
  await kenniswijzer.warmUp();
  const bot = await startBot(botOptions(kenniswijzer, token, options));
  for (const remark of bot.remarks) print(remark);
  print(`De bot @${bot.username} luistert (stoppen: Ctrl-C)`);
  try {
    await Promise.race([untilStopped(), bot.done]);
  } finally {
    await bot.stop();
  }
}

function botOptions(kenniswijzer: Kenniswijzer, token: string, options: BotCommandOptions): BotOptions {
  const apiRoot = process.env.KENNISWIJZER_TELEGRAM_API;
  const webhook = webhookOf(options);
  return {
    service: chatOver(kenniswijzer),
    token,
    clearance: options.visibility,
    chats: options.chats,
    coordinators: options.coordinators,
    log: logErrors,
    ...(apiRoot ? { apiRoot } : {}),
    ...(options.page ? { pageUrl: options.page } : {}),
    ...(options.inline ? { inline: true } : {}),
    ...(options.add ? { takeIn: takeInto(kenniswijzer) } : {}),
    ...(options.openQuestions ? { openQuestions: openQuestionsIn(options.openQuestions) } : {}),
    ...(webhook ? { webhook } : {}),
  };
}

function webhookOf({ webhook, host, port }: BotCommandOptions): WebhookOptions | undefined {
  if (webhook === undefined) return undefined;
  return { url: webhook, secret: secret("TELEGRAM_WEBHOOK_SECRET") ?? "", host, port };
}

const numbersOption = (flags: string, description: string, name: string): Option =>
  new Option(flags, `${description}: nummers met komma's ertussen`)
    .env(`KENNISWIJZER_TELEGRAM_${name}`)
    .argParser(numbers)
    .default([], "geen");

function numbers(text: string): number[] {
  const parts = text.split(/[,\s]+/).filter((part) => part !== "");
  if (!parts.every((part) => /^-?\d{1,16}$/.test(part)))
    throw new InvalidArgumentError("geef nummers met komma's ertussen");
  return parts.map(Number);
}
