import { type Citation, nameKey, type Passage } from "@kenniswijzer/domain";
import { sentences } from "@kenniswijzer/language";
import { type Evidence, isRow, type Unit } from "@kenniswijzer/query";
import { sentenceCitation } from "./citation.ts";
import { byCurrency, isNewer } from "./currency.ts";

/** That a project is over, in the word of the text. */
export interface Ended {
  readonly name: string;
  /** "gestopt". */
  readonly word: string;
  readonly citation: Citation;
}

const WORD =
  "(gestopt|stopgezet|beëindigd|beeindigd|afgerond|afgelopen|afgesloten|voltooid|opgeheven|geannuleerd|ingetrokken)";
const SINCE = "(?:\\s(?:per|in|op|sinds|eind|begin|medio)\\s[^|;.,]{2,30})?";
// a cell or field that holds nothing else: "| gestopt |", "Status: afgerond per 1 mei;"
const FIELD = new RegExp(
  `(?:^|[|;]|\\|?\\s*status\\s*:)\\s*[*_]*(?:status\\s*:\\s*)?${WORD}${SINCE}[*_]*\\s*(?=$|[|;.])`,
  "iu",
);
const IS = `\\s(?:is|werd|wordt|zijn|werden)\\s(?:(?:\\p{Ll}+|\\d{1,4})\\s){0,5}?${WORD}(?!\\p{L})`;

/** Whether the project that a claim is about is over, as far as the passages at hand say; what is newer than that saying holds. */
export function endedOf(unit: Unit, evidence: Evidence): Ended | undefined {
  const row = evidence.passages.get(unit.passage);
  const own = row && isRow(row) ? FIELD.exec(row.text)?.[1] : undefined;
  const project = [unit.node, unit.other].find((node) => node?.type === "Project");
  if (own !== undefined && row !== undefined && (project !== undefined || unit.assertion === undefined))
    return { name: project?.name ?? firstCell(row), word: own.toLowerCase(), citation: citing(row, evidence) };
  if (project === undefined) return undefined;
  const names = [project.name, ...project.aliases];
  const told = [...evidence.passages.values()].flatMap((passage) => endingIn(passage, names));
  const [last] = told.toSorted((a, b) => byCurrency(a.passage, b.passage, evidence));
  if (last === undefined || isNewer(unit, last.passage, evidence)) return undefined;
  return { name: project.name, word: last.word, citation: citing(last.passage, evidence, last) };
}

const firstCell = ({ text }: Passage): string =>
  (text.startsWith("|") ? text.split("|")[1] : /:\s*([^;]+)/.exec(text)?.[1])?.replace(/[*_]/g, "").trim() ?? "dit";

interface Ending {
  readonly passage: Passage;
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

function endingIn(passage: Passage, names: readonly string[]): Ending[] {
  const { text } = passage;
  if (!names.some((name) => nameKey(text).includes(nameKey(name)))) return [];
  if (isRow(passage)) {
    const word = FIELD.exec(text)?.[1]?.toLowerCase();
    return word === undefined ? [] : [{ passage, word, start: 0, end: text.length }];
  }
  return sentences(text).flatMap(({ start, end }) => {
    const said = text.slice(start, end);
    const word = names.map((name) => new RegExp(`${escaped(name)}["”*_]*${IS}`, "iu").exec(said)?.[1])[0];
    return word === undefined || NOT.test(said) ? [] : [{ passage, word: word.toLowerCase(), start, end }];
  });
}

const NOT = /(?<!\p{L})(?:niet|nog niet|geen|als|indien|wanneer|zodra)(?!\p{L})/iu;
const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

const citing = (
  passage: Passage,
  evidence: Evidence,
  { start, end }: Pick<Ending, "start" | "end"> = { start: 0, end: passage.text.length },
): Citation =>
  sentenceCitation(
    {
      passage,
      start: passage.start + start,
      end: passage.start + end,
      text: passage.text.slice(start, end),
      score: 1,
    },
    evidence,
  );
