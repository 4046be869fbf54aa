import { describe, expect, it } from "vitest";
import { ALL, idOf, networkOf, PUBLIC, type Said, type Told } from "./world.test-support.ts";

const ALEM = "Actor/municipality:gemeente Alem";
const BEEK = "Actor/municipality:gemeente Beek";
const CURA = "Actor:Cura";
const DORA = "Actor:Dora";

/** Four partners: Alem and Beek in one project, Cura on the same concept in other words, Dora for the same target group. */
const TOWN: Told = {
  id: "nota",
  date: "2018-03-01",
  says: [
    [ALEM, "PARTNER_IN", "Project:Samen Thuis"],
    [BEEK, "PARTNER_IN", "Project:Samen Thuis"],
    ["Project:Samen Thuis", "TARGETS", "TargetGroup:ouderen"],
    [ALEM, "WORKS_ON", "Theme:ouderen die vergeten", { modality: "noemt" }],
    [CURA, "WORKS_ON", "Theme:leven met dementie"],
    ["Theme:ouderen die vergeten", "BROADER", "Concept:dementie"],
    ["Theme:leven met dementie", "BROADER", "Concept:dementie"],
    [DORA, "WORKS_ON", "Theme:eten in de wijk"],
    ["Theme:eten in de wijk", "TARGETS", "TargetGroup:ouderen"],
  ],
};

describe("sharing", () => {
  it("meets differently worded themes by their concept, and keeps each one's wording and sentence", async () => {
    const network = await networkOf([TOWN]);
    const found = await network.sharing(idOf(CURA), PUBLIC);
    expect(found.map(({ partner }) => partner.name)).toEqual(["gemeente Alem"]);
    const [shared] = found[0]?.shared ?? [];
    expect(shared?.by).toMatchObject({ type: "Concept", name: "dementie" });
    expect(shared?.own.map(({ to }) => to.name)).toEqual(["leven met dementie"]);
    expect(shared?.other.map(({ to, edge }) => [to.name, edge.modality])).toEqual([["ouderen die vergeten", "noemt"]]);
    expect(shared?.other[0]?.citations[0]).toMatchObject({
      quote: "gemeente Alem WORKS_ON ouderen die vergeten.",
      document: "nota",
      date: "2018-03-01",
      modality: "noemt",
    });
  });

  it("says when no sentence tells that both do something", async () => {
    const network = await networkOf([TOWN]);
    const [named] = await network.sharing(idOf(CURA), PUBLIC);
    expect(named?.onlyNamed).toBe(true);
    expect(named?.why).toBe("Thema “dementie”. Alleen genoemd: geen zin zegt dat beide er iets aan doen.");
    const [done] = await network.sharing(idOf(BEEK), PUBLIC);
    expect(done).toMatchObject({ onlyNamed: false, why: "Project “Samen Thuis”." });
  });

  it("puts a joint project first, knows that the two are acquainted, and tells its target group no second time", async () => {
    const network = await networkOf([TOWN]);
    const found = await network.sharing(idOf(ALEM), PUBLIC);
    expect(found.map(({ partner, acquainted }) => [partner.name, acquainted])).toEqual([
      ["gemeente Beek", true],
      ["Cura", false],
      ["Dora", false],
    ]);
    expect(found[0]?.shared.map(({ by }) => by.name)).toEqual(["Samen Thuis"]);
    expect(found[2]?.shared.map(({ by }) => by.name)).toEqual(["ouderen"]);
  });

  it("gives on request one kind of subject only", async () => {
    const network = await networkOf([TOWN]);
    const found = await network.sharing(idOf(ALEM), { ...PUBLIC, subjects: ["TargetGroup"] });
    expect(found.map(({ partner }) => partner.name).sort()).toEqual(["Dora", "gemeente Beek"]);
  });

  it.each([
    { modality: "ontkent" as const, because: "what a document denies is no tie" },
    { modality: "onbeslist" as const, because: "what is undecided is no tie yet" },
  ])("shares nothing by $modality: $because", async ({ modality }) => {
    const says: Said[] = [
      [ALEM, "PARTNER_IN", "Project:Lente"],
      [BEEK, "PARTNER_IN", "Project:Lente", { modality }],
    ];
    const network = await networkOf([{ id: "a", says }]);
    expect(await network.sharing(idOf(ALEM), PUBLIC)).toEqual([]);
    expect(await network.paths(idOf(ALEM), idOf(BEEK), PUBLIC)).toEqual([]);
    expect(await network.counted(["Project"], PUBLIC)).toMatchObject([{ name: "Lente", partners: 1, evidence: 1 }]);
  });

  it("marks what is planned, and leaves it out on request", async () => {
    const says: Said[] = [
      [ALEM, "PARTNER_IN", "Project:Lente"],
      [BEEK, "PARTNER_IN", "Project:Lente", { modality: "is-van-plan" }],
    ];
    const network = await networkOf([{ id: "a", says }]);
    const [found] = await network.sharing(idOf(ALEM), PUBLIC);
    expect(found?.why).toBe("Project “Lente”. Het is nog een plan.");
    expect(found?.shared[0]?.other[0]?.edge.status).toBe("planned");
    expect(await network.sharing(idOf(ALEM), { ...PUBLIC, planned: false })).toEqual([]);
  });

  it("takes no set of parties for a partner", async () => {
    const network = await networkOf([
      {
        id: "a",
        says: [
          [ALEM, "WORKS_ON", "Theme:wonen"],
          ["Actor:alle gemeenten en professionals", "WORKS_ON", "Theme:wonen"],
        ],
      },
    ]);
    expect(await network.sharing(idOf(ALEM), PUBLIC)).toEqual([]);
    const all = await network.counted(["Actor"], PUBLIC);
    expect(all.map(({ name }) => name)).toEqual(["gemeente Alem"]);
    const set = idOf("Actor:alle gemeenten en professionals");
    await expect(network.sharing(set, PUBLIC)).rejects.toMatchObject({ code: "invalid-input" });
  });

  it("rejects a stranger, and what may not be seen, alike", async () => {
    const network = await networkOf([
      TOWN,
      { id: "geheim", visibility: "intern", says: [["Actor:Geheim", "WORKS_ON", "Theme:wonen"]] },
    ]);
    const stranger = await network.sharing("actor:niemand", PUBLIC).catch((error) => error);
    const hidden = await network.sharing("actor:geheim", PUBLIC).catch((error) => error);
    expect(stranger.code).toBe("not-found");
    expect(hidden.message.replace("actor:geheim", "x")).toBe(stranger.message.replace("actor:niemand", "x"));
    expect(await network.sharing("actor:geheim", ALL)).toEqual([]);
  });
});

