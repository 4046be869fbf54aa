import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { GraphStore } from "@kenniswijzer/graph";
import { EVERYTHING, sampleEntity } from "@kenniswijzer/graph/conformance/samples";
import { expect } from "vitest";

const THEME = sampleEntity("Theme", "gedeeld thema").key;
const LINES = 8;

export interface Writer {
  readonly process: ChildProcess;
  /** Revisions that were acknowledged, as they come. */
  readonly acknowledged: AsyncIterable<string>;
  /** Settles when it ended by itself; rejects with what it said when it failed. */
  readonly ended: Promise<void>;
}

/** Starts a process that writes `count` documents of its own, one change each. */
export function startWriter(node: string, path: string, driver: string, name: string, count: number): Writer {
  const script = join(import.meta.dirname, "write.ts");
  const flags = ["--import", "tsx", "--conditions=@kenniswijzer/source", script];
  const child = spawn(node, [...flags, path, driver, name, String(count)], { stdio: ["ignore", "pipe", "pipe"] });
  let complaint = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    complaint += text;
  });
  const ended = once(child, "close").then(([code]) => {
    if (code !== 0 && code !== null) throw new Error(`the writer ended with ${code}: ${complaint}`);
  });
  return { process: child, acknowledged: createInterface({ input: child.stdout }), ended };
}

/** The ids of the documents in a store of which every change is there in full or not at all. */
export async function expectWhole(store: GraphStore): Promise<string[]> {
  const { nodes, edges, assertions, documents } = await store.neighbourhood([THEME], { visible: EVERYTHING });
  const ids = documents.map((document) => document.id);
  expect(nodes.find((node) => node.id === THEME)?.documents ?? []).toEqual(ids);
  expect(nodes).toHaveLength(ids.length === 0 ? 0 : ids.length + 1);
  expect(edges).toHaveLength(ids.length);
  expect(assertions).toHaveLength(ids.length * LINES);
  return ids;
}

/** As `expectWhole`, and everything around it: readings, links, mentions, index, vectors. For a store nobody writes to. */
export async function expectConsistent(store: GraphStore): Promise<string[]> {
  const ids = await expectWhole(store);
  expect(await store.revision()).toBe(ids.length);
  expect((await store.documents(EVERYTHING)).map((document) => document.id)).toEqual(ids);
  const readings = await store.readings(ids);
  expect([...readings.values()].map((reading) => reading.passages.length)).toEqual(ids.map(() => LINES));
  const links = await store.contributions({ keys: [], nodes: [THEME], names: [] });
  expect(links.map((link) => link.document)).toEqual(ids);
  expect((await store.mentions([THEME], EVERYTHING)).get(THEME) ?? []).toHaveLength(ids.length * LINES);
  const vocabulary = await store.vocabulary(EVERYTHING);
  expect(vocabulary.get("werkt") ?? 0).toBe(ids.length * LINES);
  let vectors = 0;
  for await (const { vector } of store.vectors()) vectors += vector.length / 512;
  expect(vectors).toBe(ids.length * LINES);
  return ids;
}
