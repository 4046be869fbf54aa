import type { EdgeType, Modality } from "@kenniswijzer/domain";
import type { Entity } from "../entities.ts";
import { here, predicatesOf } from "../frames/tying.ts";
import type { Reader, Reference } from "../reader.ts";
import { type Skeleton, slotOf } from "../skeleton.ts";
import type { Clause } from "./clause.ts";
import { entitiesOf } from "./entities.ts";
import type { Statement, Target } from "./statement.ts";

/** A tie that was entered. */
export interface Said {
  readonly subject: Entity;
  readonly predicate: EdgeType;
  readonly object: Entity;
  readonly modality: Modality;
}

/** What a statement goes to that names nothing: a work or body just named, else what the section is about. */
function aroundOf(
  reader: Reader,
  skeleton: Skeleton,
  statement: Statement,
  recent: Reference | undefined,
): readonly Entity[] {
  const works = skeleton.slots.flatMap(({ references }) => references).some((own) => own.type === "Project");
  if (statement.recent === true && recent !== undefined && !works) return recent.entities;
  return here(reader, skeleton, { else: "focus" });
}

/** Enters the ties that a statement amounts to. */
export function enterStatement(
  reader: Reader,
  skeleton: Skeleton,
  statement: Statement,
  modality: Modality,
  excepted: ReadonlySet<Entity>,
  clause: Clause,
  recent: Reference | undefined,
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
  const around = statement.here === true ? aroundOf(reader, skeleton, statement, recent) : [];
  const targets: readonly (Target | undefined)[] = statement.here === true ? [undefined] : statement.targets;
  for (const target of targets) {
    // a theme that nobody works on is none
    if (target !== undefined && target.sign === undefined && denies) continue;
    const objects = target === undefined ? around : entitiesOf(reader, skeleton, statement, target, clause);
    for (const object of objects)
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
