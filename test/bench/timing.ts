/** Milliseconds of each call. */
export async function timed(times: number, work: (at: number) => Promise<unknown>): Promise<number[]> {
  const took: number[] = [];
  for (let at = 0; at < times; at++) {
    const start = performance.now();
    await work(at);
    took.push(performance.now() - start);
  }
  return took;
}

/** Milliseconds of processor of each call: what it costs also where other work takes its turns. */
export async function worked(times: number, work: (at: number) => Promise<unknown>): Promise<number[]> {
  const took: number[] = [];
  for (let at = 0; at < times; at++) {
    const start = process.cpuUsage();
    await work(at);
    const { user, system } = process.cpuUsage(start);
    took.push((user + system) / 1000);
  }
  return took;
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

export const ms = (value: number): string => `${value.toFixed(1)} ms`;

export function show(title: string, rows: readonly (readonly [string, string])[]): void {
  const width = Math.max(...rows.map(([name]) => name.length));
  process.stdout.write(`\n${title}\n${rows.map(([name, value]) => `  ${name.padEnd(width)}  ${value}`).join("\n")}\n`);
}
