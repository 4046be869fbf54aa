import { KenniswijzerError } from "@kenniswijzer/domain";

/** Who waits for an answer is told within 10 s. */
export const PATIENCE_MS = 9000;
/** How often a server that works on something long is asked whether it still lives. */
const PULSE_MS = 4000;

const FIRST_PAUSE_MS = 100;
const TRYING_MS = 3000;

const silent = (store: string): KenniswijzerError =>
  new KenniswijzerError(
    "unavailable",
    `${store}: Neo4j does not answer in time; check its load and its log, then try again`,
  );

/** Gives what the work gives; rejects with `unavailable` when that takes longer than `ms`. The work itself goes on unheard. */
export async function within<T>(store: string, ms: number, work: () => Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(silent(store)), ms);
  });
  try {
    return await Promise.race([work(), late]);
  } finally {
    clearTimeout(timer);
  }
}

/** As long as the work takes, if only the server answers a `ping` now and then; else `unavailable`. */
export async function whileAlive<T>(store: string, ping: () => Promise<unknown>, work: () => Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  let done = false;
  const dead = new Promise<never>((_, reject) => {
    const next = (): void => {
      if (done) return;
      timer = setTimeout(() => within(store, PULSE_MS, ping).then(next, () => reject(silent(store))), PULSE_MS);
    };
    next();
  });
  try {
    return await Promise.race([work(), dead]);
  } finally {
    done = true;
    clearTimeout(timer);
  }
}

/** Does the work again, after ever longer pauses, while it fails with what `may` be tried again; not longer than a person waits. */
export async function persistently<T>(may: (error: unknown) => boolean, work: () => Promise<T>): Promise<T> {
  const end = performance.now() + TRYING_MS;
  for (let pause = FIRST_PAUSE_MS; ; pause *= 2) {
    try {
      return await work();
    } catch (error) {
      if (!may(error) || performance.now() + pause > end) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}
