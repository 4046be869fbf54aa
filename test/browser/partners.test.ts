// The table of partners and the choice of a partner, in a store with many of them.
import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Kenniswijzer } from "kenniswijzer";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chromium } from "../support/available.ts";
import { axeViolations } from "../support/axe.ts";
import { openSite, type Site } from "../support/browser.ts";
import { RICH, richKenniswijzer } from "../support/rich.ts";

const pictures = fileURLToPath(new URL("../output/page/", import.meta.url));
const PATIENCE = { timeout: 30_000 };

/** What has the focus is seen in its middle. */
const IS_ON_TOP = `(() => {
  const { left, top, width, height } = document.activeElement.getBoundingClientRect();
  return document.activeElement.contains(document.elementFromPoint(left + width / 2, top + height / 2));
})()`;

describe.skipIf(chromium() === undefined)("partners on the page", () => {
  let kenniswijzer: Kenniswijzer;
  let site: Site;
  beforeAll(async () => {
    mkdirSync(pictures, { recursive: true });
    kenniswijzer = await richKenniswijzer();
    site = await openSite(kenniswijzer, { network: kenniswijzer.network });
  });
  afterAll(async () => {
    await site.close();
    await kenniswijzer.close();
  });

  const visit = async (address: string, story: (page: Page) => Promise<void>): Promise<void> => {
    const { page, complaints } = await site.open(address);
    await story(page);
    await page.context().close();
    expect(complaints).toEqual([]);
  };
  const filters = (page: Page) => page.getByRole("button", { name: /^Filters/ });
  const columns = (page: Page) => page.locator(".matrix thead th").count();

  it("keeps the filters of the picture in the table, the years too, until they are cleared", () =>
    visit("", async (page) => {
      await page.locator(".stage canvas").first().waitFor();
      await page.getByRole("link", { name: "Partners", exact: true }).click();
      await page.locator(".matrix .dot").first().waitFor();
      const all = await columns(page);
      await page.getByRole("link", { name: "Overzicht", exact: true }).click();
      await filters(page).click();
      await page.getByRole("slider", { name: "Vanaf" }).focus();
      await page.keyboard.press("End");
      await page.getByRole("button", { name: "Filters (1)" }).waitFor();
      await page.getByRole("link", { name: "Partners", exact: true }).click();
      await page.getByRole("button", { name: "Filters (1)" }).waitFor();
      await expect.poll(() => columns(page), PATIENCE).toBeLessThan(all);
      await filters(page).click();
      await page.getByLabel("Vanaf").waitFor();
      await page.screenshot({ path: `${pictures}matrix-filtered.png` });
      expect(await axeViolations(page)).toEqual([]);
      await page.getByRole("button", { name: "Wis alle filters" }).click();
      await expect.poll(() => columns(page), PATIENCE).toBe(all);
    }));

  it("goes through the table with the arrows, its names too, and never covers what has the focus", () =>
    visit("#scherm=partners", async (page) => {
      await page.locator(".matrix .dot").first().waitFor();
      await page.locator('[data-at="0,0"]').focus();
      const steps = [
        { key: "End", at: /^0,(?!0)/ },
        { key: "Home", at: /^0,0$/ },
        { key: "ArrowLeft", at: /^0,-1$/ },
        { key: "ArrowUp", at: /^0,-1$/ },
        { key: "ArrowRight", at: /^0,0$/ },
        { key: "ArrowUp", at: /^-1,0$/ },
      ];
      for (const { key, at } of steps) {
        await page.keyboard.press(key);
        const place = page.locator("[data-at]:focus");
        await expect.poll(() => place.getAttribute("data-at"), PATIENCE).toMatch(at);
        await expect.poll(() => page.evaluate(IS_ON_TOP), PATIENCE).toBe(true);
      }
    }));

  it("finds a partner among many by a few letters, by keyboard alone", () =>
    visit("#scherm=partners&deel=route", async (page) => {
      const from = page.getByRole("combobox", { name: "Van", exact: true });
      await from.focus();
      await page.keyboard.type("qqq");
      await page.getByText("Niets gevonden. Probeer een korter woord.").waitFor();
      await page.keyboard.press("ControlOrMeta+a");
      await page.keyboard.type("leiderd");
      const option = page.getByRole("option", { name: "gemeente Leiderdorp gemeente" });
      await option.waitFor();
      await page.screenshot({ path: `${pictures}partner-choice.png` });
      expect(await axeViolations(page)).toEqual([]);
      await page.keyboard.press("Escape");
      await option.waitFor({ state: "hidden" });
      await page.keyboard.press("Backspace");
      await option.waitFor();
      await page.keyboard.press("Enter");
      await expect.poll(() => from.inputValue(), PATIENCE).toBe("gemeente Leiderdorp");
      await page.keyboard.press("Tab");
      await page.keyboard.type("gemeente leiden");
      await page.getByRole("option", { name: `${RICH.partner} gemeente` }).waitFor();
      await page.keyboard.press("Enter");
      await page.getByRole("list", { name: "De weg, stap voor stap" }).first().waitFor();
      await page.keyboard.press("ControlOrMeta+a");
      await page.keyboard.type("zomaar wat");
      await page.keyboard.press("Shift+Tab");
      const to = page.getByRole("combobox", { name: "Naar", exact: true });
      await expect.poll(() => to.inputValue(), PATIENCE).toBe(RICH.partner);
    }));
});
