import type { AnswerItem, Gaps } from "@kenniswijzer/domain";
import type { Gap, NetworkAsked } from "@kenniswijzer/query";
import type { Composed } from "../compose.ts";
import { listed } from "../messages.nl.ts";
import { itemFor, type NetworkSource, networkAnswer, optionsOf, saysTie } from "./telling.ts";

const MOST = 1000;
const MOST_NAMED = 8;
/** Items beyond these help nobody; the count tells of them. */
const MOST_ITEMS = 30;

const SAYS: Readonly<Record<Gap, readonly [one: string, more: string, none: string]>> = {
  themes: ["thema heeft maar één partner", "thema's hebben maar één partner", "geen thema met maar één partner"],
  questions: ["vraag heeft nog geen partner", "vragen hebben nog geen partner", "geen vraag zonder partner"],
  projects: ["project heeft geen doelgroep", "projecten hebben geen doelgroep", "geen project zonder doelgroep"],
};
const ASKED = { themes: "theme", questions: "question", projects: "project" } as const;

export async function tellGaps(
  { gaps }: Extract<NetworkAsked, { kind: "gaps" }>,
  source: NetworkSource,
): Promise<Composed> {
  const found = await source.network.gaps({ ...optionsOf(source), limit: MOST });
  const told = gaps.map((gap) => ({ gap, items: itemsOf(gap, found).filter(({ citations }) => citations.length > 0) }));
  const some = told.filter(({ items }) => items.length > 0);
  const text =
    some.length === 0
      ? `ik vind ${listed(gaps.map((gap) => SAYS[gap][2]))} in de documenten.`
      : some.map(({ gap, items }) => sayGap(gap, items)).join(" ");
  const words = gaps.map((gap) => SAYS[gap][1]).join("; ");
  const [first = "themes"] = gaps;
  const asked = gaps.length === 1 ? ASKED[first] : "description";
  return networkAnswer(source, { words, asked, text, items: some.flatMap(({ items }) => items.slice(0, MOST_ITEMS)) });
}

function sayGap(gap: Gap, items: readonly AnswerItem[]): string {
  const names = items.slice(0, MOST_NAMED).map(({ name }) => name);
  const rest = items.length - names.length;
  const all = listed(rest === 0 ? names : [...names, `nog ${rest}`]);
  return `Voor zover de documenten zeggen, ${items.length === 1 ? "is er 1" : `zijn het er ${items.length}`}: ${SAYS[gap][items.length === 1 ? 0 : 1]}: ${all}.`;
}

function itemsOf(gap: Gap, found: Gaps): AnswerItem[] {
  if (gap === "themes")
    return found.themesWithOnePartner.map(({ theme, partner, ties }) =>
      itemFor(theme, ties[0] === undefined ? `alleen ${partner.name}` : `alleen ${saysTie(ties[0])}`, ties),
    );
  if (gap === "questions")
    return found.questionsWithoutPartner.map(({ question, ties, citations }) => ({
      ...itemFor(question, "geen partner genoemd", ties),
      citations: citations.slice(0, 1),
    }));
  return found.projectsWithoutTargetGroup.map(({ project, ties, citations }) => ({
    ...itemFor(project, "geen doelgroep genoemd", ties),
    citations: citations.slice(0, 1),
  }));
}
