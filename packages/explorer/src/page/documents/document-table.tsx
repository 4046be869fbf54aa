import type { ListedDocument } from "@kenniswijzer/domain";
import { useRef, useState } from "preact/hooks";
import { addressOf } from "../../view/address.ts";
import { standingName } from "../../view/citation.ts";
import { words } from "../../view/wording/index.ts";
import { upload } from "../data/upload.ts";
import { forget } from "../data/use-load.ts";
import { work } from "../data/work.ts";
import { matching } from "../house/filter-list.tsx";
import { announce, detailOf } from "../house/states.tsx";
import { Box } from "./box.tsx";

interface TableProps {
  readonly documents: readonly ListedDocument[];
  /** Whether the reader may replace and remove. */
  readonly may: boolean;
}

/** Every document with its date, what is known against it and who may see it. */
export function DocumentTable({ documents, may }: TableProps) {
  const [filter, setFilter] = useState("");
  const [leaving, setLeaving] = useState<ListedDocument>();
  const [failure, setFailure] = useState("");
  const own = words.work.documents;
  const left = matching(
    documents,
    filter,
    ({ title, source, ...standing }) => `${title} ${source} ${standingName(standing)}`,
  );
  const told = (error: unknown): void => setFailure(detailOf(error));
  return (
    <section class="list" aria-labelledby="documents-title">
      <h2 id="documents-title">
        {own.list}{" "}
        <span class="count">
          {left.length === documents.length ? left.length : words.ofAll(left.length, documents.length)}
        </span>
      </h2>
      <Filter filter={filter} setFilter={setFilter} said={words.ofAll(left.length, documents.length)} />
      {failure !== "" && (
        <p class="notice" role="alert">
          {failure}
        </p>
      )}
      <table class="documents">
        <thead>
          <tr>
            <th scope="col">{own.name}</th>
            <th scope="col">{own.date}</th>
            <th scope="col">{own.sees}</th>
            {may && <th scope="col">{own.actions}</th>}
          </tr>
        </thead>
        <tbody>
          {left.map((document) => (
            <Row
              key={document.id}
              document={document}
              remove={may ? () => setLeaving(document) : undefined}
              onFailure={told}
            />
          ))}
        </tbody>
      </table>
      {left.length === 0 && <p class="meta">{words.noneLeft}</p>}
      {leaving && <Sure document={leaving} close={() => setLeaving(undefined)} onFailure={told} />}
    </section>
  );
}

interface FilterProps {
  readonly filter: string;
  readonly setFilter: (filter: string) => void;
  /** How many are left. */
  readonly said: string;
}

function Filter({ filter, setFilter, said }: FilterProps) {
  return (
    <>
      <label class="visually-hidden" for="documents-filter">
        {words.filterOf(words.work.documents.list)}
      </label>
      <input
        id="documents-filter"
        type="search"
        placeholder={words.filter}
        value={filter}
        onInput={(event) => setFilter(event.currentTarget.value)}
      />
      <p class="visually-hidden" role="status">
        {filter === "" ? "" : said}
      </p>
    </>
  );
}

/** `remove` is absent for who may not change it. */
function Row({ document, remove, onFailure }: OneProps & { readonly remove: (() => void) | undefined }) {
  const own = words.work.documents;
  return (
    <tr>
      <th scope="row">
        <a href={addressOf({ screen: "documenten", document: document.id })}>{document.title}</a>
        {document.source !== document.title && <span class="kind"> {document.source}</span>}
      </th>
      <td>{standingName(document)}</td>
      <td>{document.visibility}</td>
      {remove && (
        <td>
          <div class="tools">
            <Replace document={document} onFailure={onFailure} />
            <button type="button" class="quiet-button" aria-label={own.removeThis(document.title)} onClick={remove}>
              {own.remove}
            </button>
          </div>
        </td>
      )}
    </tr>
  );
}

interface OneProps {
  readonly document: ListedDocument;
  readonly onFailure: (error: unknown) => void;
}

function Replace({ document, onFailure }: OneProps) {
  const input = useRef<HTMLInputElement>(null);
  const send = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    try {
      const { signal } = new AbortController();
      await upload([file], { replaces: document.id, onProgress: () => undefined, signal });
      announce(words.work.documents.accepted(1));
      forget();
    } catch (error) {
      onFailure(error);
    }
  };
  return (
    <>
      <input
        type="file"
        hidden
        ref={input}
        onChange={(event) => {
          void send(event.currentTarget.files?.[0]);
          event.currentTarget.value = "";
        }}
      />
      <button
        type="button"
        class="quiet-button"
        aria-label={words.work.documents.replaceThis(document.title)}
        onClick={() => input.current?.click()}
      >
        {words.work.documents.replace}
      </button>
    </>
  );
}

function Sure({ document, close, onFailure }: OneProps & { readonly close: () => void }) {
  const { sure, removed } = words.work.documents;
  const remove = async (): Promise<void> => {
    close();
    try {
      await work.remove(document.id);
      announce(removed(document.title));
      forget();
    } catch (error) {
      onFailure(error);
    }
  };
  return (
    <Box title={sure.title} close={close}>
      <p>{sure.text(document.title)}</p>
      <p class="tools">
        <button type="button" class="quiet-button" onClick={close}>
          {sure.no}
        </button>
        <button type="button" class="danger" onClick={() => void remove()}>
          {sure.yes}
        </button>
      </p>
    </Box>
  );
}
