import type { CorrectionAction, CorrectionStatus, JobOutcome, JobStatus, Visibility } from "@kenniswijzer/domain";

const counted = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

const visibilities: Record<Visibility, string> = {
  openbaar: "openbaar: iedereen",
  intern: "intern: wie is ingelogd",
  vertrouwelijk: "vertrouwelijk: een kleine groep",
};

/** The same as an answer to "who sees it". */
const seenBy: Record<Visibility, string> = {
  openbaar: "iedereen",
  intern: "wie is ingelogd",
  vertrouwelijk: "een kleine groep",
};

const outcomes: Record<JobOutcome["outcome"], string> = {
  added: "nieuw",
  updated: "bijgewerkt",
  unchanged: "stond er al",
  failed: "niet gelukt",
  skipped: "overgeslagen",
};

const jobStatuses: Record<JobStatus, string> = {
  queued: "wacht",
  running: "wordt gelezen",
  done: "klaar",
  failed: "mislukt",
  cancelled: "gestopt",
};

const statuses: Record<CorrectionStatus, string> = {
  geldt: "geldt",
  wacht: "wacht op een document",
  vervangen: "vervangen door een latere",
  botst: "botst met een andere",
  ingetrokken: "ingetrokken",
};

/** Of names as they stand in a sentence: between quotation marks, and told when gone. */
const did: Record<CorrectionAction, (names: readonly string[], to: string) => string> = {
  merge: ([a, b]) => `${a} en ${b} zijn hetzelfde`,
  "keep-apart": ([a, b]) => `${a} en ${b} zijn niet hetzelfde`,
  rename: ([a], to) => `${a} heet “${to}”`,
  retype: ([a], to) => `${a} is van de soort ${to}`,
  reject: ([a]) => `${a} klopt niet`,
  confirm: ([a]) => `${a} klopt`,
  revoke: (names) => `Ingetrokken: beslissing over ${names.join(" en ")}`,
};

