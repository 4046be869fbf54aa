import { createRoute, z } from "@hono/zod-openapi";
import * as domain from "@kenniswijzer/domain";
import { EntityType, KenniswijzerError, type ReviewService } from "@kenniswijzer/domain";
import type { Context, MiddlewareHandler } from "hono";
import { needsRole, requireRole } from "../caller.ts";
import { conditional } from "../conditional.ts";
import { type ApiEnv, routes } from "../env.ts";
import { given } from "../narrowing.ts";
import { cursorOf, limitOf, PROMISE, page, pageOf } from "../paging.ts";
import { languageOf, Refused } from "../problem.ts";
import { Citation, failures, GraphNode, json, notPossible, oneOrMore, unchanged, withLetters } from "../schemas.ts";
import { guardJson } from "../security/guard.ts";

const middleware = requireRole("review");
const needs = needsRole("review");
const read: MiddlewareHandler<ApiEnv>[] = [middleware, conditional];
const MergeCandidate = domain.MergeCandidate.extend({ a: GraphNode, b: GraphNode }).openapi("MergeCandidate");
const CandidatePage = domain.CandidatePage.extend(pageOf(MergeCandidate, "CandidatePage").shape).openapi(
  "CandidatePage",
);
const Side = z.object({ node: GraphNode, sentences: z.array(Citation) });
const PairView = domain.PairView.extend({ a: Side, b: Side }).openapi("PairView");
const LoggedCorrection = domain.LoggedCorrection.extend({}).openapi("LoggedCorrection");
const reason = z.string().trim().max(1_000).optional();
const target = z.string().min(1).max(500);
const end = target.openapi({ description: "Een naam, of het kenmerk ervan.", example: "gemeente Leiden" });
const name = withLetters(300);

/** What a person decides; who she is, is known. */
const Decision = z
  .discriminatedUnion("action", [
    z.strictObject({ action: z.literal("merge"), target, into: target, reason }),
    z.strictObject({ action: z.literal("keep-apart"), target, into: target, reason }),
    z.strictObject({ action: z.literal("rename"), target, name, reason }),
    z.strictObject({ action: z.literal("retype"), target, kind: domain.ActorKind, reason }),
    z.strictObject({ action: z.literal("reject"), target, reason }),
    z.strictObject({ action: z.literal("confirm"), target, reason }),
  ])
  .openapi("Decision");

const candidates = createRoute({
  method: "get",
  path: "/v1/review/candidates",
  operationId: "listCandidates",
  tags: ["Nakijken"],
  ...needs,
  summary: "Namen die misschien hetzelfde zijn en waarover nog niet is besloten, het waarschijnlijkste eerst",
  description: `Per paar staat wat er voor en tegen pleit. \`score\` sorteert alleen; het is geen gemeten kans. ${PROMISE} Een paar waarvan de score verandert, kan nog eens komen of overgeslagen worden.`,
  middleware: read,
  request: {
    query: z.object({
      offset: z
        .string()
        .regex(/^\d{1,6}$/)
        .transform(Number)
        .default(0)
        .openapi({
          description: "Waar de bladzijde begint, geteld vanaf het begin van de lijst. Met `cursor` telt het niet.",
          type: "integer",
          minimum: 0,
          maximum: 999_999,
          default: 0,
        }),
      limit: limitOf(20, 100),
      cursor: cursorOf(z.tuple([z.number(), z.string(), z.string()])),
      type: oneOrMore(EntityType).optional().openapi({ description: "Alleen deze soorten.", example: "Actor" }),
      about: target
        .optional()
        .openapi({ description: "Alleen paren met deze naam of dit kenmerk.", example: "gemeente Leiden" }),
    }),
  },
  responses: {
    200: json(CandidatePage, "Een deel van de lijst; `total` telt alles"),
    ...unchanged,
    ...failures,
    ...notPossible,
  },
});

const pair = createRoute({
  method: "get",
  path: "/v1/review/pair",
  operationId: "getPair",
  tags: ["Nakijken"],
  ...needs,
  summary: "Twee namen naast elkaar, met zinnen uit de documenten",
  description: "Met zinnen uit zo veel mogelijk verschillende documenten, om te kunnen zien of het om één ding gaat.",
  middleware: read,
  request: { query: z.object({ a: end, b: end }) },
  responses: { 200: json(PairView, "De twee"), ...unchanged, ...failures, ...notPossible },
});

