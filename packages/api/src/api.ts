import type {
  ExportService,
  JobService,
  KnowledgeService,
  NetworkService,
  ReviewService,
  SnapshotService,
  Visibility,
} from "@kenniswijzer/domain";
import { languageDetector } from "hono/language";
import { methodNotAllowed } from "hono/method-not-allowed";
import { requestId } from "hono/request-id";
import { readAssets, serveAssets } from "./assets.ts";
import { type Caller, stranger } from "./caller.ts";
import { versionsOf } from "./conditional.ts";
import { routes } from "./env.ts";
import type { RequestRecord } from "./log.ts";
import type { Metrics } from "./metrics.ts";
import { guards, notes } from "./middleware.ts";
import { answerError, problem } from "./problem.ts";
import { askRoutes } from "./routes/ask.ts";
import { authRoutes } from "./routes/auth.ts";
import { serveDocs } from "./routes/docs.ts";
import { documentWriteRoutes } from "./routes/document-writes.ts";
import { documentRoutes } from "./routes/documents.ts";
import { entityRoutes } from "./routes/entities.ts";
import { exportRoutes } from "./routes/exports.ts";
import { healthRoutes } from "./routes/health.ts";
import { jobRoutes } from "./routes/jobs.ts";
import { networkRoutes } from "./routes/network.ts";
import { reviewRoutes } from "./routes/review.ts";
import { searchRoutes } from "./routes/search.ts";
import { snapshotRoutes } from "./routes/snapshots.ts";
import { statsRoutes } from "./routes/stats.ts";
import type { KeepRecord } from "./security/audit.ts";
import type { KeyRing } from "./security/key.ts";
import type { RateLimits } from "./security/limits.ts";
import type { Login } from "./security/login.ts";
import { API_VERSION, type ApiContact } from "./spec.ts";

export interface ApiOptions {
  readonly service: KnowledgeService;
  readonly network?: NetworkService;
  /** Without it, documents cannot be handed in over HTTP. */
  readonly jobs?: JobService;
  /** Without it, nothing can be decided over HTTP. */
  readonly review?: ReviewService;
  /** Without it, the graph cannot be taken along over HTTP. */
  readonly exports?: ExportService;
  /** Without it, frozen exports are not found over HTTP. */
  readonly snapshots?: SnapshotService;
  /** What a caller without a key or login sees. */
  readonly clearance: Visibility;
  /** Host names under which people reach it, besides the loopback names; a request under any other name is refused. */
  readonly allowedHosts?: readonly string[];
  /** Folder with the built page, served at `/`; without it there is no page. */
  readonly explorer?: URL;
  /** Gets one record per request; never holds a question, an id or document text. */
  readonly log?: (record: RequestRecord) => void;
  /** API keys that open more than a stranger sees. */
  readonly keys?: KeyRing;
  /** Where people and programs log in; from `openLogin`. */
  readonly login?: Login;
  /** Without it nobody is counted or stopped. */
  readonly limits?: RateLimits;
  /** Other sites whose pages may ask with a key of their own: `https://www.example.nl`. */
  readonly sites?: readonly string[];
  /** Proxies (addresses or ranges) whose `X-Forwarded-For` is believed. */
  readonly trustedProxies?: readonly string[];
  /** People reach it by https only. */
  readonly tls?: boolean;
  /** Keeps who changed what. */
  readonly audit?: KeepRecord;
  /** Answers an assistant at `/mcp` with what this caller may see. */
  readonly mcp?: (request: Request, caller: Caller) => Promise<Response>;
  /** Shown at `/metrics`; from `prometheusMetrics`. */
  readonly metrics?: Metrics;
  /** True when no new work should come here: it is about to stop. */
  readonly draining?: () => boolean;
  /** Who to turn to about this server, for its description. */
  readonly contact?: ApiContact;
  /** Tells the time; else that of the machine. */
  readonly clock?: () => Date;
}

/** The HTTP API on top of a service. Every error is `application/problem+json`. */
export function createApi(options: ApiOptions) {
  const app = routes();
  const versions = versionsOf(() => options.service.revision(), options.clock);
  app.use(
    requestId(),
    languageDetector({ order: ["header"], supportedLanguages: ["nl", "en"], fallbackLanguage: "nl", caches: false }),
    async (c, next) => {
      c.set("caller", stranger(options.clearance));
      c.set("versions", versions);
      c.header("API-Version", API_VERSION);
      return next();
    },
    ...notes(options),
    methodNotAllowed({
      app,
      onMethodNotAllowed(c, methods) {
        c.header("Allow", [...methods, "OPTIONS"].join(", "));
        return c.req.method === "OPTIONS" ? c.body(null, 204) : problem(c, "method");
      },
    }),
    ...guards(options),
  );
  app.onError(answerError(options.log));
  app.notFound((c) => problem(c, "not-found"));
  const { service } = options;
  if (options.explorer !== undefined) serveAssets(app, readAssets(options.explorer));
  const { mcp, metrics } = options;
  if (metrics) app.get("/metrics", metrics.show);
  if (mcp) app.post("/mcp", (c) => mcp(c.req.raw, c.get("caller")));
  serveDocs(app, options.contact);
  return app
    .route("/", askRoutes(service))
    .route("/", searchRoutes(service))
    .route("/", entityRoutes(service))
    .route("/", documentRoutes(service))
    .route("/", documentWriteRoutes(service, options.jobs))
    .route("/", jobRoutes(options.jobs))
    .route("/", reviewRoutes(options.review))
    .route("/", statsRoutes(service))
    .route("/", networkRoutes(options.network))
    .route("/", exportRoutes(options.exports))
    .route("/", snapshotRoutes(options.snapshots))
    .route("/", authRoutes(options.login))
    .route("/", healthRoutes(service, options.draining));
}

/** For a typed client: every route with what it takes and gives. */
export type Api = ReturnType<typeof createApi>;
