import { type Correction, type LoggedCorrection, Visibility } from "@kenniswijzer/domain";
import type { GraphStore } from "@kenniswijzer/graph";
import { decide, type Standing } from "@kenniswijzer/ingest";
import { calledThen, type End, endsOf, idsOf } from "./ends.ts";

/** These decisions with their standing and their ends by name; those of which an end may not be seen are left out. */
export async function loggedOf(
  corrections: readonly Correction[],
  store: GraphStore,
  visible: readonly Visibility[],
): Promise<LoggedCorrection[]> {
  const all = await store.corrections();
  const { standings } = decide(all);
  const byId = new Map(all.map((c) => [c.id, c]));
  const subject = (c: Correction): Correction => (c.action === "revoke" ? (byId.get(c.target) ?? c) : c);
  const ids = new Set(corrections.map(subject).flatMap(idsOf));
  const present = await endsOf([...ids], store, visible);
  return corrections.flatMap((correction) => {
    const about = subject(correction);
    const ends = idsOf(about).map((id) => endNow(id, about, present, visible));
    const hidden = ends.some(({ end }) => end === "hidden");
    return hidden ? [] : logged(correction, standings.get(correction.id) ?? { status: "geldt" }, ends);
  });
}

interface EndNow {
  readonly id: string;
  readonly end: End | undefined;
  readonly isGone: boolean;
}

function endNow(
  id: string,
  about: Correction,
  present: ReadonlyMap<string, End>,
  visible: readonly Visibility[],
): EndNow {
  const isGone = !present.has(id);
  const then = calledThen(about, id, visible);
  // who gives a new name is shown which name it had
  if (isGone && then === undefined) return { id, end: seesAll(visible) ? undefined : "hidden", isGone };
  const end = isGone || (about.action === "rename" && typeof then === "object") ? then : present.get(id);
  return { id, end, isGone };
}

// an id tells a name, and nothing tells who may know that one
const seesAll = (visible: readonly Visibility[]): boolean => visible.length === Visibility.options.length;

function logged(correction: Correction, standing: Standing, ends: readonly EndNow[]): LoggedCorrection[] {
  const gone = ends.flatMap(({ isGone }, at) => (isGone ? [at] : []));
  const waits = standing.status === "geldt" && correction.action !== "revoke" && gone.length > 0;
  const { was, ...decision } = correction;
  return [
    {
      correction: decision,
      status: waits ? "wacht" : standing.status,
      ...("because" in standing ? { because: standing.because } : {}),
      names: ends.map(({ id, end }) => (typeof end === "object" ? end.name : id)),
      ...(gone.length === 0 ? {} : { gone }),
    },
  ];
}
