import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";

/** What a server is asked to do. */
export type Asked = { readonly memory: true } | { readonly ingest: readonly string[] };

/** What a server tells. */
export type Told =
  | { readonly url: string }
  | { readonly ingested: number }
  /** Bytes after a collection: of objects and buffers, and of the whole process. */
  | { readonly memory: { readonly heap: number; readonly rss: number } };

export interface ServerProcess {
  readonly url: string;
  memory(): Promise<{ readonly heap: number; readonly rss: number }>;
  /** Reads these files; resolves with how many documents came or changed. */
  ingest(paths: readonly string[]): Promise<number>;
  stop(): void;
}

/** Starts a server in a process of its own, over this store; without one it is bare Hono. */
export async function startServer(...store: string[]): Promise<ServerProcess> {
  const child = fork(fileURLToPath(new URL("./server.ts", import.meta.url)), store, {
    execArgv: [...process.execArgv, "--expose-gc"],
  });
  const hear = <T>(pick: (told: Told) => T | undefined): Promise<T> =>
    new Promise((resolve, reject) => {
      const listen = (told: Told): void => {
        const found = pick(told);
        if (found === undefined) return;
        child.off("message", listen).off("exit", fail);
        resolve(found);
      };
      const fail = (code: number | null): void => reject(new Error(`the server ended with ${code}`));
      child.on("message", listen).on("exit", fail);
    });
  const ask = (asked: Asked): void => void child.send(asked);
  const url = await hear((told) => ("url" in told ? told.url : undefined));
  return {
    url,
    memory: async () => {
      const heard = hear((told) => ("memory" in told ? told.memory : undefined));
      ask({ memory: true });
      return heard;
    },
    ingest: async (paths) => {
      const heard = hear((told) => ("ingested" in told ? told.ingested : undefined));
      ask({ ingest: paths });
      return heard;
    },
    stop: () => child.disconnect(),
  };
}
