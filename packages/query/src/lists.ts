import type { Passage } from "@kenniswijzer/domain";
import { shareOf } from "./coverage.ts";
import type { List } from "./evidence.ts";
import type { Scales } from "./fit.ts";
import type { ReadQuestion } from "./reading.ts";
import { analysed, valuesIn } from "./remembered.ts";
import { type SearchToken, tokensOf } from "./subject.ts";

const HEAD = 0.5;

/** Lists among these passages whose heading or introduction speaks of what is asked, best first. */
export function listsOf(read: ReadQuestion, passages: readonly Passage[], scales: Scales): List[] {
  if (headsOf(read).length === 0) return [];
  const groups = new Map<string, Passage[]>();
  for (const passage of passages) {
    if (passage.kind !== "item" && passage.kind !== "row") continue;
    const key = `${passage.document}|${introduction(passage)}`;
    groups.set(key, [...(groups.get(key) ?? []), passage]);
  }
  return [...groups.values()]
    .map((items) => ({ items: items.toSorted((a, b) => a.ordinal - b.ordinal), score: scoreOf(read, items, scales) }))
    .filter((list) => list.score > 0)
    .sort((a, b) => b.score - a.score || b.items.length - a.items.length);
}

const DECIDED = "voorstel voorstellen besluit besluiten verzoek advies afspraken".split(" ").map(tokensOf);

// what a body is asked or has decided stands under any of these words
const headsOf = (read: ReadQuestion): readonly (readonly SearchToken[])[] => {
  if (read.head.length > 0) return [read.head];
  return read.want.asked === "decision" ? DECIDED : [];
};

const introduction = (passage: Passage): string => passage.lead.at(-1) ?? passage.headings.at(-1) ?? "";

function scoreOf(read: ReadQuestion, items: readonly Passage[], scales: Scales): number {
  const first = items[0] as Passage;
  const own = analysed(introduction(first));
  const head = Math.max(0, ...headsOf(read).map((one) => shareOf(one, own)));
  const words = read.constraints.flatMap((constraint) => constraint.words);
  const { share } = scales.meter.cover(words, scales.texts.around(introduction(first), first.id, first.document));
  const said = words.length > 0 ? share : 1;
  const { expected } = read.want;
  const announced = valuesIn(introduction(first)).some((value) => value.number === expected);
  const asMany = expected !== undefined && expected === items.length;
  if (head < HEAD && !(asMany && announced)) return 0;
  return 0.5 * Math.max(head, asMany ? 0.9 : 0) + 0.5 * said;
}
