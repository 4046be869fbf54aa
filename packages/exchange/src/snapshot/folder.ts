import { createHash, randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, open, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { KenniswijzerError, type Visibility, visibleTo } from "@kenniswijzer/domain";
import { isDigest, Snapshot, type SnapshotFile } from "./snapshot.ts";

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

/** Digests of all that is kept in a folder, sorted; none for a folder that is not there. */
export async function digestsIn(folder: string): Promise<string[]> {
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

/** Those that a reader with this clearance may see, the newest first. */
export async function snapshotsIn(folder: string, clearance: Visibility): Promise<Snapshot[]> {
  const all = await Promise.all((await digestsIn(folder)).map((digest) => readSnapshot(folder, digest)));
  return all
    .flatMap((one) => one ?? [])
    .filter(({ visibility }) => visibleTo(clearance).includes(visibility))
    .sort((a, b) => (a.created === b.created ? (a.digest < b.digest ? -1 : 1) : a.created < b.created ? 1 : -1));
}

/** The snapshot with this digest; undefined for a stranger and for what may not be seen. */
export async function snapshotIn(folder: string, digest: string, clearance: Visibility): Promise<Snapshot | undefined> {
  const found = await readSnapshot(folder, digest);
  return found && visibleTo(clearance).includes(found.visibility) ? found : undefined;
}

/** The bytes of one of its files, a piece at a time. Undefined where `snapshotIn` is, for a file it lacks, and for what was withdrawn. */
export async function snapshotFile(
  folder: string,
  digest: string,
  name: SnapshotFile["name"],
  clearance: Visibility,
): Promise<AsyncIterable<Uint8Array> | undefined> {
  const found = await snapshotIn(folder, digest, clearance);
  if (!found?.files.some((file) => file.name === name) || found.withdrawn) return undefined;
  return createReadStream(join(folder, digest, name));
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
