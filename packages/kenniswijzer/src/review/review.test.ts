import type { Document, ReviewService, Visibility } from "@kenniswijzer/domain";
import { memoryStore } from "@kenniswijzer/graph/stores/memory";
import { readDocument } from "@kenniswijzer/ingest";
import { beforeEach, describe, expect, it } from "vitest";
import { type Kenniswijzer, openKenniswijzer, type Source } from "../index.ts";

type Texts = Readonly<Record<string, string | { readonly text: string; readonly visibility: Visibility }>>;

async function* sources(texts: Texts): AsyncGenerator<Source> {
  for (const [name, of] of Object.entries(texts)) {
    const { text, visibility } = typeof of === "string" ? { text: of, visibility: "intern" as const } : of;
    const read = async (): Promise<Document> => readDocument({ text, source: `${name}.txt`, visibility });
    yield { name, bytes: text.length, read };
  }
}

const PACT = "Stichting Zorgpact Friesland werkt samen met gemeente Leeuwarden aan schuldhulpverlening.";
const SPACED = "Stichting Zorg Pact Friesland werkt samen met gemeente Leeuwarden aan mantelzorg.";
const ALL = { clearance: "vertrouwelijk" } as const;
const BY = { by: "Anna" };

let kenniswijzer: Kenniswijzer;
let review: ReviewService;
const ids = async (): Promise<string[]> =>
  (await kenniswijzer.entities(["Actor"], ALL)).map((node) => node.id).filter((id) => id.includes("friesland"));

async function opened(texts: Texts): Promise<void> {
  kenniswijzer = await openKenniswijzer({ store: memoryStore(), model: "none", onNotice: () => {} });
  review = kenniswijzer.review;
  await kenniswijzer.ingest(sources(texts));
}

