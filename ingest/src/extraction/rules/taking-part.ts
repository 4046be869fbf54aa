import { IS, MONEY, type RuleRow } from "./rule.ts";

/** Who takes part in, joins or supports something. */
export const PARTNER_RULES: readonly RuleRow[] = [
  ["we-with", "join", `\\b(?:we|wij)\\b#(?:doen|werken|trekken|trekken)#samen#met <A:s>`, ["topic", "focus"], 0.7],
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
    "joins-here",
    "join",
    `<A:s>#\\b(?:sluit|sluiten|sloot|haakt|haken|haakte)(?: zich)?#\\baan(?! de [\\p{L}]+de\\b)(?: bij <X:o>)?`,
    ["topic", "focus"],
  ],
  ["was-partner", "join", `\\b(?:was|waren)(?: ook)? <A:s> (?:partner|partners|lid)`, ["topic", "focus"]],
  [
    "has-signed",
    "join",
    `<A:s> (?:heeft|hebben|had)#(?:handtekening#gezet|intentieverklaring#getekend|overeenkomst#getekend|convenant#getekend|ondertekend|getekend)`,
    ["topic", "focus"],
  ],
  [
    "has-entered",
    "PART_OF",
    `(?:zijn|is)(?: ook| nu| inmiddels)* <A:s>#(?:toegetreden|aangesloten|aangehaakt|ingestapt)(?: (?:tot|bij) <X:o>)?`,
    ["topic", "focus"],
  ],
  [
    "joined-inverted",
    "PART_OF",
    `\\b(?:bij|aan|in) <X:o>#\\b(?:hebben|heeft) zich#<A:s>#(?:gevoegd|aangesloten|verbonden)`,
  ],
  [
    "set-up-by",
    "join",
    `(?:opgezet|opgericht|gestart|geïnitieerd|ontstaan|begonnen)#\\bdoor <A:s>(?:,? samen met <A:s2>)?`,
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
  [
    "supports-here",
    "join",
    `<A:s> (?:adviseert|adviseren|levert|leveren|begeleidt|begeleiden|ondersteunt|ondersteunen|faciliteert|faciliteren|brengt|brengen|denkt|denken|stelt|stellen|verzorgt|verzorgen|biedt|bieden|huisvest|helpt|helpen|zorgt|zorgen|deelt|delen|regelt|regelen|zet|zetten|kijkt|kijken|geeft|geven|stuurt|traint|coacht)\\b(?!#${MONEY})(?!#over na)`,
    ["topic"],
    0.7,
  ],
  ["through", "join", `\\bvia <A:s>`, ["topic"], 0.5],
];
