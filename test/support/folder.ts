import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, onTestFinished } from "vitest";

/** An empty folder that is gone after the test. */
export async function emptyFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "kenniswijzer-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** For a whole test file: an empty folder, made at the first call, that is gone after the last test. */
export function keptFolder(): () => Promise<string> {
  let made: Promise<string> | undefined;
  afterAll(async () => {
    if (made) await rm(await made, { recursive: true, force: true });
  });
  return () => {
    made ??= mkdtemp(join(tmpdir(), "kenniswijzer-"));
    return made;
  };
}
