/** The index of a large store beside its file, in two: `FILE.vectors`, the rows, and `FILE.vectors.json`, of what they are. */
import { createHash, randomUUID } from "node:crypto";
import { type FileHandle, open, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { ByteRows } from "./rows/byte-rows.ts";
import { type Labelled, SignIndex } from "./signs.ts";

/** What the rows are of: they are never trusted for anything else. */
export interface KeptAs {
  readonly embedder: string;
  readonly revision: number;
}

interface Kept extends KeptAs {
  readonly format: number;
  readonly dimension: number;
  /** SHA-256 of the rows' file. */
  readonly hash: string;
  /** By row. */
  readonly items: readonly Labelled[];
}

const FORMAT = 1;
/** So many rows are read and written at once. */
const ROWS = 2_000;
/** After its numbers a row says what 1 stands for in them. */
const UNIT = Float64Array.BYTES_PER_ELEMENT;

const rowFile = (file: string): string => `${file}.vectors`;
const labelFile = (file: string): string => `${file}.vectors.json`;

/** The index that was kept beside a store's file as this; undefined when there is none, when it is of another state, or damaged. */
export async function readIndex(file: string, as: KeptAs): Promise<SignIndex | undefined> {
  try {
    const kept = JSON.parse(await readFile(labelFile(file), "utf8")) as Kept;
    const same = kept.format === FORMAT && kept.embedder === as.embedder && kept.revision === as.revision;
    if (!same) return undefined;
    const rows = await withFile(rowFile(file), "r", (handle) => readRows(handle, kept.dimension));
    return rows.hash === kept.hash && rows.read.size === kept.items.length
      ? new SignIndex(rows.read, kept.items)
      : undefined;
  } catch {
    return undefined; // absent or damaged: the index is made of the store, which has everything
  }
}

/** Keeps an index beside a store's file, whole or not at all, for whom that file is; a crash in between leaves a hash that does not fit. */
export async function keepIndex(file: string, { rows, items }: SignIndex, as: KeptAs): Promise<void> {
  const draft = `${rowFile(file)}.${randomUUID()}`;
  try {
    const mode = await rightsOf(file);
    const hash = await withFile(draft, "wx", (handle) => writeRows(handle, rows), mode);
    const kept: Kept = { format: FORMAT, ...as, dimension: rows.dimension, hash, items };
    await writeFile(`${draft}.json`, JSON.stringify(kept), { mode });
    await rename(draft, rowFile(file));
    await rename(`${draft}.json`, labelFile(file));
  } finally {
    await rm(draft, { force: true });
    await rm(`${draft}.json`, { force: true });
  }
}

/** Its owner's alone when there is no such file. */
async function rightsOf(file: string): Promise<number> {
  return (await stat(file).catch(() => ({ mode: 0o600 }))).mode & 0o666;
}

async function withFile<T>(
  path: string,
  flags: string,
  work: (handle: FileHandle) => Promise<T>,
  mode?: number,
): Promise<T> {
  const handle = await open(path, flags, mode);
  try {
    return await work(handle);
  } finally {
    await handle.close();
  }
}

async function writeRows(handle: FileHandle, rows: ByteRows): Promise<string> {
  const hash = createHash("sha256");
  const size = rows.dimension + UNIT;
  for (let from = 0; from < rows.size; from += ROWS) {
    const to = Math.min(from + ROWS, rows.size);
    const bytes = Buffer.alloc((to - from) * size);
    for (let row = from; row < to; row++) {
      const { numbers, unit } = rows.row(row);
      const at = (row - from) * size;
      new Int8Array(bytes.buffer, bytes.byteOffset + at, rows.dimension).set(numbers);
      bytes.writeDoubleLE(unit, at + rows.dimension);
    }
    hash.update(bytes);
    await handle.writeFile(bytes);
  }
  return hash.digest("hex");
}

async function readRows(handle: FileHandle, dimension: number): Promise<{ read: ByteRows; hash: string }> {
  const hash = createHash("sha256");
  const size = dimension + UNIT;
  const bytes = Buffer.alloc(ROWS * size);
  const read = new ByteRows(dimension);
  for (;;) {
    const { bytesRead } = await handle.read(bytes, 0, bytes.length);
    if (bytesRead === 0) return { read, hash: hash.digest("hex") };
    hash.update(bytes.subarray(0, bytesRead));
    for (let at = 0; at + size <= bytesRead; at += size)
      read.addBytes(new Int8Array(bytes.buffer, bytes.byteOffset + at, dimension), bytes.readDoubleLE(at + dimension));
  }
}
