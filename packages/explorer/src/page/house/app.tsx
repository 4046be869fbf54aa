import { useEffect, useRef } from "preact/hooks";
import { words } from "../../view/wording/index.ts";
import { DocumentSheet } from "../documents/sheet.tsx";
import { Header } from "./header.tsx";
import { usePageState } from "./navigate.ts";
import { screenOf } from "./screens.ts";

/** The house: what stands around every screen, the screen that the address names, and the open document over it. */
export function App() {
  const state = usePageState();
  const { Screen, name } = screenOf(state.screen);
  const main = useRef<HTMLElement>(null);
  const before = useRef(state.screen);
  useEffect(() => {
    // who went to another screen reads on there, also with a screen reader
    if (before.current !== state.screen) main.current?.focus({ preventScroll: true });
    before.current = state.screen;
  }, [state.screen]);
  const skip = (event: Event): void => {
    event.preventDefault();
    main.current?.focus();
  };
  return (
    <>
      {/* biome-ignore lint/a11y/useValidAnchor: going there must not change the address, which holds what is shown */}
      <a class="skip" href="#inhoud" onClick={skip}>
        {words.skip}
      </a>
      <Header state={state} />
      <main
        id="inhoud"
        ref={main}
        tabIndex={-1}
        class={`screen screen-${state.screen ?? "overzicht"}`}
        aria-label={name}
      >
        <Screen state={state} />
      </main>
      <footer class="foot">
        <p>{words.promise}</p>
      </footer>
      <output class="visually-hidden" id="announce" aria-live="polite" />
      <DocumentSheet state={state} />
    </>
  );
}
