import type { Difference, NamedEdge, Preview } from "@kenniswijzer/ingest";
import type { GraphNode } from "../index.ts";
import { skippedLines, toJson } from "./ingest-report.ts";
import { showEstimate } from "./llm-report.ts";
import { kindOf, STATUSES, TIES } from "./wording.nl.ts";

const SHOWN = 20;
const WORDS = { added: "erbij", changed: "anders", gone: "weg" } as const;

/** What an ingest would change, for people. */
export function showPreview({ outcomes, gone, nodes, relations, llm }: Preview, prune: boolean): string {
  const own = (kind: string) => outcomes.filter((one) => one.outcome === kind);
  const documents: Difference<string> = {
    added: own("added").map(titleOf),
    changed: own("updated").map(titleOf),
    gone: gone.map(({ title, id }) => `${title} (${id})${prune ? "" : ": blijft staan; --prune haalt het weg"}`),
  };
  return [
    "Dit zou er veranderen; er is niets geschreven.",
    ...section("Documenten", documents, own("unchanged").length),
    ...section("Namen en onderwerpen", mapped(nodes, nameOf)),
    ...section("Verbanden", mapped(relations, relationOf)),
    ...own("failed").map((one) => `niet gelukt  ${one.error?.message ?? one.source}`),
    ...skippedLines(own("skipped")),
    ...(llm ? [showEstimate(llm)] : []),
  ].join("\n");
}

const titleOf = ({ title, document }: { title?: string; document?: string }): string => `${title} (${document})`;
const nameOf = (node: GraphNode): string => `${node.name} (${kindOf(node)})`;
const relationOf = ({ from, type, to, status }: NamedEdge): string =>
  `${from} ${TIES[type]} ${to}${status === "stated" ? "" : ` (${STATUSES[status]})`}`;

const mapped = <T, R>({ added, changed, gone }: Difference<T>, by: (one: T) => R): Difference<R> => ({
  added: added.map(by),
  changed: changed.map(by),
  gone: gone.map(by),
});

function section(title: string, difference: Difference<string>, unchanged?: number): string[] {
  const counts = Object.entries(WORDS).map(
    ([kind, word]) => `${difference[kind as keyof typeof WORDS].length} ${word}`,
  );
  const lines = Object.entries(WORDS).flatMap(([kind, word]) => {
    const all = difference[kind as keyof typeof WORDS];
    const more = all.length > SHOWN ? [`  … en nog ${all.length - SHOWN} ${word}`] : [];
    return [...all.slice(0, SHOWN).map((one) => `  ${word.padEnd(6)} ${one}`), ...more];
  });
  return [
    `${title}: ${[...counts, ...(unchanged === undefined ? [] : [`${unchanged} ongewijzigd`])].join(", ")}`,
    ...lines,
  ];
}

/** The same for programs, whole. */
export const previewJson = ({ outcomes, gone, nodes, relations, llm }: Preview) => ({
  documents: outcomes.map(toJson),
  gone: gone.map(({ id, title, source }) => ({ document: id, title, source })),
  nodes: mapped(nodes, ({ id, type, name }: GraphNode) => ({ id, type, name })),
  relations,
  ...(llm && { llm }),
});
