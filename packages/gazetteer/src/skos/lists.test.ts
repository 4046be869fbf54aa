import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readLists } from "./lists.ts";

const PREFIXES = `
@prefix org: <http://www.w3.org/ns/org#> . @prefix foaf: <http://xmlns.com/foaf/0.1/> . @prefix schema: <http://schema.org/> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> . @prefix dcterms: <http://purl.org/dc/terms/> .
@prefix owl: <http://www.w3.org/2002/07/owl#> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> . @base <https://voorbeeld.nl/> .`;

const TURTLE = `${PREFIXES}
<lijst> a skos:ConceptScheme ; dcterms:issued "2024"^^xsd:gYear ; dcterms:modified "2025-02-03T10:00:00Z"^^xsd:dateTime .
<ster> a org:Organization ; skos:prefLabel "Stichting Zorgster"@nl, "Care Star"@en ; skos:altLabel "Zorgster"@nl, "SZS" ; schema:alternateName "De Ster" .
<stad> a schema:GovernmentOrganization ; schema:name "Stad Leiden" ; owl:sameAs <https://identifier.overheid.nl/tooi/id/gemeente/gm0546> .
<code> a foaf:Organization ; foaf:name "Gemeente Katwijk" ; org:identifier "GM0537" .
<school> a schema:CollegeOrUniversity ; schema:name "Hogeschool Duin" .
<team> a org:OrganizationalUnit ; skos:prefLabel "Team Jeugd"@nl .
<english> a org:Organization ; skos:prefLabel "Only English"@en .
<anna> a foaf:Person ; foaf:name "Anna de Vries" .
<schulden> a skos:Concept ; skos:prefLabel "wanbetaling"@nl ; skos:altLabel "betalingsverzuim"@nl .`;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "kenniswijzer-lists-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function fileOf(name: string, text: string): Promise<string> {
  await writeFile(join(folder, name), text);
  return join(folder, name);
}

describe("readLists", () => {
  it("reads themes and organisations with other names, kind and code; no persons and no names in another language", async () => {
    expect(await readLists(await fileOf("eigen.ttl", TURTLE))).toEqual({
      date: "2025-02-03",
      concepts: [{ name: "wanbetaling", words: ["betalingsverzuim"], everyday: [], broader: [], related: [] }],
      organisations: [
        { name: "Gemeente Katwijk", aliases: [], kind: "organisation", code: "GM0537" },
        { name: "Hogeschool Duin", aliases: [], kind: "education" },
        { name: "Stad Leiden", aliases: [], kind: "government", code: "GM0546" },
        { name: "Stichting Zorgster", aliases: ["De Ster", "SZS", "Zorgster"], kind: "organisation" },
        { name: "Team Jeugd", aliases: [], kind: "organisation-unit" },
      ],
    });
  });

  it("reads the same from JSON-LD with its context inside", async () => {
    const json = {
      "@context": { org: "http://www.w3.org/ns/org#", skos: "http://www.w3.org/2004/02/skos/core#" },
      "@id": "https://voorbeeld.nl/ster",
      "@type": "org:Organization",
      "skos:prefLabel": { "@value": "Stichting Zorgster", "@language": "nl" },
      "skos:altLabel": "Zorgster",
    };
    expect(await readLists(await fileOf("eigen.jsonld", JSON.stringify(json)))).toEqual({
      concepts: [],
      organisations: [{ name: "Stichting Zorgster", aliases: ["Zorgster"], kind: "organisation" }],
    });
  });

  it.each([
    { file: "leeg.ttl", text: PREFIXES, says: /geen begrip .* en geen organisatie/ },
    { file: "kapot.ttl", text: "<a> a <b>", says: /kapot\.ttl is geen goed Turtle-bestand/ },
    { file: "personen.ttl", text: `${PREFIXES} <a> a foaf:Person ; foaf:name "Anna" .`, says: /geen organisatie/ },
    { file: "ver.jsonld", text: '{"@context": "https://voorbeeld.nl/c.json", "@id": "x"}', says: /niet opgehaald/ },
  ])("refuses $file in one line", async ({ file, text, says }) => {
    const refusal = readLists(await fileOf(file, text));
    await expect(refusal).rejects.toMatchObject({ code: "invalid-input", message: expect.stringMatching(says) });
    await expect(refusal).rejects.not.toMatchObject({ message: expect.stringContaining("\n") });
  });
});
