import { useState } from "preact/hooks";

/** What somebody is changing, which begins anew when the value that it came from changes; never later than that is shown. */
export function useFollowing<T>(value: T): readonly [T, (next: T) => void] {
  const [own, setOwn] = useState(value);
  const [before, setBefore] = useState(value);
  if (before !== value) {
    setBefore(value);
    setOwn(value);
  }
  return [own, setOwn];
}
