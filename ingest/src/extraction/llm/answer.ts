import { ActorKind, EdgeType, EntityType, Modality } from "@kenniswijzer/domain";
import * as z from "zod";

/** What a model may name; target groups, decisions and concepts are read by rules alone. */
export const NamedType = EntityType.extract(["Actor", "Theme", "Project", "Question"]);
export type NamedType = z.infer<typeof NamedType>;

/** Ties that a model may report. */
export const Predicate = EdgeType.exclude(["SUCCEEDS", "TARGETS", "ABOUT", "BROADER"]);
export type Predicate = z.infer<typeof Predicate>;

/** A thing by its name as it stands in the text. */
export const AnsweredThing = z.object({ name: z.string(), type: NamedType, kind: ActorKind.nullable() });
export type AnsweredThing = z.infer<typeof AnsweredThing>;

/** What a model answers of the passages it was given. Nothing of it is believed: `locate` looks each item up in the text. */
export const ModelAnswer = z.object({
  names: z.array(z.object({ passage: z.int(), ...AnsweredThing.shape })),
  ties: z.array(
    z.object({
      passage: z.int(),
      quote: z.string(),
      subject: AnsweredThing,
      predicate: Predicate,
      object: AnsweredThing,
      modality: Modality,
    }),
  ),
});
export type ModelAnswer = z.infer<typeof ModelAnswer>;

/** The same as a JSON schema, for servers that hold a model to one; without the bounds of whole numbers, of which some make very long grammars. */
export const ANSWER_SCHEMA = z.toJSONSchema(ModelAnswer, {
  override: ({ jsonSchema }) => {
    delete jsonSchema.minimum;
    delete jsonSchema.maximum;
  },
});

/** The answer in what a model wrote, item by item: one that does not fit is left out. Undefined for what is no JSON of this shape. */
export function answerIn(written: string): ModelAnswer | undefined {
  const json = objectIn(written);
  const whole = z.object({ names: z.array(z.unknown()), ties: z.array(z.unknown()) }).safeParse(json);
  if (!whole.success) return undefined;
  const fitting = <T>(items: readonly unknown[], schema: z.ZodType<T>): T[] =>
    items.flatMap((item) => {
      const { success, data } = schema.safeParse(item);
      return success ? [data] : [];
    });
  return {
    names: fitting(whole.data.names, ModelAnswer.shape.names.element),
    ties: fitting(whole.data.ties, ModelAnswer.shape.ties.element),
  };
}

// some models think aloud first, or put the answer in a fence
function objectIn(written: string): unknown {
  const answer = written.slice(written.lastIndexOf("</think>") + 1);
  try {
    return JSON.parse(answer.slice(answer.indexOf("{"), answer.lastIndexOf("}") + 1));
  } catch {
    return undefined;
  }
}