describe("introductions", () => {
  it("names pairs that share something and have no tie, rarest first, never those who take part in one thing", async () => {
    const network = await networkOf([TOWN]);
    const found = await network.introductions(PUBLIC);
    expect(found.map(({ a, b }) => `${a.name} + ${b.name}`)).toEqual([
      "Cura + gemeente Alem",
      "Dora + gemeente Alem",
      "Dora + gemeente Beek",
    ]);
  });

  it("knows a stated tie from one that is denied", async () => {
    const says: Said[] = [
      [ALEM, "WORKS_ON", "Theme:wonen"],
      [CURA, "WORKS_ON", "Theme:wonen"],
    ];
    const tied = await networkOf([{ id: "a", says: [...says, [ALEM, "COOPERATES_WITH", CURA]] }]);
    expect(await tied.introductions(PUBLIC)).toEqual([]);
    const denied = await networkOf([
      { id: "a", says: [...says, [ALEM, "COOPERATES_WITH", CURA, { modality: "ontkent" }]] },
    ]);
    expect(await denied.introductions(PUBLIC)).toHaveLength(1);
  });

  it.each([
    { modality: "voert-uit" as const, pairs: 0, because: "who does the same in one sentence does it together" },
    { modality: "noemt" as const, pairs: 1, because: "who is only named in one list may not know the others" },
  ])("gives $pairs pair of one sentence that says $modality: $because", async ({ modality, pairs }) => {
    const words = "Alem en Cura: wonen.";
    const reading = await networkOf([
      {
        id: "a",
        says: [
          [ALEM, "WORKS_ON", "Theme:wonen", { modality, words, line: 0 }],
          [CURA, "WORKS_ON", "Theme:wonen", { modality, words, line: 0 }],
        ],
      },
    ]);
    expect(await reading.introductions(PUBLIC)).toHaveLength(pairs);
  });

  it("introduces a person only to who asks for persons, or about her", async () => {
    const person = "Actor/person:Ann de Wit";
    const network = await networkOf([
      {
        id: "a",
        says: [
          [CURA, "WORKS_ON", "Theme:wonen"],
          [person, "WORKS_ON", "Theme:wonen"],
        ],
      },
    ]);
    expect(await network.introductions(PUBLIC)).toEqual([]);
    expect(await network.introductions({ ...PUBLIC, about: idOf(person) })).toHaveLength(1);
    expect(await network.introductions({ ...PUBLIC, kinds: ["person", "organisation"] })).toHaveLength(1);
  });

  it("restricts itself to a partner or to a subject", async () => {
    const network = await networkOf([TOWN]);
    const names = async (about: string) =>
      (await network.introductions({ ...PUBLIC, about })).map(({ a, b }) => `${a.name} + ${b.name}`);
    expect(await names(idOf(CURA))).toEqual(["Cura + gemeente Alem"]);
    expect(await names(idOf("Theme:leven met dementie"))).toEqual(["Cura + gemeente Alem"]);
    expect(await names(idOf("TargetGroup:ouderen"))).toEqual(["Dora + gemeente Alem", "Dora + gemeente Beek"]);
  });
});

