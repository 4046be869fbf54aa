// A real browser on the real page: built as users get it, served by the real API under its own security policy.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { type ApiOptions, createApi, serveApi } from "@kenniswijzer/api";
import type { KnowledgeService } from "@kenniswijzer/domain";
import { type Browser, chromium, type Page } from "playwright-core";
import { build } from "vite";
import { chromium as chromiumPath } from "./available.ts";

const FLAGS = [
  "--headless",
  "--no-sandbox",
  // a graphics card in software: the same everywhere
  "--use-angle=swiftshader",
  "--enable-unsafe-swiftshader",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export interface PageOptions {
  readonly width?: number;
  readonly height?: number;
  readonly dark?: boolean;
}

export interface OpenPage {
  readonly page: Page;
  /** Everything the browser complained about: console errors, failed scripts, refused by the security policy. */
  readonly complaints: string[];
}

export interface Site {
  readonly url: string;
  open(address: string, options?: PageOptions): Promise<OpenPage>;
  close(): Promise<void>;
}

export interface BuiltPage {
  readonly folder: URL;
  remove(): void;
}

/** Builds the page into a folder of its own. */
export async function buildPage(): Promise<BuiltPage> {
  const out = mkdtempSync(join(tmpdir(), "kenniswijzer-page-"));
  const configFile = fileURLToPath(new URL("../../packages/explorer/vite.config.ts", import.meta.url));
  await build({ configFile, logLevel: "error", build: { outDir: out } });
  return { folder: pathToFileURL(`${out}/`), remove: () => rmSync(out, { recursive: true, force: true }) };
}

/** Serves a service with the page, or another, and opens pages on it in Chromium. `more`: what the API has besides, such as the network. */
export async function openSite(
  service: KnowledgeService,
  more: Partial<ApiOptions> = {},
  page: () => Promise<BuiltPage> = buildPage,
): Promise<Site> {
  const built = await page();
  const app = createApi({ service, clearance: "openbaar", explorer: built.folder, ...more });
  const served = await serveApi({ app, host: "127.0.0.1", port: 0 });
  const executablePath = chromiumPath();
  if (executablePath === undefined) throw new Error("openSite: no Chromium; skip with available.ts");
  const browser: Browser = await chromium.launch({ executablePath, args: FLAGS });
  return {
    url: served.url,
    open: (address, options) => openPage(browser, `${served.url}/${address}`, options),
    async close() {
      await browser.close();
      await served.close();
      built.remove();
    },
  };
}

async function openPage(
  browser: Browser,
  url: string,
  { width = 1280, height = 900, dark = false }: PageOptions = {},
): Promise<OpenPage> {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: dark ? "dark" : "light",
    reducedMotion: "reduce",
    locale: "nl-NL",
  });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("dialog", (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("request", (request) => {
    if (new URL(request.url()).host !== new URL(url).host) complaints.push(`asked another server: ${request.url()}`);
  });
  await page.goto(url);
  return { page, complaints };
}
