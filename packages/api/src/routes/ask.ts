import { createRoute, z } from "@hono/zod-openapi";
import { type KnowledgeService, Turn } from "@kenniswijzer/domain";
import { routes } from "../env.ts";
import { given, narrowing } from "../narrowing.ts";
import { possible } from "../problem.ts";
import { Answer, failures, json, notPossible, withLetters } from "../schemas.ts";
import { guardJson } from "../security/guard.ts";

export const QUESTION_LENGTH = 1000;

/** What somebody asks or looks for. */
export const Said = withLetters(QUESTION_LENGTH);

const MOST_TURNS = 20;
const MOST_NAMES = 50;
const names = z.array(z.string().max(QUESTION_LENGTH)).max(MOST_NAMES);
const Earlier = z
  .object({ ...Turn.shape, question: z.string().max(QUESTION_LENGTH), items: names, about: names })
  .openapi("Turn");

const AskRequest = z
  .object({
    question: Said.openapi({ example: "wie doet er iets met schulden in gezinnen?" }),
    turns: z.array(Earlier).max(MOST_TURNS).optional().openapi({
      description:
        "Eerdere beurten van het gesprek, de oudste eerst. Dan wordt “en in Leiderdorp?” een hele vraag; die staat in `resolved`.",
    }),
    language: z.enum(["nl", "en"]).optional().openapi({
      description:
        "De taal van het antwoord; anders Nederlands. Namen, titels en citaten blijven zoals ze in de documenten staan.",
    }),
    ...narrowing,
  })
  .openapi("AskRequest", {
    example: { question: "wie doet er iets met schulden in gezinnen?", from: "2015", region: "Holland Rijnland" },
  });

const ask = createRoute({
  method: "post",
  path: "/v1/ask",
  operationId: "ask",
  tags: ["Vragen"],
  summary: "Stel een vraag; elk antwoord noemt de zin die het bewijst",
  description:
    "Het antwoord staat alleen in de documenten die u mag zien. Zeggen die er niets over, dan is `status` `unknown` en geven " +
    "`suggestions` wat er in de buurt komt. Persoonlijke nummers en adressen in de vraag worden eerst onleesbaar gemaakt; " +
    "de vraag wordt niet bewaard.",
  middleware: guardJson,
  request: { body: { required: true, content: { "application/json": { schema: AskRequest } } } },
  responses: {
    200: json(Answer, "Het antwoord, ook als de documenten het niet zeggen (`unknown`)"),
    ...failures,
    ...notPossible,
  },
});

export const askRoutes = (service: KnowledgeService) =>
  routes().openapi(ask, async (c) => {
    const { question, turns = [], ...restricted } = c.req.valid("json");
    const asked = service.ask(question, { clearance: c.get("caller").clearance, turns, ...given(restricted) });
    const answer = await possible(asked, { in: "body", field: "region" });
    c.header("Cache-Control", "no-store");
    return c.json(answer, 200);
  });
