import type { NodeLabel, PartnerMatrix } from "@kenniswijzer/domain";

export type Cell = PartnerMatrix["cells"][number];
export const ORDERS = ["gelijkenis", "aantal", "naam"] as const;
export type Order = (typeof ORDERS)[number];

export interface OrderedMatrix {
  readonly partners: readonly NodeLabel[];
  readonly subjects: readonly NodeLabel[];
  cell(partner: string, subject: string): Cell | undefined;
}

/** Whether the partner of a cell pays for its subject, and has no other tie to it. */
export function onlyPays({ partner, ties }: Cell): boolean {
  const own = ties.filter(({ edge }) => edge.from === partner);
  return own.length > 0 && own.every(({ edge }) => edge.type === "FUNDS");
}

type Profiles = ReadonlyMap<string, ReadonlySet<string>>;

/** The matrix with its rows and columns in an order; who resembles each other stands side by side in "gelijkenis". */
export function ordered(matrix: PartnerMatrix, order: Order): OrderedMatrix {
  const cells = new Map(matrix.cells.map((cell) => [`${cell.partner}\n${cell.subject}`, cell]));
  const rows = profiles(matrix.partners, matrix.cells, "partner", "subject");
  const columns = profiles(matrix.subjects, matrix.cells, "subject", "partner");
  return {
    partners: sorted(matrix.partners, rows, order),
    subjects: sorted(matrix.subjects, columns, order),
    cell: (partner, subject) => cells.get(`${partner}\n${subject}`),
  };
}

function profiles(
  labels: readonly NodeLabel[],
  cells: readonly Cell[],
  own: "partner" | "subject",
  other: "partner" | "subject",
): Profiles {
  const sets = new Map(labels.map(({ id }) => [id, new Set<string>()]));
  for (const cell of cells) sets.get(cell[own])?.add(cell[other]);
  return sets;
}

const byName = (a: NodeLabel, b: NodeLabel): number => a.name.localeCompare(b.name, "nl");

function sorted(labels: readonly NodeLabel[], all: Profiles, order: Order): NodeLabel[] {
  const size = ({ id }: NodeLabel): number => all.get(id)?.size ?? 0;
  const byCount = [...labels].sort((a, b) => size(b) - size(a) || byName(a, b));
  if (order === "naam") return [...labels].sort(byName);
  return order === "aantal" ? byCount : bySimilarity(byCount, all);
}

/** From the fullest row on, each time the one that is most like the one before. */
function bySimilarity(labels: readonly NodeLabel[], all: Profiles): NodeLabel[] {
  const left = [...labels];
  const row = left.splice(0, 1);
  while (left.length > 0) {
    const last = all.get(row.at(-1)?.id ?? "") ?? new Set();
    const likes = left.map(({ id }) => similarity(last, all.get(id) ?? new Set()));
    row.push(...left.splice(likes.indexOf(Math.max(...likes)), 1));
  }
  return row;
}

/** Share of what either has that both have (Jaccard), 0-1. */
export function similarity(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((one) => b.has(one)).length;
  const either = a.size + b.size - shared;
  return either === 0 ? 0 : shared / either;
}
