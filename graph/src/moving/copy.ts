import { KenniswijzerError } from "@kenniswijzer/domain";
import { graphChange } from "../change.ts";
import type { GraphStore } from "../store.ts";
import { type Page, pagesOf, read } from "./pages.ts";
import { Digest, hashOf, keyOf, partOf, recordsOf, type StoreRecord } from "./records.ts";
import { movingSettings } from "./settings.ts";

/** Hears how far it is, in parts of about equal work. */
export type OnProgress = (done: number, total: number) => void;

export interface Moved {
  /** Records of every kind. */
  readonly records: number;
  /** What had to be written; the rest was there, left by an attempt that broke off. */
  readonly written: number;
  /** Of all records; the same for equal stores, whatever they are kept in. */
  readonly digest: string;
}

/** Everything that a store knows, a part at a time, in an order in which it can be put. */
export async function* everything(store: GraphStore, pages?: readonly Page[]): AsyncGenerator<StoreRecord[]> {
  yield [...(await movingSettings(store))].map((setting) => ({ setting }));
  for (const page of pages ?? (await pagesOf(store))) yield recordsOf(await read(store, page));
}

/**
 * Copies a store to one that is empty, or that a copy of it which broke off left half done, and compares the digests of both.
 * Rejects with `invalid-input` for a target that has something else in it, and with `conflict` when somebody wrote meanwhile.
 */
export async function copyStore(from: GraphStore, to: GraphStore, onProgress: OnProgress = () => {}): Promise<Moved> {
  const revision = await from.revision();
  const pages = await pagesOf(from);
  await refuseOthers(to, pages, `copy: ${to.name}`);
  const total = 2 * pages.length;
  const digest = new Digest();
  const settings = await movingSettings(from);
  for (const setting of settings) digest.add({ setting });
  await to.configure(settings);
  let base = await to.revision();
  let written = 0;
  for (const [at, page] of pages.entries()) {
    const records = recordsOf(await read(from, page));
    for (const record of records) digest.add(record);
    const lacking = missing(records, recordsOf(await read(to, page)));
    if (lacking.length > 0) base = await to.apply(graphChange(base, { put: partOf(lacking) }));
    written += lacking.length;
    onProgress(at + 1, total);
  }
  if ((await from.revision()) !== revision) {
    throw new KenniswijzerError(
      "conflict",
      `copy: in ${from.name} is tijdens het kopiëren geschreven; wacht tot het inlezen klaar is en geef dezelfde opdracht nog eens`,
    );
  }
  await expectDigest(to, digest, (done) => onProgress(Math.min(pages.length + done, total), total));
  return { records: digest.count, written, digest: String(digest) };
}

/** Rejects with `incompatible` when a store does not hold these records and nothing else. */
export async function expectDigest(store: GraphStore, digest: Digest, onPage: (done: number) => void): Promise<void> {
  const found = new Digest();
  let done = 0;
  for await (const records of everything(store)) {
    for (const record of records) found.add(record);
    onPage(done++);
  }
  if (String(found) === String(digest)) return;
  throw new KenniswijzerError(
    "incompatible",
    `${store.name}: er staat niet precies hetzelfde in (${found.count} gegevens, verwacht ${digest.count}); maak hem leeg en probeer het opnieuw`,
  );
}

/** Rejects with `invalid-input` when a store knows nodes or documents that are on none of these pages. */
export async function refuseOthers(store: GraphStore, pages: readonly Page[], who: string): Promise<void> {
  const known = new Set(pages.flatMap((page) => ("ids" in page ? page.ids : [])));
  const other = (await pagesOf(store)).flatMap((page) => ("ids" in page ? page.ids : [])).find((id) => !known.has(id));
  if (other === undefined) return;
  throw new KenniswijzerError(
    "invalid-input",
    `${who} is niet leeg en bevat iets anders (${other}); kies een lege opslag`,
  );
}

function missing(wanted: readonly StoreRecord[], there: readonly StoreRecord[]): StoreRecord[] {
  const known = new Map(there.map((record) => [keyOf(record), hashOf(record)]));
  return wanted.filter((record) => known.get(keyOf(record)) !== hashOf(record));
}
