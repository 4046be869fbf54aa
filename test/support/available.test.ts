import { afterEach, describe, expect, it, vi } from "vitest";

const emptyPath = "";

/** The helper as a machine with this PATH and CI setting has it. */
async function on(env: { PATH: string; CI: string }): Promise<typeof import("./available.ts")> {
  vi.resetModules();
  vi.stubEnv("PATH", env.PATH);
  vi.stubEnv("CI", env.CI);
  vi.stubEnv("CHROMIUM", "");
  return import("./available.ts");
}

describe("tests that need more than npm's packages", () => {
  afterEach(() => vi.unstubAllEnvs());

  it("may be skipped on a machine that lacks the program", async () => {
    const { chromium, java } = await on({ PATH: emptyPath, CI: "" });
    expect(java()).toBe(false);
    expect(chromium()).toBeUndefined();
  });

  it("fail on a build server that lacks the program", async () => {
    const { chromium, java } = await on({ PATH: emptyPath, CI: "true" });
    expect(() => java()).toThrow("need Java 17 or later and Maven");
    expect(() => chromium()).toThrow("need Chromium");
  });

  it("take CI=false for no build server", async () => {
    const { ci, java } = await on({ PATH: emptyPath, CI: "false" });
    expect(ci).toBe(false);
    expect(java()).toBe(false);
  });
});
