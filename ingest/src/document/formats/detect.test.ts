import { describe, expect, it } from "vitest";
import { formatOf } from "./detect.ts";
import { docxOf, odtOf, pdfOf, zipOf } from "./samples/make.ts";

const bytes = (text: string): Uint8Array => Buffer.from(text, "latin1");
const utf16 = (text: string): Uint8Array => Buffer.from(text, "utf16le");
const oldOffice = (stream: string): Uint8Array =>
  Buffer.concat([bytes("\u00d0\u00cf\u0011\u00e0....."), utf16(stream)]);

describe("formatOf", () => {
  const cases = [
    { name: "a.pdf", file: pdfOf([[]]), format: "PDF", because: "it says so itself" },
    { name: "a.docx", file: Buffer.concat([bytes("\r\n"), pdfOf([[]])]), format: "PDF", because: "a wrong extension" },
    { name: "a.zip", file: docxOf(""), format: "Word document (.docx)", because: "a Word file is a ZIP file too" },
    { name: "a.doc", file: docxOf(""), format: "Word document (.docx)", because: "an old name for a new file" },
    { name: "a", file: odtOf(""), format: "OpenDocument text (.odt)", because: "without any extension" },
    { name: "a.zip", file: zipOf({ "a.txt": "x" }), format: "ZIP archive", because: "just files" },
    {
      name: "a.doc",
      file: bytes("<html><body>"),
      format: "web page (HTML)",
      because: "Word saved a page under its own name",
    },
    {
      name: "a.html",
      file: bytes("\u00ef\u00bb\u00bf<!-- x -->\n<!DOCTYPE html>"),
      format: "web page (HTML)",
      because: "a mark and a comment before it",
    },
    { name: "a.htm", file: bytes("<p>Tekst"), format: "web page (HTML)", because: "a piece of a page" },
    {
      name: "a.txt",
      file: bytes("Return-Path: <a@b>\nReceived: by x\n"),
      format: "e-mail (.eml)",
      because: "the fields of a mail program",
    },
    {
      name: "a.txt",
      file: bytes("Van: Jan\nAan: Piet\nOnderwerp: plan\n"),
      format: "plain text",
      because: "a letterhead that a person typed",
    },
    { name: "a.CSV", file: bytes("a;b\n1;2"), format: "table (CSV)", because: "only its name tells" },
    { name: "a.txt", file: bytes("a < b en <html> is een code"), format: "plain text", because: "a tag inside text" },
  ];
  it.each(cases)("$name → $format ($because)", async ({ name, file, format }) => {
    expect((await formatOf({ name, bytes: file })).name).toBe(format);
  });

  const refused = [
    { file: bytes("{\\rtf1 tekst}"), message: "a.x is an RTF document; save it as .docx" },
    { file: bytes("\u0089PNG\r\n"), message: "a.x is a picture (PNG), not text" },
    { file: bytes("\u00ff\u00d8\u00ff\u00e0"), message: "a.x is a picture (JPEG), not text" },
    { file: bytes("....ftypheic"), message: "a.x is a video or a picture" },
    { file: oldOffice("WordDocument"), message: "a.x is an old Word document (.doc); save it as .docx" },
    { file: oldOffice("EncryptedPackage"), message: "a.x is an Office document with a password; remove" },
    { file: oldOffice("__substg1.0_0037001F"), message: "a.x is an Outlook message (.msg); save it as .eml" },
    { file: oldOffice("Iets"), message: "a.x is an old Office file" },
    { file: oldOffice("Workbook"), message: "a.x is an old Excel sheet (.xls); save it as .xlsx" },
    { file: zipOf({ "xl/workbook.bin": "x" }), message: "a.x is a binary Excel sheet (.xlsb); save it as .xlsx" },
    { file: zipOf({ "META-INF/container.xml": "<x/>" }), message: "a.x is an e-book (.epub)" },
  ];
  it.each(refused)("$message", async ({ file, message }) => {
    await expect(formatOf({ name: "a.x", bytes: file })).rejects.toThrow(message);
  });

  it.each([
    { name: "a.docx", file: bytes("PK"), because: "a download that broke off at once" },
    { name: "a.PDF", file: bytes("Beste lezer,"), because: "text that was named as something else" },
  ])("$name is not taken for text ($because)", async ({ name, file }) => {
    await expect(formatOf({ name, bytes: file })).rejects.toThrow(/is damaged, or no \.\w+ file; save it again/);
  });
});
