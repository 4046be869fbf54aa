import { MONTH_NAME } from "@kenniswijzer/language";
import { PREPOSITION, type Token } from "../frames/tokens.ts";
import { isParticle } from "../frames/verb-forms.ts";
import { words, wordsLike } from "../frames/word-sets.ts";

/** A noun phrase of a clause, with the preposition that governs it. */
export interface Phrase {
  /** Empty when none governs it. */
  readonly preposition: string;
  /** Its words, and the name that it is or ends with. */
  readonly tokens: Token[];
  /** Index of its preposition or first word in the clause's text. */
  readonly at: number;
  /** `het project ⟨P⟩`: the named thing. */
  sign?: Token;
  /** The phrase right before it, which it may say more of: `de regie | over P`. */
  readonly behind?: Phrase;
  /** The first of the row that it belongs to: `A en B`. */
  readonly rowOf?: Phrase;
}

const DETERMINER = words(
  "de het een 't uw hun haar ons onze mijn zijn deze dit die dat alle elke elk iedere ieder beide enkele twee drie vier vijf zes zeven acht negen tien geen veel meer meerdere diverse verschillende",
);
/** Words that stand alone in a clause and end a phrase. */
const ADVERB =
  words(`ook nu al reeds samen gezamenlijk inmiddels daarnaast verder voortaan momenteel actief graag er hier daar zich vooral tevens
  opnieuw weer wel niet nog jaarlijks structureel tijdelijk volledig deels grotendeels mede elkaar toen dan zo daarom daarbij
  hierbij dus toch zelf allebei ieder jaren jaar maandelijks wekelijks komend komende vorig vorige volgend volgende afgelopen onlangs straks binnenkort
  eerst eerder later vervolgens sindsdien intussen ondertussen tegenwoordig respectievelijk namelijk alleen uitsluitend enkel juist
  nauw intensief eens ambtelijk bestuurlijk financieel inhoudelijk regionaal lokaal landelijk zelfstandig flink zonder drie half voorlopig direct
  langer altijd nooit steeds vaak soms bovendien tenslotte eveneens evenzeer zoals net allemaal ongeveer circa ruim bijna eigenlijk`);
const PRONOUN = words("zij ze we wij hij ik je jullie men iedereen niemand dat dit die deze het deze alles");
const JOINS = words("en of & alsmede alsook evenals plus als");
const TIME = wordsLike(
  new RegExp(
    `^(?:\\d+|\\d{4}|jaar|jaren|maand|maanden|week|weken|keer|zomer|najaar|voorjaar|winter|herfst|dag|dagen|begin|eind|${MONTH_NAME}|periode|kwartaal|schooljaar|maandag|dinsdag|woensdag|donderdag|vrijdag)$`,
  ),
);
/** A particle when nothing that it could govern follows: `voert X uit in de wijk`. */
const mayGovern = (next: Token | undefined): boolean =>
  next !== undefined &&
  next.kind !== "mark" &&
  next.verb === undefined &&
  !JOINS.has(next.key) &&
  !(next.kind === "word" && PREPOSITION.has(next.key)) &&
  next.key !== "te";

const hasContent = (phrase: Phrase | undefined): phrase is Phrase =>
  phrase?.tokens.some((token) => !DETERMINER.has(token.key)) === true;

class Chunker {
  readonly phrases: Phrase[] = [];
  #open: Phrase | undefined;
  #before: Phrase | undefined;
  #row: Phrase | undefined;

  /** Ends the phrase; what follows is said of it only when `near`. */
  close(near = false): void {
    if (hasContent(this.#open)) this.#before = this.#open;
    if (this.#open !== undefined && !hasContent(this.#open)) this.phrases.pop();
    this.#open = undefined;
    if (!near) this.#before = undefined;
  }

  open(preposition: string, at: number): void {
    this.close(true);
    const behind = this.#before;
    const row = preposition === "" ? this.#row : undefined;
    this.#open = {
      preposition: row === undefined ? preposition : row.preposition,
      tokens: [],
      at,
      ...(behind === undefined || row !== undefined ? {} : { behind }),
      ...(row === undefined ? {} : { rowOf: row }),
    };
    this.#row = undefined;
    this.phrases.push(this.#open);
  }

  /** `en` or a comma: a row goes on when another phrase of its kind comes. */
  join(): void {
    const last = hasContent(this.#open) ? this.#open : this.#before;
    this.close();
    this.#row = last?.rowOf ?? last;
  }

  cut(): void {
    this.close();
    this.#row = undefined;
  }

  add(token: Token): void {
    if (this.#open === undefined) this.open("", token.at);
    this.#open?.tokens.push(token);
  }

  sign(token: Token): void {
    const last = this.#open?.tokens.at(-1);
    if (this.#open?.sign !== undefined || (last !== undefined && TIME.has(last.key))) this.close();
    this.add(token);
    if (this.#open !== undefined) this.#open.sign = token;
    this.close(true);
  }

  get isOpen(): boolean {
    return hasContent(this.#open);
  }
}

/** The phrases of a clause in order, without its verbs, adverbs and pronouns. */
export function phrasesOf(tokens: readonly Token[]): Phrase[] {
  const chunker = new Chunker();
  for (const [at, token] of tokens.entries()) {
    const next = tokens[at + 1];
    if (token.kind === "sign") chunker.sign(token);
    else if (token.text === "," && DETERMINER.has(next?.key ?? "")) chunker.cut();
    else if (token.text === ",") chunker.join();
    else if (token.key === "te" && next?.kind === "sign") chunker.open("te", token.at);
    else if (token.kind === "mark" || token.verb !== undefined || token.key === "te") chunker.cut();
    else if (JOINS.has(token.key)) chunker.join();
    else if (PREPOSITION.has(token.key) || /^te[nr]$/.test(token.key)) {
      if (mayGovern(next)) chunker.open(token.key, token.at);
      else chunker.cut();
    } else if (isAlone(token, next)) chunker.cut();
    else if (DETERMINER.has(token.key) && chunker.isOpen) {
      chunker.open("", token.at);
      chunker.add(token);
    } else chunker.add(token);
  }
  chunker.cut();
  return chunker.phrases.filter((phrase) => hasContent(phrase));
}

/** An adverb, a particle, or a pronoun that no noun follows. */
function isAlone(token: Token, next: Token | undefined): boolean {
  if (DETERMINER.has(token.key)) return PRONOUN.has(token.key) && !mayGovern(next);
  return ADVERB.has(token.key) || PRONOUN.has(token.key) || isParticle(token.key);
}

/** The noun that a phrase is about: the word before its name, or its last. */
export function nounOf(phrase: Phrase): string {
  const words = phrase.tokens.filter((token) => token.kind === "word");
  return words.at(-1)?.key ?? "";
}

const isTime = (phrase: Phrase): boolean => phrase.sign === undefined && TIME.has(nounOf(phrase));

/** The phrases that say more of this one, and of those: `de leiding | over P`, `de kosten | van de huur | van P`. */
export function behindIt(phrases: readonly Phrase[], phrase: Phrase): Phrase[] {
  // behind a name only "van" says more of it
  const own = phrases.filter(
    (other) => other.behind === phrase && !isTime(other) && (phrase.sign === undefined || other.preposition === "van"),
  );
  return own.flatMap((other) => [other, ...behindIt(phrases, other)]);
}
