import { readFile } from "node:fs/promises";
import { KenniswijzerError } from "@kenniswijzer/domain";
import type * as z from "zod";

/** The lines of a JSONL file (`-` for standard input) in this shape. Rejects with `invalid-input` for a missing file or another line. */
export async function linesOf<T>(file: string, shape: z.ZodType<T>): Promise<T[]> {
  const text = await readFile(file === "-" ? "/dev/stdin" : file, "utf8").catch((cause: unknown) => {
    throw new KenniswijzerError("invalid-input", `${file} cannot be read; check the path`, { cause });
  });
  return text.split("\n").flatMap((line, at) => {
    if (line.trim() === "") return [];
    try {
      return [shape.parse(JSON.parse(line))];
    } catch (cause) {
      throw new KenniswijzerError("invalid-input", `${file}: line ${at + 1} lacks the fields asked for; see --help`, {
        cause,
      });
    }
  });
}
