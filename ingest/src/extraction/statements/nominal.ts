import type { Clause } from "./clause.ts";
import { ASIDES, classed, HELD, MONEY, ROLES } from "./nouns.ts";
import { nounOf, type Phrase } from "./phrases.ts";
import type { Statement, Target } from "./statement.ts";
import type { StatementTie } from "./verbs.ts";

/** `de regie … ligt bij A`. */
const LIES =
  /^(?:liggen|berusten|zijn|rusten|blijven|komen|vallen|beleggen|onderbrengen|geschieden|gebeuren|verlopen|worden|doen|verzorgen|plaatsvinden|gaan|dragen|betalen|vergoeden|dekken|financieren)$/;
/** `A heeft de regie …`. */
const HOLDS =
  /^(?:hebben|voeren|houden|nemen|overnemen|krijgen|dragen|invullen|vervullen|uitvoeren|doen|verzorgen|waarnemen|bekleden|opnemen|behouden|verlenen|leveren|toezeggen|bevestigen|continueren|verlengen|voortzetten|pakken|betalen|vergoeden|dekken|regelen)$/;
const HANDS_OVER = /^(?:overdragen|geven|toevertrouwen|opdragen|overlaten|gunnen|overgeven)$/;
const COPULA = /^(?:zijn|worden|blijven|optreden|fungeren|dienen|treden|heten|gelden|aanwijzen|benoemen|aanstellen)$/;
const OF = new Set(["van", "over", "aan", "voor", "in", "binnen", "bij", "op", "tot"]);

/** What the nouns of a clause state: offices, roles and asides. */
export function nominalStatements(on: Clause): Statement[] {
  return [...held(on), ...roles(on), ...asides(on), ...unions(on)];
}

/** What a noun is of: a work behind it, or the clause's own. */
function targetsOf(on: Clause, phrase: Phrase): Target[] {
  const last = on.row(phrase).at(-1) ?? phrase;
  const behind = [...on.behind(phrase), ...(last === phrase ? [] : on.behind(last))];
  return behind
    .filter((own) => OF.has(own.preposition))
    .flatMap((own) => on.row(own))
    .flatMap((own) => target(on, own));
}

const target = (on: Clause, phrase: Phrase): Target[] =>
  phrase.sign !== undefined && (on.isWork(phrase.sign) || on.classOf(phrase.sign) === "unknown")
    ? [{ phrase, sign: phrase.sign }]
    : [];

