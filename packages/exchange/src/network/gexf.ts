import type { Writing } from "../options.ts";
import { type DrawnEdge, EDGE_FIGURES, type Figures, NODE_FIGURES, nodeFigures } from "./figures.ts";
import { drawnEdges } from "./ties.ts";
import { attributes, xml } from "./xml.ts";

/** GEXF 1.3, as Gephi opens it: typed figures, a label for every tie, and the periods that are told as spells. */
export async function* gexf(writing: Writing): AsyncGenerator<string> {
  const { options, seen } = writing;
  yield `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" version="1.3">
<meta lastmodifieddate="${options.now.toISOString().slice(0, 10)}"><creator>Kenniswijzer</creator><description>${xml(options.title ?? "Kennisgraaf sociaal domein")}</description></meta>
<graph mode="dynamic" timeformat="date" timerepresentation="interval" defaultedgetype="directed">
${declared("node", NODE_FIGURES)}${declared("edge", EDGE_FIGURES)}<nodes>
`;
  for (const node of seen.nodes) {
    yield `<node${attributes({ id: node.id, label: node.name })}>${values(nodeFigures(node, writing))}</node>\n`;
  }
  yield "</nodes>\n<edges>\n";
  for await (const part of drawnEdges(writing)) yield part.map(edgeOf).join("");
  yield "</edges>\n</graph>\n</gexf>\n";
}

function declared(of: "node" | "edge", figures: Readonly<Record<string, string>>): string {
  const all = Object.entries(figures).map(([id, type]) => `<attribute${attributes({ id, title: id, type })}/>\n`);
  return `<attributes class="${of}" mode="static">\n${all.join("")}</attributes>\n`;
}

function edgeOf({ edge, id, label, figures, spells }: DrawnEdge): string {
  const { from: source, to: target, type: kind, evidence: weight } = edge;
  const held = spells.map((spell) => `<spell${attributes({ ...spell })}/>`).join("");
  return `<edge${attributes({ id, source, target, kind, label, weight })}>${values(figures)}${held && `<spells>${held}</spells>`}</edge>\n`;
}

const values = (figures: Figures): string => {
  const all = Object.entries(figures).filter(([, value]) => value !== undefined);
  return `<attvalues>${all.map(([id, value]) => `<attvalue${attributes({ for: id, value })}/>`).join("")}</attvalues>`;
};
