import type { OpenAPIHono } from "@hono/zod-openapi";
import type { ApiEnv } from "./env.ts";
import { withFields } from "./fields.nl.ts";

/** Of the API, as its header and its description have it: the first number is that of the path. */
export const API_VERSION = "1.0.0";

/** Who to turn to about this server. */
export interface ApiContact {
  readonly name: string;
  readonly email: string;
  readonly url: string;
}

type Json = Record<string, unknown>;
export interface Operation extends Json {
  readonly operationId?: string;
  readonly summary?: string;
  readonly description?: string;
  readonly tags?: string[];
  readonly security?: object[];
  readonly parameters?: Json[];
  readonly requestBody?: Json;
  readonly responses: Record<string, Json>;
}
export interface Spec extends Json {
  readonly info: { readonly title: string; readonly version: string; readonly description?: string };
  readonly paths: Record<string, Record<string, Operation>>;
  readonly tags: readonly { readonly name: string; readonly description: string }[];
  readonly components: Record<string, Record<string, Json>>;
}

const INTRODUCTION =
  "Vragen aan documenten over het sociaal domein, met de zin die het antwoord bewijst.\n\n" +
  "Zonder sleutel ziet u wat openbaar is. Met een sleutel (`Authorization: Bearer …`) of een login ziet u wat uw rol mag zien; " +
  "wat u niet mag zien, komt in geen antwoord, telling of lijst voor.\n\n" +
  "Elke fout is `application/problem+json` met een `code`, in het Nederlands of Engels (`Accept-Language`). " +
  "`instance` is het nummer van de aanvraag: noem het als u een fout meldt. " +
  "Wat u leest, heeft een `ETag`: stuur die mee als `If-None-Match`, en u krijgt 304 zolang er niets is gewijzigd.";

const TAGS = [
  { name: "Vragen", description: "Een vraag in gewone taal, en een antwoord met bronnen." },
  { name: "Zoeken", description: "Zoeken op woorden en betekenis, en namen voor wie typt." },
  {
    name: "Gegevens",
    description: "Partners, thema's, projecten, vragen en doelgroepen, met wat ze verbindt en waar dat staat.",
  },
  { name: "Netwerk", description: "Wie wat deelt met wie, wegen tussen partners, en wat er ontbreekt." },
  { name: "Documenten", description: "Wat er gelezen is, en de tekst zelf." },
  { name: "Inlezen", description: "Documenten aanbieden, en volgen hoe ze worden gelezen." },
  { name: "Nakijken", description: "Namen die misschien hetzelfde zijn, en wat mensen daarover beslissen." },
  { name: "Uitvoer", description: "De hele graaf in gangbare vormen." },
  { name: "Beheer", description: "Wie u bent, en of alles werkt." },
];

const SECURITY = {
  sleutel: {
    type: "http",
    scheme: "bearer",
    description: "Een sleutel die de beheerder maakte, of een token van de aanbieder waarbij u inlogt (OIDC).",
  },
  login: {
    type: "apiKey",
    in: "cookie",
    name: "kenniswijzer",
    description: "Wie via de pagina inlogt (OIDC), krijgt een cookie; dat gaat vanzelf mee.",
  },
};

const text = (description: string) => ({ description, schema: { type: "string" } });
const HEADERS: Record<string, Json> = {
  "API-Version": { description: "De volledige versie van deze API", schema: { type: "string", example: API_VERSION } },
  "X-Request-Id": text("Het nummer van de aanvraag"),
  ETag: text("Kenmerk van dit antwoord, voor `If-None-Match`"),
  Link: text('Het adres van de volgende bladzijde, met `rel="next"`; ontbreekt op de laatste'),
  Allow: text("De methoden die dit adres kent"),
  "Retry-After": { description: "Na hoeveel seconden het opnieuw kan", schema: { type: "integer", minimum: 0 } },
  "WWW-Authenticate": text("Hoe u zegt wie u bent"),
};

const PARAMETERS = {
  language: {
    name: "Accept-Language",
    in: "header",
    description: "De taal van foutmeldingen: `nl` of `en`.",
    schema: { type: "string" },
    example: "nl",
  },
  known: {
    name: "If-None-Match",
    in: "header",
    description: "De `ETag` van een eerder antwoord: is er niets gewijzigd, dan komt er 304 zonder inhoud.",
    schema: { type: "string" },
    example: '"2c1bKq0aVf9w7xRzT4yQmA"',
  },
};

/** What each status may bring besides `API-Version` and `X-Request-Id`. */
const BESIDES: Record<string, readonly string[]> = {
  401: ["WWW-Authenticate"],
  405: ["Allow"],
  429: ["Retry-After"],
  503: ["Retry-After"],
};

