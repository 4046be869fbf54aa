import type { Answer } from "@kenniswijzer/domain";
import { describe, expect, it } from "vitest";
import { agenda, cite, sampleAnswer, sampleService } from "../../../../test/support/sample-knowledge.ts";
import { toHtml, toPlain } from "../text/rich.ts";
import { shorten } from "../text/shorten.ts";
import { nl } from "../wording/nl.ts";
import { type AnswerView, sourceLabel, viewAnswer as viewIn } from "./answer.ts";
import { viewSource } from "./source.ts";

const viewAnswer = (answer: Answer): AnswerView => viewIn(answer, nl);
const ask = (question: string): Promise<Answer> => sampleService().ask(question, { clearance: "openbaar" });
const item = (name: string, why = "noemt zorg"): Answer["items"][number] => ({
  id: `actor:${name}`,
  type: "Actor",
  name,
  why,
  citations: [cite(agenda, "Schuldhulp aan gezinnen")],
});

describe("an answer in a chat", () => {
  it("gives partner, tie and year within 300 characters, partners in bold, sources numbered", async () => {
    const { text, sources } = viewAnswer(await ask("wie doet iets met schulden?"));
    expect(toHtml(text)).toBe("<b>gemeente Oosterwold</b> noemt schuldhulp aan gezinnen (2015). [1]");
    expect(toPlain(text).slice(0, 300)).toMatch(/gemeente Oosterwold.*noemt.*2015/);
    expect(sources).toHaveLength(1);
  });

  it.each([
    { name: "gemeente Leiden", text: "Gemeente Leiden noemt zorg.", lines: 0, because: "the sentence says it all" },
    { name: "gemeente Leiden", text: "Leiden noemt zorg.", lines: 1, because: "the full name is not in it" },
    { name: "gemeente Leiden", text: "Gemeente Leiden.", lines: 1, because: "the tie is not in it" },
  ])("repeats one partner under the sentence $lines times ($because)", ({ name, text, lines }) => {
    const shown = toPlain(viewAnswer(sampleAnswer("wie?", { items: [item(name)], text })).text);
    expect(shown.match(/^• /gm) ?? []).toHaveLength(lines);
    expect(shown).toContain("[1]");
  });

  it("bolds a name that begins the sentence with a capital", () => {
    const { text } = viewAnswer(
      sampleAnswer("wie?", { items: [item("gemeente Leiden")], text: "Gemeente Leiden noemt zorg." }),
    );
    expect(toHtml(text)).toBe("<b>Gemeente Leiden</b> noemt zorg. [1]");
  });

  it("numbers a sentence once, also when it proves several partners", async () => {
    const { text, sources } = viewAnswer(await ask("wie noemt informele zorg?"));
    expect(sources).toHaveLength(2);
    expect(toPlain(text).match(/\[\d\]/g)).toEqual(["[1]", "[1]", "[2]"]);
  });

  it("has what other documents say against it among its sources", () => {
    const against = { ...cite(agenda, "Schuldhulp aan gezinnen"), document: "brief", quote: "Leiden is gestopt." };
    const contradictions = [{ kind: "withdrawn" as const, name: "Leiden", citations: [against] }];
    const { sources } = viewAnswer(sampleAnswer("wie?", { items: [item("Gouda")], text: "Gouda.", contradictions }));
    expect(sources.map(({ document }) => document)).toEqual([agenda.document.id, "brief"]);
  });

  it("says once that it is not sure", () => {
    const answer = sampleAnswer("wie?", {
      items: [item("Gouda")],
      status: "unsure",
      text: "Ik ben niet zeker. Gouda.",
    });
    expect(toPlain(viewAnswer(answer).text).match(/niet zeker/g)).toHaveLength(1);
  });

  it("shows the first ten and counts the rest", () => {
    const items = Array.from({ length: 13 }, (_, index) => item(`partner ${index}`));
    const text = toPlain(viewAnswer(sampleAnswer("wie?", { items, text: "Dertien partners." })).text);
    expect(text.match(/^• /gm)).toHaveLength(10);
    expect(text).toContain("… en nog 3.");
  });

  it("bolds names in the sentence without cutting one into another", () => {
    const items = [item("Leiden"), item("Hogeschool Leiden")];
    const { text } = viewAnswer(sampleAnswer("wie?", { items, text: "Hogeschool Leiden en Leiden noemen zorg." }));
    expect(toHtml(text)).toContain("<b>Hogeschool Leiden</b> en Leiden noemen zorg.");
  });

  it("says so when it isn't sure, and how it read the question", () => {
    const answer = sampleAnswer("wie?", { items: [item("Leiden")], status: "unsure", text: "Misschien Leiden." });
    const text = toPlain(viewAnswer(answer).text);
    expect(text).toMatch(/^Ik ben hier niet zeker van/);
    expect(text).toContain("Zo las ik uw vraag: partners die een thema noemen");
  });

  it("names a corrected word", () => {
    const answer = sampleAnswer("mantelzorg ondersteunig", { items: [item("Leiden")], text: "Leiden." });
    const corrected = {
      ...answer,
      plan: { ...answer.plan, corrected: [{ from: "ondersteunig", to: "ondersteuning" }] },
    };
    expect(toPlain(viewAnswer(corrected).text)).toContain("“ondersteunig” las ik als “ondersteuning”.");
  });

  it("says that it doesn't know, with suggestions and without sources", async () => {
    const { text, sources } = viewAnswer(await ask("wie weet alles van laaggeletterdheid?"));
    expect(toPlain(text)).toMatch(/^Dat weet ik niet[\s\S]*• informele zorg\n• schuldhulp aan gezinnen/);
    expect(sources).toEqual([]);
  });
});

