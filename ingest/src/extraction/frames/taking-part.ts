import type { Context, Finding, Frame } from "./context.ts";
import { matterOf } from "./matters.ts";
import type { Token } from "./tokens.ts";
import { words, wordsLike } from "./word-sets.ts";

/** Who takes no part any more. */
export const leaves: Frame = (on) => {
  if (!on.is("leave") || on.agents.length === 0) return undefined;
  const about = on.works("uit", "met", "van", "aan", "bij", "");
  return on.one("join", on.agents, about, "focus").map((finding) => ({ ...finding, denied: true }));
};

const OF_IT = words("er ervan daarvan hiervan");
const UNIONS = words("samenwerking samenwerkingsverband alliantie coalitie verband consortium bundeling netwerk");
const SIGNATURE = words("handtekening handtekeningen");
const INITIATIVE = words("initiatief");
const INVOLVED = words("betrokken");
const BEGINNING = words("basis wieg initiatief");
const COOPERATION = words("samenwerken samenoptrekken optrekken");
const BEGINS = words("staan liggen nemen hebben zijn");
const BUSY = words("slag bezig");

/** Part and whole. */
const MEMBERS = wordsLike(/^(?:\p{L}*partners|deelnemers|leden|partijen|initiatiefnemers|aangeslotenen)$/u);

export const belongs: Frame = (on) => {
  const { own } = on;
  if (on.is("belong")) {
    const needed: Record<string, readonly string[]> = {
      vallen: ["onder"],
      hangen: ["onder"],
      horen: ["bij"],
      uitmaken: ["van"],
      onderbrengen: ["bij", "in"],
      inbedden: ["in", "bij"],
    };
    const wholes = on.by(...(needed[own.verb] ?? ["tot", "onder", "bij"]));
    const here = own.verb === "uitmaken" && own.has(OF_IT);
    // "tot de deelnemers behoren X en Y"
    if (own.subject !== undefined && wholes.length === 0 && own.has(MEMBERS))
      return on.one("join", on.agents, on.works("van"), "focus");
    if (own.subject === undefined || (wholes.length === 0 && !here)) return own.verb === "uitmaken" ? [] : undefined;
    return on.one("PART_OF", [own.subject], wholes, here ? "focus" : "none");
  }
  const union = own.verb === "zijn" && own.has(UNIONS);
  if (!on.is("comprise") && !union) return undefined;
  const active = own.verb === "vormen" && !own.passive;
  if (active) return on.agents.length === 0 ? undefined : on.one("PART_OF", on.agents, on.works(""), "none");
  const parts = union ? unionOf(on) : own.passive ? on.by("door") : on.by("uit");
  if (own.subject === undefined || parts.length === 0) return undefined;
  return on.one("PART_OF", parts, [own.subject], "none");
};

/** `een samenwerking van de zes gemeenten, X en Y`: all that follow. */
function unionOf(on: Context): Token[] {
  const { tokens } = on.own.clause;
  const from = tokens.findIndex((token, at) => /^(?:van|tussen)$/.test(token.key) && tokens[at - 1]?.kind === "word");
  if (from < 0 || on.by("van", "tussen", "").length === 0) return [];
  return on.by("van", "tussen", "").filter((one) => tokens.indexOf(one) > from);
}

/** `werkt in P samen`, `trekt samen op met X`. */
function cooperates(on: Context): Finding[] | undefined {
  const within = on.works("in", "binnen", "aan");
  if (within.length > 0) return on.one("join", on.agents, within, "none");
  const partners = on.by("met");
  return partners.length === 0 ? undefined : on.one("COOPERATES_WITH", on.agents, partners, "none");
}

export const joins: Frame = (on) => {
  const { own } = on;
  if (on.is("enter") && on.agents.length > 0)
    return on.one("enter", on.agents, on.works("tot", "bij", "aan", "in"), "focus");
  const signs = own.verb === "zetten" && own.has(SIGNATURE);
  if (COOPERATION.has(own.verb)) return cooperates(on);
  const from = (): Token[] => on.by("van", "bij");
  if (
    own.verb === "zijn" &&
    own.has(INITIATIVE) &&
    own.subject !== undefined &&
    on.isWork(own.subject) &&
    from().length > 0
  )
    return on.one("join", from(), [own.subject], "none");
  if (own.noun === "initiatief" && from().length > 0 && /^(?:komen|liggen|zijn|uitgaan)$/.test(own.verb))
    return on.one("join", from(), on.works("voor", "tot"), "focus");
  const involved =
    own.verb === "betrekken" &&
    (own.passive || own.has(INVOLVED)) &&
    own.subject !== undefined &&
    on.isParty(own.subject);
  const begins = BEGINS.has(own.verb) && own.has(BEGINNING);
  const founds = on.is("found") || begins;
  if (!on.is("join") && !involved && !founds && !signs) return undefined;
  const agents =
    involved && own.subject !== undefined
      ? [own.subject]
      : [...on.agents, ...(own.passive ? on.by("met") : together(on))];
  const objects = on
    .works("aan", "bij", "in", "met", "tot", "op", "binnen", "van", "voor", "")
    .filter((one) => !agents.includes(one));
  if (agents.length === 0 || (founds && !on.is("join") && objects.length === 0 && (on.isSpecific || !own.passive)))
    return undefined;
  if (own.verb === "verbinden" && own.subject !== undefined && on.look(own.subject).is === "person") return undefined;
  return on.one("join", agents, objects, "focus");
};

