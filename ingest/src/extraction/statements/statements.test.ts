import { describe, expect, it } from "vitest";
import { readDocument } from "../../document/document.ts";
import { extract } from "../extract.ts";

/** The ties of a text that are facts, apart from those that the model judges. */
function tiesOf(text: string): string[] {
  const { claims, entities } = extract(readDocument({ text, source: "notitie.txt" }));
  const named = new Map(entities.map(({ key, name }) => [key, name]));
  const facts = claims.filter(
    ({ modality, extractor }) => modality !== "ontkent" && modality !== "onbeslist" && extractor !== "learned",
  );
  return [...new Set(facts.map((one) => `${named.get(one.subject)} ${one.predicate} ${named.get(one.object)}`))].sort();
}

const STATED = [
  {
    says: "Voor Buurt Beweegt stelt het Oranje Fonds € 20.000 beschikbaar.",
    tie: "Oranje Fonds FUNDS Buurt Beweegt",
    because: "the object opens, the particle closes",
  },
  {
    says: "Eenzaamheid onder ouderen pakken Hoogeveen en Meppel samen op.",
    tie: "gemeente Meppel WORKS_ON Eenzaamheid onder ouderen",
    because: "a theme opens and its subject follows",
  },
  {
    says: "De regie over Sterk in de Buurt berust bij de gemeente Zwolle.",
    tie: "gemeente Zwolle LEADS Sterk in de Buurt",
    because: "a noun with who holds it",
  },
  {
    says: "De huur van Open Keuken komt ten laste van de gemeente Zwolle.",
    tie: "gemeente Zwolle FUNDS Open Keuken",
    because: "who bears the costs",
  },
  {
    says: "Movisie, trekker van het project Goed Gesprek, vraagt om uitstel.",
    tie: "Movisie LEADS Goed Gesprek",
    because: "a role between commas",
  },
  {
    says: "Epe maakt werk van laaggeletterdheid, Heerde van valpreventie.",
    tie: "gemeente Heerde WORKS_ON valpreventie",
    because: "the verb is left out the second time",
  },
  {
    says: "De gemeente Zwolle belast Movisie met de evaluatie van Open Keuken.",
    tie: "Movisie PARTNER_IN Open Keuken",
    because: "who is charged with it does it",
  },
  {
    says: "Zwolle trekt de pilot Open Keuken. Kampen ook.",
    tie: "gemeente Kampen LEADS Open Keuken",
    because: "what was said last is said again",
  },
  {
    says: "Zwolle en Kampen praten vaak. Beide gemeenten nemen deel aan Samen aan Tafel.",
    tie: "gemeente Kampen PARTNER_IN Samen aan Tafel",
    because: "words that stand for a row",
  },
  {
    says: "Open Keuken (uitvoering: Movisie; financiering: gemeente Zwolle).",
    tie: "gemeente Zwolle FUNDS Open Keuken",
    because: "roles in a bracket",
  },
  {
    says: "De gemeente Zwolle subsidieert in 2025:\n- Humanitas\n- project Dorpstafel",
    tie: "gemeente Zwolle FUNDS Dorpstafel",
    because: "the items take the place that their lead leaves open",
  },
];

const NOT_STATED = [
  {
    says: "Urk, Kampen en Zwolle steunen Polderpas, met uitzondering van Urk.",
    tie: "gemeente Urk PARTNER_IN Polderpas",
    because: "an exception",
  },
  {
    says: "Niet langer Movisie maar Vilans leidt de pilot Samen Wijs.",
    tie: "Movisie LEADS Samen Wijs",
    because: "who was replaced",
  },
  {
    says: "In plaats van de gemeente Urk betaalt Kampen Open Keuken.",
    tie: "gemeente Urk FUNDS Open Keuken",
    because: "in whose place it is done",
  },
  {
    says: "Menzis weigert mee te betalen aan Gezonde Wortels.",
    tie: "Menzis FUNDS Gezonde Wortels",
    because: "a refusal",
  },
  {
    says: "Timon hoopt dat Ridderkerk zich aansluit bij het project Kamers.",
    tie: "gemeente Ridderkerk PARTNER_IN Kamers",
    because: "a hope",
  },
  {
    says: "Movisie regelt de koffie in Zwolle.",
    tie: "Movisie WORKS_ON koffie",
    because: "a thing is no theme",
  },
];

describe("statements of clauses", () => {
  it.each(STATED)("reads $tie in “$says”: $because", ({ says, tie }) => expect(tiesOf(says)).toContain(tie));
  it.each(NOT_STATED)("doesn't read $tie in “$says”: $because", ({ says, tie }) =>
    expect(tiesOf(says)).not.toContain(tie),
  );
  it("reads the other party where one is replaced", () =>
    expect(tiesOf("Niet langer Movisie maar Vilans leidt de pilot Samen Wijs.")).toContain("Vilans LEADS Samen Wijs"));
});
