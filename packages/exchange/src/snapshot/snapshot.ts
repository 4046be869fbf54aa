import { Visibility } from "@kenniswijzer/domain";
import * as z from "zod";

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** A file of a snapshot, with what it must still be. */
export const SnapshotFile = z.object({
  name: z.enum(["graaf.jsonl", "graaf.ttl"]),
  mediaType: z.string(),
  bytes: z.int().min(0),
  sha256: Sha256,
});
export type SnapshotFile = z.infer<typeof SnapshotFile>;

/** A frozen export of the graph, that can be cited: its address is made of what is in it, so nothing can be changed under it. */
export const Snapshot = z.object({
  /** SHA-256 of `graaf.jsonl`: equal graphs have equal digests, whenever and from whatever store they were taken. */
  digest: Sha256,
  /** `urn:kenniswijzer:snapshot:…`, or the address on the web under which it was said to be found. */
  address: z.string(),
  /** ISO date and time at which it was first taken. */
  created: z.string(),
  /** What a reader must be allowed to see to read it. */
  visibility: Visibility,
  title: z.string(),
  publisher: z.string().optional(),
  licence: z.string().optional(),
  counts: z.object({ documents: z.int(), nodes: z.int(), edges: z.int(), assertions: z.int() }),
  /** Of the software and of what read the documents. */
  versions: z.record(z.string(), z.string()),
  files: z.array(SnapshotFile),
  /** One line for a list of sources, in the form of APA. */
  citation: z.string(),
  /** Its files are gone, for this reason; its address and citation stay. */
  withdrawn: z.object({ on: z.string(), reason: z.string() }).optional(),
});
export type Snapshot = z.infer<typeof Snapshot>;

/** True for what may be a digest: hexadecimal, so that it can never be a path. */
export const isDigest = (text: string): boolean => Sha256.safeParse(text).success;

/** The address of a snapshot that is found nowhere else. */
export const snapshotUrn = (digest: string): string => `urn:kenniswijzer:snapshot:${digest}`;

/** A line for a list of sources: who, when, what, which version, where. Without a publisher the title comes first, as APA has it. */
export function citationOf(of: Pick<Snapshot, "title" | "publisher" | "created" | "digest" | "address">): string {
  const { title, publisher, created, digest, address } = of;
  const day = new Date(created).toLocaleDateString("nl-NL", { day: "numeric", month: "long", timeZone: "UTC" });
  const date = `(${created.slice(0, 4)}, ${day})`;
  const what = `${title} (momentopname ${digest.slice(0, 12)}) [dataset]`;
  return publisher === undefined
    ? `${what}. ${date}. Kenniswijzer. ${address}`
    : `${publisher.replace(/\.$/, "")}. ${date}. ${what}. Kenniswijzer. ${address}`;
}
