import { parentPort } from "node:worker_threads";
import type { Done, Work } from "./thread-work.ts";

/** What a thread tells who started it: that it can begin, and what came of each task, in the order in which the tasks came. */
export type Told = "ready" | { readonly done: Done } | { readonly thrown: unknown };

/** Does in this thread what it is told, one task at a time. */
export function serve(run: (work: Work) => Promise<Done>): void {
  let before = Promise.resolve();
  const tell = (told: Told): void => parentPort?.postMessage(told);
  parentPort?.on("message", (work: Work) => {
    before = before
      .then(() => run(work))
      .then(
        (done) => tell({ done }),
        (thrown: unknown) => tell({ thrown }),
      );
  });
  tell("ready");
}
