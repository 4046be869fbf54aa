import { afterEach, describe, expect, it } from "vitest";
import { type TestBot, testBot } from "../../../../test/support/bot.ts";
import { seen } from "../../../../test/support/bot-api/chat.ts";
import { sampleService } from "../../../../test/support/sample-knowledge.ts";
import { botMemory } from "../memory/memory.ts";
import type { BotRecord } from "../options.ts";
import { nl } from "../wording/nl.ts";

let started: TestBot;
const start = async (...given: Parameters<typeof testBot>): Promise<TestBot["telegram"]> => {
  started = await testBot(...given);
  return started.telegram;
};
afterEach(async () => expect(await started.stop()).toEqual([]));

const listening = () => {
  const asked: string[] = [];
  const service = sampleService();
  const ask: typeof service.ask = (question, options) => {
    asked.push(question);
    return service.ask(question, options);
  };
  return { asked, ask };
};

describe("personal data in a question", () => {
  it.each([
    { text: "mijn cliënt Fatima heeft schulden", asked: "mijn cliënt ██████ heeft schulden", named: "een naam" },
    { text: "bsn 123456782 heeft schulden", asked: "bsn █████████ heeft schulden", named: "een nummer of mailadres" },
    { text: "/vraag wie helpt Sanne met schulden?", asked: "wie helpt █████ met schulden?", named: "een naam" },
  ])("is taken out of the chat and not used: $text", async ({ text, asked: masked, named }) => {
    const { asked, ask } = listening();
    const records: BotRecord[] = [];
    const telegram = await start({ ask }, { log: (record) => records.push(record) });
    const chat = telegram.chat();
    const message = chat.say(text);
    expect(seen(await chat.next())).toBe(nl.personalData([named], true));
    expect(chat.standing(message)).toBeUndefined();
    expect(seen(await chat.next())).toContain("gemeente Oosterwold");
    expect(asked).toEqual([masked]);
    expect(records[0]).toEqual({ level: "info", event: "personal-data", outcome: "deleted" });
    expect(JSON.stringify(records)).not.toMatch(/Fatima|Sanne|123456782/);
  });

  it.each([
    { administered: true, gone: true },
    { administered: false, gone: false },
  ])("in a group goes when the bot may do that (administrator: $administered)", async ({ administered, gone }) => {
    const telegram = await start();
    const chat = telegram.chat({ group: true, administered });
    const message = chat.say("/vraag mijn cliënt Fatima heeft schulden");
    expect(seen(await chat.next())).toBe(nl.personalData(["een naam"], gone));
    expect(chat.standing(message) === undefined).toBe(gone);
  });

  it("does not come back as a question to keep", async () => {
    const telegram = await start(
      {},
      { openQuestions: { keep: async () => {}, list: async () => [], close: async () => {} } },
    );
    const chat = telegram.chat();
    chat.say("mijn cliënt Fatima wil leren lezen");
    await chat.next();
    await chat.tap(await chat.next(), /coördinator/);
    expect(seen(await chat.next())).toContain("“mijn cliënt ██████ wil leren lezen”");
  });

  it("leaves names alone that the documents have", async () => {
    const telegram = await start();
    const chat = telegram.chat();
    chat.say("werkt Stichting De Brug aan mantelzorg?");
    expect(seen(await chat.next())).toContain("Drie partners");
  });
});

describe("who may see what", () => {
  it.each([
    { who: "a stranger", options: {}, sees: "openbaar" },
    { who: "a chat on the list", options: { chats: [1000] }, sees: "intern" },
    { who: "a coordinator in a chat of the own", options: { coordinators: [1000] }, sees: "intern" },
  ])("$who sees what is $sees", async ({ options, sees }) => {
    const clearances: string[] = [];
    const service = sampleService();
    const telegram = await start(
      {
        ask: (question, asked) => {
          clearances.push(asked.clearance);
          return service.ask(question, asked);
        },
      },
      { clearance: "intern", ...options },
    );
    const chat = telegram.chat();
    chat.say("schulden");
    await chat.next();
    expect(clearances).toEqual([sees]);
  });

  it("a coordinator in a group of strangers sees no more than they", async () => {
    const clearances: string[] = [];
    const service = sampleService();
    const telegram = await start(
      {
        ask: (question, asked) => {
          clearances.push(asked.clearance);
          return service.ask(question, asked);
        },
      },
      { clearance: "intern", coordinators: [1001] },
    );
    const chat = telegram.chat({ group: true });
    expect(chat.user).toBe(1001);
    chat.say("/vraag schulden");
    await chat.next();
    expect(clearances).toEqual(["openbaar"]);
  });
});

