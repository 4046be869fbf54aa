import type { getDocumentProxy } from "unpdf";
import { type FoundFile, unreadable } from "../format.ts";
import { LIMITS } from "../limits.ts";
import { assertHarmless } from "./streams.ts";

type PDFDocumentProxy = Awaited<ReturnType<typeof getDocumentProxy>>;
type PDFPageProxy = Awaited<ReturnType<PDFDocumentProxy["getPage"]>>;

/** A piece of text as a page draws it; `y` is its base line, counted from the top. */
export interface Fragment {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly bold: boolean;
  /** Differs between parts that the file itself keeps apart, such as the cells of a table. */
  readonly part: number;
}

export interface DrawnPage {
  readonly height: number;
  readonly width: number;
  /** In the order in which they are drawn, which is mostly that of reading. */
  readonly fragments: readonly Fragment[];
  /** No text, but something is drawn: a scan, a picture. */
  readonly pictured: boolean;
}

// The reader draws nothing: pictures are passed by whatever their size, and nothing is fetched or run.
const OPTIONS = { verbosity: 0, maxImageSize: 1, disableFontFace: true, isEvalSupported: false, enableXfa: false };

/** The text of each page with its places. A broken or locked file and one with too many pages throw `invalid-input`. */
export async function* drawnPages({ name, bytes }: FoundFile): AsyncGenerator<DrawnPage> {
  assertHarmless({ name, bytes });
  const pdf = await opened(name, bytes);
  try {
    if (pdf.numPages > LIMITS.pdfPages) {
      throw unreadable(name, `has ${pdf.numPages} pages, the limit is ${LIMITS.pdfPages}; split it`);
    }
    const fonts = new Fonts();
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number).catch((cause: unknown) => {
        throw unreadable(name, `is broken at page ${number}; save it again as PDF`, cause);
      });
      const drawn = await drawnPage(page, fonts);
      yield { ...drawn, pictured: drawn.fragments.length === 0 && (await placesSomething(page)) };
      page.cleanup();
    }
  } finally {
    await pdf.destroy();
  }
}

async function opened(name: string, bytes: Uint8Array): Promise<PDFDocumentProxy> {
  provideTransfer();
  const { getDocumentProxy } = await import("unpdf");
  // a copy, since the parser takes the bytes for itself
  return getDocumentProxy(Uint8Array.from(bytes), OPTIONS).catch((cause: unknown) => {
    if ((cause as Error).name === "PasswordException") {
      throw unreadable(name, "has a password; remove the password and save it again", cause);
    }
    throw unreadable(name, "is a broken PDF; save it again as PDF", cause);
  });
}

/** The parser's number for "put what follows somewhere, in some size", which every picture needs and an empty page doesn't. */
const TRANSFORM = 12;

async function placesSomething(page: PDFPageProxy): Promise<boolean> {
  const { fnArray } = await page.getOperatorList().catch(() => ({ fnArray: [TRANSFORM] }));
  return fnArray.includes(TRANSFORM);
}

/** Node 20 lacks a method that the parser calls when it prepares a font, and that it provides for everything else. */
function provideTransfer(): void {
  if ("transferToFixedLength" in ArrayBuffer.prototype) return;
  Object.defineProperty(ArrayBuffer.prototype, "transferToFixedLength", {
    value(this: ArrayBuffer, length = this.byteLength): ArrayBuffer {
      const moved = new Uint8Array(length);
      moved.set(new Uint8Array(this, 0, Math.min(length, this.byteLength)));
      return moved.buffer;
    },
    writable: true,
    configurable: true,
  });
}

/** Which fonts are bold: their names say so, and are known once a page that uses them has been prepared. */
class Fonts {
  readonly #bold = new Map<string, boolean>();

  async learn(page: PDFPageProxy, names: readonly string[]): Promise<void> {
    const unknown = names.filter((name) => !this.#bold.has(name));
    if (unknown.length === 0) return;
    // a page whose drawing is broken still has its text
    await page.getOperatorList().catch(() => undefined);
    for (const name of unknown) {
      const font: { name?: string } | undefined = page.commonObjs.has(name) ? page.commonObjs.get(name) : undefined;
      this.#bold.set(name, /bold|black|heavy|demi/i.test(font?.name ?? ""));
    }
  }

  isBold = (name: string): boolean => this.#bold.get(name) === true;
}

interface Placed extends Fragment {
  /** Quarter turns, clockwise; NaN for text that stands askew, such as a stamp. */
  readonly turns: number;
}

async function drawnPage(page: PDFPageProxy, fonts: Fonts): Promise<Omit<DrawnPage, "pictured">> {
  const { items, styles } = await page.getTextContent({ includeMarkedContent: true });
  await fonts.learn(page, Object.keys(styles));
  const viewport = page.getViewport({ scale: 1 });
  const placed: Placed[] = [];
  let part = 0;
  for (const item of items) {
    if (!("str" in item)) {
      part += 1;
      continue;
    }
    if (item.str === "") continue;
    const [a, b, c, d, x, y] = product(viewport.transform, item.transform);
    const quarter = Math.atan2(b, a) / (Math.PI / 2);
    const turns = Math.abs(quarter - Math.round(quarter)) < 0.05 ? (Math.round(quarter) + 4) % 4 : Number.NaN;
    const size = Math.hypot(c, d);
    placed.push({ text: item.str, x, y, width: item.width, size, bold: fonts.isBold(item.fontName), part, turns });
  }
  return upright(placed, viewport.width, viewport.height);
}

type Matrix = readonly [number, number, number, number, number, number];

function product(outer: readonly number[], inner: readonly number[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = outer;
  const [p = 1, q = 0, r = 0, s = 1, t = 0, u = 0] = inner;
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f];
}

/** The text that runs as most of the page does, turned upright. */
function upright(placed: readonly Placed[], width: number, height: number): Omit<DrawnPage, "pictured"> {
  const weights = [0, 0, 0, 0];
  for (const { turns, text } of placed) if (!Number.isNaN(turns)) weights[turns] = (weights[turns] ?? 0) + text.length;
  const main = weights.indexOf(Math.max(...weights));
  const turn = ({ x, y }: Placed): { x: number; y: number } => {
    if (main === 1) return { x: y, y: width - x };
    if (main === 2) return { x: width - x, y: height - y };
    return main === 3 ? { x: height - y, y: x } : { x, y };
  };
  return {
    width: main % 2 === 0 ? width : height,
    height: main % 2 === 0 ? height : width,
    fragments: placed
      .filter(({ turns }) => turns === main)
      .map(({ turns, ...one }) => ({ ...one, ...turn({ ...one, turns }) })),
  };
}