const decide = createRoute({
  method: "post",
  path: "/v1/review/decisions",
  operationId: "decide",
  tags: ["Nakijken"],
  ...needs,
  summary: "Leg een beslissing vast; zij blijft gelden als documenten opnieuw worden gelezen",
  description:
    "Samenvoegen, apart houden, hernoemen, een andere soort geven, een bewering afwijzen of bevestigen. Wie het besloot en wanneer, wordt bewaard.",
  middleware: [middleware, guardJson] as const,
  request: { body: { required: true, content: { "application/json": { schema: Decision } } } },
  responses: { 201: json(LoggedCorrection, "De beslissing"), ...failures, ...notPossible },
});

const undo = createRoute({
  method: "delete",
  path: "/v1/review/decisions/{id}",
  operationId: "undoDecision",
  tags: ["Nakijken"],
  ...needs,
  summary: "Trek een beslissing in; het logboek bewaart beide",
  description: "De beslissing en de intrekking blijven allebei in het logboek staan.",
  middleware,
  request: {
    params: z.object({
      id: z.string().openapi({ description: "Het kenmerk van de beslissing.", example: "4f0c2a9e" }),
    }),
  },
  responses: { 200: json(LoggedCorrection, "De intrekking"), ...failures, ...notPossible },
});

const log = createRoute({
  method: "get",
  path: "/v1/review/log",
  operationId: "listDecisions",
  tags: ["Nakijken"],
  ...needs,
  summary: "Wie wat wanneer besloot, het nieuwste eerst",
  description: `De nieuwste eerst, met wat er nu van geldt: een latere beslissing kan een eerdere vervangen. ${PROMISE}`,
  middleware: read,
  request: { query: z.object({ limit: limitOf(100, 1_000), cursor: cursorOf(z.tuple([z.string(), z.string()])) }) },
  responses: {
    200: json(pageOf(LoggedCorrection, "ReviewLog"), "De beslissingen"),
    ...unchanged,
    ...failures,
  },
});

/** What people look through and decide. */
export function reviewRoutes(review: ReviewService | undefined) {
  const service = (): ReviewService => {
    if (review) return review;
    throw new KenniswijzerError("unavailable", "api: nothing is decided here");
  };
  return routes()
    .openapi(candidates, async (c) => {
      const { type, about, cursor, limit, offset } = c.req.valid("query");
      const { clearance } = c.get("caller");
      const [score, a, b] = cursor ?? [];
      const after = score === undefined || a === undefined || b === undefined ? undefined : { score, a, b };
      const asked = { offset, limit: limit + 1, clearance, ...given({ after, types: type, about }) };
      const { items, ...of } = await told(c, service().candidates(asked));
      return c.json({ ...of, ...page(c, items, limit, (one) => [one.score, one.a.id, one.b.id]) }, 200);
    })
    .openapi(pair, async (c) => {
      const { a, b } = c.req.valid("query");
      return c.json(await told(c, service().pair(a, b, { clearance: c.get("caller").clearance })), 200);
    })
    .openapi(decide, async (c) => {
      const { name: by, clearance } = c.get("caller");
      return c.json(await told(c, service().decide({ ...c.req.valid("json"), by }, { clearance })), 201);
    })
    .openapi(undo, async (c) => {
      const { name: by, clearance } = c.get("caller");
      const { id } = c.req.valid("param");
      const seen = (await service().log({ clearance })).some(({ correction }) => correction.id === id);
      if (!seen) throw new KenniswijzerError("not-found", "api: no such decision; see /v1/review/log");
      return c.json(await told(c, service().undo(by, id)), 200);
    })
    .openapi(log, async (c) => {
      const { limit, cursor } = c.req.valid("query");
      const all = await service().log({ clearance: c.get("caller").clearance });
      const rest = cursor ? all.filter(({ correction }) => comesAfter(orderOf(correction), cursor)) : all;
      return c.json(
        page(c, rest, limit, ({ correction }) => orderOf(correction)),
        200,
      );
    });
}

const orderOf = ({ at, id }: domain.Correction): [string, string] => [at, id];

/** Newest first; equally new ones by id, the last first. */
const comesAfter = (a: [string, string], b: [string, string]): boolean => a[0] < b[0] || (a[0] === b[0] && a[1] < b[1]);

/** What cannot be decided comes with the reason, which names only what the caller may see and is written for people, in her language. */
async function told<T>(c: Context<ApiEnv>, deciding: Promise<T>): Promise<T> {
  try {
    return await deciding;
  } catch (error) {
    if (!(error instanceof KenniswijzerError) || error.code !== "invalid-input") throw error;
    const reason = languageOf(c) === "en" ? (error.english ?? error.message) : error.message;
    const detail = reason.replace(/^review: /, "").replace(/,? (?:met|with) `[^`]*`/g, "");
    throw new Refused("not-possible", [{ in: "body", field: "", detail }]);
  }
}
