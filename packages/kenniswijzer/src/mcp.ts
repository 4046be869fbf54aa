import type { Visibility } from "@kenniswijzer/domain";
import type { McpOptions } from "@kenniswijzer/mcp";
import type { Kenniswijzer } from "./kenniswijzer.ts";
import { SOFTWARE_VERSION } from "./software.ts";

/** What an assistant is served with, of what this clearance may see. */
export const mcpOver = (kenniswijzer: Kenniswijzer, clearance: Visibility): McpOptions => ({
  service: kenniswijzer,
  network: kenniswijzer.network,
  find: kenniswijzer.review.find,
  clearance,
  version: SOFTWARE_VERSION,
});
