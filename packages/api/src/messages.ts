import type { ErrorCode } from "@kenniswijzer/domain";

export type ProblemCode =
  | ErrorCode
  | "too-large"
  | "headers-too-large"
  | "too-slow"
  | "no-request"
  | "unknown-host"
  | "foreign-origin"
  | "not-json"
  | "media-type"
  | "bad-form"
  | "encoding"
  | "ended"
  | "not-possible"
  | "method"
  | "unauthorized"
  | "bad-credentials"
  | "forbidden"
  | "too-many"
  | "login-failed"
  | "internal";

export type Language = "nl" | "en";

interface Wording {
  readonly title: string;
  readonly detail: string;
}

/** Every problem as people read it. Nothing of the request or of the inside stands in it. */
export const problems: Record<ProblemCode, { status: number } & Record<Language, Wording>> = {
  "invalid-input": {
    status: 400,
    nl: { title: "Ongeldige aanvraag", detail: "De aanvraag klopt niet. Kijk bij `errors` wat er anders moet." },
    en: { title: "Invalid request", detail: "The request doesn't fit. See `errors` for what to change." },
  },
  "not-json": {
    status: 400,
    nl: { title: "Geen geldige JSON", detail: "De inhoud is geen geldige JSON in UTF-8." },
    en: { title: "Not valid JSON", detail: "The body is not valid JSON in UTF-8." },
  },
  method: {
    status: 405,
    nl: { title: "Kan hier niet", detail: "Dit adres kent deze methode niet. Zie de kop `Allow`." },
    en: { title: "Method not allowed", detail: "This address doesn't know this method. See the `Allow` header." },
  },
  "media-type": {
    status: 415,
    nl: {
      title: "Verkeerde soort",
      detail:
        "Stuur JSON, met content-type application/json. Alleen bestanden gaan als formulier (multipart/form-data).",
    },
    en: {
      title: "Unsupported media type",
      detail: "Send JSON, with content type application/json. Only files go as a form (multipart/form-data).",
    },
  },
  "bad-form": {
    status: 400,
    nl: {
      title: "Bestanden niet compleet",
      detail: "Het formulier met bestanden is niet compleet of klopt niet. Er is niets bewaard: stuur het opnieuw.",
    },
    en: {
      title: "Files incomplete",
      detail: "The form with files is incomplete or malformed. Nothing was kept: send it again.",
    },
  },
  encoding: {
    status: 415,
    nl: {
      title: "Gecomprimeerd",
      detail: "Stuur de inhoud zoals hij is, zonder compressie (`Content-Encoding`).",
    },
    en: { title: "Compressed", detail: "Send the body as it is, without compression (`Content-Encoding`)." },
  },
  ended: {
    status: 409,
    nl: {
      title: "Al afgelopen",
      detail: "De taak is al afgelopen: er is niets meer te stoppen. Het verslag is te lezen.",
    },
    en: { title: "Ended", detail: "The job has ended: there is nothing left to stop. Its report can be read." },
  },
  "not-possible": {
    status: 422,
    nl: { title: "Dat kan niet", detail: "De aanvraag klopt, maar kan zo niet. Bij `errors` staat waarom." },
    en: { title: "Not possible", detail: "The request is well formed, but cannot be done. `errors` says why." },
  },
  "not-found": {
    status: 404,
    nl: { title: "Niet gevonden", detail: "Dit adres bestaat niet, of u mag het niet zien." },
    en: { title: "Not found", detail: "This address doesn't exist, or you may not see it." },
  },
  "too-large": {
    status: 413,
    nl: {
      title: "Te groot",
      detail: "De aanvraag is te groot. Stel een kortere vraag, of stuur minder of kleinere bestanden.",
    },
    en: {
      title: "Too large",
      detail: "The request is too large. Ask a shorter question, or send fewer or smaller files.",
    },
  },
  "headers-too-large": {
    status: 431,
    nl: {
      title: "Adres of koppen te lang",
      detail: "Het adres met de koppen is te lang. Geef minder mee in het adres.",
    },
    en: {
      title: "Request Header Fields Too Large",
      detail: "Address and headers are too long. Put less in the address.",
    },
  },
  "too-slow": {
    status: 408,
    nl: { title: "Te traag", detail: "De aanvraag kwam te langzaam binnen. Probeer het opnieuw." },
    en: { title: "Request Timeout", detail: "The request came in too slowly. Try again." },
  },
  "no-request": {
    status: 400,
    nl: { title: "Geen aanvraag", detail: "Dit is geen geldige HTTP-aanvraag." },
    en: { title: "Bad Request", detail: "This is no valid HTTP request." },
  },
  "unknown-host": {
    status: 421,
    nl: {
      title: "Onbekende naam",
      detail: "De server kent de naam niet waaronder u hem aanspreekt. De beheerder kan de naam toestaan.",
    },
    en: {
      title: "Misdirected request",
      detail: "The server doesn't know the host name of this request. Its operator can allow the name.",
    },
  },
  "foreign-origin": {
    status: 403,
    nl: { title: "Andere site", detail: "Een andere website mag hier geen aanvragen doen." },
    en: { title: "Foreign origin", detail: "Another website may not send requests here." },
  },
  unauthorized: {
    status: 401,
    nl: { title: "Inloggen nodig", detail: "Hiervoor is een sleutel of een login nodig. Vraag de beheerder erom." },
    en: { title: "Login needed", detail: "This needs a key or a login. Ask the operator for one." },
  },
  "bad-credentials": {
    status: 401,
    nl: {
      title: "Sleutel geldt niet",
      detail:
        "Deze sleutel of dit token geldt niet: verkeerd overgenomen, verlopen of ingetrokken. Vraag de beheerder om een nieuwe.",
    },
    en: {
      title: "Key not valid",
      detail: "This key or token is not valid: mistyped, expired or revoked. Ask the operator for a new one.",
    },
  },
  "login-failed": {
    status: 403,
    nl: {
      title: "Inloggen mislukt",
      detail:
        "Het inloggen is niet gelukt, of u heeft hier geen rol. Probeer het opnieuw, of vraag de beheerder om een rol.",
    },
    en: {
      title: "Login failed",
      detail: "The login did not succeed, or you have no role here. Try again, or ask the operator for a role.",
    },
  },
  "too-many": {
    status: 429,
    nl: { title: "Te veel aanvragen", detail: "U stuurt te veel aanvragen. Wacht zo lang als `Retry-After` zegt." },
    en: { title: "Too many requests", detail: "You send too many requests. Wait as long as `Retry-After` says." },
  },
  forbidden: {
    status: 403,
    nl: { title: "Niet toegestaan", detail: "Uw rol mag dit niet. De beheerder kan een andere rol geven." },
    en: { title: "Forbidden", detail: "Your role may not do this. The operator can give another role." },
  },
  conflict: {
    status: 409,
    nl: { title: "Net gewijzigd", detail: "De gegevens zijn net gewijzigd. Probeer het opnieuw." },
    en: { title: "Just changed", detail: "The data has just changed. Try again." },
  },
  unavailable: {
    status: 503,
    nl: { title: "Even niet bereikbaar", detail: "De gegevens zijn nu niet bereikbaar. Probeer het zo opnieuw." },
    en: { title: "Unavailable", detail: "The data cannot be reached now. Try again in a moment." },
  },
  incompatible: {
    status: 500,
    nl: {
      title: "Gegevens onleesbaar",
      detail: "De gegevens zijn niet leesbaar. De beheerder ziet waarom met `kenniswijzer doctor`.",
    },
    en: {
      title: "Data unreadable",
      detail: "The data cannot be read. Its operator finds out why with `kenniswijzer doctor`.",
    },
  },
  "read-only": {
    status: 403,
    nl: { title: "Alleen lezen", detail: "Hier kan niets worden gewijzigd." },
    en: { title: "Read only", detail: "Nothing can be changed here." },
  },
  internal: {
    status: 500,
    nl: { title: "Er ging iets mis", detail: "Er ging iets mis aan onze kant. Noem `instance` als u het meldt." },
    en: {
      title: "Something went wrong",
      detail: "Something went wrong on our side. Mention `instance` when you report it.",
    },
  },
};

