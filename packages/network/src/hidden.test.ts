import type { EdgeType, EntityType, Modality, NetworkService, Visibility } from "@kenniswijzer/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { idOf, networkIn, PUBLIC, type Said, storeOf, type Thing, type Told } from "./world.test-support.ts";

const NAMES = ["zorg", "wonen", "jeugd", "werk", "wijk"] as const;
const thing = (type: EntityType): fc.Arbitrary<Thing> =>
  fc.constantFrom(...NAMES).map((name) => `${type}:${type} ${name}`);
const actor = fc.oneof(thing("Actor"), fc.constantFrom("Actor/municipality:gemeente Alem", "Actor:alle scholen"));
const more = fc.record({
  modality: fc.constantFrom<Modality>("noemt", "voert-uit", "vraagt", "is-van-plan", "ontkent", "onbeslist"),
});
const tie = (from: fc.Arbitrary<Thing>, types: readonly EdgeType[], to: fc.Arbitrary<Thing>): fc.Arbitrary<Said> =>
  fc.tuple(from, fc.constantFrom(...types), to, more).map(([a, type, b, said]): Said => [a, type, b, said]);

const says = fc.array(
  fc.oneof(
    tie(actor, ["WORKS_ON", "ASKS"], fc.oneof(thing("Theme"), thing("Question"))),
    tie(actor, ["PARTNER_IN", "LEADS", "FUNDS"], thing("Project")),
    tie(actor, ["COOPERATES_WITH", "PART_OF"], actor).filter(([a, , b]) => a !== b),
    tie(thing("Theme"), ["BROADER"], thing("Concept")),
    tie(fc.oneof(thing("Theme"), thing("Project")), ["TARGETS"], thing("TargetGroup")),
  ),
  { minLength: 1, maxLength: 7 },
);

const told = (visibility: fc.Arbitrary<Visibility>): fc.Arbitrary<Omit<Told, "id">> =>
  fc.record({ visibility, date: fc.constantFrom("2014", "2017-05", "2019-01-02"), says });

const worlds = fc.record({
  open: fc.array(told(fc.constant<Visibility>("openbaar")), { minLength: 1, maxLength: 4 }),
  hidden: fc.array(told(fc.constantFrom<Visibility>("intern", "vertrouwelijk")), { minLength: 1, maxLength: 3 }),
});

const numbered = (prefix: string, all: readonly Omit<Told, "id">[]): Told[] =>
  all.map((one, n) => ({ ...one, id: `${prefix}${n}` }));

const ANYTHING = [
  ...NAMES.flatMap((name) => [`Actor:Actor ${name}`, `Theme:Theme ${name}`]),
  "Actor/municipality:gemeente Alem",
].map(idOf);
const LISTS: EntityType[] = ["Actor", "Theme", "Concept", "Project", "Question", "TargetGroup"];

/** All that the network says to a stranger. */
async function everything(network: NetworkService) {
  const tried = <T>(answer: Promise<T>) => answer.catch((error) => error.message);
  return {
    picture: await network.picture(PUBLIC),
    small: await network.picture({ ...PUBLIC, limit: 5 }),
    matrix: await network.matrix(PUBLIC),
    gaps: await network.gaps(PUBLIC),
    introductions: await network.introductions(PUBLIC),
    counted: await network.counted(LISTS, PUBLIC),
    narrowed: await network.counted(LISTS, { ...PUBLIC, from: 2016 }),
    sharing: await Promise.all(ANYTHING.map((id) => tried(network.sharing(id, PUBLIC)))),
    surroundings: await Promise.all(ANYTHING.map((id) => tried(network.surroundings([id], { ...PUBLIC, depth: 2 })))),
    paths: await Promise.all(ANYTHING.map((id) => tried(network.paths(ANYTHING[0] as string, id, PUBLIC)))),
  };
}

describe("what a reader may not see", () => {
  it("changes nothing that she is told: no name, count, tie, score, community or place", async () => {
    await fc.assert(
      fc.asyncProperty(worlds, async ({ open, hidden }) => {
        const without = await everything(networkIn(await storeOf(numbered("open", open))));
        const mixed = [...numbered("a-hidden", hidden), ...numbered("open", open), ...numbered("z-hidden", hidden)];
        expect(await everything(networkIn(await storeOf(mixed)))).toEqual(without);
      }),
      { numRuns: 40 },
    );
  });
});
