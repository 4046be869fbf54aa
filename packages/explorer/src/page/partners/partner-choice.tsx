import { useId, useRef } from "preact/hooks";
import { words } from "../../view/wording/index.ts";
import { SuggestionList } from "../ask/suggestion-list.tsx";
import { useCombobox } from "../ask/use-combobox.ts";
import { client } from "../data/client.ts";
import { arrived, useLoad } from "../data/use-load.ts";
import { change } from "../house/navigate.ts";
import { useFollowing } from "../house/use-following.ts";

interface ChoiceProps {
  readonly id: string;
  readonly label: string;
  readonly chosen: string | undefined;
  readonly of: "partner" | "other";
}

/** One partner of all, of which there may be thousands: found by a few letters of its name. */
export function PartnerChoice({ id, label, chosen, of }: ChoiceProps) {
  const view = arrived(useLoad(chosen && `entity:${chosen}`, () => client.entity(chosen ?? "")));
  const name = chosen === undefined ? "" : (view?.node.name ?? "");
  const [text, setText] = useFollowing(name);
  const listId = useId();
  const field = useRef<HTMLInputElement>(null);
  const choose = (partner: string | undefined): void => change({ [of]: partner });
  const box = useCombobox(text, setText, { type: "Actor", onPick: ({ id: partner }) => choose(partner) });
  const leave = (): void => {
    box.close();
    // what was typed and not chosen is no choice
    if (text.trim() === "") choose(undefined);
    else setText(name);
  };
  const onKey = (event: KeyboardEvent): void => {
    const [first] = box.found;
    if (event.key === "Enter" && box.isShown && box.active < 0 && first !== undefined) box.pick(first);
    else box.onKey(event);
  };
  const isNone = box.isOpen && box.sought && box.found.length === 0;
  return (
    <div class="field choice">
      <label for={id}>{label}</label>
      <input
        id={id}
        ref={field}
        type="text"
        role="combobox"
        autocomplete="off"
        placeholder={words.partners.choose}
        aria-autocomplete="list"
        aria-expanded={box.isShown}
        aria-controls={listId}
        aria-activedescendant={box.isShown && box.active >= 0 ? `${listId}-${box.active}` : undefined}
        value={text}
        onFocus={() => field.current?.select()}
        onInput={(event) => box.typed(event.currentTarget.value)}
        onKeyDown={onKey}
        onBlur={leave}
      />
      <SuggestionList id={listId} box={box} />
      <p class="hint" role="status">
        {isNone ? words.noneLeft : ""}
      </p>
    </div>
  );
}
