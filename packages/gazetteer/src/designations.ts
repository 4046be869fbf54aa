import type { ActorKind } from "@kenniswijzer/domain";
import { once, table } from "./table.ts";

/** A noun that names a kind of thing, and where the name stands: `gemeente X`, `X gemeente`, `X-werkplaats`. */
export interface Designation {
  readonly noun: string;
  /** As the list has it: `gemeente`, `lectoraat`, `project`, `document`, `wet`. */
  readonly kind: string;
  /** Absent when what it names is no actor: a project, method, document or law. */
  readonly actorKind?: ActorKind;
  readonly positions: readonly ("follows" | "precedes" | "compound")[];
}

const ACTOR_KINDS: Readonly<Record<string, ActorKind>> = {
  financier: "organisation",
  gebied: "region",
  gemeente: "municipality",
  kennisinstituut: "organisation",
  lectoraat: "research-group",
  netwerk: "network",
  onderdeel: "department",
  onderwijs: "education",
  onderzoek: "research-group",
  orgaan: "network",
  organisatie: "organisation",
  overheid: "government",
  provincie: "government",
  "publieke gezondheid": "organisation",
  rechtspraak: "government",
  regio: "region",
  samenwerking: "network",
  schuldhulp: "organisation",
  team: "organisation-unit",
  uitvoering: "organisation",
  voorziening: "organisation",
  welzijn: "organisation",
  werkplaats: "network",
  zorgaanbieder: "organisation",
  zorgverzekeraar: "organisation",
};

/** Head nouns of names, longest first. */
export const designations = once((): readonly Designation[] =>
  table("aanduidingen.tsv")
    .map((row): Designation => {
      const actorKind = ACTOR_KINDS[row.kind as string];
      return {
        noun: row.noun as string,
        kind: row.kind as string,
        ...(actorKind === undefined ? {} : { actorKind }),
        positions: (row.name_position as string).split(";") as Designation["positions"],
      };
    })
    .sort((a, b) => b.noun.length - a.noun.length || (a.noun < b.noun ? -1 : 1)),
);
