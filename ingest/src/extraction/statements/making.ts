import type { Clause } from "./clause.ts";
import type { Phrase } from "./phrases.ts";
import type { Statement, Target } from "./statement.ts";
import type { StatementTie } from "./verbs.ts";

const OF = new Set(["van", "over", "aan", "voor", "in", "binnen", "bij", "op", "tot"]);

/** What a noun is of: a work behind it, or the clause's own. */
export function targetsOf(on: Clause, phrase: Phrase): Target[] {
  const last = on.row(phrase).at(-1) ?? phrase;
  const behind = [...on.behind(phrase), ...(last === phrase ? [] : on.behind(last))];
  return behind
    .filter((own) => OF.has(own.preposition))
    .flatMap((own) => on.row(own))
    .flatMap((own) => target(on, own));
}

/** A phrase that names a work, or something that may be one. */
export const target = (on: Clause, phrase: Phrase): Target[] =>
  phrase.sign !== undefined && (on.isWork(phrase.sign) || on.classOf(phrase.sign) === "unknown")
    ? [{ phrase, sign: phrase.sign }]
    : [];

/** A statement of these parties; none without what it goes to, unless the section may be meant. */
export function make(
  on: Clause,
  name: string,
  tie: StatementTie,
  parties: readonly Phrase[],
  targets: readonly Target[],
): Statement[] {
  const agents = parties
    .flatMap((phrase) => phrase.sign ?? [])
    .filter((sign) => !targets.some((own) => own.sign === sign));
  const here = targets.length === 0 && /^(?:lies|holds|handed|aside|role)$/.test(name);
  if (agents.length === 0 || (targets.length === 0 && !here)) return [];
  return [
    {
      frame: `${name}:${on.own.verb}`,
      tie,
      agents,
      targets,
      theme: false,
      open: false,
      confidence: here ? 0.65 : 0.75,
      aside: true,
      ...(here ? { here: true as const } : {}),
      ...(name === "role" ? { recent: true as const } : {}),
    },
  ];
}
