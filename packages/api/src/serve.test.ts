import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { describe, expect, it } from "vitest";
import { sampleService } from "../../../test/support/sample-knowledge.ts";
import { createApi } from "./api.ts";
import { serveApi } from "./serve.ts";

const local = { host: "127.0.0.1", port: 0 };

describe("serveApi", () => {
  it("answers over HTTP at the address it names", async () => {
    const served = await serveApi({ app: createApi({ service: sampleService(), clearance: "openbaar" }), ...local });
    expect(served.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    const response = await fetch(`${served.url}/healthz`);
    expect(await response.json()).toEqual({ status: "ok" });
    await served.close();
    await expect(fetch(`${served.url}/healthz`)).rejects.toThrow();
  });

  it("names a taken port and what to do", async () => {
    const app = createApi({ service: sampleService(), clearance: "openbaar" });
    const first = await serveApi({ app, ...local });
    const port = Number(new URL(first.url).port);
    await expect(serveApi({ app, host: "127.0.0.1", port })).rejects.toMatchObject({
      code: "unavailable",
      message: expect.stringMatching(new RegExp(`port ${port} .* is taken: .*--port`)),
    });
    await first.close();
  });

  it.each([
    {
      sent: `GET /${"a".repeat(20_000)} HTTP/1.1\r\nHost: localhost\r\n\r\n`,
      status: 431,
      because: "too long an address",
    },
    { sent: "hallo?\r\n\r\n", status: 400, because: "no HTTP" },
    { sent: "GET /v1/stats HTTP/1.1\r\nConnection: close\r\n\r\n", status: 400, because: "no host" },
    { sent: "GET / HTTP/1.1\r\nHost: <a b>\r\nConnection: close\r\n\r\n", status: 400, because: "an impossible host" },
    { sent: "OPTIONS * HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", status: 400, because: "no address" },
  ])("answers what is no request with a problem too: $because", async ({ sent, status }) => {
    const served = await serveApi({ app: createApi({ service: sampleService(), clearance: "openbaar" }), ...local });
    const socket = connect(Number(new URL(served.url).port), "127.0.0.1");
    socket.end(sent);
    const [head = "", body = ""] = (await text(socket)).split("\r\n\r\n");
    expect(head).toContain(`HTTP/1.1 ${status} `);
    expect(head).toContain("Content-Type: application/problem+json");
    expect(JSON.parse(body)).toMatchObject({ status });
    await served.close();
  });

  it("answers what it had begun before it closes", async () => {
    const begun = resolvers<void>();
    const release = resolvers<void>();
    const service = sampleService();
    const slow = sampleService({
      ask: async (question, options) => {
        begun.resolve();
        await release.promise;
        return service.ask(question, options);
      },
    });
    const served = await serveApi({ app: createApi({ service: slow, clearance: "openbaar" }), ...local });
    const response = fetch(`${served.url}/v1/ask`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ question: "schulden" }),
    });
    await begun.promise;
    const closed = Promise.all([served.close(), served.close()]);
    release.resolve();
    expect((await response).status).toBe(200);
    await closed;
  });
});

function resolvers<T>() {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