const UNITS: ReadonlySet<string | undefined> = new Set(["research-group", "organisation-unit", "department"]);

const ON_BEHALF = words("van vanuit namens");

/** `Namens X is N betrokken`, `vanuit hogeschool H kijkt lectoraat L mee`: where the subject belongs. */
export function origin(on: Context): Finding[] {
  const { subject, finite, others, clause } = on.own;
  const [opening] = clause.tokens;
  if (subject === undefined || finite === undefined || !ON_BEHALF.has(opening?.key ?? "")) return [];
  const whole = others.find((one) => one.preposition === opening?.key && one.token.at < finite.at)?.token;
  const named = on.look(subject);
  const part = named.is === "person" || (named.kinds.length > 0 && named.kinds.every((kind) => UNITS.has(kind)));
  return whole === undefined || !part ? [] : on.one("PART_OF", [subject], [whole], "none", 0.75);
}

/** `N werkt bij X`. */
export const works: Frame = (on) => {
  const { own } = on;
  const named = own.subject !== undefined && on.look(own.subject).is === "person" ? own.subject : undefined;
  const copula = own.verb === "zijn" || own.verb === "blijven" || own.verb === "worden";
  if (named === undefined || own.subject === undefined || !(on.is("employ") || copula)) return undefined;
  const employers = copula ? on.by("bij") : on.by("bij", "voor", "aan");
  return employers.length === 0 ? undefined : on.one("PART_OF", [own.subject], employers, "none");
};

const TAKES_PLACE = words(
  "vestigen huisvesten zetelen kantoren plaatsvinden draaien lopen starten beginnen vinden gaan",
);

export const located: Frame = (on) => {
  const { own } = on;
  if (!TAKES_PLACE.has(own.verb)) return undefined;
  const places = own.others
    .filter((one) => one.preposition === "in" || one.preposition === "te")
    .map((one) => one.token);
  const [subject] = own.subject === undefined ? [] : [own.subject];
  if (
    subject === undefined ||
    places.length === 0 ||
    !(on.isWork(subject) || /^(?:vestigen|zetelen|kantoren)$/.test(own.verb))
  )
    return undefined;
  return on.one("LOCATED_IN", [subject], places, "none");
};

/** What a party does for a body, not just for a project. */
const SUPPORTS_BODY = words(`adviseren ondersteunen faciliteren huisvesten begeleiden verzorgen leveren aanleveren
  beschikbaarstellen meedenken meekijken steunen bijstaan regelen`);
/** The topic itself rather than something in it. */
const HERE = words("hieraan eraan daaraan hiermee ermee daarmee dit hierover hiervoor");
/** What is said or decided, not done. */
const SAYS = words(`vraag vragen besluit besluiten beslissing zorgen standpunt voorstel reactie antwoord toelichting
  zienswijze begrip contact plannen interesse belangstelling twijfels bezwaar bezwaren voorkeur
  afscheid kennis handtekening dank`);

/** Another than the topic. */
const REST = words("andere ander overige rest elders eigen");

/** Who carries it out, supports it, or does anything in a section about it. */
export const acts: Frame = (on) => {
  const { own } = on;
  if (on.agents.length === 0 && on.by("met").length === 0) return undefined;
  if (own.has(BUSY)) return on.one("do", on.agents, on.works("met", "aan"), "topic", 0.7);
  const speaks = on.is("speak") || on.is("state");
  if (speaks && on.classes.size === 1) return undefined;
  const objects = on.works("", "aan", "met", "in", "bij", "binnen").filter((one) => one !== own.subject || own.passive);
  if (own.has(REST)) return undefined;
  if (on.is("research")) return on.one("do", on.agents, objects, "topic", 0.7);
  if (own.has(SAYS) || on.is("receive")) return undefined;
  const itself = objects.length > 0 || own.has(HERE);
  if ((on.is("carry-out") && !on.isSpecific) || (itself && !on.is("support")))
    return on.one("do", [...on.agents, ...together(on)], objects, "topic", 0.7);
  const supported = on.works("", "aan", "met", "bij", "voor").filter((one) => one !== own.subject || own.passive);
  if (on.is("support"))
    return on.one(
      "support",
      on.agents,
      objects,
      SUPPORTS_BODY.has(own.verb) ? "focus" : "topic",
      supported.length > 0 ? 0.8 : 0.65,
    );
  return on.one(
    "take-part",
    [...on.agents, ...together(on)],
    objects,
    matterOf(own) === undefined ? "passage" : "section",
    0.6,
  );
};

/** `samen met X`: X does it too. */
function together(on: Context): Token[] {
  if (on.own.passive) return [];
  if (on.own.has(HERE)) return on.by("met");
  const { tokens } = on.own.clause;
  return on
    .by("met")
    .filter((one) => /^(?:samen|tezamen|gezamenlijk)$/.test(tokens[tokens.indexOf(one) - 2]?.key ?? ""));
}
