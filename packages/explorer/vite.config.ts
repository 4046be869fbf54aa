import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const folder = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const texts = new URL("src/examples/", import.meta.url);

/** Invented documents, for who has none yet; fetched only when they are asked for. */
const examples = {
  name: "examples",
  generateBundle(this: { emitFile(file: { type: "asset"; fileName: string; source: string }): void }): void {
    const all = readdirSync(texts)
      .sort()
      .map((name) => ({ name, text: readFileSync(new URL(name, texts), "utf8") }));
    this.emitFile({ type: "asset", fileName: "voorbeelden.json", source: JSON.stringify(all) });
  },
};

// No inline script or style: the page runs under a strict Content-Security-Policy.
export default {
  root: folder("src/page"),
  base: "./",
  plugins: [examples],
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  build: {
    outDir: folder("dist/page"),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: "es2022",
  },
};
