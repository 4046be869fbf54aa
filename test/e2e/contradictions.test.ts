import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Answer } from "@kenniswijzer/domain";
import { openKenniswijzer, sourcesAt } from "kenniswijzer";
import { describe, expect, it, onTestFinished } from "vitest";
import { emptyFolder } from "../support/folder.ts";

const doc = (title: string, date: string, text: string): string => `${title}\n\nDatum: ${date}\n\n${text}\n`;

async function asked(question: string, documents: readonly string[], language: "nl" | "en" = "nl"): Promise<Answer> {
  const folder = await emptyFolder();
  for (const [at, text] of documents.entries())
    await writeFile(join(folder, `${at}.${/\|---|^## /m.test(text) ? "md" : "txt"}`), text);
  const kenniswijzer = await openKenniswijzer({
    store: "memory:",
    model: "none",
    clock: () => new Date("2024-11-24"),
    onNotice: () => {},
  });
  onTestFinished(() => kenniswijzer.close());
  await kenniswijzer.ingest(sourcesAt([folder], { visibility: "openbaar" }));
  return kenniswijzer.ask(question, { clearance: "openbaar", language });
}

const namesOf = ({ items }: Answer): string[] => items.map(({ name }) => name);
const datesOf = ({ citations }: Answer): (string | undefined)[] => citations.map(({ date }) => date);

