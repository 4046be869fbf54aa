import { createRequire } from "node:module";

/** Of this software, as its package says. */
export const { version: SOFTWARE_VERSION } = createRequire(import.meta.url)("../package.json") as { version: string };
