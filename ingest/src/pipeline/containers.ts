import { basename, extname } from "node:path";
import { EXTENSIONS, formatOf } from "../document/formats/detect.ts";
import type { Format, FoundFile, Part } from "../document/formats/format.ts";
import { LIMITS } from "../document/formats/limits.ts";
import { REFUSED_EXTENSIONS } from "../document/formats/refused.ts";
import { documentLines } from "./lines.ts";
import { failing, fault, HOLDS_MORE, type Source, type SourceOptions, settingsIn, skipped, source } from "./source.ts";
import type { Unread } from "./unread.ts";

/** Where a file was found: tells files of one name apart. */
export interface PlacedFile extends FoundFile {
  readonly location: string;
  /** What its document is called; by default the last part of its name. */
  readonly source?: string;
  /** The document that the file itself takes the place of. */
  readonly id?: string;
}

/** What all that lies in one file may cost together, however deep it lies. */
interface Budget {
  files: number;
  bytes: number;
}

/** True for a name that stands for a document, in a folder or an archive. */
export const isDocumentName = (name: string): boolean => {
  const extension = extname(name).toLowerCase();
  return EXTENSIONS.has(extension) || REFUSED_EXTENSIONS.has(extension);
};

/** True when a file that begins so may hold other files: an archive or a mail. */
export const mayHoldFiles = (name: string, head: Uint8Array): boolean =>
  (head[0] === 0x50 && head[1] === 0x4b) || [".eml", ".zip"].includes(extname(name).toLowerCase());

/** All documents in a file: the file itself, those that it holds, and those that these hold. */
export async function* documentsIn(file: PlacedFile, options: SourceOptions): AsyncGenerator<Source> {
  yield* expand(file, options, { files: LIMITS.archiveEntries, bytes: LIMITS.archiveBytes }, 0);
}

async function* expand(
  file: PlacedFile,
  options: SourceOptions,
  budget: Budget,
  depth: number,
): AsyncGenerator<Source> {
  const size = file.bytes.length;
  let format: Format;
  try {
    format = await formatOf(file);
  } catch (error) {
    return yield failing(file.name, size, error);
  }
  const holds = format.parts?.(file);
  if (file.id !== undefined && format.content === undefined && holds !== undefined) {
    return yield failing(file.name, size, fault(file.name, HOLDS_MORE));
  }
  if (format.content !== undefined || holds === undefined) yield documentSource(file, size, options);
  if (holds === undefined) return;
  let found = format.content !== undefined;
  const seen = new Map<string, number>();
  try {
    for await (const part of holds) {
      // the archive's own bytes count once for the progress, with its first file
      const bytes = found ? 0 : size;
      found = true;
      spend(budget, part, file.name);
      // a mail may have two attachments of one name
      const times = (seen.get(part.name) ?? 0) + 1;
      seen.set(part.name, times);
      const place = `${file.location}/${part.name}${times === 1 ? "" : `#${times}`}`;
      yield* expandPart({ ...file, location: place }, part, bytes, options, budget, depth + 1);
    }
  } catch (error) {
    return yield failing(file.name, found ? 0 : size, error);
  }
  if (!found) yield failing(file.name, size, fault(file.name, "holds no documents"));
}

function spend(budget: Budget, part: Part, name: string): void {
  budget.files -= 1;
  budget.bytes -= part.size;
  if (budget.files < 0 || budget.bytes < 0) {
    throw fault(name, "holds more than is safe to unpack; unpack it and give the files");
  }
}

async function* expandPart(
  file: PlacedFile,
  part: Part,
  bytes: number,
  options: SourceOptions,
  budget: Budget,
  depth: number,
): AsyncGenerator<Source> {
  const name = `${file.name}/${part.name}`;
  const { location } = file;
  const kind = extname(part.name).toLowerCase();
  if (part.link === true) return yield skipped(name, bytes, "link");
  if (!isDocumentName(part.name)) return yield skipped(name, bytes);
  if (kind !== ".zip" && kind !== ".eml" && kind !== ".jsonl") {
    return yield source(name, bytes, async () => unreadPart({ name, location, bytes: await part.bytes() }, options));
  }
  if (depth > LIMITS.containerDepth) {
    return yield failing(name, bytes, fault(name, "lies too deep in other archives; unpack it and give the files"));
  }
  const unpacked = await part.bytes().catch((error: unknown) => failing(name, bytes, error));
  if ("read" in unpacked) return yield unpacked;
  const inner = { name, location, bytes: unpacked };
  if (kind !== ".jsonl") return yield* expand(inner, options, budget, depth);
  for await (const line of documentLines([inner.bytes], inner, options)) yield { ...line, bytes: 0 };
}

const documentSource = (file: PlacedFile, bytes: number, options: SourceOptions): Source =>
  source(file.name, bytes, async () => unreadPart(file, options));

const unreadPart = ({ name, source: own = basename(name), ...file }: PlacedFile, options: SourceOptions): Unread => ({
  from: "bytes",
  input: { ...file, source: own, visibility: options.visibility },
  settings: settingsIn(options),
});
