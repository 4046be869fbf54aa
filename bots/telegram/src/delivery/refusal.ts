import { KenniswijzerError } from "@kenniswijzer/domain";
import { GrammyError } from "grammy";

/** What Telegram, or the line to it, refused; without the address, which holds the token. */
export function refusal(error: unknown): KenniswijzerError {
  if (error instanceof KenniswijzerError) return error;
  const code = error instanceof GrammyError ? error.error_code : undefined;
  if (code === 401 || code === 404) {
    return new KenniswijzerError(
      "invalid-input",
      "startBot: Telegram refuses the token; check TELEGRAM_BOT_TOKEN with @BotFather",
    );
  }
  if (code === 409) {
    return new KenniswijzerError("conflict", "startBot: another process listens with the same token; stop it first");
  }
  if (code === 400) {
    return new KenniswijzerError(
      "invalid-input",
      "startBot: Telegram refuses the webhook; it must be a public https address on port 443, 80, 88 or 8443",
    );
  }
  return new KenniswijzerError(
    "unavailable",
    "startBot: Telegram cannot be reached; check the network and KENNISWIJZER_TELEGRAM_API",
  );
}
