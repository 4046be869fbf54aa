import type { AnswerItem, Introduction, NodeLabel, Tie } from "@kenniswijzer/domain";
import { type NetworkAsked, namedNodes } from "@kenniswijzer/query";
import type { Composed } from "../compose.ts";
import { listed } from "../messages.nl.ts";
import { itemFor, type NetworkSource, networkAnswer, optionsOf } from "./telling.ts";

const MOST_PAIRS = 5;
const MOST_SUBJECTS = 2;
/** Pairs of less than this share of the best score share what many share. */
const WORTH_TELLING = 0.5;
const REMARK = "Dat is een suggestie: geen document zegt dat zij elkaar kennen.";

export async function tellIntroductions(
  { about, kinds }: Extract<NetworkAsked, { kind: "introductions" }>,
  source: NetworkSource,
): Promise<Composed | undefined> {
  const [node] = about === undefined ? [] : ((await namedNodes([about], source)).get(about) ?? []);
  if (about !== undefined && node === undefined) return undefined;
  const options = { ...optionsOf(source, kinds), limit: MOST_PAIRS };
  const all = await source.network.introductions(node === undefined ? options : { ...options, about: node.id });
  const found = all.filter(({ score }) => score >= (all[0]?.score ?? 0) * WORTH_TELLING);
  const partner = node?.type === "Actor" ? node : undefined;
  const items = partner ? found.map((one) => itemOf(one.b, one.a, one)) : bothOf(found);
  const words = wordsOf(node?.name, partner !== undefined);
  return networkAnswer(source, {
    words,
    asked: "partner",
    entities: node ? [node] : [],
    text: textOf(found, partner),
    items,
  });
}

function textOf(found: readonly Introduction[], partner: NodeLabel | undefined): string {
  const [first] = found;
  if (first === undefined) return "ik vind geen partners die iets delen en elkaar nog niet kennen.";
  const who = partner
    ? `${partner.name} aan ${listed(found.map(({ b }) => b.name))}`
    : found.map(({ a, b }) => `${a.name} aan ${b.name}`).join("; ");
  return `u kunt voorstellen: ${who}. ${first.a.name} en ${first.b.name} delen: ${first.why} ${REMARK}`;
}

const wordsOf = (name: string | undefined, isPartner: boolean): string => {
  if (name === undefined) return "partners die iets delen en geen verband met elkaar hebben";
  return isPartner ? `partners om aan ${name} voor te stellen` : `partners om aan elkaar voor te stellen rond ${name}`;
};

const tiesOf = ({ shared }: Introduction): Tie[] =>
  shared.slice(0, MOST_SUBJECTS).flatMap(({ own, other }) => [...own.slice(0, 1), ...other.slice(0, 1)]);

const itemOf = (who: NodeLabel, to: NodeLabel, pair: Introduction): AnswerItem =>
  itemFor(who, `voor ${to.name}: ${pair.why}`, tiesOf(pair));

/** Each partner of the pairs once, with the best pair that it is of. */
function bothOf(found: readonly Introduction[]): AnswerItem[] {
  const items = found.flatMap((pair) => [itemOf(pair.a, pair.b, pair), itemOf(pair.b, pair.a, pair)]);
  return [...new Map(items.toReversed().map((item) => [item.id, item])).values()].toReversed();
}
