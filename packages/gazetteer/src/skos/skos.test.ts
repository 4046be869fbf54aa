import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { thesaurusWith } from "../thesaurus/thesaurus.ts";
import { readSkos } from "./skos.ts";

const TURTLE = `
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@base <https://voorbeeld.nl/> .
<geld> a skos:Concept ; skos:prefLabel "geldzaken"@nl ; skos:narrower <wanbetaling> .
<wanbetaling> a skos:Concept ;
  skos:prefLabel "wanbetaling"@nl, "default"@en ;
  skos:altLabel "betalingsverzuim"@nl ;
  skos:hiddenLabel "dokt nooit"@nl ;
  skos:related <huur> .
<huur> a skos:Concept ; skos:prefLabel "huurzaken" ; skos:broader <geld> .
<english> a skos:Concept ; skos:prefLabel "only English"@en .
`;

const RDF_XML = `<?xml version="1.0"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:skos="http://www.w3.org/2004/02/skos/core#" xml:base="https://voorbeeld.nl/">
  <skos:Concept rdf:about="geld"><skos:prefLabel xml:lang="nl">geldzaken</skos:prefLabel><skos:narrower rdf:resource="wanbetaling"/></skos:Concept>
  <skos:Concept rdf:about="wanbetaling">
    <skos:prefLabel xml:lang="nl">wanbetaling</skos:prefLabel><skos:prefLabel xml:lang="en">default</skos:prefLabel>
    <skos:altLabel xml:lang="nl">betalingsverzuim</skos:altLabel><skos:hiddenLabel xml:lang="nl">dokt nooit</skos:hiddenLabel>
    <skos:related rdf:resource="huur"/>
  </skos:Concept>
  <skos:Concept rdf:about="huur"><skos:prefLabel>huurzaken</skos:prefLabel><skos:broader rdf:resource="geld"/></skos:Concept>
  <skos:Concept rdf:about="english"><skos:prefLabel xml:lang="en">only English</skos:prefLabel></skos:Concept>
</rdf:RDF>`;

const JSON_LD = JSON.stringify({
  "@context": { skos: "http://www.w3.org/2004/02/skos/core#", "@base": "https://voorbeeld.nl/" },
  "@graph": [
    {
      "@id": "geld",
      "@type": "skos:Concept",
      "skos:prefLabel": { "@value": "geldzaken", "@language": "nl" },
      "skos:narrower": { "@id": "wanbetaling" },
    },
    {
      "@id": "wanbetaling",
      "@type": "skos:Concept",
      "skos:prefLabel": [
        { "@value": "wanbetaling", "@language": "nl" },
        { "@value": "default", "@language": "en" },
      ],
      "skos:altLabel": { "@value": "betalingsverzuim", "@language": "nl" },
      "skos:hiddenLabel": { "@value": "dokt nooit", "@language": "nl" },
      "skos:related": { "@id": "huur" },
    },
    { "@id": "huur", "@type": "skos:Concept", "skos:prefLabel": "huurzaken", "skos:broader": { "@id": "geld" } },
    { "@id": "english", "@type": "skos:Concept", "skos:prefLabel": { "@value": "only English", "@language": "en" } },
  ],
});

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "kenniswijzer-skos-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function fileOf(name: string, text: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
}

describe("readSkos", () => {
  it.each([
    { file: "eigen.ttl", text: TURTLE },
    { file: "eigen.rdf", text: RDF_XML },
    { file: "eigen.jsonld", text: JSON_LD },
  ])("reads labels in Dutch or of no language, and wider and related concepts, from $file", async ({ file, text }) => {
    expect(await readSkos(await fileOf(file, text))).toEqual([
      { name: "geldzaken", words: [], everyday: [], broader: [], related: [] },
      { name: "huurzaken", words: [], everyday: [], broader: ["geldzaken"], related: [] },
      {
        name: "wanbetaling",
        words: ["betalingsverzuim"],
        everyday: ["dokt nooit"],
        broader: ["geldzaken"],
        related: ["huurzaken"],
      },
    ]);
  });

  it("adds to what is meant, to what a wording falls under and to other words", async () => {
    const thesaurus = thesaurusWith(await readSkos(await fileOf("meer.ttl", TURTLE)));
    expect(thesaurus.meant("mijn huurder dokt nooit")[0]?.concept).toBe("wanbetaling");
    expect(thesaurus.conceptsIn("aanpak wanbetaling").map(({ concept }) => concept)).toEqual(["wanbetaling"]);
    expect(thesaurus.widen("betalingsverzuim").map(({ words }) => words)).toContain("wanbetaling");
    expect(thesaurus.meant("rood staan")[0]?.concept).toBe("schulden");
  });

  it.each([
    { file: "geen.txt", text: TURTLE, says: /geen bekende extensie; gebruik \.ttl, \.rdf of \.jsonld/ },
    { file: "kapot.ttl", text: "<geld> a skos:Concept .", says: /kapot\.ttl is geen goed Turtle-bestand/ },
    { file: "kapot.rdf", text: "<rdf:RDF", says: /kapot\.rdf/ },
    { file: "kapot.jsonld", text: "{", says: /kapot\.jsonld/ },
    { file: "leeg.ttl", text: "", says: /geen begrip met een Nederlandse naam/ },
    {
      file: "ver.jsonld",
      text: '{"@context": "https://voorbeeld.nl/context.json", "@id": "x"}',
      says: /staat op internet en wordt niet opgehaald/,
    },
  ])("refuses $file in one Dutch line", async ({ file, text, says }) => {
    const refusal = readSkos(await fileOf(file, text));
    await expect(refusal).rejects.toMatchObject({ code: "invalid-input", message: expect.stringMatching(says) });
    await expect(refusal).rejects.not.toMatchObject({ message: expect.stringContaining("\n") });
  });

  it("says so when there is no such file", async () => {
    await expect(readSkos(join(folder, "weg.ttl"))).rejects.toMatchObject({
      code: "invalid-input",
      message: expect.stringMatching(/weg\.ttl kan niet gelezen worden/),
    });
  });
});
