import type { Assertion, Edge, EdgeType, GraphNode, Passage } from "@kenniswijzer/domain";
import { nameKey } from "@kenniswijzer/domain";
import type { Neighbourhood } from "@kenniswijzer/graph";
import type { Want } from "./asked.ts";
import type { ReadQuestion } from "./reading.ts";
import type { Tie } from "./relations.ts";
import { remembered, sentencesIn } from "./remembered.ts";

/** A claim or mention that could answer, before it is weighed. */
export interface Draft {
  readonly node: GraphNode;
  readonly assertion?: Assertion;
  readonly edge?: Edge;
  readonly other?: GraphNode;
  readonly document: string;
  readonly passage: string;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  /** How well the kind of tie fits what was asked: 0 to 1. */
  readonly fit: number;
}

/** True when the node is of a type and kind that the question asks for. */
export function answers(node: GraphNode, want: Want): boolean {
  if (want.asked === "yes-no") return node.type === "Actor";
  if (!want.types.includes(node.type as (typeof want.types)[number])) return false;
  if (node.type !== "Actor" || want.kinds.length === 0 || node.kind === undefined) return true;
  return want.kinds.includes(node.kind);
}

/** Every claim with each end that could be the answer. */
export function claimsOf(read: ReadQuestion, around: Neighbourhood): Draft[] {
  const nodes = new Map(around.nodes.map((node) => [node.id, node]));
  const edges = edgesFrom(around);
  const drafts: Draft[] = [];
  for (const assertion of around.assertions) {
    const { subject, predicate, object, document, passage, start, end, quote } = assertion;
    const edge = edges.get(subject)?.find(({ type, to }) => type === predicate && to === object);
    if (edge === undefined) continue;
    for (const side of ["subject", "object"] as const) {
      const node = nodes.get(assertion[side]);
      const other = nodes.get(side === "subject" ? object : subject);
      if (node === undefined || other === undefined) continue;
      if (!answers(node, read.want) && !holdsOffice(node, assertion, side, read)) continue;
      const fit = fitOf(read, predicate, side, other) * officeFit(read, assertion);
      if (fit > 0) drafts.push({ node, other, assertion, edge, document, passage, start, end, quote, fit });
    }
  }
  return drafts;
}

function edgesFrom({ edges }: Neighbourhood): Map<string, Edge[]> {
  const found = new Map<string, Edge[]>();
  for (const edge of edges) {
    const own = found.get(edge.from);
    if (own === undefined) found.set(edge.from, [edge]);
    else own.push(edge);
  }
  return found;
}

const NO_OFFICE = 0.5;

// who is a member leads nothing, unless the text gives an office; who held it before does not hold it now
function officeFit({ ties, want, words }: ReadQuestion, { predicate, role, quote }: Assertion): number {
  if (want.asked === "place" || !ties.some(({ type }) => type === "LEADS")) return 1;
  const now = !words.some(({ text }) => ASKS_BEFORE.test(text));
  if (now && HELD_BEFORE.test(quote)) return NO_OFFICE;
  return predicate === "LEADS" || LEADING.test(role ?? "") || sameOffice(role, want.head) ? 1 : NO_OFFICE;
}

// a secretary or a member holds an office, and leads nothing
const LEADING =
  /voorzit|leid(?!ing\p{L})|trek|co[oö]rdin|penvoer|hoofd|directeur|manager|regisseur|kwartiermaker|bestuurder|lector|chef|commandant|regie/iu;

const ASKS_BEFORE = /^(?:was|waren|voormalige?|vorige?|vroeger|leidde|leidden|trok|trokken)$/;
const HELD_BEFORE =
  /(?<!\p{L})(?:jaar lang was|was (?:hij|zij|ze)(?: \p{L}+){0,3} (?:voorzitter|leider|projectleider|directeur|trekker)|voormalige?|vertrekkende?|scheidende?|oud-)(?!\p{L})/iu;

// an organisation may be chair: it answers where the text itself gives it that office
const holdsOffice = (
  node: GraphNode,
  { role }: Assertion,
  side: "subject" | "object",
  { want }: ReadQuestion,
): boolean => want.asked === "person" && node.type === "Actor" && side === "subject" && sameOffice(role, want.head);

/** True when the role that a text gives is the office that is asked for. */
export const sameOffice = (role: string | undefined, head: string): boolean =>
  role !== undefined &&
  head.length > 3 &&
  new RegExp(`(^|[^\\p{L}])${head.replace(/[^\p{L}]/gu, ".")}`, "iu").test(role);

