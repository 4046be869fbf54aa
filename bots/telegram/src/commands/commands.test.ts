import { checksum } from "@kenniswijzer/domain";
import { afterEach, describe, expect, it } from "vitest";
import { type TestBot, testBot } from "../../../../test/support/bot.ts";
import { labels, seen } from "../../../../test/support/bot-api/chat.ts";
import { USERNAME } from "../../../../test/support/bot-api/index.ts";
import { sampleNode, sampleService, world } from "../../../../test/support/sample-knowledge.ts";
import { en } from "../wording/en.ts";
import { nl } from "../wording/nl.ts";
import { COMMANDS } from "./commands.ts";

let started: TestBot;
const start = async (...given: Parameters<typeof testBot>): Promise<TestBot["telegram"]> => {
  started = await testBot(...given);
  return started.telegram;
};
afterEach(async () => expect(await started.stop()).toEqual([]));

describe("the menu", () => {
  it("has every command in Dutch for everybody and in English for who speaks that", async () => {
    const telegram = await start();
    const menus = telegram.calls.filter(({ method }) => method === "setMyCommands").map(({ payload }) => payload);
    const menu = (language: typeof nl) =>
      Object.keys(COMMANDS).map((command) => ({
        command,
        description: language.commands[command as keyof typeof nl.commands],
      }));
    expect(menus).toEqual([{ commands: menu(nl) }, { commands: menu(en), language_code: "en" }]);
  });

  it("shows coordinators theirs in their own chat only", async () => {
    const telegram = await start({}, { coordinators: [77] });
    const own = telegram.calls.map(({ payload }) => payload as { scope?: object; commands?: { command: string }[] });
    const menu = own.find(({ scope }) => scope !== undefined);
    expect(menu?.scope).toEqual({ type: "chat", chat_id: 77 });
    expect(menu?.commands?.map(({ command }) => command)).toContain("status");
    expect(menu?.commands?.map(({ command }) => command)).not.toContain("toevoegen");
  });
});

