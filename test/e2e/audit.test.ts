// What is changed, by a server or by a command, has a line in the audit log. The server is killed while documents are taken out: what is gone has a line that tells who did it.
import { watch } from "node:fs";
import { access, readdir, writeFile } from "node:fs/promises";
import { userInfo } from "node:os";
import { dirname, join } from "node:path";
import type { ListedDocument } from "kenniswijzer";
import { describe, expect, it } from "vitest";
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

describe("what a command changes", () => {
  const NAME = "Sanne Zwartkruis";

  it("stands in the audit log with who did it, by ids, and without names or texts", async () => {
    const folder = await emptyFolder();
    const store = `sqlite:${join(folder, "kennis.db")}`;
    const kw = (...args: string[]) => cli([...args, "--store", store]);
    const done = async (...args: string[]): Promise<string> => {
      const { code, stdout, stderr } = await kw(...args);
      expect([args[0], code, stderr]).toEqual([args[0], 0, expect.anything()]);
      return stdout;
    };
    const lines = ["een", "twee"].map((id) =>
      JSON.stringify({ id, text: `De gemeente Leiden werkt aan schulden. Projectleider is ${NAME}, over ${id}.` }),
    );
    await writeFile(join(folder, "stukken.jsonl"), lines.join("\n"));
    await done("ingest", join(folder, "stukken.jsonl"), "--model", "none");
    await done("ingest", join(folder, "stukken.jsonl"), "--model", "none", "--dry-run");
    const { correction } = JSON.parse(await done("review", "rename", "Leiden", "Leiden stad", "--json"));
    await done("review", "undo", correction.id);
    await done("review", "export", join(folder, "beslissingen.jsonl"));
    await done("review", "import", join(folder, "beslissingen.jsonl"));
    await done("person", "remove", NAME, "--yes");
    await done("remove", "een");
    expect((await kw("remove", "bestaat-niet")).code).toBe(1);
    await done("documents");
    await done("ask", "wie werkt aan schulden?", "--model", "none");
    const told = await done("audit", "--json");
    const records = JSON.parse(told) as { who: string; by: string; action: string; target?: string; outcome: string }[];
    expect(records.map(({ action, target, outcome }) => [action, target, outcome])).toEqual([
      ["ingest", "een twee", "ok"],
      ["review rename", correction.id, "ok"],
      ["review undo", correction.id, "ok"],
      ["review import", expect.stringContaining(correction.id), "ok"],
      ["person remove", undefined, "ok"],
      ["remove", "een", "ok"],
      ["remove", "bestaat-niet", "not-found"],
    ]);
    expect(new Set(records.map(({ who, by }) => `${who} ${by}`))).toEqual(new Set([`${userInfo().username} cli`]));
    expect(told).not.toMatch(/Zwartkruis|Leiden/i);
    expect((await kw("audit", "--who", userInfo().username)).stdout.trim().split("\n")).toHaveLength(records.length);
  }, 120_000);

  it("is noted nowhere of a store that is gone with its process", async () => {
    const folder = await emptyFolder();
    await writeFile(join(folder, "a.txt"), "De gemeente Leiden werkt aan schulden.");
    const { code } = await cli(["ingest", "a.txt", "--store", "memory:", "--model", "none"], { cwd: folder });
    expect([code, await readdir(folder)]).toEqual([0, ["a.txt"]]);
  });

  it("is not done where it cannot be noted", async () => {
    const folder = await emptyFolder();
    await writeFile(join(folder, "a.txt"), "De gemeente Leiden werkt aan schulden.");
    await writeFile(join(folder, "geen-map"), "");
    const env = { KENNISWIJZER_AUDIT: join(folder, "geen-map") };
    const store = `sqlite:${join(folder, "kennis.db")}`;
    const args = ["--store", store, "--model", "none"];
    const { code, stderr } = await cli(["ingest", join(folder, "a.txt"), ...args], { env });
    expect([code, stderr.trim().split("\n").at(-1)]).toEqual([1, expect.stringMatching(/geen-map cannot be written/)]);
    await access(join(folder, "kennis.db"));
    expect(JSON.parse((await cli(["documents", "--json", ...args])).stdout)).toEqual([]);
  });
});
