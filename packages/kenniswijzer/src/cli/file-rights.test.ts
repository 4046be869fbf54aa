import { chmod, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { emptyFolder } from "../../../../test/support/folder.ts";
import { openToOthers } from "./file-rights.ts";

describe.skipIf(process.platform === "win32")("what others on this machine can read", () => {
  it.each([
    { folder: 0o755, file: 0o644, open: true, because: "anybody may read it" },
    { folder: 0o750, file: 0o640, open: true, because: "the group may" },
    { folder: 0o755, file: 0o600, open: false, because: "it is its owner's alone" },
    { folder: 0o700, file: 0o644, open: false, because: "nobody else may enter its folder" },
    { folder: 0o750, file: 0o604, open: false, because: "who may read it may not enter its folder" },
  ])("a file of $file in a folder of $folder: $open, since $because", async ({ folder, file, open }) => {
    const root = await emptyFolder();
    const path = join(root, "map", "kennis.db");
    await mkdir(join(root, "map"));
    await writeFile(path, "");
    await chmod(path, file);
    await chmod(join(root, "map"), folder);
    expect(await openToOthers([path, join(root, "weg")])).toEqual(open ? [path] : []);
  });

  it("is a folder by what is in it", async () => {
    const root = await emptyFolder();
    await chmod(root, 0o755);
    for (const name of ["dicht", "open"]) {
      await mkdir(join(root, name, "diep"), { recursive: true });
      await writeFile(join(root, name, "diep", "1"), "", { mode: name === "open" ? 0o644 : 0o600 });
    }
    expect(await openToOthers(["dicht", "open"].map((name) => join(root, name)))).toEqual([join(root, "open")]);
  });
});
