// A small world for tests of front ends: two documents with their graph, behind the same port as the real library.
import {
  type Answer,
  type Assertion,
  type Citation,
  checksum,
  type Document,
  type DocumentMention,
  type Edge,
  EntityType,
  type EntityView,
  type GraphNode,
  type KnowledgeService,
  type Modality,
  nodeId,
  type Passage,
  type PassageKind,
  type Plan,
  type ProvenAssertion,
  passageId,
  type Stats,
  type Visibility,
  visibleTo,
} from "@kenniswijzer/domain";

/** A name as a document may hold it: must show as text wherever it shows. */
export const HOSTILE_NAME = "<img src=x onerror=alert(1)>";

interface Line {
  readonly kind: PassageKind;
  readonly text: string;
  readonly page?: number;
}

/** A document with a passage a line; list items hang under the paragraph before them. */
export function sampleDocument(
  id: string,
  title: string,
  visibility: Visibility,
  lines: readonly Line[],
  date?: string,
) {
  const text = lines.map((line) => line.text).join("\n\n");
  const document: Document = {
    id,
    title,
    source: `${id}.txt`,
    visibility,
    language: "nl",
    hash: checksum(text),
    text,
    ...(date && { date }),
  };
  let start = 0;
  const headings: string[] = [];
  let lead = "";
  const passages = lines.map((line, ordinal): Passage => {
    const passage: Passage = {
      id: passageId(id, ordinal),
      document: id,
      ordinal,
      kind: line.kind,
      text: line.text,
      start,
      end: start + line.text.length,
      headings: [...headings],
      lead: line.kind === "item" ? [lead] : [],
      depth: 0,
      ...(line.page && { page: line.page }),
    };
    start = passage.end + 2;
    if (line.kind === "heading") headings.splice(0, headings.length, line.text);
    if (line.kind === "paragraph") lead = line.text;
    return passage;
  });
  return { document, passages };
}

export type SampleDocument = ReturnType<typeof sampleDocument>;

export function sampleNode(type: GraphNode["type"], name: string, more: Partial<GraphNode> = {}): GraphNode {
  return {
    id: nodeId(type, name),
    type,
    name,
    aliases: [],
    attributes: {},
    documents: [],
    visibility: "openbaar",
    ...more,
  };
}

/** Cites a piece of a document, which must hold it verbatim. */
export function cite({ document, passages }: SampleDocument, quote: string, modality: Modality = "noemt"): Citation {
  const start = document.text.indexOf(quote);
  const passage = passages.find((one) => one.start <= start && start < one.end);
  if (start < 0 || passage === undefined) throw new Error(`${document.id} does not hold: ${quote}`);
  return {
    assertion: checksum(`${document.id}:${quote}`),
    document: document.id,
    title: document.title,
    passage: passage.id,
    quote,
    start,
    end: start + quote.length,
    modality,
    confidence: 0.9,
    source: "document",
    ...(passage.page && { page: passage.page }),
    ...(document.date && { date: document.date }),
  };
}

const plan = (words: string, more: Partial<Plan> = {}): Plan => ({
  words,
  asked: "partner",
  kinds: [],
  relations: [],
  entities: [],
  topics: [],
  join: "all",
  corrected: [],
  ...more,
});

export const sampleAnswer = (question: string, more: Partial<Answer> = {}): Answer => {
  const items = more.items ?? [];
  return {
    question,
    status: items.length > 0 ? "answered" : "unknown",
    text: items.length > 0 ? "" : "Dat weet ik niet: de documenten zeggen er niets over.",
    items,
    citations: items.flatMap((item) => item.citations),
    plan: plan("partners die een thema noemen"),
    suggestions: [],
    tookMs: 3,
    ...more,
  };
};

export const agenda: SampleDocument = sampleDocument(
  "agenda-wijkteams",
  "Agenda wijkteams <concept>",
  "openbaar",
  [
    { kind: "heading", text: "Agenda wijkteams", page: 1 },
    { kind: "paragraph", text: "Een aantal van de onderwerpen uit de gesprekken zijn:", page: 1 },
    { kind: "item", text: "Schuldhulp aan gezinnen (gemeente Oosterwold);", page: 1 },
    { kind: "item", text: "Ontwikkelingen rond informele zorg (gemeente Oosterwold, Stichting De Brug);", page: 2 },
    { kind: "item", text: `Veilig invoeren van namen (${HOSTILE_NAME}).`, page: 2 },
    { kind: "paragraph", text: "Daarna volgt de planning. ".repeat(60).trim(), page: 3 },
  ],
  "2015-11-24",
);

