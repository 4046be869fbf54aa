import type { EntityType, Suggestion } from "@kenniswijzer/domain";
import { useRef, useState } from "preact/hooks";
import { type Suggested, useSuggestions } from "./suggestions.ts";

export interface Combobox extends Suggested {
  /** Somebody is typing in it. */
  readonly isOpen: boolean;
  readonly isShown: boolean;
  /** Place of what the keyboard stands on; -1 for the field itself. */
  readonly active: number;
  typed(text: string): void;
  pick(one: Suggestion): void;
  close(): void;
  onKey(event: KeyboardEvent): void;
}

interface ComboboxOptions {
  /** Only names of this kind. */
  readonly type?: EntityType;
  readonly onPick: (one: Suggestion) => void;
}

/** A field with suggestions under it, as people and screen readers know it (ARIA's combobox). */
export function useCombobox(
  text: string,
  setText: (text: string) => void,
  { type, onPick }: ComboboxOptions,
): Combobox {
  const [active, setActive] = useState(-1);
  // keys may come faster than the page is drawn
  const now = useRef(-1);
  const stand = (at: number): void => {
    now.current = at;
    setActive(at);
  };
  const [isOpen, setOpen] = useState(false);
  const { found, sought } = useSuggestions(isOpen ? text : "", type);
  const isShown = isOpen && found.length > 0;
  const close = (): void => {
    setOpen(false);
    stand(-1);
  };
  const pick = (one: Suggestion): void => {
    close();
    onPick(one);
  };
  const move = (step: number): void => {
    setOpen(true);
    // one place more than there are: in the field itself nothing is chosen
    const places = found.length + 1;
    stand(((now.current + 1 + step + places) % places) - 1);
  };
  const onKey = (event: KeyboardEvent): void => {
    const chosen = isShown ? found[now.current] : undefined;
    if (event.key === "Escape" && isOpen) close();
    else if (event.key === "ArrowDown" && found.length > 0) move(1);
    else if (event.key === "ArrowUp" && found.length > 0) move(-1);
    else if (event.key === "Enter" && chosen !== undefined) pick(chosen);
    else return;
    event.preventDefault();
  };
  const typed = (next: string): void => {
    setText(next);
    stand(-1);
    setOpen(true);
  };
  return { found, sought, isOpen, isShown, active, typed, pick, close, onKey };
}
