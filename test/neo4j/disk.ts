import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A disk in memory, small enough to be full. */
export interface SmallDisk {
  readonly folder: string;
  /** Leaves so many bytes. */
  fill(left: number): void;
  /** Takes away what `fill` put there. */
  free(): void;
  remove(): void;
}

/** Makes one of so many megabytes; undefined, and said aloud, where that is not allowed. */
export function smallDisk(megabytes: number): SmallDisk | undefined {
  const folder = mkdtempSync(join(tmpdir(), "kenniswijzer-disk-"));
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", `size=${megabytes}m`, "tmpfs", folder], { stdio: "ignore" });
  } catch {
    rmSync(folder, { recursive: true });
    process.stderr.write(
      "Neo4j on a full disk: SKIPPED, only who may mount a disk in memory (root on Linux) can test it\n",
    );
    return undefined;
  }
  const ballast = join(folder, "ballast");
  return {
    folder,
    fill: (left) => {
      const { bavail, bsize } = statfsSync(folder);
      writeFileSync(ballast, Buffer.alloc(Math.max(0, bavail * bsize - left)));
    },
    free: () => rmSync(ballast, { force: true }),
    remove: () => {
      execFileSync("umount", ["-l", folder]);
      rmSync(folder, { recursive: true });
    },
  };
}
