import * as z from "zod";
import type { AskOptions } from "./service.ts";
import { Visibility } from "./vocabulary.ts";

/** SHA-256, hexadecimal: never a path. */
export const SnapshotDigest = z.string().regex(/^[0-9a-f]{64}$/);

/** A file of a snapshot, with what it must still be. */
export const SnapshotFile = z.object({
  name: z.enum(["graaf.jsonl", "graaf.ttl"]),
  mediaType: z.string(),
  bytes: z.int().min(0),
  sha256: SnapshotDigest,
});
export type SnapshotFile = z.infer<typeof SnapshotFile>;

/** A frozen export of the graph, that can be cited: its address is made of what is in it, so nothing can be changed under it. */
export const Snapshot = z.object({
  /** SHA-256 of `graaf.jsonl`: equal graphs have equal digests, whenever and from whatever store they were taken. */
  digest: SnapshotDigest,
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

/** Frozen exports, to read. Rejects with `incompatible` for one that is damaged, and `unavailable` when they cannot be read. */
export interface SnapshotService {
  /** Those that the reader may see, the newest first. */
  list(options: AskOptions): Promise<Snapshot[]>;
  /** Undefined for a stranger, for what is no digest, and for what may not be seen. One that was withdrawn says so. */
  get(digest: string, options: AskOptions): Promise<Snapshot | undefined>;
  /** The bytes of one of its files, a piece at a time; undefined where `get` is, and for what was withdrawn. */
  open(digest: string, name: SnapshotFile["name"], options: AskOptions): Promise<AsyncIterable<Uint8Array> | undefined>;
}
