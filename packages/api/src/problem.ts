import { z } from "@hono/zod-openapi";
import { KenniswijzerError } from "@kenniswijzer/domain";
import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { ApiEnv } from "./env.ts";
import { type LogRequest, logFailure } from "./log.ts";
import { type FieldMessage, fieldMessages, type Language, type ProblemCode, problems } from "./messages.ts";

/** An error as RFC 9457 has it; `code` is what programs branch on. */
export const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: z.string(),
    /** The request id: finds the request in the log. */
    instance: z.string(),
    errors: z.array(z.object({ in: z.string(), field: z.string(), detail: z.string() })).optional(),
  })
  .openapi("Problem");
export type Problem = z.infer<typeof Problem>;

const RETRY_SECONDS = "5";
/** As RFC 6750 has it: a stranger is told how to show who she is, a wrong key that it is wrong. */
const CHALLENGES: Partial<Record<ProblemCode, string>> = {
  "bad-credentials": 'Bearer realm="kenniswijzer", error="invalid_token"',
};

export const languageOf = (c: Context<ApiEnv>): Language => (c.get("language") === "en" ? "en" : "nl");

/** The error response for a code, in the reader's language. */
export function problem(c: Context<ApiEnv>, code: ProblemCode, extra: Pick<Problem, "errors"> = {}): Response {
  const language = languageOf(c);
  const { status, [language]: wording } = problems[code];
  const body: Problem = {
    type: `urn:kenniswijzer:problem:${code}`,
    ...wording,
    status,
    code,
    instance: `urn:request:${c.get("requestId")}`,
    ...extra,
  };
  c.header("Content-Language", language);
  c.header("Vary", "Accept-Language", { append: true });
  c.header("Cache-Control", "no-store");
  if (status === 503) c.header("Retry-After", RETRY_SECONDS);
  if (status === 401) c.header("WWW-Authenticate", CHALLENGES[code] ?? 'Bearer realm="kenniswijzer"');
  return c.body(JSON.stringify(body), status as ContentfulStatusCode, { "Content-Type": "application/problem+json" });
}

/** What is wrong with one part of a request: in words, or by what is said of it in the reader's language. */
export type Fault = { readonly in: string; readonly field: string } & (
  | { readonly detail: string }
  | { readonly says: FieldMessage }
);

/** Thrown where a request is looked into: becomes the problem of this code. */
export class Refused extends Error {
  override readonly name = "Refused";
  readonly code: ProblemCode;
  readonly errors: readonly Fault[] | undefined;
  constructor(code: ProblemCode, errors?: readonly Fault[]) {
    super(`refused: ${code}`);
    this.code = code;
    this.errors = errors;
  }
}

/** What this work gives; where the library finds a well-formed request impossible, the problem says of which field and why. */
export async function possible<T>(
  work: Promise<T>,
  { in: place, field }: { readonly in: "body" | "query" | "path"; readonly field: "region" | "partner" },
): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof KenniswijzerError) || error.code !== "invalid-input") throw error;
    throw new Refused("not-possible", [{ in: place, field: field === "partner" ? "id" : field, says: field }]);
  }
}

interface Issue {
  readonly code?: string | undefined;
  readonly path: readonly PropertyKey[];
  readonly minimum?: unknown;
  readonly maximum?: unknown;
  readonly origin?: unknown;
  readonly values?: readonly unknown[];
  readonly expected?: unknown;
  readonly errors?: readonly (readonly Issue[])[];
  readonly message: string;
}

/** What to change, field by field; never repeats what was sent. */
export function invalidFields(c: Context<ApiEnv>, target: string, issues: readonly object[]): Problem["errors"] {
  const language = languageOf(c);
  return (issues as readonly Issue[]).map((issue) => ({
    in: target === "json" ? "body" : target === "param" ? "path" : target,
    field: issue.path.map(String).join("."),
    detail: fieldDetail(issue, language),
  }));
}

function fieldDetail(issue: Issue, language: Language): string {
  const say = fieldMessages[language];
  const unit = issue.origin === "string" ? (language === "nl" ? " tekens lang" : " characters long") : "";
  if (issue.code === "too_small") return say.short(`${issue.minimum}${unit}`);
  if (issue.code === "too_big") return say.long(`${issue.maximum}${unit}`);
  if (issue.code === "invalid_value") return say.value((issue.values ?? []).join(", "));
  if (issue.message.endsWith("received undefined")) return say.missing("");
  if (issue.code === "custom" && issue.message === "cursor") return say.cursor("");
  if (issue.code === "invalid_format") return issue.message === "letters" ? say.letters("") : say.format("");
  if (issue.code === "invalid_union") return fieldDetail(issue.errors?.[0]?.[0] ?? { path: [], message: "" }, language);
  return say.type(String(issue.expected ?? ""));
}

/** Turns whatever was thrown into a problem. What isn't ours is logged by name and place only: its message may quote a document. */
export function answerError(log: LogRequest | undefined) {
  return (error: unknown, c: Context<ApiEnv>): Response => {
    if (error instanceof Refused) {
      const say = fieldMessages[languageOf(c)];
      const errors = error.errors?.map(({ in: place, field, ...fault }) => ({
        in: place,
        field,
        detail: "detail" in fault ? fault.detail : say[fault.says](""),
      }));
      return problem(c, error.code, errors ? { errors } : {});
    }
    if (error instanceof KenniswijzerError) return problem(c, error.code);
    if (error instanceof HTTPException && error.status === 400) return problem(c, "not-json");
    logFailure(log, error, c);
    return problem(c, "internal");
  };
}
