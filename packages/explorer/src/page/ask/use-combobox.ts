import type { Suggestion } from "@kenniswijzer/domain";
import { useState } from "preact/hooks";
import { go } from "../house/navigate.ts";
import { useSuggestions } from "./suggestions.ts";

export interface Combobox {
  readonly found: readonly Suggestion[];
  readonly isShown: boolean;
  /** Place of what the keyboard stands on; -1 for the field itself. */
  readonly active: number;
  typed(text: string): void;
  pick(one: Suggestion): void;
  close(): void;
  onKey(event: KeyboardEvent): void;
}

/** Opens what was picked: a document over the page, else the thing itself in the picture. */
const open = ({ id, type }: Suggestion): void => go(type === "Document" ? { document: id } : { node: id });

/** A field with suggestions under it, as people and screen readers know it (ARIA's combobox). */
export function useCombobox(text: string, setText: (text: string) => void): Combobox {
  const [active, setActive] = useState(-1);
  const [isOpen, setOpen] = useState(false);
  const found = useSuggestions(isOpen ? text : "");
  const isShown = isOpen && found.length > 0;
  const close = (): void => {
    setOpen(false);
    setActive(-1);
  };
  const pick = (one: Suggestion): void => {
    close();
    setText("");
    open(one);
  };
  const move = (step: number): void => {
    setOpen(true);
    // one place more than there are: in the field itself nothing is chosen
    const places = found.length + 1;
    setActive((now) => ((now + 1 + step + places) % places) - 1);
  };
  const onKey = (event: KeyboardEvent): void => {
    const chosen = isShown ? found[active] : undefined;
    if (event.key === "Escape" && isOpen) close();
    else if (event.key === "ArrowDown" && found.length > 0) move(1);
    else if (event.key === "ArrowUp" && found.length > 0) move(-1);
    else if (event.key === "Enter" && chosen !== undefined) pick(chosen);
    else return;
    event.preventDefault();
  };
  const typed = (next: string): void => {
    setText(next);
    setActive(-1);
    setOpen(true);
  };
  return { found, isShown, active, typed, pick, close, onKey };
}