export const secret: SampleDocument = sampleDocument("besloten-notitie", "Besloten notitie", "vertrouwelijk", [
  { kind: "paragraph", text: "Stichting Geheim werkt aan huisuitzettingen." },
]);

/** What the sample knows: the same for every reader but for visibility. */
export const world = {
  oosterwold: sampleNode("Actor", "gemeente Oosterwold", { id: "actor:gm9999", kind: "municipality" }),
  brug: sampleNode("Actor", "Stichting De Brug", { kind: "organisation" }),
  hostile: sampleNode("Actor", HOSTILE_NAME, { id: "actor:%3Cimg/..%2F", kind: "organisation" }),
  debts: sampleNode("Theme", "schuldhulp aan gezinnen"),
  care: sampleNode("Theme", "informele zorg"),
  geheim: sampleNode("Actor", "Stichting Geheim", { kind: "organisation", visibility: "vertrouwelijk" }),
};

const DEBT_QUOTE = "Schuldhulp aan gezinnen (gemeente Oosterwold)";
const CARE_QUOTE = "Ontwikkelingen rond informele zorg (gemeente Oosterwold, Stichting De Brug)";
const HOSTILE_QUOTE = `Veilig invoeren van namen (${HOSTILE_NAME})`;

/** Who has to do with what, with the sentence that says so. */
export const ties: readonly { from: GraphNode; to: GraphNode; quote: string }[] = [
  { from: world.oosterwold, to: world.debts, quote: DEBT_QUOTE },
  { from: world.oosterwold, to: world.care, quote: CARE_QUOTE },
  { from: world.brug, to: world.care, quote: CARE_QUOTE },
  { from: world.hostile, to: world.care, quote: HOSTILE_QUOTE },
];

const item = (node: GraphNode, why: string, quote: string): Answer["items"][number] => ({
  id: node.id,
  type: "Actor",
  name: node.name,
  why,
  citations: [cite(agenda, quote)],
  ...(node.kind && { kind: node.kind }),
});

/** Answers by a word of the question; all else is unknown. */
function answer(question: string): Answer {
  if (/schuld/i.test(question)) {
    const items = [item(world.oosterwold, "noemt schuldhulp aan gezinnen (2015)", DEBT_QUOTE)];
    return sampleAnswer(question, { items, text: "gemeente Oosterwold noemt schuldhulp aan gezinnen (2015)." });
  }
  if (/informele zorg|mantelzorg/i.test(question)) {
    const items = [
      item(world.oosterwold, "noemt informele zorg (2015)", CARE_QUOTE),
      item(world.brug, "noemt informele zorg (2015)", CARE_QUOTE),
      item(world.hostile, "noemt invoeren van namen (2015)", HOSTILE_QUOTE),
    ];
    return sampleAnswer(question, { items, text: `Drie partners noemen informele zorg (2015).` });
  }
  return sampleAnswer(question, {
    suggestions: ["informele zorg", "schuldhulp aan gezinnen"],
    plan: plan("partners die werken aan dit onderwerp", { corrected: [] }),
  });
}

function viewOf(node: GraphNode): EntityView {
  const here = ties.filter((tie) => tie.from === node || tie.to === node);
  return {
    node,
    neighbours: here.map((tie) => (tie.from === node ? tie.to : tie.from)),
    edges: here.map(
      ({ from, to }): Edge => ({
        from: from.id,
        type: "WORKS_ON",
        to: to.id,
        status: "stated",
        modality: "noemt",
        evidence: 1,
        visibility: "openbaar",
      }),
    ),
    assertions: here.map(({ from, to, quote }): Assertion => {
      const { title: _, page: __, assertion, ...place } = cite(agenda, quote);
      return {
        ...place,
        id: `${assertion}-${from.id}`,
        subject: from.id,
        predicate: "WORKS_ON",
        object: to.id,
        extractor: "sample",
        visibility: "openbaar",
        source: "document",
      };
    }),
    documents: [summary(agenda)],
  };
}

