import { memoryStore } from "@kenniswijzer/graph/stores/memory";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Kenniswijzer } from "../kenniswijzer.ts";
import { openKenniswijzer } from "../open.ts";
import { chatOver } from "./chat.ts";
import { takeInto } from "./take-in.ts";

const NOTE = `Notitie welzijn

24 november 2015

Welzijn Oost is bereikbaar op info@welzijnoost.nl.
Welzijn Oost werkt aan informele zorg in de wijken.`;

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const nothing = (): void => {};

let kenniswijzer: Kenniswijzer;
beforeEach(async () => {
  kenniswijzer = await openKenniswijzer({ store: memoryStore(), model: "none", onNotice: nothing });
});
afterEach(() => kenniswijzer.close());

describe("a file from a chat", () => {
  it("is read as seen by whom it was given for, and is the same document when it is sent again", async () => {
    const take = takeInto(kenniswijzer);
    const done: number[] = [];
    const file = { name: "notitie.txt", bytes: bytes(NOTE), visibility: "intern" as const };
    const [first] = await take(file, (count) => done.push(count));
    expect(first).toMatchObject({ outcome: "added", title: expect.stringContaining("welzijn") });
    expect(done).toEqual([1]);
    expect(await take(file, nothing)).toMatchObject([{ outcome: "unchanged" }]);
    const more = { ...file, bytes: bytes(`${NOTE}\nWelzijn Oost werkt samen met gemeente Leiden.`) };
    expect(await take(more, nothing)).toMatchObject([{ outcome: "updated" }]);
    expect(await kenniswijzer.documents({ clearance: "openbaar" })).toEqual([]);
    expect(await kenniswijzer.documents({ clearance: "intern" })).toHaveLength(1);
  });

  it.each([
    { name: "../../etc/passwd.txt", because: "leads elsewhere" },
    { name: "..\\..\\x.txt", because: "leads elsewhere on Windows" },
    { name: "\u0000", because: "is no name" },
  ])("with a name that $because stays in its folder", async ({ name }) => {
    const [outcome] = await takeInto(kenniswijzer)({ name, bytes: bytes(NOTE), visibility: "intern" }, nothing);
    expect(outcome?.title).not.toContain("..");
    expect(["added", "failed"]).toContain(outcome?.outcome);
  });

  it("that cannot be read is told, without where it lay", async () => {
    const broken = { name: "kapot.pdf", bytes: bytes("%PDF-1.7 kapot"), visibility: "intern" as const };
    const [outcome] = await takeInto(kenniswijzer)(broken, nothing);
    expect(outcome).toMatchObject({ outcome: "failed", error: expect.stringContaining("kapot.pdf") });
    expect(outcome?.error).not.toMatch(/[\\/]kenniswijzer-/);
  });
});

describe("what the chat asks of the library", () => {
  it("tells of one node what it is tied to, each with its sentence and year, and its public contact", async () => {
    await takeInto(kenniswijzer)({ name: "n.txt", bytes: bytes(NOTE), visibility: "openbaar" }, nothing);
    const chat = chatOver(kenniswijzer);
    const clearance = "openbaar";
    const [node] = await chat.entities(["Actor"], { clearance });
    const about = await chat.about(node?.id ?? "", { clearance });
    expect(about).toMatchObject({
      status: "answered",
      items: [{ type: "Theme", name: expect.stringContaining("informele zorg") }],
    });
    expect(about?.items[0]?.why).toMatch(/Welzijn Oost (werkt aan|noemt) .*\(2015/);
    expect(about?.citations[0]?.quote).toContain("werkt aan informele zorg");
    expect(await chat.contact(node?.name ?? "", node?.documents ?? [], { clearance })).toBe("info@welzijnoost.nl");
    expect(await chat.about("actor:onbekend", { clearance })).toBeUndefined();
  });
});
