import type { GraphNode, Passage } from "@kenniswijzer/domain";
import { placeOf } from "./coverage.ts";
import type { Scales } from "./fit.ts";
import { askedByNoun } from "./nouns.ts";
import type { Constraint } from "./reading.ts";
import { analysed } from "./remembered.ts";

const WHOLLY = 0.85;
const ALL_OF_IT = 0.5;
const UNDER_ANOTHER = 0.55;

/** Where something is said, and of what it is claimed. */
interface Stands {
  readonly passage: Pick<Passage, "headings"> | undefined;
  readonly other?: Pick<GraphNode, "name"> | undefined;
}

/**
 * How much a claim counts where the question describes one project without its name, "de pilot voor jongeren": in full under a heading
 * that says all of it, or about what bears such a name; less elsewhere. 1 for all when no heading does.
 */
export function describedBy(constraint: Constraint, scales: Scales): (place: Stands) => number {
  const { read, meter, texts } = scales;
  const nouns = constraint.words.filter((index) => isProjectNoun(read.words[index]?.text ?? ""));
  const others = constraint.words.filter(
    (index) => !nouns.includes(index) && (read.subjects[index]?.weight ?? 0) >= ALL_OF_IT,
  );
  if (nouns.length === 0 || others.length === 0) return () => 1;
  const says = (text: string): boolean => {
    const { share, weakest } = meter.cover(constraint.words, [placeOf(analysed(text), 1)]);
    return share >= WHOLLY && weakest >= ALL_OF_IT;
  };
  const headed = new Map<string, boolean>();
  const isUnder = ({ headings }: Pick<Passage, "headings">): boolean => {
    const heading = headings.at(-1);
    if (heading === undefined) return false;
    const known = headed.get(heading) ?? says(heading);
    headed.set(heading, known);
    return known;
  };
  if (!texts.passages.some(isUnder)) return () => 1;
  return ({ passage, other }) =>
    (passage !== undefined && isUnder(passage)) || (other !== undefined && says(other.name)) ? 1 : UNDER_ANOTHER;
}

const isProjectNoun = (word: string): boolean => askedByNoun(word)?.types.includes("Project") === true;