describe("/vergeet_mij", () => {
  it("leaves nothing: no conversation, no button, no language", async () => {
    const turns: number[] = [];
    const service = sampleService();
    const telegram = await start({
      ask: (question, options) => {
        turns.push(options.turns?.length ?? 0);
        return service.ask(question, options);
      },
    });
    const chat = telegram.chat();
    chat.say("/taal en");
    await chat.next();
    chat.say("schulden");
    const answer = await chat.next();
    chat.say("/vergeet_mij");
    await chat.next();
    expect((await chat.tap(answer, /^Source 1/)).text).toBe(nl.oldButton);
    chat.say("en mantelzorg?");
    expect(seen(await chat.next())).toContain("Drie partners");
    expect(turns).toEqual([0, 0]);
  });

  it("leaves what is of others", () => {
    const memory = botMemory(() => 0);
    const [one, other] = [memory.person(1, 1), memory.person(1, 2)];
    const turn = { question: "q", items: [], about: [] };
    for (const person of [one, other]) {
      const key = memory.remember({ owner: person, clearance: "openbaar" });
      memory.continue(person, turn, key);
      memory.languages.set(person, "en");
    }
    memory.forget(one);
    expect([memory.behind.size, memory.conversations.size, memory.languages.size]).toEqual([1, 1, 1]);
    expect(memory.conversations.get(other)?.turns).toEqual([turn]);
  });
});

describe("the memory", () => {
  it("holds no id of a chat or a person, and each process has other checksums", () => {
    const person = botMemory().person(1234567, 7654321);
    expect(person).not.toMatch(/1234567|7654321/);
    expect(botMemory().person(1234567, 7654321)).not.toBe(person);
  });

  it("forgets buttons after a day, the oldest first when there are many", () => {
    let now = 0;
    const memory = botMemory(() => now);
    const behind = { owner: "x", clearance: "openbaar" } as const;
    const keys = Array.from({ length: 5_010 }, () => memory.remember(behind));
    expect([memory.behind.get(keys[9] ?? ""), memory.behind.get(keys[10] ?? "")]).toEqual([undefined, behind]);
    now = 24 * 60 * 60_000;
    expect(memory.behind.size).toBe(0);
  });
});

describe("what is no typed question", () => {
  const origin = { type: "hidden_user", date: 1, sender_user_name: "Sam" };
  it.each([
    { content: { text: "Jan belde over zijn huur", forward_origin: origin }, says: nl.forwarded },
    { content: { voice: { file_id: "x" } }, says: nl.onlyText },
    { content: { video_note: { file_id: "x" } }, says: nl.onlyText },
    { content: { location: { latitude: 1, longitude: 1 } }, says: nl.onlyText },
    { content: { contact: { phone_number: "1", first_name: "x" } }, says: nl.onlyText },
    { content: { document: { file_id: "x", file_name: "x.pdf" } }, says: nl.onlyText },
  ])("is told what the bot can do: $content", async ({ content, says }) => {
    const { asked, ask } = listening();
    const telegram = await start({ ask });
    const chat = telegram.chat();
    chat.send(content);
    expect(seen(await chat.next())).toBe(says);
    expect(asked).toEqual([]);
  });

  it("but an edited one gets a new answer, as a reply to it", async () => {
    const telegram = await start();
    const chat = telegram.chat();
    const message = chat.say("wie doet iets met laaggeletterdheid?");
    await chat.next();
    chat.edit(message, "wie doet iets met schulden?");
    const note = await chat.next();
    expect([seen(note), note.reply_parameters?.message_id]).toEqual([nl.edited, message]);
    expect(seen(await chat.next())).toContain("gemeente Oosterwold");
  });

  it("in a group of others is passed by, also when it is forwarded or placed by way of the bot", async () => {
    const telegram = await start();
    const chat = telegram.chat({ group: true });
    chat.send({ text: "/vraag schulden", forward_origin: origin });
    chat.send({ text: "@kenniswijzer_test_bot schulden", via_bot: { id: 123456, is_bot: true, first_name: "x" } });
    chat.send({ text: "@kenniswijzer_test_bots schulden" });
    chat.say("/vraag schulden");
    expect(seen(await chat.next())).toContain("gemeente Oosterwold");
    expect(chat.unread).toEqual([]);
  });
});
