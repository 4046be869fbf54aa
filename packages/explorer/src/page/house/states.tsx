import type { ComponentChildren } from "preact";
import { useEffect } from "preact/hooks";
import { words } from "../../view/wording/index.ts";
import { Failure } from "../data/request.ts";
import type { Loaded } from "../data/use-load.ts";

export const detailOf = (error: unknown): string => (error instanceof Failure ? error.message : words.failures.page);

/** What is going on, for those who hear the page. */
export function announce(text: string): void {
  const place = document.getElementById("announce");
  if (place !== null) place.textContent = text;
}

interface WithProps<T> {
  readonly of: Loaded<T>;
  readonly busy?: string;
  readonly children: (value: T) => ComponentChildren;
}

/** Shows what was loaded, that it is being loaded, or why it cannot be, with a way out. */
export function With<T>({ of, busy = words.loading, children }: WithProps<T>) {
  if (of.state === "here") return <>{children(of.value)}</>;
  if (of.state === "failed") return <Failed error={of.error} again={of.again} />;
  return <p class="loading">{busy}</p>;
}

export function Failed({ error, again }: { readonly error: unknown; readonly again?: () => void }) {
  return (
    <div class="failed">
      <p class="notice" role="alert">
        {detailOf(error)}
      </p>
      {again && (
        <button type="button" onClick={again}>
          {words.again}
        </button>
      )}
    </div>
  );
}

/** Names the page after what it shows. */
export function useTitle(title: string | undefined): void {
  useEffect(() => {
    document.title = title === undefined ? words.name : `${title} – ${words.name}`;
  }, [title]);
}
