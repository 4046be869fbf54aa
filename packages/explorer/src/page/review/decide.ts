import type { LoggedCorrection } from "@kenniswijzer/domain";
import { useState } from "preact/hooks";
import { words } from "../../view/wording/index.ts";
import { forget } from "../data/use-load.ts";
import { type Decision, work } from "../data/work.ts";
import { announce, detailOf } from "../house/states.tsx";

/** A decision in words. */
export function said({ correction, names, gone = [] }: LoggedCorrection): string {
  const { action, name, kind } = correction;
  const { did, called } = words.work.review;
  return did[action](
    names.map((one, at) => called(one, gone.includes(at))),
    name ?? (kind ? words.kinds[kind] : ""),
  );
}

/** Takes decisions and takes them back; what the page shows is loaded anew after each. */
export function useDeciding() {
  const [last, setLast] = useState<LoggedCorrection>();
  const [failure, setFailure] = useState("");
  const [busy, setBusy] = useState(false);
  const run = async (deciding: () => Promise<void>): Promise<boolean> => {
    setBusy(true);
    setFailure("");
    try {
      await deciding();
      forget();
      return true;
    } catch (error) {
      setFailure(detailOf(error));
      return false;
    } finally {
      setBusy(false);
    }
  };
  return {
    last,
    failure,
    busy,
    /** True once it is kept. */
    decide: (decision: Decision): Promise<boolean> =>
      run(async () => {
        const decided = await work.decide(decision);
        setLast(decided);
        announce(words.work.review.decided(said(decided)));
      }),
    undo: (id: string): Promise<boolean> =>
      run(async () => {
        await work.undo(id);
        setLast(undefined);
        announce(words.work.review.undone);
      }),
  };
}

export type Deciding = ReturnType<typeof useDeciding>;
