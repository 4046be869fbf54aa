import { beforeAll, describe, expect, it } from "vitest";
import { type Figures, figuresOf, floors, predict, predictUnseen, unseenFiguresOf } from "./evaluate.ts";

const least = await floors();

describe("quality on the corpus and the unseen texts", () => {
  let figures: Figures;
  beforeAll(async () => {
    figures = { ...figuresOf(await predict()), ...unseenFiguresOf(await predictUnseen()) };
  }, 300_000);

  it.each(Object.entries(least))("%s stays on the right side of %d", (name, floor) => {
    const figure = figures[name] ?? Number.NaN;
    if (name.endsWith("predicted")) expect(figure).toBeLessThanOrEqual(floor);
    else expect(figure).toBeGreaterThanOrEqual(floor);
  });

  it("has a floor under every figure", () => {
    expect(Object.keys(least).sort()).toEqual(Object.keys(figures).sort());
  });
});
