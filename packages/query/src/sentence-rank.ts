import type { Passage } from "@kenniswijzer/domain";
import type { Sentence } from "./evidence.ts";
import { ELSEWHERE, type Scales } from "./fit.ts";
import type { ReadQuestion } from "./reading.ts";
import { sentencesIn } from "./remembered.ts";

const MOST = 60;
// what may hold a value; the rest is not looked into
const NUMBER =
  /\d|www\.|\b(?:een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|vijftien|\p{L}+tig|honderd|duizend)\b/iu;
/** How much a sentence's own words count beside what surrounds it. */
const ITSELF = 0.35;

/** Sentences of these passages by how much of the question they and their surroundings hold, best first. */
export function sentencesOf(read: ReadQuestion, passages: readonly Passage[], scales: Scales): Sentence[] {
  const words = [...new Set(read.constraints.filter((one) => one.wanted).flatMap((one) => one.words))];
  const weight = words.reduce((sum, index) => sum + (scales.meter.importance[index] ?? 0), 0);
  const { values, counting } = read.want;
  const valued = values.length > 0 || counting;
  const found: Sentence[] = [];
  for (const passage of passages) {
    const near = scales.texts.near(passage.id);
    const here = scales.names.speaksOf(passage.document) ? 1 : ELSEWHERE;
    for (const span of sentencesIn(passage.text)) {
      const { text } = span;
      if (valued && !NUMBER.test(text)) continue;
      const around = scales.texts.around(text, passage.id, passage.document);
      const said = scales.meter.cover(words, around);
      const itself = scales.meter.cover(words, around.slice(0, 1));
      const share = (1 - ITSELF) * said.share + ITSELF * itself.share;
      const { weakest } = said;
      const score = here * Math.min(1, share + 0.12 * Math.max(0, near - 0.4));
      found.push({
        passage,
        start: passage.start + span.start,
        end: passage.start + span.end,
        text,
        score,
        weakest,
        setting: said.share,
        weight,
      });
    }
  }
  return found.sort((a, b) => b.score - a.score || (a.passage.id < b.passage.id ? -1 : 1)).slice(0, MOST);
}
