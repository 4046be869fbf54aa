import type { Picture } from "@kenniswijzer/domain";
import type { PageState } from "../../view/address.ts";
import type { Shown } from "../../view/network.ts";
import { words } from "../../view/wording/index.ts";
import { change } from "../house/navigate.ts";
import { ShareMenu } from "../share/share-menu.tsx";
import { Filters } from "./filters.tsx";

interface ToolbarProps {
  readonly picture: Picture;
  readonly shown: Shown;
  readonly state: PageState;
}

/** What can be done with the picture or its list, and how much of everything it shows. */
export function Toolbar({ picture, shown, state }: ToolbarProps) {
  const leftOut = picture.leftOut + shown.tooMany.nodes;
  const { hidden = [] } = state;
  return (
    <div class="toolbar">
      <fieldset class="tools" aria-label={words.toolbar.label}>
        <button type="button" class="quiet-button step" onClick={() => history.back()} aria-label={words.toolbar.back}>
          <span aria-hidden="true">←</span>
        </button>
        <button
          type="button"
          class="quiet-button step"
          onClick={() => history.forward()}
          aria-label={words.toolbar.forward}
        >
          <span aria-hidden="true">→</span>
        </button>
        <fieldset class="switch">
          <legend class="visually-hidden">{words.toolbar.view}</legend>
          {[false, true].map((list) => (
            <label key={String(list)}>
              <input
                type="radio"
                name="view"
                checked={(state.list ?? false) === list}
                onChange={() => change({ list })}
              />
              <span>{list ? words.toolbar.list : words.toolbar.picture}</span>
            </label>
          ))}
        </fieldset>
        <Filters state={state} />
        <ShareMenu state={state} shown={shown} />
        {hidden.length > 0 && (
          <button type="button" class="quiet-button" onClick={() => change({ hidden: undefined })}>
            {words.toolbar.unhide(hidden.length)}
          </button>
        )}
      </fieldset>
      <p class="meta" role="status">
        {words.toolbar.shows(shown.nodes.length, shown.edges.length)}
        {leftOut > 0 && ` ${words.toolbar.leftOut(leftOut)}`}
        {shown.tooMany.edges > 0 && ` ${words.toolbar.edgesLeftOut(shown.tooMany.edges)}`}
      </p>
    </div>
  );
}
