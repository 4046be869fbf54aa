import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { KenniswijzerError, type NetworkService, type Picture } from "@kenniswijzer/domain";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chromium } from "../support/available.ts";
import { axeViolations } from "../support/axe.ts";
import { buildPage, type OpenPage, openSite, type PageOptions, type Site } from "../support/browser.ts";
import { agenda, HOSTILE_NAME, sampleService, world } from "../support/sample-knowledge.ts";
import { largePicture, sampleNetwork } from "../support/sample-network.ts";

const pictures = fileURLToPath(new URL("../output/page/", import.meta.url));
const PATIENCE = { timeout: 30_000 };
const QUOTE = "Schuldhulp aan gezinnen (gemeente Oosterwold)";

describe.skipIf(chromium() === undefined)("the page, in Chromium", () => {
  let site: Site;
  let broken: { ask: boolean; picture: boolean };
  let instead: Picture | undefined;
  beforeAll(async () => {
    mkdirSync(pictures, { recursive: true });
    broken = { ask: false, picture: false };
    const [service, network] = [sampleService(), sampleNetwork()];
    const away = (): Promise<never> => Promise.reject(new KenniswijzerError("unavailable", "weg"));
    const shown: NetworkService = {
      ...network,
      picture: async (options) => (broken.picture ? away() : (instead ?? network.picture(options))),
    };
    const ask: typeof service.ask = (question, options) => (broken.ask ? away() : service.ask(question, options));
    site = await openSite({ ...service, ask }, { network: shown });
  });
  afterAll(() => site.close());

  /** Opens the page, walks a story, and demands that the browser had nothing to complain about. */
  const visit = async (address: string, story: (page: Page) => Promise<void>, options?: PageOptions): Promise<void> => {
    const { page, complaints }: OpenPage = await site.open(address, options);
    await page.getByRole("navigation").waitFor();
    await story(page);
    await page.context().close();
    expect(complaints).toEqual([]);
  };
  const ask = async (page: Page, question: string): Promise<void> => {
    await page.getByRole("combobox", { name: /Stel een vraag/ }).fill(question);
    await page.getByRole("button", { name: "Vraag", exact: true }).click();
  };
  const answer = (page: Page) => page.getByRole("region", { name: "Antwoord" });

  it("answers a question and opens the document at the sentence", () =>
    visit("", async (page) => {
      await ask(page, "wie doet er iets met schulden?");
      await answer(page).getByText("gemeente Oosterwold noemt schuldhulp aan gezinnen (2015).").waitFor();
      await answer(page)
        .getByRole("link", { name: /^Bron 1: Agenda wijkteams/ })
        .click();
      const marks = page.getByRole("dialog").locator("mark");
      await marks.first().waitFor();
      expect((await marks.allTextContents()).join("")).toBe(QUOTE);
      await expect.poll(() => inView(page), PATIENCE).toBe(true);
      await page.locator("#announce", { hasText: "gemeente Oosterwold" }).waitFor({ state: "attached" });
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
      await page.getByRole("dialog").locator("mark").first().waitFor();
      await page.keyboard.press("Escape");
      await page.getByRole("dialog").waitFor({ state: "hidden" });
      await page.waitForURL(/#vraag=schulden$/);
      await answer(page).getByText("gemeente Oosterwold noemt").waitFor();
      await page.goBack();
      await page.getByRole("dialog").locator("mark").first().waitFor();
    });
  });

  it("puts the focus on the marked sentence, and back where it came from", () =>
    visit("#vraag=schulden", async (page) => {
      const chip = answer(page).getByRole("link", { name: /^Bron 1/ });
      await chip.focus();
      await page.keyboard.press("Enter");
      await page.getByRole("dialog").locator("mark").first().waitFor();
      await page.locator("mark:focus").waitFor();
      await page.keyboard.press("Escape");
      await page.getByRole("dialog").waitFor({ state: "hidden" });
      await chip.and(page.locator(":focus")).waitFor();
    }));

  it("shows a hostile name as text on every screen, in the document and in the table for a spreadsheet", () =>
    visit("", async (page) => {
      const hostile = encodeURIComponent(world.hostile.id);
      const brug = encodeURIComponent(world.brug.id);
      const screens = [
        { address: "#vraag=informele+zorg", place: ".answer" },
        { address: `#knoop=${hostile}`, place: ".node-panel" },
        { address: "#lijst=ja", place: ".list-view" },
        { address: "#scherm=partners", place: ".matrix" },
        { address: `#scherm=partners&deel=delen&partner=${brug}`, place: ".card-item" },
        { address: `#scherm=partners&deel=route&partner=${hostile}&met=${brug}`, place: ".chain" },
        { address: "#scherm=openingen", place: ".opening" },
        { address: `#scherm=blad&knoop=${hostile}`, place: ".paper" },
        { address: `#document=${agenda.document.id}`, place: ".sheet" },
      ];
      for (const { address, place } of screens) {
        await page.goto(`${site.url}/${address}`);
        await page.locator(place).getByText(HOSTILE_NAME).first().waitFor();
        expect(await page.locator("img, main script").count()).toBe(0);
      }
    }));

  it("says that it doesn't know, how it read the question, and what may help", () =>
    visit("", async (page) => {
      await ask(page, "wie weet alles van laaggeletterdheid?");
      await answer(page).getByText("Dat weet ik niet").waitFor();
      await answer(page).getByText("Zo is uw vraag gelezen").click();
      await answer(page).getByText("partners die werken aan dit onderwerp.").waitFor();
      await answer(page).getByRole("link", { name: "informele zorg" }).click();
      await answer(page).getByText("Drie partners noemen informele zorg").waitFor();
      const field = page.getByRole("combobox", { name: /Stel een vraag/ });
      await expect.poll(() => field.inputValue(), PATIENCE).toBe("informele zorg");
    }));

  it("says what to do when the data cannot be reached, and recovers", async () => {
    Object.assign(broken, { ask: true, picture: true });
    const { page, complaints } = await site.open("");
    await page.getByRole("alert").getByText("De gegevens zijn nu niet bereikbaar.").waitFor();
    broken.picture = false;
    await page.getByRole("button", { name: "Probeer opnieuw" }).click();
    await page.locator(".stage canvas").first().waitFor();
    await ask(page, "schulden");
    await page.getByRole("alert").getByText("De gegevens zijn nu niet bereikbaar.").waitFor();
    broken.ask = false;
    await page.getByRole("button", { name: "Probeer opnieuw" }).click();
    await answer(page).getByText("gemeente Oosterwold noemt").waitFor();
    await page.context().close();
    const unreachable = "Failed to load resource: the server responded with a status of 503 (Service Unavailable)";
    expect(complaints).toEqual([unreachable, unreachable]);
  });

  it("says how to begin when there are no documents yet", async () => {
    instead = { nodes: [], edges: [], communities: [], leftOut: 0 };
    await visit("", async (page) => {
      await page.getByRole("heading", { name: "Nog geen documenten" }).waitFor();
      await page.screenshot({ path: `${pictures}empty.png` });
      expect(await axeViolations(page)).toEqual([]);
    });
    instead = undefined;
  });

  it("shows the list, with the reason, where no picture can be drawn", () =>
    visit("", async (page) => {
      await page.addInitScript("HTMLCanvasElement.prototype.getContext = () => null");
      await page.reload();
      await page.getByText("WebGL ontbreekt of staat uit").waitFor();
      await page
        .getByRole("row", { name: /Stichting De Brug/ })
        .first()
        .waitFor();
      await page.screenshot({ path: `${pictures}without-webgl.png` });
    }));

  it("draws of a very large network only what can be looked at, and says so", async () => {
    instead = largePicture(5000, 20_000);
    await visit("", async (page) => {
      await page.getByText("800 punten, 4000 verbanden.").waitFor();
      await page.getByText("4200 punten met minder bewijs zijn weggelaten").waitFor();
      await page.getByText(/verbanden met minder bewijs zijn niet getekend/).waitFor();
      await page.locator(".stage canvas").first().waitFor();
      await page.screenshot({ path: `${pictures}large.png` });
    });
    instead = undefined;
  });

  it("speaks English to who asks for that, and remembers it", () =>
    visit("", async (page) => {
      await page.getByRole("button", { name: "English" }).click();
      await page.getByRole("link", { name: "What is missing" }).waitFor();
      await page.locator("html[lang=en]").waitFor();
      await page.reload();
      await page.getByRole("button", { name: "Nederlands" }).click();
      await page.getByRole("link", { name: "Wat ontbreekt" }).waitFor();
    }));

  it("weighs at most 400 kB on its way to the reader", async () => {
    const { folder, remove } = await buildPage();
    const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
    const files = names.filter((name) => /\.(html|js|css|svg)$/.test(name));
    const weight = files.reduce((sum, name) => sum + gzipSync(readFileSync(new URL(name, folder))).length, 0);
    remove();
    expect(files.length).toBeGreaterThan(3);
    expect(weight).toBeLessThan(400_000);
  });

  it("skips to the content by keyboard, without losing what is shown", () =>
    visit("#vraag=schulden", async (page) => {
      await answer(page).waitFor();
      await page.reload();
      await answer(page).waitFor();
      await page.getByRole("link", { name: "Naar de inhoud" }).focus();
      await page.keyboard.press("Enter");
      await page.locator("#inhoud:focus").waitFor();
      expect(await page.evaluate("location.hash")).toBe("#vraag=schulden");
    }));
});

const inView = (page: Page): Promise<boolean> =>
  page.evaluate(`(() => {
    const box = document.querySelector("mark").getBoundingClientRect();
    return box.top >= 0 && box.bottom <= innerHeight && box.left >= 0 && box.right <= innerWidth;
  })()`);
