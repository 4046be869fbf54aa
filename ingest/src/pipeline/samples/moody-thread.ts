// A reading thread that a document can drive to despair: for tests of who starts it.
import run, { begin, type Done, type Task } from "../thread.ts";

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

export default async function moody(task: Task): Promise<Done> {
  begin(task);
  if ("extract" in task) moods[/^Dit (\w+)/.exec(task.extract.text)?.[1] ?? ""]?.();
  return run(task);
}
