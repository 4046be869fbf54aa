import type { Document, Passage } from "@kenniswijzer/domain";
import { type Block, blocksOf } from "../view/blocks.ts";
import { dateName } from "../view/wording.nl.ts";
import { byId, h } from "./dom.ts";

interface Shown {
  readonly document: Document;
  readonly passages: readonly Passage[];
}

/** The open document, over the page, with the cited sentence marked and in view. */
export function documentSheet(onClose: () => void) {
  const dialog = byId("document", HTMLDialogElement);
  const title = byId("document-title", HTMLElement);
  const meta = byId("document-meta", HTMLElement);
  const body = byId("document-body", HTMLElement);
  // it scrolls, so the keyboard must be able to get there
  body.tabIndex = 0;
  byId("document-close", HTMLButtonElement).addEventListener("click", () => dialog.close());
  dialog.addEventListener("click", (event) => {
    // a click beside the sheet lands on the dialog itself
    if (event.target === dialog) dialog.close();
  });
  dialog.addEventListener("close", onClose);

  const open = (heading: string, about: string, ...content: readonly Node[]): void => {
    title.textContent = heading;
    meta.textContent = about;
    body.replaceChildren(...content);
    if (!dialog.open) dialog.showModal();
  };
  return {
    close: () => dialog.close(),
    loading: () => open("Document openen…", ""),
    failed: (detail: string) => open("Het document opent niet", "", h("p", { class: "notice" }, detail)),
    show({ document, passages }: Shown, mark: { start: number; end: number } | undefined): void {
      const blocks = blocksOf(document.text, passages, mark).map(blockView);
      open(document.title, `${dateName(document.date)} · ${document.source}`, ...blocks);
      reveal(body);
    },
  };
}

function reveal(body: HTMLElement): void {
  const mark = body.querySelector("mark");
  if (mark === null) {
    body.scrollTop = 0;
    body.focus();
    return;
  }
  mark.tabIndex = -1;
  mark.focus({ preventScroll: true });
  mark.scrollIntoView({ block: "center" });
}

const TAGS = { heading: "h3", paragraph: "p", item: "p", row: "p", quote: "blockquote" } as const;

function blockView(block: Block): DocumentFragment {
  const fragment = document.createDocumentFragment();
  if (block.page !== undefined) fragment.append(h("p", { class: "page-number" }, `Bladzijde ${block.page}`));
  const segments = block.segments.map(({ text, marked }) => (marked ? h("mark", {}, text) : text));
  const marker = block.kind === "item" ? h("span", { class: "marker" }, block.marker ?? "•") : undefined;
  const depth = block.kind === "item" ? ` depth-${Math.min(block.depth, 3)}` : "";
  fragment.append(h(TAGS[block.kind], { class: `block as-${block.kind}${depth}` }, marker, ...segments));
  return fragment;
}
