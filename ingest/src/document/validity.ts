import type { Document, DocumentKind, PartialDate } from "@kenniswijzer/domain";
import { type Cued, cued, dateOf, eveOf, latin, MOMENT, matchesOf } from "@kenniswijzer/language";

/** From when to when a document holds, and which others it takes the place of: only what it says of itself. */
export type Validity = Pick<Document, "validFrom" | "validUntil" | "replaces">;

/** A table has none: what a row says of validity is of the row. */
export function validityOf(text: string, kind?: DocumentKind): Validity {
  if (kind === "tabel") return {};
  if (text !== last?.text) last = { text, validity: readValidity(text) };
  return last.validity;
}

/** A text is asked twice in a row: when it is read, and when what it says is. */
let last: { readonly text: string; readonly validity: Validity } | undefined;

function readValidity(text: string): Validity {
  const own = matchesOf(text, ON_ITSELF).flatMap(([sentence]) => (HAS_YEAR.test(sentence) ? [sentence] : []));
  const labelled = matchesOf(text, LABELLED);
  const from = first(own, FROM) ?? labelledDate(labelled, "from");
  const until = first(own, LAST_DAY) ?? eve(first(own, END)) ?? labelledDate(labelled, "until");
  const back = first(own, BACK);
  const replaces = replacedBy(text);
  return {
    ...((back ?? from) ? { validFrom: back ?? from } : {}),
    ...(until === undefined ? {} : { validUntil: until }),
    ...(replaces.length === 0 ? {} : { replaces }),
  };
}

/** The document with its validity as its text has it now. */
export function withValidity({ validFrom, validUntil, replaces, ...document }: Document): Document {
  return { ...document, ...validityOf(document.text, document.kind) };
}

const KIND =
  "regeling|subsidieregeling|uitvoeringsregeling|besluit|mandaatbesluit|verordening|subsidieverordening|landsbesluit|landsverordening|wet|rijkswet|beleidsregels?|beleidsplan|beschikking|circulaire|aanwijzing|convenant|overeenkomst|samenwerkingsovereenkomst|nota|beleidsnota|notitie|plan|projectplan|reglement|protocol|statuut|richtlijn|handreiking|werkwijze|afspraken|document|versie";
/** "Deze regeling …", up to the end of its sentence: what it says of itself, not of one of its articles. */
const ON_ITSELF = latin(
  new RegExp(`(?<!\\p{L})(?:Deze|Dit)\\s(?:${KIND})(?!\\p{L})(?:[^.;\\n]|\\.(?=\\d|\\s?\\p{Ll})){0,400}`, "giu"),
);

const HAS_YEAR = /\d{4}/;
const WHEN = `(?:met\\singang\\svan|ingaande|op|per|vanaf|van)\\s(?:het\\stijdstip\\svan\\s)?(?<date>${MOMENT})`;
const within = (source: string): Cued => cued(new RegExp(`(?<!\\p{L})${source}`, "iu"));
const FROM = within(
  `(?:treedt|treden|trad|is|geldt|gelden|gaat|heeft\\seen\\slooptijd)\\s(?:in\\swerking\\s|van\\skracht\\s|in\\s|geldig\\s)?(?:getreden\\s)?${WHEN}`,
);
const BACK = within(`werkt?\\sterug\\stot\\s(?:en\\smet\\s)?(?<date>${MOMENT})`);
const END = within(
  `(?:vervalt|vervallen)\\s(?:van\\srechtswege\\s)?${WHEN}|(?:geldt|geldig|van\\skracht|looptijd|loopt)\\s(?:[^.;\\n]{0,60}\\s)?tot\\s(?<until>${MOMENT})`,
);
const LAST_DAY = within(
  `(?:eindigt|loopt\\saf)\\s(?:van\\srechtswege\\s)?(?:op|per)\\s(?<date>${MOMENT})|(?:geldt|geldig|van\\skracht|looptijd|loopt)\\s(?:[^.;\\n]{0,60}\\s)?(?:tot\\sen\\smet|t/m)\\s(?<until>${MOMENT})`,
);
const LABEL_END = "\\**\\s?:\\**\\s{0,3}";
const LABELLED = new RegExp(
  `^[\\s*|>#-]*(?:(?:geldig\\svan(?:af)?|geldend\\svan(?:af)?|ingangsdatum|datum\\singang|inwerkingtreding|datum\\sinwerkingtreding)${LABEL_END}(?<from>${MOMENT})|(?:(?:geldig|geldend)\\s(?:tot\\sen\\smet|tot|t/m)|vervaldatum|datum\\svervallen|einddatum)${LABEL_END}(?<until>${MOMENT}))`,
  "gimu",
);

