import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const folder = new URL("../data/", import.meta.url);
const read = (file: string): string =>
  new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(new URL(file, folder)));

/** Columns that together are unlike in every row; the first word of a list is its first column. */
const keys: Readonly<Record<string, readonly string[]>> = {
  "regios.tsv": ["name", "kind"],
  "afkortingen.tsv": ["abbreviation", "expansion"],
  "achternaam-voorvoegsels.tsv": ["text", "kind"],
};
const listColumns = new Set(
  "aliases members successors predecessors words synonyms abbreviations name_position".split(" "),
);

function rowsOf(file: string): Record<string, string>[] {
  const [header = "", ...lines] = read(file).replace(/\n$/, "").split("\n");
  const columns = header.split("\t");
  return lines.map((line) => {
    const cells = line.split("\t");
    if (cells.length !== columns.length) throw new Error(`${file}: ${cells.length} columns in: ${line}`);
    return Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? ""]));
  });
}
const parts = (cell: string | undefined): string[] => (cell ?? "").split(";").filter((part) => part !== "");

const files = readdirSync(folder).filter((file) => file.endsWith(".tsv"));

describe.each(files)("%s", (file) => {
  const rows = rowsOf(file);

  it("has as many rows and the columns that the README says", () => {
    const told = new RegExp(`^\\| \`${file}\` \\| (\\d+)[^|]*\\| (.*?) \\|`, "m").exec(read("README.md"));
    expect(Number(told?.[1])).toBe(rows.length);
    const named = told?.[2]
      ?.replace(/\([^)]*\)/g, "")
      .split(",")
      .map((column) => column.trim());
    expect(named).toEqual(Object.keys(rows[0] ?? {}));
  });

  it("is normalised text without stray blanks, and lists without empty or double parts", () => {
    expect(read(file)).toBe(read(file).normalize("NFC").replace(/\r/g, ""));
    const wrong = rows.flatMap((row) =>
      Object.entries(row).filter(([column, cell]) => {
        const list = listColumns.has(column) && cell !== "" ? cell.split(";") : [];
        const untidy = [cell, ...list].some((part) => part !== part.trim() || part.includes("  "));
        return untidy || list.includes("") || new Set(list).size !== list.length;
      }),
    );
    expect(wrong).toEqual([]);
  });

  it("has no row twice and none without a name", () => {
    const key = keys[file] ?? [Object.keys(rows[0] ?? {})[0] ?? ""];
    const seen = rows.map((row) => key.map((column) => row[column]).join("|"));
    expect(seen.filter((one, index) => one.startsWith("|") || one === "" || seen.indexOf(one) !== index)).toEqual([]);
  });
});

describe("municipalities and regions", () => {
  const municipalities = rowsOf("gemeenten.tsv");
  const names = new Set(municipalities.map(({ name }) => name));
  const current = municipalities.filter(({ valid_to }) => valid_to === "");

  it("are the 342 of today, each with a code of its own", () => {
    expect(current).toHaveLength(342);
    expect(new Set(municipalities.map(({ code }) => code)).size).toBe(municipalities.length);
    expect(municipalities.filter(({ code }) => !/^GM\d{4}$/.test(code ?? ""))).toEqual([]);
  });

  it("end in a municipality that exists in the list, or do not end", () => {
    const loose = municipalities.filter(
      ({ valid_to, successors }) =>
        (valid_to !== "") !== (successors !== "") || parts(successors).some((one) => !names.has(one)),
    );
    expect(loose).toEqual([]);
  });

  it.each([
    { kind: "provincie", regions: 12, whole: true },
    { kind: "veiligheidsregio", regions: 25, whole: true },
    { kind: "ggd", regions: 25, whole: true },
    { kind: "arbeidsmarktregio", regions: 35, whole: true },
    { kind: "jeugdregio", regions: 42, whole: false },
  ])("$kind: $regions regions, no municipality in two", ({ kind, regions, whole }) => {
    const rows = rowsOf("regios.tsv").filter((row) => row.kind === kind);
    const members = rows.flatMap((row) => parts(row.members));
    expect(rows).toHaveLength(regions);
    expect(new Set(members).size).toBe(members.length);
    expect(members.filter((member) => !names.has(member))).toEqual([]);
    if (whole) expect(members).toHaveLength(current.length);
  });
});