describe("a command", () => {
  it.each([
    { text: "/help", says: nl.help },
    { text: `/help@${USERNAME}`, says: nl.help },
    { text: "/HELP", says: nl.help },
    { text: "/privacy", says: nl.privacy(false) },
    { text: "/opnieuw", says: nl.again },
    { text: "/vergeet_mij", says: nl.forgotten },
    { text: "/bronnen", says: nl.noSources },
    { text: "/partner bestaat niet", says: nl.nothingListed("bestaat niet") },
    { text: "/document bestaat niet", says: nl.nothingListed("bestaat niet") },
    { text: "/project", says: nl.nothingListed("") },
    { text: "/onzin", says: nl.unknownCommand },
    { text: "/status", says: nl.unknownCommand },
  ])("$text is answered", async ({ text, says }) => {
    const telegram = await start();
    const chat = telegram.chat();
    chat.say(text);
    expect(seen(await chat.next())).toBe(says);
  });

  it("/themas lists themes as buttons, and a tap tells who works on one, with the sources", async () => {
    const telegram = await start();
    const chat = telegram.chat();
    chat.say("/themas");
    const list = await chat.next();
    expect(seen(list)).toMatch(/^Thema's 1-2 van 2/);
    expect(labels(list)).toEqual(["informele zorg", "schuldhulp aan gezinnen"]);
    await chat.tap(list, /informele zorg/);
    const about = await chat.next();
    expect(seen(about)).toContain("gemeente Oosterwold – noemt informele zorg (2015)");
    expect(seen(about)).toContain(`https://t.me/${USERNAME}?start=id-${checksum(world.care.id)}`);
    await chat.tap(about, /^Bron 2/);
    expect(seen(await chat.next())).toContain("Ontwikkelingen rond informele zorg");
  });

  it("/themas turns its pages in place", async () => {
    const nodes = Array.from({ length: 20 }, (_, at) => sampleNode("Theme", `thema ${String(at).padStart(2, "0")}`));
    const telegram = await start({ entities: async () => nodes });
    const chat = telegram.chat();
    chat.say("/themas");
    const list = await chat.next();
    await chat.tap(list, /Volgende/);
    await expect.poll(() => chat.standing(list.message_id)?.text).toMatch(/^Thema's 9-16 van 20/);
    const page = { ...list, ...chat.standing(list.message_id), text: "Thema's 9-16 van 20" };
    expect(labels(page)).toEqual([...nodes.slice(8, 16).map(({ name }) => name), "‹ Vorige", "Volgende ›"]);
    await chat.tap(page, /Vorige/);
    await expect.poll(() => chat.standing(list.message_id)?.text).toMatch(/^Thema's 1-8 van 20/);
  });

  it.each([
    { text: "/partner gemeente oosterwold", because: "of that name" },
    { text: "/partner Oosterwold", because: "with that in its name" },
  ])("$text tells of the one partner $because", async ({ text }) => {
    const telegram = await start();
    const chat = telegram.chat();
    chat.say(text);
    expect(seen(await chat.next())).toMatch(/^Gemeente Oosterwold staat in 1 document/);
  });

  it("/partner with a part of several names asks which", async () => {
    const telegram = await start();
    const chat = telegram.chat();
    chat.say("/partner e");
    const which = await chat.next();
    expect(labels(which)).toEqual(expect.arrayContaining(["gemeente Oosterwold", "Stichting De Brug"]));
    expect(labels(which)).not.toContain("Stichting Geheim");
  });

  it("/document lists what may be seen, and a tap shows what is in one", async () => {
    const telegram = await start({}, { pageUrl: "https://kennis.example.nl/" });
    const chat = telegram.chat();
    chat.say("/document agenda");
    const card = await chat.next();
    expect(seen(card)).toMatch(/^Agenda wijkteams <concept>\n24 november 2015/);
    expect(labels(card)).toContain("Open op de pagina");
    chat.say("/document");
    expect(labels(await chat.next())).toEqual(["Agenda wijkteams <concept> (2015)"]);
  });

  it("/bronnen gives the sources of the last answer again", async () => {
    const telegram = await start();
    const chat = telegram.chat();
    chat.say("schulden");
    await chat.next();
    chat.say("/bronnen");
    const sources = await chat.next();
    expect(labels(sources)).toEqual(["Bron 1: Agenda wijkteams <concept> 2015"]);
    await chat.tap(sources, /Bron 1/);
    expect(seen(await chat.next())).toContain("Schuldhulp aan gezinnen");
  });

  it("/taal makes the bot talk English, and Dutch again", async () => {
    const telegram = await start();
    const chat = telegram.chat();
    chat.say("/taal");
    await chat.tap(await chat.next(), /English/);
    expect(seen(await chat.next())).toBe(en.languageChosen);
    chat.say("/help");
    expect(seen(await chat.next())).toBe(en.help);
    chat.say("schulden");
    expect(labels(await chat.next())).toContain("Why this answer?");
    chat.say("/taal nl");
    expect(seen(await chat.next())).toBe(nl.languageChosen);
  });
});

describe("a link", () => {
  it.each([
    { payload: "thema-informele-zorg", says: "Informele zorg staat in 1 document", because: "to a theme" },
    { payload: "partner-gemeente_oosterwold", says: "Gemeente Oosterwold staat in", because: "to a partner" },
    {
      payload: `id-${checksum(world.debts.id)}`,
      says: "Schuldhulp aan gezinnen staat in",
      because: "that the bot made",
    },
    {
      payload: "vraag-wie-doet-iets-met-schulden",
      says: "gemeente Oosterwold noemt schuldhulp",
      because: "to a question",
    },
    { payload: "thema-onbekend", says: "“onbekend” vind ik niet.", because: "to nothing" },
    { payload: `id-${checksum(world.geheim.id)}`, says: nl.goneThing, because: "to what may not be seen" },
  ])("$because warns first, then opens it", async ({ payload, says }) => {
    const telegram = await start();
    const chat = telegram.chat();
    chat.say(`/start ${payload}`);
    expect(seen(await chat.next())).toBe(nl.start(false));
    expect(seen(await chat.next())).toContain(says);
  });

  it("of strangers is a plain start", async () => {
    const telegram = await start();
    const chat = telegram.chat();
    chat.say("/start <script>");
    expect(seen(await chat.next())).toBe(nl.start(false));
    expect(chat.unread).toEqual([]);
  });
});

describe("a conversation", () => {
  const asking = () => {
    const turns: string[][] = [];
    const service = sampleService();
    const ask: typeof service.ask = (question, options) => {
      turns.push((options.turns ?? []).map((turn) => turn.question));
      return service.ask(question, options);
    };
    return { turns, ask };
  };

  it("goes on for a quarter of an hour, each person's own, until /opnieuw", async () => {
    let now = 0;
    const { turns, ask } = asking();
    const telegram = await start({ ask }, { now: () => now });
    const [chat, other] = [telegram.chat(), telegram.chat()];
    const say = async (text: string, by = chat): Promise<void> => {
      by.say(text);
      await by.next();
    };
    await say("schulden");
    await say("en mantelzorg?");
    await say("mantelzorg", other);
    now += 14 * 60_000;
    await say("en wie nog meer?");
    now += 15 * 60_000;
    await say("schulden");
    await say("/opnieuw");
    await say("en mantelzorg?");
    expect(turns).toEqual([[], ["schulden"], [], ["schulden", "en mantelzorg?"], [], []]);
  });
});
