import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { secret } from "./secret.ts";

describe("a secret", () => {
  let file: string;
  beforeAll(async () => {
    file = join(await mkdtemp(join(tmpdir(), "kenniswijzer-")), "wachtwoord");
    await writeFile(file, "geheim\n");
    await chmod(file, 0o600);
  });
  afterAll(() => rm(join(file, ".."), { recursive: true }));

  it("comes from the environment, else from the file that the environment names", () => {
    expect(secret("X", { X: "open", X_FILE: file })).toBe("open");
    expect(secret("X", { X_FILE: file })).toBe("geheim");
    expect(secret("X", { X: "", X_FILE: "" })).toBeUndefined();
    expect(secret("X", {})).toBeUndefined();
  });
  it("in a file that is not there is refused, with its name", () => {
    expect(() => secret("X", { X_FILE: `${file}.weg` })).toThrow(/X_FILE: .*wachtwoord\.weg cannot be read/);
  });
});
