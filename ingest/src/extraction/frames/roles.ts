import { MONTH_NAME } from "@kenniswijzer/language";
import { SIGNS } from "../skeleton.ts";
import { FRAMES_OF } from "../statements/verbs.ts";
import type { Clause } from "./clause.ts";
import { PREPOSITION, type Token } from "./tokens.ts";
import { AUXILIARIES, CLASSES_OF, GENERIC } from "./verb-classes.ts";
import { isParticle } from "./verb-forms.ts";
import { type Words, words, wordsLike } from "./word-sets.ts";

export interface Argument {
  readonly preposition: string;
  readonly token: Token;
}

/** What a clause says, by grammar alone. */
export interface Predication {
  readonly clause: Clause;
  /** Infinitive with particle. */
  readonly verb: string;
  readonly passive: boolean;
  readonly finite: Token | undefined;
  /** The named subject, of this clause or shared. */
  readonly subject: Token | undefined;
  /** A pronoun stands for the subject. */
  readonly pronoun: boolean;
  /** The subject is a noun that names nobody: `de kosten`. */
  readonly noun: string | undefined;
  readonly others: readonly Argument[];
  readonly has: (words: Words) => boolean;
}

const STOPS_BACK = words("en of ook dat omdat terwijl om");
const PEOPLE = wordsLike(
  /^(?:medewerkers?|mensen|vrijwilligers|professionals|studenten|collega['’]?s|docenten|onderzoekers|ambtenaren|adviseurs|verpleegkundigen|huisartsen|bestuurders|bewoners|deelnemers|leerlingen|artsen|hulpverleners|jongerenwerkers|team|teams|wijkteams?|college|afdeling|directie|wethouders?|bestuur)$/,
);
const PRONOUN = words("zij ze hij we wij");
const DETERMINER = words("de het een uw hun haar ons onze deze dit mijn alle");
const TIME = wordsLike(
  new RegExp(
    `^(?:jaar|jaren|maand|maanden|week|weken|keer|periode|zomer|najaar|voorjaar|winter|herfst|dag|dagen|begin|eind|${MONTH_NAME}|\\d{4})$`,
  ),
);
const INTRANSITIVE = new Set(["join", "enter", "leave", "found"]);
const PARTY = new RegExp(`^(?:${SIGNS.A}|${SIGNS.N}|${SIGNS.L})$`);

/** The preposition that governs the sign at an index; empty when none does. */
export function governor(tokens: readonly Token[], at: number): string {
  for (let before = at - 1; before >= Math.max(0, at - 4); before--) {
    const token = tokens[before] as Token;
    if (token.kind !== "word" || token.verb !== undefined || STOPS_BACK.has(token.key)) return "";
    if (token.key === "van" && PEOPLE.has(tokens[before - 1]?.key ?? "")) return governor(tokens, before - 1);
    if (PREPOSITION.has(token.key)) return token.key;
  }
  return "";
}

/** Finds verb, subject and arguments; `last` is the subject that a pronoun takes up. */
export function predicationOf(clause: Clause, shared: Predication | undefined): Predication | undefined {
  const { tokens } = clause;
  const verbs = tokens.filter((token) => token.verb !== undefined);
  const finite = verbs.find(
    (token) => token.verb?.kind !== "participle" && tokens[tokens.indexOf(token) - 1]?.key !== "te",
  );
  const others = verbs.filter(
    (token) => token !== finite && isNonFinite(tokens, token, finite) && !AUXILIARIES.has(token.verb?.lemma ?? ""),
  );
  const main = others.at(-1) ?? finite;
  const gapped = main === undefined && clause.opener === "" ? shared : undefined;
  if (main === undefined && gapped === undefined) return undefined;
  const verb = main === undefined ? (gapped?.verb ?? "") : withParticle(tokens, main);
  const helper = finite?.verb?.lemma ?? "";
  const classes = CLASSES_OF.get(verb);
  const byWhom = tokens.some((token) => token.key === "door");
  const perfect =
    helper === "zijn" && !byWhom && classes !== undefined && [...classes].some((own) => INTRANSITIVE.has(own));
  const passive =
    finite === undefined
      ? (shared?.passive ?? main?.verb?.kind === "participle")
      : main !== finite && main?.verb?.kind !== "plural" && (helper === "worden" || (helper === "zijn" && !perfect));
  const named = argumentsOf(tokens);
  const found = gapped === undefined ? subjectOf(clause, finite, named, main === finite) : subjectAs(named[0]?.token);
  const subject = found.subject ?? (found.noun === undefined && !found.pronoun ? inherited(clause, shared) : undefined);
  return {
    clause,
    verb,
    passive,
    finite,
    pronoun: found.pronoun,
    subject,
    noun: found.noun,
    others: [...relativeObject(clause, subject), ...named].filter((own) => own.token !== subject),
    has: (words) => hasAny(tokens, words),
  };
}

function hasAny(tokens: readonly Token[], words: Words): boolean {
  for (const { kind, key } of tokens) if (kind === "word" && words.has(key)) return true;
  return false;
}

/** `P, dat X uitvoert`: what it says more of is the object. */
const relativeObject = (clause: Clause, subject: Token | undefined): Argument[] =>
  clause.antecedent === undefined || clause.antecedent === subject
    ? []
    : [{ preposition: /^waar/.test(clause.opener) ? "in" : "", token: clause.antecedent }];

/** A participle, or an infinitive that a helping verb or "te" asks for. */
function isNonFinite(tokens: readonly Token[], token: Token, finite: Token | undefined): boolean {
  if (token.verb?.kind !== "plural") return token.verb?.kind !== "finite";
  return tokens[tokens.indexOf(token) - 1]?.key === "te" || AUXILIARIES.has(finite?.verb?.lemma ?? "");
}

function inherited(clause: Clause, shared: Predication | undefined): Token | undefined {
  if (clause.kind === "relative")
    return clause.opener === "die" || clause.opener === "dat" || clause.opener === "welke"
      ? clause.antecedent
      : undefined;
  return clause.shares === undefined ? undefined : shared?.subject;
}

/** `sluit … aan`, `aan te sluiten`, `aangesloten`. */
function withParticle(tokens: readonly Token[], main: Token): string {
  const lemma = main.verb?.lemma ?? "";
  const at = tokens.indexOf(main);
  const [te, before] = [tokens[at - 1]?.key, tokens[at - 2]?.key ?? ""];
  if (te === "te" && isParticle(before)) return before + lemma;
  if (main.verb?.kind === "participle" || te === "te") return lemma;
  const rest = tokens.slice(at + 1).filter((token) => closes(tokens, token));
  const known = rest.find((token) => CLASSES_OF.has(token.key + lemma) || FRAMES_OF.has(token.key + lemma));
  // "draagt het grootste deel": a noun
  const particle = known ?? rest.find((token) => !/^(?:samen|deel|open|vrij|los|beschikbaar)$/.test(token.key));
  return particle === undefined ? lemma : particle.key + lemma;
}

/** A particle stands at the end, or before a preposition: `sluit aan bij X`, not `aan X`. */
function closes(tokens: readonly Token[], token: Token): boolean {
  if (!isParticle(token.key)) return false;
  const next = tokens[tokens.indexOf(token) + 1];
  return next === undefined || next.kind === "mark" || next.key === "en" || PREPOSITION.has(next.key);
}

const argumentsOf = (tokens: readonly Token[]): Argument[] =>
  tokens.flatMap((token, at) => (token.kind === "sign" ? [{ preposition: governor(tokens, at), token }] : []));

interface Subject {
  readonly subject: Token | undefined;
  readonly noun: string | undefined;
  readonly pronoun: boolean;
}

// all of one form, as what is made of them: code that reads objects of one form is fast
const subjectAs = (subject: Token | undefined, noun?: string, pronoun = false): Subject => ({ subject, noun, pronoun });

/** Before the finite verb, or right behind it when something else opens the clause. */
function subjectOf(clause: Clause, finite: Token | undefined, named: readonly Argument[], simple: boolean): Subject {
  const free = named.filter((own) => own.preposition === "" && own.token !== clause.antecedent);
  const { tokens } = clause;
  if (clause.kind !== "main" || finite === undefined) {
    const pronoun = tokens.some((token) => PRONOUN.has(token.key));
    const opening = tokens.slice(
      0,
      tokens.findIndex((token) => token.kind === "sign"),
    );
    // "hoewel uw aanvraag X vermeldt": the noun is the subject
    const noun = finite === undefined ? undefined : opening.findIndex((token) => DETERMINER.has(token.key));
    if (noun !== undefined && noun >= 0 && opening.length > noun + 1 && !GENERIC.has(opening.at(-1)?.key ?? ""))
      return subjectAs(undefined, opening.at(-1)?.key ?? "", pronoun);
    const first =
      finite === undefined
        ? undefined
        : (free.find((own) => PARTY.test(own.token.text)) ?? (clause.kind === "relative" ? undefined : free[0]));
    return subjectAs(pronoun ? undefined : first?.token, undefined, pronoun);
  }
  const before = free.filter((own) => own.token.at < finite.at);
  const after = free.filter((own) => own.token.at > finite.at);
  const front = before[0]?.token;
  const party = after.find((own) => PARTY.test(own.token.text))?.token;
  // "het project voert X uit": a thing opens, the party does it
  if (front !== undefined) {
    const swap =
      !PARTY.test(front.text) &&
      party !== undefined &&
      simple &&
      !/^(?:zijn|worden|blijven)$/.test(finite.verb?.lemma ?? "");
    return subjectAs(swap ? party : front);
  }
  const opening = tokens.slice(0, tokens.indexOf(finite)).filter((token) => token.kind === "word");
  if (tokens.some((token) => PRONOUN.has(token.key) && Math.abs(token.at - finite.at) < 12))
    return subjectAs(undefined, undefined, true);
  const noun = nounOf(opening);
  const next = after.find((own) => isNear(tokens, finite, own.token))?.token;
  return noun === undefined ? subjectAs(next) : subjectAs(undefined, noun);
}

/** Only adverbs, and what prepositions govern, stand between a verb and its inverted subject. */
function isNear(tokens: readonly Token[], finite: Token, token: Token): boolean {
  const between = tokens.slice(tokens.indexOf(finite) + 1, tokens.indexOf(token));
  return between.length <= NEAR && !between.some((one) => DETERMINER.has(one.key) || one.key === "en");
}

const NEAR = 6;
const ADVERBIAL =
  words(`ook later inmiddels daarnaast verder nu hier daar er hierin daarin hieraan daaraan hierbij daarbij
  hiervoor daarvoor daarom vervolgens tot sinds met aan in bij op na voor door onder van vanuit via
  namens samen naast dankzij binnenkort eerder zo toch wel eerst tenslotte intussen ondertussen
  momenteel onlangs dit hierover daarover`);

/** The noun of a subject that names nobody; undefined for an adverbial. */
function nounOf(opening: readonly Token[]): string | undefined {
  const [first] = opening;
  if (
    first === undefined ||
    PREPOSITION.has(first.key) ||
    (ADVERBIAL.has(first.key) && !(first.key === "dit" && opening.length < 3))
  )
    return undefined;
  if (opening.some((token) => TIME.has(token.key))) return undefined;
  const end = opening.findIndex((token) => PREPOSITION.has(token.key));
  return opening[(end < 0 ? opening.length : end) - 1]?.key ?? first.key;
}
