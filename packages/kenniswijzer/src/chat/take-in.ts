import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import type { HandedOutcome, TakeIn } from "@kenniswijzer/domain";
import { type Outcome, sourcesAt } from "@kenniswijzer/ingest";
import type { Ingesting } from "../ingesting.ts";

const READERS = 1;

/** Reads handed files into this store, one at a time, in a thread beside the one that answers. The file itself is kept only as long as it is read. */
export function takeInto({ ingest }: Pick<Ingesting, "ingest">): TakeIn {
  let turn: Promise<unknown> = Promise.resolve();
  const read: TakeIn = async ({ name, bytes, visibility }, onProgress) => {
    const folder = await mkdtemp(join(tmpdir(), "kenniswijzer-"));
    try {
      const file = join(folder, safe(name));
      let done = 0;
      await writeFile(file, bytes, { mode: 0o600 });
      const outcomes = await ingest(sourcesAt([file], { visibility, location: `chat:${safe(name)}` }), {
        workers: READERS,
        onProgress: () => onProgress(++done),
      });
      return outcomes.map((outcome) => toldOf(outcome, folder));
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  };
  return (file, onProgress) => {
    const next = turn.then(() => read(file, onProgress));
    turn = next.catch(() => undefined);
    return next;
  };
}

/** A name that stays within the folder, whatever its sender called it. */
const safe = (name: string): string => basename(name.replaceAll("\\", "/")).replace(/^\.+|\p{Cc}/gu, "") || "document";

function toldOf(
  { title, source, outcome, entities, relations, remarks, error }: Outcome,
  folder: string,
): HandedOutcome {
  const plain = (text: string): string => text.replaceAll(`${folder}/`, "");
  return {
    title: title ?? plain(source),
    outcome,
    entities,
    relations,
    remarks: remarks ?? [],
    ...(error && { error: plain(error.message) }),
  };
}
