import type { Assertion, Edge, EntityView, GraphNode } from "@kenniswijzer/domain";
import { addressOf } from "../view/address.ts";
import { edgeNames, kindNames, modalityNames, placeName, typeNames } from "../view/wording.nl.ts";
import { h } from "./dom.ts";

/** One partner, theme, project, … and every tie it has, each with the sentences that say so. */
export function entityView(view: EntityView): HTMLElement[] {
  const { node, neighbours, edges } = view;
  const known = new Map(neighbours.map((one) => [one.id, one]));
  const groups = new Map<string, HTMLElement[]>();
  for (const edge of edges) {
    const out = edge.from === node.id;
    const other = known.get(out ? edge.to : edge.from);
    if (other === undefined) continue;
    const heading = edgeNames[edge.type][out ? "out" : "in"];
    groups.set(heading, [...(groups.get(heading) ?? []), tie(edge, other, view)]);
  }
  const sections = [...groups].map(([heading, rows]) =>
    h("section", { class: "ties" }, h("h3", {}, heading), h("ul", { class: "items" }, ...rows)),
  );
  const empty = h("p", {}, "Hierover staat nog geen verband in de documenten.");
  return [head(view), ...(sections.length > 0 ? sections : [empty])];
}

function head({ node, documents }: EntityView): HTMLElement {
  const kind = node.kind ? kindNames[node.kind] : typeNames[node.type];
  const ages = agesOf(node);
  const aliases = node.aliases.filter((alias) => alias !== node.name);
  const facts = [kind, ages, node.attributes.status, `${count(documents.length, "document", "documenten")}`];
  return h(
    "header",
    {},
    h("h2", { class: "result-title", tabindex: "-1" }, node.name),
    h("p", { class: "meta" }, facts.filter((fact) => fact !== undefined).join(" · ")),
    aliases.length > 0 ? h("p", { class: "meta" }, `Ook: ${aliases.join(", ")}`) : undefined,
  );
}

function agesOf({ attributes: { ageFrom, ageTo } }: GraphNode): string | undefined {
  if (ageFrom === undefined && ageTo === undefined) return undefined;
  if (ageTo === undefined) return `vanaf ${ageFrom} jaar`;
  return ageFrom === undefined ? `tot en met ${ageTo} jaar` : `${ageFrom} tot en met ${ageTo} jaar`;
}

function tie(edge: Edge, other: GraphNode, view: EntityView): HTMLElement {
  const evidence = view.assertions.filter(
    (one) => one.subject === edge.from && one.object === edge.to && one.predicate === edge.type,
  );
  return h(
    "li",
    { class: "item" },
    h(
      "p",
      { class: "item-head" },
      h("strong", { class: "item-name" }, h("a", { href: addressOf({ node: other.id }) }, other.name)),
      " ",
      h("span", { class: "kind" }, modalityNames[edge.modality]),
    ),
    ...evidence.map((assertion) => proof(assertion, view)),
  );
}

function proof(assertion: Assertion, { node, documents }: EntityView): HTMLElement {
  const { title = "document", caution, replacedBy } = documents.find(({ id }) => id === assertion.document) ?? {};
  const address = addressOf({
    node: node.id,
    document: assertion.document,
    from: assertion.start,
    to: assertion.end,
  });
  return h(
    "div",
    { class: "source" },
    h("blockquote", {}, assertion.quote),
    h(
      "p",
      { class: "meta" },
      h("a", { href: address }, title),
      ` · ${placeName({ ...assertion, caution, replacedBy, page: undefined })}`,
    ),
  );
}

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;
