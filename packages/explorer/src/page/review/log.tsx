import type { LoggedCorrection } from "@kenniswijzer/domain";
import { momentName } from "../../view/moment.ts";
import { words } from "../../view/wording/index.ts";
import { useLoad } from "../data/use-load.ts";
import { work } from "../data/work.ts";
import { With } from "../house/states.tsx";
import { said, useDeciding } from "./decide.ts";
import { Decided } from "./decided.tsx";

/** Who decided what and when, the newest first, each with the way back. */
export function Log() {
  const own = words.work.review;
  const deciding = useDeciding();
  const loaded = useLoad("review-log", work.log);
  return (
    <>
      <Decided deciding={deciding} />
      <With of={loaded}>
        {(log: LoggedCorrection[]) =>
          log.length === 0 ? (
            <p>{own.logNone}</p>
          ) : (
            <ul class="rows log">
              {log.map((one) => {
                const { id, by, at, reason, action } = one.correction;
                const what = said(one);
                return (
                  <li key={id}>
                    <div>
                      <p class={one.status === "ingetrokken" ? "gone" : undefined}>{what}</p>
                      <p class="meta">{own.logMeta(by, momentName(at), own.statuses[one.status])}</p>
                      {reason && <p class="meta">“{reason}”</p>}
                    </div>
                    {action !== "revoke" && one.status !== "ingetrokken" && (
                      <button
                        type="button"
                        class="quiet-button"
                        disabled={deciding.busy}
                        aria-label={own.undoThis(what)}
                        onClick={() => void deciding.undo(id)}
                      >
                        {own.undo}
                      </button>
                    )}
                  </li>
                );
              })}
            </ul>
          )
        }
      </With>
    </>
  );
}
