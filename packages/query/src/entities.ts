import type { GraphNode } from "@kenniswijzer/domain";
import type { Candidates } from "@kenniswijzer/graph";
import { askedByNoun } from "./nouns.ts";
import type { ReadQuestion } from "./reading.ts";
import { runKey } from "./words.ts";

/** A name in the question that the graph knows. */
export interface NamedEntity {
  /** All nodes that bear the name; a name may be of an organisation and of a project. */
  readonly nodes: readonly GraphNode[];
  /** Its words in the question, by index. */
  readonly words: readonly number[];
}

const LONGEST = 7;

/** The names in the question that the graph knows, longest first from the left: "gemeente Leiden" is not also "Leiden". */
export function entitiesOf(read: ReadQuestion, candidates: Candidates): NamedEntity[] {
  const found: NamedEntity[] = [];
  for (let at = 0; at < read.words.length; ) {
    const entity = longestAt(read, candidates, at);
    if (entity !== undefined) found.push(entity);
    at += entity?.words.length ?? 1;
  }
  return found;
}

function longestAt(read: ReadQuestion, candidates: Candidates, at: number): NamedEntity | undefined {
  for (let end = Math.min(read.words.length, at + LONGEST); end > at; end--) {
    const nodes = candidates.named.get(runKey(read.words, at, end));
    if (nodes === undefined || nodes.length === 0) continue;
    const words = Array.from({ length: end - at }, (_, i) => at + i);
    if (isName(read, words)) return { nodes, words };
  }
  return undefined;
}

// "de gemeente" or "project" alone names nothing, whatever a document may have called so
function isName(read: ReadQuestion, words: readonly number[]): boolean {
  const [only] = words;
  if (words.length === 1 && only !== undefined && !read.words[only]?.capital) {
    const word = read.words[only]?.text ?? "";
    if (!word.includes("-") && askedByNoun(word) !== undefined) return false;
  }
  return words.some((index) => (read.subjects[index]?.weight ?? 0) >= 0.5 || read.words[index]?.capital === true);
}
