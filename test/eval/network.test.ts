import { readFileSync } from "node:fs";
import type { Answer } from "@kenniswijzer/domain";
import { type Kenniswijzer, openKenniswijzer, sourcesAt } from "kenniswijzer";
import { afterAll, describe, expect, it } from "vitest";

interface Asked {
  readonly question: string;
  readonly items?: readonly string[];
  readonly optional?: readonly string[];
  readonly says?: readonly string[];
  readonly never?: readonly string[];
  readonly status?: Answer["status"];
  readonly first?: string;
}

const folder = new URL("network/", import.meta.url);
const setOf = (name: string): Asked[] =>
  readFileSync(new URL(`${name}.jsonl`, folder), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));

async function knowing(...texts: readonly string[]): Promise<Kenniswijzer> {
  const kenniswijzer = await openKenniswijzer({ store: "memory:", model: "none" });
  const files = texts.map((name) => new URL(`${name}.txt`, folder).pathname);
  const outcomes = await kenniswijzer.ingest(sourcesAt(files, { visibility: "openbaar" }));
  expect(outcomes.map(({ outcome }) => outcome)).toEqual(texts.map(() => "added"));
  return kenniswijzer;
}

/** What is wrong with an answer, in words; empty for a right one. */
function wrongs(answer: Answer, { items, optional = [], says = [], never = [], status, first }: Asked): string[] {
  const names = answer.items.map(({ name }) => name);
  const whole = [answer.text, ...answer.items.map(({ why }) => why)].join("\n").toLowerCase();
  return [
    ...(items ?? []).filter((name) => !names.includes(name)).map((name) => `misses ${name}`),
    ...names.filter((name) => items && !items.includes(name) && !optional.includes(name)).map((name) => `has ${name}`),
    ...says.filter((words) => !whole.includes(words.toLowerCase())).map((words) => `does not say ${words}`),
    ...never.filter((words) => whole.includes(words.toLowerCase())).map((words) => `says ${words}`),
    ...(status === undefined || status === answer.status ? [] : [`is ${answer.status}`]),
    ...(first === undefined || names[0] === first ? [] : [`begins with ${names[0]}`]),
    ...answer.items.filter(({ citations }) => citations.length === 0).map(({ name }) => `proves nothing of ${name}`),
  ];
}

const ask = async (kenniswijzer: Kenniswijzer, asked: Asked): Promise<string[]> =>
  wrongs(await kenniswijzer.ask(asked.question, { clearance: "openbaar" }), asked);

const eemland = await knowing("notitie-eemland", "verslag-eemland", "brief-woonzorg");
const rivierenland = await knowing("brief-rivierenland", "verslag-rivierenland");
afterAll(() => Promise.all([eemland.close(), rivierenland.close()]));

/** Read as a question of another kind. */
const MISREAD: ReadonlySet<string> = new Set([
  "welke instellingen zitten met hun thema's in hetzelfde onderwerp als Hogeschool Utrecht",
]);

describe("questions about the network", () => {
  it.each([...setOf("questions-1"), ...setOf("questions-3")].filter(({ question }) => !MISREAD.has(question)))(
    "$question",
    async (asked) => {
      expect(await ask(eemland, asked)).toEqual([]);
    },
  );

  it("answers at least as many as before where texts are read amiss", async () => {
    const found = await Promise.all(setOf("questions-2").map((asked) => ask(rivierenland, asked)));
    expect(found.filter((wrong) => wrong.length === 0).length).toBeGreaterThanOrEqual(13);
  });

  it("sees nothing of a document that the asker may not see", async () => {
    const kenniswijzer = await knowing("notitie-eemland", "brief-woonzorg");
    await kenniswijzer.ingest(
      sourcesAt([new URL("verslag-eemland.txt", folder).pathname], { visibility: "vertrouwelijk" }),
    );
    const without = await knowing("notitie-eemland", "brief-woonzorg");
    for (const { question } of [...setOf("questions-1"), ...setOf("questions-3")]) {
      const [{ tookMs: _, ...seen }, { tookMs: __, ...expected }] = await Promise.all([
        kenniswijzer.ask(question, { clearance: "openbaar" }),
        without.ask(question, { clearance: "openbaar" }),
      ]);
      expect(seen, question).toEqual(expected);
    }
    await Promise.all([kenniswijzer.close(), without.close()]);
  });
});
