// A reading thread that a document can drive to despair: for tests of who starts it.
import { serve } from "../serve.ts";
import { run } from "../thread-work.ts";

const moods: Readonly<Record<string, () => void>> = {
  hangs: () => {
    for (;;);
  },
  dies: () => process.exit(3),
  eats: () => {
    const eaten: unknown[] = [];
    for (;;) eaten.push(new Array(1e6).fill(eaten.length));
  },
  /** More than an ordinary thread has, less than a roomy one. */
  gulps: () => {
    const eaten: unknown[] = [];
    for (let bite = 0; bite < 25; bite++) eaten.push(new Array(1e6).fill(bite));
  },
  throws: () => {
    throw new TypeError("nobody thought of this");
  },
};

serve(async (work) => {
  if ("extract" in work) moods[/^Dit (\w+)/.exec(work.extract.text)?.[1] ?? ""]?.();
  return run(work);
});
