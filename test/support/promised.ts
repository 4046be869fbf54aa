import { readFile } from "node:fs/promises";
import type { Answer } from "kenniswijzer";
import { expect } from "vitest";
import { filesIn, seeds } from "./corpus.ts";

interface Promised {
  readonly question: string;
  /** Names of the items, in any order. */
  readonly items?: readonly string[];
  /** What the answer's text or items hold. */
  readonly holds?: string;
  readonly because: string;
}

/** Questions on the two example documents that every front end and every store answers rightly. */
export const promised: readonly Promised[] = [
  {
    question: "Welke partner werkt aan jongeren van 17 tot 27 jaar?",
    items: ["Holland Rijnland"],
    because: "the bullet on youth of 17-27 names it in brackets",
  },
  {
    question: "wie doet er iets met schulden in gezinnen?",
    items: ["gemeente Leiderdorp"],
    because: "schuldenproblematiek holds schulden",
  },
  {
    question: "Welke gemeenten noemen informele zorg?",
    items: ["gemeente Leiden", "gemeente Oegstgeest"],
    because: "Gemiva-SVG names it too, but is no municipality",
  },
  {
    question: "Welke projecten betaalt VWS?",
    items: [
      "Duurzaam actief burgerschap",
      "Netwerkgang bij ouderen met dementie",
      "Op zoek naar de nieuwe professional",
    ],
    because: "three numbered projects, financed by VWS",
  },
  {
    question: "Op welke thema's werken zowel gemeente Leiden als gemeente Leiderdorp?",
    items: [
      "Verbinding sociale wijkteams (SWT) en vrijwilligers/burgerinitiatieven",
      "Vraagverlegenheid van inwoners",
      "Governance: beleidssturing van gemeente en zorg- en welzijnsorganisaties",
    ],
    because: "three bullets name both",
  },
  { question: "Hoe hoog is de basissubsidie?", holds: "185.000", because: "an amount is answered by an amount" },
  {
    question: "Wat wordt de Wmo-werkplaats?",
    holds: "Kenniswerkplaats Sociaal Domein",
    because: "the title says what succeeds it",
  },
  {
    question: "Wat wordt het pho gevraagd?",
    holds: "samenwerking",
    because: "the proposals ask the pho to recommend cooperation",
  },
  { question: "Welke partner werkt aan laaggeletterdheid?", because: "no document speaks of it" },
];

const folded = (name: string): string =>
  name
    .toLowerCase()
    .replace(/^(gem(eente|\.)?|regio) /, "")
    .replace(/\s+/g, " ");

/** Holds an answer against what was promised, and each citation against the documents' own text. */
export async function expectPromised(answer: Answer, { items, holds }: Promised): Promise<void> {
  if (items === undefined && holds === undefined) {
    expect(answer.status).toBe("unknown");
    expect(answer.items).toEqual([]);
    return;
  }
  expect(answer.status).toBe("answered");
  const names = answer.items.map((item) => folded(item.name));
  for (const name of items ?? [])
    expect(
      names.some((n) => n.startsWith(folded(name))),
      `${name} in ${names.join("; ")}`,
    ).toBe(true);
  if (items) expect(names).toHaveLength(items.length);
  if (holds)
    expect(
      [answer.text, ...answer.items.map((i) => i.name), ...answer.citations.map((c) => c.quote)].join(" "),
    ).toContain(holds);
  expect(answer.items.every((item) => item.citations.length > 0)).toBe(true);
  expect(answer.citations.length).toBeGreaterThan(0);
  const texts = await Promise.all((await filesIn(seeds)).map((file) => readFile(file, "utf8")));
  for (const { quote } of answer.citations)
    expect(
      texts.some((text) => text.includes(quote)),
      quote,
    ).toBe(true);
}
