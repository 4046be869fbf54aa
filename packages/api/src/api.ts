import type { JobService, KnowledgeService, NetworkService, ReviewService, Visibility } from "@kenniswijzer/domain";
import { bodyLimit } from "hono/body-limit";
import { languageDetector } from "hono/language";
import { methodNotAllowed } from "hono/method-not-allowed";
import { requestId } from "hono/request-id";
import { readAssets, serveAssets } from "./assets.ts";
import { stranger } from "./caller.ts";
import { routes } from "./env.ts";
import { guardHost, guardOrigin, securityHeaders } from "./guard.ts";
import { logRequests, type RequestRecord } from "./log.ts";
import { answerError, problem } from "./problem.ts";
import { askRoutes } from "./routes/ask.ts";
import { documentRoutes } from "./routes/documents.ts";
import { entityRoutes } from "./routes/entities.ts";
import { healthRoutes } from "./routes/health.ts";
import { searchRoutes } from "./routes/search.ts";

export interface ApiOptions {
  readonly service: KnowledgeService;
  readonly network?: NetworkService;
  /** Without it, documents cannot be handed in over HTTP. */
  readonly jobs?: JobService;
  /** Without it, nothing can be decided over HTTP. */
  readonly review?: ReviewService;
  /** What a caller without a key or login sees. */
  readonly clearance: Visibility;
  /** Host names under which people reach it, besides the loopback names; a request under any other name is refused. */
  readonly allowedHosts?: readonly string[];
  /** Folder with the built page, served at `/`; without it there is no page. */
  readonly explorer?: URL;
  /** Gets one record per request; never holds a question, an id or document text. */
  readonly log?: (record: RequestRecord) => void;
}

const BODY_LIMIT = 16 * 1024;

/** The HTTP API on top of a service. Never writes; every error is `application/problem+json`. */
export function createApi(options: ApiOptions) {
  const app = routes();
  const hosts = options.allowedHosts ?? [];
  app.use(
    requestId(),
    languageDetector({ order: ["header"], supportedLanguages: ["nl", "en"], fallbackLanguage: "nl", caches: false }),
    async (c, next) => {
      c.set("caller", stranger(options.clearance));
      return next();
    },
    logRequests(options.log),
    securityHeaders(),
    methodNotAllowed({
      app,
      onMethodNotAllowed(c, methods) {
        c.header("Allow", methods.join(", "));
        return problem(c, "method");
      },
    }),
    guardHost(hosts),
    guardOrigin(hosts),
    bodyLimit({ maxSize: BODY_LIMIT, onError: (c) => problem(c, "too-large") }),
  );
  app.onError(answerError(options.log));
  app.notFound((c) => problem(c, "not-found"));
  const { service } = options;
  if (options.explorer !== undefined) serveAssets(app, readAssets(options.explorer));
  app.doc31("/openapi.json", {
    openapi: "3.1.0",
    info: {
      title: "Kenniswijzer",
      version: "1",
      description: "Vragen aan documenten, met de zin die het antwoord bewijst.",
    },
    servers: [{ url: "/" }],
  });
  return app
    .route("/", askRoutes(service))
    .route("/", searchRoutes(service))
    .route("/", entityRoutes(service))
    .route("/", documentRoutes(service))
    .route("/", healthRoutes(service));
}

/** For a typed client: every route with what it takes and gives. */
export type Api = ReturnType<typeof createApi>;
