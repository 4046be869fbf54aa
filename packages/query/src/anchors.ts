import type { CandidateItem, Candidates } from "@kenniswijzer/graph";
import { type Meter, type Place, placeOf } from "./coverage.ts";
import type { NamedEntity } from "./entities.ts";
import type { ReadQuestion } from "./reading.ts";

const ANCHORS = 40;
const SUBJECT_TYPES: readonly string[] = ["Theme", "Project", "Question", "TargetGroup", "Decision", "Action"];

/** Where the graph is entered: what the question names, and the subjects whose names hold its words. */
export function anchorsOf(
  read: ReadQuestion,
  meter: Meter,
  candidates: Candidates,
  entities: readonly NamedEntity[],
): Set<string> {
  const anchors = new Set(entities.flatMap((entity) => entity.nodes.map((node) => node.id)));
  const scored = candidates.items
    // A concept names what many wordings share: the wordings are found by themselves, and answer.
    .filter((item) => item.node !== undefined && item.type !== "Concept")
    .map((item) => ({ item, score: anchorScore(read, meter, item) }))
    .filter(({ score }) => score > 0.1)
    .sort((a, b) => b.score - a.score || (a.item.id < b.item.id ? -1 : 1));
  for (const { item } of scored.slice(0, ANCHORS)) anchors.add(item.id);
  return anchors;
}

function anchorScore(read: ReadQuestion, meter: Meter, item: CandidateItem): number {
  const place: Place = placeOf(item.counts, 1);
  const share = Math.max(0, ...read.constraints.map((constraint) => meter.cover(constraint.words, [place]).share));
  return SUBJECT_TYPES.includes(item.type) ? share : 0.7 * share;
}
