// Where the time of some work goes, by sampling its stacks.
import { Session } from "node:inspector/promises";

/** The stage that a function is, by its name and file; undefined for what belongs to whoever calls it. */
export type StageOf = (functionName: string, url: string) => string | undefined;

/** Runs the work and gives the share of each stage: of the outermost one on the stack. What is in none is `the rest`. */
export async function shares(stageOf: StageOf, work: () => Promise<void>): Promise<Map<string, number>> {
  const session = new Session();
  session.connect();
  await session.post("Profiler.enable");
  await session.post("Profiler.setSamplingInterval", { interval: 1000 });
  await session.post("Profiler.start");
  await work();
  const { profile } = await session.post("Profiler.stop");
  session.disconnect();
  const stages = stagesOf(profile.nodes, stageOf);
  const times = new Map<string, number>();
  let total = 0;
  for (const [at, id] of (profile.samples ?? []).entries()) {
    const took = profile.timeDeltas?.[at] ?? 0;
    const name = stages.get(id) ?? "the rest";
    if (name === IDLE) continue;
    times.set(name, (times.get(name) ?? 0) + took);
    total += took;
  }
  return new Map([...times].sort(([, a], [, b]) => b - a).map(([name, took]) => [name, took / total]));
}

interface ProfileNode {
  readonly id: number;
  readonly callFrame: { readonly functionName: string; readonly url: string };
  readonly children?: number[] | undefined;
}

const IDLE = "(idle)";

function stagesOf(nodes: readonly ProfileNode[], stageOf: StageOf): Map<number, string> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const found = new Map<number, string>();
  const visit = (node: ProfileNode, above: string | undefined): void => {
    const { functionName, url } = node.callFrame;
    const own = functionName === "(garbage collector)" ? "garbage collector" : functionName === IDLE ? IDLE : undefined;
    const stage = own ?? above ?? stageOf(functionName, url);
    if (stage !== undefined) found.set(node.id, stage);
    for (const child of node.children ?? []) {
      const next = byId.get(child);
      if (next) visit(next, stage);
    }
  };
  const [root] = nodes;
  if (root) visit(root, undefined);
  return found;
}