const FAILURE_NAMES: Record<string, string> = {
  400: "Invalid",
  401: "Unauthorized",
  403: "Forbidden",
  404: "NotFound",
  405: "MethodNotAllowed",
  408: "TooSlow",
  409: "Conflict",
  413: "TooLarge",
  415: "MediaType",
  421: "Misdirected",
  422: "NotPossible",
  429: "TooMany",
  431: "HeadersTooLarge",
  500: "Internal",
  503: "Unavailable",
};

const ref = (kind: string, name: string): Json => ({ $ref: `#/components/${kind}/${name}` });

/** The description of all routes, with what they have in common: headers, failures, security and language. */
export function specOf(app: OpenAPIHono<ApiEnv>, contact?: ApiContact): Spec {
  const made = withTuples(
    app.getOpenAPI31Document({
      openapi: "3.1.0",
      info: {
        title: "Kenniswijzer",
        version: API_VERSION,
        description: INTRODUCTION,
        license: { name: "Apache-2.0", url: "https://www.apache.org/licenses/LICENSE-2.0" },
        ...(contact && { contact: { ...contact } }),
      },
      servers: [{ url: "/" }],
    }),
  ) as Spec;
  const failures = new Map<string, Json>();
  const paths = Object.fromEntries(
    Object.entries(made.paths).map(([path, item]) => [
      path,
      Object.fromEntries(Object.entries(item).map(([method, one]) => [method, described(one, failures)])),
    ]),
  );
  const used = new Set(Object.values(paths).flatMap((item) => Object.values(item).flatMap(({ tags = [] }) => tags)));
  return {
    ...made,
    security: [{}, { sleutel: [] }, { login: [] }],
    tags: TAGS.filter(({ name }) => used.has(name)),
    paths,
    components: {
      ...made.components,
      schemas: withFields(made.components.schemas ?? {}),
      securitySchemes: SECURITY,
      headers: HEADERS,
      parameters: PARAMETERS,
      responses: Object.fromEntries(failures),
    },
  };
}

function described(one: Operation, failures: Map<string, Json>): Operation {
  const isConditional = one.responses[304] !== undefined;
  const isPaged = one.parameters?.some(({ name }) => name === "cursor") ?? false;
  const responses = Object.entries(one.responses).map(([status, response]): [string, Json] => {
    const more = [
      ...(BESIDES[status] ?? []),
      ...(isConditional && /^(200|304)$/.test(status) ? ["ETag"] : []),
      ...(isPaged && status === "200" ? ["Link"] : []),
    ];
    const headers = Object.fromEntries(
      ["API-Version", "X-Request-Id", ...more].map((name) => [name, ref("headers", name)]),
    );
    return [status, shared(status, { ...response, headers: { ...headers, ...(response.headers as Json) } }, failures)];
  });
  const parameters = (one.parameters ?? []).map((given) => namedCursor(given, one.operationId));
  const role = one["x-role"];
  const needed = typeof role === "string" ? ` Nodig: een sleutel of login met de rol \`${role}\` of meer.` : "";
  const description = `${one.description ?? ""}${needed}`;
  const common = [ref("parameters", "language"), ...(isConditional ? [ref("parameters", "known")] : [])];
  return { ...one, description, parameters: [...parameters, ...common], responses: Object.fromEntries(responses) };
}

/** A cursor is of one list: a program that makes up requests must know of which. */
function namedCursor(parameter: Json, list: string | undefined): Json {
  if (parameter.name !== "cursor") return parameter;
  return { ...parameter, schema: { ...(parameter.schema as Json), format: `cursor-${list}` } };
}

/** A list of so many parts of one kind says so without `prefixItems`, which few generators of clients know. */
function withTuples(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(withTuples);
  if (typeof part !== "object" || part === null) return part;
  const all = Object.fromEntries(Object.entries(part).map(([name, one]) => [name, withTuples(one)]));
  const { prefixItems, ...rest } = all;
  if (!Array.isArray(prefixItems) || new Set(prefixItems.map((one) => JSON.stringify(one))).size !== 1) return all;
  return { ...rest, items: prefixItems[0], minItems: prefixItems.length, maxItems: prefixItems.length };
}

/** A failure that many routes have in the same words stands once among the components. */
function shared(status: string, response: Json, failures: Map<string, Json>): Json {
  const name = FAILURE_NAMES[status];
  if (name === undefined) return response;
  const known = failures.get(name) ?? response;
  if (JSON.stringify(known) !== JSON.stringify(response)) return response;
  failures.set(name, known);
  return ref("responses", name);
}
