import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { cli } from "../support/cli.ts";
import { emptyFolder } from "../support/folder.ts";
import { type ModelDouble, modelDouble } from "../support/model-double.ts";

const NOTE = `# Notitie buurtwerk

Bij Thuis Dichtbij krijgen jongeren met schulden elke week een maatje.
Projectleider Anna Zwartbol van Movisie helpt daarbij.
`;
const TIE = {
  passage: 1,
  quote: "Bij Thuis Dichtbij krijgen jongeren met schulden elke week een maatje.",
  subject: { name: "Thuis Dichtbij", type: "Actor", kind: "organisation" },
  predicate: "WORKS_ON",
  object: { name: "jongeren met schulden", type: "Theme", kind: null },
  modality: "voert-uit",
};

interface Place {
  readonly folder: string;
  readonly file: string;
  readonly store: readonly string[];
  readonly double: ModelDouble;
}

async function place(): Promise<Place> {
  const root = await emptyFolder();
  const folder = join(root, "notities");
  await mkdir(folder);
  await writeFile(join(folder, "note.md"), NOTE);
  const file = join(root, "kennis.db");
  const double = await modelDouble(() => ({ answer: { names: [], ties: [TIE] }, tokens: 1500 }));
  return { folder, file, double, store: ["--store", `sqlite:${file}`, "--model", "none"] };
}

const relations = async ({ store }: Place): Promise<string> =>
  (await cli(["search", "Thuis Dichtbij", "--type", "Actor", "--json", ...store])).stdout;

describe("ingest --llm", () => {
  it("asks nobody without it, whatever the environment holds", async () => {
    const here = await place();
    const env = { KENNISWIJZER_LLM_URL: here.double.url, KENNISWIJZER_LLM_MODEL: "dubbel" };
    expect((await cli(["ingest", here.folder, ...here.store], { env })).code).toBe(0);
    expect(here.double.requests).toEqual([]);
  });

  it("says first what it will ask, then what came of it, and asks it once", async () => {
    const here = await place();
    const env = {
      KENNISWIJZER_LLM_URL: here.double.url,
      KENNISWIJZER_LLM_MODEL: "dubbel",
      KENNISWIJZER_LLM_KEY: "geheim-1",
    };
    const args = ["ingest", here.folder, "--llm", "--llm-price", "2,50", ...here.store];
    const first = await cli(args, { env });
    expect(first.stderr).toMatch(
      /^Taalmodel dubbel op 127\.0\.0\.1:\d+: 1 document, 1 vraag, \d+ letters, naar schatting [\d.]+ tokens \(€\s0,01\), hooguit [\d.]+ \(€\s[\d,]+\) als antwoorden niet te lezen zijn/mu,
    );
    expect(first.stdout).toMatch(
      /Taalmodel: 1 vraag, 1\.500 tokens; 3 namen en onderwerpen en 2 verbanden erbij, 0 weggelaten/,
    );
    expect(first).toMatchObject({ code: 0 });
    expect(`${first.stdout}${first.stderr}`).not.toContain("geheim");
    expect(here.double.requests[0]?.authorization).toBe("Bearer geheim-1");
    expect(JSON.parse(await relations(here))).toMatchObject([{ name: "Thuis Dichtbij" }]);

    const again = await cli(args, { env });
    expect(again.stderr).toMatch(/niets te vragen/);
    expect(here.double.requests).toHaveLength(1);
  });

  it("shows with --dry-run what it would ask, and asks nothing", async () => {
    const here = await place();
    const { stdout } = await cli([
      "ingest",
      here.folder,
      "--llm",
      here.double.url,
      "--llm-model",
      "dubbel",
      "--dry-run",
      "--json",
      ...here.store,
    ]);
    expect(JSON.parse(stdout).llm).toMatchObject({ model: "dubbel", documents: 1, calls: 1, withheld: 0 });
    expect(here.double.requests).toEqual([]);
  });

  it("warns of an address elsewhere, keeps what is intern, and reads by the rules when nobody is there", async () => {
    const here = await place();
    const args = [
      "ingest",
      here.folder,
      "--llm",
      "http://llm.invalid/v1",
      "--llm-model",
      "dubbel",
      "--json",
      ...here.store,
    ];
    const withheld = await cli(args);
    expect(withheld.stderr).toMatch(
      /Let op: teksten van documenten gaan naar llm\.invalid, een andere computer\. De verbinding is niet versleuteld/,
    );
    expect(withheld.stderr).toMatch(/1 document gaat niet mee/);
    const sent = await cli([...args, "--llm-visibility", "intern"]);
    expect(sent.code).toBe(0);
    expect(JSON.parse(sent.stdout)).toMatchObject({
      documents: [
        {
          outcome: "unchanged",
          remarks: [
            expect.stringMatching(
              /is alleen met de regels gelezen: het taalmodel gaf geen antwoord \(\S+ is niet bereikbaar/,
            ),
          ],
        },
      ],
      llm: { stopped: { code: "unavailable" } },
    });
  });

  it.each([
    { args: ["--llm", "notities"], says: /llm: "notities" is no address/ },
    { args: ["--llm", "ftp://x/v1", "--llm-model", "m"], says: /llm: "ftp:" is not spoken/ },
    { args: ["--llm", "http://jan:pw@x/v1", "--llm-model", "m"], says: /put the key in KENNISWIJZER_LLM_KEY/ },
    { args: ["--llm", "http://127.0.0.1/v1"], says: /name the model with --llm-model, or set KENNISWIJZER_LLM_MODEL/ },
    {
      args: ["--llm", "http://127.0.0.1/v1", "--llm-model", "m", "--llm-max-calls", "0"],
      says: /0 is no number of calls/,
    },
  ])("refuses $args in one line", async ({ args, says }) => {
    const here = await place();
    const ran = await cli(["ingest", here.folder, ...here.store, ...args], {
      env: { KENNISWIJZER_LLM_MODEL: args.includes("notities") ? "m" : "" },
    });
    expect(ran.code).toBe(1);
    expect(ran.stderr.trim()).toMatch(says);
    expect(ran.stderr.trim().split("\n")).toHaveLength(1);
    expect(ran.stderr).not.toContain("jan:pw");
  });

  it("forgets what a model said when somebody is removed", async () => {
    const here = await place();
    await cli(["ingest", here.folder, "--llm", here.double.url, "--llm-model", "dubbel", ...here.store]);
    expect(existsSync(`${here.file}.llm`)).toBe(true);
    await cli(["person", "remove", "Anna Zwartbol", "--yes", ...here.store]);
    expect(existsSync(`${here.file}.llm`)).toBe(false);
  });
});
