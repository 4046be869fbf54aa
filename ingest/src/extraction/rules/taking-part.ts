import { IS, type RuleRow } from "./rule.ts";

/** Who takes part in, joins or supports something. */
export const PARTNER_RULES: readonly RuleRow[] = [
  ["take-part-list", "join", `(?:aan|in|bij) <X:o>#(?:doen|nemen|werken)#(?:mee|deel)\\s*:\\s*<A:s>`],
  [
    "take-part-here",
    "join",
    `(?:doen|nemen|werken|zijn)#(?:mee|deel|samen|aangesloten)#:\\s*<A:s>`,
    ["topic", "focus"],
  ],
  [
    "partners-are",
    "join",
    `(?:partners|praktijkpartners|deelnemers|samenwerkingspartners|leden|partijen)(?: van <X:o>| hierin| zijn)*\\s*(?:${IS}|:)\\s+<A:s>`,
    ["topic", "focus"],
  ],
  [
    "in-it-are",
    "do",
    `\\b(?:hierin|daarin|erin|in (?:dit|deze|het|de) \\p{L}+) (?:zitten|zit|participeren|werken)(?: ook)?(?: samen)? <A:s>`,
    ["topic"],
  ],
  [
    "involved-inverted",
    "join",
    `\\b(?:wordt|worden|is|zijn) <A:s>#\\bbetrokken (?:bij|in)~<X:o>(?: en#(?:van|bij)? ?<X:o2>)?`,
  ],
  ["with", "join", `<P:o>,? (?:samen )?met <A:s>`, undefined, 0.7],
  ["secretariat-by", "join", `secretariaat#(?:voorzien|verzorgd|gevoerd|ingevuld)#door <A:s>`, ["topic", "focus"]],
];
