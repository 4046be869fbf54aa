import type { Picture, Surroundings } from "@kenniswijzer/domain";
import { useMemo } from "preact/hooks";
import type { PageState } from "../../view/address.ts";
import type { Network } from "../../view/network.ts";
import { withSurroundings } from "../../view/surroundings.ts";
import { client, narrowing } from "../data/client.ts";
import { arrived, type Loaded, useLoad, useSteady } from "../data/use-load.ts";

/** So many things that an answer names are looked up when the overview lacks them. */
const MOST_SOUGHT = 5;

interface Wanted {
  readonly id: string;
  readonly steps: number;
}

/** The overview, with what lies around the chosen node and around what is sought, also where the overview left that out. */
export function useNetwork(state: PageState, sought: readonly string[]): Loaded<Network> {
  const narrow = narrowing(state);
  const loaded = useLoad(`picture:${JSON.stringify(narrow)}`, () => client.picture(narrow));
  const picture = arrived(loaded);
  const wanted = useMemo(() => lackingIn(picture, state, sought), [picture, state.node, state.steps, sought]);
  const key = wanted.length > 0 ? `around:${JSON.stringify(wanted)}` : undefined;
  const around = arrived(useLoad(key, () => surroundings(wanted)));
  return useSteady(
    useMemo((): Loaded<Network> => {
      if (loaded.state !== "here") return loaded;
      const overview: Network = { ...loaded.value, standIns: new Map() };
      const more = (around ?? []).reduce((sum, { steps, found }) => withSurroundings(sum, found, steps), overview);
      return { state: "here", value: more };
    }, [loaded, around]),
  );
}

/** What must be looked up: around the chosen node all that the overview left out, and else only what it lacks. */
function lackingIn(picture: Picture | undefined, { node, steps = 1 }: PageState, sought: readonly string[]): Wanted[] {
  if (picture === undefined) return [];
  const known = new Set(picture.nodes.map(({ id }) => id));
  if (node !== undefined) return known.has(node) && picture.leftOut === 0 ? [] : [{ id: node, steps }];
  const lacking = sought.filter((id) => !known.has(id));
  return lacking.slice(0, MOST_SOUGHT).map((id) => ({ id, steps: 1 }));
}

/** Around each, one step further than shown; what has no surroundings, such as a fact, has none to show. */
async function surroundings(wanted: readonly Wanted[]): Promise<{ steps: number; found: Surroundings }[]> {
  const all = await Promise.allSettled(
    wanted.map(async ({ id, steps }) => ({ steps, found: await client.neighbourhood(id, steps + 1) })),
  );
  return all.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []));
}
