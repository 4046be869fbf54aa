import { KenniswijzerError } from "@kenniswijzer/domain";
import * as z from "zod";
import { readDocument } from "../document/document.ts";
import type { Source, SourceOptions } from "./source.ts";

const Line = z.object({
  id: z.string().min(1).optional(),
  title: z.string().optional(),
  text: z.string(),
  date: z.string().optional(),
  source: z.string().optional(),
});

/** A document for each line of a `.jsonl` file. */
export async function* documentLines(
  lines: AsyncIterable<string> | Iterable<string>,
  file: { readonly name: string; readonly location: string },
  options: SourceOptions,
): AsyncGenerator<Source> {
  let number = 0;
  for await (const line of lines) {
    number += 1;
    if (line.trim() !== "") yield lineSource(line, `${file.name}:${number}`, file.location, options);
  }
}

function lineSource(line: string, name: string, location: string, options: SourceOptions): Source {
  return {
    name,
    bytes: Buffer.byteLength(line) + 1,
    read: async () => {
      const { id, title, text, date, source } = parsed(line, name);
      return readDocument({
        text,
        source: source ?? id ?? name,
        location: `${location}#${id ?? name}`,
        visibility: options.visibility,
        ...(id === undefined ? {} : { id }),
        ...(title === undefined ? {} : { title }),
        ...(date === undefined ? {} : { date }),
      });
    },
  };
}

function parsed(line: string, name: string): z.infer<typeof Line> {
  try {
    return Line.parse(JSON.parse(line));
  } catch (cause) {
    throw new KenniswijzerError(
      "invalid-input",
      `ingest: ${name} is no document; write a line as {"id", "title", "text", "date"?, "source"?} in JSON`,
      { cause },
    );
  }
}
