import { placeOf } from "../coverage.ts";
import type { Sentence } from "../evidence.ts";
import type { Scales } from "../fit.ts";
import { analysed } from "../remembered.ts";
import type { ActAsked } from "./question.ts";
import { isRow, labelledCells } from "./row-cells.ts";
import type { Scene } from "./scenes.ts";

/** What the cell of a table holds that a question asks for: the row is what it is about, the column what is asked. */
export interface CellTold extends Sentence {
  readonly cell: string;
}

const LEAST = 0.6;
const ROOT = 6;
const ENDING = 4;
// the column "Wie betaalt" is not named by any question for somebody
const ASKING = /^(?:wie|wat|waar|hoe|welke?|wanneer|hoeveel)$/;
const NOTHING = /^[\s–—\-?*_]*$|^n\.?t\.?b\.?$|^onbekend$/iu;

/** The cells under a column that the question names, in rows that speak of what it is about, best first. */
export function cellsTold(scenes: readonly Scene[], scales: Scales, { used }: ActAsked): CellTold[] {
  const { read, meter } = scales;
  const words = read.constraints.filter(({ wanted }) => wanted).flatMap((one) => one.words);
  const asking = new Set([...read.want.used, ...used, ...words]);
  const found = scenes.flatMap((scene) =>
    rowOf(scene).flatMap(({ head, start, end }): CellTold[] => {
      const cell = scene.text.slice(start, end).replaceAll("*", "").trim();
      const named = [...asking].filter((index) => isHead(read.words[index]?.text ?? "", head));
      const about = words.filter((index) => !named.includes(index));
      if (NOTHING.test(cell) || named.length === 0 || about.length === 0) return [];
      const row = placeOf(analysed(scene.text.slice(0, start) + scene.text.slice(end)), 1);
      const own = meter.cover(about, [row]);
      const { share, weakest } = meter.cover(about, [row, ...scene.places().slice(1)]);
      if (share < LEAST || own.share === 0) return [];
      const { passage } = scene;
      return [
        {
          passage,
          start: scene.start,
          end: scene.end,
          text: scene.text,
          score: share,
          weakest,
          setting: share,
          weight: 1,
          cell,
        },
      ];
    }),
  );
  return found.toSorted((a, b) => b.score - a.score);
}

const rowOf = ({ cells, passage, text }: Scene): Scene["cells"] =>
  cells.length === 0 && isRow(passage) && text === passage.text ? labelledCells(passage) : cells;

// "gemandateerd" asks for the column "Gemandateerde"
function isHead(word: string, head: string): boolean {
  const heads = head
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((one) => one !== "");
  if (word.length < 3 || ASKING.test(word) || heads.length === 0 || heads.length > 3) return false;
  return heads.some((one) => one === word || (word.length >= ROOT && isFormOf(one, word)));
}

// alike but for an ending: "projectleider" is no form of "project"
const isFormOf = (one: string, other: string): boolean =>
  one.slice(0, ROOT) === other.slice(0, ROOT) && Math.abs(one.length - other.length) <= ENDING;
