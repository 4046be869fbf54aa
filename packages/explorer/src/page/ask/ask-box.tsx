import type { Suggestion } from "@kenniswijzer/domain";
import { useEffect, useId, useRef, useState } from "preact/hooks";
import { groupOf } from "../../view/groups.ts";
import { words } from "../../view/wording/index.ts";
import { kindOf, Mark } from "../house/mark.tsx";
import { go } from "../house/navigate.ts";
import { useSuggestions } from "./suggestions.ts";

/** Opens what was picked: a document over the page, else the thing itself in the picture. */
const open = ({ id, type }: Suggestion): void => go(type === "Document" ? { document: id } : { node: id });

/** One box for questions and for names. Enter asks; arrows go through what was suggested. */
export function AskBox({ question }: { readonly question: string | undefined }) {
  const [text, setText] = useState(question ?? "");
  const [active, setActive] = useState(-1);
  const [isOpen, setOpen] = useState(false);
  const listId = useId();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => setText(question ?? ""), [question]);
  const found = useSuggestions(isOpen ? text : "");
  const shown = isOpen && found.length > 0;

  const close = (): void => {
    setOpen(false);
    setActive(-1);
  };
  const pick = (one: Suggestion): void => {
    close();
    setText("");
    open(one);
  };
  const submit = (event: Event): void => {
    event.preventDefault();
    const asked = text.replace(/\s+/g, " ").trim();
    close();
    if (asked === "") field.current?.focus();
    else go({ question: asked });
  };
  const onKey = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === "Escape" && isOpen) {
      event.preventDefault();
      close();
    } else if (step !== undefined && found.length > 0) {
      event.preventDefault();
      setOpen(true);
      // one place more than there are: in the field itself nothing is chosen
      setActive((now) => ((now + 1 + step + found.length + 1) % (found.length + 1)) - 1);
    } else if (event.key === "Enter" && shown) {
      const one = found[active];
      if (one === undefined) return;
      event.preventDefault();
      pick(one);
    }
  };
  return (
    <search>
      <form class="ask" onSubmit={submit} autocomplete="off">
        <label for="vraagveld">{words.ask.label}</label>
        <div class="ask-row">
          <input
            id="vraagveld"
            ref={field}
            type="text"
            role="combobox"
            maxLength={1000}
            enterkeyhint="search"
            aria-autocomplete="list"
            aria-expanded={shown}
            aria-controls={listId}
            aria-activedescendant={shown && active >= 0 ? `${listId}-${active}` : undefined}
            aria-describedby="ask-hint"
            value={text}
            onInput={(event) => {
              setText(event.currentTarget.value);
              setActive(-1);
              setOpen(true);
            }}
            onKeyDown={onKey}
            onBlur={close}
          />
          <button type="submit">{words.ask.button}</button>
        </div>
        <div class="suggestions" id={listId} role="listbox" aria-label={words.ask.suggestions} hidden={!shown}>
          {shown &&
            found.map((one, index) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard goes through these from the field
              <div
                key={one.id}
                id={`${listId}-${index}`}
                role="option"
                tabIndex={-1}
                aria-selected={index === active}
                onPointerDown={(event) => event.preventDefault()}
                onClick={() => pick(one)}
              >
                {one.type !== "Document" && <Mark group={groupOf({ ...one, type: one.type })} />}
                <span class="suggestion-name">
                  {one.name}
                  {one.alias && <span class="kind"> ({one.alias})</span>}
                </span>{" "}
                <span class="kind">
                  {one.type === "Document" ? words.types.Document : kindOf({ ...one, type: one.type })}
                </span>
              </div>
            ))}
        </div>
        <p class="hint" id="ask-hint">
          {words.ask.hint}
        </p>
      </form>
    </search>
  );
}
