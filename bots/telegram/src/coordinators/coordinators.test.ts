import type { TakeIn } from "@kenniswijzer/domain";
import { afterEach, describe, expect, it } from "vitest";
import { type TestBot, testBot } from "../../../../test/support/bot.ts";
import { labels, seen } from "../../../../test/support/bot-api/chat.ts";
import { nl } from "../wording/nl.ts";

let started: TestBot;
const start = async (...given: Parameters<typeof testBot>): Promise<TestBot["telegram"]> => {
  started = await testBot(...given);
  return started.telegram;
};
afterEach(async () => expect(await started.stop()).toEqual([]));

const COORDINATOR = { coordinators: [1000], clearance: "intern" } as const;
const taking = (outcomes: Awaited<ReturnType<TakeIn>> = []) => {
  const files: { name: string; text: string; visibility: string }[] = [];
  const takeIn: TakeIn = async ({ name, bytes, visibility }, onProgress) => {
    files.push({ name, text: new TextDecoder().decode(bytes), visibility });
    onProgress(1);
    return outcomes;
  };
  return { files, takeIn };
};
const added = { title: "Notitie", outcome: "added", entities: 4, relations: 2, remarks: ["is een concept"] } as const;

describe("a document from a coordinator", () => {
  it("is read for whom the button says, in one message that tells how far it is", async () => {
    const { files, takeIn } = taking([added]);
    const telegram = await start({}, { ...COORDINATOR, takeIn });
    const chat = telegram.chat();
    chat.say("/toevoegen");
    expect(seen(await chat.next())).toBe(nl.addHow);
    const file_id = telegram.upload(new TextEncoder().encode("inhoud"));
    chat.send({ document: { file_id, file_name: "notitie <1>.txt", file_size: 6 } });
    const forWhom = await chat.next();
    expect(labels(forWhom)).toEqual(["openbaar", "intern", "vertrouwelijk", nl.addNo]);
    await chat.tap(forWhom, /^intern/);
    const progress = await chat.next();
    expect(seen(progress)).toBe(nl.addFetching("notitie <1>.txt"));
    await expect
      .poll(() => chat.standing(progress.message_id)?.text)
      .toBe("• Notitie: nieuw, 4 namen en onderwerpen, 2 verbanden\n  Notitie is een concept");
    expect(files).toEqual([{ name: "notitie <1>.txt", text: "inhoud", visibility: "intern" }]);
    expect((await chat.tap(forWhom, /^intern/)).text).toBe(nl.oldButton);
  });

  it("is left when the coordinator thinks better of it, or when it is too large for Telegram", async () => {
    const { files, takeIn } = taking();
    const telegram = await start({}, { ...COORDINATOR, takeIn });
    const chat = telegram.chat();
    chat.send({ document: { file_id: "f", file_name: "n.txt", file_size: 6 } });
    await chat.tap(await chat.next(), /niet in/);
    expect(seen(await chat.next())).toBe(nl.addLeft("n.txt"));
    chat.send({ document: { file_id: "f", file_name: "n.txt", file_size: 20 * 1024 * 1024 + 1 } });
    expect(seen(await chat.next())).toBe(nl.addTooLarge);
    expect(files).toEqual([]);
  });

  it("that cannot be fetched or read is told, without the token", async () => {
    const failed = {
      title: "kapot.pdf",
      outcome: "failed",
      entities: 0,
      relations: 0,
      remarks: [],
      error: "kapot",
    } as const;
    const { takeIn } = taking([failed]);
    const telegram = await start({}, { ...COORDINATOR, takeIn });
    const chat = telegram.chat();
    const send = async (file_id: string): Promise<string | undefined> => {
      chat.send({ document: { file_id, file_name: "kapot.pdf", file_size: 6 } });
      await chat.tap(await chat.next(), /^openbaar/);
      const progress = await chat.next();
      await expect.poll(() => chat.standing(progress.message_id)?.text).not.toMatch(/ophalen…|lezen…/);
      return chat.standing(progress.message_id)?.text;
    };
    expect(await send("gone")).toBe(nl.addNotFetched("kapot.pdf"));
    expect(await send(telegram.upload(new Uint8Array(3)))).toBe("• kapot.pdf: niet gelukt. kapot");
  });

  it("does not make the coordinator's questions wait", async () => {
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const takeIn: TakeIn = async () => {
      await held;
      return [added];
    };
    const telegram = await start({}, { ...COORDINATOR, takeIn });
    const chat = telegram.chat();
    chat.send({ document: { file_id: telegram.upload(new Uint8Array(1)), file_name: "n.txt", file_size: 1 } });
    await chat.tap(await chat.next(), /^openbaar/);
    await chat.next();
    chat.say("schulden");
    expect(seen(await chat.next())).toContain("gemeente Oosterwold");
    release();
  });

  it.each([
    { who: "somebody else", more: {}, group: false },
    { who: "a coordinator while it is off", more: COORDINATOR, group: false },
  ])("of $who is not read", async ({ more }) => {
    const telegram = await start({}, more);
    const chat = telegram.chat();
    chat.send({ document: { file_id: "x", file_name: "n.txt", file_size: 1 } });
    expect(seen(await chat.next())).toBe(nl.onlyText);
    chat.say("/toevoegen");
    expect(seen(await chat.next())).toBe(nl.unknownCommand);
  });
});

describe("/open and /status", () => {
  it("show what waits, and take out what is done", async () => {
    const waiting = [
      { id: "a", question: "Wie leert lezen?", on: "2026-03-01" },
      { id: "b", question: "Wie leert <fietsen>?", on: "2026-03-02" },
    ];
    const openQuestions = {
      keep: async () => {},
      list: async () => [...waiting],
      close: async (id: string) => {
        waiting.splice(
          waiting.findIndex((one) => one.id === id),
          1,
        );
      },
    };
    const telegram = await start({}, { ...COORDINATOR, openQuestions });
    const chat = telegram.chat();
    chat.say("/open");
    const list = await chat.next();
    expect(seen(list)).toContain("2. Wie leert <fietsen>? (2 maart 2026)");
    await chat.tap(list, /^1 is klaar/);
    expect(seen(await chat.next())).toBe(nl.openClosed);
    expect(waiting.map(({ id }) => id)).toEqual(["b"]);
    chat.say("/status");
    expect(seen(await chat.next())).toContain("Vragen die wachten: 1");
  });

  it("tell how it goes, also when the store is away", async () => {
    let away = false;
    const telegram = await start({ healthy: async () => !away }, COORDINATOR);
    const chat = telegram.chat();
    chat.say("schulden");
    await chat.next();
    chat.say("/status");
    expect(seen(await chat.next())).toMatch(
      /^De opslag antwoordt\.\nDocumenten: 1 openbaar\. Partners: 3\. Thema's: 2\.\nSinds .*: 1 vragen beantwoord/,
    );
    away = true;
    chat.say("/status");
    expect(seen(await chat.next())).toMatch(/^De opslag antwoordt niet/);
    chat.say("/open");
    expect(seen(await chat.next())).toBe(nl.openOff);
  });

  it("are nobody else's, nor a group's", async () => {
    const telegram = await start({}, { coordinators: [1001] });
    const chat = telegram.chat({ group: true });
    chat.say("/status");
    chat.say("/help");
    expect(seen(await chat.next())).toBe(nl.help);
  });
});
