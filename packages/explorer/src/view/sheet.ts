import type { EntityView } from "@kenniswijzer/domain";
import { type FoldedView, type OwnTie, tiesOf } from "./folded.ts";
import { type Line, lineOf } from "./groups.ts";

/** Who does something comes before who plans or asks it, and who only names it last. */
const FIRST: readonly Line[] = ["voert-uit", "is-van-plan", "vraagt", "noemt"];

/** Ties that hold, what matters most first. What is denied or undecided is left to the panel beside the picture, which says so. */
export const holding = (view: FoldedView): OwnTie[] =>
  tiesOf(view)
    .filter(({ edge }) => edge.status === "stated" || edge.status === "planned")
    .sort((a, b) => FIRST.indexOf(lineOf(a.edge)) - FIRST.indexOf(lineOf(b.edge)));

/** What is asked: by the partner itself, or of it. */
export const asked = (ties: readonly OwnTie[]): OwnTie[] =>
  ties.filter(({ edge, other }) => edge.type === "ASKS" || edge.modality === "vraagt" || other.type === "Question");

/** Ties that documents of or after this date speak of, and no older document does. Undated documents tell no time. */
export const newSince = (ties: readonly OwnTie[], since: string): OwnTie[] =>
  ties.filter(({ said }) => said.length > 0 && said.every(({ date }) => date !== undefined && date >= since));

/** The dates of the documents, the newest first, each once. */
export function datesOf({ documents }: EntityView): string[] {
  const dates = documents.flatMap(({ date }) => date ?? []);
  return [...new Set(dates)].sort().reverse();
}

/** Puts ties of one kind that rest on the same sentence together, in the order in which they come. */
export function bySentence(ties: readonly OwnTie[]): OwnTie[][] {
  const groups = new Map<string, OwnTie[]>();
  for (const tie of ties) {
    const [said] = tie.said;
    const key =
      said === undefined ? tie.other.id : `${said.document}:${said.start}:${tie.edge.type}:${tie.edge.modality}`;
    groups.set(key, [...(groups.get(key) ?? []), tie]);
  }
  return [...groups.values()];
}
