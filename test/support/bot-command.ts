import { spawn } from "node:child_process";
import { type BotApi, TOKEN } from "./bot-api/index.ts";
import { cliCommand, root } from "./cli.ts";

export interface BotCommand {
  /** All it printed. */
  readonly out: () => string;
  /** Ends it, and gives its exit code. */
  end(signal: "SIGKILL" | "SIGTERM"): Promise<number | null>;
}

/** `kenniswijzer bot` as an operator starts it, with only a token; resolves when it listens, rejects with what it printed when it ends before. */
export async function botCommand(
  telegram: BotApi,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<BotCommand> {
  const [program = "", ...before] = cliCommand;
  const child = spawn(program, [...before, "bot", ...args], {
    cwd: root,
    env: { ...process.env, TELEGRAM_BOT_TOKEN: TOKEN, KENNISWIJZER_TELEGRAM_API: telegram.url, ...env },
  });
  let out = "";
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  child.stderr.on("data", (text) => {
    out += text;
  });
  await new Promise<void>((resolve, reject) => {
    child.stdout.on("data", (text) => {
      out += text;
      if (out.includes("luistert")) resolve();
    });
    void ended.then(() => reject(new Error(out)));
  });
  return {
    out: () => out,
    end: (signal) => {
      child.kill(signal);
      return ended;
    },
  };
}
