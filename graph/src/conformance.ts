import { afterEach, beforeEach, describe, it } from "vitest";
import { filteringRules } from "./conformance/filtering.ts";
import { findingRules } from "./conformance/finding.ts";
import { purgingRules } from "./conformance/purging.ts";
import { readingRules } from "./conformance/reading.ts";
import { refusingRules } from "./conformance/refusing.ts";
import type { Rule } from "./conformance/rule.ts";
import { visibilityRules } from "./conformance/visibility.ts";
import { writingRules } from "./conformance/writing.ts";
import type { GraphStore } from "./store.ts";

export * from "./conformance/samples.ts";
export * from "./conformance/town.ts";

/**
 * Tests that a store keeps the contract of `GraphStore`. `create` gives an empty store each time. A deviation needs a reason
 * and must still fail: once cured, the suite turns red until it is taken off the list.
 */
export function describeGraphStore(
  name: string,
  create: () => GraphStore | Promise<GraphStore>,
  deviations: readonly { readonly test: string; readonly reason: string }[] = [],
): void {
  const open = new Map(deviations.map((d) => [d.test, d.reason]));

  describe(`${name} is a GraphStore`, () => {
    let store: GraphStore;
    beforeEach(async () => {
      store = await create();
    });
    afterEach(async () => store.close());

    const rule: Rule = (title, body) => {
      const reason = open.get(title);
      open.delete(title);
      if (reason === undefined) it(title, () => body(store));
      else it.fails(`${title} (deviates: ${reason})`, () => body(store));
    };
    for (const rules of [
      writingRules,
      refusingRules,
      readingRules,
      visibilityRules,
      findingRules,
      filteringRules,
      purgingRules,
    ])
      rules(rule);

    if (open.size > 0) throw new Error(`no such rule: ${[...open.keys()].join(", ")}`);
  });
}
