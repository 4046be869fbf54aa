/** Personal data that no answer needs, blotted out at equal length so that offsets stay what they are. */

const BLOT = "█";

/** Masks citizen service numbers, phone numbers, private mail addresses and bank accounts. Length in UTF-16 units stays equal. */
export function mask(text: string): string {
  return text
    .replace(MAIL, (address) => (isRoleAddress(address) ? address : blot(address)))
    .replace(IBAN, (account) => (isIban(account) ? blot(account) : account))
    .replace(NUMBER, (number) => (isPhone(number) || isCitizenNumber(number) ? blot(number) : number));
}

const blot = (text: string): string => text.replace(/\S/gu, (sign) => BLOT.repeat(sign.length));

const MAIL = /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}/gu;
const IBAN = /(?<![A-Z0-9])[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?(?![A-Z0-9])/g;
/** A run of digits with the signs that people put between them; what it is, its digits tell. */
const NUMBER = /(?<![\w.,+/-])(?:\+|\()?\d(?:[ .()/-]{0,2}\d){7,14}(?![\w/]|[.,-]\d)/g;

const ROLES = new Set(
  `info contact secretariaat bestuur post postbus mail redactie helpdesk support servicedesk klantcontact klantenservice
  receptie gemeente griffie communicatie pers administratie aanmelden aanmelding meldpunt loket bureau programmabureau
  projectbureau werkplaats kenniswerkplaats lectoraat onderzoek subsidies subsidie vragen vacatures privacy wmo jeugd
  sociaaldomein team office welkom algemeen noreply nieuwsbrief webmaster planning cursus training`.split(/\s+/),
);

/** An address of a desk, not of a person: `info@`, `secretariaat.wmo@`, `movisie@movisie.nl`. */
function isRoleAddress(address: string): boolean {
  const [local = "", domain = ""] = address.toLowerCase().split("@");
  return local.split(/[._+-]/).some((part) => ROLES.has(part)) || domain.split(".").includes(local);
}

function isIban(account: string): boolean {
  const compact = account.replace(/ /g, "");
  if (compact.length < 15 || compact.length > 34) return false;
  let rest = 0;
  for (const sign of compact.slice(4) + compact.slice(0, 4)) {
    for (const digit of String(Number.parseInt(sign, 36))) rest = (rest * 10 + Number(digit)) % 97;
  }
  return rest === 1;
}

/** Dutch numbers of persons and desks; 0800, 0900 and 14-numbers are public services and stay. */
function isPhone(number: string): boolean {
  const digits = number.replace(/\D/g, "").replace(/^(?:0031|31(?=\d{9}$))0?/, "0");
  if (!number.startsWith("+") && !/^\(?0/.test(number)) return false;
  if (number.startsWith("+") && !number.startsWith("+31")) return digits.length >= 9;
  return /^0[1-9]\d{8}$/.test(digits) && !/^0(?:800|900|906|909)/.test(digits);
}

/** The "11-proef" of the burgerservicenummer: nine digits, written in one piece or in groups. */
function isCitizenNumber(number: string): boolean {
  const digits = number.replace(/\D/g, "");
  if (digits.length !== 9 || !/^\d{9}$|^\d{4}[. ]\d{2}[. ]\d{3}$|^\d{3}[. ]\d{3}[. ]\d{3}$/.test(number)) return false;
  const sum = [...digits].reduce((total, digit, i) => total + Number(digit) * (i === 8 ? -1 : 9 - i), 0);
  return sum !== 0 && sum % 11 === 0;
}
