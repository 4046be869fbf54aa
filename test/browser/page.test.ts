import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { KenniswijzerError } from "@kenniswijzer/domain";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chromium } from "../support/available.ts";
import { type OpenPage, openSite, type PageOptions, type Site } from "../support/browser.ts";
import { agenda, HOSTILE_NAME, sampleService, world } from "../support/sample-knowledge.ts";

const pictures = fileURLToPath(new URL("../output/page/", import.meta.url));
const QUOTE = "Schuldhulp aan gezinnen (gemeente Oosterwold)";

describe.skipIf(chromium() === undefined)("the page, in Chromium", () => {
  let site: Site;
  let broken: { ask: boolean };
  beforeAll(async () => {
    mkdirSync(pictures, { recursive: true });
    broken = { ask: false };
    const service = sampleService();
    site = await openSite({
      ...service,
      ask: (question, options) =>
        broken.ask ? Promise.reject(new KenniswijzerError("unavailable", "weg")) : service.ask(question, options),
    });
  });
  afterAll(() => site.close());

  /** Opens the page, walks a story, and demands that the browser had nothing to complain about. */
  const visit = async (address: string, story: (page: Page) => Promise<void>, options?: PageOptions): Promise<void> => {
    const { page, complaints }: OpenPage = await site.open(address, options);
    await page.getByRole("heading", { name: /^Partners/ }).waitFor();
    await story(page);
    await page.context().close();
    expect(complaints).toEqual([]);
  };
  const ask = async (page: Page, question: string): Promise<void> => {
    await page.getByLabel("Uw vraag").fill(question);
    await page.getByRole("button", { name: "Vraag" }).click();
  };
  const answer = (page: Page) => page.getByRole("region", { name: "Antwoord" });

  it("answers a question and opens the document at the sentence", () =>
    visit("", async (page) => {
      await ask(page, "wie doet er iets met schulden?");
      await answer(page).getByText("gemeente Oosterwold noemt schuldhulp aan gezinnen (2015).").waitFor();
      await answer(page)
        .getByRole("link", { name: /^Bron 1: Agenda wijkteams/ })
        .click();
      const mark = page.getByRole("dialog").locator("mark");
      await mark.waitFor();
      expect(await mark.textContent()).toBe(QUOTE);
      expect(await inView(page)).toBe(true);
      expect(await page.locator("#announce").textContent()).toContain("gemeente Oosterwold");
    }));

  it("opens the same sentence from a shared address, and goes back to the answer", async () => {
    const start = agenda.document.text.indexOf(QUOTE);
    const shared = new URLSearchParams({
      vraag: "schulden",
      document: agenda.document.id,
      van: String(start),
      tot: String(start + QUOTE.length),
    });
    await visit(`#${shared}`, async (page) => {
      await page.getByRole("dialog").locator("mark").waitFor();
      expect(await page.getByRole("dialog").locator("mark").textContent()).toBe(QUOTE);
      await page.keyboard.press("Escape");
      await page.getByRole("dialog").waitFor({ state: "hidden" });
      expect(await page.evaluate("location.hash")).toBe("#vraag=schulden");
      await answer(page).getByText("gemeente Oosterwold noemt").waitFor();
      await page.goBack();
      await page.getByRole("dialog").locator("mark").waitFor();
    });
  });

  it("goes by keyboard alone from the first tab to the marked sentence and back", () =>
    visit("", async (page) => {
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      expect(await focused(page)).toBe("vraagveld");
      await page.keyboard.type("schulden");
      await page.keyboard.press("Enter");
      await answer(page).getByText("gemeente Oosterwold noemt").waitFor();
      await tabTo(page, "Bron 1");
      await page.keyboard.press("Enter");
      await page.getByRole("dialog").locator("mark").waitFor();
      expect(await page.evaluate("document.activeElement.tagName")).toBe("MARK");
      await page.keyboard.press("Escape");
      await page.getByRole("dialog").waitFor({ state: "hidden" });
      expect(await page.evaluate("document.activeElement.getAttribute('aria-label')")).toMatch(/^Bron 1/);
    }));

  it("shows a hostile name as text in answer, lists, partner and document", () =>
    visit("", async (page) => {
      await page.getByRole("link", { name: HOSTILE_NAME }).waitFor();
      await ask(page, "wie noemt informele zorg?");
      await answer(page).getByRole("link", { name: HOSTILE_NAME }).click();
      await page.getByRole("heading", { name: HOSTILE_NAME }).waitFor();
      await answer(page).getByRole("link", { name: "Agenda wijkteams <concept>" }).click();
      await page.getByRole("dialog").locator("mark").getByText(HOSTILE_NAME).waitFor();
      expect(await page.locator("img, main script").count()).toBe(0);
    }));

  it("says that it doesn't know, how it read the question, and what may help", () =>
    visit("", async (page) => {
      await ask(page, "wie weet alles van laaggeletterdheid?");
      await answer(page).getByText("Dat weet ik niet").waitFor();
      await answer(page).getByText("Zo is uw vraag gelezen").click();
      await answer(page).getByText("partners die werken aan dit onderwerp.").waitFor();
      await answer(page).getByRole("link", { name: "informele zorg" }).click();
      await answer(page).getByText("Drie partners noemen informele zorg").waitFor();
      expect(await page.getByLabel("Uw vraag").inputValue()).toBe("informele zorg");
    }));

  it("narrows a list by a part of the name, without regard to case", () =>
    visit("", async (page) => {
      const partners = page.getByRole("region", { name: /^Partners/ });
      await partners.getByLabel("Partners filteren").fill("BRUG");
      expect(await partners.getByRole("listitem").allTextContents()).toEqual(["Stichting De Brugorganisatie"]);
      await partners.getByText("1 van 3", { exact: true }).waitFor();
      await partners.getByLabel("Partners filteren").fill("bestaat niet");
      await partners.getByText("Niets gevonden.").waitFor();
    }));

  it("shows a theme with its partners and the sentences behind them", () =>
    visit("", async (page) => {
      await page.getByRole("link", { name: world.care.name, exact: true }).click();
      await page.getByRole("heading", { name: world.care.name }).waitFor();
      const region = answer(page);
      await region.getByRole("heading", { name: "Partners" }).waitFor();
      expect(await region.getByRole("link", { name: world.brug.name }).count()).toBe(1);
    }));

  it("says what to do when the data cannot be reached, and recovers", async () => {
    broken.ask = true;
    const { page, complaints } = await site.open("");
    await ask(page, "schulden");
    await page.getByRole("alert").getByText("De gegevens zijn nu niet bereikbaar.").waitFor();
    broken.ask = false;
    await page.getByRole("button", { name: "Probeer opnieuw" }).click();
    await answer(page).getByText("gemeente Oosterwold noemt").waitFor();
    await page.context().close();
    expect(complaints).toEqual([
      "Failed to load resource: the server responded with a status of 503 (Service Unavailable)",
    ]);
  });

  it("says how to begin when there are no documents yet", async () => {
    const none = await openSite(sampleService({ entities: async () => [], documents: async () => [] }));
    const { page, complaints } = await none.open("");
    await page.getByText("Nog geen documenten.").waitFor();
    expect(await page.getByText("Bijvoorbeeld").isVisible()).toBe(false);
    await none.close();
    expect(complaints).toEqual([]);
  });

  it.each([
    { width: 390, height: 844, dark: false },
    { width: 1280, height: 900, dark: false },
    { width: 1280, height: 900, dark: true },
    { width: 2560, height: 1440, dark: false },
  ])("fits $width pixels wide, dark: $dark", async (options) => {
    const name = `${options.width}-${options.dark ? "dark" : "light"}`;
    await visit(
      "",
      async (page) => {
        await page.screenshot({ path: `${pictures}${name}-start.png` });
        await ask(page, "wie noemt informele zorg?");
        await answer(page).getByText("Drie partners noemen").waitFor();
        expect(await overflow(page)).toBe(0);
        await page.screenshot({ path: `${pictures}${name}-answer.png` });
        await answer(page)
          .getByRole("link", { name: /^Bron 1/ })
          .first()
          .click();
        await page.getByRole("dialog").locator("mark").waitFor();
        expect(await inView(page)).toBe(true);
        await page.screenshot({ path: `${pictures}${name}-document.png` });
      },
      options,
    );
  });
});

const focused = (page: Page): Promise<string> => page.evaluate("document.activeElement.id");

/** Pixels that stick out on the right. */
const overflow = (page: Page): Promise<number> =>
  page.evaluate("Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth)");

const inView = (page: Page): Promise<boolean> =>
  page.evaluate(`(() => {
    const box = document.querySelector("mark").getBoundingClientRect();
    return box.top >= 0 && box.bottom <= innerHeight && box.left >= 0 && box.right <= innerWidth;
  })()`);

/** Presses Tab until what has the focus is called so. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press("Tab");
    const label: string = await page.evaluate(
      "document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent",
    );
    if (label.startsWith(name)) return;
  }
  throw new Error(`Tab never reached ${name}`);
}
