import { createReadStream } from "node:fs";
import { open, rename, rm } from "node:fs/promises";
import { createInterface } from "node:readline";
import { KenniswijzerError } from "@kenniswijzer/domain";
import {
  Digest,
  everything,
  expectDigest,
  type GraphStore,
  graphChange,
  type Moved,
  type OnProgress,
  partOf,
  refuseOthers,
  STAYS_HERE,
  type StoreRecord,
} from "@kenniswijzer/graph";
import { unchanged } from "./graph-file.ts";
import { Head, parseLine } from "./records.ts";

/** Records in one change: enough to be quick, few enough for any server's memory. */
const BATCH = 2000;

/**
 * Writes everything that a store knows to a file, a JSON record a line, that only its owner may read: closed documents are in it too.
 * The file is there whole or not at all. Rejects with `conflict` when somebody wrote to the store meanwhile.
 */
export async function exportStore(store: GraphStore, file: string): Promise<Moved> {
  const part = `${file}.part`;
  const digest = new Digest();
  const out = await open(part, "w", 0o600).catch((cause: unknown) => {
    throw new KenniswijzerError("invalid-input", `export: ${file} kan niet geschreven worden; kies een andere plek`, {
      cause,
    });
  });
  try {
    await out.write(`${JSON.stringify({ kenniswijzer: "export", version: 1 } satisfies Head)}\n`);
    for await (const records of unchanged(store, () => everything(store))) {
      for (const record of records) digest.add(record);
      await out.write(records.map((record) => `${JSON.stringify(record)}\n`).join(""));
    }
    await out.write(`${JSON.stringify({ end: { records: digest.count, digest: String(digest) } })}\n`);
    await out.sync();
    await out.close();
    await rename(part, file);
  } finally {
    await out.close().catch(() => {});
    await rm(part, { force: true });
  }
  return { records: digest.count, written: digest.count, digest: String(digest) };
}

/**
 * Puts an exported file into an empty store, or into one that an import of it left half done. The file is checked as a whole before
 * anything is written, the store afterwards. Rejects with `invalid-input` for a file that is damaged, not complete or no export.
 */
export async function importStore(file: string, store: GraphStore, onProgress: OnProgress = () => {}): Promise<Moved> {
  const { digest, ids } = await checked(file);
  await refuseOthers(store, [{ of: "nodes", ids }], `import: ${store.name}`);
  let base = await store.revision();
  let written = 0;
  const put = async (records: readonly StoreRecord[]): Promise<void> => {
    // who made the file may not say who enters here
    const settings = records.flatMap((record) =>
      "setting" in record && !record.setting[0].startsWith(STAYS_HERE) ? [record.setting] : [],
    );
    if (settings.length > 0) await store.configure(new Map(settings));
    base = await store.apply(graphChange(base, { put: partOf(records) }));
    written += records.length;
    onProgress(written, digest.count);
  };
  let batch: StoreRecord[] = [];
  for await (const record of recordsIn(file)) {
    batch.push(record);
    if (batch.length < BATCH) continue;
    await put(batch);
    batch = [];
  }
  if (batch.length > 0) await put(batch);
  await expectDigest(store, digest, () => {});
  return { records: digest.count, written, digest: String(digest) };
}

/** The digest that the file says and has, and the ids of all nodes and documents in it. */
async function checked(file: string): Promise<{ digest: Digest; ids: string[] }> {
  const digest = new Digest();
  const ids: string[] = [];
  for await (const record of recordsIn(file, (stated) => {
    if (stated.digest === String(digest) && stated.records === digest.count) return;
    throw new KenniswijzerError(
      "invalid-input",
      `import: ${file} is veranderd of beschadigd: het klopt niet met zijn eigen controlegetal; neem een andere kopie`,
    );
  })) {
    digest.add(record);
    if ("node" in record) ids.push(record.node.id);
    if ("reading" in record) ids.push(record.reading.document.id);
  }
  return { digest, ids };
}

/** The records of an export, in order; then, at the last line, what it says of them. */
async function* recordsIn(
  file: string,
  onEnd: (stated: { digest: string; records: number }) => void = () => {},
): AsyncGenerator<StoreRecord> {
  let at = 0;
  let ended = false;
  for await (const text of linesOf(file)) {
    at++;
    if (at === 1) expectHead(text, file);
    else if (!ended) {
      const line = parseLine(text, `import: regel ${at} van ${file}`);
      ended = "end" in line;
      if ("end" in line) onEnd(line.end);
      else yield line;
    }
  }
  if (ended) return;
  throw new KenniswijzerError("invalid-input", `import: ${file} is niet compleet; maak de export opnieuw`);
}

async function* linesOf(file: string): AsyncGenerator<string> {
  const input = createReadStream(file, "utf8");
  try {
    yield* createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
  } catch (cause) {
    if (cause instanceof KenniswijzerError || (cause as NodeJS.ErrnoException).code === undefined) throw cause;
    throw new KenniswijzerError("invalid-input", `import: ${file} kan niet gelezen worden; controleer het pad`, {
      cause,
    });
  } finally {
    input.destroy();
  }
}

function expectHead(text: string, file: string): void {
  const head = ((): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      return undefined;
    }
  })();
  if (Head.safeParse(head).success) return;
  throw new KenniswijzerError(
    "invalid-input",
    `import: ${file} is geen export van Kenniswijzer, of van een nieuwere; geef een bestand dat \`kenniswijzer export\` maakte`,
  );
}
