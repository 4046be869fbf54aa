import type { AnswerItem, Gaps } from "@kenniswijzer/domain";
import type { Gap, NetworkAsked } from "@kenniswijzer/query";
import type { Composed } from "../compose.ts";
import { listed } from "../messages.nl.ts";
import { itemFor, type NetworkSource, networkAnswer, optionsOf, saysTie } from "./telling.ts";

const MOST = 1000;
const MOST_NAMED = 8;
/** Items beyond these help nobody; the count tells of them. */
const MOST_ITEMS = 30;

interface Said {
  readonly one: string;
  readonly more: (count: number) => string;
  readonly none: string;
}

const SAYS: Readonly<Record<Gap, Said>> = {
  themes: {
    one: "heeft 1 thema maar één partner",
    more: (count) => `hebben ${count} thema's maar één partner`,
    none: "geen thema met maar één partner",
  },
  questions: {
    one: "heeft 1 vraag nog geen partner",
    more: (count) => `hebben ${count} vragen nog geen partner`,
    none: "geen vraag zonder partner",
  },
  projects: {
    one: "heeft 1 project geen doelgroep",
    more: (count) => `hebben ${count} projecten geen doelgroep`,
    none: "geen project zonder doelgroep",
  },
};
const WORDS = {
  themes: "thema's met maar één partner",
  questions: "vragen zonder partner",
  projects: "projecten zonder doelgroep",
} as const;
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
      ? `ik vind ${listed(gaps.map((gap) => SAYS[gap].none))} in de documenten.`
      : some.map(({ gap, items }) => sayGap(gap, items)).join(" ");
  const words = gaps.map((gap) => WORDS[gap]).join("; ");
  const [first = "themes"] = gaps;
  const asked = gaps.length === 1 ? ASKED[first] : "description";
  return networkAnswer(source, { words, asked, text, items: some.flatMap(({ items }) => items.slice(0, MOST_ITEMS)) });
}

function sayGap(gap: Gap, items: readonly AnswerItem[]): string {
  const names = items.slice(0, MOST_NAMED).map(({ name }) => name);
  const rest = items.length - names.length;
  const all = listed(rest === 0 ? names : [...names, `nog ${rest}`]);
  const said = items.length === 1 ? SAYS[gap].one : SAYS[gap].more(items.length);
  return `Voor zover de documenten zeggen, ${said}: ${all}.`;
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
