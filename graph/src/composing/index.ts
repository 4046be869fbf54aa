export { composeEdge, composeEdges, edgesSeen } from "./edge.ts";
export { bears, guisesOf, isOfKind, seenAs } from "./guise.ts";
export { composeNode, mostOpen, otherNames, type Said } from "./node.ts";
export { edgeIdOf, type SeenGraph, type Sight, seenGraph, seenNode } from "./seen.ts";
