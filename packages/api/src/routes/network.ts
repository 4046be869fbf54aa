import { createRoute, z } from "@hono/zod-openapi";
import {
  type CountedNode as Counted,
  type EntityType,
  KenniswijzerError,
  type NetworkService,
} from "@kenniswijzer/domain";
import { conditional } from "../conditional.ts";
import { routes } from "../env.ts";
import { cursorOf, limitOf, PROMISE, page, pageOf } from "../paging.ts";
import { possible } from "../problem.ts";
import { failures, json, notPossible, oneOrMore, unchanged } from "../schemas.ts";
import {
  CountedNode,
  Gaps,
  Introduction,
  NetworkPath,
  NodeId,
  narrowed,
  narrowing,
  PartnerMatrix,
  Picture,
  SharingPartner,
  SubjectType,
  Surroundings,
  wholeNumber,
} from "./network-schemas.ts";

const common = { method: "get" as const, tags: ["Netwerk"], middleware: conditional };
const answers = <T extends z.ZodType>(schema: T, description: string) => ({
  200: json(schema, description),
  ...unchanged,
  ...failures,
});
const subject = oneOrMore(SubjectType)
  .optional()
  .openapi({ description: "Alleen deze soorten onderwerpen.", example: "Theme" });
const partnerId = NodeId.openapi({ description: "De id van een partner.", example: "actor:gm0546" });

const sharing = createRoute({
  ...common,
  path: "/v1/partners/{id}/sharing",
  operationId: "listSharing",
  summary: "Met wie een partner thema's, projecten, vragen en doelgroepen deelt, het meeste eerst",
  description:
    "Thema's met andere woorden en hetzelfde begrip tellen als één. `acquainted` zegt of de twee elkaar al kennen; `onlyNamed` dat het alleen genoemd is.",
  request: {
    params: z.object({ id: partnerId }),
    query: z.object({ ...narrowing, subject, limit: wholeNumber(20, 200, "Hoeveel partners hoogstens.") }),
  },
  responses: {
    ...answers(z.object({ items: z.array(SharingPartner) }).openapi("SharingPartners"), "De partners"),
    ...notPossible,
  },
});

const matrix = createRoute({
  ...common,
  path: "/v1/matrix",
  operationId: "getMatrix",
  summary: "Wie met welk onderwerp te maken heeft, als tabel",
  description:
    "Rijen zijn partners, kolommen onderwerpen; die met de meeste verbanden eerst. `leftOut` zegt hoeveel er niet in passen.",
  request: {
    query: z.object({
      ...narrowing,
      subject,
      limit: wholeNumber(100, 500, "Hoeveel rijen en hoeveel kolommen hoogstens."),
    }),
  },
  responses: answers(PartnerMatrix, "De tabel"),
});

const introductions = createRoute({
  ...common,
  path: "/v1/introductions",
  operationId: "listIntroductions",
  summary: "Wie u aan elkaar kunt voorstellen: ze delen iets, en geen document verbindt hen",
  description: "Een voorstel, geen uitspraak over de twee. Hoe zeldzamer wat ze delen, hoe hoger het staat.",
  request: {
    query: z.object({
      ...narrowing,
      about: NodeId.optional().openapi({
        description: "Alleen met deze partner, of om dit onderwerp.",
        example: "actor:gm0546",
      }),
      limit: wholeNumber(20, 200, "Hoeveel paren hoogstens."),
    }),
  },
  responses: answers(z.object({ items: z.array(Introduction) }).openapi("Introductions"), "De paren"),
});

const paths = createRoute({
  ...common,
  path: "/v1/paths",
  operationId: "listPaths",
  summary: "Hoe twee met elkaar te maken hebben: de kortste en best bewezen wegen eerst",
  description: "Elke stap heeft zijn zin. Wat een document ontkent of openlaat, is geen stap. Leeg als er geen weg is.",
  request: {
    query: z.object({
      ...narrowing,
      from: NodeId.openapi({ description: "De id waar de weg begint.", example: "actor:gm0546" }),
      to: NodeId.openapi({ description: "De id waar hij eindigt.", example: "actor:ggd-hollands-midden" }),
      steps: wholeNumber(4, 6, "Hoeveel stappen hoogstens."),
      limit: wholeNumber(5, 20, "Hoeveel wegen hoogstens."),
    }),
  },
  responses: answers(z.object({ items: z.array(NetworkPath) }).openapi("NetworkPaths"), "De wegen"),
});

const gaps = createRoute({
  ...common,
  path: "/v1/gaps",
  operationId: "getGaps",
  summary: "Wat er ontbreekt: thema's met één partner, vragen zonder partner, projecten zonder doelgroep",
  description: "Wat een document aan iedereen toeschrijft (“alle gemeenten”), ontbreekt niet.",
  request: { query: z.object({ ...narrowing, limit: wholeNumber(200, 1000, "Hoeveel van elke soort hoogstens.") }) },
  responses: answers(Gaps, "Wat er ontbreekt"),
});

const picture = createRoute({
  ...common,
  path: "/v1/picture",
  operationId: "getPicture",
  summary: "Het netwerk als plaat: wat bij elkaar hoort, ligt bij elkaar",
  description:
    "`x` en `y` liggen tussen 0 en 1 en zijn voor iedereen hetzelfde. Thema's met hetzelfde begrip zijn één knoop.",
  request: {
    query: z.object({ ...narrowing, limit: wholeNumber(300, 2000, "Hoeveel knopen hoogstens, de zwaarste.") }),
  },
  responses: answers(Picture, "De plaat"),
});