describe("documents that contradict each other", () => {
  it.each([
    {
      question: "Hoeveel betaalt gemeente Gouda aan Goed Begin?",
      documents: [
        doc(
          "Besluit subsidie Gouda",
          "1 maart 2022",
          "Gemeente Gouda betaalt € 40.000 per jaar aan het project Goed Begin.",
        ),
        doc("Verslag stuurgroep", "1 mei 2024", "Gemeente Gouda betaalt € 55.000 per jaar aan het project Goed Begin."),
      ],
      items: ["€ 55.000 per jaar"],
      dates: ["2024-05-01", "2022-03-01"],
      because: "two amounts stand side by side, and the newer one leads",
    },
    {
      question: "Wanneer start Goed Begin?",
      documents: [
        doc("Projectplan jeugd Gouda", "1 maart 2022", "Het project Goed Begin start op 1 september 2022."),
        doc("Brief wethouder", "1 mei 2023", "Het project Goed Begin start op 1 januari 2024."),
      ],
      items: ["1 januari 2024"],
      dates: ["2023-05-01", "2022-03-01"],
      because: "so do two dates",
    },
    {
      question: "Hoeveel betaalt gemeente Gouda aan Goed Begin?",
      documents: [
        doc(
          "Besluit subsidie Gouda",
          "1 maart 2022",
          "Gemeente Gouda betaalt € 40.000 per jaar aan het project Goed Begin.",
        ),
        doc("Verslag stuurgroep", "1 mei 2024", "Gemeente Gouda betaalt 40.000 euro aan het project Goed Begin."),
      ],
      items: ["40.000 euro"],
      dates: ["2024-05-01"],
      because: "the same amount in other signs contradicts nothing",
    },
    {
      question: "Wie leidt Goed Begin?",
      documents: [
        doc("Projectplan Goed Begin", "1 maart 2022", "GGD Hollands Midden leidt het project Goed Begin."),
        doc("Brief over schulden", "1 mei 2024", "Het project Goed Begin wordt geleid door gemeente Gouda."),
      ],
      items: ["gemeente Gouda", "GGD Hollands Midden"],
      dates: ["2024-05-01", "2022-03-01"],
      because: "one leads at a time: whom the newest document names comes first",
    },
    {
      question: "Wie doet mee aan Goed Begin?",
      documents: [
        doc(
          "Projectplan Goed Begin",
          "1 maart 2022",
          "Gemeente Gouda en gemeente Delft doen mee aan het project Goed Begin.",
        ),
        doc("Brief over schulden", "1 mei 2024", "Gemeente Delft is gestopt met het project Goed Begin."),
      ],
      items: ["gemeente Gouda"],
      dates: ["2022-03-01", "2024-05-01"],
      because: "who stopped since is no partner any more, and both sentences say why",
    },
    {
      question: "Wie doet mee aan Goed Begin?",
      documents: [
        doc("Projectplan Goed Begin", "1 maart 2022", "Gemeente Delft doet niet mee aan het project Goed Begin."),
        doc("Brief over schulden", "1 mei 2024", "Gemeente Delft doet mee aan het project Goed Begin."),
      ],
      items: ["gemeente Delft"],
      dates: ["2024-05-01", "2022-03-01"],
      because: "who joined since takes part, and what was said before is told",
    },
  ])("$question → $items ($because)", async ({ question, documents, items, dates }) => {
    const answer = await asked(question, documents);
    expect(namesOf(answer)).toEqual(items);
    expect(datesOf(answer)).toEqual(dates);
    for (const { quote } of answer.citations) expect(answer.text).toContain(quote);
  });

  const PLAN = doc(
    "Projectplan Goed Begin",
    "1 maart 2022",
    "Gemeente Gouda en gemeente Delft doen mee aan het project Goed Begin.",
  );
  const minutes = (said: string): string => doc("Verslag stuurgroep Goed Begin", "1 mei 2024", said);

  it.each([
    {
      said: "Gemeente Delft stopt per 1 juni 2024 met het project, omdat er te weinig mensen zijn.",
      items: ["gemeente Gouda"],
      because: "the minutes of its steering group call it the project",
    },
    {
      said: "Gemeente Delft stopt per 1 juni 2024 met de stuurgroep.",
      items: ["gemeente Gouda", "gemeente Delft"],
      because: "who leaves the group around it may still take part",
    },
  ])("reads what minutes say: $items ($because)", async ({ said, items }) => {
    const answer = await asked("Wie doet mee aan Goed Begin?", [PLAN, minutes(said)]);
    expect(namesOf(answer).toSorted()).toEqual(items.toSorted());
  });

  it("leaves nobody where all have stopped, and shows what each document says", async () => {
    const answer = await asked("Wie doet mee aan Goed Begin?", [
      doc("Projectplan Goed Begin", "1 maart 2022", "Gemeente Delft doet mee aan het project Goed Begin."),
      doc("Brief over schulden", "1 mei 2024", "Gemeente Delft doet niet meer mee aan het project Goed Begin."),
    ]);
    expect(answer).toMatchObject({ status: "unsure", items: [] });
    expect(datesOf(answer)).toEqual(["2024-05-01", "2022-03-01"]);
  });

  it.each([
    { denied: "1 maart 2022", stated: "1 mei 2024", says: "Ja", because: "it joined since" },
    { denied: "1 mei 2024", stated: "1 maart 2022", says: "Nee", because: "it left since" },
  ])("answers $says, and with the other side beside it ($because)", async ({ denied, stated, says }) => {
    const answer = await asked("Doet gemeente Delft mee aan Goed Begin?", [
      doc("Projectplan", denied, "Gemeente Delft doet niet mee aan het project Goed Begin."),
      doc("Brief over schulden", stated, "Gemeente Delft doet mee aan het project Goed Begin."),
    ]);
    expect(answer.text.startsWith(`${says}.`)).toBe(true);
    expect(datesOf(answer)).toEqual(["2024-05-01", "2022-03-01"]);
  });
});

