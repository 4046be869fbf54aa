/** Types of the scorer's functions that the evaluation calls. */
interface Counted {
  readonly tp: number;
  readonly fp: number;
  readonly fn: number;
  readonly p: number;
  readonly r: number;
  readonly f1: number;
}
export function scoreExtraction(predictions: Record<string, unknown>): {
  readonly tot: Record<string, Record<string, Counted>>;
  readonly neg: Record<string, { readonly n: number; readonly hit: number }>;
};
export function scoreAnswers(
  predictions: Record<string, unknown>,
  questions: readonly unknown[],
): { readonly groups: Record<string, { readonly n: number; readonly score: number }>; readonly missing: number };
export function retrieval(runs: Record<string, readonly string[]>, queries: readonly unknown[]): Record<string, number>;
