import { createHash, randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, open, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import {
  type AskOptions,
  KenniswijzerError,
  Snapshot,
  type SnapshotFile,
  type SnapshotService,
  type Visibility,
  visibleTo,
} from "@kenniswijzer/domain";
import { isDigest } from "./snapshot.ts";

/** The file in a snapshot's folder that says what it is. */
const ABOUT = "snapshot.json";

/** A snapshot as its folder has it; undefined for a stranger. Rejects with `incompatible` for one that is damaged. */
export async function readSnapshot(folder: string, digest: string): Promise<Snapshot | undefined> {
  if (!isDigest(digest)) return undefined;
  const text = await readFile(join(folder, digest, ABOUT), "utf8").catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === "ENOENT" || cause.code === "ENOTDIR") return undefined;
    throw new KenniswijzerError(
      "unavailable",
      `snapshot: ${digest} kan niet gelezen worden; controleer de rechten van ${folder}`,
      { cause },
    );
  });
  if (text === undefined) return undefined;
  try {
    const snapshot = Snapshot.parse(JSON.parse(text));
    if (snapshot.digest === digest) return snapshot;
  } catch {}
  throw new KenniswijzerError(
    "incompatible",
    `snapshot: ${digest} is beschadigd; zet de map terug uit een reservekopie`,
  );
}

/** Sorted; none for a folder that is not there. */
async function digestsIn(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === "ENOENT") return [];
    throw new KenniswijzerError(
      "unavailable",
      `snapshot: de map ${folder} kan niet gelezen worden; controleer de rechten`,
      { cause },
    );
  });
  return names.filter(isDigest).sort();
}

/** The snapshots in a folder, as front ends read them. */
export function snapshotsOver(folder: string): SnapshotService {
  const isSeen = ({ visibility }: Snapshot, { clearance }: AskOptions): boolean =>
    visibleTo(clearance).includes(visibility);
  const get: SnapshotService["get"] = async (digest, options) => {
    const found = await readSnapshot(folder, digest);
    return found && isSeen(found, options) ? found : undefined;
  };
  return {
    get,
    list: async (options) => {
      const all = await Promise.all((await digestsIn(folder)).map((digest) => readSnapshot(folder, digest)));
      return all
        .flatMap((one) => (one !== undefined && isSeen(one, options) ? [one] : []))
        .sort((a, b) => (a.created === b.created ? (a.digest < b.digest ? -1 : 1) : a.created < b.created ? 1 : -1));
    },
    open: async (digest, name, options) => {
      const found = await get(digest, options);
      if (!found?.files.some((file) => file.name === name) || found.withdrawn) return undefined;
      return createReadStream(join(folder, digest, name));
    },
  };
}

// nobody writes to it again, and what is closed only its owner reads
const modeFor = (visibility: Visibility): number => (visibility === "openbaar" ? 0o444 : 0o400);

/** Fills a new folder that nobody sees until it is whole; it then goes by its digest. One that was there already stays as it is. */
export async function freeze(folder: string, fill: (part: string) => Promise<Snapshot>): Promise<Snapshot> {
  const part = join(folder, `.${randomUUID()}.part`);
  await mkdir(part, { recursive: true }).catch((cause: unknown) => {
    throw new KenniswijzerError(
      "invalid-input",
      `snapshot: in ${folder} kan niet geschreven worden; kies een andere map`,
      { cause },
    );
  });
  try {
    const made = await fill(part);
    const known = await readSnapshot(folder, made.digest);
    if (known !== undefined) return known;
    await writeFile(join(part, ABOUT), `${JSON.stringify(made, undefined, 2)}\n`, { mode: modeFor(made.visibility) });
    await rename(part, join(folder, made.digest)).catch(async (cause: unknown) => {
      // another process froze the same in between
      if ((await readSnapshot(folder, made.digest)) === undefined) throw cause;
    });
    return (await readSnapshot(folder, made.digest)) ?? made;
  } finally {
    await rm(part, { recursive: true, force: true });
  }
}

/** Writes a file that nobody writes to again, and tells what it must still be. */
export async function frozenFile(
  part: string,
  { name, mediaType, visibility }: Pick<SnapshotFile, "name" | "mediaType"> & Pick<Snapshot, "visibility">,
  text: AsyncIterable<string>,
): Promise<SnapshotFile> {
  const hash = createHash("sha256");
  const out = await open(join(part, name), "wx", modeFor(visibility));
  let bytes = 0;
  try {
    for await (const piece of text) {
      const buffer = Buffer.from(piece, "utf8");
      hash.update(buffer);
      bytes += buffer.length;
      await out.write(buffer);
    }
    await out.sync();
  } finally {
    await out.close();
  }
  return { name, mediaType, bytes, sha256: hash.digest("hex") };
}

/** Says that a snapshot's files are gone, and takes them away: first the word, so that a crash leaves nothing that looks whole. */
export async function emptied(folder: string, snapshot: Snapshot): Promise<void> {
  const about = join(folder, snapshot.digest, ABOUT);
  const part = `${about}.part`;
  await writeFile(part, `${JSON.stringify(snapshot, undefined, 2)}\n`, { mode: modeFor(snapshot.visibility) });
  await rename(part, about);
  for (const { name } of snapshot.files) await rm(join(folder, snapshot.digest, name), { force: true });
}
