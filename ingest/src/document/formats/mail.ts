import { fold, MONTHS } from "@kenniswijzer/language";
import type { Address, Attachment, Email } from "postal-mime";
import { canonical } from "../decode.ts";
import { type Content, type Format, type FoundFile, unreadable } from "./format.ts";
import { readHtml } from "./html/html.ts";
import { TextWriter } from "./writer.ts";

/** A message: who, to whom, when and about what as lines above its text. What is attached are files of their own. */
export const mail: Format = {
  name: "e-mail (.eml)",
  async content(file) {
    const email = await parsed(file);
    const head = new TextWriter();
    head.label("Van", people([email.from]));
    head.label("Aan", people(email.to));
    head.label("CC", people(email.cc));
    head.label("Datum", dayOf(email));
    head.label("Onderwerp", email.subject ?? "");
    return { text: `${head.content().text}\n\n${await bodyOf(email, file.name)}\n`, kind: "e-mail" };
  },
  async *parts(file) {
    // of a mail that is broken, its text says so
    const email = await parsed(file).catch(() => undefined);
    const attached = email?.attachments.filter((one) => !isDecoration(one)) ?? [];
    for (const [at, attachment] of attached.entries()) {
      const bytes = contentOf(attachment);
      yield { name: nameOf(attachment, at), size: bytes.length, bytes: async () => bytes };
    }
  },
};

async function parsed({ name, bytes }: FoundFile): Promise<Email> {
  const { default: PostalMime } = await import("postal-mime");
  return PostalMime.parse(bytes, { forceRfc822Attachments: true, maxNestingDepth: 50 }).catch((cause: unknown) => {
    throw unreadable(name, "is a broken e-mail; save it again as .eml", cause);
  });
}

const people = (addresses: readonly (Address | undefined)[] = []): string =>
  addresses
    .flatMap((one) => (one === undefined ? [] : (one.group ?? [one])))
    .map(({ name, address }) => (name === "" ? address : spokenName(name, address)))
    .filter(Boolean)
    .join(", ");

const FILED =
  /^(?<last>\p{Lu}[\p{L}’'-]+), (?<first>(?:\p{Lu}[\p{L}.’'-]*\s?)+?)(?:\s(?<particles>[\p{Ll}'’][\p{Ll} '’]*))?$/u;

/** `Vries, Jan de` as a person says it, where the address shows that it is a person's: `Radius, Leiden` may be a place. */
function spokenName(name: string, address = ""): string {
  const { last, first, particles } = FILED.exec(name)?.groups ?? {};
  if (last === undefined || first === undefined) return name;
  const local = fold(address.split("@")[0] ?? "").replace(/[^a-z]/g, "");
  if (!local.includes(fold(last).replace(/[^a-z]/g, ""))) return name;
  return [first, particles, last].filter((part) => part !== undefined).join(" ");
}

/** The day where the sender was, as the field has it: counted in another zone it may be the next. */
function dayOf(email: Email): string {
  const stamp = email.headers.find(({ key }) => key === "date")?.value ?? "";
  const [, day, month, year] = /(\d{1,2})\s+([a-z]{3})[a-z]*\s+(\d{4})/i.exec(stamp) ?? [];
  const at = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"].indexOf(
    (month ?? "").toLowerCase(),
  );
  return at < 0 ? "" : `${Number(day)} ${MONTHS[at]} ${year}`;
}

async function bodyOf(email: Email, name: string): Promise<string> {
  if (email.text?.trim()) return canonical(email.text).trim();
  if (!email.html?.trim()) return "";
  const { text }: Content = await readHtml(email.html, name);
  return text;
}

/** A logo under a signature, an invitation for the calendar, a signature's key. */
function isDecoration({ mimeType, disposition, related }: Attachment): boolean {
  if (/^(?:text\/calendar|application\/(?:ics|pgp-\w+|(?:x-)?pkcs7-\w+))$/.test(mimeType)) return true;
  return mimeType.startsWith("image/") && (related === true || disposition !== "attachment");
}

function nameOf({ filename, mimeType }: Attachment, at: number): string {
  if (filename) return filename.split(/[\\/]/).at(-1) ?? filename;
  return `bijlage ${at + 1}${mimeType === "message/rfc822" ? ".eml" : ""}`;
}

function contentOf({ content }: Attachment): Uint8Array {
  return typeof content === "string" ? new TextEncoder().encode(content) : new Uint8Array(content);
}
