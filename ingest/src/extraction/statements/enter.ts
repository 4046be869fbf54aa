import type { EdgeType, Modality } from "@kenniswijzer/domain";
import type { Entity } from "../entities.ts";
import { predicatesOf } from "../frames/tying.ts";
import type { Reader } from "../reader.ts";
import { type Skeleton, slotOf } from "../skeleton.ts";
import { entitiesOf } from "./entities.ts";
import type { Phrase } from "./phrases.ts";
import type { Statement } from "./statement.ts";

/** A tie that was entered. */
export interface Said {
  readonly subject: Entity;
  readonly predicate: EdgeType;
  readonly object: Entity;
  readonly modality: Modality;
}

/** Enters the ties that a statement amounts to. */
export function enterStatement(
  reader: Reader,
  skeleton: Skeleton,
  statement: Statement,
  modality: Modality,
  excepted: ReadonlySet<Entity>,
  phrases: readonly Phrase[],
): Said[] {
  const { sentence, at } = skeleton;
  const denies = modality === "ontkent" || modality === "onbeslist";
  const subjects = statement.agents.flatMap(
    (own) => slotOf(skeleton, own.text)?.references.flatMap((reference) => reference.entities) ?? [],
  );
  const values = (reader.sheets[at]?.values ?? []).filter(
    (own) => own.start >= sentence.start && own.end <= sentence.end,
  );
  const period = values.find((own) => own.kind === "period")?.text;
  const said: Said[] = [];
  for (const target of statement.targets) {
    // a theme that nobody works on is none
    if (target.sign === undefined && denies) continue;
    for (const object of entitiesOf(reader, skeleton, statement, target, phrases))
      for (const subject of subjects.filter((own) => !excepted.has(own)))
        for (const predicate of predicatesOf(statement.tie, subject, object)) {
          said.push({ subject, predicate, object, modality });
          const amount = predicate === "FUNDS" ? values.find((own) => own.kind === "amount")?.text : undefined;
          reader.tie(at, sentence, subject, predicate, object, {
            extractor: `statements:${statement.frame}`,
            modality,
            confidence: statement.confidence,
            ...(period === undefined ? {} : { period }),
            ...(amount === undefined ? {} : { amount }),
          });
        }
  }
  return said;
}
