import type { ExportService, SnapshotService } from "@kenniswijzer/domain";
import { describe, expect, it } from "vitest";
import { sampleService } from "../../../test/support/sample-knowledge.ts";
import { createApi } from "./api.ts";
import type { Operation, Spec } from "./spec.ts";

// what is not there has its routes described all the same
const app = createApi({
  service: sampleService(),
  exports: {} as ExportService,
  snapshots: {} as SnapshotService,
  clearance: "openbaar",
  contact: { name: "Lectoraat", email: "api@example.nl", url: "https://example.nl" },
});
const spec = (await (await app.request("/openapi.json")).json()) as Spec;
const operations: [string, Operation][] = Object.entries(spec.paths).flatMap(([path, item]) =>
  Object.entries(item).map(([method, one]): [string, Operation] => [`${method} ${path}`, one]),
);

describe("the description of the API", () => {
  it("names every schema that it speaks of", () => {
    expect(spec.openapi).toBe("3.1.0");
    const named = [...JSON.stringify(spec).matchAll(/"#\/components\/(\w+)\/(\w[\w-]*)"/g)];
    const missing = named.filter(([, kind = "", name = ""]) => spec.components[kind]?.[name] === undefined);
    expect(missing.map(([ref]) => ref)).toEqual([]);
    expect(Object.keys(spec.components.schemas ?? {})).toEqual(
      expect.arrayContaining(["Answer", "Citation", "Problem"]),
    );
  });

  it.each(operations)("%s says in Dutch what it does, under a subject and with an id of its own", (_, one) => {
    expect(one.operationId).toMatch(/^[a-z][A-Za-z]+$/);
    expect(one.summary).toMatch(/\p{L}{3}/u);
    expect(spec.tags.map(({ name }) => name)).toContain(one.tags?.[0]);
    const ids = operations.filter(([, other]) => other.operationId === one.operationId);
    expect(ids).toHaveLength(1);
    expect(one.description).toMatch(/\p{L}{3}/u);
  });

  it.each(operations)("%s tells of all that one gives what it is, with an example", (_, one) => {
    for (const given of one.parameters ?? []) {
      const name = String(given.$ref).split("/").at(-1) ?? "";
      const parameter = given.$ref === undefined ? given : (spec.components.parameters?.[name] ?? {});
      const schema = parameter.schema as Record<string, unknown>;
      expect(parameter.description ?? schema.description, String(parameter.name)).toMatch(/\p{L}{3}/u);
      // where a page begins is told by the page before
      if (parameter.name === "cursor") continue;
      const shown = parameter.example ?? schema.example ?? schema.default ?? schema.enum;
      expect(shown, String(parameter.name)).toBeDefined();
    }
  });

  it("tells of every part of every answer what it is", () => {
    const silent: string[] = [];
    const look = (part: unknown, name: string): void => {
      if (typeof part !== "object" || part === null) return;
      const { properties } = part as { properties?: Record<string, Record<string, unknown>> };
      for (const [key, one] of Object.entries(properties ?? {})) {
        if (one.description === undefined && one.$ref === undefined) silent.push(`${name}.${key}`);
      }
      for (const one of Object.values(part)) look(one, name);
    };
    // how many there are of each kind is told by the kind
    for (const [name, schema] of Object.entries(spec.components.schemas ?? {}))
      if (name !== "Stats") look(schema, name);
    expect(silent).toEqual([]);
  });

  it("says of what not everybody may do which role it takes", () => {
    const closed = operations.filter(([, one]) => one.security !== undefined);
    expect(closed.map(([name]) => name)).toEqual(
      operations.map(([name]) => name).filter((name) => /\/v1\/(jobs|review)|^(put|delete) /.test(name)),
    );
    for (const [, one] of closed) expect(one.description).toMatch(/Nodig: .* `(ingest|review)` of meer\.$/);
  });

  it.each(operations)("%s has its version and the number of the request in every answer", (_, one) => {
    for (const [status, given] of Object.entries(one.responses)) {
      const name =
        String(given.$ref ?? "")
          .split("/")
          .at(-1) ?? "";
      const response = given.$ref === undefined ? given : spec.components.responses?.[name];
      expect(Object.keys((response?.headers ?? {}) as object), status).toEqual(
        expect.arrayContaining(["API-Version", "X-Request-Id"]),
      );
    }
  });

  it("may be read by a page of any site, at both its addresses", async () => {
    for (const path of ["/openapi.json", "/v1/openapi.json"]) {
      const response = await app.request(path);
      expect(response.headers.get("Access-Control-Allow-Origin")).toBe("*");
    }
    expect(spec.info).toMatchObject({ version: "1.0.0", contact: { email: "api@example.nl" } });
  });
});

describe("GET /docs", () => {
  it("shows every route, runs no script and takes nothing from elsewhere", async () => {
    const response = await app.request("/docs");
    const page = await response.text();
    for (const [, { operationId }] of operations) expect(page).toContain(`id="${operationId}"`);
    expect(page).not.toMatch(/<script|<style|style="|\son\w+="|(?:src|href)="(?:https?:)?\/\//);
    expect(page).toContain('<html lang="nl">');
    const links = [...page.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    expect(links.filter((id) => !page.includes(`id="${id}"`))).toEqual([]);
    for (const [, file = ""] of page.matchAll(/<link rel="\w+" href="([^"]+)"/g)) {
      expect((await app.request(`/${file}`)).headers.get("Content-Type")).toMatch(/text\/css|image\/svg/);
    }
  });
});
