export { composeEdge, composeEdges } from "./edge.ts";
export { composeNode, mostOpen, otherNames, type Said } from "./node.ts";
export { edgeIdOf, type SeenGraph, type Sight, seenGraph, seenNode } from "./seen.ts";
