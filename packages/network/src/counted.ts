import type { CountedNode, EntityType } from "@kenniswijzer/domain";
import { type Subjects, subjectType } from "./subjects.ts";
import { byLabel, labelOf, type View } from "./view.ts";

/** All nodes of these types with how much there is about them, most partners first. */
export function countedIn(view: View, subjects: Subjects, types: readonly EntityType[]): CountedNode[] {
  const wanted = new Set(types);
  const shown = new Set<string>();
  for (const { id, type } of view.nodes.values()) {
    if (!wanted.has(type) || view.collectives.has(id) || (type === "Actor" && !view.partners.has(id))) continue;
    for (const one of type === "Theme" ? subjects.standFor(id) : [id]) shown.add(one);
  }
  return [...shown]
    .flatMap((id) => countedNode(id, view, subjects) ?? [])
    .sort((a, b) => b.partners - a.partners || b.evidence - a.evidence || byLabel(a, b));
}

function countedNode(id: string, view: View, subjects: Subjects): CountedNode | undefined {
  const node = view.nodes.get(id);
  if (node === undefined) return undefined;
  const wordings = (subjects.wordings.get(id) ?? []).flatMap((theme) => view.nodes.get(theme) ?? []);
  const ids = new Set([id, ...wordings.map((theme) => theme.id)]);
  const ties = new Set(
    [...ids].flatMap((one) => view.around.get(one) ?? []).filter(({ edge }) => edge.type !== "BROADER"),
  );
  const documents = new Set([node, ...wordings].flatMap((one) => one.documents));
  return {
    ...labelOf(node),
    partners: partnersOf(id, view, subjects).size,
    documents: documents.size,
    evidence: [...ties].reduce((sum, { edge }) => sum + edge.evidence, 0),
    ...(wordings.length === 0 ? {} : { wordings: wordings.map(({ name }) => name).sort() }),
  };
}

/** Partners that have to do with it; of an actor those that share something with it, or are tied to it. */
function partnersOf(id: string, view: View, subjects: Subjects): Set<string> {
  const found = new Set(subjects.by.get(id)?.keys());
  for (const subject of subjects.of.get(id)?.keys() ?? []) {
    for (const other of subjects.by.get(subject)?.keys() ?? []) found.add(other);
  }
  const isSubject = subjectType(view.nodes.get(id)) !== undefined;
  for (const { edge } of isSubject ? [] : (view.around.get(id) ?? [])) {
    const other = edge.from === id ? edge.to : edge.from;
    if (view.partners.has(other)) found.add(other);
  }
  found.delete(id);
  return found;
}
