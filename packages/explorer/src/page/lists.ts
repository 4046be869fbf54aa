import type { GraphNode, ListedDocument } from "@kenniswijzer/domain";
import { addressOf } from "../view/address.ts";
import { kindNames, standingName } from "../view/wording.nl.ts";
import { h } from "./dom.ts";

interface Row {
  readonly name: string;
  /** What a filter also finds it by. */
  readonly also: string;
  readonly note: string;
  readonly href: string;
}

interface ListOptions {
  readonly title: string;
  readonly rows: readonly Row[];
  readonly empty: string;
}

const folded = (text: string): string => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

export const partnerRows = (nodes: readonly GraphNode[]): Row[] =>
  nodes
    .filter((node) => node.attributes.collective !== true)
    .map((node) => row(node, node.kind ? kindNames[node.kind] : ""));

export const themeRows = (nodes: readonly GraphNode[]): Row[] => nodes.map((node) => row(node, ""));

const row = (node: GraphNode, note: string): Row => ({
  name: node.name,
  also: node.aliases.join(" "),
  note,
  href: addressOf({ node: node.id }),
});

export const documentRows = (documents: readonly ListedDocument[]): Row[] =>
  documents.map(({ id, title, source, ...standing }) => ({
    name: title,
    also: source,
    note: standingName(standing),
    href: addressOf({ document: id }),
  }));

/** A list with a box that narrows it; says how many are left. */
export function filterList(id: string, { title, rows, empty }: ListOptions): HTMLElement {
  const heading = h("h3", { id: `${id}-title` }, title);
  if (rows.length === 0)
    return h("section", { class: "list", "aria-labelledby": `${id}-title` }, heading, h("p", { class: "meta" }, empty));
  const entries = rows.map((one) => ({
    words: folded(`${one.name} ${one.also} ${one.note}`),
    element: h(
      "li",
      {},
      h("a", { href: one.href }, one.name),
      one.note === "" ? undefined : h("span", { class: "kind" }, one.note),
    ),
  }));
  const total = h("span", { class: "count" }, String(rows.length));
  heading.append(" ", total);
  const input = h("input", {
    id: `${id}-filter`,
    type: "search",
    placeholder: "Filter",
    "aria-describedby": `${id}-left`,
  });
  const left = h("p", { class: "visually-hidden", id: `${id}-left`, role: "status" });
  const none = h("p", { class: "meta", hidden: "" }, "Niets gevonden. Probeer een korter woord.");
  input.addEventListener("input", () => {
    const words = folded(input.value)
      .split(/\s+/)
      .filter((word) => word !== "");
    let shown = 0;
    for (const entry of entries) {
      entry.element.hidden = !words.every((word) => entry.words.includes(word));
      if (!entry.element.hidden) shown++;
    }
    none.hidden = shown > 0;
    total.textContent = shown === rows.length ? String(rows.length) : `${shown} van ${rows.length}`;
    left.textContent = `${shown} van ${rows.length} in de lijst`;
  });
  return h(
    "section",
    { class: "list", "aria-labelledby": `${id}-title` },
    heading,
    h("label", { class: "visually-hidden", for: `${id}-filter` }, `${title} filteren`),
    input,
    left,
    h("ul", { class: "rows" }, ...entries.map(({ element }) => element)),
    none,
  );
}
