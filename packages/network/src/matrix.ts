import type { NodeLabel, PartnerMatrix, SubjectType } from "@kenniswijzer/domain";
import { composeEdge } from "@kenniswijzer/graph";
import type { ProvenTie } from "./seen-network.ts";
import { type Involvement, type Subjects, subjectType } from "./subjects.ts";
import { byLabel, labelOf, type View } from "./view.ts";

type Cell = Omit<PartnerMatrix["cells"][number], "ties"> & { readonly ties: readonly ProvenTie[] };

export interface Matrix {
  readonly partners: readonly NodeLabel[];
  readonly subjects: readonly NodeLabel[];
  readonly cells: readonly Cell[];
  readonly leftOut: PartnerMatrix["leftOut"];
}

const ALL: readonly SubjectType[] = ["Theme", "Project", "Question", "TargetGroup"];

/** Who has to do with what, those with most first. */
export function matrixOf(
  view: View,
  subjects: Subjects,
  {
    types = ALL,
    about,
    limit,
  }: { types?: readonly SubjectType[] | undefined; about?: readonly string[] | undefined; limit: number },
): Matrix {
  const asked = about && new Set(about);
  const involvements = [...subjects.by.values()]
    .flatMap((found) => [...found.values()])
    .filter(({ subject, partner }) => {
      if (asked !== undefined && !asked.has(subject) && !asked.has(partner)) return false;
      const type = subjectType(view.nodes.get(subject));
      return type !== undefined && types.includes(type);
    });
  const columns = mostUsed(
    involvements.map(({ subject }) => subject),
    view,
  );
  const kept = new Set(columns.slice(0, limit).map(({ id }) => id));
  const inColumns = involvements.filter(({ subject }) => kept.has(subject));
  const rows = mostUsed(
    inColumns.map(({ partner }) => partner),
    view,
  );
  const rowsKept = new Set(rows.slice(0, limit).map(({ id }) => id));
  const cells = inColumns.filter(({ partner }) => rowsKept.has(partner)).map(cellOf);
  const partners = new Set(involvements.map(({ partner }) => partner)).size;
  const filled = new Set(cells.map(({ subject }) => subject));
  const left = columns.slice(0, limit).filter(({ id }) => filled.has(id));
  return {
    partners: rows.slice(0, limit),
    subjects: left,
    cells: cells.sort((a, b) =>
      a.partner === b.partner ? (a.subject < b.subject ? -1 : 1) : a.partner < b.partner ? -1 : 1,
    ),
    leftOut: { partners: partners - Math.min(rows.length, limit), subjects: columns.length - left.length },
  };
}

function mostUsed(ids: readonly string[], { nodes }: View): NodeLabel[] {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  const labels = [...counts.keys()].flatMap((id) => nodes.get(id) ?? []).map(labelOf);
  return labels.sort((a, b) => (counts.get(b.id) ?? 0) - (counts.get(a.id) ?? 0) || byLabel(a, b));
}

/** All of a cell's evidence is weighed as that of one tie: copies count once, and the strongest says what it is. */
function cellOf({ partner, subject, own, further }: Involvement): Cell {
  const { status, modality, evidence } = composeEdge(own.flatMap(({ assertions }) => assertions));
  return {
    partner,
    subject,
    status: status === "planned" ? "planned" : "stated",
    modality,
    evidence,
    ties: [...own, ...further],
  };
}
