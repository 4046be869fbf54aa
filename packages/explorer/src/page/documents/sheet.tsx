import type { Document, DocumentMention, Passage } from "@kenniswijzer/domain";
import { useEffect, useRef } from "preact/hooks";
import { addressOf, type PageState } from "../../view/address.ts";
import { type Block, blocksOf, type Segment, type Span } from "../../view/blocks.ts";
import { dateName } from "../../view/citation.ts";
import { words } from "../../view/wording/index.ts";
import { client } from "../data/client.ts";
import { arrived, useLoad } from "../data/use-load.ts";
import { work } from "../data/work.ts";
import { kindOf } from "../house/mark.tsx";
import { change, stateNow } from "../house/navigate.ts";
import { With } from "../house/states.tsx";

const closing = { document: undefined, from: undefined, to: undefined };

/** The open document, over the page, with the cited sentence marked and in view. */
export function DocumentSheet({ state: { document: id, from, to } }: { readonly state: PageState }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const loaded = useLoad(id === undefined ? undefined : `document:${id}`, () => client.document(id ?? ""));
  // only a help to go on: without them the document is whole
  const mentions = arrived(useLoad(id === undefined ? undefined : `mentions:${id}`, () => work.mentions(id ?? "")));
  useEffect(() => {
    if (id === undefined) dialog.current?.close();
    else if (dialog.current?.open === false) dialog.current.showModal();
  }, [id]);
  const close = (): void => dialog.current?.close();
  // closed by the reader, not by an address that has no document
  const closed = (): void => void (stateNow().document !== undefined && change(closing));
  const mark = from !== undefined && to !== undefined ? { start: from, end: to } : undefined;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a dialog closes by Escape of itself
    <dialog
      class="sheet"
      ref={dialog}
      aria-labelledby="document-title"
      onClose={closed}
      onClick={(event) => event.target === dialog.current && close()}
    >
      {id !== undefined && (
        <With of={loaded} busy={words.document.opening}>
          {(view) => <Opened {...view} mark={mark} mentions={mentions ?? []} close={close} />}
        </With>
      )}
      {loaded.state !== "here" && id !== undefined && (
        <p class="sheet-way-out">
          <span id="document-title" class="visually-hidden">
            {words.document.opening}
          </span>
          <button type="button" onClick={close}>
            {words.close}
          </button>
        </p>
      )}
    </dialog>
  );
}

interface OpenedProps {
  readonly document: Document;
  readonly passages: readonly Passage[];
  readonly mark: Span | undefined;
  readonly mentions: readonly DocumentMention[];
  readonly close: () => void;
}

function Opened({ document, passages, mark, mentions, close }: OpenedProps) {
  const body = useRef<HTMLElement>(null);
  useEffect(() => reveal(body.current), [document, mark?.start, mark?.end]);
  return (
    <>
      <header class="sheet-head">
        <div>
          <h2 id="document-title">{document.title}</h2>
          <p class="meta">
            {dateName(document.date)} · {document.source}
          </p>
          {mentions.length > 0 && <p class="meta">{words.work.documents.mentioned}</p>}
        </div>
        <button type="button" class="quiet-button" onClick={close}>
          {words.close}
        </button>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must be able to get there */}
      <section class="sheet-body" lang={document.language} ref={body} tabIndex={0} aria-label={words.document.text}>
        {blocksOf(document.text, passages, mark, mentions).map((block, index) => (
          // blocks have no name of their own and never change places
          <BlockView key={String(index)} block={block} />
        ))}
      </section>
    </>
  );
}

function reveal(body: HTMLElement | null): void {
  const mark = body?.querySelector("mark");
  if (mark) {
    mark.tabIndex = -1;
    mark.focus({ preventScroll: true });
    mark.scrollIntoView({ block: "center" });
  } else if (body) {
    body.scrollTop = 0;
    body.focus();
  }
}

const TAGS = { heading: "h3", paragraph: "p", item: "p", row: "p", quote: "blockquote" } as const;

function BlockView({ block }: { readonly block: Block }) {
  const Tag = TAGS[block.kind];
  const depth = block.kind === "item" ? ` depth-${Math.min(block.depth, 3)}` : "";
  return (
    <>
      {block.page !== undefined && <p class="page-number">{words.pageHeading(block.page)}</p>}
      <Tag class={`block as-${block.kind}${depth}`}>
        {block.kind === "item" && <span class="marker">{block.marker ?? "•"}</span>}
        {block.segments.map((segment, index) => (
          <SegmentView key={String(index)} segment={segment} />
        ))}
      </Tag>
    </>
  );
}

/** Text, marked where it is cited, and a link where it names something. */
function SegmentView({ segment: { text, marked, node } }: { readonly segment: Segment }) {
  const said = marked ? <mark>{text}</mark> : text;
  if (node === undefined) return <>{said}</>;
  return (
    <a class="mention" href={addressOf({ node: node.id })} title={`${kindOf(node)}: ${node.name}`}>
      {said}
    </a>
  );
}
