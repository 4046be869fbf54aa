import { type GraphNode, nameKey, type Visibility } from "@kenniswijzer/domain";
import type { GraphStore } from "@kenniswijzer/graph";
import { refusal } from "./refusal.ts";

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
    throw refusal(
      {
        nl: `“${text}” is er niet; zoek de naam of het kenmerk op met \`kenniswijzer search\``,
        en: `“${text}” is not there; look up its name or id with \`kenniswijzer search\``,
      },
      "not-found",
      who,
    );
  if (bearers.length === 1) return node;
  const ids = bearers.slice(0, SHOWN).map((one) => one.id);
  const which = ids.join(", ");
  const wording = {
    nl: `“${text}” kan van alles zijn: kies ${which}`,
    en: `“${text}” may be many things: choose ${which}`,
  };
  throw refusal(wording, "invalid-input", who);
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
