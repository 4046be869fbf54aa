import { describe, expect, it } from "vitest";
import { readDocument } from "../../document/document.ts";
import { extract } from "../extract.ts";

const decisionsIn = (text: string) => {
  const { entities, claims } = extract(readDocument({ source: "verslag.md", bytes: Buffer.from(text) }));
  return entities
    .filter(({ type }) => type === "Decision")
    .map(({ key, name, attributes }) => ({
      name,
      status: attributes.status,
      by: claims.filter(({ object }) => object === key).map(({ subject }) => subject),
    }));
};

describe("decisions in running text", () => {
  it.each([
    {
      text: "Het college besluit de subsidie aan Radius te verlengen tot 2027.",
      found: [{ name: "de subsidie aan Radius te verlengen tot 2027", status: "besluit", by: [] }],
      because: "who decides need not be a partner",
    },
    {
      text: "De gemeente Leiden heeft in maart besloten om een meldpunt in te richten.",
      found: [{ name: "een meldpunt in te richten", status: "besluit", by: ["actor:gm0546"] }],
      because: "a decision of the past, with who took it",
    },
    {
      text: "Voorgesteld wordt om het wijkteam uit te breiden.",
      found: [{ name: "het wijkteam uit te breiden", status: "voorstel", by: [] }],
      because: "a proposal is no decision",
    },
    { text: "Als de raad besluit om te stoppen, volgt een gesprek.", found: [], because: "only supposed" },
    { text: "De raad kan besluiten om de subsidie te verlagen.", found: [], because: "it may" },
    { text: "Over het besluit om te stoppen is gesproken.", found: [], because: "a noun" },
    { text: "De stuurgroep heeft nog niet besloten om door te gaan.", found: [], because: "not decided" },
  ])("$text: $because", ({ text, found }) => {
    expect(decisionsIn(`# Verslag\n\n${text}\n`)).toEqual(found);
  });
});
