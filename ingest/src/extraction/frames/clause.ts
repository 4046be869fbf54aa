import { classed, ROLES } from "../statements/nouns.ts";
import { PREPOSITION, type Token, tokensOf } from "./tokens.ts";
import { words } from "./word-sets.ts";

/** A clause of a sentence: its tokens, and how it hangs together with the one before. */
export interface Clause {
  readonly tokens: Token[];
  readonly kind: "main" | "subordinate" | "relative";
  /** The word that opened it: `maar`, `omdat`, `die`. */
  readonly opener: string;
  /** What a relative clause says more of. */
  readonly antecedent?: Token | undefined;
  /** Has the subject of this clause when it names none. */
  readonly shares?: Clause | undefined;
}

const COORDINATING = new Set(["maar", "doch", "want", "dus"]);
const SUBORDINATING = new Set(
  "terwijl omdat doordat zodat hoewel mits tenzij nadat voordat zodra zolang aangezien waardoor waarna waarmee opdat".split(
    " ",
  ),
);
const AFTER_COMMA = new Set(["als", "indien", "wanneer", "of", "dat", "hoe", "wat", "welke", "wie"]);
const RELATIVE = new Set(["die", "dat", "waarin", "waaraan", "waarbij", "waarvoor", "welke", "waar", "waarvan"]);
/** Nothing but one of these, or a finite verb behind a comma, begins a clause. */
const OPENERS: ReadonlySet<string> = new Set([
  ...COORDINATING,
  ...SUBORDINATING,
  ...AFTER_COMMA,
  ...RELATIVE,
  ...words("en , nu sinds zo aldus zonder"),
]);
/** Particles of verbs that report: `geeft aan dat`. */
const SPEAKS = words("weten aan mee af vast");

const isFiniteVerb = (token: Token | undefined): boolean =>
  token?.verb !== undefined && token.verb.kind !== "participle";

// all clauses have the same fields: code that reads objects of one form is fast
const clauseAs = ({ kind, opener, antecedent, shares }: Omit<Clause, "tokens">): Clause => ({
  tokens: [],
  kind,
  opener,
  antecedent,
  shares,
});

/** Whether "te" with a verb comes before the next mark. */
function isInfinitive(tokens: readonly Token[]): boolean {
  const end = tokens.findIndex((token) => token.kind === "mark");
  const own = end < 0 ? tokens : tokens.slice(0, end);
  return own.some((token, at) => token.key === "te" && own[at + 1]?.verb !== undefined);
}

class Splitter {
  readonly clauses: Clause[] = [];
  #open: Clause;

