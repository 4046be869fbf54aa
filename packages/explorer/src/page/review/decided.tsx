import { words } from "../../view/wording/index.ts";
import { type Deciding, said } from "./decide.ts";

/** What was decided last, with the way back, and what could not be decided. */
export function Decided({ deciding: { last, failure, busy, undo } }: { readonly deciding: Deciding }) {
  const own = words.work.review;
  return (
    <>
      {failure !== "" && (
        <p class="notice" role="alert">
          {failure}
        </p>
      )}
      {last && (
        <p class="decided">
          {own.decided(said(last))}{" "}
          <button type="button" class="quiet-button" disabled={busy} onClick={() => void undo(last.correction.id)}>
            {own.undo}
          </button>
        </p>
      )}
    </>
  );
}
