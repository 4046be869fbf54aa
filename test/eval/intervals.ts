/** `npm run eval -- --intervals`: figures over whole documents, with what was learned from a document switched off for it, and 95 % intervals. */
import { extract } from "@kenniswijzer/ingest";
import { table } from "../corpus/score.mjs";
import { leftOut } from "./left-out.ts";
import { f1, KINDS, LOOKED_AT, type SetName, scoreOf, summed, type UnitScore, unitsOf } from "./sets.ts";
import { ONLY_MEASURED } from "./unseen-halves.ts";

const SAMPLES = 2000;

export function intervals(): void {
  const extractorsFor = leftOut();
  const rows = [...LOOKED_AT, ...ONLY_MEASURED].map((set) => {
    const scores = unitsOf(set).map((unit) => {
      const extractors = extractorsFor(unit);
      return scoreOf(
        unit,
        unit.documents.map((one) => extract(one, { extractors })),
      );
    });
    return rowOf(set, scores);
  });
  table(
    [
      "texts",
      "documents",
      ...KINDS.map((kind) => kind.replace("relations (any predicate)", "any predicate")),
      "denied",
    ],
    rows,
  );
  console.log(
    "F1, and in brackets where 95 % of 2,000 draws of documents (with replacement) fall. Each document is read with ties learned from all others\n" +
      `(the packaged ones for ${ONLY_MEASURED.join(", ")} and the seeds, on which nothing was trained). Word lists are general lists and stay on; the rules were\n` +
      `written while looking at all texts but those of ${ONLY_MEASURED.join(", ")}, and the threshold of learned ties was chosen on the others.`,
  );
}

function rowOf(set: SetName, scores: readonly UnitScore[]): (string | number)[] {
  const shown = (value: number): string => (Number.isNaN(value) ? "-" : value.toFixed(2));
  const figures = KINDS.map((kind) => {
    const figure = (some: readonly UnitScore[]): number => {
      const counts = some.map((one) => one.counts);
      return f1(summed(counts, kind));
    };
    const [low, high] = intervalOf(scores, figure);
    return `${shown(figure(scores))} (${shown(low)}-${shown(high)})`;
  });
  const [hit, n] = [sum(scores, ({ denied }) => denied.hit), sum(scores, ({ denied }) => denied.n)];
  return [set, scores.length, ...figures, `${hit}/${n}`];
}

const sum = (scores: readonly UnitScore[], of: (one: UnitScore) => number): number =>
  scores.reduce((all, one) => all + of(one), 0);

/** Percentile bootstrap over documents (Efron, 1979); the same scores give the same interval. */
export function intervalOf<T>(units: readonly T[], figure: (some: readonly T[]) => number): [number, number] {
  const random = randomFrom(11);
  const drawn = Array.from({ length: SAMPLES }, () =>
    figure(Array.from(units, () => units[Math.floor(random() * units.length)] as T)),
  )
    .filter((one) => !Number.isNaN(one))
    .sort((a, b) => a - b);
  const at = (share: number): number =>
    drawn[Math.min(drawn.length - 1, Math.floor(share * drawn.length))] ?? Number.NaN;
  return [at(0.025), at(0.975)];
}

/** Mulberry32, public domain. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), 1 | state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return ((bits ^ (bits >>> 14)) >>> 0) / 4294967296;
  };
}
