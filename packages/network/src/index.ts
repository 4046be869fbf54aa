export type { NetworkDeps } from "./chosen.ts";
export { networkOver } from "./network.ts";
