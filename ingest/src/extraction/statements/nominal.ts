import { words } from "../frames/word-sets.ts";
import { asides, unions } from "./asides.ts";
import type { Clause } from "./clause.ts";
import { make, target, targetsOf } from "./making.ts";
import { classed, HELD, ROLES } from "./nouns.ts";
import { nounOf, type Phrase } from "./phrases.ts";
import type { Statement, Target } from "./statement.ts";
import { MONEY } from "./verbs.ts";

/** `de regie … ligt bij A`. */
const LIES = words(`liggen berusten zijn rusten blijven komen vallen beleggen onderbrengen geschieden gebeuren verlopen
  worden doen verzorgen plaatsvinden gaan dragen betalen vergoeden dekken financieren`);
/** `A heeft de regie …`. */
const HOLDS = words(`hebben voeren houden nemen overnemen krijgen dragen invullen vervullen uitvoeren doen verzorgen
  waarnemen bekleden opnemen behouden verlenen leveren toezeggen bevestigen continueren verlengen
  voortzetten pakken betalen vergoeden dekken regelen`);
const HANDS_OVER = words("overdragen geven toevertrouwen opdragen overlaten gunnen overgeven");
const COPULA = words("zijn worden blijven optreden fungeren dienen treden heten gelden aanwijzen benoemen aanstellen");

const COPULAS = words("is zijn blijft wordt");

/** What the nouns of a clause state: offices, roles and asides. */
export function nominalStatements(on: Clause): Statement[] {
  return [...held(on), ...roles(on), ...asides(on), ...unions(on)];
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
    if (free && (LIES.has(on.own.verb) || on.own.passive)) {
      const holder = holderOf(on, phrase);
      if (holder.length > 0) return make(on, "lies", tie, holder, scene);
    }
    if (HANDS_OVER.has(on.own.verb)) {
      const to = on
        .under("aan")
        .flatMap((one) => on.row(one))
        .filter((one) => on.mayBeParty(one));
      return make(on, "handed", tie, to, scene);
    }
    if (!HOLDS.has(on.own.verb) || on.own.passive || phrase === on.subject) return [];
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
  const money = /^(?:komen|stammen|zijn)$/.test(on.own.verb) && MONEY.has(nounOf(phrase)) && !on.own.passive;
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
    if (!COPULA.has(on.own.verb) && !on.has(COPULAS)) return [];
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
  return after === undefined || COPULA.has(on.own.verb) ? [] : [after];
}
