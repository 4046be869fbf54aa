import { type Visibility, visibleTo } from "@kenniswijzer/domain";

/** What is worked out for a reader, once for all who ask meanwhile, and kept as long as the store stays as it is. */
export function perReader<T>(work: (visible: readonly Visibility[]) => Promise<T>) {
  const kept = new Map<Visibility, { revision: number; result: Promise<T> }>();
  return (clearance: Visibility, revision: number): Promise<T> => {
    const known = kept.get(clearance);
    if (known?.revision === revision) return known.result;
    const result = work(visibleTo(clearance));
    kept.set(clearance, { revision, result });
    result.catch(() => {
      if (kept.get(clearance)?.result === result) kept.delete(clearance);
    });
    return result;
  };
}