function make(
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

/** `de uitvoering van P ligt bij A`, `A heeft de regie over P`, `de bijdrage van A aan P`. */
function held(on: Clause): Statement[] {
  let shared: Target[] = [];
  return on.phrases.flatMap((phrase): Statement[] => {
    if (phrase.sign !== undefined) return [];
    const tie = classed(HELD, nounOf(phrase));
    if (tie === undefined) return [];
    const owner = ownerOf(on, phrase);
    const own = targetsOf(on, phrase).filter((one) => !owner.includes(one.phrase));
    const targets = own.length > 0 ? own : shared;
    if (own.length > 0) shared = own;
    if (owner.length > 0 && targets.length > 0) return make(on, "of", tie, owner, targets);
    if (/^(?:met|onder|dankzij|zonder)$/.test(phrase.preposition)) return [];
    const scene =
      targets.length > 0 ? targets : on.under("bij", "in", "binnen", "voor").flatMap((one) => target(on, one));
    const free = phrase.preposition === "" || phrase.preposition === "van";
    if (free && (LIES.test(on.own.verb) || on.own.passive)) {
      const holder = holderOf(on, phrase);
      if (holder.length > 0) return make(on, "lies", tie, holder, scene);
    }
    if (HANDS_OVER.test(on.own.verb)) {
      const to = on
        .under("aan")
        .flatMap((one) => on.row(one))
        .filter((one) => on.mayBeParty(one));
      return make(on, "handed", tie, to, scene);
    }
    if (!HOLDS.test(on.own.verb) || on.own.passive || phrase === on.subject) return [];
    // what someone is given or asks for, he doesn't pay
    if (
      tie === "FUNDS" &&
      !/^(?:dragen|nemen|betalen|vergoeden|dekken|verzorgen|regelen|toezeggen|verlengen|voortzetten)$/.test(on.own.verb)
    )
      return [];
    return make(on, "holds", tie, on.partiesOf(on.subject), scene);
  });
}

/** `de bijdrage van A aan P`: the party right behind the noun, when a work follows. */
function ownerOf(on: Clause, phrase: Phrase): Phrase[] {
  const [first] = on.behind(phrase);
  if (first === undefined || !/^(?:van|door|vanuit)$/.test(first.preposition)) return [];
  const goesOn = on.behind(phrase).some((own) => own !== first && target(on, own).length > 0);
  return (on.isParty(first) || (on.mayBeParty(first) && goesOn)) && !on.isWork(first.sign)
    ? on.row(first).filter((own) => on.mayBeParty(own))
    : [];
}

/** The first party behind the noun that has it: `bij A`, `in handen van A`, `door A`. */
function holderOf(on: Clause, phrase: Phrase): Phrase[] {
  const after = on.phrases.slice(on.phrases.indexOf(phrase) + 1);
  const all = after.length > 0 ? after : on.phrases;
  const next = all.find(
    (own) =>
      own.sign === undefined &&
      own.rowOf === undefined &&
      classed(HELD, nounOf(own)) !== undefined &&
      own.preposition === "",
  );
  const until = next === undefined ? all : all.slice(0, all.indexOf(next));
  const money = /^(?:komen|stammen|zijn)$/.test(on.own.verb) && MONEY.test(nounOf(phrase)) && !on.own.passive;
  const holds = (own: Phrase): boolean => {
    if (!on.mayBeParty(own) || own.rowOf !== undefined) return false;
    if (money && /^(?:van|uit|vanuit)$/.test(own.preposition)) return own.behind?.sign === undefined && on.isParty(own);
    if (/^(?:bij|door|aan)$/.test(own.preposition)) return own.behind === undefined || own.behind.sign === undefined;
    return (
      own.preposition === "van" &&
      /^(?:handen|hand|rekening|laste|conto|bordje|schouders)$/.test(nounOf(own.behind ?? own))
    );
  };
  const before = on.phrases.slice(0, on.phrases.indexOf(phrase));
  const found = until.find(holds) ?? before.find((own) => holds(own) && own.preposition !== "aan");
  return found === undefined ? [] : on.row(found).filter((own) => on.mayBeParty(own));
}

/** `A is trekker van P`, `als penvoerder van P treedt A op`, `A, trekker van P,`, `met A als trekker`. */
function roles(on: Clause): Statement[] {
  return on.phrases.flatMap((phrase): Statement[] => {
    const noun = phrase.sign === undefined ? nounOf(phrase) : "";
    const tie = classed(ROLES, noun);
    if (tie === undefined) return [];
    const own = targetsOf(on, phrase);
    const beside = appositionOf(on, phrase);
    if (beside.length > 0 && own.length > 0) return make(on, "beside", tie, beside, own);
    if (phrase.preposition === "als") {
      const [before] = on.phrases.slice(0, on.phrases.indexOf(phrase)).slice(-1);
      if (before !== undefined && before.preposition === "met" && on.mayBeParty(before)) {
        const subject = on.subject === undefined ? [] : on.row(on.subject).flatMap((one) => target(on, one));
        return make(on, "met-als", tie, [before], own.length > 0 ? own : subject);
      }
    }
    if (/^(?:aanwijzen|benoemen|aanstellen)$/.test(on.own.verb) && !on.own.passive) return [];
    if (!COPULA.test(on.own.verb) && !on.has(/^(?:is|zijn|blijft|wordt)$/)) return [];
    if (phrase.preposition !== "" && phrase.preposition !== "als" && phrase.preposition !== "tot") return [];
    const parties = on.phrases.filter(
      (one) => one.preposition === "" && on.mayBeParty(one) && !own.some((t) => t.phrase === one),
    );
    const pair = paired(on, phrase, parties);
    const named =
      pair !== undefined
        ? pair
        : parties.length > 0
          ? parties
          : on.partiesOf(on.subject).filter((one) => on.mayBeParty(one));
    const where = own.length > 0 ? own : antecedent(on);
    return make(on, "role", tie === "PART_OF" ? "PART_OF" : tie, named, where);
  });
}

/** `A is trekker, B uitvoerder van P`: of several roles each has the party before it. */
function paired(on: Clause, phrase: Phrase, parties: readonly Phrase[]): Phrase[] | undefined {
  const bearing = on.phrases.filter((own) => own.sign === undefined && classed(ROLES, nounOf(own)) !== undefined);
  if (bearing.length < 2 || parties.length < 2) return undefined;
  const at = on.phrases.indexOf(phrase);
  const before = bearing[bearing.indexOf(phrase) - 1];
  const from = before === undefined ? -1 : on.phrases.indexOf(before);
  return on.phrases.slice(from + 1, at).filter((own) => parties.includes(own));
}

/** `P, waarvan A trekker is`. */
const antecedent = (on: Clause): Target[] =>
  on.phrases
    .filter((one) => one.sign !== undefined && one.sign === on.own.clause.antecedent && one.preposition !== "")
    .flatMap((one) => target(on, one));

/** The party between commas beside a role. */
function appositionOf(on: Clause, phrase: Phrase): Phrase[] {
  const before = phrase.rowOf;
  if (before !== undefined && on.mayBeParty(before)) return [before];
  const chain = new Set([phrase, ...on.behind(phrase)]);
  const after = on.phrases.find(
    (own) => own.rowOf !== undefined && chain.has(own.rowOf) && own.rowOf !== undefined && on.mayBeParty(own),
  );
  return after === undefined || COPULA.test(on.own.verb) ? [] : [after];
}

const UNION =
  /^(?:samenwerking|samenwerkingsverband|initiatief|gezamenlijk|project|programma|pilot|idee|coproductie|product|aanbod|proef|onderneming|actie|campagne|aanpak|dienst)$/;

/** `P is een samenwerking tussen A en B`, `P is een initiatief van A`, `P is van A en B samen`. */
function unions(on: Clause): Statement[] {
  if (on.subject === undefined) return [];
  const beside = on.phrases[on.phrases.indexOf(on.subject) + 1];
  const apart = beside?.tokens[0]?.key === "een" && UNION.test(nounOf(beside)) && beside.preposition === "";
  if (!apart && (on.own.verb !== "zijn" || on.own.passive)) return [];
  const targets = on.row(on.subject).flatMap((one) => target(on, one));
  if (targets.length === 0) return [];
  const bare = on.under("").filter((one) => one !== on.subject && one.rowOf === undefined);
  const noun = bare.find((one) => one.sign === undefined && UNION.test(nounOf(one)));
  const behind = noun === undefined ? (bare.length === 0 ? on.under("van") : []) : on.behind(noun);
  const parties = behind
    .filter((one) => /^(?:van|tussen|door)$/.test(one.preposition) && one.rowOf === undefined)
    .flatMap((one) => on.row(one))
    .filter((one) => on.mayBeParty(one) && one !== on.subject);
  if (noun !== undefined && /^samenwerking/.test(nounOf(noun))) return make(on, "union", "join", parties, targets);
  return make(on, "union", "do", parties, targets);
}

/** `onder leiding van A`, `met geld van A`, `ten laste van A`. */
function asides(on: Clause): Statement[] {
  return on.phrases.flatMap((phrase): Statement[] => {
    const noun = nounOf(phrase);
    const row = ASIDES.find(([preposition, pattern]) => preposition.test(phrase.preposition) && pattern.test(noun));
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

export { MONEY };
