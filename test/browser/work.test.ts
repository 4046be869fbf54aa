// Working with documents and names on the page, on the real library behind the real API, by who logged in at this machine.
import { mkdirSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { localLogin } from "@kenniswijzer/api";
import { type Jobs, type Kenniswijzer, openJobs, openKenniswijzer, sourcesAt } from "kenniswijzer";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { chromium } from "../support/available.ts";
import { axeViolations } from "../support/axe.ts";
import { openSite, type PageOptions, type Site } from "../support/browser.ts";
import { HOSTILE_NAME } from "../support/sample-knowledge.ts";

const pictures = fileURLToPath(new URL("../output/page/", import.meta.url));
const PATIENCE = { timeout: 30_000 };
const ALL = { clearance: "vertrouwelijk" } as const;
const PACT = `Overleg Friesland\n\nStichting Zorgpact Friesland werkt samen met gemeente Leeuwarden aan schuldhulpverlening.\n`;
const SPACED = `Notitie ${HOSTILE_NAME}\n\nStichting Zorg Pact Friesland werkt samen met gemeente Leeuwarden aan mantelzorg.\n`;

describe.skipIf(chromium() === undefined)("working on the page, in Chromium", () => {
  let folder: string;
  let kenniswijzer: Kenniswijzer;
  let jobs: Jobs;
  let site: Site;
  const links: string[] = [];
  const login = localLogin({ name: "anna", onLink: (path) => links.push(path) });
  const file = (name: string): string => join(folder, name);
  beforeAll(async () => {
    mkdirSync(pictures, { recursive: true });
    folder = await mkdtemp(join(tmpdir(), "kenniswijzer-"));
    await writeFile(file("overleg.txt"), PACT);
    await writeFile(file("notitie.txt"), SPACED);
    await writeFile(file("leeg.txt"), " ");
    kenniswijzer = await openKenniswijzer({ store: "memory:", model: "none", onNotice: () => {} });
    jobs = await openJobs({ folder: join(folder, "jobs"), kenniswijzer });
    site = await openSite(kenniswijzer, { jobs, review: kenniswijzer.review, network: kenniswijzer.network, login });
  });
  afterAll(async () => {
    await site.close();
    await jobs.close();
    await kenniswijzer.close();
    await rm(folder, { recursive: true, force: true });
  });
  beforeEach(async () => {
    for (const { id } of await kenniswijzer.documents(ALL)) await kenniswijzer.remove(id);
    for (const { correction, status } of await kenniswijzer.review.log(ALL)) {
      if (correction.action !== "revoke" && status !== "ingetrokken")
        await kenniswijzer.review.undo("test", correction.id);
    }
  });

  /** Logs in by the link in the terminal, walks a story, and demands that the browser had nothing to complain about. */
  const visit = async (screen: string, story: (page: Page) => Promise<void>, options?: PageOptions): Promise<void> => {
    login.invite();
    const { page, complaints } = await site.open((links.pop() ?? "").slice(1), options);
    await page.getByText("Ingelogd als anna").waitFor();
    await page.goto(`${site.url}/#scherm=${screen}`);
    await story(page);
    await page.context().close();
    expect(complaints).toEqual([]);
  };
  const read = async (...names: string[]): Promise<void> => {
    await kenniswijzer.ingest(sourcesAt(names.map(file), { visibility: "intern" }), { workers: 0 });
  };
  const choose = async (page: Page, button: string, ...names: string[]): Promise<void> => {
    const [chooser] = await Promise.all([
      page.waitForEvent("filechooser"),
      page.getByRole("button", { name: button }).click(),
    ]);
    await chooser.setFiles(names.map(file));
  };
  const table = (page: Page) => page.getByRole("table");
  /** With the one of the headings. */
  const hasRows = (page: Page, count: number): Promise<void> =>
    expect.poll(() => table(page).getByRole("row").count(), PATIENCE).toBe(count);
  const ended = (page: Page, status: string) =>
    page.locator(".job").first().getByText(status, { exact: true }).waitFor();

  it("takes in files, tells as it goes, and says of each document what became of it", () =>
    visit("documenten", async (page) => {
      await page.getByText("Nog geen documenten").waitFor();
      await choose(page, "Kies bestanden", "overleg.txt", "leeg.txt", "notitie.txt");
      await ended(page, "klaar");
      await page.getByText("Verslag per document").first().click();
      await page.getByText("is leeg. Geef een bestand waar tekst in staat.").waitFor();
      await hasRows(page, 3);
      await page.screenshot({ path: `${pictures}work-uploaded.png`, fullPage: true });
      await table(page).getByRole("link", { name: "Overleg Friesland" }).click();
      const named = page.getByRole("dialog").getByRole("link", { name: "Stichting Zorgpact Friesland" });
      await named.click();
      await page.getByRole("heading", { name: "Stichting Zorgpact Friesland" }).waitFor();
    }));

  it("reads the examples for who has no documents yet, and shows who works on what", () =>
    visit("overzicht", async (page) => {
      await page.getByRole("heading", { name: "Nog geen documenten" }).waitFor();
      await page.screenshot({ path: `${pictures}work-first-steps.png` });
      expect(await axeViolations(page)).toEqual([]);
      await page.getByRole("button", { name: "Lees de voorbeelden" }).click();
      await ended(page, "klaar");
      await hasRows(page, 3);
      await page.locator(".job").getByRole("link", { name: "Bekijk wie waaraan werkt" }).first().click();
      await page.locator(".stage canvas").first().waitFor();
    }));

  it("takes in what is dropped on it", () =>
    visit("documenten", async (page) => {
      await page.locator(".drop").waitFor();
      await page.evaluate(`(() => {
        const data = new DataTransfer();
        data.items.add(new File([${JSON.stringify(PACT)}], "gesleept.txt"));
        document.querySelector(".drop").dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
      })()`);
      await ended(page, "klaar");
      await table(page).getByText("gesleept.txt").waitFor();
    }));

  it("takes in a text, and says what is wrong with an address", () =>
    visit("documenten", async (page) => {
      await page.getByText("Of geef een webadres of een tekst").click();
      await page.getByLabel("Titel").fill("Getypt overleg");
      await page.getByLabel("Tekst", { exact: true }).fill(PACT);
      await page.getByRole("button", { name: "Voeg tekst toe" }).click();
      await table(page).getByRole("link", { name: "Getypt overleg" }).waitFor();
      await page.getByLabel("Webadres").fill("http://127.0.0.1/geheim");
      await page.getByRole("button", { name: "Haal op" }).click();
      await page.locator(".job").first().getByText("http://127.0.0.1/geheim").first().waitFor();
      await ended(page, "klaar");
      await page.getByText("Verslag per document").first().click();
      await page.getByText("ligt niet op het openbare internet").waitFor();
    }));

  it("asks whether a file of a known name is a new version, and replaces nothing by itself", () =>
    visit("documenten", async (page) => {
      await choose(page, "Kies bestanden", "overleg.txt");
      await table(page).getByText("overleg.txt").waitFor();
      await writeFile(file("overleg.txt"), PACT.replace("schuldhulpverlening", "preventie"));
      await choose(page, "Kies bestanden", "overleg.txt");
      await page.getByRole("dialog").getByText("Nieuwe versie: vervang het oude").click();
      await page.getByRole("button", { name: "Ga verder" }).click();
      await page.locator(".job").first().getByText("1 bijgewerkt").waitFor();
      await hasRows(page, 2);
      const [document] = await kenniswijzer.documents(ALL);
      expect((await kenniswijzer.document(document?.id ?? "", ALL))?.document.text).toContain("preventie");
      await writeFile(file("overleg.txt"), PACT);
    }));

  it("replaces a document once that is confirmed", async () => {
    await read("overleg.txt");
    await visit("documenten", async (page) => {
      await choose(page, "Vervang Overleg Friesland", "notitie.txt");
      await page.getByRole("dialog").getByText("“notitie.txt” komt in de plaats van “Overleg Friesland”").waitFor();
      await page.getByRole("button", { name: "Nee, houd het" }).click();
      await choose(page, "Vervang Overleg Friesland", "notitie.txt");
      await page.getByRole("button", { name: "Ja, vervang" }).click();
      await table(page).getByText("notitie.txt").waitFor();
      expect(await kenniswijzer.documents(ALL)).toHaveLength(1);
    });
  });

  it("removes a document once that is confirmed, and shows a hostile title as text", () =>
    visit("documenten", async (page) => {
      await choose(page, "Kies bestanden", "notitie.txt");
      const remove = page.getByRole("button", { name: `Verwijder Notitie ${HOSTILE_NAME}` });
      await remove.click();
      await page.getByRole("button", { name: "Nee, houd het" }).click();
      expect(await kenniswijzer.documents(ALL)).toHaveLength(1);
      await remove.click();
      await page.getByRole("dialog").getByText(`“Notitie ${HOSTILE_NAME}” gaat weg`).waitFor();
      await page.getByRole("button", { name: "Ja, verwijder" }).click();
      await page.getByText("Nog geen documenten").waitFor();
      expect(await page.locator("img").count()).toBe(0);
    }));

  it("merges two names by keyboard alone, which holds when the document is read again, and takes it back", async () => {
    await read("overleg.txt", "notitie.txt");
    const named = async (): Promise<string[]> =>
      (await kenniswijzer.entities(["Actor"], ALL)).map(({ name }) => name).filter((name) => name.includes("Zorg"));
    expect(await named()).toHaveLength(2);
    await visit("nakijken", async (page) => {
      const desk = page.getByRole("region", { name: "Het paar dat u nakijkt" });
      await desk.getByText("werkt samen met gemeente Leeuwarden aan mantelzorg", { exact: false }).waitFor();
      await page.screenshot({ path: `${pictures}work-desk.png`, fullPage: true });
      await desk.focus();
      await page.keyboard.press("h");
      await page.getByText("Er is niets meer na te kijken").waitFor();
      expect(await named()).toHaveLength(1);
      await writeFile(file("overleg.txt"), `${PACT}\nZie verder.`);
      await read("overleg.txt");
      expect(await named()).toHaveLength(1);
      await page.getByRole("tab", { name: "Logboek" }).click();
      await page.locator(".log").getByText("zijn hetzelfde").waitFor();
      await page.getByText(/^anna, .* geldt$/).waitFor();
      expect(await axeViolations(page)).toEqual([]);
      await page.getByRole("button", { name: /^Maak ongedaan/ }).click();
      await page
        .locator(".log")
        .getByText(/ingetrokken$/)
        .waitFor();
      expect(await named()).toHaveLength(2);
      await writeFile(file("overleg.txt"), PACT);
    });
  });

  it("keeps two names apart, with the reason", async () => {
    await read("overleg.txt", "notitie.txt");
    await visit("nakijken", async (page) => {
      await page.getByLabel("Waarom? (hoeft niet)").fill("een ander bestuur");
      await page.getByRole("button", { name: "Niet hetzelfde" }).click();
      await page.getByText("Er is niets meer na te kijken").waitFor();
      await page.getByRole("tab", { name: "Logboek" }).click();
      await page.getByText("“een ander bestuur”").waitFor();
    });
    expect((await kenniswijzer.review.candidates(ALL)).total).toBe(0);
  });

  it("renames, gives another kind, rejects a claim and takes a name away, for good", async () => {
    await read("overleg.txt");
    await visit("nakijken&deel=verbeter", async (page) => {
      await page.getByLabel("Zoek een naam om te verbeteren").fill("zorgpact");
      await page.getByRole("link", { name: "Stichting Zorgpact Friesland" }).click();
      await page.getByLabel("Hoe moet het heten?").fill("Zorgpact");
      await page.getByRole("button", { name: "Wijzig de naam" }).click();
      await page.getByRole("heading", { name: "Zorgpact", exact: true }).waitFor();
      await page.getByLabel("Wat voor partner is het?").selectOption("network");
      await page.getByRole("button", { name: "Wijzig de soort" }).click();
      await page
        .locator(".decided")
        .getByText(/is van de soort netwerk/)
        .waitFor();
      expect(await axeViolations(page)).toEqual([]);
      await page.screenshot({ path: `${pictures}work-correct.png`, fullPage: true });
      const claims = page.locator(".claims li");
      const before = await claims.count();
      await page.getByRole("button", { name: /^Klopt niet: Zorgpact werkt samen met gemeente Leeuwarden/ }).click();
      await claims.nth(before - 1).waitFor({ state: "detached" });
    });
    await read("overleg.txt");
    const [node] = (await kenniswijzer.entities(["Actor"], ALL)).filter(({ name }) => name.includes("Zorgpact"));
    expect(node).toMatchObject({ name: "Zorgpact", kind: "network" });
    const view = await kenniswijzer.entity(node?.id ?? "", ALL);
    expect(view?.edges.map(({ type }) => type)).not.toContain("COOPERATES_WITH");
  });

  it("tells a stranger to log in, and a wrong key what is wrong with it", async () => {
    const { page, complaints } = await site.open("#scherm=documenten");
    await page.getByText("Log eerst in. Daarna kunt u documenten toevoegen.").waitFor();
    expect(await page.locator(".drop, .job").count()).toBe(0);
    await page.locator(".needs-login").getByRole("button", { name: "Inloggen" }).click();
    await page.getByLabel("Of gebruik een sleutel").fill("kw_verkeerd");
    await page.getByRole("button", { name: "Gebruik sleutel" }).click();
    await page.getByText("Deze sleutel geldt niet").waitFor();
    await page.getByRole("dialog").getByRole("button", { name: "Inloggen" }).click();
    await page.getByText("Kijk in het venster waar Kenniswijzer draait").waitFor();
    await page.goto(`${site.url}${links.pop()}`);
    await page.getByText("Ingelogd als anna").waitFor();
    await page.getByRole("button", { name: "Uitloggen" }).click();
    await page.getByRole("banner").getByRole("button", { name: "Inloggen" }).waitFor();
    await page.context().close();
    expect(complaints).toEqual(["Failed to load resource: the server responded with a status of 401 (Unauthorized)"]);
  });

  it.each([
    { width: 390, height: 844, dark: false },
    { width: 390, height: 844, dark: true },
    { width: 1280, height: 900, dark: false },
    { width: 1280, height: 900, dark: true },
    { width: 2560, height: 1440, dark: false },
  ])("fits $width pixels wide, dark: $dark", async (options) => {
    await read("overleg.txt", "notitie.txt");
    const name = `${pictures}work-${options.width}-${options.dark ? "dark" : "light"}`;
    const fits = async (page: Page, what: string): Promise<void> => {
      const overflow = "document.documentElement.scrollWidth - document.documentElement.clientWidth";
      expect(await page.evaluate(overflow), what).toBeLessThanOrEqual(0);
      expect(await axeViolations(page), what).toEqual([]);
      await page.screenshot({ path: `${name}-${what}.png`, fullPage: true });
    };
    await visit(
      "documenten",
      async (page) => {
        await table(page).getByRole("link", { name: "Overleg Friesland" }).waitFor();
        await fits(page, "documents");
        await table(page).getByRole("link", { name: "Overleg Friesland" }).click();
        await page.getByRole("dialog").locator(".mention").first().waitFor();
        await fits(page, "mentions");
        await page.goto(`${site.url}/#scherm=nakijken`);
        await page.locator(".side-of-pair blockquote").last().waitFor();
        await fits(page, "desk");
      },
      options,
    );
  });
});
