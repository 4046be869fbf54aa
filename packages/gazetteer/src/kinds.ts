import type { ActorKind } from "@kenniswijzer/domain";

const KINDS: Readonly<Record<string, ActorKind>> = {
  adviesorgaan: "government",
  commissie: "network",
  hogeschool: "education",
  "hoog college van staat": "government",
  inspectie: "government",
  justitie: "government",
  mbo: "education",
  ministerie: "government",
  netwerk: "network",
  onderwijs: "education",
  parlement: "government",
  programma: "network",
  rechtspraak: "government",
  "rechtspraak en advies": "government",
  universiteit: "education",
  "wmo-werkplaats": "network",
  provincie: "government",
  veiligheidsregio: "region",
  arbeidsmarktregio: "region",
  jeugdregio: "region",
  samenwerkingsregio: "region",
  stedennetwerk: "municipality-group",
  ggd: "organisation",
};

/** The kind of actor for a kind of the lists; `organisation` for all that has no kind of its own. */
export function actorKind(listKind: string): ActorKind {
  return KINDS[listKind] ?? "organisation";
}
