import { describe, expect, it } from "vitest";
import { agenda, cite } from "../../../test/support/sample-knowledge.ts";
import { parseSourceData, sourceData, sourceMemory } from "./sources.ts";

const citation = cite(agenda, "Schuldhulp aan gezinnen");
const HOUR = 60 * 60 * 1000;

describe("the memory of sources", () => {
  it("gives a source back by the key of its answer and its number", () => {
    const memory = sourceMemory();
    const key = memory.remember([citation]);
    expect(memory.recall(key, 1)).toBe(citation);
    expect(memory.recall(key, 2)).toBeUndefined();
    expect(memory.recall("onbekend", 1)).toBeUndefined();
  });

  it("forgets after a day", () => {
    let now = 0;
    const memory = sourceMemory(() => now);
    const key = memory.remember([citation]);
    now = 23 * HOUR;
    expect(memory.recall(key, 1)).toBe(citation);
    now = 24 * HOUR;
    expect(memory.recall(key, 1)).toBeUndefined();
  });

  it("drops the oldest answers first when there are many", () => {
    const memory = sourceMemory(() => 0);
    const keys = Array.from({ length: 5_010 }, () => memory.remember([citation]));
    expect(memory.recall(keys[0] ?? "", 1)).toBeUndefined();
    expect(memory.recall(keys[9] ?? "", 1)).toBeUndefined();
    expect(memory.recall(keys[10] ?? "", 1)).toBe(citation);
  });

  it("fits a button within 64 bytes", () => {
    const data = sourceData(sourceMemory().remember([citation]), 999);
    expect(Buffer.byteLength(data)).toBeLessThanOrEqual(64);
    expect(parseSourceData(data)?.number).toBe(999);
  });

  it.each(["", "bron:", "bron:kort:1", "vraag:abcdefghijkl:1", "bron:abcdefghijkl:0001", "bron:abcdefghijkl:1x"])(
    "knows no button %s",
    (data) => expect(parseSourceData(data)).toBeUndefined(),
  );
});
