import { KenniswijzerError } from "@kenniswijzer/domain";

/** Text from bytes of unknown encoding: byte order mark first, then UTF-16 by its zero bytes, UTF-8, else Windows-1252. Binary content throws. */
export function decode(bytes: Uint8Array, source: string): string {
  const kind = binaryKind(bytes);
  if (kind !== undefined) throw binary(source, `${kind}), not text; give it as a file, so that its kind is seen`);
  const encoding = encodingOf(bytes);
  const text = encoding === "windows-1252" ? latin1(bytes) : new TextDecoder(encoding).decode(bytes);
  if (controlShare(text) > 0.01) {
    throw binary(source, "control characters), not text: it is broken or of a kind that is not read; save it again");
  }
  return encoding === "windows-1252" ? withWindowsSigns(text) : text;
}

/** Text in an encoding that was stated, as by a web server; absent for one that is unknown, or that the bytes are not in. */
export function decodeAs(encoding: string | undefined, bytes: Uint8Array): string | undefined {
  if (encoding === undefined || hasMark(bytes)) return undefined;
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

const hasMark = (bytes: Uint8Array): boolean =>
  (bytes[0] === 0xff && bytes[1] === 0xfe) ||
  (bytes[0] === 0xfe && bytes[1] === 0xff) ||
  (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf);

/** NFC, one kind of line end, no byte order mark, no Windows signs taken for Latin-1: what offsets may point into. */
export function canonical(text: string): string {
  return withWindowsSigns(text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n")).normalize("NFC");
}

const binary = (source: string, what: string): KenniswijzerError =>
  new KenniswijzerError("invalid-input", `readDocument: ${source} is binary (${what}`);

const SIGNATURES: readonly (readonly [string, readonly number[]])[] = [
  ["PDF", [0x25, 0x50, 0x44, 0x46]],
  ["zip or Office file", [0x50, 0x4b, 0x03, 0x04]],
  ["old Office file", [0xd0, 0xcf, 0x11, 0xe0]],
  ["PNG image", [0x89, 0x50, 0x4e, 0x47]],
  ["JPEG image", [0xff, 0xd8, 0xff]],
  ["GIF image", [0x47, 0x49, 0x46, 0x38]],
  ["gzip file", [0x1f, 0x8b]],
];

function binaryKind(bytes: Uint8Array): string | undefined {
  return SIGNATURES.find(([, signature]) => signature.every((byte, i) => bytes[i] === byte))?.[0];
}

type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

function encodingOf(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return utf16WithoutMark(bytes) ?? (isUtf8(bytes) ? "utf-8" : "windows-1252");
}

const SAMPLE = 4096;

/** Dutch in UTF-16 has a zero in nearly every other byte, always on the same side. */
function utf16WithoutMark(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  const length = Math.min(bytes.length, SAMPLE) & ~1;
  if (length < 4) return undefined;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) even++;
    if (bytes[i + 1] === 0) odd++;
  }
  const half = length / 2;
  if (odd > half * 0.7 && even < half * 0.05) return "utf-16le";
  if (even > half * 0.7 && odd < half * 0.05) return "utf-16be";
  return undefined;
}

/** Where Windows-1252 differs from Latin-1; Node 20's own decoder takes the one for the other. */
const WINDOWS = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

const latin1 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");

/** Node gathers all matches of a text first: millions of them at once take the whole process down, not the thread alone. */
const AT_ONCE = 256 * 1024;

function withWindowsSigns(text: string): string {
  if (!/[\u0080-\u009f]/.test(text)) return text;
  let replaced = "";
  for (let at = 0; at < text.length; at += AT_ONCE) {
    const part = text.slice(at, at + AT_ONCE);
    replaced += part.replace(/[\u0080-\u009f]/g, (sign) => WINDOWS[sign.charCodeAt(0) - 0x80] ?? sign);
  }
  return replaced;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function controlShare(text: string): number {
  let controls = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 0 || unit === 0xfffd || (unit < 32 && (unit < 9 || unit > 13))) controls++;
  }
  return controls / Math.max(1, text.length);
}
