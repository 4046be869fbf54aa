import type { ErrorCode, Modality } from "@kenniswijzer/domain";

/** Everything that the bot says, in B1 Dutch. */
export const messages = {
  start: [
    "Telegram kan elk bericht in deze chat lezen. Typ daarom nooit namen, telefoonnummers, adressen of burgerservicenummers van cliënten.",
    "",
    "Ik zoek in documenten over het sociaal domein wie waaraan werkt. Elk antwoord noemt de zin waar het staat. Staat het er niet, dan zeg ik dat.",
    "",
    "Stel gewoon een vraag, bijvoorbeeld:",
    "wie doet er iets met schulden in gezinnen?",
  ].join("\n"),
  help: [
    "Stel een vraag in uw eigen woorden:",
    "• wie doet er iets met schulden in gezinnen?",
    "• welke gemeenten noemen informele zorg?",
    "• welke projecten betaalt VWS?",
    "",
    "Onder een antwoord staan knoppen met de bronnen. Tik erop en u ziet de zin in het document.",
    "",
    "In een groep antwoord ik op /vraag, als u mij noemt, of als u op mijn bericht antwoordt.",
    "Ik bewaar uw vragen niet. Telegram kan ze wel lezen: typ geen gegevens van cliënten.",
  ].join("\n"),
  commands: [
    { command: "start", description: "Wat deze bot doet" },
    { command: "help", description: "Hoe u vragen stelt" },
    { command: "vraag", description: "Stel een vraag (ook in een groep)" },
  ],
  emptyQuestion: "Zet uw vraag achter /vraag, bijvoorbeeld: /vraag welke gemeenten noemen informele zorg?",
  questionTooLong: (limit: number) => `Uw vraag is te lang. Stel een vraag van hoogstens ${limit} tekens.`,
  onlyText: "Ik lees alleen getypte vragen: geen spraak, foto's, stickers of bestanden. Typ uw vraag, of stuur /help.",
  unknownCommand: "Die opdracht ken ik niet. Stel gewoon een vraag, of stuur /help.",
  unknown: "Dat weet ik niet: de documenten die ik ken, zeggen er niets over.",
  unsure: "Ik ben hier niet zeker van. Kijk de bron na.",
  suggestions: "Misschien helpt dit:",
  readAs: (words: string) => `Zo las ik uw vraag: ${words}`,
  corrected: (from: string, to: string) => `“${from}” las ik als “${to}”.`,
  more: (count: number) => `… en nog ${count}.`,
  source: (number: number) => `Bron ${number}`,
  page: (number: number) => `bladzijde ${number}`,
  noDate: "datum onbekend",
  replacedBy: (title: string) => `vervangen door “${title}”`,
  alsoIn: (titles: readonly string[], more: number) =>
    `Dit staat ook in: ${titles.join("; ")}${more > 0 ? ` en nog ${more}` : ""}`,
  fromList: "uit een lijst",
  fromPerson: "vastgelegd door een medewerker",
  openPage: "Open op de pagina",
  oldButton: "Deze knop is te oud. Stel uw vraag nog eens, dan krijgt u nieuwe bronnen.",
  goneDocument: "Dit document is er niet meer, of u mag het niet zien.",
  changedDocument: "Dit document is sindsdien veranderd. Stel uw vraag nog eens.",
  oneMoment: "Ik zoek de zin op…",
} as const;

export const modalities: Record<Modality, string> = {
  noemt: "genoemd in het document",
  vraagt: "als vraag gesteld",
  "voert-uit": "wordt uitgevoerd",
  "is-van-plan": "een plan",
  ontkent: "ontkend in het document",
  onbeslist: "nog niet besloten",
};

/** What a professional reads when something fails. */
export const failures: Record<ErrorCode | "internal", string> = {
  "invalid-input": "Deze vraag kan ik niet lezen. Stel haar met andere woorden.",
  "not-found": "Dat bestaat niet meer. Stel uw vraag nog eens.",
  conflict: "De gegevens zijn net gewijzigd. Stel uw vraag nog eens.",
  unavailable: "Ik kan nu niet bij de gegevens. Probeer het over een minuut nog eens.",
  incompatible: "Ik kan de gegevens niet lezen. De beheerder moet ernaar kijken.",
  "read-only": "Dat kan hier niet: ik mag alleen lezen.",
  internal: "Er ging iets mis. Probeer het over een minuut nog eens.",
};

const MONTHS = "januari februari maart april mei juni juli augustus september oktober november december".split(" ");

/** `2015-11-24` → `24 november 2015`; as exact as the date is. */
export function dutchDate(date: string): string {
  const [year = "", month, day] = date.split("-");
  const name = month === undefined ? undefined : MONTHS[Number(month) - 1];
  return [day === undefined ? undefined : Number(day), name, year].filter((part) => part !== undefined).join(" ");
}
