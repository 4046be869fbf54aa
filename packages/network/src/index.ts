export { networkOver } from "./network.ts";
export type { NetworkDeps } from "./seen.ts";
