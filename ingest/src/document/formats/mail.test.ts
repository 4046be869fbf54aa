import { describe, expect, it } from "vitest";
import type { Part } from "./format.ts";
import { mail } from "./mail.ts";

const file = (lines: readonly string[], name = "a.eml") => ({
  name,
  bytes: new TextEncoder().encode(lines.join("\r\n")),
});
const text = async (lines: readonly string[]): Promise<string> => (await mail.content?.(file(lines)))?.text ?? "";
const parts = async (lines: readonly string[]): Promise<Part[]> => {
  const found: Part[] = [];
  for await (const part of mail.parts?.(file(lines)) ?? []) found.push(part);
  return found;
};

const HEAD = [
  "From: =?utf-8?q?Programmabureau_Co=C3=B6peratie?= <bureau@example.org>",
  "To: gemeente Leiden <a@example.org>, b@example.org",
  "Cc: lectoraat <c@example.org>",
  "Subject: RE: wie doet wat",
  "Date: Thu, 6 Feb 2025 23:42:00 -0500",
  "MIME-Version: 1.0",
];

describe("a mail", () => {
  const names = [
    { from: '"Vries, Jan de" <jan.devries@example.org>', shown: "Jan de Vries", because: "as an office files it" },
    { from: '"Jansen, P.J." <pjansen@example.org>', shown: "P.J. Jansen", because: "with initials" },
    { from: '"Radius, Leiden" <info@example.org>', shown: "Radius, Leiden", because: "an organisation and its place" },
    { from: '"Els de Wit" <els@example.org>', shown: "Els de Wit", because: "as a person says it" },
    { from: "els@example.org", shown: "els@example.org", because: "nothing but an address" },
  ];
  it.each(names)("is from $shown ($because)", async ({ from, shown }) => {
    expect(await text([`From: ${from}`, "To: b@example.org", "Subject: x", "", "Tekst."])).toContain(`Van: ${shown}\n`);
  });

  it("has who, to whom, when and about what above its text, as a Dutch reader writes them", async () => {
    expect(
      await text([...HEAD, "Content-Type: text/plain; charset=utf-8", "", "Beste allen,", "", "Wij doen mee."]),
    ).toBe(
      "Van: Programmabureau Coöperatie\nAan: gemeente Leiden, b@example.org\nCC: lectoraat\nDatum: 6 februari 2025\nOnderwerp: RE: wie doet wat\n\nBeste allen,\n\nWij doen mee.\n",
    );
  });

  const both = [
    ...HEAD,
    'Content-Type: multipart/alternative; boundary="x"',
    "",
    "--x",
    "Content-Type: text/plain; charset=windows-1252",
    "Content-Transfer-Encoding: quoted-printable",
    "",
    "=91Wij=92 doen mee.",
    "--x",
    "Content-Type: text/html",
    "",
    "<p>Wij doen <b>mooi</b> mee.</p>",
    "--x--",
  ];
  it("prefers the part that is text, whatever its encoding", async () => {
    expect(await text(both)).toMatch(/\n\n‘Wij’ doen mee\.\n$/);
  });

  it("reads the page when there is no text", async () => {
    const page = "<style>p{}</style><p>Wij doen mee:</p><ul><li>Leiden</li></ul>";
    expect(await text([...HEAD, "Content-Type: text/html", "", page])).toMatch(/\n\nWij doen mee:\n\n- Leiden\n$/);
  });

  it("gives what is attached, and no logos or invitations", async () => {
    const attached = (type: string, disposition: string, content: string): string[] => [
      "--x",
      `Content-Type: ${type}`,
      `Content-Disposition: ${disposition}`,
      "",
      content,
    ];
    const found = await parts([
      ...HEAD,
      'Content-Type: multipart/mixed; boundary="x"',
      "",
      ...["--x", "Content-Type: text/plain", "", "Zie bijlage."],
      ...attached("text/csv; name=a", 'attachment; filename="../lijst.csv"', "a;b"),
      ...attached("image/png", 'inline; filename="logo.png"', "x"),
      ...attached("text/calendar", 'attachment; filename="x.ics"', "x"),
      ...attached("message/rfc822", "attachment", "Subject: door\r\nMIME-Version: 1.0\r\n\r\nDoorgestuurd."),
      "--x--",
    ]);
    expect(found.map(({ name }) => name)).toEqual(["lijst.csv", "bijlage 2.eml"]);
    expect(Buffer.from((await found[0]?.bytes()) ?? []).toString()).toBe("a;b\n");
  });
});
