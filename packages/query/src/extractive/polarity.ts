import type { Scales } from "../fit.ts";
import { saysAct } from "./act-hits.ts";
import { clausesOf } from "./clauses.ts";
import type { ActAsked } from "./question.ts";
import { denies, leavesOpen } from "./reserve.nl.ts";
import type { Scene } from "./scenes.ts";
import { toldAbout } from "./told.ts";

/** What a sentence says to a question for yes or no. */
export interface Verdict {
  readonly says: "yes" | "no" | "undecided";
  readonly scene: Scene;
  readonly score: number;
}

const LEAST = 0.5;

/** What the sentences say of whom the question names: no before not decided, and either before yes, because a reservation is added later. */
export function verdictOf(scenes: readonly Scene[], scales: Scales, asked: ActAsked): Verdict | undefined {
  const [subject] = scales.entities.filter(({ nodes }) => nodes.some(({ type }) => type === "Actor"));
  if (scales.read.want.asked !== "yes-no" || subject === undefined) return undefined;
  const ids = new Set(subject.nodes.map(({ id }) => id));
  const verdicts = toldAbout(
    scenes.filter(({ names, text }) => !/\?\s*$/.test(text) && names.some(({ node }) => ids.has(node.id))),
    scales,
    asked,
  ).flatMap(({ scene, share }): Verdict[] => {
    const says = saysOf(scene, ids, asked);
    return says === undefined || share < LEAST ? [] : [{ says, scene, score: share }];
  });
  const best = Math.max(0, ...verdicts.map(({ score }) => score));
  const near = newestOnly(
    verdicts.filter(({ score }) => score >= 0.8 * best),
    scales,
  );
  return (["no", "undecided", "yes"] as const).flatMap((says) => near.filter((one) => one.says === says))[0];
}

// what a later document says takes the place of what an earlier one said
function newestOnly(verdicts: readonly Verdict[], { texts }: Scales): readonly Verdict[] {
  const dateOf = ({ scene }: Verdict): string => texts.document(scene.passage.document)?.date ?? "";
  const last = verdicts.reduce((date, one) => (dateOf(one) > date ? dateOf(one) : date), "");
  return verdicts.filter((one) => dateOf(one) === last || dateOf(one) === "");
}

function saysOf(scene: Scene, ids: ReadonlySet<string>, asked: ActAsked): Verdict["says"] | undefined {
  const clauses = clausesOf(
    scene.text,
    scene.names.filter(({ node }) => node.type === "Actor"),
  );
  const own = clauses.flatMap((clause, i) => {
    if (!clause.groups.some(({ names }) => names.some(({ node }) => ids.has(node.id)))) return [];
    const next = clauses[i + 1];
    // "X, die zelf niet meedoet, …" and "X heeft geen tijd en doet dus niet mee" go on about X
    const on = next?.groups.every(({ start }) => start > next.start + 12) ? next : clause;
    return [scene.text.slice(clause.start, on.end)];
  });
  const text = own.join(" ");
  if (text === "") return undefined;
  if (leavesOpen(text)) return "undecided";
  const leaves = saysAct(text, "leave");
  if (asked.act === "leave") return leaves || denies(text) ? "yes" : undefined;
  if (leaves || denies(text)) return "no";
  return asked.act !== undefined && saysAct(text, asked.act) ? "yes" : undefined;
}