describe("matrix and counts", () => {
  it("has a row for each partner and a column for each subject, with the strongest tie in the cell", async () => {
    const network = await networkOf([TOWN]);
    const { partners, subjects, cells, leftOut } = await network.matrix({ ...PUBLIC, subjects: ["Theme", "Project"] });
    expect(partners.map(({ name }) => name)).toEqual(["gemeente Alem", "Cura", "Dora", "gemeente Beek"]);
    expect(subjects.map(({ name }) => name)).toEqual(["Samen Thuis", "dementie", "eten in de wijk"]);
    const cell = cells.find(({ partner, subject }) => partner === idOf(ALEM) && subject === idOf("Concept:dementie"));
    expect(cell).toMatchObject({ status: "stated", modality: "noemt", evidence: 1 });
    expect(leftOut).toEqual({ partners: 0, subjects: 0 });
    expect((await network.matrix({ ...PUBLIC, subjects: ["Theme", "Project"], limit: 1 })).leftOut).toEqual({
      partners: 3,
      subjects: 2,
    });
  });

  it("restricts itself to rows and columns on request", async () => {
    const network = await networkOf([TOWN]);
    const about = async (id: string) =>
      (await network.matrix({ ...PUBLIC, about: [id] })).cells.map(({ partner, subject }) => [partner, subject]);
    expect(await about(idOf("Concept:dementie"))).toEqual([
      [idOf(CURA), idOf("Concept:dementie")],
      [idOf(ALEM), idOf("Concept:dementie")],
    ]);
    expect((await about(idOf(DORA))).map(([partner]) => partner)).toEqual([idOf(DORA), idOf(DORA)]);
  });

  it("lists themes of one concept as one, with their wordings", async () => {
    const network = await networkOf([TOWN]);
    expect(await network.counted(["Theme"], PUBLIC)).toEqual([
      {
        id: "concept:dementie",
        type: "Concept",
        name: "dementie",
        partners: 2,
        documents: 1,
        evidence: 2,
        wordings: ["leven met dementie", "ouderen die vergeten"],
      },
      { id: "theme:eten-in-de-wijk", type: "Theme", name: "eten in de wijk", partners: 1, documents: 1, evidence: 2 },
    ]);
  });
});

