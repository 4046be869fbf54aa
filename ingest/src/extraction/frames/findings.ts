import { Context, type Finding, type Frame, type Look } from "./context.ts";
import { hasRole, leads, pays } from "./holding.ts";
import type { Predication } from "./roles.ts";
import { acts, belongs, joins, leaves, located, origin, works } from "./taking-part.ts";

/** In order: the first that fits decides. */
const FRAMES: readonly Frame[] = [leaves, hasRole, pays, leads, belongs, works, joins, located, acts];

/** What a predication states, by the class of its verb and who is its subject. */
export function findingsOf(own: Predication, look: Look): Finding[] {
  const context = new Context(own, look);
  return [...origin(context), ...stated(context)];
}

function stated(context: Context): Finding[] {
  const { own } = context;
  for (const frame of FRAMES) {
    const found = frame(context);
    if (found !== undefined)
      return found.filter((finding) => finding.subjects.length > 0).map((finding) => ofNoun(own, finding));
  }
  return [];
}

/** `het onderzoek dat X uitvoert`: the noun is what it is done to, not the topic. */
const ofNoun = (own: Predication, finding: Finding): Finding =>
  own.clause.kind === "relative" && own.clause.antecedent === undefined ? { ...finding, else: "none" } : finding;
