// What the examples need around them: a server of the installed packages, and their page as Vite builds it.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "vite";
import type { BuiltPage } from "../support/browser.ts";
import { run } from "./consumer.ts";

export interface Server {
  readonly url: string;
  stop(): Promise<void>;
}

/** Reads a folder into a store of its own and serves it on a free port, as an operator does. */
export async function startServer(consumer: string, folder: string): Promise<Server> {
  const bin = join("node_modules", "kenniswijzer", "bin", "kenniswijzer.js");
  const store = ["--store", "sqlite:examples.db"];
  await run(consumer, process.execPath, [bin, "ingest", folder, "--visibility", "openbaar", ...store]);
  const child = spawn(process.execPath, [bin, "serve", "--port", "0", ...store], {
    cwd: consumer,
    stdio: ["ignore", "pipe", "inherit"],
  });
  for await (const line of createInterface({ input: child.stdout })) {
    const [url] = /http:\/\/127\.0\.0\.1:\d+/.exec(line) ?? [];
    if (url === undefined) continue;
    return {
      url,
      stop: async () => {
        const ended = once(child, "close");
        // once to drain, and once more not to wait for that
        child.kill("SIGTERM");
        child.kill("SIGTERM");
        await ended;
      },
    };
  }
  throw new Error("the server of the installed packages told no address");
}

/** The page of an example, built; `bytes`: its script, compressed. */
export async function builtExample(root: string): Promise<BuiltPage & { readonly bytes: number }> {
  const outDir = join(root, "dist");
  await build({ root, base: "./", configFile: false, logLevel: "error", build: { outDir, emptyOutDir: true } });
  const assets = join(outDir, "assets");
  const scripts = readdirSync(assets).filter((name) => name.endsWith(".js"));
  return {
    folder: pathToFileURL(`${outDir}/`),
    remove: () => rmSync(outDir, { recursive: true, force: true }),
    bytes: scripts.reduce((sum, name) => sum + gzipSync(readFileSync(join(assets, name))).length, 0),
  };
}
