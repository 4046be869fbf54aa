import { type DocumentEntity, nodeId, type Reading, Visibility } from "@kenniswijzer/domain";
import { byKey } from "@kenniswijzer/gazetteer";
import { memoryStore } from "@kenniswijzer/graph/stores/memory";
import { describe, expect, it } from "vitest";
import { loadReading } from "../../load/index.ts";
import { identityOf } from "../identity.ts";
import { candidatesOf, decide, NameIndex } from "../index.ts";
import { ORGANISATIONS } from "./organisations.ts";
import type { Pair, Side } from "./pair.ts";
import { PERSONS } from "./persons.ts";
import { PLACES } from "./places.ts";
import { WORK } from "./work.ts";

const PAIRS: readonly Pair[] = [...ORGANISATIONS, ...PLACES, ...PERSONS, ...WORK];

function entityOf({ name, type = "Actor", kind, defined = [], attributes = {} }: Side): DocumentEntity {
  const key = identityOf({ type, kind, name });
  const listed = byKey(key);
  const aliases = listed ? [listed.name, ...listed.aliases, ...listed.abbreviations].filter((one) => one !== name) : [];
  return {
    key,
    type,
    ...(kind === undefined ? {} : { kind }),
    name,
    aliases,
    defined: [...defined],
    listed: listed !== undefined,
    attributes,
  };
}

function readingOf(id: string, side: Side): Reading {
  const own = entityOf(side);
  const others = (side.with ?? []).map((name) => entityOf({ name, kind: "organisation" }));
  const place = side.in === undefined ? [] : [entityOf({ name: side.in, kind: "municipality" })];
  const text = [own, ...others, ...place].map((entity) => entity.name).join(". ");
  const passage = {
    id: `${id}:0`,
    document: id,
    ordinal: 0,
    kind: "paragraph",
    text,
    start: 0,
    end: text.length,
  } as const;
  const tie = (object: DocumentEntity, predicate: "COOPERATES_WITH" | "MEMBER_OF" | "LOCATED_IN") =>
    ({
      subject: own.key,
      predicate,
      object: object.key,
      passage: passage.id,
      start: 0,
      end: text.length,
      extractor: "test",
      confidence: 1,
      modality: "voert-uit",
    }) as const;
  return {
    document: { id, title: id, source: id, visibility: "intern", language: "nl", hash: text, text },
    versions: { extraction: "1", gazetteer: "1", analysis: "1", persons: "named" },
    passages: [{ ...passage, headings: [], lead: [], depth: 0 }],
    entities: [own, ...others, ...place],
    mentions: [{ entity: own.key, passage: passage.id, start: 0, end: own.name.length, extractor: "test" }],
    claims: [
      ...others.map((other) => tie(other, own.kind === "person" ? "MEMBER_OF" : "COOPERATES_WITH")),
      ...place.map((other) => tie(other, "LOCATED_IN")),
    ],
    values: [],
  };
}

/** What the resolver makes of two documents. */
async function judge({ a, b }: Pair): Promise<Pair["expected"]> {
  const store = memoryStore();
  const readings = [readingOf("a", a), readingOf("b", b)];
  for (const reading of readings) await loadReading(reading, { store, index: async () => [] });
  const keys = readings.map((reading) => reading.entities[0]?.key ?? "");
  const links = await store.contributions({ keys, nodes: [], names: [] });
  const [one, other] = ["a", "b"].map(
    (id, at) => links.find((c) => c.document === id && c.entity.key === keys[at])?.node,
  );
  if (one === other) return "same";
  const visible = Visibility.options;
  const index = new NameIndex();
  index.update(await store.nodes({ visible }));
  const candidates = await candidatesOf(index.pairs, decide([]), { store, visible });
  return candidates.some((c) => [c.a.id, c.b.id].includes(one as string) && [c.a.id, c.b.id].includes(other as string))
    ? "doubtful"
    : "apart";
}

describe("resolving two names", () => {
  it.each(PAIRS)("$a.name | $b.name → $expected ($because)", async (pair) => {
    expect(await judge(pair)).toBe(pair.expected);
  });

  it("is measured on 120 pairs or more, of each outcome 20 or more", () => {
    expect(PAIRS.length).toBeGreaterThanOrEqual(120);
    for (const outcome of ["same", "apart", "doubtful"])
      expect(PAIRS.filter((pair) => pair.expected === outcome).length).toBeGreaterThanOrEqual(20);
    expect(
      new Set(PAIRS.map(({ a, b }) => `${nodeId("Actor", a.name)} ${b.name} ${b.kind} ${a.with} ${a.type}`)).size,
    ).toBeGreaterThanOrEqual(118);
  });
});
