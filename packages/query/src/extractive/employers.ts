import type { GraphNode } from "@kenniswijzer/domain";
import type { Neighbourhood } from "@kenniswijzer/graph";
import type { Found, Unit } from "../evidence.ts";
import type { Name } from "./clauses.ts";
import type { Scene } from "./scenes.ts";

const LEAST = 0.6;
const TIES: readonly string[] = ["MEMBER_OF", "PART_OF"];
const NO_EMPLOYER: readonly string[] = ["person", "region", "municipality-group"];

/** Where somebody works, by the ties of the graph and else by what stands beside the name: "Marloes Hoogendijk (De Schoor)". */
export function employersOf(
  person: GraphNode,
  { scenes, around, named }: { scenes: readonly Scene[]; around: Neighbourhood; named: ReadonlySet<string> },
): Found[] {
  // what the question names is what the person leads, not for whom
  const isOther = ({ node }: Found): boolean => !named.has(node.id);
  const tied = byTies(person, around).filter(isOther).slice(0, 1);
  return tied.length > 0 ? tied : besideName(person, scenes).filter(isOther).slice(0, 1);
}

const isEmployer = (node: GraphNode | undefined): node is GraphNode =>
  node?.type === "Actor" && !NO_EMPLOYER.includes(node.kind ?? "");

function byTies(person: GraphNode, around: Neighbourhood): Found[] {
  const nodes = new Map(around.nodes.map((node) => [node.id, node]));
  const found = around.assertions.flatMap((assertion): Found[] => {
    const node = nodes.get(assertion.object);
    if (assertion.subject !== person.id || !TIES.includes(assertion.predicate) || !isEmployer(node)) return [];
    if (node.kind === "network" || assertion.modality === "ontkent") return [];
    const { document, passage, start, end, quote } = assertion;
    const score = Math.max(LEAST, assertion.confidence);
    return [{ node, score, units: [{ node, other: person, assertion, document, passage, start, end, quote, score }] }];
  });
  return found.toSorted((a, b) => b.score - a.score);
}

// an office may stand between: "A, directeur van B", "A (B)", "| A | B |"
const BEHIND =
  /^(?:\s*\(|,\s|\s)(?:(?:tevens|tegelijk|ook|nu|nog|is|werkt|werkzaam|in dienst)\s+)*(?:\p{Ll}[\p{Ll}-]*(?:\s(?:en\s)?\p{Ll}[\p{Ll}-]*){0,4}?\s?(?:(?:van|bij|voor|namens)\s)|namens\s|van\s|bij\s|,\s)?(?:de |het |een )?(?:\p{Ll}+\s)?$/u;
const BRACKET = /^\s*\((?:[^()]{0,40}[,;]\s*)?$/u;
const CELL = /^[\s*_]*\|[\s*_]*$/u;
// "de coach van de gemeente B, A, …"
const BEFORE = /^\s*,\s*$/u;
const OF = /(?:van|bij)\s(?:de |het )?(?:\p{Ll}+\s)?$/u;

function besideName(person: GraphNode, scenes: readonly Scene[]): Found[] {
  const found = scenes.flatMap((scene): Found[] => {
    const own = scene.names.filter(({ node, refers }) => node.id === person.id && !refers);
    return own.flatMap((name) =>
      scene.names.flatMap((other) => {
        const fit = isEmployer(other.node) ? besides(scene, name, other) : 0;
        return fit === 0 ? [] : [foundOf(other.node, scene, fit)];
      }),
    );
  });
  return found.toSorted((a, b) => b.score - a.score);
}

function besides({ text }: Scene, name: Name, other: Name): number {
  if (other.start >= name.end) {
    const between = text.slice(name.end, other.start);
    if (BRACKET.test(between)) return 0.9;
    if (CELL.test(between)) return 0.75;
    return BEHIND.test(between) && between.length > 1 ? 0.8 : 0;
  }
  const between = text.slice(other.end, name.start);
  if (CELL.test(between)) return 0.8;
  return BEFORE.test(between) && OF.test(text.slice(0, other.start)) ? 0.75 : 0;
}

function foundOf(node: GraphNode, { passage, start, end, text }: Scene, score: number): Found {
  const unit: Unit = { node, document: passage.document, passage: passage.id, start, end, quote: text, score };
  return { node, score, units: [unit] };
}
