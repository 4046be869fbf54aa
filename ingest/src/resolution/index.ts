export { type Decided, decide, type Standing } from "./corrections.ts";
export { linkingNames, nodesOf, storedNames } from "./group.ts";
export { contributionsOf, edgesOf, nodesByKey, type ResolvedGraph, resolve, resolveEntities } from "./resolve.ts";