  constructor() {
    this.#open = clauseAs({ kind: "main", opener: "" });
    this.clauses.push(this.#open);
  }

  start(of: Omit<Clause, "tokens">): void {
    if (this.#open.tokens.length === 0) this.clauses.pop();
    this.#open = clauseAs(of);
    this.clauses.push(this.#open);
  }

  /** The main clause goes on behind a relative one. */
  resume(main: Clause): void {
    this.#open = main;
  }

  get open(): Clause {
    return this.#open;
  }

  add(token: Token): void {
    this.#open.tokens.push(token);
  }
}

/** Marks between clauses. */
const PARTS = new Set([";", ":", "–"]);

/** Splits a skeleton into clauses: at marks, conjunctions and relatives, and where "en" or a comma begins a second predicate. */
export function clausesOf(text: string): Clause[] {
  const tokens = tokensOf(text);
  const splitter = new Splitter();
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    const before = tokens[at - 1];
    if (token.kind === "mark" && PARTS.has(token.text)) {
      splitter.start({ kind: "main", opener: token.text });
      continue;
    }
    if (mayOpen(token, before) && opens(splitter, tokens, at, before)) continue;
    closesRelative(splitter, tokens, at);
    splitter.add(token);
  }
  return splitter.clauses.filter(
    (clause) => clause.shares !== undefined || clause.tokens.some((token) => token.verb !== undefined),
  );
}

/** A relative clause ends at its finite verb: `de drie die dit begonnen betalen mee`. */
function closesRelative(splitter: Splitter, tokens: readonly Token[], at: number): void {
  const { open } = splitter;
  const token = tokens[at] as Token;
  if (open.kind !== "relative" || token.verb !== undefined || token.kind === "mark" || token.key === "te") return;
  if (!isFiniteVerb(tokens[at - 1]) || open.tokens.length < 2 || !isFollowed(tokens, at, /^[,;:]$/)) return;
  const main = splitter.clauses.findLast((clause) => clause.kind !== "relative");
  if (main !== undefined && main.tokens.length > 0 && !main.tokens.some(isFiniteVerb)) splitter.resume(main);
}

const mayOpen = (token: Token, before: Token | undefined): boolean =>
  OPENERS.has(token.key) || (before?.text === "," && isFiniteVerb(token));

/** Begins a new clause when the token is what one begins with; true when the token itself belongs to neither. */
function opens(splitter: Splitter, tokens: readonly Token[], at: number, before: Token | undefined): boolean {
  const token = tokens[at] as Token;
  const { open } = splitter;
  const first = before === undefined || before.kind === "mark";
  // "X sluit aan, dat is gisteren besloten"
  if (before?.text === "," && token.key === "dat" && isFiniteVerb(tokens[at + 1]))
    return begin(splitter, { kind: "main", opener: "dat" });
  if (COORDINATING.has(token.key)) return begin(splitter, { kind: "main", opener: token.key, shares: open });
  if (before === undefined && /^(?:nu|sinds)$/.test(token.key) && endsInVerb(tokens))
    return begin(splitter, { kind: "subordinate", opener: token.key });
  // "…, door X wordt het gedaan", "… en door X betaald"
  if (
    (token.text === "," || token.text === "en") &&
    tokens[at + 1]?.key === "door" &&
    tokens[at + 2]?.kind === "sign" &&
    tokens[at + 3]?.verb !== undefined &&
    open.tokens.some((own) => own.verb !== undefined)
  )
    return begin(splitter, {
      kind: open.kind,
      opener: isFiniteVerb(tokens[at + 3]) ? "," : "en",
      shares: open,
      antecedent: open.antecedent,
    });
  // "…, zo meldt het college"
  if (before?.text === "," && /^(?:zo|aldus)$/.test(token.key) && tokens[at + 1]?.verb !== undefined)
    return begin(splitter, { kind: "main", opener: token.key });
  if (SUBORDINATING.has(token.key)) return begin(splitter, { kind: "subordinate", opener: token.key });
  // "…, zonder zelf mee te doen": what its subject doesn't do
  if (before?.text === "," && token.key === "zonder" && isInfinitive(tokens.slice(at)))
    return begin(splitter, { kind: "subordinate", opener: "zonder", shares: open });
  if (RELATIVE.has(token.key)) {
    const antecedent = before?.kind === "sign" ? before : before?.text === "," ? tokens[at - 2] : undefined;
    if (antecedent?.kind === "sign") return begin(splitter, { kind: "relative", opener: token.key, antecedent });
    if (
      before?.kind === "word" &&
      !PREPOSITION.has(before.key) &&
      before.verb === undefined &&
      /^(?:die|dat|waar)/.test(token.key) &&
      isFollowed(tokens, at)
    )
      return begin(splitter, { kind: "relative", opener: token.key });
  }
  if (
    AFTER_COMMA.has(token.key) &&
    !(token.key === "als" && classed(ROLES, tokens[at + 1]?.key ?? "") !== undefined) &&
    (first || (before.verb !== undefined && token.key !== "als") || SPEAKS.has(before.key)) &&
    !isFiniteVerb(tokens[at + 1]) &&
    isFollowed(tokens, at)
  )
    return begin(splitter, { kind: "subordinate", opener: token.key });
  if (before?.text === "," && isFiniteVerb(token)) {
    const main = splitter.clauses.findLast((clause) => clause.kind === "main");
    if (open.kind !== "main" && main !== undefined && !main.tokens.some(isFiniteVerb)) splitter.resume(main);
    else if (open.kind !== "main") splitter.start({ kind: "main", opener: "," });
    return false;
  }
  if (token.key === "en" || token.text === ",") return secondPredicate(splitter, tokens, at);
  return false;
}

/** `Nu A dit doet, is …`: the first clause ends in its verb. */
function endsInVerb(tokens: readonly Token[]): boolean {
  if (isFiniteVerb(tokens[1])) return false;
  const comma = tokens.findIndex((token) => token.text === ",");
  return comma > 1 && tokens[comma - 1]?.verb !== undefined && isFiniteVerb(tokens[comma + 1]);
}

/** An object behind the name, and no verb any more. */
function isGapped(tokens: readonly Token[], at: number): boolean {
  if (!/^(?:de|het|een|hun|haar|twee|drie)$/.test(tokens[at + 1]?.key ?? "")) return false;
  return tokens.slice(at + 1).every((token) => token.verb === undefined);
}

const REACH = 5;

/** `en eind 2021 is afgerond`: a few words that name nothing, then a verb of its own. */
function finiteAfterWords(tokens: readonly Token[], from: number): boolean {
  for (let next = from; next < from + REACH; next++) {
    const token = tokens[next];
    if (token?.kind !== "word") return false;
    if (token.verb?.kind === "finite") return true;
  }
  return false;
}

/** By a finite verb, before the clause can end. */
function isFollowed(tokens: readonly Token[], at: number, end = /^[;:]$/): boolean {
  for (let next = at + 1; next < tokens.length && !end.test(tokens[next]?.text ?? ""); next++)
    if (isFiniteVerb(tokens[next])) return true;
  return false;
}

function begin(splitter: Splitter, of: Omit<Clause, "tokens">): true {
  splitter.start(of);
  return true;
}

const ADVERB = words("ook daarnaast daarna daarmee nu inmiddels verder tevens vervolgens samen is zijn wordt worden");

/** `… en levert X`, `… en uitgevoerd door X`, `…, X evalueert`. */
function secondPredicate(splitter: Splitter, tokens: readonly Token[], at: number): boolean {
  const { open } = splitter;
  if (!open.tokens.some((token) => token.verb !== undefined)) return false;
  let next = at + 1;
  while (ADVERB.has(tokens[next]?.key ?? "") && tokens[next]?.verb === undefined) next++;
  const own = tokens[next];
  if (tokens[at]?.key === "en" && open.tokens.some(isFiniteVerb) && finiteAfterWords(tokens, next))
    return begin(splitter, {
      kind: open.kind,
      opener: "en",
      shares: open,
      antecedent: open.antecedent,
    });
  if (tokens[at]?.key === "en" && own?.verb !== undefined && own.verb.kind !== "plural")
    return begin(splitter, {
      kind: open.kind,
      opener: "en",
      shares: open,
      antecedent: open.antecedent,
    });
  // "X doet dit en Y dat": the verb is shared, the subject isn't
  if (tokens[at]?.key === "en" && own?.kind === "sign" && isGapped(tokens, next))
    return begin(splitter, { kind: "main", opener: "", shares: open });
  if (
    own?.kind === "sign" &&
    (isFiniteVerb(tokens[next + 1]) || (tokens[next + 1]?.kind === "word" && isFiniteVerb(tokens[next + 2])))
  )
    return begin(splitter, { kind: "main", opener: "en" });
  return false;
}
