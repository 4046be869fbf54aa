import {
  type Citation,
  edgeId,
  type Gaps,
  type NetworkPath,
  type SharingPartner,
  type Tie,
  verbOf,
} from "@kenniswijzer/domain";
import { oneLine, showCitation, wrap } from "./show.ts";

/** With whom a partner shares what, as a person reads it in a terminal. */
export function showSharing(name: string, found: readonly SharingPartner[]): string {
  if (found.length === 0) return `${oneLine(name)} deelt niets met andere partners, voor zover de documenten zeggen.`;
  const sources = new Sources();
  const parts = found.map(({ partner, acquainted, why, shared }) => {
    const ties = new Map(shared.flatMap(({ own, other }) => [...own, ...other]).map((tie) => [edgeId(tie.edge), tie]));
    return [
      wrap(`• ${partner.name}${acquainted ? " (ze kennen elkaar al)" : ""}: ${why}`, "  "),
      ...[...ties.values()].map((tie) => showTie(tie, sources)),
    ].join("\n");
  });
  return [...parts, sources.show()].join("\n\n");
}

/** The ways from one to the other. */
export function showPaths([one, other]: readonly [string, string], found: readonly NetworkPath[]): string {
  if (found.length === 0) return `Tussen ${oneLine(one)} en ${oneLine(other)} vind ik geen weg in de documenten.`;
  const sources = new Sources();
  const parts = found.map(({ ties }, at) =>
    [
      `Weg ${at + 1}, in ${ties.length === 1 ? "1 stap" : `${ties.length} stappen`}`,
      ...ties.map((tie) => showTie(tie, sources)),
    ].join("\n"),
  );
  return [...parts, sources.show()].join("\n\n");
}

export function showGaps(gaps: Gaps): string {
  const sources = new Sources();
  const parts = [
    section(
      "Thema's met één partner",
      gaps.themesWithOnePartner.map(
        ({ theme, partner, ties }) =>
          `${theme.name}: alleen ${partner.name} ${sources.numbers(ties.flatMap(({ citations }) => citations.slice(0, 1)))}`,
      ),
    ),
    section(
      "Vragen zonder partner",
      gaps.questionsWithoutPartner.map(
        ({ question, citations }) => `${question.name} ${sources.numbers(citations.slice(0, 1))}`,
      ),
    ),
    section(
      "Projecten zonder doelgroep",
      gaps.projectsWithoutTargetGroup.map(
        ({ project, citations }) => `${project.name} ${sources.numbers(citations.slice(0, 1))}`,
      ),
    ),
    ...(gaps.leftOut > 0 ? [`En nog ${gaps.leftOut}: zie --limit.`] : []),
  ].filter((part) => part !== "");
  return parts.length === 0
    ? "Er ontbreekt niets, voor zover de documenten zeggen."
    : [...parts, sources.show()].join("\n\n");
}

const section = (title: string, rows: readonly string[]): string =>
  rows.length === 0 ? "" : [`${title} (${rows.length})`, ...rows.map((row) => wrap(`• ${row}`, "  "))].join("\n");

const showTie = ({ edge, from, to, citations }: Tie, sources: Sources): string =>
  `  ${wrap(`- ${from.name} ${verbOf(edge.type, edge.modality, from.kind === "municipality-group")} ${to.name} ${sources.numbers(citations)}`, "    ")}`;

/** Sentences that are told, each once, with a number. */
class Sources {
  readonly #told = new Map<string, { readonly number: number; readonly citation: Citation }>();

  /** `[1][3]`. */
  numbers(citations: readonly Citation[]): string {
    const numbers = citations.map((citation) => {
      const key = `${citation.passage}|${citation.start}|${citation.end}`;
      const known = this.#told.get(key) ?? { number: this.#told.size + 1, citation };
      this.#told.set(key, known);
      return `[${known.number}]`;
    });
    return [...new Set(numbers)].join("");
  }

  show(): string {
    const lines = [...this.#told.values()].map(({ number, citation }) =>
      wrap(`[${number}] ${showCitation(citation)}`, "    "),
    );
    return ["Bronnen", ...lines].join("\n");
  }
}
