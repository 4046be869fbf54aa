import type { Look } from "../frames/context.ts";
import type { Predication } from "../frames/roles.ts";
import type { Token } from "../frames/tokens.ts";
import { type Words, words, wordsLike } from "../frames/word-sets.ts";
import { SIGNS } from "../skeleton.ts";
import { behindIt, nounOf, type Phrase, phrasesOf } from "./phrases.ts";

/** What may stand where a project, party or theme is meant. */
export type NameClass = "party" | "person" | "project" | "place" | "unknown";

/** What is done rather than who does. */
export const WORK_NOUN = wordsLike(
  /^(?:\p{L}*(?:project|pilot|proef|programma|traject|initiatief|experiment|campagne|aanpak|proeftuin|werkwijze|leerkring|methode|methodiek|cursus|training|leergang|convenant|akkoord|pact|actie|inloop|meldpunt|spreekuur|ontmoetingsplek|ontmoetingscentrum|huiskamer|plan|interventie|regeling|beraad|voorziening|steunpunt|inlooppunt|groepsaanbod|lespakket|spel|dienst|fietsles|buurtbus|app|hulplijn|klussendienst|dagbesteding|loket|kookclub|maaltijdproject|weggeefwinkel|ruilwinkel|repaircafé|café|taalcafé|speeltuin|moestuin|buurttuin|buurtmoestuin))$/u,
);
const UNKNOWN = new RegExp(SIGNS.U);
const BODY = new Set(["network", "organisation-unit", "research-group", "municipality-group", "region"]);
/** Who acts for the party that they belong to. */
const PEOPLE = wordsLike(
  /^(?:medewerk(?:er|ster)s?|mensen|vrijwilligers|professionals?|studenten|collega['’]?s|docenten|onderzoekers?|ambtena(?:ar|ren)|adviseurs?|bestuurders?|wethouders?|burgemeesters?|college|colleges|directie|bestuur|besturen|raad|gemeenteraad|afdeling|team|teams|vertegenwoordigers?)$/,
);
/** A noun that acts by itself: then no name behind the verb is the subject. */
const ACTOR_NOUN = wordsLike(
  /^(?:minister|staatssecretaris|kabinet|rijk|gemeente|gemeenten|provincie|provincies|regio|organisaties?|partners|partijen|instellingen|corporaties?|bewoners?|inwoners?|jongeren|ouders|ouderen|cliënten|leden|deelnemers|scholen|huisartsen|partij|buurt|kring|commissie|stuurgroep|werkgroep|\p{L}+(?:leider|coördinator|adviseur|medewerker|voorzitter|secretaris|groep))$/u,
);
/** `het maatjesproject X`: that doesn't act. */
const isOfWork = (phrase: Phrase): boolean => WORK_NOUN.has(nounOf(phrase));
const IT = words("het dit dat deze die");
const PERSONAL = words("zij ze hij we wij ik je jullie men iedereen niemand");
const WHERE: Readonly<Record<string, string>> = {
  waarin: "in",
  waaraan: "aan",
  waarbij: "bij",
  waarvan: "van",
  waarvoor: "voor",
  waarmee: "met",
  waarover: "over",
};

/** A clause with its phrases and its subject, found when they are asked for. */
export class Clause {
  readonly own: Predication;
  readonly #shared: Clause | undefined;
  #phrases: readonly Phrase[] | undefined;
  #subject: { readonly found: Phrase | undefined } | undefined;
  readonly #look: Look;
  /** What the clauses before it were about, for `dit` and `het`. */
  readonly #before: Clause | undefined;

  constructor(own: Predication, look: Look, shared: Clause | undefined, before: Clause | undefined) {
    this.own = own;
    this.#look = look;
    this.#before = before;
    this.#shared = own.clause.shares === undefined ? undefined : shared;
  }

  get phrases(): readonly Phrase[] {
    this.#phrases ??= [...this.#antecedent(), ...phrasesOf(this.own.clause.tokens)];
    return this.#phrases;
  }

  get subject(): Phrase | undefined {
    this.#subject ??= { found: this.#findSubject() ?? this.#shared?.subject };
    return this.#subject.found;
  }

  classOf(sign: Token | undefined): NameClass | undefined {
    if (sign === undefined) return undefined;
    return UNKNOWN.test(sign.text) ? "unknown" : this.#look(sign).is;
  }

  isParty(phrase: Phrase): boolean {
    const own = this.classOf(phrase.sign);
    return own === "party" || own === "person" || own === "place";
  }

  /** A project, or a body that one can take part in, lead or pay. */
  isWork(sign: Token | undefined): boolean {
    const own = this.classOf(sign);
    if (own === "project") return true;
    return own === "party" && sign !== undefined && this.#look(sign).kinds.every((kind) => BODY.has(kind ?? ""));
  }

  isFirm(phrase: Phrase): boolean {
    const own = this.classOf(phrase.sign);
    return own === "party" || own === "person";
  }

  /** A party, or a name that may be one. */
  mayBeParty(phrase: Phrase): boolean {
    return this.isParty(phrase) || this.classOf(phrase.sign) === "unknown";
  }

  kindsOf(sign: Token): readonly (string | undefined)[] {
    return this.#look(sign).kinds;
  }

  has(words: Words): boolean {
    return this.own.clause.tokens.some((token) => token.kind === "word" && words.has(token.key));
  }

  /** Phrases under one of the prepositions; `""` for those under none. */
  under(...prepositions: readonly string[]): Phrase[] {
    return this.phrases.filter((phrase) => prepositions.includes(phrase.preposition));
  }

  behind(phrase: Phrase): Phrase[] {
    return behindIt(this.phrases, phrase);
  }

  /** The phrase and those in a row with it. */
  row(phrase: Phrase): Phrase[] {
    return [phrase, ...this.phrases.filter((other) => other.rowOf === phrase)];
  }

  /** `…, X betaalt dit`: the work that the clause before named. */
  get meant(): Phrase | undefined {
    const { tokens } = this.own.clause;
    const alone = tokens.some(
      (token, at) =>
        IT.has(token.key) &&
        (tokens[at + 1] === undefined ||
          tokens[at + 1]?.verb !== undefined ||
          tokens[at + 1]?.kind === "mark" ||
          /^(?:ook|nu|zelf|samen)$/.test(tokens[at + 1]?.key ?? "")),
    );
    return alone ? this.#before?.works : undefined;
  }

  /** The last work that it names. */
  get works(): Phrase | undefined {
    const own = this.phrases.findLast(
      (phrase) => this.classOf(phrase.sign) === "project" || this.classOf(phrase.sign) === "unknown",
    );
    return own ?? this.#before?.works;
  }

  /** The parties that a phrase stands for: named, or by `de wethouders van A en B`. */
  partiesOf(phrase: Phrase | undefined): Phrase[] {
    if (phrase === undefined) return [];
    const named = this.row(phrase).filter((own) => this.isParty(own) || this.classOf(own.sign) === "unknown");
    if (phrase.sign !== undefined || named.length > 0) return named;
    if (!PEOPLE.has(nounOf(phrase))) return [];
    return this.behind(phrase)
      .filter((own) => /^(?:van|bij|uit)$/.test(own.preposition))
      .flatMap((own) => this.row(own))
      .filter((own) => this.isParty(own));
  }

  /** `P, waaraan …`: what it says more of, in its place. */
  #antecedent(): Phrase[] {
    const { antecedent, opener } = this.own.clause;
    if (antecedent === undefined) return [];
    return [{ preposition: WHERE[opener] ?? "", tokens: [antecedent], at: antecedent.at, sign: antecedent }];
  }

  #findSubject(): Phrase | undefined {
    const bare = this.phrases.filter((phrase) => phrase.preposition === "" && phrase.rowOf === undefined);
    const [first] = bare;
    if (this.own.passive) return first ?? this.meant;
    const { tokens } = this.own.clause;
    if (tokens.some((token) => PERSONAL.has(token.key) && token.verb === undefined)) return undefined;
    const acting = bare.find((phrase) => this.isFirm(phrase));
    if (first !== undefined && first.sign === undefined && (PEOPLE.has(nounOf(first)) || ACTOR_NOUN.has(nounOf(first))))
      return first;
    const unknown = bare.find((phrase) => this.classOf(phrase.sign) === "unknown" && !isOfWork(phrase));
    return acting ?? unknown ?? bare.find((phrase) => this.isParty(phrase)) ?? first;
  }
}
