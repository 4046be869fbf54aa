import { expect } from "vitest";
import { type ChangeParts, graphChange } from "../change.ts";
import type { GraphStore } from "../store.ts";
import { townParts } from "./town.ts";

/** One promise of the port: what it says, and a test of it on an empty store. */
export type Rule = (title: string, body: (store: GraphStore) => Promise<void>) => void;

/** Applies the parts to the store as it is now. */
export async function write(store: GraphStore, parts: ChangeParts): Promise<number> {
  return store.apply(graphChange(await store.revision(), parts));
}

/** The store with the sample town in it. */
export async function settled(store: GraphStore): Promise<GraphStore> {
  await write(store, townParts);
  return store;
}

/** Expects a call to reject with this code, in one line that says which store speaks. */
export async function expectRefusal(store: GraphStore, call: Promise<unknown>, code: string): Promise<void> {
  const refusal = await call.then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(refusal).toMatchObject({ name: "KenniswijzerError", code });
  expect(String((refusal as Error).message)).toMatch(/^\S.*$/);
  expect(String((refusal as Error).message)).toContain(store.name);
}
