import { z } from "@hono/zod-openapi";
import type { Context } from "hono";
import type { ApiEnv } from "./env.ts";

/** Decimal digits only: coercion would also take `0x5`, `1e1` and blanks. */
export const limitOf = (usual: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,4}$/)
    .transform(Number)
    .pipe(z.int().min(1).max(most))
    .default(usual)
    .openapi({
      type: "integer",
      minimum: 1,
      maximum: most,
      default: usual,
      description: `Hoeveel er hoogstens op een bladzijde komen, 1 tot ${most}.`,
    });

const LONGEST = 4000;

/**
 * Where a page begins: after what has this sort key. It holds the key and no count or revision, so that it says nothing of what
 * the reader may not see, and goes on working after writes and restarts.
 */
export const cursorOf = <K>(key: z.ZodType<K>) =>
  z
    .string()
    .max(LONGEST)
    .transform((cursor, ctx): K => {
      const read = key.safeParse(decoded(cursor));
      if (read.success) return read.data;
      ctx.addIssue({ code: "custom", message: "cursor" });
      return z.NEVER;
    })
    .optional()
    .openapi({
      type: "string",
      format: "cursor",
      description: "De waarde van `next` uit de vorige bladzijde. Zonder: de eerste bladzijde.",
    });

const written = (key: unknown): string => Buffer.from(JSON.stringify(key), "utf8").toString("base64url");

function decoded(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
  } catch {
    return undefined;
  }
}

/** A page of a list, as every list has it. */
export const pageOf = <T extends z.ZodType>(item: T, name: string) =>
  z
    .object({
      items: z.array(item),
      next: z.string().optional().openapi({
        format: "cursor",
        description: "Waarmee de volgende bladzijde begint: geef het mee als `cursor`. Ontbreekt op de laatste.",
      }),
    })
    .openapi(name);

/** The first of these as a page; give one more than the limit, so that it knows of a next page. `Link` names that one too. */
export function page<T>(c: Context<ApiEnv>, found: readonly T[], limit: number, keyOf: (item: T) => unknown) {
  const items = found.slice(0, limit);
  const last = items.at(-1);
  if (found.length <= limit || last === undefined) return { items };
  const next = written(keyOf(last));
  const query = new URL(c.req.url).searchParams;
  query.set("cursor", next);
  c.header("Link", `<?${query}>; rel="next"`, { append: true });
  return { items, next };
}

/** What a paged list promises, for its description. */
export const PROMISE =
  "Bladeren gaat met `cursor`: de volgende bladzijde begint na het laatste van de vorige, ook als er intussen iets is gewijzigd. " +
  "Wat de hele tijd in de lijst staat, komt precies één keer; wat erbij komt of weggaat, komt alleen als het verderop in de lijst staat.";
