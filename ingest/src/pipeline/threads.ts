import { KenniswijzerError } from "@kenniswijzer/domain";
import { unpack } from "./packed.ts";
import { asFault, type Readers } from "./readers.ts";
import type { Source } from "./source.ts";
import { type PoolOptions, type Subject, type ThreadPool, threadPool } from "./thread-pool.ts";
import type { Done, Work } from "./thread-work.ts";

export type ThreadOptions = Omit<PoolOptions, "memoryMb"> & Partial<Pick<PoolOptions, "memoryMb">>;

/** Room for a text of some 5 MB. Node collects the less often the more it may hold, so this is what a thread takes. */
const MEMORY_MB = 512;
/** For the one that needs more: the longest text that is read at all. */
const TIMES_MORE = 4;

/** Reads in threads of their own: a document that hangs or takes all memory costs its thread, and nothing else. */
export async function readersInThreads(options: ThreadOptions): Promise<Readers> {
  const memoryMb = options.memoryMb ?? MEMORY_MB;
  const ordinary = threadPool({ ...options, memoryMb });
  let roomy: ThreadPool | undefined;
  const run = async (work: Work, subject: Subject): Promise<Done> => {
    try {
      return await ordinary.run(work, subject).catch((error: unknown) => {
        if (!isMemory(error)) throw error;
        // again, alone and with room
        roomy ??= threadPool({ ...options, count: 1, memoryMb: memoryMb * TIMES_MORE });
        return roomy.run(work, subject);
      });
    } catch (error) {
      throw asFault(subject.name, isMemory(error) ? "it takes more memory than there is; split it" : error);
    }
  };
  return {
    room: options.count,
    async read(source) {
      const work = await workOf(source).catch((error: unknown) => Promise.reject(asFault(source.name, error)));
      const done = await run(work, source);
      if ("document" in done) return { value: done.document, ms: done.ms };
      throw faultOf(done, source.name);
    },
    async extract(document) {
      const done = await run({ extract: document }, { name: document.source, bytes: document.text.length });
      if ("packed" in done) return { value: unpack(done.packed), ms: done.ms };
      throw faultOf(done, document.source);
    },
    async close() {
      await Promise.all([ordinary.close(), roomy?.close()]);
    },
  };
}

const isMemory = (error: unknown): boolean => (error as { code?: unknown }).code === "ERR_WORKER_OUT_OF_MEMORY";

const workOf = async (source: Source): Promise<Work> =>
  source.unread ? { read: await source.unread() } : { clean: await source.read() };

const faultOf = (done: Done, name: string): KenniswijzerError =>
  asFault(name, "fault" in done ? new KenniswijzerError(done.fault.code, done.fault.message) : "no answer");
