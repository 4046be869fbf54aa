import { createRoute, z } from "@hono/zod-openapi";
import { type KnowledgeService, Turn } from "@kenniswijzer/domain";
import { routes } from "../env.ts";
import { Answer, failures, json } from "../schemas.ts";
import { guardJson } from "../security/guard.ts";

export const QUESTION_LENGTH = 1000;

const MOST_TURNS = 20;
const MOST_NAMES = 50;
const names = z.array(z.string().max(QUESTION_LENGTH)).max(MOST_NAMES);
const Said = z
  .object({ ...Turn.shape, question: z.string().max(QUESTION_LENGTH), items: names, about: names })
  .openapi("Turn");

const AskRequest = z
  .object({
    question: z
      .string()
      .trim()
      .min(1)
      .max(QUESTION_LENGTH)
      .openapi({ example: "wie doet er iets met schulden in gezinnen?" }),
    /** Earlier turns, oldest first. */
    turns: z.array(Said).max(MOST_TURNS).optional(),
  })
  .openapi("AskRequest");

const ask = createRoute({
  method: "post",
  path: "/v1/ask",
  summary: "Stel een vraag; elk antwoord noemt de zin die het bewijst",
  middleware: guardJson,
  request: { body: { required: true, content: { "application/json": { schema: AskRequest } } } },
  responses: { 200: json(Answer, "Het antwoord, ook als de documenten het niet zeggen (`unknown`)"), ...failures },
});

export const askRoutes = (service: KnowledgeService) =>
  routes().openapi(ask, async (c) => {
    const { question, turns = [] } = c.req.valid("json");
    const answer = await service.ask(question, { clearance: c.get("caller").clearance, turns });
    c.header("Cache-Control", "no-store");
    return c.json(answer, 200);
  });
