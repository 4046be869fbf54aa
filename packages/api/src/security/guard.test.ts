import { describe, expect, it } from "vitest";
import { sampleService } from "../../../../test/support/sample-knowledge.ts";
import { createApi } from "../api.ts";

const app = createApi({
  service: sampleService(),
  clearance: "openbaar",
  allowedHosts: ["kennis.example.nl", "Ander.Example.NL:8443"],
});

describe("the Host header", () => {
  it.each([
    { host: "localhost:8080", status: 200, because: "loopback" },
    { host: "127.0.0.1", status: 200, because: "loopback" },
    { host: "[::1]:8080", status: 200, because: "loopback in IPv6" },
    { host: "KENNIS.example.nl", status: 200, because: "allowed, in any case" },
    { host: "kennis.example.nl.", status: 200, because: "a fully qualified name" },
    { host: "ander.example.nl", status: 200, because: "allowed, on any port" },
    { host: "evil.example", status: 421, because: "a foreign name, rebound to this address" },
    { host: "kennis.example.nl.evil.example", status: 421, because: "it only begins right" },
    { host: "localhost.evil.example", status: 421, because: "it only begins right" },
    { host: "127.0.0.1.nip.io", status: 421, because: "a name, not an address" },
    { host: "192.168.1.20", status: 421, because: "an address that nobody allowed" },
    { host: "", status: 421, because: "no name at all" },
  ])("$host → $status ($because)", async ({ host, status }) => {
    const response = await app.request("/v1/documents", { headers: { Host: host } });
    expect(response.status).toBe(status);
  });
});

describe("the Origin header on a question", () => {
  it.each([
    { origin: undefined, status: 200, because: "a program sends none" },
    { origin: "http://localhost:8080", status: 200, because: "our own page" },
    { origin: "https://kennis.example.nl", status: 200, because: "our page behind a proxy that rewrote Host" },
    { origin: "http://localhost:3000", status: 403, because: "another server on this machine" },
    { origin: "https://evil.example", status: 403, because: "another site" },
    { origin: "null", status: 403, because: "a sandboxed frame or a file" },
    { origin: "nonsense", status: 403, because: "no origin" },
  ])("$origin → $status ($because)", async ({ origin, status }) => {
    const response = await app.request("/v1/ask", {
      method: "POST",
      headers: { Host: "localhost:8080", "Content-Type": "application/json", ...(origin && { Origin: origin }) },
      body: JSON.stringify({ question: "schulden" }),
    });
    expect(response.status).toBe(status);
    expect(response.headers.get("Access-Control-Allow-Origin")).toBeNull();
  });

  it("is not asked for when reading", async () => {
    const response = await app.request("/v1/documents", { headers: { Origin: "https://evil.example" } });
    expect(response.status).toBe(200);
    expect(response.headers.get("Access-Control-Allow-Origin")).toBeNull();
  });

  it("gets no leave from a preflight", async () => {
    const response = await app.request("/v1/ask", {
      method: "OPTIONS",
      headers: { Origin: "https://evil.example", "Access-Control-Request-Method": "POST" },
    });
    expect(response.status).toBe(403);
  });
});

describe("every response", () => {
  it.each(["/v1/documents", "/healthz", "/bestaat-niet"])("of %s carries the security headers", async (path) => {
    const { headers } = await app.request(path);
    const policy = headers.get("Content-Security-Policy") ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).not.toMatch(/unsafe|\*|data:/);
    expect(headers.get("X-Content-Type-Options")).toBe("nosniff");
    expect(headers.get("X-Frame-Options")).toBe("DENY");
    expect(headers.get("Referrer-Policy")).toBe("no-referrer");
    expect(headers.get("X-Request-Id")).toMatch(/^[\w-]+$/);
  });
});
