import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { spoolIn } from "./spool.ts";

it("writes a job down whole, and last as it was last, when several write at once", async () => {
  const folder = await mkdtemp(join(tmpdir(), "kenniswijzer-spool-"));
  const spool = spoolIn(folder);
  const source = { kind: "text" as const, title: "notitie", text: "schuldhulp" };
  const record = await spool.accept([source], { visibility: "intern", by: "ik", clearance: "intern" }, new Date());
  const all = Array.from({ length: 20 }, (_, at) => ({ ...record, by: `ik ${at}` }));
  await Promise.all(all.map((one) => spool.put(one)));
  expect(await spool.record(record.id)).toEqual(all.at(-1));
  await rm(folder, { recursive: true });
});
