import { emitKeypressEvents } from "node:readline";
import type { MergeCandidate, ReviewService } from "@kenniswijzer/domain";
import { KenniswijzerError } from "@kenniswijzer/domain";
import { inLanguage, type Language } from "./options.ts";
import { showPair } from "./review-show.ts";

export interface Session {
  readonly review: ReviewService;
  readonly by: string;
  /** One key at a time; ends when there are no more. */
  readonly keys: AsyncIterable<string>;
  readonly print: (text: string) => void;
  /** Of why something cannot be decided; Dutch unless told. */
  readonly language?: Language;
}

const CLEARANCE = { clearance: "vertrouwelijk" } as const;
const HELP = "[1] één, naam 1 blijft  [2] één, naam 2 blijft  [a] apart  [o] overslaan  [t] terug  [s] stoppen";

/** Shows the pairs one by one and takes one key for each. Gives how many decisions it made and left standing. */
export async function interact({ review, by, keys, print, language }: Session): Promise<number> {
  const made: string[] = [];
  let skipped = 0;
  const next = async (): Promise<MergeCandidate | undefined> => {
    const { total, items } = await review.candidates({ ...CLEARANCE, offset: skipped, limit: 1 });
    const [candidate] = items;
    if (candidate === undefined) return undefined;
    print(`\nNog ${total - skipped} na te kijken\n`);
    print(showPair(await review.pair(candidate.a.id, candidate.b.id, CLEARANCE)));
    print(HELP);
    return candidate;
  };
  let candidate = await next();
  if (candidate !== undefined)
    for await (const key of keys) {
      if (key === "s") break;
      if (key === "o") skipped++;
      else if (key === "t") {
        if (made.length > 0) await review.undo(by, made.pop());
        else if (skipped > 0) skipped--;
        else print("Er is niets om terug te draaien.");
      } else {
        const id = await decided(key, candidate, { review, by, print, ...(language && { language }) });
        if (id === undefined) continue;
        made.push(id);
      }
      candidate = await next();
      if (candidate === undefined) break;
    }
  print(made.length === 1 ? "1 beslissing genomen." : `${made.length} beslissingen genomen.`);
  return made.length;
}

async function decided(
  key: string,
  { a, b }: MergeCandidate,
  { review, by, print, language }: Omit<Session, "keys">,
): Promise<string | undefined> {
  const requests = {
    "1": { action: "merge", target: b.id, into: a.id, by },
    "2": { action: "merge", target: a.id, into: b.id, by },
    a: { action: "keep-apart", target: a.id, into: b.id, by },
  } as const;
  const request = requests[key as keyof typeof requests];
  if (request === undefined) {
    print(HELP);
    return undefined;
  }
  try {
    return (await review.decide(request, CLEARANCE)).correction.id;
  } catch (error) {
    // What cannot be decided so is told, and the pair stays to be decided otherwise.
    if (!(error instanceof KenniswijzerError) || error.code !== "invalid-input") throw error;
    print((inLanguage(error, language) as KenniswijzerError).message);
    return undefined;
  }
}

/** Keys of a terminal as they are pressed; Ctrl-C and Ctrl-D stop. Gives the terminal back as it was. */
export async function* keysOf(terminal: NodeJS.ReadStream): AsyncGenerator<string> {
  emitKeypressEvents(terminal);
  terminal.setRawMode(true);
  const pressed: string[] = [];
  let wake = (): void => {};
  const onKey = (text: string | undefined, key: { name?: string; ctrl?: boolean }): void => {
    pressed.push(key.ctrl && (key.name === "c" || key.name === "d") ? "s" : (text ?? "").toLowerCase());
    wake();
  };
  terminal.on("keypress", onKey).resume();
  try {
    for (;;) {
      const key = pressed.shift();
      if (key !== undefined) yield key;
      else
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
    }
  } finally {
    terminal.off("keypress", onKey).setRawMode(false).pause();
  }
}
