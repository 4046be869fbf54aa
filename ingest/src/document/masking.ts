/**
 * Personal data that no answer needs, blotted out at equal length so that offsets stay what they are. What is public stays: numbers
 * and addresses of desks, amounts, dates, and numbers whose label says that they are of a company or a file.
 */
import { isRoleAddress } from "./role-addresses.ts";
import { suspectLines } from "./suspect-lines.ts";

/** Masks citizen service numbers, phone numbers, private mail addresses and bank accounts. Length in UTF-16 units stays equal. */
export function mask(text: string): string {
  let masked = "";
  let done = 0;
  for (const { start, end } of suspectLines(text)) {
    const lines = text.slice(start, end);
    const own = maskLines(lines);
    if (own === lines) continue;
    masked += text.slice(done, start) + own;
    done = end;
  }
  return done === 0 ? text : masked + text.slice(done);
}

function maskLines(lines: string): string {
  const masked = KINDS.reduce((all, kind) => kind(all), lines);
  // what stood glued to something else stands free when that is gone
  return masked === lines ? lines : maskLines(masked);
}

/** Puts a blot for every sign but white space. */
export const blot = (text: string): string => text.replace(/\S/gu, (sign) => BLOT.repeat(sign.length));

const BLOT = "█";

const behindLabel = (found: string, label: string): string => label + blot(found.slice(label.length));

const AT = "(?: ?@ ?| ?[([{<] ?(?:at|@|apenstaartje) ?[)\\]}>] ?)";
const DOT = "(?:\\.| ?[([{<] ?(?:dot|punt|\\.) ?[)\\]}>] ?)";
const LOCAL = "(?<![\\p{L}\\d.+'_-])[\\p{L}\\d][\\p{L}\\d.+'_-]{0,63}";
const MAIL = new RegExp(`${LOCAL}${AT}[\\p{L}\\d-]{1,63}(?:${DOT}[\\p{L}\\d-]{1,63}){1,6}`, "giu");
const SPOKEN_MAIL = new RegExp(
  `${LOCAL} (?:at|apenstaartje) [\\p{L}\\d-]{2,63}(?:\\.| (?:dot|punt) )(?:nl|com|org|eu|be|net|info)(?![\\p{L}\\d])`,
  "giu",
);

function mails(text: string): string {
  const unlessDesk = (address: string): string => (isRoleAddress(address) ? address : blot(address));
  const written = /@|[([{<] ?(?:at|apenstaartje) ?[)\]}>]/i.test(text) ? text.replace(MAIL, unlessDesk) : text;
  return / (?:at|apenstaartje) /i.test(written) ? written.replace(SPOKEN_MAIL, unlessDesk) : written;
}

const ACCOUNT = /(?<![\p{L}\d])[a-z]{2}\d{2}(?:[ .\u00a0-]?[a-z\d]){11,30}/giu;
const OLD_ACCOUNT =
  /(?<label>(?<!\p{L})(?:iban|rekening(?:nummer|nr)?|rek\. ?nr|giro(?:nummer|nr)?|bankrekening(?:nummer)?)[^\p{L}\d\n]{1,4}(?:is )?)(?:[a-z]{2}\d{2}[ .]?[a-z]{4}(?:[ .]?\d){6,10}|\d(?:[ .]?\d){5,9})(?![\d\p{L}])/giu;

function accounts(text: string): string {
  return text.replace(ACCOUNT, blotAccount).replace(OLD_ACCOUNT, behindLabel);
}

/** Blots the longest beginning that is an account: a word in capitals may follow it. */
function blotAccount(run: string): string {
  for (let end = run.length; end > 0; end--) {
    if (/[a-z\d]$/i.test(run.slice(0, end)) && !/^[a-z\d]/i.test(run.slice(end)) && isIban(run.slice(0, end)))
      return blot(run.slice(0, end)) + run.slice(end);
  }
  return run;
}

/** ISO 13616: the first four signs behind, letters as numbers, rest 1 by 97. */
function isIban(account: string): boolean {
  const compact = account.replace(/[^a-z\d]/gi, "").toUpperCase();
  if (compact.length < 15 || compact.length > 34) return false;
  let rest = 0;
  for (const sign of compact.slice(4) + compact.slice(0, 4)) {
    for (const digit of String(Number.parseInt(sign, 36))) rest = (rest * 10 + Number(digit)) % 97;
  }
  return rest === 1;
}

