// Partners and themes with very many ties, on one sheet of paper each.
import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Kenniswijzer } from "kenniswijzer";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chromium } from "../support/available.ts";
import { axeViolations } from "../support/axe.ts";
import { openSite, type Site } from "../support/browser.ts";
import { RICH, richKenniswijzer } from "../support/rich.ts";

const pictures = fileURLToPath(new URL("../output/page/", import.meta.url));
const ALL = { clearance: "openbaar" } as const;

describe.skipIf(chromium() === undefined)("a sheet of paper", { timeout: 90_000 }, () => {
  let kenniswijzer: Kenniswijzer;
  let site: Site;
  const ids: Record<string, string> = {};
  beforeAll(async () => {
    mkdirSync(pictures, { recursive: true });
    kenniswijzer = await richKenniswijzer();
    site = await openSite(kenniswijzer, { network: kenniswijzer.network });
    for (const { name, id } of await kenniswijzer.entities(["Actor", "Concept"], ALL)) ids[name] = id;
  });
  afterAll(async () => {
    await site.close();
    await kenniswijzer.close();
  });

  it.each([
    { kind: "partner", name: RICH.partner, sections: 4 },
    { kind: "theme", name: RICH.theme, sections: 2 },
  ])(
    "holds a $kind with very many ties, what matters most first, and says what it leaves out",
    async ({ kind, name, sections }) => {
      const { page, complaints } = await site.open(`#scherm=blad&knoop=${encodeURIComponent(ids[name] ?? "")}`);
      await page.getByRole("heading", { name, exact: true }).waitFor();
      await page.locator(".paper-rest").first().waitFor();
      if (kind === "partner") await page.getByRole("heading", { name: "Deelt onderwerpen met" }).waitFor();
      expect(await page.locator(".paper-part").count()).toBeGreaterThanOrEqual(sections);
      expect(await page.locator(".paper-quote").count()).toBeGreaterThan(8);
      expect(await page.locator(".paper-rest").first().textContent()).toMatch(
        /^Ook: .*en nog \d+ andere: zie het overzicht\.$/,
      );
      expect(await axeViolations(page)).toEqual([]);
      await page.screenshot({ path: `${pictures}sheet-rich-${kind}.png`, fullPage: true });
      const paper = await page.pdf({ preferCSSPageSize: true, path: `${pictures}sheet-rich-${kind}.pdf` });
      expect(paper.toString("latin1").match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
      await page.context().close();
      expect(complaints).toEqual([]);
    },
  );
});
