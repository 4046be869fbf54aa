import { mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cli, type Ran } from "../support/cli.ts";
import { serving } from "../support/serving.ts";

const OPEN =
  "Notitie Gouda\n\nDatum: 12 maart 2024\n\nDe gemeente Gouda werkt aan schulden bij jongeren. Zorgster werkt aan eenzaamheid.\n";
const CLOSED =
  "Notitie Delft\n\nDatum: 1 mei 2023\n\nStichting Geheimzicht werkt met de gemeente Delft aan verslaving.\n";
const LIST = `@prefix org: <http://www.w3.org/ns/org#> . @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
<https://voorbeeld.nl/s> a org:Organization ; skos:prefLabel "Stichting Zorgster Gouda"@nl ; skos:altLabel "Zorgster" .`;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "kenniswijzer-exchange-"));
  await writeFile(join(folder, "open.txt"), OPEN);
  await writeFile(join(folder, "dicht.txt"), CLOSED);
  await writeFile(join(folder, "partners.ttl"), LIST);
  await run("ingest", "open.txt", "--visibility", "openbaar");
  await run("ingest", "dicht.txt", "--visibility", "vertrouwelijk");
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const env = { KENNISWIJZER_STORE: "sqlite:k.db", KENNISWIJZER_MODEL: "none" };
const run = (...args: string[]): Promise<Ran> => cli(args, { cwd: folder, env });
const file = (name: string): Promise<string> => readFile(join(folder, name), "utf8");

describe("kenniswijzer export", () => {
  it.each([
    { name: "g.ttl", holds: "gemeente Gouda" },
    { name: "g.jsonld", holds: '"@graph"' },
    { name: "g.gexf", holds: "http://gexf.net/1.3" },
    { name: "g.graphml", holds: "<graphml" },
    { name: "g.cypher", holds: "UNWIND" },
  ])("writes $name by its extension, with what is open only, and says what is left out", async ({ name, holds }) => {
    const { code, stdout, stderr } = await run("export", name);
    expect([code, stdout]).toEqual([0, `Geschreven: ${name} (alleen wat openbaar is).\n`]);
    expect(stderr).toContain("1 document is niet meegenomen");
    const text = await file(name);
    expect(text).toContain(holds);
    expect(text).not.toMatch(/geheimzicht|dicht\.txt|delft/i);
  });

  it("writes the four lists of CSV, or one of them to the screen", async () => {
    expect((await run("export", "g.csv", "--visibility", "vertrouwelijk")).code).toBe(0);
    const names = (await readdir(folder)).filter((name) => name.startsWith("g-"));
    expect(names).toEqual(["g-assertions.csv", "g-documents.csv", "g-edges.csv", "g-nodes.csv"]);
    expect(await file("g-nodes.csv")).toContain("Geheimzicht");
    expect((await stat(join(folder, "g-nodes.csv"))).mode & 0o077).toBe(0);
    const { stdout } = await run("export", "--format", "csv", "--table", "edges", "--separator", ",");
    expect(stdout).toMatch(/^\uFEFFvan,naam van,type,verband/);
  });

  it.each([
    { args: ["--format", "jsonl"], says: "JSONL gaat naar een bestand" },
    { args: ["k.jsonl", "--visibility", "openbaar"], says: "in JSONL gaat altijd alles mee" },
    { args: ["g.ttl", "--table", "nodes"], says: "--table hoort bij --format csv" },
    { args: ["g.ttl", "--document", "dicht"], says: 'geen document "dicht" dat openbaar is' },
    { args: [join("nergens", "g.ttl")], says: "kan niet geschreven worden" },
  ])("refuses $args in one line", async ({ args, says }) => {
    const { code, stderr } = await run("export", ...args);
    expect([code, stderr.trimEnd().split("\n").length]).toEqual([1, 1]);
    expect(stderr).toContain(says);
  });
});

it("the API tells of the data set what the server was told, and the command line the same", async () => {
  const about = {
    KENNISWIJZER_PUBLISHER: "Lectoraat Wijkzorg",
    KENNISWIJZER_LICENCE: "https://creativecommons.org/licenses/by/4.0/",
    KENNISWIJZER_BASE: "https://kennis.example.nl/id/",
  };
  const contact = ["--contact", "Lectoraat", "info@example.nl", "https://www.example.nl"];
  const server = await serving(`sqlite:${join(folder, "k.db")}`, contact, about);
  const served = await (await fetch(`${server.url}/v1/export?format=turtle`)).text();
  await server.end("SIGTERM");
  const written = await cli(["export", "g.ttl", ...contact], { cwd: folder, env: { ...env, ...about } });
  expect(written.code).toBe(0);
  for (const text of [served, await file("g.ttl")]) {
    expect(text).toMatch(/foaf:name "Lectoraat Wijkzorg"/);
    expect(text).toMatch(/dcterms:license <https:\/\/creativecommons\.org\/licenses\/by\/4\.0\/>/);
    expect(text).toMatch(/vcard:hasEmail <mailto:info@example\.nl>/);
    expect(text).toMatch(/<https:\/\/kennis\.example\.nl\/id\/dataset>/);
    expect(text).toMatch(/kw:softwareVersion "\d/);
  }
}, 60_000);

describe("kenniswijzer snapshot", () => {
  it("freezes, lists, verifies and withdraws", async () => {
    const made = JSON.parse((await run("snapshot", "create", "--publisher", "Lectoraat", "--json")).stdout) as {
      digest: string;
    };
    expect((await run("snapshot", "create")).stdout).toMatch(/^Deze graaf lag al vast/);
    expect((await run("snapshot", "list")).stdout).toMatch(/Lectoraat\. \(\d{4}, .*urn:kenniswijzer:snapshot:/);
    expect(await run("snapshot", "verify", made.digest)).toMatchObject({ code: 0, stdout: `${made.digest}: klopt\n` });
    const turtle = await file(join("data", "snapshots", made.digest, "graaf.ttl"));
    expect(turtle).toContain(made.digest);
    expect(turtle).toContain("gemeente Gouda");
    await run("snapshot", "withdraw", made.digest, "--reason", "verzoek");
    expect((await run("snapshot", "list")).stdout).toContain("INGETROKKEN");
    expect(await run("snapshot", "verify", "zomaar")).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("geen momentopname"),
    });
  });
});

describe("kenniswijzer import", () => {
  it("takes in a list of one's own, reads the documents by it, and lets it go again", async () => {
    expect((await run("import", "partners.ttl")).stdout).toMatch(
      /^Opgenomen uit partners\.ttl .* 1 organisatie\. Opnieuw gelezen: 2 documenten/,
    );
    expect((await run("export", "--format", "csv")).stdout).toContain("Stichting Zorgster Gouda");
    expect((await run("lists", "show")).stdout).toContain("partners.ttl");
    expect((await run("lists", "remove", "partners.ttl")).code).toBe(0);
    expect((await run("export", "--format", "csv")).stdout).not.toContain("Stichting Zorgster");
  });
});
