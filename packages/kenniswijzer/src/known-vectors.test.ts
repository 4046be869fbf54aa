import type { Embedder } from "@kenniswijzer/embedding";
import { memoryStore } from "@kenniswijzer/graph/stores/memory";
import { readDocument } from "@kenniswijzer/ingest";
import { expect, it } from "vitest";
import { openKenniswijzer, type Source } from "./index.ts";

async function* note(text: string): AsyncGenerator<Source> {
  yield { name: "notitie.md", bytes: text.length, read: async () => readDocument({ text, source: "notitie.md" }) };
}

const NOTE = "# Notitie\n\nDe gemeente Gouda werkt aan schuldhulp.\n\nDe gemeente Delft werkt aan wonen.\n";

/** Writes down what it embeds. */
function writing(texts: string[]): Embedder {
  const embed: Embedder["embed"] = async (wanted) => {
    texts.push(...wanted);
    return wanted.map((text) => Float32Array.of(text.length / 1000, Math.sqrt(1 - (text.length / 1000) ** 2)));
  };
  return { id: "schrijver", dimension: 2, embed, close: async () => {} };
}

it("embeds no passage again that a document had already, unless the vectors are renewed", async () => {
  const [store, texts] = [memoryStore(), [] as string[]];
  const kenniswijzer = await openKenniswijzer({ store, model: writing(texts) });
  await kenniswijzer.ingest(note(NOTE));
  expect(texts).toContain("Notitie. De gemeente Delft werkt aan wonen.");
  const before = new Map<string, Float32Array>();
  for await (const { id, vector } of store.vectors()) before.set(id, vector);

  texts.length = 0;
  await kenniswijzer.ingest(note(NOTE.replace("aan schuldhulp", "aan preventie")));
  const passages = texts.filter((text) => text.startsWith("Notitie"));
  expect(passages).toEqual(["Notitie. De gemeente Gouda werkt aan preventie."]);
  for await (const { id, vector } of store.vectors()) if (/:(?:0|2)$/.test(id)) expect(vector).toEqual(before.get(id));

  texts.length = 0;
  await kenniswijzer.reindex();
  expect(texts.filter((text) => text.startsWith("Notitie"))).toHaveLength(3);
});
