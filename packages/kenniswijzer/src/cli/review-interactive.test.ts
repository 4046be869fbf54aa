import type { Document } from "@kenniswijzer/domain";
import { memoryStore } from "@kenniswijzer/graph/stores/memory";
import { readDocument } from "@kenniswijzer/ingest";
import { describe, expect, it } from "vitest";
import { openKenniswijzer, type Source } from "../index.ts";
import { interact } from "./review-interactive.ts";

const TEXTS = [
  "Stichting Zorgpact Friesland werkt samen met gemeente Leeuwarden.",
  "Stichting Zorg Pact Friesland werkt samen met gemeente Leeuwarden.",
  "Stichting Steunpunt Mantelzorg Drechtstreek werkt samen met gemeente Dordrecht.",
  "Stichting Steunpunt Mantelzorg Drechtsteek werkt samen met gemeente Dordrecht.",
];

async function* sources(): AsyncGenerator<Source> {
  for (const [at, text] of TEXTS.entries()) {
    const read = async (): Promise<Document> => readDocument({ text, source: `${at}.txt` });
    yield { name: `${at}`, bytes: text.length, read };
  }
}

async function* pressed(keys: string): AsyncGenerator<string> {
  yield* keys;
}

/** What is left of the four foundations after these keys, what was printed, and how many decisions stand. */
async function after(keys: string) {
  const kenniswijzer = await openKenniswijzer({ store: memoryStore(), model: "none", onNotice: () => {} });
  await kenniswijzer.ingest(sources());
  const printed: string[] = [];
  const { review } = kenniswijzer;
  const made = await interact({ review, by: "Anna", keys: pressed(keys), print: (text) => printed.push(text) });
  const nodes = await kenniswijzer.entities(["Actor"], { clearance: "vertrouwelijk" });
  const names = nodes.flatMap((node) => (node.kind === "organisation" ? [node.name] : []));
  return { made, printed: printed.join("\n"), names };
}

describe("reviewing with one key per decision", () => {
  const FOUR = [
    "Stichting Steunpunt Mantelzorg Drechtsteek",
    "Stichting Steunpunt Mantelzorg Drechtstreek",
    "Stichting Zorg Pact Friesland",
    "Stichting Zorgpact Friesland",
  ];
  const cases = [
    {
      keys: "1",
      made: 1,
      names: FOUR.toSpliced(3, 1),
      because: "the likeliest pair first, of which the first name stays",
    },
    { keys: "2", made: 1, names: FOUR.toSpliced(2, 1), because: "the second name stays" },
    { keys: "a1", made: 2, names: FOUR.toSpliced(1, 1), because: "kept apart, then the next pair" },
    { keys: "o1", made: 1, names: FOUR.toSpliced(1, 1), because: "skipped, then the next pair" },
    { keys: "1t", made: 0, names: FOUR, because: "taken back" },
    { keys: "ot1", made: 1, names: FOUR.toSpliced(3, 1), because: "a skip is taken back too" },
    { keys: "s1", made: 0, names: FOUR, because: "stopped before anything" },
    { keys: "x?1", made: 1, names: FOUR.toSpliced(3, 1), because: "other keys do nothing" },
    { keys: "", made: 0, names: FOUR, because: "the terminal went away" },
  ];
  it.each(cases)("$keys: $made decided ($because)", async ({ keys, made, names }) => {
    const left = await after(keys);
    expect([left.made, left.names]).toEqual([made, names]);
  });

  it("tells how many are left, and when nothing is", async () => {
    const { printed } = await after("aa");
    expect(printed).toContain("Nog 2 na te kijken");
    expect(printed).toContain("Nog 1 na te kijken");
    expect(printed).toContain("2 beslissingen genomen.");
  });

  it("says that there is nothing to take back", async () => {
    expect((await after("t")).printed).toContain("Er is niets om terug te draaien.");
  });
});
