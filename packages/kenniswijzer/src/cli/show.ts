import type { Answer, Citation, SearchHit } from "@kenniswijzer/domain";

const WIDTH = 100;

/** An answer as a person reads it in a terminal. */
export function showAnswer(answer: Answer): string {
  const numbers = new Map(answer.citations.map((citation, at) => [keyOf(citation), at + 1]));
  const numbered = (citations: readonly Citation[]): string =>
    [...new Set(citations.map((c) => numbers.get(keyOf(c))))].map((n) => `[${n}]`).join("");
  return [
    answer.text,
    "",
    ...answer.items.map((item) => wrap(`• ${item.name}: ${item.why} ${numbered(item.citations)}`.trimEnd(), "  ")),
    ...(answer.citations.length > 0 ? ["", "Bronnen"] : []),
    ...answer.citations.map((citation, at) => wrap(`[${at + 1}] ${showCitation(citation)}`, "    ")),
    ...(answer.suggestions.length > 0 ? ["", "Misschien helpt dit:", ...answer.suggestions.map((s) => `• ${s}`)] : []),
    "",
    ...(answer.resolved === undefined ? [] : [wrap(`Uw vraag in het gesprek: ${answer.resolved}`, "  ")]),
    wrap(`Gelezen als: ${answer.plan.words}`, "  "),
  ].join("\n");
}

export function showCitation(citation: Citation): string {
  const place = [
    citation.title,
    citation.date ?? "datum onbekend",
    ...(citation.page === undefined ? [] : [`pagina ${citation.page}`]),
  ];
  const also = (citation.also ?? []).map(({ title, date }) => `${title} (${date ?? "datum onbekend"})`);
  const others = also.length === 0 ? "" : `; ook in ${also.join(", ")}`;
  return `“${oneLine(citation.quote)}” (${place.join(", ")}${warningOf(citation)}${others})`;
}

/** `, vervangen door Notitie (2018)`; empty when nothing is known against it. */
export function warningOf({ caution, replacedBy }: Pick<Citation, "caution" | "replacedBy">): string {
  if (replacedBy !== undefined) return `, vervangen door ${replacedBy.title} (${replacedBy.date ?? "datum onbekend"})`;
  return caution === undefined ? "" : `, ${caution}`;
}

/** Hits, best first; with why each was found and what each part of its score is, when asked. */
export function showHits(hits: readonly SearchHit[], explain = false): string {
  if (hits.length === 0) return "Niets gevonden.";
  return hits
    .flatMap((hit) => [
      wrap(
        `${hit.score.toFixed(2)}  ${hit.name} (${hit.type})${hit.citation ? `: ${showCitation(hit.citation)}` : ""}`,
        "      ",
      ),
      ...(explain ? [`      ${wrap(explanation(hit), "      ")}`] : []),
    ])
    .join("\n");
}

const PARTS: Readonly<Record<string, string>> = {
  keyword: "woorden",
  synonyms: "andere woorden",
  concept: "thema",
  vector: "betekenis",
  graph: "verbanden",
  phrase: "woordvolgorde",
  name: "naam",
};

function explanation({ parts, because = [] }: SearchHit): string {
  const sums = Object.entries(parts).map(([part, worth]) => `${PARTS[part] ?? part} ${worth.toFixed(2)}`);
  return [`waarom: ${sums.join(" + ")}`, ...because].join("; ");
}

/** Columns of equal width, for a short list. */
export function showTable(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => (row[at] ?? "").length)));
  return rows
    .map((row) =>
      row
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

// By place, as `Answer.citations` has each sentence once, whichever claims it proves.
const keyOf = (c: Citation): string => `${c.passage}|${c.start}|${c.end}`;

// A document may hold control characters; a terminal must not act on them.
export const oneLine = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, " ").trim();

export function wrap(text: string, indent: string, width = WIDTH): string {
  const lines: string[] = [];
  let line = "";
  for (const word of oneLine(text).split(" ")) {
    if (line !== "" && line.length + 1 + word.length > width) {
      lines.push(line);
      line = indent + word;
    } else {
      line = line === "" ? word : `${line} ${word}`;
    }
  }
  return [...lines, line].join("\n");
}
