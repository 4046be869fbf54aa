import type { Answer, OpenQuestions } from "@kenniswijzer/domain";
import { afterEach, describe, expect, it } from "vitest";
import { type TestBot, testBot } from "../../../../test/support/bot.ts";
import { labels, seen } from "../../../../test/support/bot-api/chat.ts";
import { agenda, cite, sampleAnswer, sampleService, world } from "../../../../test/support/sample-knowledge.ts";
import { nl } from "../wording/nl.ts";
import { ACTIONS, buttonData, parseButton } from "./data.ts";

let started: TestBot;
const start = async (...given: Parameters<typeof testBot>): Promise<TestBot["telegram"]> => {
  started = await testBot(...given);
  return started.telegram;
};
afterEach(async () => expect(await started.stop()).toEqual([]));

const partners = (count: number): Answer["items"] =>
  Array.from({ length: count }, (_, at) => ({
    id: `actor:${at}`,
    type: "Actor",
    name: `Partner ${at}`,
    why: "noemt zorg (2015)",
    citations: [cite(agenda, "Schuldhulp aan gezinnen")],
  }));

describe("under an answer", () => {
  it("“Wie nog meer?” gives the next ten, then asks the library on in the same conversation", async () => {
    const asked: string[] = [];
    const telegram = await start({
      ask: async (question, { turns = [] }) => {
        asked.push([question, ...turns.map((turn) => turn.question)].join(" < "));
        if (turns.length > 0) return sampleAnswer(question, { suggestions: ["informele zorg"] });
        return sampleAnswer(question, { items: partners(13), text: "Dertien partners (2015)." });
      },
    });
    const chat = telegram.chat();
    chat.say("wie doet iets met zorg?");
    const answer = await chat.next();
    expect(seen(answer)).toContain("… en nog 3.");
    await chat.tap(answer, /Wie nog meer/);
    const more = await chat.next();
    expect(seen(more).match(/^• Partner 1[012]/gm)).toHaveLength(3);
    expect(labels(more)).toContain("Bron 1: Agenda wijkteams <concept> 2015");
    chat.say("wie doet iets met zorg?");
    const again = await chat.next();
    expect(seen(again)).toMatch(/^Dat weet ik niet/);
    expect(asked.at(-1)).toBe("wie doet iets met zorg? < wie doet iets met zorg?");
  });

  it("“Wie nog meer?” after the last says that there are no more, with what comes near", async () => {
    const telegram = await start({
      ask: async (question, { turns = [] }) =>
        turns.length > 0
          ? sampleAnswer(question, { suggestions: ["informele zorg"] })
          : sampleAnswer(question, { items: partners(1), text: "Partner 0 noemt zorg (2015)." }),
    });
    const chat = telegram.chat();
    chat.say("wie?");
    await chat.tap(await chat.next(), /Wie nog meer/);
    expect(seen(await chat.next())).toBe(`${nl.noMore}\n\n${nl.suggestions}\n• informele zorg`);
  });

  it("“Waarom dit antwoord?” tells how it was read and by which sentences", async () => {
    const telegram = await start();
    const chat = telegram.chat();
    chat.say("schulden");
    await chat.tap(await chat.next(), /Waarom/);
    const why = seen(await chat.next());
    expect(why).toContain("Gelezen als: partners die een thema noemen");
    expect(why).toContain("Schuldhulp aan gezinnen (gemeente Oosterwold)");
  });

  it("related themes are those of the same partners, and lead on", async () => {
    const telegram = await start();
    const chat = telegram.chat();
    chat.say("schulden");
    await chat.tap(await chat.next(), /Verwante/);
    const themes = await chat.next();
    expect(labels(themes)).toEqual(["informele zorg"]);
    await chat.tap(themes, /informele zorg/);
    expect(seen(await chat.next())).toMatch(/^Informele zorg staat in 1 document/);
  });

  it("“Doorsturen” gives a text to copy, with its source and without the question", async () => {
    const telegram = await start();
    const chat = telegram.chat();
    chat.say("wie helpt een gezin met schulden?");
    await chat.tap(await chat.next(), /Doorsturen/);
    const referral = await chat.next();
    expect(referral.text).toMatch(/<pre>[\s\S]*gemeente Oosterwold: noemt schuldhulp aan gezinnen \(2015\)/);
    expect(seen(referral)).toContain("(Agenda wijkteams <concept>, 24 november 2015, bladzijde 1)");
    expect(seen(referral)).not.toContain("helpt een gezin");
  });

  it("“Op de kaart” links to the partner on a public page", async () => {
    const telegram = await start({}, { pageUrl: "https://kennis.example.nl/" });
    const chat = telegram.chat();
    chat.say("schulden");
    const buttons = (await chat.next()).reply_markup?.inline_keyboard.flat() ?? [];
    const link = buttons.find(({ text }) => text === nl.onMap)?.url;
    expect(link).toBe(`https://kennis.example.nl/#knoop=${encodeURIComponent(world.oosterwold.id)}`);
  });

  it("a verdict counts once, and of nobody", async () => {
    const telegram = await start({}, { coordinators: [1000] });
    const chat = telegram.chat();
    chat.say("schulden");
    const answer = await chat.next();
    expect((await chat.tap(answer, /👍/)).text).toBe(nl.thanks);
    await expect.poll(() => JSON.stringify(chat.standing(answer.message_id)?.reply_markup)).not.toContain("Goed");
    chat.say("/status");
    expect(seen(await chat.next())).toContain("1 goed, 0 niet goed");
  });

  it("a public contact of the first partner is shown when its document gives one", async () => {
    const passage = { ...agenda.passages[0], text: "Gemeente Oosterwold is bereikbaar op info@oosterwold.nl." };
    const telegram = await start({
      document: async () => ({ ...agenda, passages: [passage as (typeof agenda.passages)[number]] }),
    });
    const chat = telegram.chat();
    chat.say("schulden");
    expect(seen(await chat.next())).toContain("Contact met gemeente Oosterwold: info@oosterwold.nl");
  });
});

