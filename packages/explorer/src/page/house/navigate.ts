import { useEffect, useState } from "preact/hooks";
import { addressOf, type Change, changed, type PageState, parseAddress } from "../../view/address.ts";

export const stateNow = (): PageState => parseAddress(location.hash);

/** Goes to another state of the page, which the browser remembers. */
export function go(state: PageState): void {
  location.hash = addressOf(state);
}

/** Changes something of what is shown; `quietly` leaves no step to go back to, as for a slider on its way. */
export function change(what: Change, quietly = false): void {
  const address = addressOf(changed(stateNow(), what));
  if (!quietly) {
    location.hash = address;
    return;
  }
  history.replaceState(history.state, "", address);
  dispatchEvent(new HashChangeEvent("hashchange"));
}

/** The address of what is shown with something else, for links. */
export const linkTo = (what: Change): string => addressOf(changed(stateNow(), what));

/** What the address says, now and at each change. */
export function usePageState(): PageState {
  const [state, setState] = useState(stateNow);
  useEffect(() => {
    const follow = (): void => setState(stateNow());
    addEventListener("hashchange", follow);
    return () => removeEventListener("hashchange", follow);
  }, []);
  return state;
}

/** Adds an id to a list, or takes it out. */
export const toggled = (ids: readonly string[] | undefined, id: string): string[] =>
  ids?.includes(id) ? ids.filter((one) => one !== id) : [...(ids ?? []), id];
