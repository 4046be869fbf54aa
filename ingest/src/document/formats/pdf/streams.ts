import { inflateSync, constants as zlib } from "node:zlib";
import { type FoundFile, unreadable } from "../format.ts";
import { LIMITS } from "../limits.ts";

const START = "stream";
/** Of what describes a stream, as far back as it is looked for. */
const DESCRIPTION = 1_024;
const PACKED = /\/Fl(?:ateDecode)?(?![A-Za-z])/g;
const PICTURE = /\/Subtype\s*\/Image(?![A-Za-z])/;
const LAYERS = 3;

/**
 * Refuses a PDF that unpacks to far more than it is, since its parser would unpack all of a page at once. Pictures are left
 * out: they are never unpacked.
 */
export function assertHarmless({ name, bytes }: FoundFile): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let left: number = LIMITS.pdfStreamBytes;
  for (let at = file.indexOf(START); at >= 0; at = file.indexOf(START, at + START.length)) {
    const before = file.toString("latin1", Math.max(0, at - DESCRIPTION), at);
    const described = before.slice(before.lastIndexOf(" obj") + 1);
    const layers = described.match(PACKED)?.length ?? 0;
    if (layers === 0 || before.endsWith("end") || PICTURE.test(described)) continue;
    const length = unpackedLength(file.subarray(dataAfter(file, at)), Math.min(layers, LAYERS));
    left -= length;
    if (length > LIMITS.pdfPartBytes || left < 0) {
      throw unreadable(name, "unpacks to more than is safe; print it to a new PDF");
    }
  }
}

/** A line end stands between the word and the data. */
const dataAfter = (file: Buffer, at: number): number => {
  const end = at + START.length;
  return end + (file[end] === 0x0d ? 1 : 0) + (file[end + (file[end] === 0x0d ? 1 : 0)] === 0x0a ? 1 : 0);
};

/** More than the limit for what doesn't end before it; 0 for what isn't packed after all, or is locked. */
function unpackedLength(packed: Uint8Array, layers: number): number {
  let data = packed;
  for (let layer = 0; layer < layers; layer += 1) {
    try {
      data = inflateSync(data, { maxOutputLength: LIMITS.pdfPartBytes, finishFlush: zlib.Z_SYNC_FLUSH });
    } catch (error) {
      return (error as { code?: unknown }).code === "ERR_BUFFER_TOO_LARGE" ? LIMITS.pdfPartBytes + 1 : 0;
    }
  }
  return data.length;
}
