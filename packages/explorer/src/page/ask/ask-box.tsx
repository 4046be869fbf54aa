import { useId, useRef } from "preact/hooks";
import { words } from "../../view/wording/index.ts";
import { go } from "../house/navigate.ts";
import { useFollowing } from "../house/use-following.ts";
import { SuggestionList } from "./suggestion-list.tsx";
import { useCombobox } from "./use-combobox.ts";

/** One box for questions and for names. Enter asks; arrows go through what was suggested. */
export function AskBox({ question }: { readonly question: string | undefined }) {
  const [text, setText] = useFollowing(question ?? "");
  const listId = useId();
  const field = useRef<HTMLInputElement>(null);
  const box = useCombobox(text, setText, {
    onPick: ({ id, type }) => {
      setText("");
      // a document opens over the page, all else in the picture
      go(type === "Document" ? { document: id } : { node: id });
    },
  });
  const submit = (event: Event): void => {
    event.preventDefault();
    const asked = text.replace(/\s+/g, " ").trim();
    box.close();
    if (asked === "") field.current?.focus();
    else go({ question: asked });
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
            aria-expanded={box.isShown}
            aria-controls={listId}
            aria-activedescendant={box.isShown && box.active >= 0 ? `${listId}-${box.active}` : undefined}
            aria-describedby="ask-hint"
            value={text}
            onInput={(event) => box.typed(event.currentTarget.value)}
            onKeyDown={box.onKey}
            onBlur={box.close}
          />
          <button type="submit">{words.ask.button}</button>
        </div>
        <SuggestionList id={listId} box={box} />
        <p class="hint" id="ask-hint">
          {words.ask.hint}
        </p>
      </form>
    </search>
  );
}
