import type { EdgeType, GraphNode, SubjectType } from "@kenniswijzer/domain";
import type { ProvenTie } from "./seen-network.ts";
import type { View } from "./view.ts";

/** All that ties one partner to one subject. */
export interface Involvement {
  readonly partner: string;
  readonly subject: string;
  /** The partner's own ties: to the subject, or to what leads there. */
  readonly own: readonly ProvenTie[];
  /** From what the partner is tied to on to the subject: who works on a project for the elderly has to do with the elderly. Empty for a theme and its concept, which are one. */
  readonly further: readonly ProvenTie[];
  /** Tied to the subject itself. */
  readonly direct: boolean;
}

export interface Subjects {
  /** By party, then by subject; of all parties, also those that the filters leave out. */
  readonly of: ReadonlyMap<string, ReadonlyMap<string, Involvement>>;
  /** By subject, then by partner; of those that pass the filters only. */
  readonly by: ReadonlyMap<string, ReadonlyMap<string, Involvement>>;
  /** What stands for a theme: its concepts, or itself where it has none. */
  readonly standFor: (theme: string) => readonly string[];
  /** Themes of each concept. */
  readonly wordings: ReadonlyMap<string, readonly string[]>;
}

const TAKES_PART: ReadonlySet<EdgeType> = new Set(["WORKS_ON", "ASKS", "PARTNER_IN", "LEADS", "FUNDS"]);
/** Who takes part in an actor is in its network; who pays one is no partner in it. */
const JOINS: ReadonlySet<EdgeType> = new Set(["PARTNER_IN", "LEADS"]);
const LEADS_ON: ReadonlySet<EdgeType> = new Set(["TARGETS", "ABOUT", "BROADER"]);
const SUBJECTS: ReadonlySet<GraphNode["type"]> = new Set(["Theme", "Concept", "Project", "Question", "TargetGroup"]);

/** True for a tie that makes a partner one of a project, network, theme or question. */
export const takesPart = ({ edge }: ProvenTie, to: GraphNode | undefined): boolean =>
  to !== undefined && (to.type === "Actor" ? JOINS.has(edge.type) : TAKES_PART.has(edge.type) && SUBJECTS.has(to.type));

/** Who has to do with what. Themes count by their concept, so that differently worded ones meet. */
export function subjectsOf(view: View): Subjects {
  const concepts = conceptsOf(view);
  const standFor = (theme: string): readonly string[] => concepts.of.get(theme) ?? [theme];
  const of = new Map<string, Map<string, Gathered>>();
  const by = new Map<string, Map<string, Gathered>>();
  const put = (one: Step, tie: ProvenTie, partner: string): void => {
    const known = of.get(partner)?.get(one.subject);
    const gathered = known ?? { partner, subject: one.subject, own: new Set(), further: new Set(), direct: false };
    gathered.own.add(tie);
    if (one.further) gathered.further.add(one.further);
    gathered.direct ||= one.further === undefined;
    if (known !== undefined) return;
    within(of, partner).set(one.subject, gathered);
    if (view.partners.has(partner)) within(by, one.subject).set(partner, gathered);
  };
  for (const tie of view.facts) {
    const { from, to } = tie.edge;
    if (!isParty(from, view) || !takesPart(tie, view.nodes.get(to)) || view.collectives.has(to)) continue;
    for (const step of stepsFrom(to, view, standFor)) put(step, tie, from);
  }
  return { of: finished(of), by: finished(by), standFor, wordings: concepts.wordings };
}

const isParty = (id: string, { nodes, collectives }: View): boolean =>
  nodes.get(id)?.type === "Actor" && !collectives.has(id);

interface Gathered {
  readonly partner: string;
  readonly subject: string;
  readonly own: Set<ProvenTie>;
  readonly further: Set<ProvenTie>;
  direct: boolean;
}

interface Step {
  readonly subject: string;
  readonly further?: ProvenTie;
}

/** The subjects that somebody has to do with who is tied to this: itself, and what it is for and about. None where the filter wants other target groups. */
function stepsFrom(id: string, view: View, standFor: (theme: string) => readonly string[]): Step[] {
  const { targetGroups: wanted, nodes } = view;
  const type = nodes.get(id)?.type;
  const further = (view.around.get(id) ?? []).filter(({ edge }) => edge.from === id && LEADS_ON.has(edge.type));
  const isFor = wanted === undefined || wanted.has(id) || isForOneOf(wanted, id, view);
  if (!isFor || (wanted !== undefined && type === "Actor")) return [];
  const own = (type === "Theme" ? standFor(id) : [id]).map((subject): Step => ({ subject }));
  const more = further.flatMap((tie): Step[] => {
    const { to } = tie.edge;
    if (type === "Theme" && tie.edge.type === "BROADER") return [];
    if (nodes.get(to)?.type === "TargetGroup")
      return wanted === undefined || wanted.has(to) ? [{ subject: to, further: tie }] : [];
    return standFor(to).map((subject) => ({ subject, further: tie }));
  });
  return [...own, ...more];
}

/** Is meant for one of these groups, or about what is. */
function isForOneOf(groups: ReadonlySet<string>, id: string, view: View): boolean {
  const on = (from: string): string[] =>
    (view.around.get(from) ?? [])
      .filter(({ edge }) => edge.from === from && LEADS_ON.has(edge.type))
      .map(({ edge }) => edge.to);
  const first = on(id);
  return first.some((to) => groups.has(to)) || first.some((to) => on(to).some((next) => groups.has(next)));
}

function conceptsOf({ facts, nodes }: View) {
  const of = new Map<string, string[]>();
  const wordings = new Map<string, string[]>();
  for (const { edge } of facts) {
    if (edge.type !== "BROADER" || nodes.get(edge.from)?.type !== "Theme" || nodes.get(edge.to)?.type !== "Concept")
      continue;
    of.set(edge.from, [...(of.get(edge.from) ?? []), edge.to]);
    wordings.set(edge.to, [...(wordings.get(edge.to) ?? []), edge.from]);
  }
  return { of, wordings };
}

function within<T>(all: Map<string, Map<string, T>>, id: string): Map<string, T> {
  const found = all.get(id) ?? new Map<string, T>();
  all.set(id, found);
  return found;
}

const finished = (all: ReadonlyMap<string, ReadonlyMap<string, Gathered>>): Map<string, Map<string, Involvement>> =>
  new Map(
    [...all].map(([id, found]) => [
      id,
      new Map([...found].map(([other, one]) => [other, { ...one, own: [...one.own], further: [...one.further] }])),
    ]),
  );

/** As what a subject is asked for: a concept is a theme. Undefined for a network. */
export function subjectType(node: GraphNode | undefined): SubjectType | undefined {
  if (node?.type === "Concept") return "Theme";
  const type = node?.type;
  return type === "Theme" || type === "Project" || type === "Question" || type === "TargetGroup" ? type : undefined;
}
