import type { GraphNode, NodeLabel } from "@kenniswijzer/domain";
import type { ProvenTie } from "./seen-network.ts";
import type { Subjects } from "./subjects.ts";
import { byLabel, labelOf, type View } from "./view.ts";

/** A node with what is known of it, before its sentences are looked up. */
export interface Gap {
  readonly node: NodeLabel;
  /** The node and, for a concept, its themes: where the documents name it. */
  readonly names: readonly string[];
  readonly ties: readonly ProvenTie[];
}

export interface FoundGaps {
  readonly themesWithOnePartner: readonly (Gap & { readonly partner: NodeLabel })[];
  readonly questionsWithoutPartner: readonly Gap[];
  readonly projectsWithoutTargetGroup: readonly Gap[];
}

/** What the ties leave open, by name. */
export function gapsIn(view: View, subjects: Subjects): FoundGaps {
  const nodes = [...view.nodes.values()].filter(({ id }) => wanted(id, view));
  const themes = new Set(nodes.filter(({ type }) => type === "Theme").flatMap(({ id }) => subjects.standFor(id)));
  const of = (type: GraphNode["type"], isOpen: (id: string) => boolean): Gap[] =>
    nodes
      .filter((node) => node.type === type && isOpen(node.id))
      .map((node) => gapOf(node, [node.id], view))
      .sort(byNode);
  return {
    themesWithOnePartner: [...themes].flatMap((id) => themeOfOne(id, view, subjects) ?? []).sort(byNode),
    questionsWithoutPartner: of("Question", (id) => !subjects.by.has(id)),
    projectsWithoutTargetGroup: of("Project", (id) => !targets(id, view)),
  };
}

const byNode = (a: Gap, b: Gap): number => byLabel(a.node, b.node);

function themeOfOne(id: string, view: View, subjects: Subjects) {
  const [only, ...others] = [...(subjects.by.get(id)?.values() ?? [])];
  const [node, partner] = [view.nodes.get(id), view.nodes.get(only?.partner ?? "")];
  if (only === undefined || others.length > 0 || node === undefined || partner === undefined) return undefined;
  const names = [id, ...(subjects.wordings.get(id) ?? [])];
  return { node: labelOf(node), names, partner: labelOf(partner), ties: [...only.own, ...only.further] };
}

const gapOf = (node: GraphNode, names: readonly string[], view: View): Gap => ({
  node: labelOf(node),
  names,
  ties: view.around.get(node.id) ?? [],
});

const targets = (id: string, view: View): boolean =>
  (view.around.get(id) ?? []).some(({ edge }) => edge.from === id && edge.type === "TARGETS");

/** With a choice of target groups only what is for one of them. */
const wanted = (id: string, view: View): boolean =>
  view.targetGroups === undefined ||
  (view.around.get(id) ?? []).some(({ edge }) => edge.type === "TARGETS" && view.targetGroups?.has(edge.to));
