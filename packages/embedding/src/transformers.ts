import { KenniswijzerError } from "@kenniswijzer/domain";
import { batchesByLength } from "./batches.ts";
import type { Embedder } from "./embedder.ts";
import { modelFolder } from "./folder.ts";
import { checkModel, type ModelFiles, type Pooling, type Prefixes } from "./manifest.ts";

type Library = typeof import("@xenova/transformers");

export interface TransformersOptions {
  /** A Transformers.js model folder: its path, file URL, or the name of an installed package. */
  readonly model: string | URL;
  /** Replaces the manifest's; needed for a folder without one. */
  readonly pooling?: Pooling;
  /** Replaces the manifest's; none for a folder without one. */
  readonly prefixes?: Prefixes;
  /** Threads of one run. More than one loses on a machine that does other work too. */
  readonly threads?: number;
  /** How the library is loaded; replaceable for who bundles it otherwise. */
  readonly load?: () => Promise<Library>;
}

/**
 * Opens a model from its folder, offline: nothing is ever fetched. Rejects with `unavailable` when the library or its
 * runtime is not installed, `incompatible` when the folder is not what its manifest says, `not-found` when there is none.
 */
export async function transformersEmbedder(options: TransformersOptions): Promise<Embedder> {
  const folder = modelFolder(options.model);
  const [files, library] = await Promise.all([checkModel(folder), loadLibrary(options)]);
  const pooling = options.pooling ?? files.manifest?.pooling;
  if (pooling === undefined) {
    throw new KenniswijzerError(
      "invalid-input",
      `transformersEmbedder: ${files.name} has no manifest; set its pooling`,
    );
  }
  const prefixes = options.prefixes ?? files.manifest?.prefixes ?? { query: "", passage: "" };
  const model = await openModel(library, folder, files, options.threads ?? 1);
  let closed: Promise<unknown> | undefined;

  const run = async (texts: string[]): Promise<Float32Array[]> => {
    const output = await model(texts, { pooling, normalize: true });
    const data = output.data as Float32Array;
    const width = output.dims[1] as number;
    return texts.map((_, row) => data.slice(row * width, (row + 1) * width));
  };
  const embed: Embedder["embed"] = async (texts, kind) => {
    if (closed) throw new KenniswijzerError("invalid-input", `transformersEmbedder: ${files.name} is closed`);
    const vectors = new Array<Float32Array>(texts.length);
    for (const batch of batchesByLength(texts)) {
      const found = await run(batch.map((at) => prefixes[kind] + (texts[at] as string)));
      for (const [row, at] of batch.entries()) vectors[at] = found[row] as Float32Array;
    }
    return vectors;
  };
  const close = async (): Promise<void> => {
    closed ??= model.dispose();
    await closed;
  };
  const dimension = files.manifest?.dimension ?? ((await run(["lengte"]))[0] as Float32Array).length;
  return { id: describe(files, pooling, prefixes), dimension, embed, close };
}

function describe(files: ModelFiles, pooling: Pooling, prefixes: Prefixes): string {
  const before = prefixes.query || prefixes.passage ? ` ${JSON.stringify([prefixes.query, prefixes.passage])}` : "";
  return `${files.name}@${files.hash.slice(0, 16)} ${pooling}${before}`;
}

async function loadLibrary(options: TransformersOptions): Promise<Library> {
  try {
    const library = await (options.load ?? (() => import("@xenova/transformers")))();
    library.env.allowRemoteModels = false;
    return library;
  } catch (cause) {
    throw new KenniswijzerError(
      "unavailable",
      "transformersEmbedder: the embedding runtime does not load; install @xenova/transformers (npm:@huggingface/transformers@4), or pass `load`",
      { cause },
    );
  }
}

async function openModel(library: Library, folder: string, files: ModelFiles, threads: number) {
  try {
    return await library.pipeline("feature-extraction", folder, { session_options: { intraOpNumThreads: threads } });
  } catch (cause) {
    throw new KenniswijzerError(
      "incompatible",
      `transformersEmbedder: ${files.name} does not load as a Transformers.js model; install the model again`,
      { cause },
    );
  }
}
