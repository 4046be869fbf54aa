import type { Assertion, Edge, EntityView, GraphNode } from "@kenniswijzer/domain";

/** A node with everything around it. Of a concept, that is also what is around the themes that fall under it: `own` has them all. */
export interface FoldedView extends EntityView {
  readonly own: ReadonlySet<string>;
}

/** Themes that are differently worded names of this concept; none for anything else. */
export const wordingsOf = ({ node, edges }: EntityView): string[] =>
  node.type === "Concept"
    ? edges.filter(({ type, to }) => type === "BROADER" && to === node.id).map(({ from }) => from)
    : [];

const byId = <T>(all: readonly T[], id: (one: T) => string): T[] => [
  ...new Map(all.map((one) => [id(one), one])).values(),
];

/** Puts what is around each wording with what is around the concept. */
export function folded(view: EntityView, parts: readonly EntityView[]): FoldedView {
  const all = [view, ...parts];
  const own = new Set(all.map(({ node }) => node.id));
  return {
    node: view.node,
    own,
    neighbours: byId(
      all.flatMap(({ neighbours }) => neighbours),
      ({ id }) => id,
    ),
    edges: byId(
      all.flatMap(({ edges }) => edges),
      ({ from, type, to }) => `${from}|${type}|${to}`,
    ),
    assertions: byId(
      all.flatMap(({ assertions }) => assertions),
      ({ id }) => id,
    ),
    documents: byId(
      all.flatMap(({ documents }) => documents),
      ({ id }) => id,
    ),
  };
}

/** A tie of the node, or of one of its wordings. */
export interface OwnTie {
  readonly edge: Edge;
  readonly other: GraphNode;
  /** The tie leads away from the node. */
  readonly out: boolean;
  /** Its sentences, the newest first. */
  readonly said: readonly Assertion[];
}

/** All ties, the best proven first. */
export function tiesOf({ node, own, neighbours, edges, assertions }: FoldedView): OwnTie[] {
  const known = new Map(neighbours.map((one) => [one.id, one]));
  return edges
    .flatMap((edge): OwnTie[] => {
      // between a concept and its wordings, the wording is the other one
      const out = edge.from === node.id || (own.has(edge.from) && edge.to !== node.id);
      const other = known.get(out ? edge.to : edge.from);
      return other === undefined ? [] : [{ edge, other, out, said: saidOf(edge, assertions) }];
    })
    .sort((a, b) => b.edge.evidence - a.edge.evidence || a.other.name.localeCompare(b.other.name, "nl"));
}

const saidOf = ({ from, type, to }: Edge, assertions: readonly Assertion[]): Assertion[] =>
  assertions
    .filter(({ subject, predicate, object }) => subject === from && predicate === type && object === to)
    .sort((a, b) => (b.date ?? "").localeCompare(a.date ?? ""));

/** The sentences behind a tie between two nodes, or between their wordings. */
export function saidBetween(edge: Pick<Edge, "type">, from: FoldedView, to: FoldedView): Assertion[] {
  const all = [...from.assertions, ...to.assertions].filter(
    ({ subject, predicate, object }) => predicate === edge.type && from.own.has(subject) && to.own.has(object),
  );
  return byId(all, ({ id }) => id);
}
