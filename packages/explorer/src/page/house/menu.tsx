import type { ComponentChildren } from "preact";
import { useEffect, useId, useRef, useState } from "preact/hooks";

interface MenuProps {
  readonly name: string;
  readonly kind: string;
  readonly children: () => ComponentChildren;
}

/** A button that shows more; Escape, or a click elsewhere, closes it. */
export function Menu({ name, kind, children }: MenuProps) {
  const [isOpen, setOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  useEffect(() => {
    if (!isOpen) return undefined;
    const outside = (event: Event): void => {
      if (event.target instanceof Node && !place.current?.contains(event.target)) setOpen(false);
    };
    const onEscape = (event: KeyboardEvent): void => {
      if (event.key !== "Escape") return;
      setOpen(false);
      button.current?.focus();
    };
    addEventListener("pointerdown", outside);
    addEventListener("keydown", onEscape);
    return () => {
      removeEventListener("pointerdown", outside);
      removeEventListener("keydown", onEscape);
    };
  }, [isOpen]);
  return (
    <div class={`menu-place menu-${kind}`} ref={place}>
      <button
        type="button"
        class="quiet-button"
        ref={button}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        {name}
      </button>
      <div class="menu-body" id={id} hidden={!isOpen}>
        {isOpen && children()}
      </div>
    </div>
  );
}
