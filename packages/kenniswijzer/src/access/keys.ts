import { randomBytes } from "node:crypto";
import { ApiKey, hashOfKey, type KeyRing, newKey, standingOf } from "@kenniswijzer/api";
import { KenniswijzerError } from "@kenniswijzer/domain";
import { type GraphStore, STAYS_HERE } from "@kenniswijzer/graph";

/** The API keys of a store: on every node that serves it the same. */
export interface Keys extends KeyRing {
  /** Gives the key itself, which is kept nowhere. Rejects with `conflict` when a valid key has this name. */
  create(of: Pick<ApiKey, "name" | "role" | "clearance" | "expires">): Promise<{ token: string; key: ApiKey }>;
  /** By id or by name. Rejects with `not-found` for a key that nobody made, or that is over. */
  revoke(which: string): Promise<ApiKey>;
}

const SETTING = `${STAYS_HERE}key:`;
/** So long may a revoked key still open: who serves looks no oftener. */
const FRESH_MS = 5_000;

/** One setting for each key, so that two administrators at once don't undo each other. */
export function keysIn(store: GraphStore, clock: () => Date = () => new Date()): Keys {
  const read = async (): Promise<ApiKey[]> => {
    const settings = [...(await store.settings())].filter(([name]) => name.startsWith(SETTING));
    return settings
      .flatMap(([, value]) => ApiKey.safeParse(parsed(value)).data ?? [])
      .sort((a, b) => (a.created < b.created || (a.created === b.created && a.id < b.id) ? -1 : 1));
  };
  const put = (key: ApiKey): Promise<void> => store.configure(new Map([[SETTING + key.id, JSON.stringify(key)]]));
  let kept: { readonly at: number; readonly keys: Promise<ApiKey[]> } | undefined;
  return {
    keys: () => {
      if (kept === undefined || clock().getTime() - kept.at >= FRESH_MS) {
        const keys = read();
        kept = { at: clock().getTime(), keys };
        keys.catch(() => {
          kept = undefined;
        });
      }
      return kept.keys;
    },
    create: async (of) => {
      const valid = (await read()).filter((key) => standingOf(key, clock()) === "geldig");
      if (valid.some(({ name }) => name === of.name)) {
        throw new KenniswijzerError(
          "conflict",
          `keys: er is al een sleutel “${of.name}”; kies een andere naam, of trek die eerst in`,
        );
      }
      const token = newKey();
      const id = randomBytes(4).toString("hex");
      const key: ApiKey = { id, ...of, hash: hashOfKey(token), created: clock().toISOString() };
      await put(key);
      kept = undefined;
      return { token, key };
    },
    revoke: async (which) => {
      const valid = (await read()).filter((key) => standingOf(key, clock()) === "geldig");
      const key = valid.find(({ id }) => id === which) ?? valid.find(({ name }) => name === which);
      if (key === undefined) {
        throw new KenniswijzerError(
          "not-found",
          `keys: geen geldige sleutel “${which}”; zie \`kenniswijzer keys list\``,
        );
      }
      const revoked = { ...key, revoked: clock().toISOString() };
      await put(revoked);
      kept = undefined;
      return revoked;
    },
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
