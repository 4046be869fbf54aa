import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { PATIENCE_MS, persistently, whileAlive, within } from "./patience.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const never = (): Promise<never> => new Promise(() => {});
const after = (ms: number): Promise<string> => new Promise((resolve) => setTimeout(() => resolve("klaar"), ms));

describe("patience with a server", () => {
  it("ends for who waits, within 10 s, with what to do", async () => {
    const waiting = expect(within("bolt://x", PATIENCE_MS, never)).rejects.toMatchObject({
      code: "unavailable",
      message: expect.stringMatching(/^bolt:\/\/x: Neo4j does not answer in time; .+/),
    });
    await vi.advanceTimersByTimeAsync(10_000);
    await waiting;
  });
  it("lasts as long as long work does, while the server lives", async () => {
    let pings = 0;
    const working = whileAlive(
      "bolt://x",
      async () => pings++,
      () => after(60_000),
    );
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await working).toBe("klaar");
    expect(pings).toBeGreaterThan(10);
    expect(vi.getTimerCount()).toBe(0);
  });
  it("ends within 10 s when long work meets a server that hangs", async () => {
    const working = expect(whileAlive("bolt://x", never, never)).rejects.toMatchObject({ code: "unavailable" });
    await vi.advanceTimersByTimeAsync(10_000);
    await working;
  });
  it("gives the work's own error", async () => {
    const fails = (): Promise<never> => Promise.reject(new Error("zelf"));
    await expect(within("x", 1, fails)).rejects.toThrow("zelf");
    await expect(whileAlive("x", never, fails)).rejects.toThrow("zelf");
    expect(vi.getTimerCount()).toBe(0);
  });
  it("asks nothing more once the work is done, also when it ends during a ping", async () => {
    const working = whileAlive(
      "x",
      () => after(100),
      () => after(4050),
    );
    await vi.advanceTimersByTimeAsync(4050);
    expect(await working).toBe("klaar");
    await vi.advanceTimersByTimeAsync(5000);
    expect(vi.getTimerCount()).toBe(0);
  });
  it("tries again what may be tried again, and gives up in time", async () => {
    let tries = 0;
    const fails = (): Promise<never> => Promise.reject(new Error(`${++tries}`));
    const twice = async (): Promise<number> => (++tries < 3 ? Promise.reject(new Error("nog niet")) : tries);
    const trying = persistently(() => true, twice);
    await vi.advanceTimersByTimeAsync(1000);
    expect(await trying).toBe(3);
    tries = 0;
    const giving = expect(persistently(() => true, fails)).rejects.toThrow();
    await vi.advanceTimersByTimeAsync(4000);
    await giving;
    expect(tries).toBeGreaterThan(3);
    await expect(
      persistently(
        () => false,
        () => Promise.reject(new Error("nooit")),
      ),
    ).rejects.toThrow("nooit");
  });
});
