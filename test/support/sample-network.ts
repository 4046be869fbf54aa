// The network of the small world of sample-knowledge, behind the same port as the real one.
import type { Edge, GraphNode, NetworkService, NodeLabel, Picture, SharedSubject, Tie } from "@kenniswijzer/domain";
import { agenda, cite, ties as given, world } from "./sample-knowledge.ts";

const label = ({ id, type, kind, name }: GraphNode): NodeLabel => ({ id, type, name, ...(kind && { kind }) });

const edgeOf = (from: GraphNode, to: GraphNode): Edge => ({
  from: from.id,
  type: "WORKS_ON",
  to: to.id,
  status: "stated",
  modality: "noemt",
  evidence: 1,
  visibility: "openbaar",
});

const ties: Tie[] = given.map(({ from, to, quote }) => ({
  edge: edgeOf(from, to),
  from: label(from),
  to: label(to),
  citations: [cite(agenda, quote)],
}));

const open = [world.oosterwold, world.brug, world.hostile, world.debts, world.care];
const partners = open.filter(({ type }) => type === "Actor");
const subjects = open.filter(({ type }) => type === "Theme");
const tiesBetween = (partner: string, subject: string): Tie[] =>
  ties.filter(({ from, to }) => from.id === partner && to.id === subject);

const sharedBy = (a: string, b: string): SharedSubject[] =>
  subjects.flatMap((subject) => {
    const [own, other] = [tiesBetween(a, subject.id), tiesBetween(b, subject.id)];
    return own.length > 0 && other.length > 0 ? [{ by: label(subject), own, other }] : [];
  });

const why = (shared: readonly SharedSubject[]): string => `Delen ${shared.map(({ by }) => by.name).join(" en ")}.`;

/** A picture of as many nodes and edges as one likes, in the same places each time. */
export function largePicture(nodes: number, edges: number): Picture {
  return {
    nodes: Array.from({ length: nodes }, (_, n) => ({
      id: `theme:${n}`,
      type: n % 3 === 0 ? "Actor" : "Theme",
      name: `Punt ${n}`,
      x: ((n * 7919) % 1000) / 1000,
      y: ((n * 104_729) % 997) / 997,
      weight: 1 - n / nodes,
      community: n % 8,
      documents: [],
    })),
    // among the weightiest, each pair once
    edges: Array.from({ length: edges }, (_, n) => ({
      ...edgeOf(world.brug, world.care),
      from: `theme:${n % 1000}`,
      to: `theme:${(n * 31 + 1 + Math.floor(n / 1000)) % 1000}`,
      documents: [],
    })),
    communities: [],
    leftOut: 0,
  };
}

const picture: Picture = {
  nodes: open.map((node, index) => ({
    ...label(node),
    x: (index % 3) / 2,
    y: Math.floor(index / 3),
    weight: 1 - index / 10,
    community: 0,
    documents: [agenda.document.id],
    years: [2015, 2015],
  })),
  edges: ties.map(({ edge }) => ({ ...edge, documents: [agenda.document.id], years: [2015, 2015] })),
  communities: [{ id: 0, name: "informele zorg", size: open.length }],
  leftOut: 0,
};

/** Who has to do with whom in the sample; `replace` puts another behaviour in the place of one method. */
export function sampleNetwork(replace: Partial<NetworkService> = {}): NetworkService {
  const pairs = partners.flatMap((a, index) => partners.slice(index + 1).map((b) => ({ a, b })));
  return {
    sharing: async (actor) =>
      partners.flatMap((partner) => {
        const shared = partner.id === actor ? [] : sharedBy(actor, partner.id);
        if (shared.length === 0) return [];
        return [{ partner: label(partner), score: 1, acquainted: false, onlyNamed: true, shared, why: why(shared) }];
      }),
    matrix: async () => ({
      partners: partners.map(label),
      subjects: subjects.map(label),
      cells: ties.map((tie) => ({
        partner: tie.from.id,
        subject: tie.to.id,
        status: "stated",
        modality: "noemt",
        evidence: 1,
        ties: [tie],
      })),
      leftOut: { partners: 0, subjects: 0 },
    }),
    introductions: async () =>
      pairs.flatMap(({ a, b }) => {
        const shared = sharedBy(a.id, b.id);
        if (shared.length === 0) return [];
        return [{ a: label(a), b: label(b), score: 1, onlyNamed: true, shared, why: why(shared) }];
      }),
    paths: async (from, to) =>
      sharedBy(from, to).map(({ by, own, other }) => {
        const [a, b] = [own[0]?.from, other[0]?.from].filter((node) => node !== undefined);
        return { nodes: [a, by, b].filter((node) => node !== undefined), ties: [...own, ...other], words: "Via zorg." };
      }),
    gaps: async () => ({
      themesWithOnePartner: [
        {
          theme: label(world.debts),
          partner: label(world.oosterwold),
          ties: tiesBetween(world.oosterwold.id, world.debts.id),
        },
      ],
      questionsWithoutPartner: [],
      projectsWithoutTargetGroup: [],
      leftOut: 0,
    }),
    counted: async (types) =>
      open
        .filter(({ type }) => types.some((one) => one === type))
        .map((node) => ({ ...label(node), partners: 1, documents: 1, evidence: 1 })),
    surroundings: async (ids) => ({
      nodes: open.map((node) => ({ ...label(node), steps: ids.includes(node.id) ? 0 : 1 })),
      edges: ties.map(({ edge }) => edge),
      leftOut: 0,
    }),
    picture: async () => picture,
    ...replace,
  };
}
