import { afterEach, describe, expect, it } from "vitest";
import { type TestBot, testBot } from "../../../test/support/bot.ts";
import { parseHtml } from "../../../test/support/bot-api/html.ts";
import { USERNAME } from "../../../test/support/bot-api/index.ts";
import { HOSTILE_NAME, sampleService } from "../../../test/support/sample-knowledge.ts";

let started: TestBot;
afterEach(async () => expect(await started.stop()).toEqual([]));

describe("@bot in another chat", () => {
  it("offers the answer and what has that name, from public documents only, with their sources", async () => {
    const clearances = new Set<string>();
    const service = sampleService();
    started = await testBot(
      {
        ask: (question, options) => {
          clearances.add(options.clearance);
          return service.ask(question, options);
        },
        entity: (id, options) => {
          clearances.add(options.clearance);
          return service.entity(id, options);
        },
      },
      { inline: true, clearance: "vertrouwelijk", coordinators: [77], chats: [77] },
    );
    const { results, is_personal, button } = await started.telegram.inline("informele zorg", 77);
    expect(results.map(({ title }) => title)).toEqual(["Antwoord", "informele zorg"]);
    expect([...clearances]).toEqual(["openbaar"]);
    expect([is_personal, button?.start_parameter]).toEqual([true, "inline"]);
    const shown = parseHtml(results[1]?.input_message_content.message_text ?? "");
    expect(shown).toMatchObject({ text: expect.stringContaining(HOSTILE_NAME) });
    expect(shown).toMatchObject({ text: expect.stringContaining("(Agenda wijkteams <concept>, 2015)") });
    expect(results[1]?.reply_markup?.inline_keyboard[0]?.[0]?.url).toMatch(`https://t.me/${USERNAME}?start=id-`);
  });

  it.each([
    { query: "", because: "nothing is typed yet" },
    { query: "in", because: "too little is typed" },
    { query: "mijn cliënt Fatima", because: "a client is named" },
    { query: "weet niemand", because: "nothing is found" },
  ])("offers nothing when $because", async ({ query }) => {
    started = await testBot({}, { inline: true });
    expect((await started.telegram.inline(query)).results).toEqual([]);
  });

  it("offers nothing, and stays, when the store is away", async () => {
    started = await testBot({ ask: () => Promise.reject(new Error("weg")) }, { inline: true });
    expect((await started.telegram.inline("informele zorg")).results).toEqual([]);
  });

  it("tells at the start when BotFather has not switched it on", async () => {
    started = await testBot({}, { inline: true });
    expect(started.bot.remarks.join()).toContain("/setinline");
  });
});
