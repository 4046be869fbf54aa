export type { Ends, Gap, NetworkAsked } from "./asked.ts";
export { documentCalled, type NamesIn, namedNodes } from "./names.ts";
export { readNetworkQuestion } from "./read.ts";
