import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { join } from "node:path";
import { KenniswijzerError, type Snapshot, type Visibility } from "@kenniswijzer/domain";
import type { GraphStore } from "@kenniswijzer/graph";
import { exportGraph } from "../export.ts";
import { type DatasetInfo, FORMAT_FILES } from "../options.ts";
import { type Counts, canonicalGraph } from "./canonical.ts";
import { emptied, freeze, frozenFile, readSnapshot } from "./folder.ts";
import { citationOf, isDigest, snapshotUrn } from "./snapshot.ts";

export interface SnapshotOptions extends Pick<DatasetInfo, "title" | "publisher" | "licence"> {
  /** Where snapshots are kept, each in a folder of its own. */
  readonly folder: string;
  /** What goes into it: only what is `openbaar`, unless told. */
  readonly clearance?: Visibility | undefined;
  /** Where it will be found, `https://kennis.example.nl`: its address is then `…/v1/snapshots/<digest>`; absent: a urn. */
  readonly site?: string | undefined;
  readonly now: Date;
  /** Of the software and of what read the documents, by name. */
  readonly versions: Readonly<Record<string, string>>;
}

/**
 * Freezes the graph as it is now. Of a graph that was frozen before it gives that first snapshot, which stays as it is. Rejects with
 * `conflict` when somebody writes to the store meanwhile, and with `invalid-input` for a folder that cannot be written.
 */
export async function takeSnapshot(store: GraphStore, options: SnapshotOptions): Promise<Snapshot> {
  const { clearance = "openbaar", title = "Kennisgraaf sociaal domein", publisher, licence, now, versions } = options;
  return freeze(options.folder, async (part) => {
    const revision = await store.revision();
    const counts: Counts = { documents: 0, nodes: 0, edges: 0, assertions: 0 };
    const graph = await frozenFile(
      part,
      { name: "graaf.jsonl", mediaType: "application/jsonl", visibility: clearance },
      canonicalGraph(store, { clearance }, counts),
    );
    const digest = graph.sha256;
    const address =
      options.site === undefined ? snapshotUrn(digest) : `${options.site.replace(/\/+$/, "")}/v1/snapshots/${digest}`;
    const turtle = await frozenFile(
      part,
      { name: "graaf.ttl", mediaType: FORMAT_FILES.turtle.mediaType, visibility: clearance },
      exportGraph(store, {
        format: "turtle",
        clearance,
        now,
        title,
        publisher,
        licence,
        identifier: address,
        version: versions.software,
      }),
    );
    if ((await store.revision()) !== revision) {
      throw new KenniswijzerError(
        "conflict",
        `snapshot: in ${store.name} is intussen geschreven; wacht tot het inlezen klaar is en probeer het opnieuw`,
      );
    }
    const about = {
      digest,
      address,
      created: now.toISOString(),
      title,
      ...(publisher === undefined ? {} : { publisher }),
    };
    return {
      ...about,
      visibility: clearance,
      ...(licence === undefined ? {} : { licence }),
      counts,
      versions: { ...versions },
      files: [graph, turtle],
      citation: citationOf(about),
    };
  });
}

/** What is wrong with a snapshot, a Dutch line each; empty when it is still what was frozen. Rejects with `not-found` for a stranger. */
export async function verifySnapshot(folder: string, digest: string): Promise<string[]> {
  const snapshot = await known(folder, digest);
  if (snapshot.withdrawn) return [`ingetrokken op ${snapshot.withdrawn.on}: ${snapshot.withdrawn.reason}`];
  const wrong: string[] = [];
  for (const { name, sha256 } of snapshot.files) {
    const found = await hashOf(join(folder, digest, name));
    if (found === undefined) wrong.push(`${name} ontbreekt of kan niet gelezen worden`);
    else if (found !== sha256) wrong.push(`${name} is veranderd`);
  }
  if (snapshot.files.find(({ name }) => name === "graaf.jsonl")?.sha256 !== digest) {
    wrong.push("het controlegetal hoort niet bij graaf.jsonl");
  }
  return wrong;
}

/**
 * Takes the contents of a snapshot away, as the law may ask (a person who must be forgotten), and says why under the address, which stays.
 * It cannot be taken back. Rejects with `not-found` for a stranger.
 */
export async function withdrawSnapshot(folder: string, digest: string, reason: string, now: Date): Promise<Snapshot> {
  const snapshot = await known(folder, digest);
  if (snapshot.withdrawn) return snapshot;
  const withdrawn = { ...snapshot, withdrawn: { on: now.toISOString().slice(0, 10), reason } };
  await emptied(folder, withdrawn);
  return withdrawn;
}

async function known(folder: string, digest: string): Promise<Snapshot> {
  const found = isDigest(digest) ? await readSnapshot(folder, digest) : undefined;
  if (found) return found;
  throw new KenniswijzerError(
    "not-found",
    `snapshot: geen momentopname "${digest}" in ${folder}; \`kenniswijzer snapshot list\` toont ze`,
  );
}

async function hashOf(path: string): Promise<string | undefined> {
  const hash = createHash("sha256");
  try {
    for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  } catch {
    return undefined;
  }
  return hash.digest("hex");
}
