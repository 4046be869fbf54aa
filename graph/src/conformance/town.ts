import type { ChangeParts } from "../change.ts";
import {
  nodeItem,
  passageItem,
  sampleAssertion,
  sampleEdge,
  sampleEntity,
  sampleNode,
  sampleReading,
} from "./samples.ts";

const entities = {
  leiden: sampleEntity("Actor", "gemeente Leiden", { kind: "municipality", aliases: ["Leiden"], defined: ["GL"] }),
  oegstgeest: sampleEntity("Actor", "gemeente Oegstgeest", { kind: "municipality" }),
  horizon: sampleEntity("Actor", "Stichting Horizon", { kind: "organisation" }),
  debt: sampleEntity("Theme", "schuldhulp"),
  care: sampleEntity("Theme", "informele zorg"),
};
const { leiden, oegstgeest, horizon, debt, care } = entities;

const notitie = sampleReading(
  "notitie",
  ["gemeente Leiden werkt aan schuldhulp.", "gemeente Leiden en gemeente Oegstgeest noemen informele zorg."],
  {
    date: "2015-11-24",
    about: { validFrom: "2016", validUntil: "2018-12-31", replaces: ["Notitie zorg", "Nota 2014"] },
    entities: [leiden, oegstgeest, debt, care],
    claims: [
      [leiden.key, "WORKS_ON", debt.key, 0],
      [leiden.key, "WORKS_ON", care.key, 1],
      [oegstgeest.key, "WORKS_ON", care.key, 1],
    ],
  },
);
const memo = sampleReading(
  "memo",
  ["Stichting Horizon werkt geheim aan schuldhulp.", "gemeente Leiden werkt aan schuldhulp met Stichting Horizon."],
  {
    visibility: "vertrouwelijk",
    entities: [leiden, horizon, debt],
    claims: [
      [horizon.key, "WORKS_ON", debt.key, 0],
      [leiden.key, "WORKS_ON", debt.key, 1],
    ],
  },
);
const nodes = {
  leiden: sampleNode("Actor", "gemeente Leiden", [notitie, memo], {
    kind: "municipality",
    aliases: ["GL", "Leiden"],
    attributes: { code: "GM0546" },
  }),
  oegstgeest: sampleNode("Actor", "gemeente Oegstgeest", [notitie], { kind: "municipality" }),
  horizon: sampleNode("Actor", "Stichting Horizon", [memo], { kind: "organisation" }),
  debt: sampleNode("Theme", "schuldhulp", [notitie, memo]),
  care: sampleNode("Theme", "informele zorg", [notitie]),
};
const edges = {
  debt: sampleEdge(nodes.leiden.id, "WORKS_ON", nodes.debt.id, { evidence: 2 }),
  care: sampleEdge(nodes.leiden.id, "WORKS_ON", nodes.care.id),
  neighbour: sampleEdge(nodes.oegstgeest.id, "WORKS_ON", nodes.care.id),
  secret: sampleEdge(nodes.horizon.id, "WORKS_ON", nodes.debt.id, { visibility: "vertrouwelijk" }),
};
const assertions = {
  debt: sampleAssertion(notitie, [leiden.key, "WORKS_ON", debt.key, 0]),
  care: sampleAssertion(notitie, [leiden.key, "WORKS_ON", care.key, 1], {
    amount: "€ 185.000 per jaar",
    period: "van 2015 tot en met juni 2017",
    validFrom: "2015",
    validUntil: "2017-06",
  }),
  neighbour: sampleAssertion(notitie, [oegstgeest.key, "WORKS_ON", care.key, 1]),
  secret: sampleAssertion(memo, [horizon.key, "WORKS_ON", debt.key, 0]),
  hidden: sampleAssertion(memo, [leiden.key, "WORKS_ON", debt.key, 1]),
};
const vector = (...numbers: number[]): Float32Array => Float32Array.from(numbers);

/**
 * Two documents and the graph of them: `notitie` is public, `memo` is not, and tells of Stichting Horizon, of whom the public
 * must not hear.
 */
export const town = {
  entities,
  notitie,
  memo,
  nodes,
  edges,
  assertions,
  links: [notitie, memo].flatMap((reading) =>
    reading.entities.map(({ key }) => ({ document: reading.document.id, key, node: key })),
  ),
  items: [
    passageItem(notitie, 0, vector(1, 0)),
    passageItem(notitie, 1, vector(0, 1)),
    passageItem(memo, 0, vector(0.6, 0.8)),
    passageItem(memo, 1, vector(0.8, 0.6)),
    ...Object.values(nodes).map((node) => nodeItem(node)),
  ],
};

/** Puts the whole town into an empty store. */
export const townParts: ChangeParts = {
  put: {
    readings: [notitie, memo],
    links: town.links,
    nodes: Object.values(nodes),
    edges: Object.values(edges),
    assertions: Object.values(assertions),
    items: town.items,
  },
};
