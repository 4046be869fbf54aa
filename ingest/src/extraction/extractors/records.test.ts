import { describe, expect, it } from "vitest";
import { readDocumentBytes } from "../../document/document.ts";
import { type ColumnRoles, columnRoles } from "../../document/formats/csv-columns.ts";
import { extract } from "../extract.ts";

/** Every claim of a table that its columns make: `who TIE what`, with what is said of it. */
async function claims(csv: string, columns?: ColumnRoles): Promise<string[]> {
  const document = await readDocumentBytes(
    { source: "lijst.csv", bytes: Buffer.from(csv) },
    columns ? { columns } : {},
  );
  const reading = extract(document);
  const names = new Map(reading.entities.map(({ key, name }) => [key, name]));
  const own = reading.claims.filter(({ extractor }) => extractor === "records");
  for (const { start, end } of own) expect(document.text.split("\n\n")).toContain(document.text.slice(start, end));
  return own.map(({ subject, predicate, object, modality, role }) =>
    [names.get(subject), predicate, names.get(object), modality === "noemt" ? "" : modality, role]
      .filter(Boolean)
      .join(" "),
  );
}

describe("a list of partners", () => {
  const cases = [
    {
      because: "who works on what theme",
      csv: "Organisatie;Thema\nStichting Radius;eenzaamheid\nXyloom;wonen, zorg\n",
      found: ["Stichting Radius WORKS_ON eenzaamheid", "Xyloom WORKS_ON wonen", "Xyloom WORKS_ON zorg"],
    },
    {
      because: "what a municipality does, also by its bare name",
      csv: "Gemeente;Thema\nLeiden;schulden\nKatwijk;wonen\n",
      found: ["gemeente Leiden WORKS_ON schulden", "gemeente Katwijk WORKS_ON wonen"],
    },
    {
      because: "who takes part in, leads or pays a project, by role",
      csv: "Partner;Project;Rol\nXyloom;Taalhuis;trekker\nBrumba;Taalhuis;deelnemer\nVWS;Taalhuis;financier\n",
      found: ["Xyloom LEADS Taalhuis trekker", "Brumba PARTNER_IN Taalhuis deelnemer", "VWS FUNDS Taalhuis financier"],
    },
    {
      because: "what is over, open or intended is no fact",
      csv: "Partner;Project;Status\nXyloom;Taalhuis;gestopt\nBrumba;Taalhuis;nog niet zeker\nZwiep;Taalhuis;gepland\n",
      found: [
        "Xyloom PARTNER_IN Taalhuis ontkent",
        "Brumba PARTNER_IN Taalhuis onbeslist",
        "Zwiep PARTNER_IN Taalhuis is-van-plan",
      ],
    },
    {
      because: "where a partner is, and whom to ask for",
      csv: "Organisatie;Plaats;Contactpersoon\nXyloom;Leiden;mw. J. de Vries\n",
      found: ["Xyloom LOCATED_IN gemeente Leiden", "J. de Vries MEMBER_OF Xyloom contactpersoon"],
    },
    {
      because: "a project with its leader, its theme and for whom it is",
      csv: "Project;Trekker;Thema;Doelgroep\nTaalhuis;Xyloom;laaggeletterdheid;volwassenen\n",
      found: ["Xyloom LEADS Taalhuis", "Taalhuis ABOUT laaggeletterdheid", "Taalhuis TARGETS volwassenen"],
    },
    {
      because: "a question that a partner has",
      csv: "Organisatie;Vraag\nXyloom;Hoe bereiken wij jongeren?\n",
      found: ["Xyloom ASKS Hoe bereiken wij jongeren? vraagt"],
    },
    {
      because: "what is left empty, and every sign for it, says nothing",
      csv: "Organisatie;Thema;Project\n-;wonen;\nXyloom;n.v.t.;\n;zorg;Taalhuis\nBrumba;;\n",
      found: ["Taalhuis ABOUT zorg"],
    },
    {
      because: "nothing by a value that looks like a column, or stands beyond the last",
      csv: 'Organisatie;Opmerking;Thema\nXyloom;"zie ook; Thema: geheim";wonen;elders\n',
      found: ["Xyloom WORKS_ON wonen"],
    },
    { because: "a table of other things", csv: "Jaar;Aantal\n2024;17\n", found: [] },
  ];
  it.each(cases)("says $because", async ({ csv, found }) => {
    expect((await claims(csv)).sort()).toEqual([...found].sort());
  });

  it("is read as a person says", async () => {
    const csv = "Wie;Wat;Thema\nXyloom;wonen;intern\n";
    expect(await claims(csv, columnRoles("Wie=partner,Wat=thema,Thema=negeer"))).toEqual(["Xyloom WORKS_ON wonen"]);
  });

  const periods = [
    {
      because: "its columns say from when and until when",
      row: "Organisatie;Thema;Sinds;Tot\nRadius;wonen;2019;1 mei 2021\n",
      period: ["Sinds: 2019; Tot: 1 mei 2021", "2019", "2021-04-30"],
    },
    {
      because: "the last day belongs to it",
      row: "Ingangsdatum;Partner;Onderwerp;Einddatum (indien bekend)\n01-03-2019;Radius;wonen;31-12-2020\n",
      period: ["Ingangsdatum: 01-03-2019; Einddatum (indien bekend): 31-12-2020", "2019-03-01", "2020-12-31"],
    },
    {
      because: "what goes on has no end",
      row: "Partner;Thema;Vanaf;Tot\nRadius;wonen;maart 2020;heden\n",
      period: ["Vanaf: maart 2020", "2020-03", undefined],
    },
    {
      because: "a day of something else is no period",
      row: "Partner;Thema;Datum\nRadius;wonen;3 mei 2020\n",
      period: [undefined, undefined, undefined],
    },
    {
      because: "a period in one cell",
      row: "Partner;Thema;Looptijd\nRadius;wonen;2019-2021\n",
      period: ["2019-2021", "2019", "2021"],
    },
  ];
  it.each(periods)("has for each row its own period: $because", async ({ row, period }) => {
    const document = await readDocumentBytes({ source: "lijst.csv", bytes: Buffer.from(row) });
    const [claim] = extract(document).claims;
    expect([claim?.period, claim?.validFrom, claim?.validUntil]).toEqual(period);
    expect(document.date).toBeUndefined();
  });

  it("is read by its columns alone: nothing ties values that merely stand beside each other", async () => {
    const csv = "Organisatie;Thema;Gemeente;Contactpersoon\nXyloom;wonen;Leiden;Jan Vis\nBrumba;zorg;Goes;Els de Wit\n";
    const { claims: all } = extract(await readDocumentBytes({ source: "lijst.csv", bytes: Buffer.from(csv) }));
    const others = new Set(all.map(({ extractor }) => extractor));
    for (const one of ["records", "concepts"]) others.delete(one);
    expect([...others]).toEqual([]);
  });
});
