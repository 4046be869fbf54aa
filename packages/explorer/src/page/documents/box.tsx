import type { ComponentChildren } from "preact";
import { useEffect, useId, useRef } from "preact/hooks";

interface BoxProps {
  readonly title: string;
  readonly close: () => void;
  readonly children: ComponentChildren;
}

/** A question over the page, there as long as it is drawn; Escape closes it. */
export function Box({ title, close, children }: BoxProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const asked = document.activeElement;
    dialog.current?.showModal();
    return () => asked instanceof HTMLElement && asked.focus();
  }, []);
  return (
    <dialog class="box" ref={dialog} aria-labelledby={id} onClose={close}>
      <div class="box-body">
        <h2 id={id}>{title}</h2>
        {children}
      </div>
    </dialog>
  );
}
