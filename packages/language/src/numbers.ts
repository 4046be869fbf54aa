import { fold } from "./fold.ts";

const UNITS =
  "nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien".split(
    " ",
  );
const TENS = "twintig dertig veertig vijftig zestig zeventig tachtig negentig".split(" ");
const ORDINALS: Record<string, number> = {
  eerste: 1,
  tweede: 2,
  derde: 3,
  vierde: 4,
  vijfde: 5,
  zesde: 6,
  zevende: 7,
  achtste: 8,
  negende: 9,
  tiende: 10,
};
const POWERS: Record<string, number> = {
  honderd: 100,
  duizend: 1000,
  miljoen: 1e6,
  mln: 1e6,
  miljard: 1e9,
  mld: 1e9,
  mrd: 1e9,
};

function cardinals(): ReadonlyMap<string, number> {
  const numbers = new Map(UNITS.map((word, value) => [word, value]));
  for (const [ten, word] of TENS.entries()) {
    numbers.set(word, (ten + 2) * 10);
    for (let unit = 1; unit < 10; unit++) {
      numbers.set(`${UNITS[unit]}en${word}`, (ten + 2) * 10 + unit);
    }
  }
  return numbers;
}

const CARDINALS = cardinals();

/** The number that a word or figure stands for: `veertien` → 14, `185.000` → 185000, `1,5` → 1.5; undefined for any other word. `een` is read as 1 only when accented. */
export function numberOf(word: string): number | undefined {
  if (/^\d/.test(word)) return figure(word);
  if (word.toLowerCase() === "een") return undefined;
  const key = fold(word);
  return CARDINALS.get(key) ?? POWERS[key] ?? ORDINALS[key] ?? multiple(key);
}

function figure(word: string): number | undefined {
  if (/^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(word)) return Number(word.replace(/\./g, "").replace(",", "."));
  if (/^\d+(?:,\d+)?$/.test(word)) return Number(word.replace(",", "."));
  return /^\d+\.\d{1,2}$/.test(word) ? Number(word) : undefined;
}

/** `tweehonderd`, `honderdvijftig`, `drieduizend`. */
function multiple(key: string): number | undefined {
  const parts = /^(.*?)(duizend|honderd)(.*)$/.exec(key);
  if (parts === null) return undefined;
  const [, before = "", power = "", after = ""] = parts;
  const times = before === "" ? 1 : CARDINALS.get(before);
  const rest = after === "" ? 0 : (CARDINALS.get(after.replace(/^en/, "")) ?? multiple(after));
  return times === undefined || rest === undefined ? undefined : times * (POWERS[power] ?? 1) + rest;
}
