import { expect } from "vitest";
import { digest, dump } from "../dump.ts";
import { type Rule, settled, write } from "./rule.ts";
import { EVERYTHING } from "./samples.ts";
import { town } from "./town.ts";

const { nodes, edges, assertions, memo } = town;

/** Takes out Stichting Horizon and all that tells of it. */
const withoutHorizon = {
  remove: {
    documents: [memo.document.id],
    nodes: [nodes.horizon.id],
    edges: [edges.secret],
    assertions: [assertions.secret.id, assertions.hidden.id],
    items: [nodes.horizon.id, ...memo.passages.map((passage) => passage.id)],
  },
};

export function purgingRules(rule: Rule): void {
  rule("has nothing left of what was removed and purged, whatever is asked", async (store) => {
    await settled(store);
    await write(store, withoutHorizon);
    for (const left of await store.purge()) expect(left).toMatch(/^\S.*$/);
    const { horizon } = nodes;
    const filter = { visible: EVERYTHING };
    const answers = [
      JSON.stringify(await dump(store)),
      JSON.stringify([...(await store.vocabulary(EVERYTHING)).keys()]),
      JSON.stringify(
        await store.contributions({ keys: [horizon.id], nodes: [horizon.id], names: ["stichting horizon"] }),
      ),
      JSON.stringify(
        await store.candidates({ names: [], terms: ["horizon"], near: [], limit: 9, filter }),
        (_, value) => (value instanceof Map ? [...value] : value),
      ),
    ];
    for (const answer of answers) expect(answer.toLowerCase()).not.toContain("horizon");
  });
  rule("keeps all else when it purges", async (store) => {
    await settled(store);
    const before = digest(await dump(store));
    const revision = await store.revision();
    await store.purge();
    expect(digest(await dump(store))).toBe(before);
    expect(await store.revision()).toBe(revision);
    await write(store, withoutHorizon);
  });
}
