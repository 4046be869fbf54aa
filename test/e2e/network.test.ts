import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createApi } from "@kenniswijzer/api";
import {
  type CountedNode,
  Gaps,
  Introduction,
  NetworkPath,
  PartnerMatrix,
  Picture,
  SharingPartner,
  Surroundings,
} from "@kenniswijzer/domain";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cli } from "../support/cli.ts";
import { seededKenniswijzer } from "../support/seeds.ts";

const kenniswijzer = await seededKenniswijzer();
const api = createApi({ service: kenniswijzer, network: kenniswijzer.network, clearance: "openbaar" });
const get = async <T>(path: string): Promise<{ status: number; body: T }> => {
  const response = await api.request(path);
  return { status: response.status, body: (await response.json()) as T };
};
const items = async <T>(path: string): Promise<T[]> => (await get<{ items: T[] }>(path)).body.items;

afterAll(() => kenniswijzer.close());

it.each([
  { question: "Welke gemeenten zijn er?", says: "5 gemeenten", of: "gemeente Oegstgeest" },
  { question: "hoeveel projecten worden er genoemd?", says: "6 projecten", of: "Duurzaam actief burgerschap" },
  { question: "Which municipalities are there?", says: "5 gemeenten", of: "gemeente Leiden" },
])("$question is answered by all there are, each with a sentence that names it", async ({ question, says, of }) => {
  const answer = await kenniswijzer.ask(question, { clearance: "openbaar" });
  expect(answer.text).toContain(says);
  expect(answer.items.map(({ name }) => name)).toContain(of);
  for (const { citations } of answer.items) expect(citations).toHaveLength(1);
});

describe("the network over HTTP", () => {
  it.each([
    ["/v1/partners/actor:ggd-mh/sharing", SharingPartner],
    ["/v1/introductions", Introduction],
    ["/v1/paths?from=actor:ggd-mh&to=actor:gm0546", NetworkPath],
  ] as const)("%s gives a list of what the domain calls so", async (path, schema) => {
    const found = await items(path);
    expect(found.length).toBeGreaterThan(0);
    for (const one of found) expect(schema.parse(one)).toEqual(one);
  });

  it.each([
    ["/v1/matrix?subject=Theme&subject=Question", PartnerMatrix],
    ["/v1/gaps", Gaps],
    ["/v1/picture?limit=40", Picture],
    ["/v1/entities/actor:gm0546/neighbourhood?depth=2", Surroundings],
  ] as const)("%s gives what the domain calls so", async (path, schema) => {
    const { status, body } = await get(path);
    expect(status).toBe(200);
    expect(schema.parse(body)).toEqual(body);
  });

  it("shares by concept, across two documents and wordings, with the sentence of each side", async () => {
    const found = await items<SharingPartner>("/v1/partners/actor:ggd-mh/sharing?subject=Theme");
    const [region] = found.filter(({ partner }) => partner.name === "Holland Rijnland");
    expect(region?.shared.map(({ by }) => by.name)).toEqual(["preventie"]);
    for (const tie of region?.shared.flatMap(({ own, other }) => [...own, ...other]) ?? []) {
      expect(tie.citations[0]?.quote.length).toBeGreaterThan(0);
    }
  });

  it("leaves a question that all municipalities work on out of the gaps", async () => {
    const { body: gaps } = await get<Gaps>("/v1/gaps");
    expect(gaps.questionsWithoutPartner).toEqual([]);
    expect(gaps.themesWithOnePartner.map(({ theme }) => theme.name)).toContain("schulden");
  });

  it("goes through a long list by the page, each once", async () => {
    const all = await items<CountedNode>("/v1/themes?limit=1000");
    const paged: CountedNode[] = [];
    for (let path: string | undefined = "/v1/themes?limit=4"; path !== undefined; ) {
      const { body }: { body: { items: CountedNode[]; next?: string } } = await get(path);
      paged.push(...body.items);
      path = body.next === undefined ? undefined : `/v1/themes?limit=4&cursor=${body.next}`;
    }
    expect(paged).toEqual(all);
    expect(all.length).toBeGreaterThan(8);
  });

  it.each([
    { path: "/v1/partners/actor:niemand/sharing", status: 404, because: "a stranger" },
    { path: "/v1/paths?from=actor:gm0546&to=actor:niemand", status: 404, because: "a stranger at the other end" },
    { path: "/v1/paths?from=actor:gm0546", status: 400, because: "half a question" },
    { path: "/v1/matrix?subject=Actor", status: 400, because: "an actor is no subject" },
    { path: "/v1/picture?limit=0x20", status: 400, because: "decimal digits only" },
    { path: "/v1/gaps?fromYear=soon", status: 400, because: "no year" },
    {
      path: "/v1/partners/theme:schuldenproblematiek-in-gezinnen/sharing",
      status: 422,
      because: "a theme is no partner",
    },
  ])("answers $status to $path: $because", async ({ path, status }) => {
    expect((await api.request(path)).status).toBe(status);
  });

  it("answers 304 as long as nothing changed", async () => {
    const first = await api.request("/v1/picture");
    const etag = first.headers.get("ETag") ?? "";
    expect((await api.request("/v1/picture", { headers: { "If-None-Match": etag } })).status).toBe(304);
  });

  it("is not there where there is no network", async () => {
    const without = createApi({ service: kenniswijzer, clearance: "openbaar" });
    expect((await without.request("/v1/gaps")).status).toBe(404);
  });
});

describe("the network on the command line", () => {
  const store = `sqlite:${join(mkdtempSync(join(tmpdir(), "network-")), "test.db")}`;
  const run = (...args: string[]) => cli([...args, "--store", store, "--model", "none"]);
  beforeAll(async () => {
    expect((await run("ingest", "test/corpus/seeds")).code).toBe(0);
  });

  it.each([
    {
      args: ["partners", "GGD MH"],
      says: ["• S&O gemeente Leiden", "De vragen “Koppeling en kwaliteit", "Bronnen\n[1] “"],
    },
    { args: ["paths", "VWS", "Leiden"], says: ["Weg 1, in 2 stappen", "ministerie van VWS betaalt", "Bronnen\n[1] “"] },
    {
      args: ["gaps"],
      says: ["Thema's met één partner", "schulden: alleen gemeente Leiderdorp [", "Projecten zonder doelgroep"],
    },
  ])("$args tells it in Dutch, with its sources", async ({ args, says }) => {
    const { code, stdout } = await run(...args);
    expect(code).toBe(0);
    for (const one of says) expect(stdout).toContain(one);
  });

  it("says who is not known, and ends with 1", async () => {
    const { code, stderr } = await run("partners", "Zonnebloempit");
    expect([code, stderr.trim()]).toEqual([
      1,
      "kenniswijzer: partners: “Zonnebloempit” is er niet; zoek de naam of het kenmerk op met `kenniswijzer search`",
    ]);
  });

  it("prints for programs with --json", async () => {
    const { stdout } = await run("paths", "VWS", "Leiden", "--limit", "1", "--json");
    expect(JSON.parse(stdout)).toHaveLength(1);
  });
});
