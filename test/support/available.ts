import { tools } from "../../scripts/tools.mjs";

/** True on a build server, where no test may be skipped. */
export const ci: boolean = process.env.CI !== undefined && process.env.CI !== "" && process.env.CI !== "false";

/** Java and Maven, for a real Neo4j server: `describe.skipIf(!java())`. Throws on a build server that lacks them. */
export const java = (): boolean => found("java") !== undefined;

/** Path of a Chromium: `describe.skipIf(chromium() === undefined)`. Throws on a build server that lacks it. */
export const chromium = (): string | undefined => found("chromium");

function found(tool: keyof typeof tools): string | undefined {
  const path = tools[tool].path();
  if (path === undefined && ci) {
    throw new Error(`${tools[tool].name} tests need ${tools[tool].needs}: with CI set none may be skipped`);
  }
  return path;
}
