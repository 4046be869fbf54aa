import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { html, readHtml } from "./html.ts";

const corpus = (path: string): string =>
  readFileSync(new URL(`../../../../../test/corpus/${path}`, import.meta.url), "utf8");
const words = (text: string): string[] => text.replace(/[#*]/g, "").split(/\s+/).filter(Boolean);
const read = async (source: string): Promise<string> => (await readHtml(source, "a.html")).text;

describe("the readable part of a page", () => {
  it("is word for word what a person copied from it", async () => {
    const [trail = "", ...copied] = corpus("notes/W14-webpagina-amsterdam.txt").split("\n");
    expect(trail).toMatch(/^Home > /);
    expect(words(await read(corpus("formats/W14.html")))).toEqual(words(copied.join("\n")));
  });

  const surroundings = `<header><a href="#">Menu</a></header><nav>Nieuws</nav><div id="cookie-melding">Wij plaatsen cookies</div><script>alert("x")</script>`;
  const cases = [
    {
      because: "a page without landmarks loses its menu and its footer",
      source: `<body>${surroundings}<ul><li><a>A</a></li><li><a>B</a></li><li><a>C</a></li><li><a>D</a></li></ul><div><p>De raad besluit.</p></div><div class="site-footer">Adres</div></body>`,
      expected: "De raad besluit.",
    },
    {
      because: "articles are the text where there is no main",
      source: `<body>${surroundings}<div>Los</div><article><h1>Een</h1><p>De raad besluit over wonen.</p></article><article><p>Het college voert dat uit.</p></article></body>`,
      expected: "# Een\n\nDe raad besluit over wonen.\n\nHet college voert dat uit.",
    },
    {
      because: "a title above the text is its title",
      source: `<body><header><h1>Wonen</h1><nav>Menu</nav></header><main><p>De raad besluit over wonen.</p></main></body>`,
      expected: "# Wonen\n\nDe raad besluit over wonen.",
    },
    {
      because: "answers that are folded in are read",
      source: `<main><h2><button>Wie doet mee?</button></h2><div hidden>Gemeente Leiden doet mee.</div><details><summary>En verder?</summary><p>Stichting Radius.</p></details></main>`,
      expected: "## Wie doet mee?\n\nGemeente Leiden doet mee.\n\n**En verder?**\n\nStichting Radius.",
    },
    {
      because: "lists keep their depth and their numbers",
      source: `<main><ul><li>schulden:<ul><li>in <a>gezinnen</a></li></ul></li><li><p>wonen</p><p>en zorg</p></li></ul><ol start="3"><li>derde</li></ol></main>`,
      expected: "- schulden:\n  - in gezinnen\n- wonen\n  en zorg\n3. derde",
    },
    {
      because: "a cell that spans rows is said of each of them",
      source: `<main><table><tr><th>Partner<th>Rol<th>Waar</tr><tr><td rowspan="2">Kredietbank<td>schuldhulp<td>Leiden</tr><tr><td>bewind<td rowspan="9">Goes</tr><tr><td>Radius<td>maatjes</tr></table></main>`,
      expected:
        "| Partner | Rol | Waar |\n| Kredietbank | schuldhulp | Leiden |\n| Kredietbank | bewind | Goes |\n| Radius | maatjes | Goes |",
    },
    {
      because: "a link to the text itself is none of it",
      source: `<body><a class="x" href="#content">Ga direct naar de inhoud</a><div id="content"><h1>Wonen</h1><p>Tekst.</p></div></body>`,
      expected: "# Wonen\n\nTekst.",
    },
    {
      because: "tables become rows, and a table for layout becomes text",
      source: `<main><table><tr><td><p>Links van de pagina.</p></td></tr></table><table><thead><tr><th>Partner<th>Rol</tr></thead><tr><td>Leiden<td>trekker | betaler</tr></table></main>`,
      expected: "Links van de pagina.\n\n| Partner | Rol |\n| Leiden | trekker / betaler |",
    },
    {
      because: "lines, quotes and bold lines stay what they are",
      source: `<main><p>Postbus 1<br>2300 AA Leiden</p><blockquote>Wij doen mee.</blockquote><p><strong>Vervolg</strong></p><p>Tekst<sup>1</sup> met <b>vet</b> erin.</p></main>`,
      expected: "Postbus 1\n2300 AA Leiden\n\n> Wij doen mee.\n\n**Vervolg**\n\nTekst met vet erin.",
    },
    {
      because: "inline elements without an end don't swallow what follows",
      source: `<main><p>Een<p>Twee<div>Drie</div>vier</main>`,
      expected: "Een\n\nTwee\n\nDrie\n\nvier",
    },
  ];
  it.each(cases)("$because", async ({ source, expected }) => {
    expect(await read(source)).toBe(expected);
  });

  it("takes its name from the page when the text has none, and the day on which it was published", async () => {
    const head = `<head><title>Werkplaats | Hogeschool Leiden</title><meta property="article:published_time" content="2024-05-14T10:00:00+02:00"><meta property="article:modified_time" content="2025-01-01"></head>`;
    expect(await readHtml(`<html>${head}<body><main><p>Tekst.</p></main></body></html>`, "a.html")).toEqual({
      text: "Tekst.",
      title: "Werkplaats",
      date: "2024-05-14",
    });
  });

  it("takes whose site it is and who wrote from its head, and not the site for a writer", async () => {
    const page = (head: string): Promise<unknown> =>
      readHtml(`<head>${head}</head><main><p>Tekst.</p></main>`, "a.html");
    const site = '<title>Wonen | Gemeente X</title><meta property="og:site_name" content="Gemeente X">';
    expect(await page(`${site}<meta name="author" content="Els de Wit">`)).toMatchObject({
      organisation: "Gemeente X",
      authors: ["Els de Wit"],
    });
    expect(await page(`${site}<meta name="author" content="Gemeente X">`)).not.toHaveProperty("authors");
  });

  it("is in the encoding that it states", async () => {
    const bytes = Buffer.from('<meta charset="iso-8859-15"><main><p>Co\u00f6peratie: \u00a4 5</p></main>', "latin1");
    expect(await html.content?.({ name: "a.html", bytes })).toMatchObject({
      text: "Coöperatie: € 5",
      kind: "webpagina",
    });
  });

  it("refuses endless nesting, and reads a long page in time that grows with its length", async () => {
    await expect(read("<div>".repeat(100_000))).rejects.toThrow(/a\.html is nested too deep/);
    const deep = `${"<span class='menu'>".repeat(900)}${"<p>De raad besluit.</p>".repeat(20_000)}`;
    const began = performance.now();
    expect(await read(deep)).toMatch(/^De raad besluit\.\n\nDe raad/);
    expect(performance.now() - began).toBeLessThan(5_000);
  });
});
