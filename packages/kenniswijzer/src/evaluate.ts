import { type KnowledgeService, nameKey, type Visibility } from "@kenniswijzer/domain";

/** A question with what is right, by somebody who knows the documents. */
export interface GoldQuestion {
  readonly question: string;
  /** Everything that should come, each by any of its names (`["gemeente Leiden", "Leiden"]` is one); empty when the documents don't say. */
  readonly items: readonly (string | readonly string[])[];
}

export interface Evaluation {
  /** Share of what came that is right, and of what is right that came, over all questions that have an answer; 0 to 1. */
  readonly precision: number;
  readonly recall: number;
  /** Their harmonic mean. */
  readonly f1: number;
  /** Questions to which the documents have no answer, and how many of those got none. */
  readonly unanswerable: { readonly questions: number; readonly refused: number };
  /** Question by question, what was missed and what should not have come. */
  readonly questions: readonly {
    readonly question: string;
    readonly missed: readonly string[];
    readonly wrong: readonly string[];
  }[];
}

/** Asks every question and compares the answers with what is right: names are alike when their words are, whatever the case and accents. */
export async function evaluate(
  service: Pick<KnowledgeService, "ask">,
  gold: readonly GoldQuestion[],
  { clearance = "openbaar" }: { readonly clearance?: Visibility } = {},
): Promise<Evaluation> {
  const rated = [];
  for (const { question, items } of gold) {
    const answer = await service.ask(question, { clearance });
    rated.push({ question, right: items.map(namesOf), found: answer.items.map(({ name }) => name) });
  }
  const questions = rated.map(({ question, right, found }) => ({
    question,
    missed: right.filter((names) => !found.some((name) => isOne(name, names))).map(([name = ""]) => name),
    wrong: found.filter((name) => !right.some((names) => isOne(name, names))),
  }));
  const answerable = rated
    .map(({ right, found }, at) => ({ right, found, ...questions[at] }))
    .filter(({ right }) => right.length > 0);
  const came = sum(answerable, ({ found }) => found.length);
  const wanted = sum(answerable, ({ right }) => right.length);
  const precision = came === 0 ? 0 : 1 - sum(answerable, ({ wrong = [] }) => wrong.length) / came;
  const recall = wanted === 0 ? 0 : 1 - sum(answerable, ({ missed = [] }) => missed.length) / wanted;
  const unanswerable = rated.filter(({ right }) => right.length === 0);
  return {
    precision,
    recall,
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
    unanswerable: {
      questions: unanswerable.length,
      refused: unanswerable.filter(({ found }) => found.length === 0).length,
    },
    questions,
  };
}

const namesOf = (item: string | readonly string[]): readonly string[] => (typeof item === "string" ? [item] : item);
const isOne = (name: string, names: readonly string[]): boolean => names.some((one) => nameKey(one) === nameKey(name));
const sum = <T>(all: readonly T[], of: (one: T) => number): number => all.reduce((total, one) => total + of(one), 0);
