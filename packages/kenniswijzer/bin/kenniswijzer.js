#!/usr/bin/env node
// Stands in the repository, so that npm can link the command before the first build.
import { existsSync } from "node:fs";

const cli = new URL("../dist/cli.js", import.meta.url);
if (existsSync(cli)) {
  await import(cli.href);
} else {
  console.error("kenniswijzer: not built yet; run `npm run build` first");
  process.exitCode = 1;
}
