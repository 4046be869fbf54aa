import { buffer } from "node:stream/consumers";
import { KenniswijzerError } from "@kenniswijzer/domain";
import type { Entry, ZipFile } from "yauzl";
import { type Format, type Part, unreadable } from "./format.ts";
import { LIMITS } from "./limits.ts";

/** A ZIP file that was looked through and found harmless. Nothing is unpacked before it is asked for. */
export interface Archive {
  /** Its files in the order of the archive, without folders. */
  readonly parts: readonly Part[];
  part(name: string): Part | undefined;
}

/** Opens a ZIP file; what is broken, locked, leads outside it, or unpacks to far more than it is, throws `invalid-input`. */
export async function openArchive(name: string, bytes: Uint8Array): Promise<Archive> {
  const zip = await opened(name, bytes);
  const parts: Part[] = [];
  let total = 0;
  try {
    if (zip.entryCount > LIMITS.archiveEntries) {
      throw unreadable(name, `holds ${zip.entryCount} files, the limit is ${LIMITS.archiveEntries}; split it`);
    }
    for await (const entry of zip.eachEntry()) {
      if (entry.fileName.endsWith("/")) continue;
      total += entry.uncompressedSize;
      assertHarmless(name, entry, total);
      parts.push(partOf(name, zip, entry));
    }
  } catch (error) {
    throw explained(name, error);
  }
  const named = new Map(parts.map((part) => [part.name, part]));
  return { parts, part: (wanted) => named.get(wanted) };
}

async function opened(name: string, bytes: Uint8Array): Promise<ZipFile> {
  const { default: yauzl } = await import("yauzl");
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return yauzl.fromBufferPromise(whole, { lazyEntries: true, validateEntrySizes: true }).catch((cause: unknown) => {
    throw unreadable(name, "is a broken or incomplete archive; make it again", cause);
  });
}

// The sizes that an archive states can be trusted here: unpacking stops with an error when a file proves larger.
function assertHarmless(name: string, entry: Entry, total: number): void {
  const { uncompressedSize: size, compressedSize: packed } = entry;
  const large = size > LIMITS.entryBytes || total > LIMITS.archiveBytes;
  const swells = size > 1024 * 1024 && size > packed * LIMITS.ratio;
  if (!large && !swells) return;
  throw unreadable(name, `unpacks to more than is safe (${entry.fileName}); unpack it and give the files`);
}

/** How Unix notes what a file is, which archives keep. */
const FILE_TYPE = 0o170000;
const LINK = 0o120000;

function partOf(name: string, zip: ZipFile, entry: Entry): Part {
  const bytes = async (): Promise<Uint8Array> => {
    if (entry.isEncrypted()) throw unreadable(name, `has a password (${entry.fileName}); remove it`);
    try {
      return await buffer(await zip.openReadStreamPromise(entry));
    } catch (error) {
      throw explained(name, error);
    }
  };
  const link = ((entry.externalFileAttributes >>> 16) & FILE_TYPE) === LINK;
  return { name: entry.fileName, size: entry.uncompressedSize, bytes, ...(link ? { link } : {}) };
}

function explained(name: string, error: unknown): Error {
  if (error instanceof KenniswijzerError) return error;
  const message = error instanceof Error ? error.message : "";
  // what its reader says of names such as `../x`, `/x` and `C:\x`
  if (/relative path|absolute path|invalid characters in fileName/.test(message)) {
    return unreadable(name, "holds a file that would land outside its folder; do not trust it", error);
  }
  return unreadable(name, "is a broken or incomplete archive; make it again", error);
}

/** Folders and files that programs leave in an archive, which no person put there. */
const LITTER = /(?:^|\/)(?:__MACOSX\/|\.|Thumbs\.db$|desktop\.ini$)/i;

/** Each file in it is a document of its own. */
export const zip: Format = {
  name: "ZIP archive",
  async *parts({ name, bytes }) {
    for (const part of (await openArchive(name, bytes)).parts) if (!LITTER.test(part.name)) yield part;
  },
};