function evidenceOf(node: GraphNode): ProvenAssertion[] {
  const { edges, assertions } = viewOf(node);
  return edges.flatMap(({ from, to }, at) => {
    const [subject, object] = [from, to].map((id) => Object.values(world).find((one) => one.id === id));
    const assertion = assertions[at];
    if (subject === undefined || object === undefined || assertion === undefined) return [];
    const label = ({ id, type, name }: GraphNode) => ({ id, type, name });
    return [{ assertion, subject: label(subject), object: label(object), citation: cite(agenda, assertion.quote) }];
  });
}

function statsOf(nodes: readonly GraphNode[]): Stats {
  const types = EntityType.options.map((type) => [type, nodes.filter((node) => node.type === type).length]);
  return {
    documents: { total: 1, visibility: { openbaar: 1 }, kinds: {}, from: "2015-11-24", until: "2015-11-24" },
    entities: { total: nodes.length, types: Object.fromEntries(types), kinds: {} },
  };
}

function summary({ document }: SampleDocument) {
  const { text: _, ...rest } = document;
  return rest;
}

/** The sample behind the port of the library; `replace` puts another behaviour in the place of one method. */
export function sampleService(replace: Partial<KnowledgeService> = {}): KnowledgeService {
  const nodes = Object.values(world);
  const documents = [agenda, secret];
  const sees = (clearance: Visibility, visibility: Visibility): boolean => visibleTo(clearance).includes(visibility);
  return {
    ask: async (question) => answer(question),
    search: async (text, { clearance, types, limit = 20 }) =>
      nodes
        .filter((node) => sees(clearance, node.visibility) && node.name.toLowerCase().includes(text.toLowerCase()))
        .filter((node) => types === undefined || types.some((type) => type === node.type))
        .slice(0, limit)
        .map((node) => ({
          id: node.id,
          type: node.type === "Actor" ? "Actor" : "Theme",
          name: node.name,
          score: 1,
          parts: {},
        })),
    entity: async (id, { clearance }) => {
      const node = nodes.find((one) => one.id === id && sees(clearance, one.visibility));
      return node && viewOf(node);
    },
    entities: async (types, { clearance, kinds, after, limit }) =>
      nodes
        .filter((node) => types.some((type) => type === node.type) && sees(clearance, node.visibility))
        .filter(({ kind }) => kinds === undefined || (kind !== undefined && kinds.includes(kind)))
        .sort((a, b) => a.name.localeCompare(b.name, "nl"))
        .filter(({ name }) => after === undefined || name.localeCompare(after.name, "nl") > 0)
        .slice(0, limit),
    evidence: async (id, { clearance }) => {
      const node = nodes.find((one) => one.id === id && sees(clearance, one.visibility));
      return node && evidenceOf(node);
    },
    suggest: async (typed, { clearance, types, limit = 10 }) =>
      nodes
        .filter((node) => sees(clearance, node.visibility) && node.name.toLowerCase().includes(typed.toLowerCase()))
        .filter((node) => types === undefined || types.some((type) => type === node.type))
        .slice(0, limit)
        .map(({ id, type, name }) => ({ id, type, name })),
    stats: async ({ clearance }) => statsOf(nodes.filter((node) => sees(clearance, node.visibility))),
    documents: async ({ clearance }) =>
      documents.filter(({ document }) => sees(clearance, document.visibility)).map(summary),
    document: async (id, { clearance }) =>
      documents.find(({ document }) => document.id === id && sees(clearance, document.visibility)),
    mentions: async (id, { clearance }) => {
      const found = documents.find(({ document }) => document.id === id && sees(clearance, document.visibility));
      return (
        found &&
        mentionsIn(
          found,
          nodes.filter((node) => sees(clearance, node.visibility)),
        )
      );
    },
    revision: async () => 1,
    healthy: async () => true,
    ...replace,
  };
}

/** Where the names of these nodes stand first. */
const mentionsIn = ({ document }: SampleDocument, nodes: readonly GraphNode[]): DocumentMention[] =>
  nodes
    .map(({ id, type, kind, name }) => ({
      start: document.text.indexOf(name),
      end: document.text.indexOf(name) + name.length,
      node: { id, type, name, ...(kind && { kind }) },
    }))
    .filter(({ start }) => start >= 0)
    .sort((a, b) => a.start - b.start);