const neighbourhood = createRoute({
  ...common,
  path: "/v1/entities/{id}/neighbourhood",
  operationId: "getNeighbourhood",
  summary: "Wat er om een knoop heen ligt, tot een aantal stappen",
  description:
    "Gaat alleen langs wat vaststaat of gepland is. De verbanden ertussen staan er alle, ook ontkende: zie `status`.",
  request: {
    params: z.object({ id: NodeId.openapi({ description: "De id van de knoop.", example: "actor:gm0546" }) }),
    query: z.object({
      ...narrowing,
      depth: wholeNumber(1, 4, "Hoeveel stappen ver."),
      limit: wholeNumber(100, 1000, "Hoeveel knopen hoogstens."),
    }),
  },
  responses: answers(Surroundings, "De omgeving"),
});

const LISTS = {
  partners: { type: "Actor", what: "partners", operationId: "listPartners" },
  themes: { type: "Theme", what: "thema's; die met hetzelfde begrip staan op één regel", operationId: "listThemes" },
  projects: { type: "Project", what: "projecten", operationId: "listProjects" },
  questions: { type: "Question", what: "vragen", operationId: "listQuestions" },
  "target-groups": { type: "TargetGroup", what: "doelgroepen", operationId: "listTargetGroups" },
} as const satisfies Record<string, { type: EntityType; what: string; operationId: string }>;

const counted = (list: keyof typeof LISTS) =>
  createRoute({
    ...common,
    path: `/v1/${list}`,
    operationId: LISTS[list].operationId,
    summary: `Alle ${LISTS[list].what}, met aantallen; die met de meeste partners eerst`,
    description: `Bij elke regel staat bij hoeveel partners en in hoeveel documenten het voorkomt. ${PROMISE}`,
    request: {
      query: z.object({
        ...narrowing,
        limit: limitOf(100, 1000),
        cursor: cursorOf(z.tuple([z.int(), z.int(), z.string(), z.string()])),
      }),
    },
    responses: answers(pageOf(CountedNode, "CountedPage"), "De regels"),
  });

type Key = [partners: number, evidence: number, name: string, id: string];
const keyOf = ({ partners, evidence, name, id }: Counted): Key => [partners, evidence, name, id];

/** In the order of the list: most partners, then most evidence, then by name. */
const comesAfter = (one: Key, key: Key): boolean => {
  for (const at of [0, 1] as const) if (one[at] !== key[at]) return one[at] < key[at];
  return one[2] === key[2] ? one[3] > key[3] : one[2] > key[2];
};

/** What the network says; 404 where there is none. */
export function networkRoutes(service: NetworkService | undefined) {
  const network = (): NetworkService => {
    if (service !== undefined) return service;
    throw new KenniswijzerError("not-found", "api: this server has no network");
  };
  const app = routes()
    .openapi(sharing, async (c) => {
      const { subject, limit, ...rest } = c.req.valid("query");
      const options = { ...narrowed(rest, c.get("caller").clearance), limit, ...(subject && { subjects: subject }) };
      const shared = network().sharing(c.req.valid("param").id, options);
      return c.json({ items: await possible(shared, { in: "path", field: "partner" }) }, 200);
    })
    .openapi(matrix, async (c) => {
      const { subject, limit, ...rest } = c.req.valid("query");
      const options = { ...narrowed(rest, c.get("caller").clearance), limit, ...(subject && { subjects: subject }) };
      return c.json(await network().matrix(options), 200);
    })
    .openapi(introductions, async (c) => {
      const { about, limit, ...rest } = c.req.valid("query");
      const options = { ...narrowed(rest, c.get("caller").clearance), limit, ...(about !== undefined && { about }) };
      return c.json({ items: await network().introductions(options) }, 200);
    })
    .openapi(paths, async (c) => {
      const { from, to, steps, limit, ...rest } = c.req.valid("query");
      const options = { ...narrowed(rest, c.get("caller").clearance), steps, limit };
      return c.json({ items: await network().paths(from, to, options) }, 200);
    })
    .openapi(gaps, async (c) => {
      const { limit, ...rest } = c.req.valid("query");
      return c.json(await network().gaps({ ...narrowed(rest, c.get("caller").clearance), limit }), 200);
    })
    .openapi(picture, async (c) => {
      const { limit, ...rest } = c.req.valid("query");
      return c.json(await network().picture({ ...narrowed(rest, c.get("caller").clearance), limit }), 200);
    })
    .openapi(neighbourhood, async (c) => {
      const { depth, limit, ...rest } = c.req.valid("query");
      const options = { ...narrowed(rest, c.get("caller").clearance), depth, limit };
      return c.json(await network().surroundings([c.req.valid("param").id], options), 200);
    });
  for (const list of Object.keys(LISTS) as (keyof typeof LISTS)[]) {
    app.openapi(counted(list), async (c) => {
      const { limit, cursor, ...rest } = c.req.valid("query");
      const found = await network().counted([LISTS[list].type], narrowed(rest, c.get("caller").clearance));
      const left = cursor === undefined ? found : found.filter((one) => comesAfter(keyOf(one), cursor));
      return c.json(page(c, left, limit, keyOf), 200);
    });
  }
  return app;
}
