import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Answer } from "@kenniswijzer/domain";
import { openKenniswijzer, sourcesAt } from "kenniswijzer";
import { describe, expect, it, onTestFinished } from "vitest";
import { emptyFolder } from "../support/folder.ts";

const doc = (title: string, text: string): string => `# ${title}\n\nDatum: 1 mei 2024\n\n${text}\n`;

async function asked(question: string, ...documents: readonly string[]): Promise<Answer> {
  const folder = await emptyFolder();
  for (const [at, text] of documents.entries()) await writeFile(join(folder, `${at}.md`), text);
  const kenniswijzer = await openKenniswijzer({ store: "memory:", model: "none", onNotice: () => {} });
  onTestFinished(() => kenniswijzer.close());
  await kenniswijzer.ingest(sourcesAt([folder], { visibility: "openbaar" }));
  return kenniswijzer.ask(question, { clearance: "openbaar" });
}

const namesOf = ({ items }: Answer): string[] => items.map(({ name }) => name).toSorted();

const TEAM = doc(
  "Voortgang Grip op Geld",
  [
    "Grip op Geld is een project van de gemeente Gouda.",
    "Projectleider Ahmed Bouzid van de Kredietbank Nederland doet de vroegsignalering.",
    "Tineke Huizing van Humanitas coördineert de vrijwilligers, het zijn er nu elf.",
  ].join("\n\n"),
);
const FRAUD = doc("Buurtaanpak Vlissingen", "De gemeente Vlissingen en Humanitas pakken samen woonfraude aan.");
const ELSEWHERE = doc("Notitie Middelburg", "De gemeente Middelburg bouwt dit jaar een nieuw zwembad.");
const TABLE = doc(
  "Subsidies Gouda",
  [
    "| Project | Uitvoerder | Wie betaalt | Bedrag |",
    "|---|---|---|---|",
    "| Thuis na Detentie | Reclassering Nederland | ministerie van Justitie en Veiligheid | 60 |",
    "| Sterk Gouda | Humanitas | Oranje Fonds | 25 |",
  ].join("\n"),
);