describe("review", () => {
  beforeEach(() => opened({ een: PACT, twee: SPACED }));

  it("lists two spellings with what speaks for and against them", async () => {
    const { total, items } = await review.candidates(ALL);
    expect(total).toBe(1);
    expect(items[0]?.for.map((one) => one.kind)).toEqual(["spelling", "shared-neighbours"]);
    expect(items[0]?.score).toBeGreaterThan(0.8);
  });

  it("shows two names side by side, each with its sentence", async () => {
    const { a, b } = await review.pair("Stichting Zorgpact Friesland", "Stichting Zorg Pact Friesland", ALL);
    expect([a, b].map((one) => one.sentences.map((sentence) => sentence.quote))).toEqual([[PACT], [SPACED]]);
  });

  it("merges what a person says is one, keeps that when the documents are read again, and undoes it", async () => {
    const before = await ids();
    await review.decide({ action: "merge", target: before[0] ?? "", into: before[1] ?? "", ...BY }, ALL);
    expect(await ids()).toEqual([before[1]]);
    expect((await review.candidates(ALL)).total).toBe(0);
    await kenniswijzer.ingest(sources({ een: `${PACT} Zie verder.`, twee: SPACED }));
    expect(await ids()).toEqual([before[1]]);
    await review.undo("Bert");
    expect(await ids()).toEqual(before);
  });

  it("asks no more about what a person keeps apart", async () => {
    const [a = "", b = ""] = await ids();
    await review.decide({ action: "keep-apart", target: a, into: b, reason: "twee stichtingen", ...BY }, ALL);
    expect((await review.candidates(ALL)).total).toBe(0);
    expect((await review.log(ALL)).map((one) => [one.status, one.correction.by, one.correction.reason])).toEqual([
      ["geldt", "Anna", "twee stichtingen"],
    ]);
  });

  it("names the decision that another would clash with, also when it comes by way of a third", async () => {
    await kenniswijzer.ingest(sources({ drie: "Stichting Steunpunt Friesland werkt samen met gemeente Leeuwarden." }));
    const [steunpunt = "", spaced = "", pact = ""] = await ids();
    const apart = await review.decide({ action: "keep-apart", target: spaced, into: pact, ...BY }, ALL);
    await review.decide({ action: "merge", target: steunpunt, into: pact, ...BY }, ALL);
    const undo = new RegExp(`Anna heeft besloten .* \`review undo ${apart.correction.id}\``);
    for (const into of [pact, steunpunt])
      await expect(review.decide({ action: "merge", target: spaced, into, ...BY }, ALL)).rejects.toThrow(undo);
    const other = { id: "elders", action: "merge", target: spaced, into: steunpunt, by: "Cor" } as const;
    await review.import([{ ...other, at: "2030-01-01T00:00:00.000Z" }]);
    expect((await review.log(ALL))[0]).toMatchObject({ status: "botst", because: apart.correction.id });
    await review.undo("Anna", apart.correction.id);
    expect(await ids()).toEqual([pact]);
  });

  it("keeps a decision waiting while its documents are away, and applies it when they come back", async () => {
    const [a = "", b = ""] = await ids();
    await review.decide({ action: "merge", target: a, into: b, ...BY }, ALL);
    const [gone] = (await kenniswijzer.documents(ALL)).filter((document) => document.source.startsWith("twee"));
    await kenniswijzer.remove(gone?.id ?? "");
    expect((await review.log(ALL)).map((one) => one.status)).toEqual(["wacht"]);
    await kenniswijzer.ingest(sources({ twee: SPACED }));
    expect(await ids()).toEqual([b]);
    expect((await review.log(ALL)).map((one) => one.status)).toEqual(["geldt"]);
  });

  describe("in the log", () => {
    const removeAll = async (): Promise<void> => {
      for (const { id } of await kenniswijzer.documents(ALL)) await kenniswijzer.remove(id);
    };

    it("what was decided about keeps its name when its documents are gone, and is said to be gone", async () => {
      const [a = "", b = ""] = await ids();
      await review.decide({ action: "merge", target: a, into: b, ...BY }, ALL);
      const [before] = await review.log(ALL);
      expect(before).not.toHaveProperty("gone");
      await removeAll();
      const log = await review.log(ALL);
      expect(log).toMatchObject([
        { names: [PACT, SPACED].map((of) => of.split(" werkt")[0]).toReversed(), gone: [0, 1] },
      ]);
      await review.undo("Bert");
      expect((await review.log(ALL)).map((one) => one.names)).toEqual([log[0]?.names, log[0]?.names]);
    });

    it("a sentence that is judged stands by its words, also when its document is gone", async () => {
      const [assertion] = await kenniswijzer.store.assertions({ nodes: await ids() });
      await review.decide({ action: "reject", target: assertion?.id ?? "", ...BY }, ALL);
      expect(await review.log(ALL)).toMatchObject([{ names: [assertion?.quote] }]);
      await removeAll();
      expect(await review.log(ALL)).toMatchObject([{ names: [assertion?.quote], gone: [0] }]);
    });

    it("a new name stands beside the one that it took the place of", async () => {
      const [a = ""] = await ids();
      const { names } = await review.decide({ action: "rename", target: a, name: "Het Pact", ...BY }, ALL);
      expect(names[0]).toContain("Friesland");
    });

    it("what only confidential documents named stays untold to others when these are gone", async () => {
      const hidden = "De Stichting Zorg Pact Friesland werkt aan mantelzorg.";
      await opened({
        een: { text: PACT, visibility: "openbaar" },
        twee: { text: hidden, visibility: "vertrouwelijk" },
      });
      const [spaced = "", pact = ""] = await ids();
      await review.decide({ action: "keep-apart", target: spaced, into: pact, ...BY }, ALL);
      expect(await review.log({ clearance: "intern" })).toEqual([]);
      await removeAll();
      expect(await review.log({ clearance: "intern" })).toEqual([]);
      expect(await review.log(ALL)).toMatchObject([{ gone: [0, 1] }]);
    });

    it("an id of which nothing tells whose it is, is told to who sees all alone", async () => {
      const unknown = { id: "elders", action: "rename", target: "actor:geheim", name: "Pact", by: "Cor" } as const;
      await review.import([{ ...unknown, at: "2030-01-01T00:00:00.000Z" }]);
      expect(await review.log(ALL)).toMatchObject([{ names: ["actor:geheim"], gone: [0] }]);
      expect(await review.log({ clearance: "intern" })).toEqual([]);
    });
  });

  it("gives the same graph in whatever order decisions and documents come", async () => {
    const [a = "", b = ""] = await ids();
    await review.decide({ action: "merge", target: a, into: b, ...BY }, ALL);
    await review.decide({ action: "rename", target: b, name: "Zorgpact Fryslân", ...BY }, ALL);
    const [nodes, decisions] = [await kenniswijzer.entities(["Actor"], ALL), await review.export()];
    kenniswijzer = await openKenniswijzer({ store: memoryStore(), model: "none", onNotice: () => {} });
    expect(await kenniswijzer.review.import(decisions.toReversed())).toBe(2);
    expect(await kenniswijzer.review.import(decisions)).toBe(0);
    await kenniswijzer.ingest(sources({ twee: SPACED, een: PACT }));
    expect(await kenniswijzer.entities(["Actor"], ALL)).toEqual(nodes);
  });

  it("rejects a wrong claim, by its id, and confirms it again", async () => {
    const [assertion] = await kenniswijzer.store.assertions({ nodes: await ids() });
    const id = assertion?.id ?? "";
    await review.decide({ action: "reject", target: id, ...BY }, ALL);
    expect((await kenniswijzer.store.assertions({ nodes: await ids() })).map((one) => one.id)).not.toContain(id);
    expect((await review.log(ALL))[0]?.status).toBe("geldt");
    await review.decide({ action: "confirm", target: id, ...BY }, ALL);
    expect((await kenniswijzer.store.assertions({ nodes: await ids() })).map((one) => one.id)).toContain(id);
    expect((await review.log(ALL)).map((one) => one.status)).toEqual(["geldt", "vervangen"]);
  });

  it("rejects something that is no party, and brings it back by its id", async () => {
    const [a = ""] = await ids();
    await review.decide({ action: "reject", target: a, ...BY }, ALL);
    expect(await ids()).not.toContain(a);
    await review.decide({ action: "confirm", target: a, ...BY }, ALL);
    expect(await ids()).toContain(a);
  });

  it("parts two things of one name by the documents that speak of each", async () => {
    await opened({
      een: "Stichting De Brug werkt samen met gemeente Delft aan schuldhulpverlening.",
      twee: "Stichting De Brug werkt samen met gemeente Zwolle aan mantelzorg.",
    });
    const [brug] = (await kenniswijzer.entities(["Actor"], ALL)).filter((node) => node.name.includes("Brug"));
    const second = brug?.documents[1] ?? "";
    const request = { action: "keep-apart" as const, target: brug?.id ?? "", documents: [second], ...BY };
    await review.decide(request, ALL);
    const both = (await kenniswijzer.entities(["Actor"], ALL)).filter((node) => node.name.includes("Brug"));
    expect(both.map((node) => node.documents)).toEqual(brug?.documents.map((document) => [document]));
    expect((await review.candidates(ALL)).total).toBe(0);
  });

  it("shows nothing of what may not be seen", async () => {
    await opened({
      een: { text: PACT, visibility: "vertrouwelijk" },
      twee: { text: SPACED, visibility: "openbaar" },
    });
    const [a = "", b = ""] = await ids();
    await review.decide({ action: "rename", target: b, name: "Geheim Pact", ...BY }, ALL);
    expect((await review.candidates({ clearance: "openbaar" })).total).toBe(0);
    expect(await review.log({ clearance: "openbaar" })).toEqual([]);
    await expect(review.pair(a, b, { clearance: "openbaar" })).rejects.toMatchObject({ code: "not-found" });
  });

  it.each([
    { request: { action: "merge", target: "Niemand", into: "Leeuwarden" }, message: /“Niemand” is er niet/ },
    { request: { action: "merge", target: "gemeente Leeuwarden" }, message: /geef twee namen/ },
    { request: { action: "merge", target: "gemeente Leeuwarden", into: "actor:gm0080" }, message: /zijn al één/ },
    { request: { action: "merge", target: "gemeente Leeuwarden", into: "theme:mantelzorg" }, message: /andere soort/ },
    { request: { action: "rename", target: "gemeente Leeuwarden" }, message: /--name/ },
    { request: { action: "keep-apart", target: "gemeente Leeuwarden", into: "actor:gm0080" }, message: /--in/ },
    { request: { action: "keep-apart", target: "gemeente Leeuwarden", documents: ["x"] }, message: /document x noemt/ },
  ] as const)("refuses $request.action of $request.target with the remedy", async ({ request, message }) => {
    await expect(review.decide({ ...request, ...BY } as never, ALL)).rejects.toThrow(message);
  });

  it("says which decision to undo, or that there is none", async () => {
    await expect(review.undo("Anna")).rejects.toMatchObject({ code: "not-found" });
    const { correction } = await review.decide(
      { action: "rename", target: (await ids())[0] ?? "", name: "X", ...BY },
      ALL,
    );
    await review.undo("Anna", correction.id);
    await expect(review.undo("Anna", correction.id)).rejects.toThrow(/al ingetrokken/);
  });
});

