import { describe, expect, it } from "vitest";
import { readDocument } from "../../document/document.ts";
import { extract } from "../extract.ts";

const SETTINGS = {
  body: "# Leernetwerk Zorg IJsselland\n\nHet Leernetwerk Zorg IJsselland bestaat sinds 2021.\n\n",
  project: "# Nieuwsbrief najaar\n\n## Project Samen Wonen\n\n",
  theme: "# Onze thema's\n\n## Eenzaamheid in de wijk\n\n",
  none: "# Nieuwsbrief najaar\n\n",
} as const;
const SHORT: Readonly<Record<string, string>> = {
  N: "Leernetwerk Zorg IJsselland",
  P: "Samen Wonen",
  T: "Eenzaamheid in de wijk",
  Q: "Thuis in de Buurt",
};
/** What readers of target groups and concepts say besides. */
const ASIDE = ["BROADER", "TARGETS"];
const STATED = ["noemt", "voert-uit", "is-van-plan"];

interface Case {
  readonly in: keyof typeof SETTINGS;
  readonly says: string;
  readonly because: string;
  /** `subject PREDICATE object`; N, P, T and Q are what the setting is about. */
  readonly ties: readonly string[];
}

/** What a sentence states in its setting, as `subject PREDICATE object` by short names. */
function stated({ in: setting, says }: Pick<Case, "in" | "says">): string[] {
  const reading = extract(readDocument({ source: "a.md", text: `${SETTINGS[setting]}${says}\n` }));
  const short = new Map(Object.entries(SHORT).map(([letter, name]) => [name, letter]));
  const named = new Map(
    reading.entities.map(({ key, name }) => [key, short.get(name) ?? name.replace(/^(?:gemeente|provincie) /, "")]),
  );
  const own = reading.claims.filter((claim) => STATED.includes(claim.modality) && !ASIDE.includes(claim.predicate));
  return [
    ...new Set(own.map((claim) => `${named.get(claim.subject)} ${claim.predicate} ${named.get(claim.object)}`)),
  ].sort();
}

const TIES: readonly Case[] = [
  {
    in: "body",
    says: "Later zijn ook Movisie en de GGD IJsselland aangeschoven.",
    because: "an adverb opens: the subject stands behind the verb",
    ties: ["GGD IJsselland PARTNER_IN N", "Movisie PARTNER_IN N"],
  },
  {
    in: "body",
    says: "Onlangs is de gemeente Zwolle tot het netwerk toegetreden.",
    because: "who enters a network is a member",
    ties: ["Zwolle PART_OF N"],
  },
  {
    in: "body",
    says: "Tot het netwerk behoren Movisie en de gemeente Kampen.",
    because: "the whole opens the sentence by its preposition",
    ties: ["Kampen PART_OF N", "Movisie PART_OF N"],
  },
  {
    in: "body",
    says: "Het netwerk wordt gevormd door de gemeenten Ommen en Dalfsen.",
    because: "in the passive the parts stand behind door",
    ties: ["Dalfsen PART_OF N", "Ommen PART_OF N"],
  },
  {
    in: "body",
    says: "De gemeente Hardenberg maakt er sinds 2022 deel van uit.",
    because: "er … van is the body itself, the particle closes the clause",
    ties: ["Hardenberg PART_OF N"],
  },
  {
    in: "body",
    says: "De provincie Overijssel trekt 80.000 euro uit voor het netwerk.",
    because: "uittrekken gives money, trekken alone would lead",
    ties: ["Overijssel FUNDS N"],
  },
  {
    in: "body",
    says: "Het geld komt van de provincie Overijssel en ZonMw.",
    because: "money is the subject, who gives it stands behind van",
    ties: ["Overijssel FUNDS N", "ZonMw FUNDS N"],
  },
  {
    in: "body",
    says: "De kosten worden gedeeld door de gemeenten Zwolle en Kampen.",
    because: "delen pays only when costs are shared",
    ties: ["Kampen FUNDS N", "Zwolle FUNDS N"],
  },
  {
    in: "body",
    says: "De coördinatie is in handen van Movisie.",
    because: "the lead is the subject",
    ties: ["Movisie LEADS N"],
  },
  {
    in: "body",
    says: "De gemeente Zwolle treedt op als penvoerder.",
    because: "a role behind als",
    ties: ["Zwolle LEADS N"],
  },
  {
    in: "body",
    says: "Het netwerk is opgericht door de gemeente Zwolle en Movisie.",
    because: "founders take part",
    ties: ["Movisie PARTNER_IN N", "Zwolle PARTNER_IN N"],
  },
  {
    in: "body",
    says: "Vanuit Hogeschool Windesheim is Peter de Wit bij het netwerk betrokken.",
    because: "where a person comes from opens the sentence",
    ties: ["Peter de Wit MEMBER_OF Hogeschool Windesheim", "Peter de Wit MEMBER_OF N"],
  },
  {
    in: "project",
    says: "De gemeente Zwolle voert het project uit, Movisie traint de vrijwilligers.",
    because: "a comma parts two clauses with a subject each",
    ties: ["Movisie PARTNER_IN P", "Zwolle WORKS_ON P"],
  },
  {
    in: "project",
    says: "Vilans verzorgt de intakes en Movisie de scholing.",
    because: "the second clause shares the verb",
    ties: ["Movisie PARTNER_IN P", "Vilans PARTNER_IN P"],
  },
  {
    in: "project",
    says: "De bewoners worden bezocht door vrijwilligers van Vilans.",
    because: "people of a party are the party",
    ties: ["Vilans PARTNER_IN P"],
  },
  {
    in: "project",
    says: "De gemeente Deventer trekt het project, met steun van Movisie.",
    because: "support in a phrase of its own",
    ties: ["Deventer LEADS P", "Movisie PARTNER_IN P"],
  },
  {
    in: "project",
    says: "De gemeente Raalte neemt de kosten van de zaalhuur op zich.",
    because: "who takes the costs pays",
    ties: ["Raalte FUNDS P"],
  },
  {
    in: "theme",
    says: "De gemeente Zwolle start een campagne.",
    because: "whatever a party does in a section about a theme, it does about the theme",
    ties: ["Zwolle WORKS_ON T"],
  },
  {
    in: "theme",
    says: "Dit is ingebracht door de gemeente Raalte.",
    because: "the theme is the subject of the passive",
    ties: ["Raalte WORKS_ON T"],
  },
  {
    in: "none",
    says: "Het project 'Thuis in de Buurt' wordt gefinancierd door ZonMw en uitgevoerd door Vilans.",
    because: "the second participle shares subject and voice",
    ties: ["Vilans WORKS_ON Q", "ZonMw FUNDS Q"],
  },
  {
    in: "none",
    says: "De gemeente Zwolle, die het project 'Thuis in de Buurt' financiert, is tevreden.",
    because: "a relative clause has its antecedent as subject",
    ties: ["Zwolle FUNDS Q"],
  },
  {
    in: "none",
    says: "De gemeenten Ommen en Dalfsen zijn van plan om aan te sluiten bij het project 'Thuis in de Buurt'.",
    because: "an infinitive has the subject of its main verb",
    ties: ["Dalfsen PARTNER_IN Q", "Ommen PARTNER_IN Q"],
  },
  {
    in: "none",
    says: "Aan het project 'Thuis in de Buurt' doen Movisie en de gemeente Zwolle mee.",
    because: "the object opens, the particle closes",
    ties: ["Movisie PARTNER_IN Q", "Zwolle PARTNER_IN Q"],
  },
  {
    in: "project",
    says: "De gemeenten Ommen en Dalfsen doen mee. Beide gemeenten betalen de helft.",
    because: "beide takes up the row of two",
    ties: ["Dalfsen FUNDS P", "Dalfsen PARTNER_IN P", "Ommen FUNDS P", "Ommen PARTNER_IN P"],
  },
  {
    in: "project",
    says: "Vilans doet mee. Zij trekken het project.",
    because: "a pronoun takes up the subject of the sentence before",
    ties: ["Vilans LEADS P", "Vilans PARTNER_IN P"],
  },
];

