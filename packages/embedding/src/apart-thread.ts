// The thread of `passagesApart`: one model, one list of texts after the other.
import { parentPort, workerData } from "node:worker_threads";
import { type ErrorCode, KenniswijzerError } from "@kenniswijzer/domain";
import type { ApartOptions } from "./apart.ts";
import { transformersEmbedder } from "./transformers.ts";

export interface Asked {
  readonly id: number;
  readonly texts: readonly string[];
}

export interface Told {
  readonly id: number;
  readonly vectors?: Float32Array[];
  readonly error?: { readonly code: ErrorCode; readonly message: string };
}

const opened = transformersEmbedder(workerData as ApartOptions);
// told with the first texts
opened.catch(() => {});

let before: Promise<unknown> = opened.catch(() => {});

async function embed({ id, texts }: Asked): Promise<Told> {
  try {
    return { id, vectors: await (await opened).embed(texts, "passage") };
  } catch (error) {
    const code = error instanceof KenniswijzerError ? error.code : "unavailable";
    return { id, error: { code, message: error instanceof Error ? error.message : String(error) } };
  }
}

parentPort?.on("message", (asked: Asked) => {
  before = before.then(async () => {
    const told = await embed(asked);
    parentPort?.postMessage(told, told.vectors?.map(({ buffer }) => buffer as ArrayBuffer) ?? []);
  });
});
