import { extname } from "node:path";
import { openArchive, zip } from "./archive.ts";
import { csv } from "./csv.ts";
import type { Format, FoundFile } from "./format.ts";
import { html } from "./html/html.ts";
import { mail } from "./mail.ts";
import { docx } from "./office/docx.ts";
import { ods } from "./office/ods.ts";
import { odt } from "./office/odt.ts";
import { pptx } from "./office/pptx.ts";
import { xlsx } from "./office/xlsx.ts";
import { pdf } from "./pdf/pdf.ts";
import { plainText } from "./plain-text.ts";
import { refuse, refuseMisnamed, refusePackage } from "./refused.ts";

/** What is read inside a folder; a file that is named itself is tried whatever its name. */
export const EXTENSIONS: ReadonlySet<string> = new Set(
  ".txt .text .md .markdown .pdf .docx .docm .dotx .odt .ott .pptx .ppsx .pptm .xlsx .xlsm .ods .html .htm .xhtml .eml .csv .tsv .jsonl .zip".split(
    " ",
  ),
);

/** The format by what the file contains; its extension only tells kinds of text apart. What nobody reads throws, by name. */
export async function formatOf(file: FoundFile): Promise<Format> {
  const { name, bytes } = file;
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 4096)).toString("latin1");
  if (start.slice(0, 1024).includes("%PDF-")) return pdf;
  if (start.startsWith("PK\u0003\u0004") || start.startsWith("PK\u0005\u0006")) return packageFormat(file);
  refuse(name, bytes);
  const text = start.replaceAll("\0", "").replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, "");
  if (HTML.test(text)) return html;
  if (MAIL.test(text)) return mail;
  const extension = file.extension ?? extname(name).toLowerCase();
  refuseMisnamed(name, extension);
  return BY_EXTENSION[extension] ?? plainText;
}

const BY_EXTENSION: Readonly<Record<string, Format>> = {
  ".html": html,
  ".htm": html,
  ".xhtml": html,
  ".eml": mail,
  ".csv": csv,
  ".tsv": csv,
};

const HTML = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body)[\s>]/i;
/** Fields that mail programs write, and people who type a letterhead don't. */
const MAIL =
  /^(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*){0,60}?(?:received|return-path|message-id|mime-version|delivered-to):/i;

async function packageFormat({ name, bytes }: FoundFile): Promise<Format> {
  const archive = await openArchive(name, bytes);
  if (archive.part("word/document.xml")) return docx;
  if (archive.part("ppt/presentation.xml")) return pptx;
  if (archive.part("xl/workbook.xml")) return xlsx;
  const kind = archive.part("mimetype");
  const mimetype = kind === undefined || kind.size > 200 ? "" : Buffer.from(await kind.bytes()).toString("latin1");
  if (mimetype.includes("opendocument.text")) return odt;
  if (mimetype.includes("opendocument.spreadsheet")) return ods;
  refusePackage(
    name,
    archive.parts.map((part) => part.name),
    mimetype,
  );
  return zip;
}