/** For those who work with the documents. */
export const workNl = {
  visibilities,
  seenBy,
  login: {
    in: "Inloggen",
    out: "Uitloggen",
    isOut: "U bent uitgelogd",
    as: (name: string) => `Ingelogd als ${name}`,
    why: "Wie is ingelogd, mag documenten toevoegen en namen nakijken, als de beheerder dat toestaat.",
    inTerminal: "Kijk in het venster waar Kenniswijzer draait: daar staat nu een link. Open die in deze browser.",
    keysOnly: "Inloggen kan hier alleen met een sleutel. Vraag de beheerder erom.",
    key: "Of gebruik een sleutel",
    keyHint: "Een sleutel begint met kw_. Sluit u dit tabblad, dan is hij vergeten.",
    useKey: "Gebruik sleutel",
    wrongKey: "Deze sleutel geldt niet. Kijk of hij goed is overgenomen.",
    lowRole: (name: string) => `U bent ingelogd als ${name}, maar u mag dit niet doen. Vraag het de beheerder.`,
  },
  documents: {
    add: "Documenten toevoegen",
    first: "Nog geen documenten. Voeg hierboven uw eerste toe. Daarna ziet u in het overzicht wie waaraan werkt.",
    needsLogin: "Log in om documenten toe te voegen, te vervangen of te verwijderen.",
    drop: "Sleep bestanden hierheen, of",
    choose: "Kies bestanden",
    kinds: "PDF, Word, PowerPoint, Excel, OpenDocument, tekst, e-mail, CSV of ZIP. Hoogstens 100 MB per bestand.",
    whoSees: "Wie mag ze zien?",
    other: "Of geef een webadres of een tekst",
    address: "Webadres",
    addressHint: "Alleen deze bladzijde wordt opgehaald. Links erin worden niet gevolgd.",
    fetch: "Haal op",
    title: "Titel",
    text: "Tekst",
    hand: "Voeg tekst toe",
    sending: (part: number) => `Versturen: ${Math.round(part * 100)} %`,
    stopSending: "Stop met versturen",
    notSent: "Niet verstuurd",
    accepted: (n: number) =>
      `${counted(n, "bestand is", "bestanden zijn")} veilig aangekomen en ${n === 1 ? "wordt" : "worden"} gelezen`,
    clash: {
      title: "Deze naam is er al",
      intro: "Er is al een document met deze bestandsnaam. Wat wilt u?",
      apart: "Apart document",
      newer: "Nieuwe versie: vervang het oude",
      go: "Ga verder",
    },
    list: "Alle documenten",
    name: "Document",
    date: "Datum",
    sees: "Wie ziet het",
    actions: "Acties",
    replace: "Vervang",
    replaceThis: (title: string) => `Vervang ${title}`,
    remove: "Verwijder",
    removeThis: (title: string) => `Verwijder ${title}`,
    sure: {
      title: "Document verwijderen?",
      text: (title: string) =>
        `“${title}” gaat weg, met alles wat alleen daarin staat. Wat u eerder besliste, blijft bewaard.`,
      yes: "Ja, verwijder",
      no: "Nee, houd het",
    },
    sureReplace: {
      title: "Document vervangen?",
      text: (title: string, file: string) =>
        `“${file}” komt in de plaats van “${title}”. De oude tekst is daarna weg. Wat u eerder besliste, blijft bewaard.`,
      yes: "Ja, vervang",
      no: "Nee, houd het",
    },
    removed: (title: string) => `${title} is verwijderd`,
    mentioned: "Onderstreepte namen zijn herkend. Kies er een om te zien wat eraan vastzit.",
  },
  jobs: {
    title: "Wat er is ingelezen",
    hint: "Nieuwste eerst. Na een maand verdwijnt een verslag vanzelf.",
    statuses: jobStatuses,
    outcomes,
    given: (names: readonly string[]) =>
      names.length <= 2 ? names.join(" en ") : `${names[0]} en nog ${names.length - 1}`,
    meta: (by: string, at: string, seenBy: string) => `${by}, ${at} · voor ${seenBy}`,
    progress: (done: number, total: number) => `${done} van ${total}`,
    now: (name: string) => `Nu: ${name}`,
    stop: "Stop",
    stopThis: (names: string) => `Stop met het inlezen van ${names}`,
    report: "Verslag per document",
    toPicture: "Bekijk wie waaraan werkt",
    found: (entities: number, relations: number) =>
      `${counted(entities, "naam of onderwerp", "namen en onderwerpen")}, ${counted(relations, "verband", "verbanden")}`,
    ended: (names: string, status: string) => `Inlezen van ${names}: ${status}`,
    more: (n: number) => `Toon alle ${n}`,
    older: "Toon oudere",
    leftOut: (n: number) => `En nog ${n}. Wat niet gelukt is, staat bovenaan.`,
  },
  review: {
    needsLogin: "Log in om namen na te kijken. De beheerder bepaalt wie dat mag.",
    parts: { paren: "Misschien hetzelfde", verbeter: "Verbeteren", logboek: "Logboek" },
    intro:
      "Deze namen lijken op elkaar. Beslis of het om hetzelfde gaat. Uw beslissing blijft gelden, ook als een document opnieuw wordt gelezen.",
    none: "Er is niets meer na te kijken. Als er documenten bij komen, kunnen hier weer namen staan.",
    left: (n: number, of: number) => `Paar ${n} van ${of}`,
    same: "Hetzelfde",
    apart: "Niet hetzelfde",
    later: "Sla over",
    back: "Terug",
    keep: "Welke naam blijft?",
    keepThis: (name: string) => `“${name}” blijft`,
    for: "Waarom het hetzelfde kan zijn",
    against: "Waarom het iets anders kan zijn",
    noReason: "Niets gevonden.",
    noSentences: "Geen zin gevonden waarin deze naam staat.",
    keys: "Sneltoetsen, als u in dit vak bent: H hetzelfde, N niet hetzelfde, S sla over, T terug, O ongedaan maken.",
    desk: "Het paar dat u nakijkt",
    reason: "Waarom? (hoeft niet)",
    undo: "Maak ongedaan",
    undoThis: (what: string) => `Maak ongedaan: ${what}`,
    undone: "De beslissing is ingetrokken",
    decided: (what: string) => `Vastgelegd: ${what}`,
    did,
    called: (name: string, isGone: boolean) => (isGone ? `“${name}” (is er niet meer)` : `“${name}”`),
    statuses,
    logNone: "Er is nog niets beslist.",
    logMeta: (by: string, at: string, status: string) => `${by}, ${at} · ${status}`,
    find: "Zoek een naam om te verbeteren",
    findHint: "Typ een deel van de naam en kies uit de lijst.",
    found: "Gevonden namen",
    name: "Hoe moet het heten?",
    rename: "Wijzig de naam",
    kind: "Wat voor partner is het?",
    retype: "Wijzig de soort",
    reject: "Dit is geen echte naam: haal weg",
    rejectHint: "Bijvoorbeeld als het een gewoon woord is. U kunt het in het logboek ongedaan maken.",
    claims: "Wat de documenten erover zeggen",
    noClaims: "De documenten leggen geen verbanden met deze naam.",
    wrong: "Klopt niet",
    right: "Klopt",
    wrongThis: (claim: string) => `Klopt niet: ${claim}`,
    rightThis: (claim: string) => `Klopt: ${claim}`,
    improve: "Verbeter",
    other: "Kies een andere naam",
  },
};
