import { KenniswijzerError } from "@kenniswijzer/domain";
import { startBot } from "@kenniswijzer/telegram";
import { Command } from "commander";
import { chatOver } from "../chat/chat.ts";
import { secret } from "../secret.ts";
import { logErrors, outdatedOption, print, type StoreOptions, withKenniswijzer, withStore } from "./options.ts";
import { untilStopped } from "./stop.ts";

export function botCommand(): Command {
  return withStore(new Command("bot"))
    .summary("start de Telegram-bot")
    .description(
      "Beantwoordt vragen in Telegram. Het token van @BotFather staat in TELEGRAM_BOT_TOKEN, of in het bestand dat TELEGRAM_BOT_TOKEN_FILE noemt.",
    )
    .option("--page <adres>", "openbaar adres van de pagina; bij een bron komt dan een link ernaartoe")
    .addOption(outdatedOption())
    .action((options: StoreOptions & { readonly page?: string }) => {
      const token = secret("TELEGRAM_BOT_TOKEN");
      if (!token) {
        throw new KenniswijzerError(
          "invalid-input",
          "bot: no token; get one from @BotFather in Telegram and set TELEGRAM_BOT_TOKEN",
        );
      }
      return withKenniswijzer(options, async (kenniswijzer) => {
        const apiRoot = process.env.KENNISWIJZER_TELEGRAM_API;
        await kenniswijzer.warmUp();
        const bot = await startBot({
          service: chatOver(kenniswijzer),
          token,
          clearance: "openbaar",
          log: logErrors,
          ...(apiRoot ? { apiRoot } : {}),
          ...(options.page ? { pageUrl: options.page } : {}),
        });
        print(`De bot @${bot.username} luistert (stoppen: Ctrl-C)`);
        try {
          await Promise.race([untilStopped(), bot.done]);
        } finally {
          await bot.stop();
        }
      });
    });
}
