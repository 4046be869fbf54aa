import {
  Assertion,
  Correction,
  Edge,
  EntityType,
  GraphNode,
  KenniswijzerError,
  Reading,
  Visibility,
} from "@kenniswijzer/domain";
import type { StoreRecord } from "@kenniswijzer/graph";
import * as z from "zod";

const IndexItem = z.object({
  id: z.string(),
  type: z.enum([...EntityType.options, "Passage"]),
  document: z.string().optional(),
  visibility: Visibility,
  terms: z.array(z.string()),
  /** Base64 of 32-bit numbers, little-endian. */
  vector: z.base64().optional(),
});

/** What the lines between the first and the last may hold, by the name of their only field. */
const KINDS: Record<string, z.ZodType> = {
  setting: z.tuple([z.string(), z.string()]),
  node: GraphNode,
  edge: Edge,
  assertion: Assertion,
  reading: Reading,
  link: z.object({ document: z.string(), key: z.string(), node: z.string() }),
  item: IndexItem,
  correction: Correction,
};

/** The first line of an export. */
export const Head = z.object({ kenniswijzer: z.literal("export"), version: z.literal(1) });
export type Head = z.infer<typeof Head>;

/** The last line: a file without it is not complete. */
export const Tail = z.object({ end: z.object({ records: z.int(), digest: z.string() }) });
export type Tail = z.infer<typeof Tail>;

/** The record on a line, or what the last line says. Throws `invalid-input`, in Dutch, for any other line. */
export function parseLine(text: string, where: string): StoreRecord | Tail {
  try {
    const line = JSON.parse(text) as object;
    const [kind = ""] = Object.keys(line);
    if (kind === "end") return Tail.parse(line);
    const schema = KINDS[kind];
    if (!schema) throw new Error(`unknown kind: ${kind}`);
    return { [kind]: schema.parse((line as Record<string, unknown>)[kind]) } as StoreRecord;
  } catch (cause) {
    throw new KenniswijzerError(
      "invalid-input",
      `${where} is niet te lezen; het bestand is beschadigd of komt van een nieuwere Kenniswijzer`,
      { cause },
    );
  }
}
