// The server is killed while documents are taken out: what is gone has a line that tells who did it.
import { watch } from "node:fs";
import { writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { ListedDocument } from "kenniswijzer";
import { expect, it } from "vitest";
import { cli } from "../support/cli.ts";
import { emptyFolder } from "../support/folder.ts";
import { random } from "../support/interrupted-run.ts";
import { type Serving, serving } from "../support/serving.ts";

const KILLS = 6;
const DOCUMENTS = 40;

const idsIn = async (server: Serving): Promise<string[]> => {
  const { items } = (await (await server.ask("/v1/documents?limit=1000")).json()) as { items: ListedDocument[] };
  return items.map(({ id }) => id);
};

/** Takes documents out, some at the same time, until it has written so often to its store and is killed. */
async function killedWhileRemoving(store: string, after: number): Promise<void> {
  const server = await serving(`sqlite:${store}`);
  const ids = await idsIn(server);
  let writes = 0;
  const watcher = watch(dirname(store), (_, name) => {
    writes += name?.endsWith("-wal") ? 1 : 0;
    if (writes === after) void server.end("SIGKILL");
  });
  const remove = (id: string) => server.ask(`/v1/documents/${encodeURIComponent(id)}`, { method: "DELETE" });
  await Promise.all(ids.slice(0, 6).map((id) => remove(id).catch(() => undefined)));
  watcher.close();
  await server.end("SIGKILL");
}

it(`the audit log has a line for every document that is gone, though the server is killed ${KILLS} times`, async () => {
  const folder = await emptyFolder();
  const store = join(folder, "kennis.db");
  const lines = Array.from({ length: DOCUMENTS }, (_, n) =>
    JSON.stringify({ id: `stuk-${n}`, text: `De gemeente Leiden werkt samen met Movisie aan thema ${n}.` }),
  );
  await writeFile(join(folder, "stukken.jsonl"), lines.join("\n"));
  const args = ["--store", `sqlite:${store}`, "--model", "none"];
  expect((await cli(["ingest", join(folder, "stukken.jsonl"), ...args])).code).toBe(0);
  for (let round = 1; round <= KILLS; round++) await killedWhileRemoving(store, 1 + Math.floor(random(round) * 150));
  const server = await serving(`sqlite:${store}`);
  const left = await idsIn(server);
  await server.end("SIGTERM");
  const gone = lines.map((_, n) => `stuk-${n}`).filter((id) => !left.includes(id));
  expect(gone.length).toBeGreaterThan(0);
  const { stdout } = await cli(["audit", "--json", "--store", `sqlite:${store}`]);
  const records = JSON.parse(stdout) as { target?: string; outcome: string }[];
  const told = new Map(records.map(({ target, outcome }) => [target, outcome]));
  expect(gone.filter((id) => !["204", "begun"].includes(told.get(id) ?? ""))).toEqual([]);
  // what is told as done, is
  expect(left.filter((id) => told.get(id) === "204")).toEqual([]);
}, 180_000);
