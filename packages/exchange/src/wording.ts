import type { Edge, EdgeStatus, EdgeType } from "@kenniswijzer/domain";

/** What a tie says, as a Dutch verb from subject to object. */
export const VERBS: Readonly<Record<EdgeType, string>> = {
  WORKS_ON: "werkt aan",
  ASKS: "vraagt",
  PARTNER_IN: "is partner in",
  LEADS: "trekt",
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

const RESERVES: Readonly<Record<EdgeStatus, string>> = {
  stated: "",
  planned: " (gepland)",
  undecided: " (onbeslist)",
  denied: " (ontkend)",
};

/** The verb with what keeps it from being a fact: a picture of the graph must not show a denied tie as one. */
export const labelOf = ({ type, status }: Edge): string => `${VERBS[type]}${RESERVES[status]}`;
