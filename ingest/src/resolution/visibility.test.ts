import type { DocumentEntity, Visibility } from "@kenniswijzer/domain";
import { type Said, seenAs } from "@kenniswijzer/graph";
import { describe, expect, it } from "vitest";
import { decide } from "./corrections.ts";
import { resolveEntities } from "./resolve.ts";

const entity = (name: string, more: Partial<DocumentEntity> = {}): DocumentEntity => ({
  key: `actor:${name.toLowerCase().replaceAll(" ", "-")}`,
  type: "Actor",
  kind: "organisation",
  name,
  aliases: [],
  defined: [],
  attributes: {},
  listed: false,
  ...more,
});

const said = (document: string, visibility: Visibility, ...entities: DocumentEntity[]): Said[] =>
  entities.map((entity) => ({ document, visibility, entity }));

const ZILVERVOS = entity("Stichting Zilvervos");
const DEFINED = entity("Stichting Zilvervos", { defined: ["SZ"] });
const SHORT = entity("SZ");

describe("what documents of several visibilities say of one thing", () => {
  const idsOf = (...all: Said[][]) => resolveEntities(all.flat(), decide([])).nodes.map(({ id }) => id);

  it.each([
    {
      all: [said("a", "openbaar", DEFINED), said("b", "openbaar", SHORT)],
      ids: [ZILVERVOS.key],
      because: "an open document defines what an open one says",
    },
    {
      all: [said("a", "openbaar", DEFINED), said("b", "intern", SHORT)],
      ids: [ZILVERVOS.key],
      because: "an open document defines what a closed one says",
    },
    {
      all: [said("a", "intern", DEFINED), said("b", "openbaar", SHORT)],
      ids: [SHORT.key],
      because: "known to all by its short name only: so is its id",
    },
    {
      all: [said("a", "intern", DEFINED), said("b", "openbaar", SHORT, ZILVERVOS)],
      ids: [ZILVERVOS.key, SHORT.key],
      because: "who sees the open one only must not see from two being one what a closed one says",
    },
    {
      all: [said("a", "vertrouwelijk", DEFINED), said("b", "intern", DEFINED), said("c", "intern", SHORT)],
      ids: [ZILVERVOS.key],
      because: "an equally closed document defines it as well",
    },
    {
      all: [
        said("a", "intern", entity("Samen Zorgen", { defined: ["SZ"] })),
        said("b", "openbaar", DEFINED),
        said("c", "openbaar", SHORT),
      ],
      ids: ["actor:samen-zorgen", ZILVERVOS.key],
      because: "a closed document's other meaning changes nothing of what open ones define",
    },
  ])("is $ids: $because", ({ all, ids }) => {
    expect(idsOf(...all).sort()).toEqual([...ids].sort());
    expect(idsOf(...all.toReversed()).sort()).toEqual([...ids].sort());
  });

  it("shows each reader the name, kind and aliases that her documents give", () => {
    const [node] = resolveEntities(
      [
        ...said("open", "openbaar", entity("Zilvervos", { key: "actor:zv", kind: "network", aliases: ["De Vos"] })),
        ...said("intern", "intern", entity("Stichting Zilvervos", { key: "actor:zv", defined: ["SZ"] })),
        ...said("dicht", "vertrouwelijk", entity("Stichting Zilvervos", { key: "actor:zv", aliases: ["Dossier Vos"] })),
      ],
      decide([]),
    ).nodes;
    const seen = (...visible: Visibility[]) => {
      const { name, kind, aliases } = seenAs(node as NonNullable<typeof node>, visible);
      return { name, kind, aliases };
    };
    expect(seen("openbaar")).toEqual({ name: "Zilvervos", kind: "network", aliases: ["De Vos"] });
    expect(seen("openbaar", "intern")).toEqual({
      name: "Stichting Zilvervos",
      kind: "organisation",
      aliases: ["De Vos", "SZ", "Zilvervos"],
    });
    expect(seen("openbaar", "intern", "vertrouwelijk")).toEqual({
      name: "Stichting Zilvervos",
      kind: "organisation",
      aliases: ["De Vos", "Dossier Vos", "SZ", "Zilvervos"],
    });
  });
});