const NO_TIES: readonly Omit<Case, "ties">[] = [
  {
    in: "none",
    says: "De gemeenten Ommen en Dalfsen hebben de intentie om aan te sluiten bij het project 'Thuis in de Buurt'.",
    because: "an intention leaves it open",
  },
  { in: "body", says: "De gemeente Olst-Wijhe is uit het netwerk gestapt.", because: "who left is no member" },
  { in: "body", says: "De gemeente Olst-Wijhe heeft haar deelname opgezegd.", because: "a noun that is given up" },
  {
    in: "body",
    says: "Of de gemeente Staphorst meedoet, is nog onduidelijk.",
    because: "a clause with of is a question",
  },
  { in: "body", says: "Het is nog niet zeker dat de gemeente Staphorst aansluit.", because: "the main clause doubts" },
  { in: "body", says: "De gemeente Staphorst twijfelt nog over deelname.", because: "to doubt is not to take part" },
  { in: "body", says: "Met Vilans wordt nog gesproken over deelname.", because: "talks are no deed" },
  {
    in: "body",
    says: "De gemeente Steenwijkerland had zich aangemeld maar haakt toch af.",
    because: "the last clause takes it back",
  },
  { in: "body", says: "ZonMw heeft de aanvraag afgewezen.", because: "to refuse is not to pay" },
  {
    in: "project",
    says: "De gemeente Raalte is gevraagd maar heeft nog niet gereageerd.",
    because: "asked, no answer",
  },
  { in: "project", says: "Als er geld is, sluit de gemeente Raalte aan.", because: "a condition" },
  { in: "project", says: "Vilans zegt enthousiast te zijn.", because: "to speak is not to do" },
  { in: "project", says: "De gemeente Ommen heeft nog geen besluit genomen over deelname.", because: "undecided" },
  { in: "theme", says: "De gemeente Olst-Wijhe heeft hier geen plannen voor.", because: "a denial" },
  {
    in: "none",
    says: "Movisie coördineert de taalhuizen in Kampen, Zwolle en Raalte.",
    because: "places inside the object are not led",
  },
];

describe("frames", () => {
  it.each(TIES)("reads $says: $because", (own) => expect(stated(own)).toEqual([...own.ties].sort()));
  it.each(NO_TIES)("states nothing by $says: $because", (own) => expect(stated(own)).toEqual([]));
});
