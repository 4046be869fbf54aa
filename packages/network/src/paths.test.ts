import { describe, expect, it } from "vitest";
import { idOf, networkOf, PUBLIC, type Said } from "./world.test-support.ts";

const pathsOf = async (says: readonly Said[], from: string, to: string, more = {}) => {
  const network = await networkOf([{ id: "nota", says }]);
  return (await network.paths(idOf(from), idOf(to), { ...PUBLIC, ...more })).map(({ nodes }) =>
    nodes.map(({ name }) => name).join(" - "),
  );
};

const HUNDREDS: Said[] = Array.from(
  { length: 200 },
  (_, n): Said => [`Actor:Club ${n}`, "LOCATED_IN", "Actor/municipality:gemeente Grootstad"],
);

describe("paths", () => {
  it("says each step in Dutch with the verb that its document allows, and with its sentence", async () => {
    const network = await networkOf([
      {
        id: "nota",
        says: [
          ["Actor:Alfa", "PARTNER_IN", "Project:Lente"],
          ["Actor:Bravo", "FUNDS", "Project:Lente", { modality: "is-van-plan" }],
        ],
      },
    ]);
    const [path] = await network.paths("actor:alfa", "actor:bravo", PUBLIC);
    expect(path?.words).toBe("Alfa doet mee aan Lente; Bravo gaat betalen aan Lente.");
    expect(path?.ties.map(({ citations }) => citations[0]?.quote)).toEqual([
      "Alfa PARTNER_IN Lente.",
      "Bravo FUNDS Lente.",
    ]);
  });

  it("prefers what is done over what is only named, and the short over the long", async () => {
    const says: Said[] = [
      ["Actor:Alfa", "WORKS_ON", "Theme:wonen", { modality: "noemt" }],
      ["Actor:Bravo", "WORKS_ON", "Theme:wonen", { modality: "noemt" }],
      ["Actor:Alfa", "WORKS_ON", "Theme:zorg"],
      ["Actor:Bravo", "WORKS_ON", "Theme:zorg"],
      ["Actor:Alfa", "COOPERATES_WITH", "Actor:Bravo"],
    ];
    expect(await pathsOf(says, "Actor:Alfa", "Actor:Bravo", { steps: 2 })).toEqual(["Alfa - Bravo"]);
    expect(await pathsOf(says.slice(0, 4), "Actor:Alfa", "Actor:Bravo", { steps: 2 })).toEqual([
      "Alfa - zorg - Bravo",
      "Alfa - wonen - Bravo",
    ]);
  });

  it("goes around what hundreds hang on when there is another way", async () => {
    const around: Said[] = [
      ["Actor:Club 0", "WORKS_ON", "Theme:wonen"],
      ["Actor:Midden", "WORKS_ON", "Theme:wonen"],
      ["Actor:Midden", "COOPERATES_WITH", "Actor:Club 1"],
    ];
    expect((await pathsOf([...HUNDREDS, ...around], "Actor:Club 0", "Actor:Club 1"))[0]).toBe(
      "Club 0 - wonen - Midden - Club 1",
    );
  });

  it("goes through it when there is no other", async () => {
    expect(await pathsOf(HUNDREDS, "Actor:Club 0", "Actor:Club 1")).toEqual(["Club 0 - gemeente Grootstad - Club 1"]);
  });

  it.each([
    {
      says: [
        ["Actor:Alfa", "COOPERATES_WITH", "Actor:alle scholen"],
        ["Actor:alle scholen", "COOPERATES_WITH", "Actor:Bravo"],
      ] as Said[],
      because: "a set of parties is nobody",
    },
    {
      says: [["Actor:Alfa", "COOPERATES_WITH", "Actor:Bravo", { modality: "ontkent" }]] as Said[],
      because: "it is denied",
    },
    {
      says: [
        ["Actor:Alfa", "WORKS_ON", "Theme:wonen"],
        ["Actor:Bravo", "WORKS_ON", "Theme:zorg"],
      ] as Said[],
      because: "nothing ties them",
    },
  ])("finds none: $because", async ({ says }) => {
    expect(await pathsOf(says, "Actor:Alfa", "Actor:Bravo")).toEqual([]);
  });

  it("refuses a number of steps that proves nothing", async () => {
    const network = await networkOf([{ id: "a", says: HUNDREDS.slice(0, 2) }]);
    await expect(network.paths("actor:club-0", "actor:club-1", { ...PUBLIC, steps: 40 })).rejects.toMatchObject({
      code: "invalid-input",
    });
  });
});