/** The first that is labelled so. */
function labelledDate(labelled: readonly RegExpExecArray[], group: "from" | "until"): PartialDate | undefined {
  const date = labelled.find(({ groups }) => groups?.[group] !== undefined)?.groups?.[group];
  return dateOf(date ?? "");
}

function first(texts: readonly string[], pattern: Cued): PartialDate | undefined {
  for (const text of texts) {
    const { date, until } = pattern.exec(text)?.groups ?? {};
    const found = dateOf(date ?? until ?? "");
    if (found !== undefined) return found;
  }
  return undefined;
}

const eve = (date: PartialDate | undefined): PartialDate | undefined => (date === undefined ? undefined : eveOf(date));

const TITLE = "(?<title>(?:[^;\\n.]|\\.(?=\\d|\\s?\\p{Ll})){6,300}?)";
const DE_OR_HET = "(?:^|[.:\\n]|\\d\\.?)[ \\t]*(?:De|Het)\\s";
const TITLE_ENDS = "(?=[,.;\\n]|$)";

interface Replacing {
  readonly pattern: RegExp;
  /** Of a pattern that is slow: stands in every match, and in few texts. */
  readonly cue?: string;
}

/** How a text says so. A pattern is found sooner by its rare word than by what comes before that. */
const REPLACED: readonly Replacing[] = [
  {
    // "De Regeling X van 3 mei 2012 wordt ingetrokken", also at the head of an article
    pattern: new RegExp(
      `${DE_OR_HET}${TITLE},?\\s(?:wordt|worden|is)\\s(?:hierbij\\s|hiermee\\s|gelijktijdig\\s)?ingetrokken`,
      "gmu",
    ),
    cue: "ingetrokken",
  },
  {
    pattern: new RegExp(`${DE_OR_HET}${TITLE},?\\s(?:vervalt|komt\\ste\\svervallen)(?!\\p{L})`, "gmu"),
    cue: "verval",
  },
  {
    pattern: new RegExp(
      `intrekking(?<=(?:onder|met)\\s(?:gelijktijdige\\s)?intrekking)\\svan\\s(?:de|het)\\s${TITLE}${TITLE_ENDS}`,
      "gmu",
    ),
  },
  {
    pattern: new RegExp(
      `(?:Deze|Dit)\\s(?:${KIND})\\s(?:vervangt|komt\\sin\\sde\\splaats\\svan)\\s(?:de\\s|het\\s)?${TITLE}${TITLE_ENDS}`,
      "gimu",
    ),
  },
  {
    pattern: new RegExp(
      `vervanging(?<=(?:ter|als)\\svervanging)\\s(?:van|voor)\\s(?:de|het)\\s${TITLE}${TITLE_ENDS}`,
      "gmu",
    ),
  },
];
const LIST =
  /worden\s(?:hierbij\s|hiermee\s)?ingetrokken\s?:\s*\n(?<items>(?:\s*(?:[-–•*]|[a-z0-9]{1,2}[.)°])\s?.+\n?)+)/gimu;
/** What begins so is a document; "de ontheffing" is none. */
const NAMED =
  /^(?:\p{Lu}|['‘“"]|(?:regeling|besluit|verordening|beleidsregels?|notitie|nota|handreiking|plan|versie|convenant|overeenkomst|reglement|subsidieregeling|beschikking|protocol)\s(?:['‘“"]|\p{Lu}|van\s\d|\d|\p{L}+))/u;

/** Titles as the text has them, each once. */
function replacedBy(text: string): string[] {
  const said = REPLACED.flatMap(({ cue, pattern }) =>
    cue === undefined || text.includes(cue) ? matchesOf(text, pattern) : [],
  );
  const titles = said.map((match) => match.groups?.title ?? "");
  const listed = matchesOf(text, LIST).flatMap(({ groups }) =>
    (groups?.items ?? "")
      .split("\n")
      .map((line) => line.replace(/^\s*(?:[-–•*]|[a-z0-9]{1,2}[.)°])\s?/i, "").replace(/^(?:de|het)\s/i, "")),
  );
  const found = [...titles, ...listed].map((title) =>
    title
      .replace(/\s+/g, " ")
      .replace(/[\s,;.]+$/, "")
      .trim(),
  );
  return [...new Set(found.filter((title) => NAMED.test(title) && title.length <= MOST))].slice(0, MOST_TITLES);
}

const MOST = 300;
const MOST_TITLES = 50;
