import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { JobSource } from "@kenniswijzer/domain";
import { Refused } from "./problem.ts";

const MB = 1024 * 1024;

/** What may be handed in at once. One file is as large as a document may be; what counts for all is the disk. */
export const UPLOAD_LIMITS = { fileBytes: 100 * MB, bytes: 1_000 * MB, files: 1_000 } as const;

const ONE_FILE = { in: "body", field: "file", says: "one" } as const;

type Upload = Extract<JobSource, { kind: "file" }>;

/**
 * The files of a form (multipart/form-data), each while it comes in: the next is there once the one before was read. Throws
 * `Refused` for what is too large, too much, no file or broken off. One file alone may take the place of a document.
 */
export async function* filesIn(request: Request, replaces?: string): AsyncGenerator<Upload> {
  const { Busboy } = await import("@fastify/busboy");
  const headers = { "content-type": request.headers.get("Content-Type") ?? "" };
  const limits = {
    fileSize: UPLOAD_LIMITS.fileBytes,
    files: replaces === undefined ? UPLOAD_LIMITS.files : 1,
    headerPairs: 20,
    headerSize: 16 * 1024,
  };
  let parser: InstanceType<typeof Busboy>;
  try {
    parser = new Busboy({ headers, limits });
  } catch {
    throw new Refused("bad-form");
  }
  const come = arrivals<Upload>();
  let open: Readable | undefined;
  const fail = (error: Error): void => {
    open?.destroy(error);
    come.fail(error);
    parser.destroy();
  };
  const count = counter();
  parser.on("file", (_, stream, name) => {
    open = stream;
    // who reads it hears of it; a stream that nobody came to read may break off too
    stream.on("error", () => undefined);
    come.put({ kind: "file", name: name ?? "", content: contentOf(stream, count), ...(replaces && { replaces }) });
  });
  parser.on("field", (name) => fail(new Refused("bad-form", [{ in: "body", field: name, says: "files" }])));
  parser.on("filesLimit", () =>
    fail(replaces === undefined ? new Refused("too-large") : new Refused("bad-form", [ONE_FILE])),
  );
  const done = pipeline(chunksOf(request.body), parser).then(come.end, () => fail(new Refused("bad-form")));
  try {
    yield* come.all();
  } finally {
    parser.destroy();
    await done;
  }
}

/** Leaves what was not read to the server, which closes the connection. */
async function* chunksOf(body: ReadableStream<Uint8Array> | null): AsyncGenerator<Uint8Array> {
  const reader = body?.getReader();
  try {
    for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) yield next.value;
  } finally {
    reader?.releaseLock();
  }
}

function counter() {
  let total = 0;
  return (bytes: number): void => {
    total += bytes;
    if (total > UPLOAD_LIMITS.bytes) throw new Refused("too-large");
  };
}

async function* contentOf(
  stream: Readable & { truncated?: boolean },
  count: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of stream) {
    count((chunk as Uint8Array).length);
    yield chunk as Uint8Array;
  }
  if (stream.truncated) throw new Refused("too-large");
}

/** What comes by events, for who takes one after another. */
function arrivals<T>() {
  const waiting: T[] = [];
  let over = false;
  let failure: Error | undefined;
  let wake: () => void = () => undefined;
  return {
    put: (one: T): void => {
      waiting.push(one);
      wake();
    },
    end: (): void => {
      over = true;
      wake();
    },
    fail: (error: Error): void => {
      failure ??= error;
      wake();
    },
    async *all(): AsyncGenerator<T> {
      for (;;) {
        if (failure) throw failure;
        const next = waiting.shift();
        if (next !== undefined) yield next;
        else if (over) return;
        else await new Promise<void>((go) => (wake = go));
      }
    },
  };
}
