import type { Writing } from "../options.ts";
import { type DrawnEdge, EDGE_FIGURES, type Figures, NODE_FIGURES, nodeFigures } from "./figures.ts";
import { drawnEdges } from "./ties.ts";
import { attributes, xml } from "./xml.ts";

const KINDS: Readonly<Record<string, string>> = { string: "string", integer: "int", float: "double" };

/** GraphML, as Gephi, yEd and NetworkX open it. Periods are figures (`from`, `until`: of the first and last that is told). */
export async function* graphml(writing: Writing): AsyncGenerator<string> {
  yield `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
${declared("node", { label: "string", ...NODE_FIGURES })}${declared("edge", { label: "string", weight: "float", ...EDGE_FIGURES, from: "string", until: "string" })}<graph id="kennisgraaf" edgedefault="directed">
`;
  for (const node of writing.seen.nodes) {
    const figures = { label: node.name, ...nodeFigures(node, writing) };
    yield `<node${attributes({ id: node.id })}>${data("node", figures)}</node>\n`;
  }
  for await (const part of drawnEdges(writing)) yield part.map(edgeOf).join("");
  yield "</graph>\n</graphml>\n";
}

function declared(of: "node" | "edge", figures: Readonly<Record<string, string>>): string {
  return Object.entries(figures)
    .map(([name, kind]) => {
      const key = { id: `${of}-${name}`, for: of, "attr.name": name, "attr.type": KINDS[kind] };
      return `<key${attributes(key)}/>\n`;
    })
    .join("");
}

function edgeOf({ edge, id, label, figures, spells }: DrawnEdge): string {
  const { from: source, to: target, evidence: weight } = edge;
  const held = { from: spells[0]?.start, until: spells.at(-1)?.end };
  return `<edge${attributes({ id, source, target })}>${data("edge", { label, weight, ...figures, ...held })}</edge>\n`;
}

const data = (of: "node" | "edge", figures: Figures): string =>
  Object.entries(figures)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `<data key="${of}-${name}">${xml(String(value))}</data>`)
    .join("");
