import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What breaks WCAG 2.2 AA on the page as it is now, by the rules that a program can check: each as `rule: element`. */
export async function axeViolations(page: Page): Promise<string[]> {
  // put in by the browser's own tools, past the page's security policy
  await page.evaluate(source);
  return page.evaluate(`(async () => {
    const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
    const { violations } = await axe.run(document, { runOnly: { type: "tag", values: tags } });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => id + ": " + target.join(" ")));
  })()`);
}
