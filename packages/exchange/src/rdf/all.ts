import type { Assertion, Reading } from "@kenniswijzer/domain";
import type { Writing } from "../options.ts";
import { addressesUnder } from "./addresses.ts";
import { datasetResources } from "./dataset.ts";
import { assertionResource, documentResource, edgeResources, nodeResource, readingResource } from "./resources.ts";
import type { Resource } from "./terms.ts";

/** The whole graph as things of the web of data, a part at a time. */
export async function* resourcesOf({ store, seen, options }: Writing): AsyncGenerator<Resource[]> {
  const at = addressesUnder(options);
  yield datasetResources(options, at);
  yield seen.documents.map((document) => documentResource(document, at));
  yield seen.nodes.map((node) => nodeResource(node, at));
  for await (const { edges } of seen.ties()) yield edges.flatMap((edge) => edgeResources(edge, at));
  for await (const assertions of seen.evidence()) {
    const readings = await store.readings([...new Set(assertions.map(({ document }) => document))]);
    yield [...readings.values()].map((reading) => readingResource(reading, at));
    const places = new Map([...readings].map(([id, reading]) => [id, placesIn(reading)]));
    yield assertions.map((one) => {
      const place = places.get(one.document)?.(one) ?? { start: one.start, end: one.end, page: undefined };
      return assertionResource(one, place, at);
    });
  }
}

/** Where words stand in a text, counted in characters: one outside the basic plane is two UTF-16 units. */
function placesIn({ document: { text }, passages }: Reading) {
  const pairs = [...text.matchAll(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g)].map(({ index }) => index);
  const characters = (unit: number): number => unit - pairs.filter((pair) => pair < unit).length;
  const pages = new Map(passages.map(({ id, page }) => [id, page]));
  return ({ start, end, passage }: Assertion) => ({
    start: characters(start),
    end: characters(end),
    page: pages.get(passage),
  });
}
