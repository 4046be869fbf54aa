import { createHash } from "node:crypto";
import { createReadStream, existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { KenniswijzerError } from "@kenniswijzer/domain";

/** How token vectors become one text vector: the first one, or their mean. */
export type Pooling = "cls" | "mean";

/** What is put before a text, for models that were trained so (`query: `, `passage: `). */
export interface Prefixes {
  readonly query: string;
  readonly passage: string;
}

/** `manifest.json` of a model folder: what it is, how it is used, and the hash of every file that makes its vectors. */
export interface Manifest {
  readonly name: string;
  readonly dimension: number;
  readonly pooling: Pooling;
  readonly prefixes: Prefixes;
  /** SHA-256, hexadecimal, by path inside the folder. */
  readonly files: Readonly<Record<string, string>>;
}

/** A model folder as it was found: the manifest's hashes, or fresh ones where it has no manifest. */
export interface ModelFiles {
  readonly manifest?: Manifest;
  readonly name: string;
  /** One hash over all files. */
  readonly hash: string;
}

const MANIFEST = "manifest.json";

/** SHA-256 of each file, read as a stream: a model may be larger than memory allows. */
async function hashFiles(folder: string, files: readonly string[]): Promise<Record<string, string>> {
  const hashes = await Promise.all(
    files.map(async (file) => {
      const hash = createHash("sha256");
      await pipeline(createReadStream(join(folder, file), { highWaterMark: 1 << 20 }), hash);
      return [file, hash.digest("hex")] as const;
    }),
  );
  return Object.fromEntries(hashes);
}

/** Files that make a model's vectors: its network, its tokenizer and their settings; sorted. */
async function modelFiles(folder: string): Promise<string[]> {
  const all = await readdir(folder, { recursive: true });
  return all
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) =>
      /^(onnx\/.*\.onnx(_data.*)?|(config|tokenizer|tokenizer_config|special_tokens_map)\.json)$/.test(file),
    )
    .sort();
}

function overall(files: Readonly<Record<string, string>>): string {
  const hash = createHash("sha256");
  for (const file of Object.keys(files).sort()) hash.update(`${file} ${files[file]}\n`);
  return hash.digest("hex");
}

/** Reads and checks a model folder; rejects with `not-found` when it is none and `incompatible` when a file differs from its manifest. */
export async function checkModel(folder: string): Promise<ModelFiles> {
  if (!existsSync(join(folder, "config.json"))) {
    throw new KenniswijzerError(
      "not-found",
      `checkModel: ${folder} is no model folder (no config.json); name a Transformers.js model folder`,
    );
  }
  if (!existsSync(join(folder, MANIFEST))) {
    return { name: basename(folder), hash: overall(await hashFiles(folder, await modelFiles(folder))) };
  }
  const manifest = parse(await readFile(join(folder, MANIFEST), "utf8"), folder);
  const missing = Object.keys(manifest.files).find((file) => !existsSync(join(folder, file)));
  const found = missing ? {} : await hashFiles(folder, Object.keys(manifest.files));
  const wrong = missing ?? Object.keys(manifest.files).find((file) => found[file] !== manifest.files[file]);
  if (wrong) {
    throw new KenniswijzerError(
      "incompatible",
      `checkModel: ${manifest.name}: ${wrong} is ${missing ? "missing" : "not the file that manifest.json names"}; install the model again`,
    );
  }
  return { manifest, name: manifest.name, hash: overall(manifest.files) };
}

function parse(text: string, folder: string): Manifest {
  try {
    const manifest = JSON.parse(text) as Manifest;
    const outside = Object.keys(manifest.files).some((file) => file.startsWith("/") || file.split("/").includes(".."));
    if (typeof manifest.name === "string" && manifest.dimension > 0 && !outside) return manifest;
  } catch {
    // The message below says the same of unreadable JSON and of wrong contents.
  }
  throw new KenniswijzerError(
    "incompatible",
    `checkModel: ${folder}: manifest.json is damaged; install the model again`,
  );
}