describe("a person who was removed", () => {
  const decision = { id: "x1", at: "2024-05-14T10:00:00.000Z", by: "Bert", action: "rename" } as const;

  it("does not come back by a decision that is imported or taken", async () => {
    await opened({ een: `${PACT} Projectleider is Sanne Zwartkruis.` });
    const [target = ""] = await ids();
    await kenniswijzer.removePerson("Sanne Zwartkruis");
    const added = await review.import([
      { ...decision, target, name: "Stichting Sanne Zwartkruis" },
      { ...decision, id: "x2", target, name: "Zorgpact", reason: "volgens Sanne Zwartkruis", by: "S. Zwartkruis" },
    ]);
    expect(added).toBe(1);
    await expect(
      review.decide({ action: "rename", target, name: "Stichting Sanne Zwartkruis", ...BY }, ALL),
    ).rejects.toThrow(/noemt iemand die uit de gegevens is verwijderd/);
    await review.import([
      {
        ...decision,
        id: "x3",
        target,
        name: "Pact",
        was: [{ id: target, name: "Sanne Zwartkruis", visibility: "intern" }],
      },
    ]);
    expect(JSON.stringify(await review.export())).not.toMatch(/zwartkruis/i);
    expect(JSON.stringify(await kenniswijzer.entities(["Actor"], ALL))).toMatch(/"Zorgpact"/);
  });
});
