import { describe, expect, it } from "vitest";
import { ledgerOf } from "./ledger.ts";

describe("which updates Telegram would have to give again", () => {
  it("are those from the first that is not done", () => {
    const ledger = ledgerOf(() => 0);
    expect(ledger.offset()).toBe(0);
    for (const update of [7, 8, 9]) expect(ledger.begin(update)).toBe(true);
    ledger.end(8);
    expect([ledger.offset(), ledger.holds()]).toEqual([7, true]);
    ledger.end(7);
    expect(ledger.offset()).toBe(9);
    ledger.end(9);
    expect([ledger.offset(), ledger.holds()]).toEqual([10, false]);
  });

  it("are not one that takes long: its chat would keep the others waiting", () => {
    let now = 0;
    const ledger = ledgerOf(() => now);
    ledger.begin(7);
    now = 4_000;
    ledger.begin(8);
    expect(ledger.offset()).toBe(7);
    now = 5_000;
    expect(ledger.offset()).toBe(8);
  });

  it("are handled once, however often they come", () => {
    const ledger = ledgerOf(() => 0);
    ledger.begin(7);
    ledger.end(7);
    expect(ledger.begin(7)).toBe(false);
  });

  it("wait for all at hand", async () => {
    const ledger = ledgerOf();
    await ledger.idle();
    ledger.begin(7);
    const idle = ledger.idle();
    ledger.end(7);
    await idle;
  });
});
