import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import wabt from "wabt";
import { MODULE } from "./kernels.ts";

it("holds what its source says: after a change of kernels.wat, MODULE is what this expects", async () => {
  const source = await readFile(new URL("kernels.wat", import.meta.url), "utf8");
  const module = (await wabt()).parseWat("kernels.wat", source, { simd: true });
  expect(MODULE).toBe(Buffer.from(module.toBinary({}).buffer).toString("base64"));
});
