// What fits on one A4 of two columns: counted in lines of type, on the safe side, so that it also holds in wider letters.

/** Lines in a column, and letters on a line of it: in the type of names, and in the smaller type of quotes. */
export const COLUMN = { lines: 66, letters: 44, small: 58 } as const;

/** What a heading takes, and the space under an item. */
const HEADING = 2.4;
const GAP = 0.4;
/** Kept free under a list that is cut off, for names of what comes after. */
const REST = 4;

/** Letters of names that are told after a list that is cut off: with "en nog 23 andere" within `REST`. */
export const REST_LETTERS = 100;

const lines = (text: string, letters: number): number => Math.ceil(text.length / letters);

/** How many lines an item takes: its text, and its quote with the source in smaller type. */
export const costOf = (text: string, quote = ""): number =>
  lines(text, COLUMN.letters) + lines(quote, COLUMN.small) + GAP;

type Lists = readonly (readonly number[])[];

/** How many items of each list fit in a column, by what they cost: the first of each list before the second of any. */
export function fitting(lists: Lists, room: number = COLUMN.lines): number[] {
  const free = room - headingsOf(lists);
  const all = filled(lists, free);
  if (lists.every((list, at) => all[at] === list.length)) return all;
  return filled(lists, free - REST * lists.filter(({ length }) => length > 1).length);
}

/** Lines that are left in a column under these lists, of which so many items are told. */
export function roomUnder(lists: Lists, counts: readonly number[]): number {
  const told = lists.flatMap((list, at) => list.slice(0, counts[at]));
  const rests = lists.filter((list, at) => list.length > (counts[at] ?? 0)).length * REST;
  return COLUMN.lines - headingsOf(lists) - rests - told.reduce((sum, cost) => sum + cost, 0);
}

/** A list over two columns: how many items stand in the first, and how many in what is free of the second. */
export function flowing(list: readonly number[], free: number): readonly [number, number] {
  const [whole = 0] = fitting([list]);
  if (whole === list.length) return [whole, 0];
  const [first = 0] = filled([list], COLUMN.lines - HEADING);
  const [second = 0] = fitting([list.slice(first)], free);
  return second === 0 ? [whole, 0] : [first, second];
}

const headingsOf = (lists: Lists): number =>
  lists.reduce((sum, list) => sum + HEADING + (list.length === 0 ? 2 : 0), 0);

function filled(lists: Lists, free: number): number[] {
  const counts = lists.map(() => 0);
  const open = new Set(lists.keys());
  let left = free;
  for (let round = 0; open.size > 0; round++) {
    for (const at of [...open]) {
      const cost = lists[at]?.[round];
      if (cost === undefined || cost > left) open.delete(at);
      else {
        left -= cost;
        counts[at] = round + 1;
      }
    }
  }
  return counts;
}

/** As many names, from the first, as stand within so many letters; at least one. */
export function within<T extends { readonly name: string }>(all: readonly T[], letters: number): T[] {
  let sum = 0;
  return all.filter(({ name }, index) => {
    sum += name.length + 2;
    return index === 0 || sum <= letters;
  });
}

/** A part of a sentence of at most so many letters, in whole words, with what it is about where that stands in it. */
export function excerpt(sentence: string, about: string, most: number): string {
  if (sentence.length <= most) return sentence;
  const at = sentence.toLowerCase().indexOf(about.toLowerCase());
  const wanted = at < 0 || at + about.length <= most ? 0 : Math.min(at - (most - about.length) / 2, at);
  const from = wanted <= 0 ? 0 : sentence.lastIndexOf(" ", wanted) + 1;
  const cut = sentence.slice(from, from + most);
  const isLast = from + most >= sentence.length;
  const text = isLast ? cut : cut.slice(0, Math.max(cut.lastIndexOf(" "), most / 2)).replace(/[\s,;:(–-]+$/u, "");
  return `${from > 0 ? "… " : ""}${text}${isLast ? "" : " …"}`;
}
