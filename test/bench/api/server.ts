// A server in a process of its own: what is measured is it, and not who asks. Tells its address, and does what it is told by message.
import { createApi, serveApi } from "@kenniswijzer/api";
import { Hono } from "hono";
import { openKenniswijzer, sourcesAt } from "kenniswijzer";
import type { Asked, Told } from "./protocol.ts";

const tell = (message: Told): void => void process.send?.(message);

/** The least that Hono can do: an answer of this length from memory. */
async function bare(): Promise<void> {
  const body = {
    items: Array.from({ length: 40 }, (_, at) => ({ id: `actor:${at}`, name: "gemeente Oosterwold", score: at / 7 })),
  };
  const app = new Hono();
  app.get("/", (c) => c.json(body));
  const served = await serveApi({ app: app as never, host: "127.0.0.1", port: 0 });
  tell({ url: served.url });
}

async function whole(store: string): Promise<void> {
  const kenniswijzer = await openKenniswijzer({ store, serving: true, onNotice: () => {} });
  const { network, exports, review } = kenniswijzer;
  const app = createApi({ service: kenniswijzer, network, exports, review, clearance: "openbaar" });
  const served = await serveApi({ app, host: "127.0.0.1", port: 0 });
  await kenniswijzer.warmUp();
  process.on("message", async (asked: Asked) => {
    if ("memory" in asked) {
      globalThis.gc?.();
      const { heapUsed, external, rss } = process.memoryUsage();
      tell({ memory: { heap: heapUsed + external, rss } });
      return;
    }
    const outcomes = await kenniswijzer.ingest(sourcesAt(asked.ingest, { visibility: "openbaar" }), { workers: 1 });
    tell({ ingested: outcomes.filter(({ outcome }) => outcome === "added" || outcome === "updated").length });
  });
  tell({ url: served.url });
}

process.on("disconnect", () => process.exit(0));
const [store] = process.argv.slice(2);
await (store === undefined ? bare() : whole(store));