describe("documents that contradict each other in other kinds of answers", () => {
  const list = (date: string, ...items: string[]): string =>
    `${doc(`Plan jeugd Gouda ${date}`, date, "## Doelen van het project Goed Begin")}\n${items.map((one) => `- ${one}`).join("\n")}\n`;
  const table = (date: string, led: string): string =>
    `# Overzicht ${date}\n\nDatum: ${date}\n\n| Regeling | Budgethouder |\n|---|---|\n| Bijzondere bijstand | ${led} |\n| Meedoenregeling | afdeling Sport |\n`;

  it.each([
    {
      question: "Wat zijn de doelen van het project Goed Begin?",
      documents: [
        list("1 maart 2022", "Minder schulden bij jonge ouders", "Meer spreekuren op school"),
        list("1 mei 2024", "Minder schulden bij jonge ouders", "Een vast gezicht voor elk gezin"),
      ],
      items: ["Minder schulden bij jonge ouders", "Een vast gezicht voor elk gezin"],
      against: ["Minder schulden bij jonge ouders; Meer spreekuren op school"],
      because: "the newest list leads, and the other stands beside it",
    },
    {
      question: "Wat zijn de doelen van het project Goed Begin?",
      documents: [
        list("1 maart 2022", "Minder schulden bij jonge ouders", "Meer spreekuren op school"),
        list("1 mei 2024", "Minder schulden bij jonge ouders", "Meer spreekuren op school", "Een vast gezicht"),
      ],
      items: ["Minder schulden bij jonge ouders", "Meer spreekuren op school", "Een vast gezicht"],
      against: [],
      because: "a list that only grew contradicts nothing",
    },
    {
      question: "Wat is SWT?",
      documents: [
        doc("Notitie wijken", "1 maart 2022", "Het sociaal wijkteam (SWT) helpt gezinnen."),
        doc("Verslag Welzijn", "1 mei 2024", "De Stichting Welzijn Twente (SWT) helpt gezinnen."),
      ],
      items: ["Stichting Welzijn Twente"],
      against: ["sociaal wijkteam"],
      because: "letters that stand for two things are told as both",
    },
    {
      question: "Wie is de budgethouder van de Bijzondere bijstand?",
      documents: [table("1 maart 2022", "team Inkomen"), table("1 mei 2024", "team Werkplein")],
      items: ["team Werkplein"],
      against: ["team Inkomen"],
      because: "so are two cells of one row",
    },
    {
      question: "In welke wijken loopt Goed Begin?",
      documents: [
        doc(
          "Projectplan jeugd",
          "1 maart 2022",
          "Het project Goed Begin loopt in de wijken Korte Akkeren en Oosterwei.",
        ),
        doc("Brief wethouder", "1 mei 2024", "Het project Goed Begin loopt in de wijken Bloemendaal en Plaswijck."),
      ],
      items: ["Bloemendaal", "Plaswijck"],
      against: ["Korte Akkeren en Oosterwei"],
      because: "and places",
    },
    {
      question: "Wat is de rol van Anna de Wit?",
      documents: [
        doc("Verslag oud", "1 maart 2022", "Aanwezig: Anna de Wit (projectleider), gemeente Gouda."),
        doc("Verslag nieuw", "1 mei 2024", "Aanwezig: Anna de Wit (wethouder), gemeente Gouda."),
      ],
      items: ["wethouder"],
      against: ["projectleider"],
      because: "and the role that somebody has now",
    },
  ])("$question → $items, not $against ($because)", async ({ question, documents, items, against }) => {
    const answer = await asked(question, documents);
    expect(namesOf(answer)).toEqual(items);
    expect((answer.contradictions ?? []).map(({ value }) => value)).toEqual(against);
    for (const value of against) expect(answer.text).toContain(`Een ander document zegt het anders: ${value}.`);
    const english = await asked(question, documents, "en");
    for (const value of against) expect(english.text).toContain(`Another document says otherwise (${value}): “`);
  });

  it("does not count who stopped since", async () => {
    const answer = await asked("Hoeveel gemeenten doen mee aan Goed Begin?", [
      doc("Projectplan", "1 maart 2022", "Gemeente Gouda en gemeente Delft doen mee aan het project Goed Begin."),
      doc("Brief over schulden", "1 mei 2024", "Gemeente Delft is gestopt met het project Goed Begin."),
    ]);
    expect(namesOf(answer)).toEqual(["gemeente Gouda"]);
    expect(answer.text).toMatch(/^(?:Ik ben niet zeker\. )?één: Gemeente Gouda/);
    expect(answer.contradictions).toMatchObject([{ kind: "withdrawn", name: "gemeente Delft" }]);
  });

  it.each([
    { question: "Who takes part in Goed Begin?", because: "an English question" },
    { question: "Wie doet mee aan Goed Begin?", because: "a Dutch one that is to be answered in English" },
  ])("tells in English who stopped ($because)", async ({ question }) => {
    const stopped = [
      doc("Projectplan Goed Begin", "1 maart 2022", "Gemeente Delft doet mee aan het project Goed Begin."),
      doc("Brief over schulden", "1 mei 2024", "Gemeente Delft doet niet meer mee aan het project Goed Begin."),
    ];
    const { text } = await asked(question, stopped, "en");
    expect(text).toMatch(/^Not sure, .* gemeente Delft: no longer, by the newest document: “Gemeente Delft doet niet/);
  });

  it("says yes or no in English as well", async () => {
    const { text } = await asked(
      "Doet gemeente Delft mee aan Goed Begin?",
      [doc("Projectplan", "1 mei 2024", "Gemeente Delft doet niet mee aan het project Goed Begin.")],
      "en",
    );
    expect(text).toMatch(/^No\. /);
  });
});

