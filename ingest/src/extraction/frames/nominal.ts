import type { Finding, Look, Named } from "./context.ts";
import type { Predication } from "./roles.ts";
import type { Token } from "./tokens.ts";
import { FUND_ROLE, GENERIC, LEAD_ROLE, MEMBER_ROLE, MONEY } from "./verb-classes.ts";
import { type Words, words, wordsLike } from "./word-sets.ts";

/** Phrases that tie without a verb of their own: `met steun van X`, `onder leiding van X`. */
const PHRASES: readonly (readonly [preposition: Words, noun: Words, tie: Finding["tie"], confidence: number])[] = [
  [words("onder met"), wordsLike(/^(?:\p{L}*leiding|regie|voorzitterschap|aanvoering|coördinatie)$/u), "LEADS", 0.75],
  [words("met dankzij door uit via op vanuit"), MONEY, "FUNDS", 0.7],
  [
    words("met dankzij door onder"),
    words("steun hulp ondersteuning medewerking inbreng inzet begeleiding bijstand assistentie expertise toedoen"),
    "support",
    0.65,
  ],
  [words("op"), words("initiatief"), "join", 0.7],
];
const FINANCIAL = words("financiële geldelijke");
const OF = words("van uit vanuit door");
const FAR = 5;

/** The ties of nouns in a clause; `parties` tells who may support or pay. */
export function nominalFindings(own: Predication, look: Look): Finding[] {
  const { tokens } = own.clause;
  // "de rest komt uit het budget van X": the noun is what is paid, not the topic
  const elsewhere = own.noun !== undefined && !GENERIC.has(own.noun);
  const found: Finding[] = [];
  for (let at = 1; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    const finding = token.kind === "sign" ? findingAt(tokens, at, look(token).is, elsewhere) : undefined;
    if (finding !== undefined) found.push(finding);
  }
  return found;
}

function findingAt(tokens: readonly Token[], at: number, is: Named["is"], elsewhere: boolean): Finding | undefined {
  if (is !== "party" && is !== "person") return undefined;
  const subjects = [tokens[at] as Token];
  const before = tokens[at - 1]?.key ?? "";
  if (is === "party" && before === "via")
    return { frame: "nominal:via", tie: "support", subjects, objects: [], else: "topic", confidence: 0.5 };
  const role = is === "party" ? asRole(tokens, at) : undefined;
  if (role !== undefined)
    return { frame: "nominal:als", tie: role, subjects, objects: [], else: "focus", confidence: 0.7 };
  const noun = tokens[at - 2];
  if (noun?.kind !== "word" || !OF.has(before)) return undefined;
  const phrase = PHRASES.find(([preposition, word]) => word.has(noun.key) && opens(tokens, at - 3, preposition));
  if (phrase === undefined) return undefined;
  const [, , tie, confidence] = phrase;
  const financial = FINANCIAL.has(tokens[at - 3]?.key ?? "");
  return {
    frame: `nominal:${noun.key}`,
    tie: financial ? "FUNDS" : tie,
    subjects,
    objects: [],
    else: elsewhere ? "none" : "focus",
    confidence,
  };
}

/** The preposition stands before the noun and its adjectives. */
function opens(tokens: readonly Token[], from: number, preposition: Words): boolean {
  for (let at = from; at >= 0 && at > from - FAR; at--) {
    const token = tokens[at];
    if (token?.kind !== "word" || token.verb !== undefined) return false;
    if (preposition.has(token.key)) return true;
    if (/^(?:van|in|voor|bij|aan)$/.test(token.key)) return false;
  }
  return false;
}

/** `met X als partner`. */
function asRole(tokens: readonly Token[], at: number): Finding["tie"] | undefined {
  const noun = tokens[at + 2];
  if (tokens[at - 1]?.key !== "met" || tokens[at + 1]?.key !== "als" || noun === undefined) return undefined;
  if (LEAD_ROLE.has(noun.key)) return "LEADS";
  if (FUND_ROLE.has(noun.key)) return "FUNDS";
  if (MEMBER_ROLE.has(noun.key)) return "join";
  return /^(?:uitvoerder|uitvoerende|onderzoeker)$/.test(noun.key) ? "do" : undefined;
}
