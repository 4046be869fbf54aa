import type { Assertion, Edge, GraphNode, PartialDate } from "@kenniswijzer/domain";
import { byText } from "@kenniswijzer/graph";
import type { Writing } from "../options.ts";
import { labelOf } from "../wording.ts";

/** What a program that draws graphs is told of a node or tie; absent for what is not known. */
export type Figures = Readonly<Record<string, string | number | undefined>>;

/** Names of the figures with their kinds, in the order in which they are declared. */
export const NODE_FIGURES = {
  type: "string",
  kind: "string",
  aliases: "string",
  code: "string",
  visibility: "string",
  documents: "integer",
  first: "string",
  last: "string",
} as const;

// Gephi means something else by the `type` of an edge
export const EDGE_FIGURES = {
  relation: "string",
  status: "string",
  modality: "string",
  evidence: "integer",
  visibility: "string",
  quote: "string",
  source: "string",
  first: "string",
  last: "string",
} as const;

export function nodeFigures(node: GraphNode, { documents }: Writing): Figures {
  return {
    type: node.type,
    kind: node.kind,
    aliases: node.aliases.length === 0 ? undefined : node.aliases.join(" | "),
    code: node.attributes.code,
    visibility: node.visibility,
    documents: node.documents.length,
    ...range(node.documents.flatMap((id) => documents.get(id)?.date ?? [])),
  };
}

/** One tie as it is drawn: its figures, its label and when it held. */
export interface DrawnEdge {
  readonly edge: Edge;
  readonly id: string;
  readonly label: string;
  readonly figures: Figures;
  readonly spells: readonly Spell[];
}

export function drawn(edge: Edge, evidence: readonly Assertion[], { documents }: Writing): DrawnEdge {
  const best = bestOf(edge, evidence);
  return {
    edge,
    id: `${edge.from}|${edge.type}|${edge.to}`,
    label: labelOf(edge),
    figures: {
      relation: edge.type,
      status: edge.status,
      modality: edge.modality,
      evidence: edge.evidence,
      visibility: edge.visibility,
      quote: best?.quote,
      source: best && documents.get(best.document)?.title,
      ...range(evidence.flatMap(({ date }) => date ?? [])),
    },
    spells: spellsOf(evidence),
  };
}

/** The sentence that shows a tie as it is: one of its own modality, then the surest, then the newest. */
function bestOf({ modality }: Edge, evidence: readonly Assertion[]): Assertion | undefined {
  const own = evidence.filter((one) => one.modality === modality);
  const [best] = own.toSorted(
    (a, b) => b.confidence - a.confidence || byText(b.date ?? "", a.date ?? "") || byText(a.id, b.id),
  );
  return best;
}

function range(dates: readonly PartialDate[]): { first: string | undefined; last: string | undefined } {
  const sorted = dates.toSorted();
  return { first: sorted[0], last: sorted.at(-1) };
}

/** First and last day on which a tie holds, `2016-01-01`; an end that is not told is open. */
export interface Spell {
  readonly start?: string | undefined;
  readonly end?: string | undefined;
}

/** The periods that the evidence tells of, in order; those that meet or overlap are one, for Gephi refuses such. Empty when none is told. */
export function spellsOf(evidence: readonly Assertion[]): Spell[] {
  const told = evidence.flatMap(({ validFrom, validUntil }): Spell[] =>
    validFrom === undefined && validUntil === undefined
      ? []
      : [{ start: validFrom && firstDay(validFrom), end: validUntil && lastDay(validUntil) }],
  );
  const spells: Spell[] = [];
  for (const { start, end } of told
    .filter(({ start, end }) => start === undefined || end === undefined || start <= end)
    .toSorted((a, b) => ((a.start ?? "") < (b.start ?? "") ? -1 : 1))) {
    const last = spells.at(-1);
    if (last === undefined || (last.end !== undefined && nextDay(last.end) < (start ?? "")))
      spells.push({ start, end });
    else spells[spells.length - 1] = { start: last.start, end: laterEnd(last.end, end) };
  }
  return spells;
}

const laterEnd = (a: string | undefined, b: string | undefined): string | undefined =>
  a === undefined || b === undefined ? undefined : a > b ? a : b;

const firstDay = (date: PartialDate): string => `${date}${"-01-01".slice(date.length - 4)}`;

function lastDay(date: PartialDate): string {
  if (date.length === 10) return date;
  const [year = 0, month = 12] = date.split("-").map(Number);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

const DAY = 86_400_000;
const nextDay = (day: string): string => new Date(Date.parse(day) + DAY).toISOString().slice(0, 10);
