import { type Visibility, visibleTo } from "@kenniswijzer/domain";

/** What is worked out for a reader, kept as long as the store stays as it is. */
export function perReader<T>(work: (visible: readonly Visibility[]) => Promise<T>) {
  const kept = new Map<Visibility, { revision: number; result: T }>();
  return async (clearance: Visibility, revision: number): Promise<T> => {
    const known = kept.get(clearance);
    if (known?.revision === revision) return known.result;
    const result = await work(visibleTo(clearance));
    kept.set(clearance, { revision, result });
    return result;
  };
}
