/** Types of the scorer's functions that the evaluation calls. */
export interface Counted {
  readonly tp: number;
  readonly fp: number;
  readonly fn: number;
  readonly p: number;
  readonly r: number;
  readonly f1: number;
}
interface AnswerGroup {
  readonly n: number;
  readonly score: number;
  readonly right: number;
  readonly abst: number;
  readonly p: number;
  readonly r: number;
  readonly sets: number;
}
export function scoreExtraction(
  predictions: Record<string, unknown>,
  gold?: Record<string, unknown>,
): {
  readonly rows: readonly ({ readonly doc: string } & { readonly [what: string]: Counted })[];
  readonly tot: Record<string, Record<string, Counted>>;
  readonly neg: Record<string, { readonly n: number; readonly hit: number }>;
};
export function matchRelations(
  predictions: readonly unknown[],
  gold: readonly unknown[],
  actors: readonly unknown[],
  /** Whatever the predicate. */
  loose?: boolean,
  /** Neither rewarded nor held against whoever finds them. */
  optional?: readonly unknown[],
): Counted;
export function negatedHits(predictions: readonly unknown[], gold: unknown): number;
export function scoreAnswer(question: unknown, prediction: unknown): { readonly score: number; readonly right: boolean };
export function scoreAnswers(
  predictions: Record<string, unknown>,
  questions: readonly unknown[],
): { readonly groups: Record<string, AnswerGroup>; readonly missing: number };
export function table(head: readonly unknown[], rows: readonly (readonly unknown[])[]): void;
export function retrieval(runs: Record<string, readonly string[]>, queries: readonly unknown[]): Record<string, number>;
/** True when both name one actor: by a name or an alias of either. */
export function sameActor(found: unknown, gold: unknown): boolean;
/** As `sameActor`, for themes, projects and questions, which need only share half their words. */
export function sameTopic(found: unknown, gold: unknown): boolean;
/** The gold of the corpus by file name, the two seeds together under `seeds`. */
export function loadGold(): Record<string, unknown>;