describe("the label of a source", () => {
  it("gives number, title and year", () => {
    expect(sourceLabel(cite(agenda, "Schuldhulp"), 1, nl)).toBe("Bron 1: Agenda wijkteams <concept> 2015");
  });

  it.each([
    { text: "kort", length: 10, short: "kort" },
    { text: "Transformatie van werkplaatsen", length: 20, short: "Transformatie van…" },
    { text: "😀😀😀😀", length: 3, short: "😀😀…" },
  ])("shortens $text to $short", ({ text, length, short }) => {
    expect(shorten(text, length)).toBe(short);
  });
});

describe("a source in a chat", () => {
  const quote = "Ontwikkelingen rond informele zorg (gemeente Oosterwold, Stichting De Brug)";

  it("shows the sentence in bold in its context, with document, date and page", () => {
    const html = toHtml(viewSource(cite(agenda, quote), 2, agenda, nl));
    expect(html).toContain("<b>Bron 2: Agenda wijkteams &lt;concept&gt;</b>");
    expect(html).toContain("24 november 2015 · bladzijde 2");
    expect(html).toContain("Agenda wijkteams › Een aantal van de onderwerpen uit de gesprekken zijn:");
    expect(html).toContain(`<b>${quote}</b>;`);
  });

  it("keeps long context short, at whole words", () => {
    const middle = agenda.document.text.lastIndexOf("Daarna volgt de planning. Daarna volgt");
    const citation = { ...cite(agenda, "Daarna volgt de planning."), start: middle, end: middle + 25 };
    const text = toPlain(viewSource(citation, 1, agenda, nl));
    expect(text.length).toBeLessThan(1400);
    expect(text).toMatch(/…\S/);
  });

  it("gives nothing from memory when the document has changed since: a name may have been taken out", () => {
    const changed = { ...agenda, document: { ...agenda.document, text: `Nieuw. ${agenda.document.text}` } };
    const html = toHtml(viewSource(cite(agenda, quote), 1, changed, nl));
    expect(html).not.toContain(quote);
    expect(html).toContain("Dit document is sindsdien veranderd");
  });

  it.each([
    { of: { caution: "mogelijk verouderd" as const }, says: "mogelijk verouderd", because: "it is old" },
    {
      of: { caution: "vervangen" as const, replacedBy: { document: "nieuw", title: "Agenda 2018" } },
      says: "vervangen door “Agenda 2018”",
      because: "a newer one took its place",
    },
    {
      of: {
        also: [
          { document: "kopie", title: "Kopie", date: "2016-02-01" },
          { document: "los", title: "Los" },
        ],
      },
      says: "Dit staat ook in: Kopie (2016); Los (datum onbekend)",
      because: "it was copied",
    },
  ])("says $says ($because)", ({ of, says }) => {
    expect(toPlain(viewSource({ ...cite(agenda, quote), ...of }, 1, agenda, nl))).toContain(says);
  });

  it("says when a claim comes from a list or is only planned, and when no date is known", () => {
    const { date: _, ...undated } = cite(agenda, quote, "is-van-plan");
    const { date: __, ...document } = agenda.document;
    const text = toPlain(viewSource({ ...undated, source: "list" }, 1, { ...agenda, document }, nl));
    expect(text).toContain("datum onbekend · bladzijde 2 · een plan · uit een lijst");
  });
});
