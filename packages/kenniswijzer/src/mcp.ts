import { createRequire } from "node:module";
import type { Visibility } from "@kenniswijzer/domain";
import type { McpOptions } from "@kenniswijzer/mcp";
import type { Kenniswijzer } from "./kenniswijzer.ts";

const { version } = createRequire(import.meta.url)("../package.json") as { version: string };

/** What an assistant is served with, of what this clearance may see. */
export const mcpOver = (kenniswijzer: Kenniswijzer, clearance: Visibility): McpOptions => ({
  service: kenniswijzer,
  network: kenniswijzer.network,
  find: kenniswijzer.review.find,
  clearance,
  version,
});