describe("a question without an answer", () => {
  const kept = (): OpenQuestions & { questions: string[] } => {
    const questions: string[] = [];
    return {
      questions,
      keep: async (question) => void questions.push(question),
      list: async () => questions.map((question, at) => ({ id: String(at), question, on: "2026-03-01" })),
      close: async (id) => void questions.splice(Number(id), 1),
    };
  };

  it("is kept as it was shown, only after a yes", async () => {
    const openQuestions = kept();
    const telegram = await start({}, { openQuestions });
    const chat = telegram.chat();
    chat.say("wie weet alles van laaggeletterdheid?");
    const answer = await chat.next();
    await chat.tap(answer, /coördinator/);
    const shown = await chat.next();
    expect(seen(shown)).toContain("“wie weet alles van laaggeletterdheid?”");
    expect(openQuestions.questions).toEqual([]);
    await chat.tap(shown, /^Ja/);
    expect(seen(await chat.next())).toBe(nl.passedOn);
    expect(openQuestions.questions).toEqual(["wie weet alles van laaggeletterdheid?"]);
    expect((await chat.tap(shown, /^Ja/)).text).toBe(nl.oldButton);
  });

  it("is not kept after a no", async () => {
    const openQuestions = kept();
    const telegram = await start({}, { openQuestions });
    const chat = telegram.chat();
    chat.say("wie weet alles van laaggeletterdheid?");
    await chat.tap(await chat.next(), /coördinator/);
    await chat.tap(await chat.next(), /^Nee/);
    expect(seen(await chat.next())).toBe(nl.notPassedOn);
    expect(openQuestions.questions).toEqual([]);
  });

  it("is announced at the start, where questions can be kept", async () => {
    const telegram = await start({}, { openQuestions: kept() });
    const chat = telegram.chat();
    chat.say("/start");
    expect(seen(await chat.next())).toBe(nl.start(true));
    expect(nl.start(true)).toContain("coördinator");
  });
});

describe("button data", () => {
  it("fits in 64 bytes for every action", () => {
    for (const action of ACTIONS) {
      const data = buttonData(action, "abcdefghijkl", 9999);
      expect(Buffer.byteLength(data)).toBeLessThanOrEqual(64);
      expect(parseButton(data)).toEqual({ action, key: "abcdefghijkl", number: 9999 });
    }
  });

  it.each([
    "",
    "bron:",
    "bron:kort:1",
    "onzin:abcdefghijkl:1",
    "bron:abcdefghijkl:00001",
    "bron:abcdefghijkl:1x",
    "bron:abcdefghijkl",
  ])("%s is no button", (data) => expect(parseButton(data)).toBeUndefined());

  it("is of no use in a chat that may see less than the one it was made for", async () => {
    const service = sampleService();
    const telegram = await start(service, { clearance: "intern", chats: [1000] });
    const [inside, outside] = [telegram.chat(), telegram.chat()];
    inside.say("schulden");
    const answer = await inside.next();
    expect((await outside.tap(answer, /Bron 1/)).text).toBe(nl.oldButton);
  });
});
