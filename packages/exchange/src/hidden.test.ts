import type { Correction, Visibility } from "@kenniswijzer/domain";
import { sampleEntity } from "@kenniswijzer/graph/conformance";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CSV_TABLES, EXPORT_FORMATS, type ExportOptions } from "./options.ts";
import { actorId, chain, exported, listed, storeOf } from "./sample.test-support.ts";

type Way = Pick<ExportOptions, "format" | "table">;
const WAYS: readonly Way[] = [
  ...EXPORT_FORMATS.filter((format) => format !== "csv").map((format) => ({ format })),
  ...CSV_TABLES.map((table) => ({ format: "csv" as const, table })),
];

const merge = (target: string, into: string): Correction => ({
  id: `${target} ${into}`,
  action: "merge",
  target,
  into,
  reason: "zie geheim dossier",
  by: "Coördinator Geheim",
  at: "2026-01-01T00:00:00Z",
});

const ggd = sampleEntity("Actor", "GGD Hollands Midden", { kind: "organisation" });
const open = chain("open-nota", "openbaar", ["Stichting Zon", "Horizon"], [listed("actor:ggd", ggd)]);
const closed = ["een", "twee", "drie"].map((id) =>
  chain(
    `geheim-${id}`,
    "vertrouwelijk",
    ["Geheim Genootschap", "Horizon", `Geheime Stichting ${id}`],
    [
      listed("actor:ggd", {
        ...ggd,
        name: "GGD Geheimnaam",
        kind: "network",
        aliases: ["Geheimalias"],
        defined: ["Geheimterm"],
        attributes: { code: "GEHEIM1", url: "https://geheim.example.nl" },
      }),
    ],
  ),
);
const corrections = [
  merge(actorId("Horizon"), actorId("Geheim Genootschap")),
  { ...merge("actor:ggd", ""), id: "r", action: "rename" as const, name: "GGD Geheimnaam" },
];

describe("an export for who may see open documents", () => {
  it.each(WAYS)("holds no letter of a hidden document: $format $table", async (way) => {
    const text = await exported(await storeOf([open, ...closed], corrections), way);
    expect(text).toMatch(way.table === undefined || way.table === "nodes" ? /GGD Hollands Midden/ : /open-nota|Zon/);
    expect(text).not.toMatch(/geheim|vertrouwelijk|201[01]/i);
  });

  it("says that when the confidential may be seen", async () => {
    const text = await exported(await storeOf([open, ...closed], corrections), {
      format: "jsonld",
      clearance: "vertrouwelijk",
    });
    for (const name of ["Geheim Genootschap", "Geheimalias", "GEHEIM1", "geheim-drie"]) expect(text).toContain(name);
    expect(text).not.toMatch(/dossier|Coördinator/);
  });

  it("keeps the name that a person gave, when no hidden document has it", async () => {
    const renamed = corrections.map((one) => (one.action === "rename" ? { ...one, name: "GGD HM" } : one));
    expect(await exported(await storeOf([open, ...closed], renamed), { format: "csv" })).toContain(";GGD HM;");
  });

  it("does not let a hidden denial or plan show", async () => {
    const [quiet] = closed;
    const denied = { ...(quiet as typeof open), document: { ...(quiet as typeof open).document, id: "geheim-nee" } };
    const loud = {
      ...open,
      document: { ...open.document, id: "vergadering", visibility: "vertrouwelijk" as Visibility },
    };
    const weak = { ...open, claims: open.claims.map((claim) => ({ ...claim, modality: "ontkent" as const })) };
    const table = { format: "csv", table: "edges" } as const;
    const text = await exported(await storeOf([weak, loud, denied]), table);
    expect(text).toBe(await exported(await storeOf([weak]), table));
    expect(text).toMatch(/;denied;ontkent;1;openbaar/);
  });

  const names = fc.subarray(["Zon", "Maan", "Ster", "Aarde", "Mars"], { minLength: 1 });
  const visibility = fc.constantFrom<Visibility>("openbaar", "intern", "vertrouwelijk");
  const documents = fc.array(fc.record({ names, visibility, alias: fc.option(fc.constantFrom("a", "b", "c")) }), {
    maxLength: 6,
  });

  it("is what it would be without the hidden documents, letter for letter", async () => {
    await fc.assert(
      fc.asyncProperty(documents, fc.constantFrom(...WAYS), async (all, way) => {
        const readings = all.map((one, at) => {
          const known = listed(
            "actor:x",
            sampleEntity("Actor", `X${one.alias}`, { aliases: one.alias ? [one.alias] : [] }),
          );
          return chain(`d${at}`, one.visibility, one.names, one.alias === null ? [] : [known]);
        });
        const seen = readings.filter(({ document }) => document.visibility === "openbaar");
        expect(await exported(await storeOf(readings), way)).toBe(await exported(await storeOf(seen), way));
      }),
      { numRuns: 150 },
    );
  });

  it("is what it would be without the documents that were not asked for", async () => {
    for (const way of WAYS) {
      const store = await storeOf([open, ...closed]);
      const asked = await exported(store, { ...way, clearance: "vertrouwelijk", documents: ["open-nota"] });
      expect(asked).toBe(await exported(await storeOf([open]), { ...way, clearance: "vertrouwelijk" }));
    }
  });
});
