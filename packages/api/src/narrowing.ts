import { z } from "@hono/zod-openapi";
import { ActorKind } from "@kenniswijzer/domain";

/** As the domain's, with digits that every reader of a schema takes for 0 to 9. */
export const PartialDate = z
  .string()
  .regex(/^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$/)
  .openapi({ description: "Een jaar, maand of dag: `2015`, `2015-11` of `2015-11-24`.", example: "2015-11" });

const MOST_DOCUMENTS = 100;
const LONGEST_ID = 400;

/** What somebody restricts herself to, as a body has it. */
export const narrowing = {
  documents: z
    .array(z.string().max(LONGEST_ID))
    .max(MOST_DOCUMENTS)
    .optional()
    .openapi({ description: "Alleen wat deze documenten zeggen (hun id's)." }),
  from: PartialDate.optional().openapi({ description: "Alleen documenten van deze dag, maand of dit jaar, of later." }),
  until: PartialDate.optional().openapi({ description: "Alleen documenten tot en met deze dag, maand of dit jaar." }),
  kinds: z
    .array(ActorKind)
    .min(1)
    .max(ActorKind.options.length)
    .optional()
    .openapi({ description: "Alleen partners van deze soorten." }),
  region: z.string().max(LONGEST_ID).optional().openapi({
    format: "region",
    description:
      "Alleen documenten die deze gemeente of regio noemen, of een gemeente in de regio. Een naam die niet bekend is, geeft 422.",
    example: "Leiden",
  }),
};

/** What was given of a set of options; one that is `undefined` counts as left out. */
export const given = <T extends object>(options: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as never;