describe("gaps", () => {
  it("finds themes of one partner by concept, questions without, and projects for nobody in particular", async () => {
    const network = await networkOf([
      TOWN,
      {
        id: "b",
        says: [[BEEK, "LEADS", "Project:Lente"]],
        names: [["Hoe bereiken we jongeren? Dat weten we niet.", "Question:Hoe bereiken we jongeren"]],
      },
    ]);
    const gaps = await network.gaps(PUBLIC);
    expect(gaps.themesWithOnePartner.map(({ theme, partner }) => [theme.name, partner.name])).toEqual([
      ["eten in de wijk", "Dora"],
    ]);
    expect(gaps.questionsWithoutPartner).toMatchObject([
      { question: { name: "Hoe bereiken we jongeren" }, citations: [{ quote: "Hoe bereiken we jongeren?" }] },
    ]);
    expect(gaps.projectsWithoutTargetGroup).toMatchObject([
      { project: { name: "Lente" }, ties: [{ from: { name: "gemeente Beek" }, citations: [{ document: "b" }] }] },
    ]);
  });

  it("takes a question that everybody works on for no gap", async () => {
    const network = await networkOf([
      {
        id: "a",
        names: [["Leren van elkaar: alle gemeenten en professionals zijn hiermee bezig.", "Question:Leren van elkaar"]],
      },
    ]);
    expect((await network.gaps(PUBLIC)).questionsWithoutPartner).toEqual([]);
  });
});

describe("filters", () => {
  const told: Told[] = [
    {
      id: "oud",
      date: "2014",
      says: [
        [ALEM, "WORKS_ON", "Theme:wonen"],
        [CURA, "WORKS_ON", "Theme:wonen"],
      ],
    },
    {
      id: "nieuw",
      date: "2019",
      says: [
        [ALEM, "WORKS_ON", "Theme:wonen"],
        [DORA, "WORKS_ON", "Theme:wonen"],
        [DORA, "PART_OF", BEEK],
      ],
    },
    { id: "los", says: [["Actor:Eva", "WORKS_ON", "Theme:wonen"]] },
  ];

  it.each([
    { narrow: { documents: ["oud"] }, names: ["Cura"], because: "only what this document says" },
    { narrow: { from: 2018 }, names: ["Dora", "Eva"], because: "evidence without a date passes" },
    { narrow: { until: 2015 }, names: ["Cura", "Eva"], because: "the years before" },
    { narrow: { kinds: ["municipality" as const] }, names: [], because: "no other municipality" },
    { narrow: { regions: ["actor:regio-west"] }, names: ["Dora"], because: "Dora is part of a member of the region" },
    { narrow: { targetGroups: ["group:ouderen"] }, names: [], because: "wonen is for nobody in particular" },
  ])("$narrow leaves $names: $because", async ({ narrow, names }) => {
    const network = await networkOf(told, { "actor:regio-west": [idOf(BEEK)] });
    const found = await network.sharing(idOf(ALEM), { ...PUBLIC, ...narrow });
    expect(found.map(({ partner }) => partner.name)).toEqual(names);
  });

  it("follows the store: what came in counts at the next question", async () => {
    const { loadReading } = await import("@kenniswijzer/ingest");
    const { networkIn, readingOf, storeOf } = await import("./world.test-support.ts");
    const store = await storeOf([TOWN]);
    const network = networkIn(store);
    expect(await network.sharing(idOf(CURA), PUBLIC)).toHaveLength(1);
    await loadReading(readingOf({ id: "later", says: [[DORA, "WORKS_ON", "Theme:leven met dementie"]] }), {
      store,
      index: async () => [],
    });
    expect(await network.sharing(idOf(CURA), PUBLIC)).toHaveLength(2);
  });
});

describe("surroundings", () => {
  it("goes along facts only, nearest first, and says how much the limit kept away", async () => {
    const network = await networkOf([
      { ...TOWN, says: [...(TOWN.says ?? []), [ALEM, "COOPERATES_WITH", "Actor:Eva", { modality: "ontkent" }]] },
    ]);
    const near = await network.surroundings([idOf(ALEM)], PUBLIC);
    expect(near.nodes.map(({ name, steps }) => [name, steps])).toEqual([
      ["gemeente Alem", 0],
      ["Samen Thuis", 1],
      ["ouderen die vergeten", 1],
    ]);
    const wide = await network.surroundings([idOf(ALEM)], { ...PUBLIC, depth: 2, limit: 4 });
    expect(wide.nodes).toHaveLength(4);
    expect(wide.leftOut).toBe(2);
    const both = await network.surroundings([idOf(ALEM), idOf("Actor:Eva")], PUBLIC);
    expect(both.edges.map(({ status }) => status)).toContain("denied");
  });
});
