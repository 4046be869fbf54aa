import { appendFile, readFile, rm } from "node:fs/promises";
import type { Passage } from "@kenniswijzer/domain";
import * as z from "zod";
import { Located, passageKey } from "./located.ts";

/**
 * What models said of passages, so that nothing is asked twice: by what was asked of whom, as places alone. Holds no word of any
 * document, and is thrown away when somebody is removed.
 */
export interface RememberedAnswers {
  /** Undefined for what was never asked of this model with this prompt. */
  get(version: string, passage: Passage): Located | undefined;
  /** Keeps what was said of these passages; before it resolves, the file has it. */
  put(version: string, found: ReadonlyMap<Passage, Located>): Promise<void>;
  /** Forgets everything. */
  clear(): Promise<void>;
}

const Line = z.object({ key: z.string(), found: Located });

/** Remembers in a file of its own, one answer a line; without a file as long as the process lives. A line that is broken off is as one that is not there. */
export async function rememberedAnswers(file?: string): Promise<RememberedAnswers> {
  const known = new Map<string, Located>(file === undefined ? [] : await linesOf(file));
  return {
    get: (version, passage) => known.get(passageKey(version, passage)),
    async put(version, found) {
      const lines = [...found].map(([passage, own]) => ({ key: passageKey(version, passage), found: own }));
      for (const { key, found } of lines) known.set(key, found);
      if (file === undefined || lines.length === 0) return;
      // begins anew after a line that an earlier run left unfinished
      const text = lines.map((line) => `\n${JSON.stringify(line)}`).join("");
      await appendFile(file, `${text}\n`, { mode: 0o600 });
    },
    async clear() {
      known.clear();
      if (file !== undefined) await rm(file, { force: true });
    },
  };
}

async function linesOf(file: string): Promise<[string, Located][]> {
  const text = await readFile(file, "utf8").catch(() => "");
  return text.split("\n").flatMap((line): [string, Located][] => {
    if (line === "") return [];
    const { success, data } = Line.safeParse(parsed(line));
    return success ? [[data.key, data.found]] : [];
  });
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
