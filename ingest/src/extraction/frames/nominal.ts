import type { Finding, Look } from "./context.ts";
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
  return tokens.flatMap((token, at): Finding[] => {
    const noun = tokens[at - 2];
    if (token.kind === "sign" && tokens[at - 1]?.key === "via" && look(token).is === "party")
      return [{ frame: "nominal:via", tie: "support", subjects: [token], objects: [], else: "topic", confidence: 0.5 }];
    const role = token.kind === "sign" ? asRole(tokens, at) : undefined;
    if (role !== undefined && look(token).is === "party")
      return [{ frame: "nominal:als", tie: role, subjects: [token], objects: [], else: "focus", confidence: 0.7 }];
    if (token.kind !== "sign" || !OF.has(tokens[at - 1]?.key ?? "") || noun?.kind !== "word") return [];
    if (look(token).is !== "party" && look(token).is !== "person") return [];
    for (const [preposition, word, tie, confidence] of PHRASES) {
      if (!word.has(noun.key) || !opens(tokens, at - 3, preposition)) continue;
      const financial = FINANCIAL.has(tokens[at - 3]?.key ?? "");
      return [
        {
          frame: `nominal:${noun.key}`,
          tie: financial ? "FUNDS" : tie,
          subjects: [token],
          objects: [],
          else: elsewhere ? "none" : "focus",
          confidence,
        },
      ];
    }
    return [];
  });
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
