import { readdirSync, readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { openSite } from "../support/browser.ts";
import { sampleService } from "../support/sample-knowledge.ts";
import { largePicture, sampleNetwork } from "../support/sample-network.ts";
import { seededKenniswijzer } from "../support/seeds.ts";
import { ms, percentile, show, timed } from "./timing.ts";

const SIZES = [
  { nodes: 300, edges: 900 },
  { nodes: 5000, edges: 20_000 },
];
const DRAG_MS = 4000;

/** The page in Chromium without a graphics card: until the first picture on the seeds (aim: 2 s), and moving a picture (aim: 33 ms of processor a frame). */
export async function page(): Promise<void> {
  const rows: [string, string][] = [["first picture on the seeds, p50 (aim: 2,000 ms)", ms(await firstPicture())]];
  for (const { nodes, edges } of SIZES) {
    const { frames, spent } = await dragging(nodes, edges);
    const busiest = Object.entries(spent).sort(([, a], [, b]) => b - a)[0] ?? ["none", 0];
    rows.push([
      `moving ${nodes} nodes and ${edges} ties: frames a second / processor a frame of the busiest process (aim: 33 ms)`,
      `${((frames / DRAG_MS) * 1000).toFixed(0)} / ${ms(busiest[1] / frames)} (${busiest[0]})`,
    ]);
  }
  show("page: Chromium, 1280 by 900, drawn in software", rows);
}

async function firstPicture(): Promise<number> {
  const kenniswijzer = await seededKenniswijzer();
  const site = await openSite(kenniswijzer, { network: kenniswijzer.network });
  try {
    const took = await timed(5, async () => {
      const { page } = await site.open("");
      await page.locator(".stage canvas").first().waitFor();
      await page.context().close();
    });
    return percentile(took, 0.5);
  } finally {
    await site.close();
    await kenniswijzer.close();
  }
}

/** Frames that were drawn while the picture was moved about, and milliseconds of processor by kind of process. */
async function dragging(nodes: number, edges: number): Promise<{ frames: number; spent: Record<string, number> }> {
  const network = sampleNetwork({ picture: async () => largePicture(nodes, edges) });
  const site = await openSite(sampleService(), { network });
  try {
    const { page } = await site.open("");
    const stage = page.locator(".stage");
    await stage.locator("canvas").first().waitFor();
    const box = await stage.boundingBox();
    if (box === null) throw new Error("bench page: no stage");
    await page.evaluate("globalThis.frames = 0; (function count() { frames++; requestAnimationFrame(count); })()");
    const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    await page.mouse.move(middle.x, middle.y);
    await page.mouse.down();
    const before = { frames: await framesOf(page), spent: spentByChromium() };
    const start = performance.now();
    for (let step = 0; performance.now() - start < DRAG_MS; step++) {
      await page.mouse.move(middle.x + 120 * Math.sin(step / 10), middle.y + 120 * Math.cos(step / 13));
    }
    const [frames, after] = [(await framesOf(page)) - before.frames, spentByChromium()];
    await page.mouse.up();
    const spent = Object.entries(after).map(([kind, total]) => [kind, total - (before.spent[kind] ?? 0)] as const);
    return { frames, spent: Object.fromEntries(spent) };
  } finally {
    await site.close();
  }
}

const framesOf = (page: Page): Promise<number> => page.evaluate("frames");

const TICK_MS = 10;

/** Milliseconds of processor that this program's browser took so far, by kind of process, as Linux keeps them. */
function spentByChromium(): Record<string, number> {
  const all = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap(readProcess);
  const parents = new Map(all.map(({ id, parent }) => [id, parent]));
  const isOurs = (id: number): boolean => {
    for (let at = parents.get(id); at !== undefined; at = parents.get(at)) if (at === process.pid) return true;
    return false;
  };
  const spent: Record<string, number> = {};
  for (const { id, kind, ticks } of all) if (isOurs(id)) spent[kind] = (spent[kind] ?? 0) + ticks * TICK_MS;
  return spent;
}

function readProcess(name: string): { id: number; parent: number; kind: string; ticks: number }[] {
  try {
    const stat = readFileSync(`/proc/${name}/stat`, "utf8");
    const [, parent, ...rest] = stat
      .slice(stat.lastIndexOf(")") + 2)
      .split(" ")
      .map(Number);
    const kind = /--type=([a-z-]+)/.exec(readFileSync(`/proc/${name}/cmdline`, "utf8"))?.[1] ?? "browser";
    // of the rest, counted from the process group on: user and system time
    return [{ id: Number(name), parent: parent ?? 0, kind, ticks: (rest[9] ?? 0) + (rest[10] ?? 0) }];
  } catch {
    return []; // ended meanwhile
  }
}
