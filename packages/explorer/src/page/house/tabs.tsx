import type { ComponentChildren } from "preact";
import { change } from "./navigate.ts";

interface TabsProps {
  readonly label: string;
  readonly tabs: readonly { readonly id: string; readonly name: string }[];
  readonly open: string;
  readonly children: ComponentChildren;
}

const STEPS: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1 };

/** Parts of a screen, one shown at a time; arrows go from one to the next. */
export function Tabs({ label, tabs, open, children }: TabsProps) {
  const choose = (id: string | undefined): void => {
    if (id === undefined) return;
    change({ tab: id });
    document.getElementById(`tab-${id}`)?.focus();
  };
  const onKey = (event: KeyboardEvent): void => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const now = tabs.findIndex(({ id }) => id === open);
    choose(tabs[(now + step + tabs.length) % tabs.length]?.id);
  };
  return (
    <>
      <div class="tabs" role="tablist" aria-label={label} onKeyDown={onKey}>
        {tabs.map(({ id, name }) => (
          <button
            key={id}
            id={`tab-${id}`}
            type="button"
            role="tab"
            aria-selected={id === open}
            aria-controls="tab-panel"
            tabIndex={id === open ? 0 : -1}
            onClick={() => choose(id)}
          >
            {name}
          </button>
        ))}
      </div>
      <div id="tab-panel" role="tabpanel" aria-labelledby={`tab-${open}`} class="tab-panel">
        {children}
      </div>
    </>
  );
}