/** Every node that a sentence of these passages mentions and that could be the answer. */
export function mentionsOf(read: ReadQuestion, around: Neighbourhood, passages: ReadonlyMap<string, Passage>): Draft[] {
  const nodes = new Map(around.nodes.map((node) => [node.id, node]));
  if (read.want.asked === "yes-no" || read.ties.some((tie) => tie.type === "SUCCEEDS")) return [];
  const drafts: Draft[] = [];
  const strict = read.ties.some((tie) => STRICT.has(tie.type));
  const asked = read.words.map(({ text }, i) => (read.want.used.has(i) ? "_" : text)).join(" ");
  for (const mention of around.mentions) {
    const node = nodes.get(mention.node);
    const passage = passages.get(mention.passage);
    if (node === undefined || passage === undefined || !answers(node, read.want)) continue;
    const spans = sentencesIn(passage.text);
    const at = mention.start - passage.start;
    if (asksAfter(asked, passage.text.slice(at, mention.end - passage.start))) continue;
    const span = spans.find((one) => one.start <= at && at < one.end) ?? {
      start: 0,
      end: passage.text.length,
      text: passage.text,
    };
    const quote = span.text;
    if (NEGATED.test(quote) && !read.denied) continue;
    drafts.push({
      node,
      document: passage.document,
      passage: passage.id,
      start: passage.start + span.start,
      end: passage.start + span.end,
      quote,
      fit: strict ? MENTION_OF_TIE : MENTION,
    });
  }
  return drafts;
}

// what the text calls it stands in the question: it is asked about
const asksAfter = (asked: string, surface: string): boolean => ` ${asked} `.includes(` ${keyOf(surface)} `);
const keyOf = remembered(nameKey);

const NEGATED = /(?<!\p{L})(n[ií]et|g[eé][eé]n|nooit|noch)(?!\p{L})/iu;
const MENTION = 0.8;
const MENTION_OF_TIE = 0.58;

// how well a tie answers when another was asked for: who leads a project works on it, who pays for it may not
const CLOSE: Partial<Record<EdgeType, Partial<Record<EdgeType, number>>>> = {
  WORKS_ON: { ASKS: 0.95, PARTNER_IN: 0.9, LEADS: 0.9, COOPERATES_WITH: 0.7, FUNDS: 0.6, PART_OF: 0.6 },
  ASKS: { WORKS_ON: 0.8 },
  PARTNER_IN: { WORKS_ON: 0.85, PART_OF: 0.85, MEMBER_OF: 0.85, LEADS: 0.8, COOPERATES_WITH: 0.8, FUNDS: 0.5 },
  COOPERATES_WITH: { PARTNER_IN: 0.85, WORKS_ON: 0.7, PART_OF: 0.6 },
  PART_OF: { MEMBER_OF: 0.9, PARTNER_IN: 0.8, LOCATED_IN: 0.5 },
  MEMBER_OF: { PART_OF: 0.9, PARTNER_IN: 0.8, LEADS: 0.8 },
  LEADS: { MEMBER_OF: 0.8 },
};

const UNASKED: Partial<Record<EdgeType, number>> = {
  WORKS_ON: 1,
  ASKS: 1,
  PARTNER_IN: 0.95,
  LEADS: 0.9,
  COOPERATES_WITH: 0.85,
  FUNDS: 0.8,
  PART_OF: 0.75,
  MEMBER_OF: 0.75,
  TARGETS: 0.8,
  ABOUT: 0.8,
  SUCCEEDS: 0.7,
  LOCATED_IN: 0.5,
};

// ties that only they answer: who is busy with something does not therefore lead it or pay for it
const STRICT: ReadonlySet<EdgeType> = new Set(["FUNDS", "LEADS", "SUCCEEDS", "LOCATED_IN"]);
const SUBJECTS: readonly string[] = ["Theme", "Question", "Project"];

function fitOf(read: ReadQuestion, type: EdgeType, side: "subject" | "object", other: GraphNode): number {
  if (read.want.asked === "place") return type === "LOCATED_IN" && side === "object" ? 1 : 0;
  if (read.ties.length === 0) return UNASKED[type] ?? 0;
  if (read.ties.some((tie) => tie.type === "SUCCEEDS") && type !== "SUCCEEDS") return 0;
  let best = 0;
  for (const tie of read.ties) {
    const close = tie.type === type ? 1 : (CLOSE[tie.type]?.[type] ?? 0.35);
    best = Math.max(best, close * sidedness(read, tie, type, side));
  }
  const busy = (type === "WORKS_ON" || type === "ASKS") && SUBJECTS.includes(other.type);
  return busy && !read.ties.some((tie) => STRICT.has(tie.type)) ? Math.max(best, BUSY) : best;
}

const BUSY = 0.88;
const WRONG_SIDE = 0.3;

// who leads or pays is the subject, unless the verb says that one receives
function sidedness(read: ReadQuestion, tie: Tie, type: EdgeType, side: "subject" | "object"): number {
  if (tie.type !== type && !read.ties.some((one) => one.type === type)) return 1;
  if (tie.type === type && tie.answer !== "either") return tie.answer === side ? 1 : WRONG_SIDE;
  const actorAsked = read.want.types.length === 1 && read.want.types[0] === "Actor" && read.want.asked !== "yes-no";
  return actorAsked && STRICT.has(type) && side === "object" ? WRONG_SIDE : 1;
}
