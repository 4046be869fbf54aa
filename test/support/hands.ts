// Two ways to use a page: with a mouse, and with the keyboard alone.
import type { Locator, Page } from "playwright-core";

export interface Hands {
  /** Presses a link, a button, a summary or a checkbox. */
  press(target: Locator): Promise<void>;
  /** Types into a field, in the place of what stood there. */
  type(field: Locator, text: string): Promise<void>;
  /** Takes an option of a list by its name. */
  select(list: Locator, name: string): Promise<void>;
  /** Takes the first of what is suggested under a field, once that is this one. */
  pick(suggestion: Locator): Promise<void>;
}

export const mouse = (page: Page): Hands => ({
  press: (target) => target.click(),
  async type(field, text) {
    await field.click();
    await field.fill("");
    await page.keyboard.type(text);
  },
  select: async (list, name) => void (await list.selectOption({ label: name })),
  pick: (suggestion) => suggestion.click(),
});

const MOST_TABS = 400;

/** Where the focus is, seen from an element: on it, before it in the page, or behind it. */
const focusFrom = (target: Locator): Promise<"here" | "before" | "behind"> =>
  target.evaluate((element) => {
    const { activeElement, body } = element.ownerDocument;
    if (element === activeElement) return "here";
    if (activeElement === null || activeElement === body) return "before";
    return element.compareDocumentPosition(activeElement) & 4 ? "behind" : "before";
  });

/** Goes there with Tab, or back with Shift and Tab, as somebody without a mouse must. */
async function reach(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  for (let presses = 0; presses < MOST_TABS; presses++) {
    const focus = await focusFrom(target);
    if (focus === "here") return;
    await page.keyboard.press(focus === "behind" ? "Shift+Tab" : "Tab");
  }
  throw new Error(`Tab never reached ${target}`);
}

const kindOf = (target: Locator): Promise<string> =>
  target.evaluate((element) => element.getAttribute("type") ?? element.localName);

export const keyboard = (page: Page): Hands => ({
  async press(target) {
    if ((await kindOf(target)) === "radio") {
      // of a group, only what is chosen has the tab stop
      const name = await target.getAttribute("name");
      await reach(page, page.locator(`input[name="${name}"]:checked`));
      await page.keyboard.press("ArrowRight");
      await target.and(page.locator(":focus")).waitFor();
      return;
    }
    await reach(page, target);
    await page.keyboard.press((await kindOf(target)) === "checkbox" ? "Space" : "Enter");
  },
  async type(field, text) {
    await reach(page, field);
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.press("Delete");
    await page.keyboard.type(text);
  },
  async select(list, name) {
    await reach(page, list);
    await page.keyboard.type(name);
    const chosen = await list.locator("option:checked").textContent();
    if (chosen !== name) throw new Error(`typing ${name} chose ${chosen}`);
  },
  async pick(suggestion) {
    await suggestion.waitFor();
    await page.keyboard.press("ArrowDown");
    await suggestion.and(page.locator('[aria-selected="true"]')).waitFor();
    await page.keyboard.press("Enter");
  },
});
