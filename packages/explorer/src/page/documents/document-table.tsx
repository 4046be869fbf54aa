import type { ListedDocument } from "@kenniswijzer/domain";
import { useState } from "preact/hooks";
import { addressOf } from "../../view/address.ts";
import { standingName } from "../../view/citation.ts";
import { words } from "../../view/wording/index.ts";
import { matching } from "../house/filter-list.tsx";
import { detailOf } from "../house/states.tsx";
import { Changes } from "./changes.tsx";

/** So many are drawn at once. */
const PAGE = 200;

interface TableProps {
  readonly documents: readonly ListedDocument[];
  /** Whether the reader may replace and remove. */
  readonly may: boolean;
}

/** Every document with its date, what is known against it and who may see it. */
export function DocumentTable({ documents, may }: TableProps) {
  const [filter, setFilter] = useState("");
  const [failure, setFailure] = useState("");
  const [most, setMost] = useState(PAGE);
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
          {left.slice(0, most).map((document) => (
            <Row key={document.id} document={document} may={may} onFailure={told} />
          ))}
        </tbody>
      </table>
      {left.length > most && (
        <button type="button" class="quiet-button" onClick={() => setMost(most + PAGE)}>
          {words.list.more(left.length - most)}
        </button>
      )}
      {left.length === 0 && <p class="meta">{words.noneLeft}</p>}
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

interface RowProps {
  readonly document: ListedDocument;
  readonly may: boolean;
  readonly onFailure: (error: unknown) => void;
}

function Row({ document, may, onFailure }: RowProps) {
  return (
    <tr>
      <th scope="row">
        <a href={addressOf({ screen: "documenten", document: document.id })}>{document.title}</a>
        {document.source !== document.title && <span class="kind source-name"> {document.source}</span>}
      </th>
      <td>{standingName(document)}</td>
      <td>{words.work.seenBy[document.visibility]}</td>
      {may && (
        <td>
          <Changes document={document} onFailure={onFailure} />
        </td>
      )}
    </tr>
  );
}
