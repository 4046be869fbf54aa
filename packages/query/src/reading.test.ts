import { describe, expect, it } from "vitest";
import { readQuestion } from "./reading.ts";

const subjectsOf = (question: string): string[] => {
  const read = readQuestion(question);
  return read.constraints.flatMap(({ wanted, words }) =>
    words
      .filter((i) => (read.subjects[i]?.weight ?? 0) >= 0.5)
      .map((i) => `${wanted ? "" : "-"}${read.words[i]?.text}`),
  );
};

describe("what a question asks for", () => {
  it.each([
    {
      question: "Welke partner werkt aan jongeren van 17 tot 27 jaar?",
      asked: "partner",
      because: "the noun after welke",
    },
    { question: "wie doet er iets met schulden in gezinnen?", asked: "partner", because: "wie may be anyone" },
    { question: "Welke gemeenten noemen informele zorg?", asked: "municipality", because: "a kind of actor" },
    {
      question: "Welke drie praktijkpartners helpen ouderen?",
      asked: "partner",
      because: "a compound ends in its kind",
    },
    {
      question: "Op welke thema's werken zowel Gouda als Delft?",
      asked: "theme",
      because: "an object, behind a preposition",
    },
    { question: "Welke projecten betaalt VWS?", asked: "project", because: "the object of betaalt" },
    { question: "Hoe hoog is de subsidie?", asked: "amount", because: "hoe hoog asks for money" },
    { question: "Hoeveel geld krijgt de pilot?", asked: "amount", because: "hoeveel geld is no count" },
    { question: "Hoeveel heeft Waterdam over voor de pilot?", asked: "amount", because: "to have over is to pay" },
    { question: "Waar is Geldwijs partner in?", asked: "description", because: "a project, not a town" },
    { question: "Hoeveel partners doen mee?", asked: "partner", because: "the partners are counted" },
    { question: "Hoeveel deelnemers waren er?", asked: "partner", because: "deelnemers are partners" },
    { question: "Wanneer begint de pilot?", asked: "date", because: "wanneer" },
    { question: "Tot welke datum kan ik aanvragen?", asked: "date", because: "welke datum" },
    { question: "Waar staat SWT voor?", asked: "definition", because: "an abbreviation" },
    { question: "Wat is een leeratelier?", asked: "definition", because: "wat is een" },
    { question: "Wat wordt de Wmo-werkplaats?", asked: "description", because: "its successor" },
    { question: "Wat wordt het overleg gevraagd?", asked: "decision", because: "a request" },
    { question: "Welke functie heeft Jan Jansen?", asked: "role", because: "functie" },
    { question: "Wat is het e-mailadres van Jan Jansen?", asked: "website", because: "an address" },
    { question: "Wie is vz van de stuurgroep?", asked: "person", because: "vz is voorzitter" },
    { question: "Doet Wijchen mee?", asked: "yes-no", because: "the verb in front" },
    { question: "In welke stad zit FORUM?", asked: "place", because: "stad" },
    { question: "Waar heeft GGD Zeeland mee te maken?", asked: "description", because: "not a place" },
    { question: "schulden gezinnen", asked: "partner", because: "bare words ask who is busy with them" },
  ])("$question → $asked ($because)", ({ question, asked }) => {
    expect(readQuestion(question).want.asked).toBe(asked);
  });

  it.each([
    { question: "Welke zorgverzekeraar doet mee?", head: "zorgverzekeraar", because: "says more than its kind" },
    { question: "Welke partijen doen mee?", head: "", because: "says no more than its kind" },
    { question: "Welke bijlagen zitten bij het agendapunt?", head: "bijlagen", because: "a list under its name" },
    { question: "Wie is vicevoorzitter van de commissie?", head: "vicevoorzitter", because: "the office itself" },
  ])("$question asks for a $head ($because)", ({ question, head }) => {
    expect(readQuestion(question).want.head).toBe(head);
  });

  it("counts when asked how many, and knows what", () => {
    expect(readQuestion("Hoeveel gemeenten doen mee?").want).toMatchObject({ counting: true, noun: "gemeenten" });
    expect(readQuestion("Welke twee partijen doen mee?").want).toMatchObject({ counting: false, expected: 2 });
  });

  it("hears the second thing that is asked along", () => {
    expect(readQuestion("Wie nodigt Dethon uit en wanneer moet dat gebeurd zijn?").want.also).toContain("date");
  });
});

