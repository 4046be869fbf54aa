/** A set of questions with the folders of its texts, by path from the corpus. */
export interface LookedAt {
  readonly name: string;
  readonly folders: readonly string[];
  readonly questions: string;
}

const unseen = (name: string): LookedAt => ({
  name,
  folders: [`../unseen/${name}/docs`],
  questions: `../unseen/${name}/questions.jsonl`,
});

/** All sets that may be looked at while working on the product; of the `train-` ones only the half that says so. */
export const LOOKED_AT: readonly LookedAt[] = [
  { name: "seeds", folders: ["seeds"], questions: "seeds-questions.jsonl" },
  { name: "corpus", folders: ["docs", "notes"], questions: "questions.jsonl" },
  { name: "invented", folders: ["../invented/docs"], questions: "../invented/questions.jsonl" },
  ...["dev", "fresh", "learn", "train-a", "train-b", "train-c", "train-d"].map(unseen),
];