const FREE = "(?<![\\p{L}\\d]|\\d[-./,])";
const END = "(?!\\d|[-./]\\d)";
const GAP = "[ .()/\\u00a0‐-–−-]{0,3}";
const DUTCH = new RegExp(`${FREE}(?:(?:\\+|00)31${GAP}(?:0\\)?${GAP})?|\\(?0)[1-9](?:${GAP}\\d){8}${END}`, "gu");
const FOREIGN = new RegExp(`(?<![\\p{L}\\d])(?:\\+|00)(?!31)[1-9](?:${GAP}\\d){8,13}${END}`, "gu");
const LABELLED_PHONE =
  /(?<label>(?<!\p{L})(?:tel|tel\. ?nr|telefoon|telefoonnummer|doorkiesnummer|mobiel|mob|gsm|fax)[.:]{0,2}\s{0,3})\d(?:[ .-]?\d){5,9}(?![\d/]|[.-]\d)/giu;
/** 0800, 0900 and the like are public services. */
const SERVICE = /^0(?:800|900|906|909)/;
const DATE = /^\(?\d{1,2}[-./ ]\d{1,2}[-./ ](?:19|20)\d{2}/;
const THOUSANDS = /^\+?\d{1,3}(?:\.\d{3})+$/;
/** A number that its line calls that of a desk. */
const DESK =
  /(?<!\p{L})(?:algemee?ne?|receptie|centrale|klantcontact\p{L}*|klantenservice|meldpunt|hulplijn|helpdesk|spoed\p{L}*|crisis\p{L}*|loket|secretariaat)[^\n\d]{0,30}$/iu;
const LABEL_REACH = 60;

function phones(text: string): string {
  const masked = (number: string, at: number, whole: string): string =>
    isPublic(number, whole.slice(Math.max(0, at - LABEL_REACH), at)) ? number : blot(number);
  const labelled = (found: string, label: string, at: number, whole: string): string =>
    label + masked(found.slice(label.length), at + label.length, whole);
  return text.replace(DUTCH, masked).replace(FOREIGN, masked).replace(LABELLED_PHONE, labelled);
}

const isPublic = (number: string, before: string): boolean =>
  SERVICE.test(number.replace(/\D/g, "")) || DATE.test(number) || THOUSANDS.test(number) || DESK.test(before);

const NINE = /(?<![\p{L}\d]|\d[-./,])\d(?:[ .\u00a0-]?\d){8}(?!\d|[-./,]\d)/gu;
const GROUPS = /^(?:\d{9}|\d{4}.\d{2}.\d{3}|\d{3}.\d{3}.\d{3}|\d{2}.\d{2}.\d{2}.\d{3}|\d{3}.\d{2}.\d{4})$/;
const LABELLED_CITIZEN =
  /(?<label>(?<!\p{L})(?:bsn(?:-?nummer)?|burgerservicenummer|burger service nummer|sofi-?(?:nummer|nr))[^\p{L}\d\n]{0,6})\d(?:[ .\u00a0-]?\d){7,8}(?!\d)/giu;
/** What comes before or after a number that is of something, not of somebody. */
const NOT_OF_SOMEBODY =
  /(?<!\p{L})(?:€|eur|euro|f|rsin|oin|kvk\p{L}*|(?:zaak|dossier|project|kenmerk|factuur|order|verplichtingen|besluit|subsidie|vestigings|isbn|registratie|document|beschikkings)\p{L}*)[-. ]{0,2}(?:nummer|nr)?\.?[^\p{L}\d\n]{0,3}$/iu;
const COUNTED = /^(?:,-| ?(?:euro|inwoners|mensen|personen|keer|m2|m²))/i;

function citizenNumbers(text: string): string {
  return text.replace(LABELLED_CITIZEN, behindLabel).replace(NINE, (number, at: number, whole: string) => {
    const before = whole.slice(Math.max(0, at - LABEL_REACH), at);
    const ofSomething = NOT_OF_SOMEBODY.test(before) || COUNTED.test(whole.slice(at + number.length));
    return isCitizenNumber(number) && !ofSomething ? blot(number) : number;
  });
}

/** The "11-proef" of the burgerservicenummer: nine digits, written in one piece or in groups. */
function isCitizenNumber(number: string): boolean {
  if (!GROUPS.test(number)) return false;
  const digits = number.replace(/\D/g, "");
  const sum = [...digits].reduce((total, digit, i) => total + Number(digit) * (i === 8 ? -1 : 9 - i), 0);
  return sum !== 0 && sum % 11 === 0;
}

// a phone number could else be taken for the digits of an account, and the other way round
const KINDS: readonly ((text: string) => string)[] = [mails, accounts, phones, citizenNumbers];
