import type { Tie } from "../entities.ts";
import { type Beliefs, beliefs } from "../learned/beliefs.ts";
import { featuresOfTie, type Ties, tiesOf } from "../learned/claim-features.ts";
import type { Extractor } from "../reader.ts";
import { isNoFact, isStated } from "../stated.ts";

/** Less sure than this a tie is taken out: on sets that nothing was learned from, nine in ten of those are wrong. What is only doubtful stays, and is answered as unsure. */
const LEAST = 0.1;

/** What a pattern reads from structure is as sure as the pattern is, unless most ties like it proved wrong: the texts that it was weighed on have other structures than a reader's own. */
const DOUBTED = 0.25;

/** The model of ties tells near from far; how often that proved right tells more than its own likelihood. */
const isGuessed = ({ extractor }: Tie): boolean => extractor === "learned";

/** Another sees in the same words that it is not so: who sees a denial saw more of the clause. */
const isDeniedHere = (tie: Tie, all: Ties): boolean =>
  all.ofPair(tie).some((own) => own.start === tie.start && own.end === tie.end && isNoFact(own));

/** Gives a tie of which there is doubt the share of ties like it that proved right on annotated texts, and takes out what is more likely wrong. */
export const weighed: Extractor = weighedBy(beliefs);

/** The same by another training, for who measures. */
export function weighedBy(trained: () => Beliefs): Extractor {
  return {
    name: "weighed",
    read(reader) {
      const own = trained();
      reader.book.revise((ties) => {
        const all = tiesOf(reader, ties);
        return ties.flatMap((tie) => {
          if (!isStated(tie)) return [tie];
          if (isDeniedHere(tie, all)) return [];
          const likelihood = own.likelihood(featuresOfTie(reader, tie, all));
          if (likelihood < LEAST) return [];
          return isGuessed(tie) || likelihood < DOUBTED ? [{ ...tie, confidence: likelihood }] : [tie];
        });
      });
    },
  };
}
