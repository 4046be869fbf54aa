import type { GraphNode, Passage } from "@kenniswijzer/domain";
import { describe, expect, it } from "vitest";
import { readQuestion } from "../reading.ts";
import { partiesIn } from "./parties.ts";
import { actAsked } from "./question.ts";
import type { Scene } from "./scenes.ts";

const NAMES: Readonly<Record<string, GraphNode["kind"]>> = {
  Waterdam: "municipality",
  Dijkstad: "municipality",
  "Stichting Helpt": "organisation",
  Geldwijs: "organisation",
  "Hogeschool Oost": "education",
  "Ank Berg": "person",
};

const node = (name: string): GraphNode => ({
  id: `actor:${name}`,
  type: "Actor",
  kind: NAMES[name],
  name,
  aliases: [],
  attributes: {},
  documents: [],
  visibility: "openbaar",
});

function sceneOf(whole: string, intro: string, from = ""): Scene {
  const since = Math.max(0, whole.indexOf(from));
  const text = whole.slice(since);
  const names = Object.keys(NAMES).flatMap((name) => {
    const start = text.indexOf(name);
    return start < 0 ? [] : [{ node: node(name), start, end: start + name.length }];
  });
  const passage = { id: "d:1", document: "d", headings: [], lead: [], text: whole, start: 0 } as unknown as Passage;
  const none = { since: 0, cells: [], places: () => [], setting: () => [], opened: () => "", addressed: false };
  return { passage, start: since, end: whole.length, text, names, intro, ...none };
}

const who = (question: string, text: string, intro = "", from = ""): string[] =>
  partiesIn(sceneOf(text, intro, from), actAsked(readQuestion(question))).map(({ name }) => name.node.name);

