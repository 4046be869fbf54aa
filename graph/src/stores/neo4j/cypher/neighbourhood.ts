import { EdgeType } from "@kenniswijzer/domain";
import { HIDDEN } from "./lookups.ts";

/** Which of these types there are, as a pattern takes them; a stranger is left out. */
const pattern = (types: readonly string[]): string => EdgeType.options.filter((t) => types.includes(t)).join("|");

const EDGE = `r { .status, .modality, .evidence, .visibility, from: startNode(r).id, type: type(r), to: endNode(r).id }`;

/** Around nodes: their edges with the other ends. Of passages: what they mention, and the edges they assert. Then the proof of all those edges. */
export function neighbourhood(types: readonly string[]): string {
  const edges = pattern(types);
  // A pattern without a type would follow everything.
  const around =
    edges === ""
      ? "WITH [] AS touching, [] AS asserted"
      : `
  CALL () {
    UNWIND $ids AS id
    MATCH (n:Entity { id: id })-[r:${edges}]-(m:Entity)
    WHERE r.visibility IN $visible AND n.visibility IN $visible AND m.visibility IN $visible
    RETURN collect(DISTINCT r) AS touching
  }
  CALL () {
    UNWIND $passages AS id
    MATCH (p:Passage { id: id }) WHERE p.visibility IN $visible
    MATCH (a:Assertion { passage: id }) WHERE a.visibility IN $visible AND a.predicate IN $types
    MATCH (s:Entity { id: a.subject }), (o:Entity { id: a.object })
    WHERE s.visibility IN $visible AND o.visibility IN $visible
    MATCH (s)-[r:${edges}]->(o)
    WHERE type(r) = a.predicate AND r.visibility IN $visible
    RETURN collect(DISTINCT r) AS asserted
  }`;
  return `
  ${around}
  CALL () {
    UNWIND $passages AS id
    MATCH (p:Passage { id: id })-[m:MENTIONS]->(e:Entity)
    WHERE p.visibility IN $visible AND e.visibility IN $visible
    RETURN collect(e) AS mentioned,
      collect(DISTINCT { node: e.id, passage: p.id, start: m.start, end: m.end }) AS mentions
  }
  CALL () {
    UNWIND $ids AS id
    MATCH (n:Entity { id: id }) WHERE n.visibility IN $visible
    RETURN collect(n) AS asked
  }
  CALL (touching, asserted) {
    UNWIND touching + asserted AS r
    RETURN collect(DISTINCT r) AS edges
  }
  CALL (edges, mentioned, asked) {
    UNWIND mentioned + asked + [r IN edges | startNode(r)] + [r IN edges | endNode(r)] AS n
    RETURN collect(DISTINCT n) AS nodes
  }
  CALL (edges) {
    UNWIND edges AS r
    MATCH (a:Assertion { edge: r.id }) WHERE a.visibility IN $visible
    RETURN collect(a) AS assertions
  }
  CALL (assertions) {
    UNWIND assertions AS a
    WITH DISTINCT a.document AS id
    MATCH (d:Document { id: id }) WHERE d.visibility IN $visible
    RETURN collect(d { .* }) AS documents
  }
  ${HIDDEN}
  RETURN [n IN nodes | n { .* }] AS nodes, [r IN edges | ${EDGE}] AS edges,
    [a IN assertions | a { .* }] AS assertions, mentions, documents, hidden`;
}
