import type { Correction, Document } from "@kenniswijzer/domain";
import { Digest, everything } from "@kenniswijzer/graph";
import { readDocument } from "@kenniswijzer/ingest";
import fc from "fast-check";
import type { Kenniswijzer, Source } from "kenniswijzer";

const LINES = [
  "- Schuldhulp aan gezinnen (gemeente Gouda);",
  "- Schulden bij jongeren van 17-27 jaar (gemeente Leiden, gemeente Gouda);",
  "- Eenzaamheid onder ouderen (gemeente Delft en Stichting Horizon);",
  "- Informele zorg (gem. Leiden);",
  "- Mantelzorgondersteuning (Stichting Horizon, gem Gouda);",
  "Stichting Horizon is partner in het project Samen Sterk.",
  "De gemeente Delft werkt samen met Hogeschool Leiden.",
  "Hogeschool Leiden (HL) onderzoekt eenzaamheid onder ouderen.",
];
const NAMES = ["a", "b", "c"];

/** What happens to a store. Numbers choose among what is there at that moment. */
export type Step =
  | { readonly read: string; readonly lines: readonly string[]; readonly visibility: Document["visibility"] }
  | { readonly remove: string }
  | { readonly decide: "merge" | "rename" | "reject" | "keep-apart"; readonly one: number; readonly other: number }
  | { readonly undo: number };

/** Reading, reading again, taking out, deciding and taking back, in any order. */
export const histories: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({
        read: fc.constantFrom(...NAMES),
        lines: fc.subarray(LINES, { minLength: 1 }),
        visibility: fc.constantFrom("openbaar" as const, "intern" as const),
      }),
    },
    { weight: 1, arbitrary: fc.record({ remove: fc.constantFrom(...NAMES) }) },
    {
      weight: 2,
      arbitrary: fc.record({
        decide: fc.constantFrom("merge" as const, "rename" as const, "reject" as const, "keep-apart" as const),
        one: fc.nat(20),
        other: fc.nat(20),
      }),
    },
    { weight: 1, arbitrary: fc.record({ undo: fc.nat(5) }) },
  ),
  { minLength: 2, maxLength: 7 },
);

/** Lets a history happen to a store; gives what came of each step, refusals by their code. */
export async function live(kenniswijzer: Kenniswijzer, history: readonly Step[]): Promise<string[]> {
  const outcomes: string[] = [];
  for (const [at, step] of history.entries()) {
    const done = take(kenniswijzer, step, at);
    outcomes.push(await done.catch((error: { code?: string; message: string }) => error.code ?? error.message));
  }
  return outcomes;
}

async function take(kenniswijzer: Kenniswijzer, step: Step, at: number): Promise<string> {
  if ("read" in step) {
    const outcomes = await kenniswijzer.ingest(one(step.read, step.lines, step.visibility));
    return outcomes.map((o) => o.outcome).join();
  }
  if ("remove" in step) {
    const documents = await kenniswijzer.documents({ clearance: "vertrouwelijk" });
    const document = documents.find(({ source }) => source === fileOf(step.remove));
    await kenniswijzer.remove(document?.id ?? "nergens");
    return "removed";
  }
  const correction = await decision(kenniswijzer, step, at);
  if (!correction) return "nothing to decide";
  await kenniswijzer.review.import([correction]);
  return "decided";
}

const fileOf = (name: string): string => `${name}.txt`;

async function* one(
  name: string,
  lines: readonly string[],
  visibility: Document["visibility"],
): AsyncGenerator<Source> {
  const text = `Notitie\n\nOnderwerpen:\n\n${lines.join("\n")}\n`;
  const read = async (): Promise<Document> => readDocument({ text, source: fileOf(name), visibility });
  yield { name: fileOf(name), bytes: text.length, read };
}

/** The moment and the id are the history's own: they are the same wherever it happens. */
async function decision(
  { store }: Kenniswijzer,
  step: Extract<Step, { decide: string } | { undo: number }>,
  at: number,
): Promise<Correction | undefined> {
  const stamp = { id: `c${at}`, by: "test", at: `2026-01-01T00:00:0${at}.000Z` };
  if ("undo" in step) {
    const corrections = await store.corrections();
    const target = corrections[step.undo % Math.max(1, corrections.length)]?.id;
    return target === undefined ? undefined : { ...stamp, action: "revoke", target };
  }
  const nodes = await store.nodes({ types: ["Actor", "Theme"], visible: ["openbaar", "intern", "vertrouwelijk"] });
  const [node, other] = [nodes[step.one % Math.max(1, nodes.length)], nodes[step.other % Math.max(1, nodes.length)]];
  if (!node || !other) return undefined;
  switch (step.decide) {
    case "merge":
      return node.id === other.id ? undefined : { ...stamp, action: "merge", target: node.id, into: other.id };
    case "keep-apart":
      return node.id === other.id ? undefined : { ...stamp, action: "keep-apart", target: node.id, into: other.id };
    case "rename":
      return { ...stamp, action: "rename", target: node.id, name: `${node.name} ${step.other}` };
    case "reject": {
      const [assertion] = await store.assertions({ nodes: [node.id] });
      return assertion && { ...stamp, action: "reject", target: assertion.id };
    }
  }
}

/** The digest of everything that a store knows: also its words and vectors. */
export async function wholeOf({ store }: Kenniswijzer): Promise<string> {
  const digest = new Digest();
  for await (const records of everything(store)) for (const record of records) digest.add(record);
  return `${digest.count} ${digest}`;
}
