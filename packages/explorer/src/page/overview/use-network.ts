import type { Picture, Surroundings } from "@kenniswijzer/domain";
import { useMemo } from "preact/hooks";
import type { PageState } from "../../view/address.ts";
import { withSurroundings } from "../../view/network.ts";
import { client, narrowing } from "../data/client.ts";
import { type Loaded, useLoad, valueOf } from "../data/use-load.ts";

/** So many things that an answer names are looked up when the overview lacks them. */
const MOST_SOUGHT = 5;

/** The overview, with what lies around the chosen node and around what is sought, also where the overview left that out. */
export function useNetwork(state: PageState, sought: readonly string[]): Loaded<Picture> {
  const narrow = narrowing(state);
  const loaded = useLoad(`picture:${JSON.stringify(narrow)}`, () => client.picture(narrow));
  const picture = valueOf(loaded);
  const { node, steps = 1 } = state;
  const lacking = useMemo(() => lackingIn(picture, node === undefined ? sought : []), [picture, node, sought]);
  const wanted = [...(node === undefined ? [] : [{ id: node, depth: steps }]), ...lacking.map((id) => ({ id, depth: 1 }))];
  const around = useLoad(picture && wanted.length > 0 ? JSON.stringify(wanted) : undefined, () => surroundings(wanted));
  const more = valueOf(around);
  return useMemo(() => {
    if (picture === undefined) return loaded;
    return { state: "here", value: (more ?? []).reduce(withSurroundings, picture) };
  }, [picture, more, loaded]);
}

function lackingIn(picture: Picture | undefined, sought: readonly string[]): string[] {
  const known = new Set(picture?.nodes.map(({ id }) => id));
  return sought.filter((id) => !known.has(id)).slice(0, MOST_SOUGHT);
}

/** Around each; what has no surroundings, such as a fact, has none to show. */
async function surroundings(wanted: readonly { id: string; depth: number }[]): Promise<Surroundings[]> {
  const all = await Promise.allSettled(wanted.map(({ id, depth }) => client.neighbourhood(id, depth)));
  return all.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []));
}
