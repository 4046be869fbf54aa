import { words } from "../frames/word-sets.ts";
import type { Clause } from "./clause.ts";
import { make, target } from "./making.ts";
import { ASIDES } from "./nouns.ts";
import { nounOf, type Phrase } from "./phrases.ts";
import type { Statement, Target } from "./statement.ts";

const UNION = words(`samenwerking samenwerkingsverband initiatief gezamenlijk project programma pilot idee coproductie
  product aanbod proef onderneming actie campagne aanpak dienst`);

/** `P is een samenwerking tussen A en B`, `P is een initiatief van A`, `P is van A en B samen`. */
export function unions(on: Clause): Statement[] {
  if (on.subject === undefined) return [];
  const beside = on.phrases[on.phrases.indexOf(on.subject) + 1];
  const apart = beside?.tokens[0]?.key === "een" && UNION.has(nounOf(beside)) && beside.preposition === "";
  if (!apart && (on.own.verb !== "zijn" || on.own.passive)) return [];
  const targets = on.row(on.subject).flatMap((one) => target(on, one));
  if (targets.length === 0) return [];
  const bare = on.under("").filter((one) => one !== on.subject && one.rowOf === undefined);
  const noun = bare.find((one) => one.sign === undefined && UNION.has(nounOf(one)));
  const behind = noun === undefined ? (bare.length === 0 ? on.under("van") : []) : on.behind(noun);
  const parties = behind
    .filter((one) => /^(?:van|tussen|door)$/.test(one.preposition) && one.rowOf === undefined)
    .flatMap((one) => on.row(one))
    .filter((one) => on.mayBeParty(one) && one !== on.subject);
  if (noun !== undefined && /^samenwerking/.test(nounOf(noun))) return make(on, "union", "join", parties, targets);
  return make(on, "union", "do", parties, targets);
}

/** `onder leiding van A`, `met geld van A`, `ten laste van A`. */
export function asides(on: Clause): Statement[] {
  return on.phrases.flatMap((phrase): Statement[] => {
    const noun = nounOf(phrase);
    const row = ASIDES.find(([preposition, nouns]) => preposition.has(phrase.preposition) && nouns.has(noun));
    if (row === undefined || phrase.sign !== undefined) return [];
    const [from] = on
      .behind(phrase)
      .filter((own) => /^(?:van|door|uit|vanuit)$/.test(own.preposition) && on.mayBeParty(own));
    if (from === undefined) return [];
    const parties = on.row(from).filter((own) => on.mayBeParty(own));
    const financial = phrase.tokens.some((token) => /^(?:financiële|geldelijke)$/.test(token.key));
    const tie = financial ? "FUNDS" : row[2];
    const here = workOf(on, new Set([phrase, ...on.behind(phrase)]));
    return make(on, "aside", tie, parties, here);
  });
}

/** The one work that a clause names: its subject, or else an object. */
function workOf(on: Clause, without: ReadonlySet<Phrase>): Target[] {
  const subject =
    on.subject === undefined || without.has(on.subject) ? [] : on.row(on.subject).flatMap((one) => target(on, one));
  if (subject.length > 0) return subject;
  const chain =
    on.subject === undefined || (!on.own.passive && on.subject.sign !== undefined)
      ? []
      : on.behind(on.subject).flatMap((one) => target(on, one));
  if (chain.length > 0) return chain;
  const all = on.phrases
    .filter((one) => !without.has(one))
    .flatMap((one) => target(on, one))
    .filter((one) => on.classOf(one.sign) !== "party");
  return all.length === 1 ? all : [];
}
