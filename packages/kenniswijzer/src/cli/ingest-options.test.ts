import { describe, expect, it } from "vitest";
import { checkTogether, type IngestCommandOptions } from "./ingest-options.ts";

const options = (of: Partial<IngestCommandOptions>): IngestCommandOptions => ({ visibility: "intern", ...of });

describe("options that do not go together", () => {
  it.each([
    {
      path: "notities/",
      of: { workers: 0, timeout: 5 },
      says: /--workers 0/,
      because: "nothing ends what this process does",
    },
    {
      path: "notities/",
      of: { watch: true, dryRun: true },
      says: /--dry-run/,
      because: "one writes, the other does not",
    },
    { path: "-", of: { watch: true }, says: /cannot be watched/, because: "standard input ends" },
    { path: "https://www.example.org/", of: { prune: true }, says: /--prune/, because: "an address is no folder" },
  ])("are refused in one line: $of ($because)", ({ path, of, says }) => {
    expect(() => checkTogether([path], options(of))).toThrow(says);
  });

  it("are none of those that do", () => {
    expect(() => checkTogether(["notities/"], options({ workers: 2, timeout: 5, prune: true }))).not.toThrow();
  });
});