describe("the tie that a verb names", () => {
  it.each([
    { question: "Wie betaalt de pilot?", tie: "FUNDS", because: "betaalt" },
    { question: "Door wie wordt de pilot gefinancierd?", tie: "FUNDS", because: "passive" },
    { question: "Wie trekt de pilot?", tie: "LEADS", because: "trekt" },
    { question: "Bij welk lectoraat hoort de werkplaats?", tie: "PART_OF", because: "hoort bij" },
    { question: "Wie doen er mee aan de pilot?", tie: "PARTNER_IN", because: "a verb in two parts" },
    { question: "Met wie werkt GGD Zeeland samen?", tie: "COOPERATES_WITH", because: "a verb in two parts" },
    { question: "Wat is de opvolger van de Wmo-werkplaats?", tie: "SUCCEEDS", because: "opvolger" },
    { question: "Wie kwam met de vraag over schulden?", tie: "ASKS", because: "kwam met de vraag" },
    { question: "Wie houdt zich bezig met schulden?", tie: "WORKS_ON", because: "bezig" },
  ])("$question → $tie ($because)", ({ question, tie }) => {
    expect(readQuestion(question).ties.map(({ type }) => type)).toContain(tie);
  });

  it("does not take the town of Leiden for a verb", () => {
    expect(readQuestion("Wat doet gemeente Leiden?").ties).toEqual([]);
  });
});

describe("what a question is about", () => {
  it.each([
    {
      question: "wie doet er iets met schulden in gezinnen?",
      subjects: ["schulden", "gezinnen"],
      because: "verbs and small words say nothing",
    },
    {
      question: "Welke partner is zowel bij preventie als bij dementie betrokken?",
      subjects: ["preventie", "dementie"],
      because: "both",
    },
    {
      question: "Wie werkt aan dementie maar niet aan preventie?",
      subjects: ["dementie", "-preventie"],
      because: "an exception",
    },
    { question: "Wie helpen mensen te wennen in hun buurt?", subjects: ["buurt"], because: "wennen is a verb" },
  ])("$question → $subjects ($because)", ({ question, subjects }) => {
    expect(subjectsOf(question)).toEqual(subjects);
  });

  it.each([
    { question: "Wie werkt aan eenzaamheid of dementie?", join: "any" },
    { question: "Wie werkt zowel aan eenzaamheid als aan dementie?", join: "all" },
    { question: "Wie onderzoekt of ouderen sneller hulp krijgen?", join: "all" },
  ])("$question joins by $join", ({ question, join }) => {
    expect(readQuestion(question).join).toBe(join);
  });

  it.each([
    { question: "jongeren van 17 tot 27 jaar", ages: { from: 17, to: 27 }, because: "a range" },
    { question: "jongvolwassenen van 17 tot en met 27", ages: { from: 17, to: 27 }, because: "without the word jaar" },
    { question: "jongeren 18-23", ages: { from: 18, to: 23 }, because: "a hyphen" },
    { question: "75-plussers", ages: { from: 75, to: 120 }, because: "no upper end" },
    { question: "beleid 2016-2018 voor jongeren", ages: undefined, because: "years" },
    { question: "de 14 tot 16 gemeenten", ages: undefined, because: "no people" },
  ])("$question is about ages $ages ($because)", ({ question, ages }) => {
    expect(readQuestion(`Wie werkt aan ${question}?`).ages).toEqual(ages);
  });

  it("corrects a slip to a word that the index has, and no word that Dutch has", () => {
    const vocabulary = new Map([
      ["mantelzorg", 3],
      ["sector", 5],
    ]);
    const read = readQuestion("wie werkt aan mantelzrog met de lector?", { vocabulary });
    expect(read.corrected).toEqual([{ from: "mantelzrog", to: "mantelzorg" }]);
  });

  it("writes out what people type", () => {
    expect(
      readQuestion("vz vd gem. R'dam e.o.")
        .words.map(({ text }) => text)
        .join(" "),
    ).toBe("voorzitter van de gemeente rotterdam en omgeving");
  });

  it("reads nothing in nothing", () => {
    expect(readQuestion(" ?! ").words).toEqual([]);
  });
});

describe("slips of the keyboard", () => {
  const index = new Map([
    ["schuld", 9],
    ["noabernetwerk", 2],
    ["wijkteam", 4],
  ]);

  it.each([
    { typed: "Heveel partners doen mee?", to: "hoeveel", because: "a word that questions are asked in" },
    { typed: "Wie financerd de pilot?", to: "financierd", because: "a verb for an act" },
    { typed: "Wie helpt het noabernetweerk?", to: "noabernetwerk", because: "a word that only the documents have" },
    {
      typed: "Wie werkt in wijkkteams?",
      to: "wijkteam",
      because: "its kind is known by its end, the slip stands before it",
    },
    { typed: "Doet Rhinen mee?", to: "rhenen", because: "a municipality, whether or not a document has it" },
  ])("$typed → $to ($because)", ({ typed, to }) => {
    expect(readQuestion(typed, { vocabulary: index }).corrected.map((one) => one.to)).toEqual([to]);
  });

  it.each(["langer", "grootste", "gekoppeld", "Europese", "toonde", "afgelegd", "e-mailadres"])(
    "leaves %s: Dutch makes it of a word in the dictionary",
    (word) => {
      expect(readQuestion(`Wie is ${word}?`, { vocabulary: index }).corrected).toEqual([]);
    },
  );
});
