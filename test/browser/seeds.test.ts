import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Kenniswijzer } from "kenniswijzer";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chromium } from "../support/available.ts";
import { openSite, type PageOptions, type Site } from "../support/browser.ts";
import { questions, seededKenniswijzer } from "../support/seeds.ts";

const pictures = fileURLToPath(new URL("../output/page/", import.meta.url));

describe.skipIf(chromium() === undefined)("the page on the example documents, in Chromium", () => {
  let kenniswijzer: Kenniswijzer;
  let site: Site;
  beforeAll(async () => {
    mkdirSync(pictures, { recursive: true });
    kenniswijzer = await seededKenniswijzer();
    site = await openSite(kenniswijzer);
  });
  afterAll(async () => {
    await site.close();
    await kenniswijzer.close();
  });

  const visit = async (address: string, story: (page: Page) => Promise<void>, options?: PageOptions): Promise<void> => {
    const { page, complaints } = await site.open(address, options);
    await page.getByRole("heading", { name: /^Partners/ }).waitFor();
    await story(page);
    await page.context().close();
    expect(complaints).toEqual([]);
  };
  const result = (page: Page) => page.getByRole("region", { name: "Antwoord" });
  const ask = async (page: Page, question: string): Promise<void> => {
    await page.getByLabel("Uw vraag").fill(question);
    await page.getByRole("button", { name: "Vraag" }).click();
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
          await sources.nth(index).getByRole("link").click();
          const quote = (await marked(page)).replace(/\s/g, "");
          expect(citations.map((one) => one.quote.replace(/\s/g, ""))).toContain(quote);
          await page.keyboard.press("Escape");
        }
      }
    }));

  it("says that it doesn't know what the documents don't say", () =>
    visit("", async (page) => {
      await ask(page, questions.unknown);
      await result(page).getByText("Dat weet ik niet").waitFor();
      expect(await result(page).locator(".sources").count()).toBe(0);
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

  it.each([
    { width: 390, height: 844, dark: false },
    { width: 390, height: 844, dark: true },
    { width: 1280, height: 900, dark: false },
    { width: 1280, height: 900, dark: true },
    { width: 2560, height: 1440, dark: false },
    { width: 2560, height: 1440, dark: true },
  ])("fits $width pixels wide, dark: $dark", async (options) => {
    const name = `${pictures}seeds-${options.width}-${options.dark ? "dark" : "light"}`;
    const sticksOut = "document.documentElement.scrollWidth - document.documentElement.clientWidth";
    await visit(
      "",
      async (page) => {
        await page.locator("#examples a").first().waitFor();
        await page.screenshot({ path: `${name}-start.png` });
        await ask(page, "Welke gemeenten noemen informele zorg?");
        expect(await page.evaluate(sticksOut)).toBe(0);
        await page.screenshot({ path: `${name}-answer.png`, fullPage: true });
        await result(page).locator(".sources a").first().click();
        await marked(page);
        await page.screenshot({ path: `${name}-document.png` });
        await page.keyboard.press("Escape");
        await page.getByRole("link", { name: "gemeente Leiden", exact: true }).last().click();
        await result(page).getByRole("heading", { name: "gemeente Leiden" }).waitFor();
        expect(await page.evaluate(sticksOut)).toBe(0);
        await page.screenshot({ path: `${name}-partner.png`, fullPage: true });
      },
      options,
    );
  });
});
