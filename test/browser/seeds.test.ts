import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Kenniswijzer } from "kenniswijzer";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chromium } from "../support/available.ts";
import { axeViolations } from "../support/axe.ts";
import { openSite, type PageOptions, type Site } from "../support/browser.ts";
import { questions, seededKenniswijzer } from "../support/seeds.ts";

const pictures = fileURLToPath(new URL("../output/page/", import.meta.url));

/** Every screen, with what it shows when it is there. */
const SCREENS = [
  { name: "overview", address: "", shows: ".stage canvas" },
  { name: "answer", address: "#vraag=Welke+gemeenten+noemen+informele+zorg%3F", shows: ".sources li" },
  { name: "unknown", address: `#vraag=${encodeURIComponent(questions.unknown)}`, shows: ".is-unknown" },
  { name: "partner", address: "#knoop=actor%3Agm0546", shows: '.node-panel[aria-label="gemeente Leiden"] .item' },
  {
    name: "concept",
    address: "#knoop=concept%3Apreventie&stappen=2",
    shows: '.node-panel[aria-label="preventie"] .item',
  },
  { name: "list", address: "#lijst=ja", shows: ".list-view tbody tr" },
  { name: "matrix", address: "#scherm=partners", shows: ".matrix .dot" },
  { name: "sharing", address: "#scherm=partners&deel=delen&partner=actor%3Agm0546", shows: ".card-item" },
  {
    name: "path",
    address: "#scherm=partners&deel=route&partner=actor%3Agm0546&met=actor%3Aggd-mh",
    shows: ".chain-node",
  },
  { name: "missing", address: "#scherm=openingen", shows: ".pair" },
  {
    name: "sheet",
    address: "#scherm=blad&knoop=actor%3Agm0546",
    shows: '.paper:has-text("Gespreksvoorbereiding") .paper-quote',
  },
  {
    name: "theme",
    address: "#scherm=blad&knoop=concept%3Apreventie",
    shows: '.paper:has-text("Themablad") .paper-quote',
  },
];

const sticksOut = "document.documentElement.scrollWidth - document.documentElement.clientWidth";

describe.skipIf(chromium() === undefined)("the page on the example documents, in Chromium", () => {
  let kenniswijzer: Kenniswijzer;
  let site: Site;
  beforeAll(async () => {
    mkdirSync(pictures, { recursive: true });
    kenniswijzer = await seededKenniswijzer();
    site = await openSite(kenniswijzer, { network: kenniswijzer.network, exports: kenniswijzer.exports });
  });
  afterAll(async () => {
    await site.close();
    await kenniswijzer.close();
  });

  const visit = async (address: string, story: (page: Page) => Promise<void>, options?: PageOptions): Promise<void> => {
    const { page, complaints } = await site.open(address, options);
    await page.getByRole("navigation").waitFor();
    await story(page);
    await page.context().close();
    expect(complaints).toEqual([]);
  };
  const result = (page: Page) => page.getByRole("region", { name: "Antwoord" });
  const ask = async (page: Page, question: string): Promise<void> => {
    await page.getByRole("combobox", { name: /Stel een vraag/ }).fill(question);
    await page.getByRole("button", { name: "Vraag", exact: true }).click();
    await result(page).getByRole("heading", { name: question }).waitFor();
  };
  const marked = async (page: Page): Promise<string> => {
    await page.getByRole("dialog").locator("mark").first().waitFor();
    return (await page.getByRole("dialog").locator("mark").allTextContents()).join("");
  };

  it("answers and opens each source at exactly the sentence that is cited", () =>
    visit("", async (page) => {
      for (const question of questions.known) {
        const { citations } = await kenniswijzer.ask(question, { clearance: "openbaar" });
        await ask(page, question);
        const sources = result(page).locator(".sources li");
        for (let index = 0; index < Math.min(await sources.count(), 3); index++) {
          await sources.nth(index).getByRole("link").first().click();
          const quote = (await marked(page)).replace(/\s/g, "");
          expect(citations.map((one) => one.quote.replace(/\s/g, ""))).toContain(quote);
          await page.keyboard.press("Escape");
          await page.getByRole("dialog").waitFor({ state: "hidden" });
        }
      }
    }));

  it("offers example questions that it answers", () =>
    visit("", async (page) => {
      const links = page.locator("#examples a");
      await links.first().waitFor();
      const examples = await links.allTextContents();
      expect(examples.length).toBeGreaterThanOrEqual(2);
      for (const example of examples) {
        const { status } = await kenniswijzer.ask(example, { clearance: "openbaar" });
        expect(`${example} ${status}`).toBe(`${example} answered`);
      }
    }));

  it.each(SCREENS.flatMap((screen) => [false, true].map((dark) => ({ ...screen, dark }))))(
    "can be used by everyone, as far as axe can tell: $name, dark: $dark",
    ({ address, shows, dark }) =>
      visit(
        address,
        async (page) => {
          await page.locator(shows).first().waitFor();
          expect(await axeViolations(page)).toEqual([]);
        },
        { dark },
      ),
  );

  it.each(["Filters", "Delen"])("keeps the menu %s within a phone", (name) =>
    visit(
      "",
      async (page) => {
        await page.locator(".stage canvas").first().waitFor();
        await page.getByRole("button", { name }).click();
        const menu = page.locator(".menu-body:not([hidden])");
        await menu.waitFor();
        const box = await menu.boundingBox();
        expect(box?.x).toBeGreaterThanOrEqual(0);
        expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(390);
      },
      { width: 390, height: 844 },
    ),
  );

  it.each([
    // what 1280 pixels are at 400 %
    { width: 320, height: 640, dark: false },
    { width: 390, height: 844, dark: false },
    { width: 390, height: 844, dark: true },
    { width: 1280, height: 900, dark: false },
    { width: 1280, height: 900, dark: true },
    { width: 2560, height: 1440, dark: false },
    { width: 2560, height: 1440, dark: true },
  ])("fits every screen in $width pixels, dark: $dark", async (options) => {
    const kind = `${options.width}-${options.dark ? "dark" : "light"}`;
    await visit(
      "",
      async (page) => {
        for (const { name, address, shows } of SCREENS) {
          await page.goto(`${site.url}/${address}`);
          await page.locator(shows).first().waitFor();
          await expect.poll(() => page.evaluate(sticksOut), { timeout: 30_000, message: name }).toBe(0);
          await page.screenshot({ path: `${pictures}${kind}-${name}.png` });
        }
      },
      options,
    );
  });
});
