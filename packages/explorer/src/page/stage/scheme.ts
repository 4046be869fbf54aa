import { useEffect, useState } from "preact/hooks";
import type { Scheme } from "../../view/groups.ts";

const dark = matchMedia("(prefers-color-scheme: dark)");
const schemeNow = (): Scheme => (dark.matches ? "dark" : "light");

/** Light or dark, as the reader's system says, also when that changes. */
export function useScheme(): Scheme {
  const [scheme, setScheme] = useState(schemeNow);
  useEffect(() => {
    const follow = (): void => setScheme(schemeNow());
    dark.addEventListener("change", follow);
    return () => dark.removeEventListener("change", follow);
  }, []);
  return scheme;
}
