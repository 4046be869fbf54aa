import { type Snapshot, SnapshotDigest } from "@kenniswijzer/domain";

/** True for what may be a digest: hexadecimal, so that it can never be a path. */
export const isDigest = (text: string): boolean => SnapshotDigest.safeParse(text).success;

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
