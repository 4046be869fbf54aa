import { expect, it } from "vitest";
import { KenniswijzerError, type Outcome } from "../index.ts";
import { report } from "./ingest-report.ts";

const read = (title: string, outcome: Outcome["outcome"], relations = 2): Outcome => ({
  source: `${title}.md`,
  outcome,
  document: title,
  title,
  entities: relations,
  actors: 1,
  relations,
  ms: 120,
});

it("names what is new before all else, however much is as it was", () => {
  const outcomes = [...Array.from({ length: 40 }, (_, at) => read(`Oud ${at}`, "unchanged")), read("Vers", "added")];
  const said = report(outcomes, { refreshed: 0 });
  expect(said.split("\n")).toEqual([
    "nieuw        Vers: 2 namen en onderwerpen, 2 verbanden, 0,12 s (Vers)",
    "41 documenten: 1 nieuw, 40 ongewijzigd.",
  ]);
});

it.each([
  { message: "ingest: a.pdf was not read within 9 s; split it", says: "a.pdf kostte te veel tijd om te lezen." },
  { message: "ingest: a.pdf cannot be read (it takes more memory than there is; split it)", says: "a.pdf kost meer" },
  { message: "ingest: a.pdf cannot be read (x is undefined)", says: "a.pdf kan niet worden gelezen." },
])("says in Dutch why a document was not read: $says", ({ message, says }) => {
  const error = new KenniswijzerError("invalid-input", message);
  const failed: Outcome = { ...read("a", "failed"), source: "a.pdf", error };
  expect(report([failed], { refreshed: 0 })).toContain(`niet gelukt  ${says}`);
});

it("says one of one", () => {
  expect(report([read("Vers", "added", 1)], { refreshed: 0 })).toMatch(/Vers: 1 naam of onderwerp, 1 verband, /);
});

it.each([
  { outcomes: [], says: "1 weggehaald." },
  { outcomes: [read("Vers", "added")], says: "1 document: 1 nieuw. 1 weggehaald." },
])("counts what was taken out: $says", ({ outcomes, says }) => {
  expect(
    report(outcomes, { refreshed: 0, removed: ["oud"] })
      .split("\n")
      .at(-1),
  ).toBe(says);
});