describe("who does it", () => {
  it.each([
    {
      question: "Wie betaalt de proef?",
      text: "Waterdam en Dijkstad dragen ieder 15% van de kosten.",
      is: ["Waterdam", "Dijkstad"],
      because: "they stand before the verb, together",
    },
    {
      question: "Wie werkt aan laaggeletterdheid?",
      text: "Naam: Geldwijs; Waar mee bezig: laaggeletterdheid; Plaats: Waterdam",
      is: [],
      because: "where somebody is, as a field says, does nothing itself; who does is a tie of the row",
    },
    {
      question: "Wie heeft het project opgezet?",
      text: "Het is opgezet door Hogeschool Oost, samen met de gemeenten Waterdam en Dijkstad.",
      is: ["Hogeschool Oost", "Waterdam", "Dijkstad"],
      because: "a passive names its doers behind door",
    },
    {
      question: "Wie levert de begeleiders?",
      text: "Waterdam coördineert, Geldwijs en de Stichting Helpt leveren elk een begeleider.",
      is: ["Geldwijs", "Stichting Helpt"],
      because: "another clause has another doer",
    },
    {
      question: "Wie leidt het lab?",
      text: "Het lab valt onder Hogeschool Oost, waar ook de projectleider, Ank Berg, werkt.",
      is: ["Ank Berg"],
      because: "an office stands beside who holds it",
    },
    {
      question: "Wie heeft het secretariaat overgenomen?",
      text: "Geldwijs heeft het secretariaat overgedragen aan Stichting Helpt.",
      is: ["Stichting Helpt"],
      because: "what is handed over is taken over by who receives it",
    },
    {
      question: "Wie gaan ermee door?",
      text: "Waterdam gaat met Geldwijs door onder een nieuwe naam.",
      is: ["Waterdam", "Geldwijs"],
      because: "with whom somebody goes on goes on too",
    },
    {
      question: "Wie trekt de proef?",
      text: "Geldwijs (hierna: G) doet de intake en is trekker; Waterdam levert de ruimte.",
      is: ["Geldwijs"],
      because: "one subject has two predicates",
    },
    {
      question: "Welke gemeenten beginnen met de proef?",
      text: "Waterdam (maar niet Dijkstad) start met de proef.",
      is: ["Waterdam"],
      because: "what is set apart takes no part, and takes nothing back from the others",
    },
    {
      question: "Wie geeft de cursus om te stoppen met roken?",
      text: "Stoppen met roken: training door Stichting Helpt.",
      is: ["Stichting Helpt"],
      because: "who gives it is asked, not who stops",
    },
    {
      question: "Wie doen er mee aan de proef?",
      text: "Waterdam doet níet mee.",
      is: [],
      because: "a stressed no is a no",
    },
    {
      question: "Wie zoekt uit waar dat aan ligt?",
      text: "Hogeschool Oost zocht dat vorig jaar uit.",
      is: ["Hogeschool Oost"],
      because: "a verb that no list has is met as itself, in two pieces and in the past",
    },
    {
      question: "Wie leidt de proef?",
      text: "De leiding van de proef berust bij Geldwijs.",
      is: ["Geldwijs"],
      because: "it rests with who leads",
    },
    {
      question: "Van welke stichting zijn de kamers?",
      text: "De kamers zijn eigendom van Stichting Helpt.",
      is: ["Stichting Helpt"],
      because: "of whom something is owns it",
    },
    {
      question: "wie gaat er over de proef?",
      text: "Waterdam heeft het voor het zeggen, Geldwijs voert uit.",
      is: ["Waterdam"],
      because: "who is in charge is asked for, not who carries it out",
    },
    {
      question: "Wie is programmamanager van het lab?",
      text: "Programmamanager is Ank Berg; Geldwijs zit het bestuur voor.",
      is: ["Ank Berg"],
      because: "another office is held by another",
    },
    {
      question: "Wie kwam met valpreventie?",
      text: "valpreventie (Geldwijs, Waterdam)",
      intro: "De leden hebben ingebracht (tussen haakjes de indiener):",
      is: ["Geldwijs", "Waterdam"],
      because: "the introduction says what they did",
    },
    {
      question: "Wie verzorgt de training?",
      text: "Zorgpunt Noord verzorgt de training.",
      is: ["Zorgpunt Noord"],
      because: "a name that the graph lacks is a name all the same",
    },
    {
      question: "Wie doen er mee?",
      text: "Partners: Geldwijs, Waterdam.",
      is: ["Geldwijs", "Waterdam"],
      because: "a label says what they are",
    },
    {
      question: "Wie betaalt mee?",
      text: "Dijkstad betaalt niet mee.",
      is: [],
      because: "it is denied",
    },
    {
      question: "Wie doet er mee?",
      text: "Dijkstad overweegt deelname.",
      is: [],
      because: "it is left open",
    },
    {
      question: "Wie doen er mee?",
      text: "Dijkstad is vorig jaar uit het project gestapt.",
      is: [],
      because: "who has left does not",
    },
    {
      question: "Welke gemeente doet niet langer mee?",
      text: "Dijkstad is vorig jaar uit het project gestapt.",
      is: ["Dijkstad"],
      because: "no longer taking part is to have left",
    },
    {
      question: "Voor welke gemeenten voert Geldwijs de regeling uit?",
      text: "Stichting Helpt voert de regeling uit voor Waterdam en Dijkstad (voorheen Geldwijs).",
      is: ["Waterdam", "Dijkstad"],
      because: "they stand behind the preposition that the question asks by, and a former name is none of them",
    },
    {
      question: "Met wie voert Stichting Helpt de proef uit?",
      text: "Wij voeren de proef uit met Geldwijs en Waterdam.",
      is: ["Geldwijs", "Waterdam"],
      because: "with whom is asked",
    },
    {
      question: "Wie doet de intake?",
      text: "Ank Berg doet de intake, Geldwijs betaalt.",
      is: ["Ank Berg"],
      because: "doing is said by the bare verb too",
    },
    {
      question: "Wie levert de gastvrouwen?",
      text: "In het oosten levert Geldwijs de gastvrouwen. In Waterdam doet Stichting Helpt dat.",
      from: "In Waterdam",
      is: ["Stichting Helpt"],
      because: "'doet dat' does what the sentence before says",
    },
    {
      question: "Wie voert de regeling uit?",
      text: "De uitvoering ligt in handen van Geldwijs.",
      is: ["Geldwijs"],
      because: "in whose hands a deed is does it",
    },
    {
      question: "Wie leidt het lab?",
      text: "Het lab staat onder leiding van Ank Berg van Hogeschool Oost.",
      is: ["Ank Berg"],
      because: "for whom the leader works leads nothing",
    },
    {
      question: "Wie heeft de leiding?",
      text: "Begeleiding: Geldwijs, samen met de Stichting Helpt.",
      is: [],
      because: "begeleiding is another word than leiding",
    },
    {
      question: "Wie heeft de leiding?",
      text: "De coach van de gemeente Waterdam, Ank Berg, heeft de leiding.",
      is: ["Ank Berg"],
      because: "who it is stands between commas",
    },
    {
      question: "Wie is contactpersoon van de proef?",
      text: "Ank Berg, buurtwerker bij Geldwijs, is contactpersoon.",
      is: ["Ank Berg"],
      because: "where she works stands between, and ends no clause",
    },
    {
      question: "Wie is trekker van de proef?",
      text: "Trekker is Geldwijs; de Stichting Helpt en Waterdam helpen mee.",
      is: ["Geldwijs"],
      because: "after a semicolon others do something else",
    },
    {
      question: "Wie zit de stuurgroep voor?",
      text: "De stuurgroep bestaat uit Ank Berg (voorzitter) en Geldwijs (lid).",
      is: ["Ank Berg"],
      because: "an office in brackets is of the one before it",
    },
    {
      question: "Wie betaalt mee?",
      text: "Waterdam moet nog laten weten of het meebetaalt.",
      is: [],
      because: "who has yet to tell leaves it open",
    },
    {
      question: "Wie vraagt dat?",
      text: "Geldwijs is gevraagd om mee te doen.",
      is: [],
      because: "who is asked asks nothing",
    },
  ])("$text → $is: $because", ({ question, text, intro, from, is }) => {
    expect(who(question, text, intro, from)).toEqual(is);
  });
});
