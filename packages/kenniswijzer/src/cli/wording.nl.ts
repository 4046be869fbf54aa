import type { ActorKind, EdgeStatus, EdgeType, GraphNode } from "@kenniswijzer/domain";

/** Dutch for the kinds of actor, as GLOSSARY.md has them. */
export const KINDS: Record<ActorKind, string> = {
  person: "persoon",
  municipality: "gemeente",
  "municipality-group": "groep gemeenten",
  region: "regio",
  organisation: "organisatie",
  "organisation-unit": "onderdeel",
  department: "afdeling",
  education: "onderwijsinstelling",
  "research-group": "onderzoeksgroep",
  network: "netwerk",
  government: "overheid",
};
const TYPES: Record<GraphNode["type"], string> = {
  Actor: "partij",
  Theme: "thema",
  Concept: "begrip",
  Project: "project",
  Question: "vraag",
  TargetGroup: "doelgroep",
  Decision: "besluit",
  Action: "actiepunt",
};

/** What the first of two does to the second. */
export const TIES: Record<EdgeType, string> = {
  WORKS_ON: "werkt aan",
  ASKS: "vraagt",
  PARTNER_IN: "is partner in",
  LEADS: "leidt",
  FUNDS: "betaalt",
  PART_OF: "is onderdeel van",
  LOCATED_IN: "ligt in",
  MEMBER_OF: "is lid van",
  COOPERATES_WITH: "werkt samen met",
  SUCCEEDS: "volgt op",
  TARGETS: "is gericht op",
  ABOUT: "gaat over",
  BROADER: "valt onder",
};

/** What the documents together say of a tie, when it is no fact. */
export const STATUSES: Record<EdgeStatus, string> = {
  stated: "",
  planned: "gepland",
  undecided: "onbeslist",
  denied: "ontkend",
};

/** Of an actor its kind, of all else its type. */
export const kindOf = ({ kind, type }: Pick<GraphNode, "kind" | "type">): string =>
  kind === undefined ? TYPES[type] : KINDS[kind];
