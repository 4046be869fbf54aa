import { type Edge, type EdgeStatus, verbOf } from "@kenniswijzer/domain";

const RESERVES: Readonly<Record<EdgeStatus, string>> = {
  stated: "",
  planned: " (gepland)",
  undecided: " (onbeslist)",
  denied: " (ontkend)",
};

/** What documents say of a tie, with what keeps it from being a fact: a picture of the graph must not show a denied tie as one. */
export const labelOf = ({ type, modality, status }: Edge): string =>
  `${verbOf(type, modality, false)}${RESERVES[status]}`;
