import { type GraphNode, KenniswijzerError, nameKey, type Visibility } from "@kenniswijzer/domain";
import type { GraphStore } from "@kenniswijzer/graph";

const SHOWN = 5;

/** The node of this id, of an id that was merged into it, or that alone bears this name; `who` asks. Rejects with `not-found` or `invalid-input`. */
export async function nodeNamed(
  text: string,
  store: GraphStore,
  visible: readonly Visibility[],
  who = "review",
): Promise<GraphNode> {
  const [own] = await store.nodes({ ids: [text], visible });
  if (own !== undefined) return own;
  const said = await store.contributions({ keys: [text], nodes: [], names: [] });
  const led = said.filter(({ visibility }) => visible.includes(visibility)).map(({ node }) => node);
  const bearers = led.length > 0 ? await store.nodes({ ids: led, visible }) : await bearersOf(text, store, visible);
  const [node] = bearers;
  if (node === undefined)
    throw new KenniswijzerError(
      "not-found",
      `${who}: “${text}” is er niet; zoek de naam of het kenmerk op met \`kenniswijzer search\``,
    );
  if (bearers.length === 1) return node;
  const ids = bearers.slice(0, SHOWN).map((one) => one.id);
  throw new KenniswijzerError("invalid-input", `${who}: “${text}” kan van alles zijn: kies ${ids.join(", ")}`);
}

async function bearersOf(
  name: string,
  store: GraphStore,
  visible: readonly Visibility[],
): Promise<readonly GraphNode[]> {
  const key = nameKey(name);
  if (key === "") return [];
  const { named } = await store.candidates({ names: [key], terms: [], near: [], limit: 0, filter: { visible } });
  const all = named.get(key) ?? [];
  const called = all.filter((node) => nameKey(node.name) === key);
  return called.length === 1 ? called : all;
}
