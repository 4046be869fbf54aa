import { ms, show } from "../timing.ts";
import type { Asks } from "./asking.ts";
import type { Loaded, Times } from "./measure.ts";

/** What was measured of one store. */
export interface Column {
  readonly name: string;
  readonly loaded: Loaded;
  /** Seconds for a vector index beside the store. */
  readonly indexed: number;
  readonly times: ReadonlyMap<string, Times>;
  readonly ask: Asks;
  readonly recall: number;
  readonly memory: number;
  readonly disk: number;
  readonly bare?: {
    readonly ask: { readonly times: Times; readonly trips: number };
    readonly rows: number;
    readonly all: number;
    readonly plain: number;
  };
}

export function table(columns: readonly Column[]): void {
  for (const of of columns) {
    show(`${of.name}, p50 / p95`, [
      [
        "load",
        `${of.loaded.seconds.toFixed(1)} s, ${Math.round(of.loaded.nodes / of.loaded.seconds)} nodes and passages/s`,
      ],
      ["one document more", pair(of.loaded.document)],
      ...(of.indexed > 0 ? [["vector index beside it", `${of.indexed.toFixed(1)} s`] as const] : []),
      ...[...of.times].map(([what, times]) => [what, pair(times)] as const),
      ["ask", pair(of.ask.times)],
      ["embedding of the question alone", pair(of.ask.embedding)],
      ["recall@10", of.recall.toFixed(3)],
      ["memory", megabytes(of.memory)],
      ["disk", megabytes(of.disk)],
    ]);
    if (of.bare) compare(of, of.bare);
  }
}

function compare(of: Column, bare: NonNullable<Column["bare"]>): void {
  const { p50 } = bare.ask.times;
  show(`${of.name} beside bare statements of the same run`, [
    ["load of the same rows by bare UNWIND and MERGE", `${bare.all.toFixed(1)} s for ${bare.rows} rows`],
    ["our load (aim: at least 0.7 times as fast)", (bare.all / of.loaded.seconds).toFixed(2)],
    ["of those rows, nodes, passages with vectors and edges alone", `${bare.plain.toFixed(1)} s`],
    ["our load, which also keeps evidence and index", (bare.plain / of.loaded.seconds).toFixed(2)],
    ["round trips of an ask, at most (aim: 3)", String(bare.ask.trips)],
    ["the statements of an ask by themselves, p50 / p95", pair(bare.ask.times)],
    ["ask to that (aim: at most 1.3)", (of.ask.times.p50 / p50).toFixed(2)],
    ["ask without embedding the question to that", ((of.ask.times.p50 - of.ask.embedding.p50) / p50).toFixed(2)],
  ]);
}

const pair = ({ p50, p95 }: Times): string => `${ms(p50)} / ${ms(p95)}`;
const megabytes = (bytes: number): string => `${Math.round(bytes / 1e6)} MB`;
