// Two ways to use a page: with a mouse, and with the keyboard alone.
import type { Locator, Page } from "playwright-core";

export interface Hands {
  /** Presses a link, a button, a summary or a checkbox. */
  press(target: Locator): Promise<void>;
  /** Types into a field, in the place of what stood there. */
  type(field: Locator, text: string): Promise<void>;
  /** Takes an option of a list by its name. */
  select(list: Locator, name: string): Promise<void>;
}

export const mouse = (page: Page): Hands => ({
  press: (target) => target.click(),
  async type(field, text) {
    await field.click();
    await field.fill("");
    await page.keyboard.type(text);
  },
  select: async (list, name) => void (await list.selectOption({ label: name })),
});

const MOST_TABS = 400;

const hasFocus = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => element === element.ownerDocument.activeElement);

/** Goes on with Tab until it is there, as somebody without a mouse must. */
async function reach(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  for (let presses = 0; presses < MOST_TABS; presses++) {
    if (await hasFocus(target)) return;
    await page.keyboard.press("Tab");
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
      if (!(await hasFocus(target))) throw new Error(`the arrow did not reach ${target}`);
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
});
