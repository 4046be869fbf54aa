import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ApiKey, findKey, hashOfKey, looksLikeKey, newKey } from "./key.ts";

const NOW = new Date("2026-01-15T12:00:00Z");

const kept = (token: string, more: Partial<ApiKey> = {}): ApiKey => ({
  id: "a1",
  name: "lectoraat",
  role: "read",
  clearance: "intern",
  hash: hashOfKey(token),
  created: "2026-01-01T00:00:00Z",
  ...more,
});

describe("a new key", () => {
  it("says what it is, is never the same, and is not in what is kept of it", () => {
    const keys = Array.from({ length: 100 }, newKey);
    expect(new Set(keys).size).toBe(100);
    for (const key of keys) {
      expect(key).toMatch(/^kw_[0-9A-Za-z]{49}$/);
      expect(looksLikeKey(key)).toBe(true);
      expect(JSON.stringify(kept(key))).not.toContain(key.slice(3, 20));
    }
  });

  it("is not taken for one when a character is typed wrong or left out", () => {
    const key = newKey();
    fc.assert(
      fc.property(fc.integer({ min: 0, max: key.length - 1 }), fc.constantFrom(..."aZ09_- "), (at, sign) => {
        fc.pre(key[at] !== sign);
        expect(looksLikeKey(key.slice(0, at) + sign + key.slice(at + 1))).toBe(false);
        expect(looksLikeKey(key.slice(0, at) + key.slice(at + 1))).toBe(false);
      }),
    );
  });
});

describe("finding a key", () => {
  const token = newKey();
  it.each([
    { more: {}, given: token, found: true, because: "it is known" },
    { more: {}, given: newKey(), found: false, because: "nobody made it" },
    { more: {}, given: hashOfKey(token), found: false, because: "who has the hash has no key" },
    { more: { hash: "" }, given: token, found: false, because: "a record without a hash opens nothing" },
    { more: { revoked: "2026-01-02T00:00:00Z" }, given: token, found: false, because: "it is revoked" },
    { more: { expires: "2026-01-15T12:00:00Z" }, given: token, found: false, because: "it has just expired" },
    { more: { expires: "2026-01-15T12:00:01Z" }, given: token, found: true, because: "it expires in a second" },
  ])("$found: $because", ({ more, given, found }) => {
    const keys = [kept(newKey(), { id: "other" }), kept(token, more)];
    expect(findKey(given, keys, NOW)?.id).toBe(found ? "a1" : undefined);
  });
});
