import { describe, expect, it } from "vitest";
import { readDocument } from "../document/document.ts";
import { policyIn } from "../privacy/policy.ts";
import { pack, unpack } from "./packed.ts";
import { readFunctions } from "./read-by.ts";
import { extracted } from "./readers.ts";

describe("what was extracted in another thread", () => {
  it("arrives as it was, each term sent once", () => {
    const { extract } = readFunctions({ policy: policyIn(new Map()), concepts: [] });
    const text = "# Schuldhulp\n\nSchuldhulp in Leiden, schuldhulp in Gouda.\n\n- schuldhulp\n- …\n";
    const found = extracted(readDocument({ source: "notitie", text }), extract);
    const packed = structuredClone(pack(found));
    expect(unpack(packed)).toEqual(found);
    expect(new Set(packed.words).size).toBe(packed.words.length);
    expect([...found.terms.values()].flat().length).toBeGreaterThan(packed.words.length);
  });
});
