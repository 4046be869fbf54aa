import { readFileSync } from "node:fs";
import { graphChange } from "../change.ts";
import { digest, dump } from "../dump.ts";
import { memoryStore } from "../stores/memory.ts";
import { sqliteStore } from "../stores/sqlite.ts";
import { townParts } from "./town.ts";

/** Writes the sample town into a new store file; gives the bytes of the closed file. */
export async function makeTown(path: string): Promise<Buffer> {
  const store = await sqliteStore({ path });
  await store.apply(graphChange(0, townParts));
  await store.close();
  return readFileSync(path);
}

/** What any store that holds just the sample town digests to. */
export async function townDigest(): Promise<string> {
  const store = memoryStore();
  await store.apply(graphChange(0, townParts));
  return digest(await dump(store));
}
