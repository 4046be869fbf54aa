import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import { extract, readDocument } from "@kenniswijzer/ingest";
import { type Kenniswijzer, openKenniswijzer, sourcesAt } from "kenniswijzer";
import { node } from "../support/built.ts";
import { root } from "../support/cli.ts";
import { shares } from "./profile.ts";
import { show } from "./timing.ts";

const MB = 1_000_000;
/** Each so many documents are profiled, and embedded. */
const PROFILED = 4;
const EMBEDDED = 50;

/** The regulations of `bulk`: how fast they are read on one core and on all, what that time goes to, and what memory it takes. */
export async function ingest(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "kenniswijzer-bench-"));
  try {
    const lines = await regulations();
    const [all, tenth] = [join(folder, "alle.jsonl"), join(folder, "tiende.jsonl")];
    await writeFile(all, lines.join("\n"));
    await writeFile(tenth, every(lines, 10).join("\n"));
    const bytes = await extraction(lines);
    await stages(folder, every(lines, PROFILED));
    await whole(folder, all, bytes);
    await embedding(folder, every(lines, EMBEDDED), lines.length);
    await onCommandLine(folder, tenth, all, bytes);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A document a line. */
export async function regulations(): Promise<string[]> {
  const packed = await readFile(join(root, "test", "corpus", "bulk", "regelingen.jsonl.gz"));
  return (await promisify(gunzip)(packed)).toString().split("\n").filter(Boolean);
}

const every = <T>(all: readonly T[], step: number): T[] => all.filter((_, at) => at % step === 0);

interface Regulation {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

/** Reads and understands these, and gives the bytes of their text. */
function readAll(lines: readonly string[]): number {
  let bytes = 0;
  for (const line of lines) {
    const { id, title, text } = JSON.parse(line) as Regulation;
    extract(readDocument({ source: id, id, title, text }));
    bytes += Buffer.byteLength(text);
  }
  return bytes;
}

/** Seconds of processor and of clock that some work took, all threads of this process together. */
async function measured<T>(work: () => T | Promise<T>): Promise<{ value: T; cpu: number; wall: number }> {
  const [cpu, start] = [process.cpuUsage(), performance.now()];
  const value = await work();
  const used = process.cpuUsage(cpu);
  return { value, cpu: (used.user + used.system) / 1e6, wall: (performance.now() - start) / 1000 };
}

const speed = (bytes: number, seconds: number): string => `${(bytes / MB / seconds).toFixed(2)} MB/s`;
const percent = (share: number): string => `${(100 * share).toFixed(1)}%`;

async function extraction(lines: readonly string[]): Promise<number> {
  // what happens once, such as reading the lists and compiling, is not what a document costs
  readAll(every(lines, 100));
  const { value: bytes, cpu, wall } = await measured(() => readAll(lines));
  show(`ingest: ${lines.length} regulations, ${(bytes / MB).toFixed(1)} MB of text, read and extracted in one thread`, [
    ["a second of processor, all threads of Node counted (aim: 1 MB/s)", speed(bytes, cpu)],
    ["a second by the clock", speed(bytes, wall)],
  ]);
  return bytes;
}

/** The function and file at which each stage begins. */
const STAGES: readonly (readonly [name: string, functionName: RegExp, file: RegExp])[] = [
  ["read", /^readDocument$/, /document\/document\.[jt]s$/],
  ["passages", /^passagesOf$/, /passage\/passage\.[jt]s$/],
  ["analysis: sentences, tokens, listed names, values", /^sheetOf$/, /extraction\/sheet\.[jt]s$/],
  ["names", /^namesOf$/, /extraction\/names\.[jt]s$/],
  ["names: which are one", /^link$/, /extraction\/linking\.[jt]s$/],
  ["index terms", /^(?:indexItems|termsOf)$/, /(?:items|terms)\.[jt]s$/],
  ["resolution", /^planChange$/, /load\/plan\.[jt]s$/],
  ["store: write", /^apply$/, /graph\/.*stores\/sqlite\.[jt]s$/],
  ["store: look up", /./, /graph\/.*stores\/sqlite/],
];
const EXTRACTOR = /extraction\/extractors\/([\w-]+)\.[jt]s$/;

function stageOf(functionName: string, url: string): string | undefined {
  const extractor = functionName === "read" ? EXTRACTOR.exec(url)?.[1] : undefined;
  if (extractor !== undefined) return `extractor ${extractor}`;
  return STAGES.find(([, name, file]) => name.test(functionName) && file.test(url))?.[0];
}

const open = (folder: string, name: string, model?: string): Promise<Kenniswijzer> =>
  openKenniswijzer({ store: `sqlite:${join(folder, name)}`, onNotice: () => {}, ...(model ? { model } : {}) });

/** Ingests a file into a new store and gives how many documents came in. */
async function into(kenniswijzer: Kenniswijzer, file: string, workers?: number): Promise<number> {
  const outcomes = await kenniswijzer.ingest(sourcesAt([file], { visibility: "openbaar" }), { workers });
  return outcomes.filter((one) => one.outcome === "added").length;
}

async function stages(folder: string, lines: readonly string[]): Promise<void> {
  const file = join(folder, "profiel.jsonl");
  await writeFile(file, lines.join("\n"));
  const kenniswijzer = await open(folder, "profiel.db", "none");
  const found = await shares(stageOf, async () => void (await into(kenniswijzer, file, 0)));
  await kenniswijzer.close();
  show(
    `ingest: what ${lines.length} regulations cost, in one thread, without embedding`,
    [...found].map(([name, share]) => [name, percent(share)]),
  );
}

async function whole(folder: string, file: string, bytes: number): Promise<void> {
  const run = async (workers: number | undefined) => {
    const kenniswijzer = await open(folder, `geheel-${workers ?? "kernen"}.db`, "none");
    const took = await measured(() => into(kenniswijzer, file, workers));
    await kenniswijzer.close();
    return took;
  };
  const [alone, together] = [await run(0), await run(undefined)];
  const cores = availableParallelism();
  show(`ingest: the same into SQLite, without embedding, on ${cores} cores`, [
    ["in one thread, a second of processor, all threads of Node counted (aim: 1 MB/s)", speed(bytes, alone.cpu)],
    ["in one thread, a second by the clock", speed(bytes, alone.wall)],
    [`in ${Math.max(1, cores - 1)} threads, a second of processor`, speed(bytes, together.cpu)],
    [`in ${Math.max(1, cores - 1)} threads, a second by the clock`, speed(bytes, together.wall)],
    ["threads to one thread, by the clock", `${(alone.wall / together.wall).toFixed(2)} times as fast`],
    ["threads to one thread, by processor", `${(together.cpu / alone.cpu).toFixed(2)} times the work`],
  ]);
}

async function embedding(folder: string, lines: readonly string[], all: number): Promise<void> {
  const file = join(folder, "vectoren.jsonl");
  await writeFile(file, lines.join("\n"));
  const run = async (name: string, model?: string) => {
    const kenniswijzer = await open(folder, name, model);
    await kenniswijzer.warmUp();
    const took = await measured(() => into(kenniswijzer, file, 0));
    let vectors = 0;
    for await (const _ of kenniswijzer.store.vectors()) vectors += 1;
    await kenniswijzer.close();
    return { ...took, vectors };
  };
  const [plain, embedded] = [await run("zonder.db", "none"), await run("met.db")];
  const seconds = embedded.wall - plain.wall;
  show(`ingest: embedding, a sample of ${lines.length} regulations`, [
    ["texts embedded a second", (embedded.vectors / seconds).toFixed(0)],
    ["with embedding to without, by the clock", `${(embedded.wall / plain.wall).toFixed(1)} times`],
    [
      `embedding all ${all}, extrapolated from the sample`,
      `${((seconds * all) / lines.length / 60).toFixed(0)} minutes`,
    ],
  ]);
}

/** The command line as people run it, in a process of its own; the last line is what it took. */
const COMMAND = `
const [file, store, workers] = process.argv.splice(1);
process.on("exit", () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  const cpu = (userCPUTime + systemCPUTime) / 1e6;
  console.log(JSON.stringify({ peak: maxRSS * 1024, cpu, wall: performance.now() / 1000 }));
});
process.argv.push("kenniswijzer", "ingest", file, "--store", "sqlite:" + store, "--model", "none", "--workers", workers);
await import("./packages/kenniswijzer/bin/kenniswijzer.js");
`;

interface Taken {
  readonly peak: number;
  readonly cpu: number;
  readonly wall: number;
}

async function commanded(file: string, store: string, workers: number): Promise<Taken> {
  const told = await node(["--input-type=module", "-e", COMMAND, file, store, String(workers)]);
  return JSON.parse(told.trim().split("\n").at(-1) ?? "");
}

async function onCommandLine(folder: string, tenth: string, all: string, bytes: number): Promise<void> {
  const cores = Math.max(1, availableParallelism() - 1);
  const alone = await commanded(all, join(folder, "alleen.db"), 0);
  const together = await commanded(all, join(folder, "samen.db"), cores);
  show("ingest: the same on the command line, start and V8's flags included", [
    ["in one thread, a second of processor (aim: 1 MB/s)", speed(bytes, alone.cpu)],
    ["in one thread, a second by the clock", speed(bytes, alone.wall)],
    [`in ${cores} threads, a second of processor`, speed(bytes, together.cpu)],
    [`in ${cores} threads, a second by the clock`, speed(bytes, together.wall)],
  ]);
  const few = await commanded(tenth, join(folder, "weinig.db"), 2);
  const many = await commanded(all, join(folder, "veel.db"), 2);
  const mb = (size: number): string => `${(size / MB).toFixed(0)} MB`;
  show("ingest: memory at its peak on the command line, two threads, without embedding", [
    ["a tenth of the regulations", mb(few.peak)],
    ["all regulations", mb(many.peak)],
    ["all to a tenth (aim: at most 1.3)", `${(many.peak / few.peak).toFixed(2)} times`],
  ]);
}
