import type { AnswerItem } from "@kenniswijzer/domain";
import type { Run } from "../text/rich.ts";

/** A line for one partner, theme or project: its name, why, and the numbers of its sources. */
export function bulletOf({ name, why }: AnswerItem, marks: string): Run[] {
  return [
    { text: "\n• " },
    { text: name, mark: "bold" },
    { text: `${why === "" ? "" : ` – ${why}`}${marks === "" ? "" : ` ${marks}`}` },
  ];
}

/** The sentence with each item's name in bold where it first stands; at the start of a sentence it has a capital. */
export function boldNames(text: string, items: readonly AnswerItem[]): Run[] {
  const places = items
    .map(({ name }) => ({ at: placeOf(name, text), name }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at || b.name.length - a.name.length);
  const runs: Run[] = [];
  let done = 0;
  for (const { at, name } of places) {
    if (at < done) continue;
    runs.push({ text: text.slice(done, at) }, { text: text.slice(at, at + name.length), mark: "bold" });
    done = at + name.length;
  }
  return [...runs, { text: text.slice(done) }];
}

function placeOf(name: string, text: string): number {
  if (name === "") return -1;
  const [first = ""] = name;
  const at = text.indexOf(name);
  return at >= 0 ? at : text.indexOf(first.toUpperCase() + name.slice(first.length));
}
