import { readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { CandidatePage, IngestJob, LoggedCorrection, PairView } from "@kenniswijzer/domain";
import { type Jobs, type Kenniswijzer, openJobs, openKenniswijzer, sourcesAt } from "kenniswijzer";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { emptyFolder } from "../../../test/support/folder.ts";
import { createApi } from "./api.ts";
import type { Caller } from "./caller.ts";
import type { Problem } from "./problem.ts";
import { hashOfKey, newKey } from "./security/key.ts";

type Asked = Pick<Caller, "role" | "clearance">;
const KEYS = new Map<string, { readonly key: string } & Asked>(
  (
    [
      ["read", "intern"],
      ["ingest", "openbaar"],
      ["ingest", "intern"],
      ["ingest", "vertrouwelijk"],
      ["review", "intern"],
    ] as const
  ).map(([role, clearance]) => [`${role} ${clearance}`, { key: newKey(), role, clearance }]),
);
const note = (who: string): string => `Notitie\n\nDe gemeente ${who} werkt samen met Movisie aan preventie.\n`;
const form = (...files: [name: string, text: string][]): FormData => {
  const data = new FormData();
  for (const [name, text] of files) data.append("file", new File([text], name));
  return data;
};

let kenniswijzer: Kenniswijzer;
let jobs: Jobs;
let folder: string;
let app: ReturnType<typeof createApi>;
beforeEach(async () => {
  folder = await emptyFolder();
  kenniswijzer = await openKenniswijzer({ store: "memory:", model: "none", onNotice: () => {} });
  jobs = await openJobs({ folder, kenniswijzer });
  const keys = [...KEYS].map(([name, { key, ...of }]) => ({
    id: name,
    name,
    ...of,
    hash: hashOfKey(key),
    created: "",
  }));
  app = createApi({
    service: kenniswijzer,
    jobs,
    review: kenniswijzer.review,
    clearance: "openbaar",
    keys: { keys: async () => keys },
  });
});
afterEach(async () => {
  await jobs.close();
  await kenniswijzer.close();
});

const request = (who: string, path: string, init: RequestInit = {}) => {
  const headers = new Headers(init.headers);
  const key = KEYS.get(who)?.key;
  if (key) headers.set("Authorization", `Bearer ${key}`);
  return app.request(path, { ...init, headers });
};
const json = (body: unknown, method = "POST"): RequestInit => ({
  method,
  headers: { "Content-Type": "application/json" },
  body: JSON.stringify(body),
});
const post = (body: FormData): RequestInit => ({ method: "POST", body });
const codeOf = async (response: Response): Promise<[number, string]> => [
  response.status,
  ((await response.json()) as Problem).code,
];
const ended = async (response: Response): Promise<IngestJob> => {
  expect(response.status).toBe(202);
  const { id } = (await response.json()) as IngestJob;
  expect(response.headers.get("Location")).toBe(`/v1/jobs/${id}`);
  for await (const job of jobs.follow(id, { clearance: "vertrouwelijk" })) if (job.finished) return job;
  throw new Error("not ended");
};
const sources = async (): Promise<string[]> =>
  (await kenniswijzer.documents({ clearance: "vertrouwelijk" })).map((one) => `${one.source} ${one.visibility}`).sort();

describe("POST /v1/jobs", () => {
  it("takes files of any name, a text and an address, and reads them after it answered", async () => {
    const files = form(["naïve ../notitie.txt", note("Leiden")], ["<img src=x>.txt", note("Gouda")]);
    const job = await ended(await request("ingest intern", "/v1/jobs", post(files)));
    expect(job).toMatchObject({ by: "ingest intern", visibility: "intern", status: "done", done: 2 });
    await ended(
      await request("ingest intern", "/v1/jobs?visibility=openbaar", json({ title: "Overleg", text: note("Delft") })),
    );
    const fetched = await ended(
      await request("ingest intern", "/v1/jobs", json({ address: "http://127.0.0.1:8080/" })),
    );
    expect(fetched.outcomes).toMatchObject([{ outcome: "failed", remarks: [expect.stringContaining("internet")] }]);
    expect(await sources()).toEqual(["<img src=x>.txt intern", "Overleg openbaar", "notitie.txt intern"]);
  });

  it.each([
    { who: "", status: 401, because: "nobody is known" },
    { who: "read intern", status: 403, because: "the role only reads" },
  ])("is closed when $because", async ({ who, status }) => {
    for (const [path, method] of [
      ["/v1/jobs", "POST"],
      ["/v1/jobs", "GET"],
      ["/v1/documents/x", "PUT"],
      ["/v1/documents/x", "DELETE"],
      ["/v1/review/candidates", "GET"],
      ["/v1/review/log", "GET"],
    ]) {
      const init = {
        method: method ?? "",
        ...(method === "POST" ? { body: form(["a.txt", "x".repeat(100_000)]) } : {}),
      };
      expect((await request(who, path ?? "", init)).status, path).toBe(status);
    }
    expect(await readdir(folder)).toEqual(["owner"]);
  });

  const broken = '--grens\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\nhalf';
  it.each<{ because: string; init: RequestInit; code: [number, string] }>([
    { because: "no files", init: post(form()), code: [400, "invalid-input"] },
    {
      because: "a form that breaks off",
      init: { method: "POST", headers: { "Content-Type": "multipart/form-data; boundary=grens" }, body: broken },
      code: [400, "bad-form"],
    },
    {
      because: "a form without a boundary",
      init: { method: "POST", headers: { "Content-Type": "multipart/form-data" }, body: "x" },
      code: [415, "media-type"],
    },
    { because: "text", init: { method: "POST", body: "hallo" }, code: [415, "media-type"] },
    { because: "no web address", init: json({ address: "file:///etc/passwd" }), code: [400, "invalid-input"] },
    { because: "an empty text", init: json({ title: "a", text: "" }), code: [400, "invalid-input"] },
    { because: "both", init: json({ address: "https://x.nl", title: "a", text: "b" }), code: [400, "invalid-input"] },
    {
      because: "no JSON",
      init: { method: "POST", headers: { "Content-Type": "application/json" }, body: "{" },
      code: [400, "not-json"],
    },
  ])("refuses $because, and keeps nothing", async ({ init, code }) => {
    expect(await codeOf(await request("ingest intern", "/v1/jobs", init))).toEqual(code);
    expect(await readdir(folder)).toEqual(["owner"]);
  });

  it("refuses a field beside files, one file too many and one too large, naming what is wrong", async () => {
    const field = form(["a.txt", note("Leiden")]);
    field.append("visibility", "openbaar");
    const response = await request("ingest intern", "/v1/jobs", post(field));
    expect(await response.json()).toMatchObject({ code: "bad-form", errors: [{ field: "visibility" }] });
    const many = form(...Array.from({ length: 1001 }, (_, n): [string, string] => [`${n}.txt`, "x"]));
    expect(await codeOf(await request("ingest intern", "/v1/jobs", post(many)))).toEqual([413, "too-large"]);
    const large = form(["groot.txt", "x".repeat(100 * 1024 * 1024 + 1)]);
    expect(await codeOf(await request("ingest intern", "/v1/jobs", post(large)))).toEqual([413, "too-large"]);
    expect(await readdir(folder)).toEqual(["owner"]);
  });

  it("lets nobody hand in what she could not see afterwards, and hides such jobs", async () => {
    const secret = "/v1/jobs?visibility=vertrouwelijk";
    const file = post(form(["a.txt", note("Leiden")]));
    expect(await codeOf(await request("ingest intern", secret, file))).toEqual([403, "forbidden"]);
    const low = await ended(await request("ingest openbaar", "/v1/jobs", post(form(["b.txt", note("Gouda")]))));
    expect(low.visibility).toBe("openbaar");
    const job = await ended(await request("ingest vertrouwelijk", secret, post(form(["c.txt", note("Delft")]))));
    for (const path of ["", "/events", "/report"]) {
      expect((await request("ingest intern", `/v1/jobs/${job.id}${path}`)).status, path).toBe(404);
    }
    const { items } = (await (await request("ingest intern", "/v1/jobs")).json()) as { items: IngestJob[] };
    expect(items.map(({ id }) => id)).toEqual([low.id]);
  });
});

describe("GET /v1/jobs", () => {
  const listed = async (path: string): Promise<{ items: IngestJob[]; next?: string }> =>
    (await (await request("ingest intern", path)).json()) as never;

  it("is paged, newest first, each job once, and without a trace of those that may not be seen", async () => {
    const ids: string[] = [];
    for (const name of ["a", "b", "c"])
      ids.unshift(
        (await ended(await request("ingest intern", "/v1/jobs", post(form([`${name}.txt`, note("Leiden")]))))).id,
      );
    const whole = await listed("/v1/jobs");
    expect(whole.items.map(({ id }) => id)).toEqual(ids);
    expect(whole).not.toHaveProperty("next");
    const first = await listed("/v1/jobs?limit=2");
    const secret = "/v1/jobs?visibility=vertrouwelijk";
    await ended(await request("ingest vertrouwelijk", secret, post(form(["d.txt", note("Delft")]))));
    expect(await listed("/v1/jobs?limit=2")).toEqual(first);
    const rest = await listed(`/v1/jobs?limit=2&cursor=${first.next}`);
    expect([...first.items, ...rest.items].map(({ id }) => id)).toEqual(ids);
    expect(rest).not.toHaveProperty("next");
    expect(await codeOf(await request("ingest intern", "/v1/jobs?cursor=x"))).toEqual([400, "invalid-input"]);
  });
});

describe("a job that is followed", () => {
  it("tells each document once and ends, and goes on after the last that was heard", async () => {
    const files = form(["a.txt", note("Leiden")], ["leeg.txt", ""], ["c.txt", note("Delft")]);
    const job = await ended(await request("ingest intern", "/v1/jobs", post(files)));
    const follow = (last?: string) =>
      request("ingest intern", `/v1/jobs/${job.id}/events`, { headers: last ? { "Last-Event-ID": last } : {} });
    const stream = await follow();
    expect(stream.headers.get("Content-Type")).toContain("text/event-stream");
    const text = await stream.text();
    expect(text).toMatch(/^retry: 3000\n/);
    expect([...text.matchAll(/^event: (\w+)$/gm)].map(([, name]) => name)).toEqual([
      "outcome",
      "outcome",
      "outcome",
      "end",
    ]);
    const rest = await (await follow("2")).text();
    expect(rest.match(/^event: outcome$/gm)).toHaveLength(1);
    expect(rest).toContain("c.txt");
    expect((await follow("end")).status).toBe(204);
    const report = await (await request("ingest intern", `/v1/jobs/${job.id}/report`)).text();
    expect(report).toMatch(/3 van 3 bestanden of adressen \(2 nieuw, 1 niet gelukt\)/);
    expect(report).toContain("is leeg. Geef een bestand waar tekst in staat.");
    const cancel = await request("ingest intern", `/v1/jobs/${job.id}`, { method: "DELETE" });
    expect(await codeOf(cancel)).toEqual([409, "ended"]);
  });
});

describe("a document", () => {
  it("is replaced under its id and with its visibility, and removed", async () => {
    const upload = await request(
      "ingest intern",
      "/v1/jobs?visibility=openbaar",
      post(form(["a.txt", note("Leiden")])),
    );
    const id = (await ended(upload)).outcomes[0]?.document ?? "";
    const put = (body: FormData) => request("ingest intern", `/v1/documents/${id}`, { method: "PUT", body });
    expect((await ended(await put(form(["nieuw.txt", note("Gouda")])))).outcomes).toMatchObject([
      { outcome: "updated", document: id },
    ]);
    expect(await sources()).toEqual(["nieuw.txt openbaar"]);
    expect(await codeOf(await put(form(["a.txt", "x"], ["b.txt", "y"])))).toEqual([400, "bad-form"]);
    const text = { title: "Overleg", text: note("Delft") };
    await ended(await request("ingest intern", `/v1/documents/${id}`, json(text, "PUT")));
    expect((await kenniswijzer.document(id, { clearance: "openbaar" }))?.document.text).toContain("Delft");
    const address = json({ address: "https://example.org/" }, "PUT");
    expect(await codeOf(await request("ingest intern", `/v1/documents/${id}`, address))).toEqual([422, "not-possible"]);
    expect((await request("ingest intern", `/v1/documents/${id}`, { method: "DELETE" })).status).toBe(204);
    expect(await sources()).toEqual([]);
    expect((await request("ingest intern", `/v1/documents/${id}`, { method: "DELETE" })).status).toBe(404);
  });

  it("that is hidden can be neither replaced nor removed", async () => {
    const path = "/v1/jobs?visibility=vertrouwelijk";
    const upload = await request("ingest vertrouwelijk", path, post(form(["a.txt", note("Leiden")])));
    const id = (await ended(upload)).outcomes[0]?.document ?? "";
    const init = { method: "PUT", body: form(["b.txt", note("Gouda")]) };
    expect((await request("ingest intern", `/v1/documents/${id}`, init)).status).toBe(404);
    expect((await request("ingest intern", `/v1/documents/${id}`, { method: "DELETE" })).status).toBe(404);
    expect(await sources()).toEqual(["a.txt vertrouwelijk"]);
  });
});

describe("review", () => {
  const PACT = "Stichting Zorgpact Friesland werkt samen met gemeente Leeuwarden aan schuldhulpverlening.";
  const SPACED = "Stichting Zorg Pact Friesland werkt samen met gemeente Leeuwarden aan mantelzorg.";
  const review = (path: string, init?: RequestInit) => request("review intern", `/v1/review/${path}`, init);
  const fill = async (): Promise<void> => {
    await writeFile(join(folder, "a.txt"), PACT);
    await writeFile(join(folder, "b.txt"), SPACED);
    const at = sourcesAt(
      ["a.txt", "b.txt"].map((name) => join(folder, name)),
      { visibility: "intern" },
    );
    await kenniswijzer.ingest(at, { workers: 0 });
  };

  it("shows what may be one, decides under the caller's name, and takes it back", async () => {
    await fill();
    const page = (await (await review("candidates?limit=5")).json()) as CandidatePage;
    expect(page).toMatchObject({ total: 1, offset: 0, items: [{ for: [{ kind: "spelling" }, {}] }] });
    const [{ a, b } = { a: { id: "" }, b: { id: "" } }] = page.items;
    const pair = (await (await review(`pair?${new URLSearchParams({ a: a.id, b: b.id })}`)).json()) as PairView;
    expect(pair.a.sentences).toHaveLength(1);
    const decided = await review("decisions", json({ action: "merge", target: a.id, into: b.id, reason: "zelfde" }));
    expect(decided.status).toBe(201);
    const decision = (await decided.json()) as LoggedCorrection;
    expect(decision).toMatchObject({ status: "geldt", correction: { by: "review intern", reason: "zelfde" } });
    expect(await (await review("candidates")).json()).toMatchObject({ total: 0 });
    const undone = await review(`decisions/${decision.correction.id}`, { method: "DELETE" });
    expect(undone.status).toBe(200);
    expect(await (await review("candidates")).json()).toMatchObject({ total: 1 });
    expect(await (await review("log?limit=1")).json()).toMatchObject({ items: [{ correction: { action: "revoke" } }] });
  });

  it("gives every pair and every decision once to who walks through them and decides meanwhile", async () => {
    const names = [
      ["Zorgpact Friesland", "Zorg Pact Friesland"],
      ["Buurthulp Emmen", "Buurt Hulp Emmen"],
      ["Jeugdpunt Zeist", "Jeugd Punt Zeist"],
    ];
    for (const [at, column] of [0, 1].entries()) {
      const text = names.map((pair) => `Stichting ${pair[column]} werkt samen met gemeente Leeuwarden.`).join("\n\n");
      await writeFile(join(folder, `${at}.txt`), text);
    }
    const files = ["0.txt", "1.txt"].map((name) => join(folder, name));
    await kenniswijzer.ingest(sourcesAt(files, { visibility: "intern" }), { workers: 0 });
    const seen: string[] = [];
    let next: string | undefined = "";
    while (next !== undefined) {
      const page = await (await review(`candidates?limit=1${next && `&cursor=${next}`}`)).json();
      const { items, next: on } = page as CandidatePage & { next?: string };
      for (const { a, b } of items) {
        seen.push([a.name, b.name].sort().join());
        await review("decisions", json({ action: "keep-apart", target: a.id, into: b.id }));
      }
      next = on;
    }
    expect(seen.sort()).toEqual(
      names
        .map((pair) =>
          pair
            .map((name) => `Stichting ${name}`)
            .sort()
            .join(),
        )
        .sort(),
    );
    const told = async (cursor: string) => {
      const page = (await (await review(`log?limit=2${cursor}`)).json()) as {
        items: LoggedCorrection[];
        next?: string;
      };
      return { ids: page.items.map(({ correction }) => correction.id), next: page.next ?? "" };
    };
    const first = await told("");
    await review(`decisions/${first.ids[0]}`, { method: "DELETE" });
    const second = await told(`&cursor=${first.next}`);
    expect([first.ids.length, second.ids.length, second.next]).toEqual([2, 1, ""]);
    expect(first.ids).not.toContain(second.ids[0]);
  });

  it.each([
    { body: { action: "merge", target: "x" }, code: [400, "invalid-input"], because: "one name is no pair" },
    { body: { action: "revoke", target: "x" }, code: [400, "invalid-input"], because: "no such act" },
    {
      body: { action: "rename", target: "x", name: "y", by: "z" },
      code: [400, "invalid-input"],
      because: "whose it is, is known",
    },
    { body: { action: "reject", target: "bestaat niet" }, code: [404, "not-found"], because: "a stranger" },
    {
      body: { action: "merge", target: "gemeente Leeuwarden", into: "theme:schuldhulpverlening" },
      code: [422, "not-possible"],
      because: "a town is no theme",
    },
  ])("refuses a decision: $because", async ({ body, code }) => {
    await fill();
    expect(await codeOf(await review("decisions", json(body)))).toEqual(code);
  });

  it("says why something cannot be decided, for people and without commands", async () => {
    await fill();
    const body = { action: "merge", target: "gemeente Leeuwarden", into: "theme:schuldhulpverlening" };
    const { errors } = (await (await review("decisions", json(body))).json()) as Problem;
    expect(errors?.[0]?.detail).toMatch(/zijn van een andere soort/);
    expect(errors?.[0]?.detail).not.toMatch(/`|review/);
    const asked = json(body);
    const english = { ...asked, headers: { ...(asked.headers as object), "Accept-Language": "en" } };
    const told = (await (await review("decisions", english)).json()) as Problem;
    expect(told.errors?.[0]?.detail).toBe(
      "“gemeente Leeuwarden” and “schuldhulpverlening” are of different kinds; change the kind first, or reject the wrong one",
    );
  });
});