/** What may be wrong with one field. */
export type FieldMessage =
  | "missing"
  | "short"
  | "long"
  | "value"
  | "type"
  | "format"
  | "letters"
  | "cursor"
  | "region"
  | "partner"
  | "files"
  | "one"
  | "address";

/** What is wrong with one field. `n` is the limit that was crossed. */
export const fieldMessages: Record<Language, Record<FieldMessage, (n: string) => string>> = {
  nl: {
    missing: () => "ontbreekt",
    short: (n) => `moet minstens ${n} zijn`,
    long: (n) => `mag hoogstens ${n} zijn`,
    value: (n) => `kies uit: ${n}`,
    type: (n) => `moet van het type ${n} zijn`,
    format: () => "heeft niet de juiste vorm; de beschrijving zegt welke",
    letters: () => "moet een letter of cijfer hebben",
    region: () => "is geen gemeente of regio die hier bekend is; controleer de naam",
    partner: () => "is geen partner; kies er een uit /v1/partners",
    files: () => "hier horen alleen bestanden; `visibility` staat in het adres",
    one: () => "geef één bestand: een document wordt door één document vervangen",
    address: () => "geef een bestand of een tekst",
    cursor: () => "is geen cursor van deze lijst; neem `next` over, of begin opnieuw zonder cursor",
  },
  en: {
    missing: () => "is missing",
    short: (n) => `must be at least ${n}`,
    long: (n) => `must be at most ${n}`,
    value: (n) => `choose one of: ${n}`,
    type: (n) => `must be of type ${n}`,
    format: () => "doesn't have the right form; its description tells which",
    letters: () => "must hold a letter or digit",
    region: () => "is no municipality or region that is known here; check the name",
    partner: () => "is no partner; choose one of /v1/partners",
    files: () => "only files go here; `visibility` goes in the address",
    one: () => "give one file: a document is replaced by one document",
    address: () => "give a file or a text",
    cursor: () => "is no cursor of this list; copy `next`, or begin again without one",
  },
};