describe("who answers", () => {
  it.each([
    {
      question: "Welke organisatie doet de vroegsignalering bij Grip op Geld?",
      documents: [TEAM],
      names: ["Kredietbank Nederland"],
      because: "an organisation is asked, and a person of it does it",
    },
    {
      question: "Wie pakt woonfraude aan in Vlissingen?",
      documents: [FRAUD, ELSEWHERE],
      names: ["Humanitas", "gemeente Vlissingen"],
      because: "the document speaks of the town",
    },
    {
      question: "Wie pakt woonfraude aan in Middelburg?",
      documents: [FRAUD, ELSEWHERE],
      names: [],
      because: "what is said of one town is no answer for another",
    },
    {
      question: "Wie voert Thuis na Detentie uit?",
      documents: [TABLE],
      names: ["Reclassering Nederland"],
      because: "the column of who pays says who pays",
    },
    {
      question: "Wie is de projectleider van Sterk Gouda?",
      documents: [TABLE],
      names: [],
      because: "the column of projects holds no leaders, and who pays leads nothing",
    },
    {
      question: "Wie is de trekker van Goed Begin?",
      documents: [doc("Plan Gouda", "GGD Hollands Midden leidt het project Goed Begin.")],
      names: ["GGD Hollands Midden"],
      because: "who leads it is its leader, whatever the text calls it",
    },
    {
      question: "Wie leidt Buurtgroep Zuid?",
      documents: [doc("Verslag", "Buurtgroep Zuid bestaat uit Anna Bakker (voorzitter) en Piet de Wit (lid).")],
      names: ["Anna Bakker"],
      because: "a member leads nothing",
    },
    {
      question: "Wie leidt Rondkomen?",
      documents: [
        doc("Nieuwsbrief", "Het project Rondkomen helpt gezinnen met schulden en geldzorgen."),
        doc("Verslag schulden", "De stuurgroep over schulden en geldzorgen staat onder leiding van de gemeente Gouda."),
      ],
      names: [],
      because: "other words for a subject are no other name of a project",
    },
    {
      question: "Wie doet mee aan Toen & Thuis?",
      documents: [
        doc("Agenda", "Aan Thuisplus nemen deel: gemeente Gouda en Humanitas."),
        doc("Brief", "De gemeente Delft doet mee aan het project Toen & Thuis."),
      ],
      names: ["gemeente Delft"],
      because: "a name of several words is met as a whole, and one part of it is another name",
    },
    {
      question: "Wie gaan door met Verder Samen?",
      documents: [doc("Verslag", "De gemeente Gouda en Humanitas gaan samen verder met Goed Begin.")],
      names: [],
      because: "words that say nothing have a capital only in a name, and no text has that name",
    },
    {
      question: "Aan welke onderwerpen werkt de gemeente Leiden?",
      documents: [doc("Plan", "MEE Vivenz leidt vrijwilligers op en werkt aan stress door geldzorgen.")],
      names: [],
      because: "the town of Leiden is not met where somebody leidt something",
    },
    {
      question: "Wie schreven de notitie van november 2015?",
      documents: [doc("Notitie over eenzaamheid", "Auteurs: Anna Bakker en Piet de Wit.")],
      names: [],
      because: "a text of another month is another text",
    },
    {
      question: "Wie schreven de notitie van mei 2024?",
      documents: [doc("Notitie over eenzaamheid", "Auteurs: Anna Bakker en Piet de Wit.")],
      names: ["Anna Bakker", "Piet de Wit"],
      because: "this is the text of that month",
    },
    {
      question: "Welke gemeenten tekenden het convenant Goed Begin?",
      documents: [
        doc(
          "Convenant Goed Begin",
          "De gemeenten Gouda en Waddinxveen tekenden het convenant, namens hen Anna Bakker.",
        ),
      ],
      names: ["gemeente Gouda", "gemeente Waddinxveen"],
      because: "parties are asked for, not who put their names to it",
    },
    {
      question: "Wie betaalt Goed Begin?",
      documents: [
        doc(
          "Memo Goed Begin",
          "De financiering van Goed Begin door Stichting Kinderpostzegels is per 1 januari beëindigd.",
        ),
      ],
      names: [],
      because: "who paid until it ended pays no more",
    },
    {
      question: "Wie volgt Anna Bakker op als trekker van de werktafel Uitstroom?",
      documents: [
        doc("Verslag", "Wie Anna Bakker opvolgt als trekker van de werktafel Uitstroom, wordt in maart besproken."),
      ],
      names: [],
      because: "a sentence that asks the same answers nothing",
    },
    {
      question: "Ik zoek hulp bij schulden. Wie doet dat?",
      documents: [doc("Brief", "Humanitas werkt aan schulden.")],
      names: ["Humanitas"],
      because: "the capital of a second sentence makes no name",
    },
  ])("$question → $names ($because)", async ({ question, documents, names }) => {
    expect(namesOf(await asked(question, ...documents))).toEqual(names);
  });

  it("takes a project that is described for the one under the heading that says all of it", async () => {
    const answer = await asked(
      "Welke partijen doen mee aan de pilot voor jongeren?",
      doc("Verslag", "## Pilot Lekker in je vel (jongeren)\n\nGGD Zeeland en gemeente Goes trekken de pilot samen."),
      doc("Besluit", "De gemeente Almere werkt aan schoolverzuim van jongeren in de pilot Naar school."),
    );
    expect(namesOf(answer)).toContain("GGD Zeeland");
    expect(namesOf(answer)).not.toContain("gemeente Almere");
  });
});

describe("what is told", () => {
  it.each([
    {
      question: "Hoeveel vrijwilligers heeft Humanitas bij Grip op Geld?",
      document: TEAM,
      says: "elf",
      because: "a number behind 'er' is of what was named before it",
    },
    {
      question: "Voor welke leeftijd is Vreeswijk Vangt Op?",
      document: doc("Briefing", "Vreeswijk Vangt Op is een project voor jongens van 12-16 met ouders in schulden."),
      says: "12-16",
      because: "people have ages where no year is said",
    },
    {
      question: "Hoeveel procent van het geld voor Sterk Gouda kwam van VWS?",
      document: doc(
        "Evaluatie Sterk Gouda",
        "Van de begroting kwam 60 procent van het ministerie van VWS en de rest van de gemeente.",
      ),
      says: "60 procent",
      because: "all of a document is about what its title names",
    },
  ])("$question → $says ($because)", async ({ question, document, says }) => {
    expect((await asked(question, document)).text.toLowerCase()).toContain(says);
  });

  it("is no, where a sentence says all that is asked and takes it back", async () => {
    const answer = await asked(
      "Regelt Zorgplein het vervoer naar het logeerhuis?",
      doc("Logeerhuis", "Dat Zorgplein het vervoer naar het logeerhuis zou regelen is een misverstand."),
    );
    expect(answer.text.startsWith("Nee.")).toBe(true);
  });
});
