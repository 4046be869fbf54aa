// `UPDATE_TRANSCRIPTS=1 npx vitest run test/telegram/transcripts.test.ts` writes them anew; read what changed before it is committed.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import type { OpenQuestions } from "@kenniswijzer/domain";
import { startBot } from "@kenniswijzer/telegram";
import { chatOver } from "kenniswijzer";
import { describe, expect, it } from "vitest";
import { botApi, TOKEN } from "../support/bot-api/index.ts";
import { sampleService } from "../support/sample-knowledge.ts";
import { play, typedIn } from "./transcript.ts";

const folder = new URL("./transcripts/", import.meta.url);
const names = readdirSync(folder).sort();
const openQuestions: OpenQuestions = { keep: async () => {}, list: async () => [], close: async () => {} };

describe("a conversation about the sample documents", () => {
  it("has twenty fixtures", () => {
    expect(names).toHaveLength(20);
  });

  it.each(names)("goes as in %s", async (name) => {
    const file = new URL(name, folder);
    const written = readFileSync(file, "utf8");
    const telegram = await botApi();
    const bot = await startBot({
      service: chatOver(sampleService()),
      token: TOKEN,
      apiRoot: telegram.url,
      clearance: "openbaar",
      openQuestions,
    });
    const played = await play(telegram.chat(), typedIn(written));
    await bot.stop();
    await telegram.close();
    if (process.env.UPDATE_TRANSCRIPTS) writeFileSync(file, played);
    else expect(played).toBe(written);
    expect(telegram.refused).toEqual([]);
  });
});
