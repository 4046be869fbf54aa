export { inOrder, rejectedBy } from "./corrections.ts";
export { redirectsOf } from "./group.ts";
export { contributionsOf, edgesOf, nodesByKey, type ResolvedGraph, resolve, resolveEntities } from "./resolve.ts";
