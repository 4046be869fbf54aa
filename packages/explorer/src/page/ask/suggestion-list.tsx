import type { Suggestion } from "@kenniswijzer/domain";
import { groupOf } from "../../view/groups.ts";
import { words } from "../../view/wording/index.ts";
import { kindOf, Mark } from "../house/mark.tsx";
import type { Combobox } from "./use-combobox.ts";

/** What may be meant, under the box. The focus stays in the field: the keyboard goes through these from there. */
export function SuggestionList({ id, box }: { readonly id: string; readonly box: Combobox }) {
  return (
    <div class="suggestions" id={id} role="listbox" aria-label={words.ask.suggestions} hidden={!box.isShown}>
      {box.isShown &&
        box.found.map((one, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys
          <div
            key={one.id}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === box.active}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => box.pick(one)}
          >
            <Named one={one} />
          </div>
        ))}
    </div>
  );
}

function Named({ one: { type, ...one } }: { readonly one: Suggestion }) {
  return (
    <>
      {type !== "Document" && <Mark group={groupOf({ ...one, type })} />}
      <span class="suggestion-name">
        {one.name}
        {one.alias && <span class="kind"> ({one.alias})</span>}
      </span>{" "}
      <span class="kind">{type === "Document" ? words.types.Document : kindOf({ ...one, type })}</span>
    </>
  );
}
