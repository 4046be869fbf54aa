import { besidePerson, type Frame } from "./context.ts";
import { FUND_ROLE, LEAD_NOUN, LEAD_ROLE, MEMBER_ROLE, MONEY, TASK_NOUN } from "./verb-classes.ts";
import { words, wordsLike } from "./word-sets.ts";

const IS = words(`zijn blijven worden optreden treden fungeren dienen gelden opvolgen aantreden benoemen aanstellen
  kiezen verkiezen`);

/** `A is trekker van P`, `penvoerder is A`, `A treedt op als coördinator`. */
export const hasRole: Frame = (on) => {
  if (!IS.has(on.own.verb) && on.own.verb !== "optreden") return undefined;
  const roles = [
    [LEAD_ROLE, "LEADS"],
    [FUND_ROLE, "FUNDS"],
    [MEMBER_ROLE, "join"],
  ] as const;
  const role = roles.find(([pattern]) => on.own.has(pattern));
  if (role === undefined) return undefined;
  const named = on.own.subject ?? on.own.others.find((one) => one.preposition === "")?.token;
  const subjects = named === undefined || !on.isParty(named) ? [] : [named];
  const objects = on.own.others
    .filter(
      (one) =>
        /^(?:van|voor|bij|in|binnen|over)$/.test(one.preposition) && !besidePerson(on, one) && on.isWork(one.token),
    )
    .map((one) => one.token);
  const person = subjects.some((one) => on.look(one).is === "person");
  const elsewhere =
    objects.length === 0 &&
    on.own.others.some((one) => /^(?:van|bij|voor)$/.test(one.preposition) && !besidePerson(on, one));
  if (elsewhere || (person && role[1] === "join" && objects.length === 0)) return [];
  return on.one(role[1], subjects, objects, "focus");
};

const EUROS = wordsLike(/^(?:€|euro)/);
const POSSIBLE = words("mogelijk");
const FINANCIALLY = words("financieel financiële");
const HELPS = words("steunen ondersteunen bijdragen bijspringen");
const COSTS = words("kosten lasten helft deel rekening uren");

/** Who pays: by the verb, or by giving money. */
export const pays: Frame = (on) => {
  const { own } = on;
  if (on.is("receive") && own.has(MONEY)) {
    const funders = on.by("van", "vanuit", "uit");
    const receivers = own.subject !== undefined && on.isWork(own.subject) ? [own.subject] : on.works("voor", "");
    return funders.length === 0 ? undefined : on.one("FUNDS", funders, receivers, "focus");
  }
  if (own.noun !== undefined && MONEY.has(own.noun) && /^(?:komen|zijn|vloeien|stammen)$/.test(own.verb)) {
    const sources = on.by("van", "uit", "vanuit");
    return sources.length === 0 ? undefined : on.one("FUNDS", sources, [], "focus");
  }
  const gives =
    on.is("give") &&
    own.has(MONEY) &&
    (!/^(?:delen|nemen|dragen|steken)$/.test(own.verb) || own.has(COSTS) || own.has(EUROS));
  const enables = own.verb === "maken" && own.passive && own.has(POSSIBLE);
  const financially = HELPS.has(own.verb) && own.has(FINANCIALLY);
  if (!on.is("fund") && !gives && !enables && !financially) return undefined;
  if (own.passive && own.subject !== undefined && on.isParty(own.subject) && !on.isWork(own.subject)) return undefined;
  const sources = own.passive ? [...on.agents, ...on.by("uit", "vanuit", "van")] : on.agents;
  return on.one("FUNDS", sources, on.works("voor", "aan", "in", "", "van"), "focus");
};

const HOLDS = words(`hebben voeren houden nemen overnemen krijgen dragen berusten liggen zijn vervullen uitvoeren doen
  verzorgen`);

const RESTS = words("liggen berusten zijn beleggen rusten");

/** Who leads: by the verb, or by holding the lead. */
export const leads: Frame = (on) => {
  const { own } = on;
  const works = () => on.works("", "over", "van", "in", "bij", "binnen", "voor");
  if (HOLDS.has(own.verb) && own.has(LEAD_NOUN)) {
    const held = own.noun !== undefined && LEAD_NOUN.has(own.noun);
    const subjects = held ? on.by("van", "bij", "door", "") : on.agents;
    return subjects.length === 0 ? undefined : on.one("LEADS", subjects, held ? [] : works(), "focus");
  }
  const task = own.noun !== undefined && TASK_NOUN.has(own.noun) && RESTS.has(own.verb);
  const inHands = task ? on.by("van", "bij") : [];
  if (inHands.length > 0) return on.one(own.noun === "uitvoering" ? "do" : "support", inHands, [], "focus", 0.7);
  if (!on.is("lead") || on.agents.length === 0) return undefined;
  const objects = works();
  if (objects.length > 0 || !on.isSpecific)
    return on.one("LEADS", on.agents, objects, "focus", objects.length > 0 ? 0.85 : 0.75);
  return on.one("take-part", on.agents, [], "topic", 0.6);
};
