import { useEffect, useRef, useState } from "preact/hooks";
import type { Target } from "./card.tsx";

/** Long enough to go from a line to the card that tells of it. */
const GRACE_MS = 600;

export interface Pointed {
  readonly target: Target | undefined;
  /** What the pointer is on now; undefined beside everything. */
  point(target: Target | undefined): void;
  /** The pointer is on the card: it stays as long as that lasts. */
  hold(): void;
  dismiss(): void;
}

/** What is pointed at, and for a moment after: what shows by pointing can be pointed at itself. */
export function usePointed(): Pointed {
  const [target, setTarget] = useState<Target>();
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const hold = (): void => clearTimeout(timer.current);
  useEffect(() => hold, []);
  const point = (next: Target | undefined): void => {
    hold();
    if (next !== undefined) setTarget(next);
    else timer.current = setTimeout(() => setTarget(undefined), GRACE_MS);
  };
  const dismiss = (): void => {
    hold();
    setTarget(undefined);
  };
  return { target, point, hold, dismiss };
}