describe("what was replaced", () => {
  const OLD = "1 maart 2018";
  const NEW = "1 maart 2020";
  const both = (older: string, newer: string): string[] => [
    doc("Notitie schuldhulp Waterland", OLD, older),
    doc("Notitie schuldhulp Waterland", NEW, newer),
  ];

  it.each([
    {
      question: "Hoeveel geld is er voor Goed Begin?",
      documents: both(
        "Voor het project Goed Begin is € 40.000 per jaar beschikbaar.",
        "Voor Goed Begin is er dit jaar € 55.000 beschikbaar.",
      ),
      first: "€ 55.000",
      because: "the amount of the newer version, however well the older one words it",
    },
    {
      question: "Wie leidt Goed Begin?",
      documents: both(
        "GGD Hollands Midden leidt het project Goed Begin.",
        "Gemeente Gouda leidt het project Goed Begin.",
      ),
      first: "gemeente Gouda",
      because: "whom the newer version names",
    },
    {
      question: "Wie doet mee aan Goed Begin?",
      documents: both(
        "Gemeente Delft doet mee aan het project Goed Begin.",
        "Gemeente Gouda doet mee aan het project Goed Begin.",
      ),
      first: "gemeente Gouda",
      because: "also where several may take part",
    },
  ])("$question is led by $first, and the older is marked ($because)", async ({ question, documents, first }) => {
    const answer = await asked(question, documents);
    expect(namesOf(answer)[0]).toBe(first);
    expect(answer.citations[0]?.caution).toBeUndefined();
    expect(answer.citations.at(-1)).toMatchObject({ date: "2018-03-01", caution: "vervangen" });
    expect(answer.text).toContain("vervangen door");
  });
});

describe("a project that is over", () => {
  const ROWS = [
    "# Projecten sociaal domein Gouda\n\nDatum: 1 mei 2024\n",
    "| Project | Trekker | Thema | Status |\n|---|---|---|---|",
    "| Goed Begin | gemeente Gouda | schulden | gestopt |",
    "| Sterk Samen | GGD Hollands Midden | eenzaamheid | loopt |\n",
  ].join("\n");

  it.each([
    { question: "Wie trekt Goed Begin?", documents: [ROWS], says: "gestopt", because: "its row says so" },
    { question: "Wie werkt aan schulden?", documents: [ROWS], says: "gestopt", because: "so it is of who works on it" },
    { question: "Welke projecten gaan over schulden?", documents: [ROWS], says: "gestopt", because: "and of itself" },
    {
      question: "Wie trekt Sterk Samen?",
      documents: [ROWS],
      says: undefined,
      because: "the row of another says nothing",
    },
    {
      question: "Wie leidt Goed Begin?",
      documents: [
        doc("Projectplan Goed Begin", "1 maart 2022", "Gemeente Gouda leidt het project Goed Begin."),
        doc("Jaarverslag Gouda", "1 mei 2024", "Het project Goed Begin is in 2023 afgerond."),
      ],
      says: "afgerond",
      because: "a later document says so in a sentence",
    },
    {
      question: "Wie leidt Goed Begin?",
      documents: [
        doc("Jaarverslag Gouda", "1 mei 2022", "Het project Goed Begin is in 2021 gestopt."),
        doc("Projectplan Goed Begin", "1 maart 2024", "Gemeente Gouda leidt het project Goed Begin."),
      ],
      says: undefined,
      because: "what is of later tells that it goes on",
    },
    {
      question: "Wie leidt Goed Begin?",
      documents: [
        doc(
          "Projectplan Goed Begin",
          "1 maart 2022",
          "Gemeente Gouda leidt het project Goed Begin. Het project Goed Begin is nog niet afgerond.",
        ),
      ],
      says: undefined,
      because: "what is not over yet goes on",
    },
  ])("$question → $says ($because)", async ({ question, documents, says }) => {
    const answer = await asked(question, documents);
    expect(answer.items.length).toBeGreaterThan(0);
    const said = /Let op: .* is (\p{L}+)\./u.exec(answer.text)?.[1];
    expect(said).toBe(says);
    expect(answer.items[0]?.why.includes(", gestopt") || answer.items[0]?.why.includes(", afgerond")).toBe(
      says !== undefined,
    );
  });
});
