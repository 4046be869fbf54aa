import type { Bot } from "grammy";
import type { BotCommand } from "grammy/types";
import { COMMANDS, COORDINATOR_COMMANDS } from "./commands/commands.ts";
import { refusal } from "./delivery/refusal.ts";
import type { BotOptions } from "./options.ts";
import { type Language, WORDINGS } from "./wording/wording.ts";

/** Learns who the bot is, ends a webhook that would keep updates away, and fills the menu in both languages. Gives what stands in the way of what was asked. */
export async function introduce(bot: Bot, options: BotOptions): Promise<string[]> {
  try {
    bot.botInfo = await bot.api.getMe();
    if (options.webhook === undefined) await bot.api.deleteWebhook();
    await fillMenus(bot, options);
  } catch (error) {
    throw refusal(error);
  }
  if (options.inline && !bot.botInfo.supports_inline_queries) {
    return ["Inline vragen staan nog uit bij Telegram: stuur /setinline naar @BotFather."];
  }
  return [];
}

/** Who has no language of its own gets Dutch. */
const MENUS = [{ language: "nl" }, { language: "en", code: "en" }] as const;

async function fillMenus(bot: Bot, options: BotOptions): Promise<void> {
  const everyone = Object.keys(COMMANDS);
  const coordinators = Object.keys(COORDINATOR_COMMANDS).filter(
    (name) => name !== "toevoegen" || options.takeIn !== undefined,
  );
  for (const { language, ...of } of MENUS) {
    const code = "code" in of ? { language_code: of.code } : {};
    await bot.api.setMyCommands(menuOf(language, everyone), code);
    await bot.api.setMyDescription(WORDINGS[language].description, code);
    for (const chat_id of options.coordinators ?? []) {
      const scope = { type: "chat", chat_id } as const;
      // who never wrote to the bot has no menu yet
      await bot.api
        .setMyCommands(menuOf(language, [...everyone, ...coordinators]), { scope, ...code })
        .catch(() => undefined);
    }
  }
}

function menuOf(language: Language, names: readonly string[]): BotCommand[] {
  const { commands } = WORDINGS[language];
  return names.map((command) => ({ command, description: commands[command as keyof typeof commands] }));
}
