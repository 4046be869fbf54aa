// A coordinator's work from question to printed page, on the example documents: by mouse, and by keyboard alone.
import { mkdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Kenniswijzer } from "kenniswijzer";
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chromium } from "../support/available.ts";
import { openSite, type Site } from "../support/browser.ts";
import { type Hands, keyboard, mouse } from "../support/hands.ts";
import { questions, seededKenniswijzer } from "../support/seeds.ts";

const PATIENCE = { timeout: 30_000 };
const pictures = fileURLToPath(new URL("../output/page/", import.meta.url));

interface Visit {
  readonly page: Page;
  readonly hands: Hands;
  /** Keeps what the page looks like now. */
  picture(name: string): Promise<void>;
}

describe.skipIf(chromium() === undefined)("a coordinator", { timeout: 90_000 }, () => {
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

  /** Tells a story twice. The browser may have nothing to complain about. */
  const story = (title: string, tell: (visit: Visit) => Promise<void>): void => {
    it.each([
      { by: "mouse", handsOn: mouse },
      { by: "keyboard", handsOn: keyboard },
    ])(`${title}, by $by`, async ({ by, handsOn }) => {
      const { page, complaints } = await site.open("");
      await ready(page);
      const picture = async (name: string): Promise<void> => {
        await page.screenshot({ path: `${pictures}story-${name}-${by}.png` });
      };
      await tell({ page, hands: handsOn(page), picture });
      await page.context().close();
      expect(complaints).toEqual([]);
    });
  };

  story("asks, sees who is meant, and reads the sentence in its document", async ({ page, hands, picture }) => {
    await hands.type(field(page), "Welke gemeenten noemen informele zorg?");
    await page.keyboard.press("Enter");
    const answer = page.getByRole("region", { name: "Antwoord" });
    await answer.getByText("Staat in de documenten").waitFor();
    await picture("1-answer");
    await hands.press(answer.getByRole("link", { name: /^Bron 1: Transformatie/ }).first());
    await page.getByRole("dialog").locator("mark").first().waitFor();
    expect((await page.getByRole("dialog").locator("mark").allTextContents()).join("")).toContain("informele zorg");
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "hidden" });
    await hands.press(view(page, "Lijst"));
    await page.getByText("(licht op)").first().waitFor({ state: "attached" });
    await standsOut(page, "gemeente Leiden").waitFor();
    await standsOut(page, "gemeente Oegstgeest").waitFor();
  });

  story("hears honestly that something is not known, and how the question was read", async ({ page, hands }) => {
    await hands.type(field(page), questions.unknown);
    await page.keyboard.press("Enter");
    const answer = page.getByRole("region", { name: "Antwoord" });
    await answer.getByText("Niet gevonden in de documenten").waitFor();
    await answer.getByRole("heading", { name: "Bronnen" }).waitFor({ state: "detached" });
    await hands.press(answer.locator("summary", { hasText: "Zo is uw vraag gelezen" }));
    await answer
      .getByText(/laaggeletterdheid\.$/)
      .first()
      .waitFor();
  });

  story("finds a partner by a few letters and goes two steps around it", async ({ page, hands, picture }) => {
    await hands.type(field(page), "leiderd");
    const option = page.getByRole("option", { name: /^gemeente Leiderdorp/ });
    await option.waitFor();
    await picture("3-suggestions");
    await hands.pick(option);
    const panel = page.getByRole("region", { name: "gemeente Leiderdorp" });
    await panel.getByRole("heading", { name: /^Thema's en projecten/ }).waitFor();
    await hands.press(view(page, "Lijst"));
    await standsOut(page, "gemeente Leiderdorp").waitFor();
    const before = await strong(page).count();
    await hands.press(panel.getByRole("button", { name: "Een stap verder" }));
    await expect.poll(() => strong(page).count(), PATIENCE).toBeGreaterThan(before);
    await hands.press(view(page, "Beeld"));
    await page.locator(".stage canvas").first().waitFor();
    await picture("3-two-steps");
  });

  story("hides, pins and goes back", async ({ page, hands }) => {
    await hands.press(view(page, "Lijst"));
    await hands.press(page.getByRole("button", { name: "Houd in beeld: gemeente Leiden", exact: true }));
    await hands.press(hide(page, "gemeente Leiderdorp"));
    await page.getByRole("button", { name: "Toon 1 verborgen" }).waitFor();
    await hide(page, "gemeente Leiderdorp").waitFor({ state: "detached" });
    await hands.press(page.locator(".legend summary"));
    await hands.press(page.getByRole("checkbox", { name: /^gemeenten en overheid/ }));
    await hide(page, "gemeente Den Haag").waitFor({ state: "detached" });
    await hide(page, "gemeente Leiden").waitFor();
    await hands.press(page.getByRole("button", { name: "Vorige stap" }));
    await hide(page, "gemeente Den Haag").waitFor();
    await hands.press(page.getByRole("button", { name: "Toon 1 verborgen" }));
    await hide(page, "gemeente Leiderdorp").waitFor();
  });

  story("restricts the network to a municipality and a document", async ({ page, hands, picture }) => {
    const all = (await page.getByText(/\d+ punten/).textContent()) ?? "";
    await hands.press(page.getByRole("button", { name: "Filters" }));
    await hands.press(page.locator(".menu-body summary", { hasText: "Gemeenten en regio's" }));
    await hands.press(page.getByRole("checkbox", { name: "gemeente Leiderdorp" }));
    await page.getByText(all, { exact: true }).waitFor({ state: "detached" });
    await picture("5-filters");
    await hands.press(page.getByRole("button", { name: "Wis alle filters" }));
    await page.getByText(all, { exact: true }).waitFor();
  });

  story("reads in the matrix who does what, alike beside alike", async ({ page, hands, picture }) => {
    await hands.press(menu(page, "Partners"));
    const grid = page.getByRole("grid");
    await grid.waitFor();
    const rows = () => grid.locator("tbody th").allTextContents();
    const alike = await rows();
    await hands.select(page.getByLabel("Volgorde"), "op naam");
    await expect.poll(rows, PATIENCE).toEqual([...alike].sort((a, b) => a.localeCompare(b, "nl")));
    const cell = grid.getByRole("button", { name: /^gemeente Leiderdorp .*schulden/ });
    await hands.press(grid.getByRole("button").first());
    await page.locator("[data-at]:focus").waitFor();
    await goTo(page, cell);
    await cell.and(page.locator(":focus")).waitFor();
    await page.keyboard.press("Enter");
    await page
      .getByRole("region", { name: "De zinnen bij uw keuze" })
      .getByText("schuldenproblematiek in gezinnen")
      .first()
      .waitFor();
    await picture("6-matrix");
  });

  story("learns with whom a partner shares what, and how two are linked", async ({ page, hands, picture }) => {
    await hands.press(menu(page, "Partners"));
    await page.getByLabel("Volgorde").waitFor();
    await page.getByRole("tab", { name: "Wie doet wat" }).focus();
    await page.keyboard.press("ArrowRight");
    await page.getByRole("tab", { name: "Wie deelt met wie", selected: true }).waitFor();
    await hands.type(page.getByRole("combobox", { name: "Partner", exact: true }), "gemeente leiden");
    await hands.pick(page.getByRole("option", { name: /^gemeente Leiden / }));
    const first = page.locator(".card-item").first();
    await first.getByText("Lees de zinnen").first().waitFor();
    await picture("7-sharing");
    await hands.press(first.locator("summary").first());
    await first.locator("blockquote").first().waitFor();
    await hands.press(first.getByRole("link", { name: "Hoe zijn zij verbonden?" }));
    await page.getByRole("list", { name: "De weg, stap voor stap" }).first().waitFor();
    await picture("7-path");
    await hands.press(page.getByRole("link", { name: "Toon in het overzicht" }).first());
    await hands.press(view(page, "Lijst"));
    await standsOut(page, "gemeente Leiden").waitFor();
  });

  story("sees what is missing, and whom to introduce", async ({ page, hands, picture }) => {
    await hands.press(menu(page, "Wat ontbreekt"));
    const lonely = page.getByRole("region", { name: /^Thema's met één partner/ });
    await lonely.getByRole("link", { name: "Koppeling Wmo met wijkagenda" }).waitFor();
    await picture("8-missing");
    await hands.press(lonely.locator("summary").first());
    await lonely.locator("blockquote").first().waitFor();
    const pairs = page.getByRole("region", { name: /^Mogelijke kennismakingen/ });
    await pairs.locator(".pair").first().waitFor();
    await hands.press(lonely.getByRole("link", { name: "Koppeling Wmo met wijkagenda" }));
    await page.getByRole("region", { name: "Koppeling Wmo met wijkagenda" }).waitFor();
  });

  story("prepares a talk and a theme on one sheet of paper each", async ({ page, hands, picture }) => {
    for (const { name, link } of [
      { name: "gemeente Leiden", link: "Gespreksvoorbereiding" },
      { name: "preventie", link: "Themablad" },
    ]) {
      await hands.press(menu(page, "Overzicht"));
      await hands.type(field(page), name);
      await hands.pick(page.getByRole("option", { name: new RegExp(`^${name} (gemeente|begrip)$`) }));
      await hands.press(page.getByRole("link", { name: link }));
      await page.getByRole("button", { name: "Druk af" }).waitFor();
      await page.getByRole("heading", { name, exact: true }).waitFor();
      await page.locator(".paper-quote").first().waitFor();
      await picture(`9-${link}`);
      const paper = await page.pdf({ preferCSSPageSize: true });
      expect(paper.toString("latin1").match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    }
  });

  story("shares what is seen as a link and as files", async ({ page, hands }) => {
    await hands.press(view(page, "Lijst"));
    await hands.press(page.getByRole("link", { name: "gemeente Leiderdorp" }).first());
    await page.getByRole("region", { name: "gemeente Leiderdorp" }).waitFor();
    const again = await site.open(new URL(page.url()).hash);
    await again.page.getByRole("region", { name: "gemeente Leiderdorp" }).waitFor();
    await standsOut(page, "gemeente Leiderdorp").waitFor();
    const shown = await strong(page).allTextContents();
    await expect.poll(() => strong(again.page).allTextContents(), PATIENCE).toEqual(shown);
    await again.page.context().close();
    expect(again.complaints).toEqual([]);
    const table = await file(page, hands, "Wat in beeld is als tabel (CSV)");
    expect(table).toContain("gemeente Leiderdorp;gemeente;");
    await closeShare(page, hands);
    await hands.press(view(page, "Beeld"));
    await page.locator(".stage canvas").first().waitFor();
    const drawing = await file(page, hands, "Beeld als tekening (SVG)");
    expect(drawing).toContain(">gemeente Leiderdorp</tspan>");
    await closeShare(page, hands);
    expect((await file(page, hands, "Beeld als plaatje (PNG)")).slice(1, 4)).toBe("PNG");
    await closeShare(page, hands);
    expect(await file(page, hands, "Gegevens voor Gephi (GEXF)")).toContain("<gexf");
  });

  it("points at a sign and at a line in the picture and reads what they say", async () => {
    const { page, complaints } = await site.open("");
    await ready(page);
    const card = page.getByRole("region", { name: "Wat u aanwijst" });
    await pointUntil(page, async () => /verband(en)? in beeld/.test(await textOf(card)));
    const name = (await card.locator(".card-title").textContent())?.trim() ?? "";
    await page.mouse.down();
    await page.mouse.up();
    await page.getByRole("region", { name, exact: true }).waitFor();
    await page.goBack();
    await pointUntil(page, async () => /Staat in \d+ zin/.test(await textOf(card)));
    await card.locator("blockquote").first().waitFor();
    await page.screenshot({ path: `${pictures}story-11-line.png` });
    await page.context().close();
    expect(complaints).toEqual([]);
  });
});

const field = (page: Page): Locator => page.getByRole("combobox", { name: /Stel een vraag/ });
const menu = (page: Page, name: string): Locator =>
  page.getByRole("navigation").getByRole("link", { name, exact: true });
const view = (page: Page, name: string): Locator => page.getByRole("radio", { name, exact: true });
const strong = (page: Page): Locator => page.locator(".list-view tr.is-strong th .node-link");
const standsOut = (page: Page, name: string): Locator => strong(page).filter({ hasText: new RegExp(`^${name}$`) });
const hide = (page: Page, name: string): Locator => page.getByRole("button", { name: `Verberg: ${name}`, exact: true });
const textOf = async (target: Locator): Promise<string> =>
  (await target.count()) === 0 ? "" : ((await target.textContent()) ?? "");

async function ready(page: Page): Promise<void> {
  await page.locator(".stage canvas").first().waitFor();
  await page.getByText(/\d+ punten, \d+ verbanden/).waitFor();
}

/** Goes with the arrows from one cell of the matrix to another. */
async function goTo(page: Page, cell: Locator): Promise<void> {
  const place = async (target: Locator): Promise<number[]> =>
    ((await target.getAttribute("data-at")) ?? "").split(",").map(Number);
  const [row = 0, column = 0] = await place(cell);
  const [fromRow = 0, fromColumn = 0] = await place(page.locator("[data-at]:focus"));
  for (let at = fromRow; at < row; at++) await page.keyboard.press("ArrowDown");
  for (let at = fromColumn; at < column; at++) await page.keyboard.press("ArrowRight");
}

/** By then the page has drawn what it knows now. */
const NEXT_PICTURE = "new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))";

/** Moves over the picture until what is pointed at is as wanted. */
async function pointUntil(page: Page, found: () => Promise<boolean>): Promise<void> {
  const box = await page.locator(".stage").boundingBox();
  if (box === null) throw new Error("no stage");
  for (let y = box.y + 30; y < box.y + box.height - 10; y += 14) {
    for (let x = box.x + 60; x < box.x + box.width - 10; x += 14) {
      await page.mouse.move(x, y);
      // the card stays for a moment when the pointer has gone on
      if ((await page.locator(".stage.pointing").count()) === 0) continue;
      await page.evaluate(NEXT_PICTURE);
      if (await found()) return;
    }
  }
  throw new Error("nothing to point at");
}

async function closeShare(page: Page, hands: Hands): Promise<void> {
  await hands.press(page.getByRole("button", { name: "Delen", expanded: true }));
  await page.getByRole("button", { name: "Delen", expanded: false }).waitFor();
}

/** What the reader gets to keep. */
async function file(page: Page, hands: Hands, name: string): Promise<string> {
  await hands.press(page.getByRole("button", { name: "Delen", expanded: false }));
  const coming = page.waitForEvent("download");
  await hands.press(page.locator(".menu-share").getByText(name, { exact: true }));
  const path = await (await coming).path();
  return readFile(path, name.includes("PNG") ? "latin1" : "utf8");
}
