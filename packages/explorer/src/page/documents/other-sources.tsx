import type { Visibility } from "@kenniswijzer/domain";
import { useState } from "preact/hooks";
import { words } from "../../view/wording/index.ts";
import { forget } from "../data/use-load.ts";
import { work } from "../data/work.ts";
import { announce, detailOf } from "../house/states.tsx";

/** What is no file: a web address, or a text that is typed or pasted. */
export function OtherSources({ visibility }: { readonly visibility: Visibility }) {
  const own = words.work.documents;
  const [failure, setFailure] = useState("");
  const hand = async (event: Event): Promise<void> => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    setFailure("");
    try {
      await work.handIn(Object.fromEntries(new FormData(form)), visibility);
      form.reset();
      announce(own.accepted(1));
      forget();
    } catch (error) {
      setFailure(detailOf(error));
    }
  };
  return (
    <details>
      <summary>{own.other}</summary>
      <form class="field" onSubmit={(event) => void hand(event)}>
        <label for="source-address">{own.address}</label>
        <input
          id="source-address"
          name="address"
          type="url"
          required
          placeholder="https://"
          pattern="https?://.+"
          aria-describedby="source-address-hint"
        />
        <p class="hint" id="source-address-hint">
          {own.addressHint}
        </p>
        <p>
          <button type="submit">{own.fetch}</button>
        </p>
      </form>
      <form class="field" onSubmit={(event) => void hand(event)}>
        <label for="source-title">{own.title}</label>
        <input id="source-title" name="title" required maxLength={300} />
        <label for="source-text">{own.text}</label>
        <textarea id="source-text" name="text" required rows={6} />
        <p>
          <button type="submit">{own.hand}</button>
        </p>
      </form>
      {failure !== "" && (
        <p class="notice" role="alert">
          {failure}
        </p>
      )}
    </details>
  );
}
