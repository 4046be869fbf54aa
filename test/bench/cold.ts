import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { node } from "../support/built.ts";
import { seeds } from "../support/corpus.ts";
import { ms, percentile, show, timed } from "./timing.ts";

/** `kenniswijzer ask` from the shell, as built: process start, store, model, answer; beside a bare `node -e 0`. Aim: within 3 s. */
export async function cold(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "kenniswijzer-bench-"));
  const store = ["--store", `sqlite:${join(folder, "kennis.db")}`];
  try {
    await node(["packages/kenniswijzer/dist/cli.js", "ingest", seeds, ...store]);
    const bare = await timed(5, () => node(["-e", "0"]));
    const asking = await timed(5, () =>
      node(["packages/kenniswijzer/dist/cli.js", "ask", "Wie werkt aan schulden in gezinnen?", ...store]),
    );
    show("cold: kenniswijzer ask on the seeds, a process each time", [
      ["bare node p50", ms(percentile(bare, 0.5))],
      ["ask p50 / slowest (aim: 3,000 ms)", `${ms(percentile(asking, 0.5))} / ${ms(Math.max(...asking))}`],
    ]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
