import type { Plan } from "@kenniswijzer/domain";
import { EntityType } from "@kenniswijzer/domain";
import type { NamedEntity } from "./entities.ts";
import { planWords } from "./plan-words.nl.ts";
import type { ReadQuestion } from "./reading.ts";

/** The reading as the answer shows it. */
export function planOf(read: ReadQuestion, entities: readonly NamedEntity[]): Plan {
  const out = new Set(read.constraints.filter(({ wanted }) => !wanted).flatMap(({ words }) => words));
  const meant = entities.filter(({ words }) => !words.every((index) => out.has(index)));
  const named = meant
    .flatMap((entity) => entity.nodes)
    .filter((node) => EntityType.options.includes(node.type as EntityType));
  const plan: Omit<Plan, "words"> = {
    asked: read.want.asked,
    kinds: [...read.want.kinds],
    relations: read.ties.map((tie) => tie.type),
    entities: named.map(({ id, name, type }) => ({ id, name, type: type as EntityType })),
    topics: topicsOf(read, entities),
    join: read.join,
    ...(read.ages === undefined ? {} : { ages: read.ages }),
    corrected: [...read.corrected],
  };
  return { words: planWords(plan, read), ...plan };
}

function topicsOf(read: ReadQuestion, entities: readonly NamedEntity[]): Plan["topics"] {
  const named = new Set(entities.flatMap((entity) => entity.words));
  return read.constraints.flatMap(({ wanted, words }) => {
    const own = words.filter((index) => !named.has(index) && (read.subjects[index]?.weight ?? 0) >= 0.5);
    if (!wanted || own.length === 0) return [];
    const also = own.flatMap((index) => (read.subjects[index]?.wordings ?? []).slice(1).map((wording) => wording.text));
    return [{ words: own.map((index) => read.words[index]?.text ?? "").join(" "), also: [...new Set(also)] }];
  });
}
