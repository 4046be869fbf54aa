import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { v8Flags } from "./v8-flags.ts";

describe("the flags that ingest gives V8", () => {
  it.each([
    { version: "11.3.244.8-node.30", budget: true, because: "Node 20 has that budget" },
    { version: "12.4.254.21-node.33", budget: false, because: "Node 22 prints an error for it" },
    { version: "13.6.233.17-node.41", budget: false, because: "so does Node 24" },
  ])("hold a budget of $version: $budget ($because)", ({ version, budget }) => {
    expect(v8Flags(version).some((flag) => flag.startsWith("--interrupt-budget"))).toBe(budget);
  });

  it("are all known to the Node that runs this", () => {
    const known = execFileSync(process.execPath, ["--v8-options"], { encoding: "utf8" });
    const names = v8Flags(process.versions.v8).map((flag) => flag.replace(/^--(?:no-)?/, "").replace(/=.*/, ""));
    for (const name of names) expect(known).toContain(`--${name} `);
  });
});
