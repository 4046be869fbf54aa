import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { addressOf } from "../../view/address.ts";
import { words } from "../../view/wording/index.ts";
import { client } from "../data/client.ts";
import { request } from "../data/request.ts";
import { upload } from "../data/upload.ts";
import { arrived, forget, useLoad } from "../data/use-load.ts";
import { NeedsLogin } from "../login/login.tsx";
import { mayDo, useMe } from "../login/me.ts";
import { go } from "./navigate.ts";
import { announce, detailOf } from "./states.tsx";

/** What to do when there are no documents yet: log in, and then read the examples or one's own. */
export function FirstSteps() {
  const { title, intro, login, hidden, own, toDocuments, folder, command } = words.firstSteps;
  const me = useMe();
  const may = mayDo(me, "ingest");
  return (
    <section class="first-steps" aria-labelledby="first-steps-title">
      <h2 id="first-steps-title">{title}</h2>
      <p>{intro}</p>
      {me && !may && (
        <>
          <NeedsLogin why={login} />
          <p class="meta">{hidden}</p>
        </>
      )}
      {may && (
        <>
          <Examples />
          <p>{own}</p>
          <p>
            <a class="button" href={addressOf({ screen: "documenten" })}>
              {toDocuments}
            </a>
          </p>
          <p class="meta">{folder}</p>
          <pre>
            <code>{command}</code>
          </pre>
        </>
      )}
    </section>
  );
}

/** A screen that says something of documents; the first steps as long as there are none. */
export function NeedsDocuments({ children }: { readonly children: ComponentChildren }) {
  const documents = arrived(useLoad("documents", client.documents));
  return documents?.length === 0 ? <FirstSteps /> : children;
}

interface Example {
  readonly name: string;
  readonly text: string;
}

/** Hands in the examples that came with the page, as somebody would her own; what becomes of them stands with the documents. */
export function Examples() {
  const { examples, readExamples } = words.firstSteps;
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState("");
  const read = async (): Promise<void> => {
    setBusy(true);
    setFailure("");
    try {
      const all = await request<Example[]>("voorbeelden.json");
      const files = all.map(({ name, text }) => new File([text], name, { type: "text/plain" }));
      const { signal } = new AbortController();
      await upload(files, { visibility: "openbaar", onProgress: () => {}, signal });
      announce(words.work.documents.accepted(files.length));
      forget();
      go({ screen: "documenten" });
    } catch (error) {
      setFailure(detailOf(error));
    }
    setBusy(false);
  };
  return (
    <>
      <p>{examples}</p>
      <p>
        <button type="button" disabled={isBusy} onClick={() => void read()}>
          {readExamples}
        </button>
      </p>
      {failure !== "" && (
        <p class="notice" role="alert">
          {failure}
        </p>
      )}
    </>
  );
}
