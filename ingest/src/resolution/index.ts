export { assertionsOf } from "./assertion.ts";
export { candidatesOf } from "./candidates/candidates.ts";
export { NameIndex, type NamePair } from "./candidates/name-index.ts";
export { type Decided, decide, type Standing } from "./corrections.ts";
export { linkingNames, nodesOf, storedNames } from "./group.ts";
export { contributionsOf, nodesByKey, type ResolvedGraph, resolve, resolveEntities } from "./resolve.ts";
