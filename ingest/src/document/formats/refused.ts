import { unreadable } from "./format.ts";

const PICTURE = "not text; give a file with a text layer";

/** Files that are no text and that no format reads, by how they begin, or go on after four bytes: what each is, and what to do with it. */
const SIGNATURES: readonly (readonly [start: string, what: string])[] = [
  ["{\\rtf", "an RTF document; save it as .docx"],
  ["\u0089PNG", `a picture (PNG), ${PICTURE}`],
  ["\u00ff\u00d8\u00ff", `a picture (JPEG), ${PICTURE}`],
  ["GIF8", `a picture (GIF), ${PICTURE}`],
  ["II*\0", `a picture (TIFF), ${PICTURE}`],
  ["MM\0*", `a picture (TIFF), ${PICTURE}`],
  ["RIFF", "a picture, sound or video; give its text"],
  ["\u001f\u008b", "a gzip file; unpack it first"],
  ["7z\u00bc\u00af", "a 7z archive; unpack it first"],
  ["Rar!", "a RAR archive; unpack it first"],
  ["ID3", "sound; give its transcript as text"],
  ["OggS", "sound or video; give its transcript as text"],
  ["\u001aE\u00df\u00a3", "a video; give its transcript as text"],
  ["SQLite format 3", "a database; export what matters as CSV"],
  ["\u007fELF", "a program"],
  ["MZ\u0090\0", "a program"],
  ["%!PS", "PostScript; make a PDF of it"],
];
/** Video and pictures of telephones say what they are after four bytes. */
const MEDIA_MARK = "ftyp";

/** The old Office container holds many kinds, told apart by the names of its streams. */
const OLD_OFFICE = "\u00d0\u00cf\u0011\u00e0";
const STREAMS: readonly (readonly [string, string])[] = [
  ["EncryptedPackage", "an Office document with a password; remove the password and save it again"],
  ["WordDocument", "an old Word document (.doc); save it as .docx"],
  ["PowerPoint Document", "an old PowerPoint file (.ppt); save it as .pptx"],
  ["Workbook", "an old Excel sheet (.xls); save it as .xlsx"],
  ["__substg1.0_", "an Outlook message (.msg); save it as .eml"],
];

const latin = (bytes: Uint8Array, to: number): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, to)).toString("latin1");

/** Throws what the file is, when it is something that is known not to be read. */
export function refuse(name: string, bytes: Uint8Array): void {
  const start = latin(bytes, 64);
  const known = SIGNATURES.find(([signature]) => start.startsWith(signature));
  if (known !== undefined) throw unreadable(name, `is ${known[1]}`);
  if (start.slice(4, 8) === MEDIA_MARK) throw unreadable(name, "is a video or a picture; give its text");
  if (!start.startsWith(OLD_OFFICE)) return;
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const stream = STREAMS.find(([stream]) => whole.includes(Buffer.from(stream, "utf16le")));
  throw unreadable(name, `is ${stream?.[1] ?? "an old Office file; save it in today's form"}`);
}

/** Kinds of ZIP-based files that are no archive of documents, by what they contain. */
const PACKAGES: readonly (readonly [RegExp, string])[] = [
  [/^xl\/workbook\.bin$/, "a binary Excel sheet (.xlsb); save it as .xlsx"],
  [/^(?:visio|model3d)\//i, "a drawing; export its text"],
  [/^META-INF\/container\.xml$/, "an e-book (.epub); save it as HTML or text"],
  [/^META-INF\/MANIFEST\.MF$/, "a program (.jar)"],
];
const OPEN_DOCUMENTS: Readonly<Record<string, string>> = {
  presentation: "an OpenDocument presentation (.odp); save it as .pptx",
  graphics: "an OpenDocument drawing (.odg); export its text",
};

/** Throws what a ZIP-based file is, when it is no archive of documents. `mimetype` is the entry of that name. */
export function refusePackage(name: string, files: readonly string[], mimetype: string): void {
  const open = /opendocument\.(\w+)/.exec(mimetype)?.[1];
  const what = open === undefined ? undefined : OPEN_DOCUMENTS[open];
  const known = what ?? PACKAGES.find(([file]) => files.some((one) => file.test(one)))?.[1];
  if (known !== undefined) throw unreadable(name, `is ${known}`);
}

const PACKED = new Set(".pdf .docx .docm .dotx .odt .ott .pptx .ppsx .pptm .xlsx .xlsm .ods .zip".split(" "));

/** Throws for what is named as a file of a kind that text never is: it is damaged, cut off, or named wrongly. */
export function refuseMisnamed(name: string, extension: string): void {
  if (!PACKED.has(extension)) return;
  throw unreadable(name, `is damaged, or no ${extension} file; save it again from the program that made it`);
}

/** Documents that are not read but named in the report, so that nobody thinks that they were; other files are only counted. */
export const REFUSED_EXTENSIONS: ReadonlySet<string> = new Set(
  ".doc .rtf .xls .xlsb .ppt .msg .odp .epub .pages .tif .tiff".split(" "),
);
