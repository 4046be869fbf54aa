import { useEffect, useRef, useState } from "preact/hooks";

export type Loaded<T> =
  | { readonly state: "busy" }
  | { readonly state: "here"; readonly value: T }
  | { readonly state: "failed"; readonly error: unknown; readonly again: () => void };

const known = new Map<string, Promise<unknown>>();

/** What was loaded may be outdated from now on: after documents came or went, or a decision was taken. */
export function forget(): void {
  known.clear();
  for (const follow of followers) follow();
}

const followers = new Set<() => void>();

/** Loads once for each key, whoever asks; a failure is not kept. */
export function loadOnce<T>(key: string, load: () => Promise<T>): Promise<T> {
  const before = known.get(key) as Promise<T> | undefined;
  if (before !== undefined) return before;
  const loading = load();
  known.set(key, loading);
  loading.catch(() => known.delete(key));
  return loading;
}

/** What a part of the page needs to show; without a key nothing is loaded. What was shown stays until the next is there. */
export function useLoad<T>(key: string | undefined, load: () => Promise<T>): Loaded<T> {
  const [round, setRound] = useState(0);
  const [loaded, setLoaded] = useState<Loaded<T> & { readonly key?: string | undefined }>({ state: "busy" });
  useEffect(() => {
    const follow = (): void => setRound((one) => one + 1);
    followers.add(follow);
    return () => void followers.delete(follow);
  }, []);
  useEffect(() => {
    if (key === undefined) return undefined;
    let wanted = true;
    loadOnce(key, load).then(
      (value) => wanted && setLoaded({ state: "here", value, key }),
      (error) => wanted && setLoaded({ state: "failed", error, again: () => setRound((one) => one + 1), key }),
    );
    return () => {
      wanted = false;
    };
  }, [key, round]);
  return loaded.key === key ? loaded : { state: "busy" };
}

/** What was shown stays until there is something else to show: a filter does not close under one's hand. */
export function useSteady<T>(loaded: Loaded<T>): Loaded<T> {
  const before = useRef(loaded);
  useEffect(() => {
    if (loaded.state !== "busy") before.current = loaded;
  }, [loaded]);
  return loaded.state === "busy" && before.current.state === "here" ? before.current : loaded;
}

/** What is there, or undefined while it isn't. */
export const arrived = <T>(loaded: Loaded<T>): T | undefined => (loaded.state === "here" ? loaded.value : undefined);
