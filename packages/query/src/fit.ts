import { type Ages, agesOf, touches } from "./ages.ts";
import { type Coverage, type Meter, type Place, shareOf } from "./coverage.ts";
import { describedBy } from "./described.ts";
import type { NamedEntity } from "./entities.ts";
import type { NamesMet } from "./names-met.ts";
import type { Constraint, ReadQuestion } from "./reading.ts";
import type { Texts } from "./texts.ts";
import { type Draft, sameOffice } from "./units.ts";

/** What weighing one question's evidence needs. */
export interface Scales {
  readonly read: ReadQuestion;
  readonly meter: Meter;
  readonly texts: Texts;
  readonly entities: readonly NamedEntity[];
  /** Which documents name what the question names, and how. */
  readonly names: NamesMet;
  /** Subjects that the named one is busy with, where the question steps over them. */
  readonly step: ReadonlySet<string> | undefined;
  /** Ages of the target groups that a node is tied to, and its own. */
  readonly agesOfNode: (id: string) => readonly Ages[];
}

/** A subject word that is covered less than this is missing. */
const MISSING = 0.3;
/** How much a claim's own words count beside what surrounds it. */
const ITSELF = 0.4;
const OF_ANOTHER = 0.5;
const NOT_NAMED = 0.75;
/** What a text says that never names the question's town or project: of another one, and no answer. */
export const ELSEWHERE = 0.45;

/** Names of the graph in this part of the question. "jongeren" may be a node and is no name: other texts have other words for them. */
export const namedIn = (constraint: Constraint, { entities }: Scales): NamedEntity[] =>
  entities.filter(
    ({ nodes, words }) =>
      nodes.some(({ type }) => type !== "TargetGroup") && words.some((word) => constraint.words.includes(word)),
  );

/** "In Amsterdam": where it happens, not what it is about. */
export const isPlace = ({ nodes, words }: NamedEntity, { read }: Pick<Scales, "read">): boolean =>
  nodes.every(({ kind }) => kind === "municipality" || kind === "region") &&
  /^(in|rond|binnen|uit|nabij)$/.test(read.words[(words[0] ?? 0) - 1]?.text ?? "");

/** A part of the question with what weighing every claim by it needs. */
interface Weighing {
  readonly constraint: Constraint;
  readonly scales: Scales;
  readonly named: readonly NamedEntity[];
}

/** How well a claim or mention fits this part of the question. */
export function fitTo(constraint: Constraint, scales: Scales): (draft: Draft) => number {
  const weighing: Weighing = { constraint, scales, named: namedIn(constraint, scales) };
  const described = describedBy(constraint, scales);
  return (draft) =>
    described({ passage: scales.texts.passage(draft.passage), other: draft.other }) * fitOf(draft, weighing);
}

function fitOf(draft: Draft, weighing: Weighing): number {
  const { constraint, scales } = weighing;
  const { texts, meter, read } = scales;
  const around = texts.around(draft.quote, draft.passage, draft.document);
  const [sentence] = around as [Place];
  const other = draft.other === undefined ? [] : [texts.names(draft.other)];
  const age = ageFit(draft, scales);
  const known = recognised(draft, weighing, age);
  const said = meter.cover(constraint.words, [...other, ...around], known);
  const itself = meter.cover(constraint.words, [sentence, ...other], known);
  const covered = { share: (1 - ITSELF) * said.share + ITSELF * itself.share, weakest: said.weakest };
  const head = read.head.length === 0 ? 1 : headFit(draft, around, scales);
  return combine(covered, draft, weighing, age) * draft.fit * head * aboutNamed(draft, sentence, weighing);
}

function combine(covered: Coverage, draft: Draft, { constraint, scales }: Weighing, age: number | undefined): number {
  const near = Math.max(scales.texts.near(draft.passage), draft.other ? scales.texts.near(draft.other.id) : 0);
  const words = constraint.words.length > 0 ? covered.share : 1;
  const penalty = covered.weakest < MISSING && constraint.words.length > 0 ? 0.75 : 1;
  const said = Math.min(1, words * penalty + 0.12 * Math.max(0, near - 0.4));
  return age === undefined ? said : said * (0.6 + 0.4 * age);
}

// the name of an entity is covered where the claim is about that very node
function recognised(
  draft: Draft,
  { scales, named }: Weighing,
  age: number | undefined,
): ReadonlySet<number> | undefined {
  const { read, step } = scales;
  if (named.length === 0 && age !== 1) return undefined;
  const ids = [draft.other?.id, read.want.asked === "yes-no" ? draft.node.id : undefined];
  const met = step !== undefined && draft.other !== undefined && step.has(draft.other.id);
  const words = named
    .filter(({ nodes }) => met || nodes.some((node) => ids.includes(node.id)))
    .flatMap((one) => one.words);
  if (age === 1) words.push(...read.groups);
  return words.length > 0 ? new Set(words) : undefined;
}

// a claim that speaks of something else than the question names answers less, whatever document it stands in
function aboutNamed(draft: Draft, own: Place, { scales, named }: Weighing): number {
  if (scales.step !== undefined) return draft.other !== undefined && scales.step.has(draft.other.id) ? 1 : 0;
  if (!scales.names.speaksOf(draft.document)) return ELSEWHERE;
  const missed = named.some(
    (entity) =>
      !isPlace(entity, scales) &&
      !entity.nodes.some(({ id }) => id === draft.other?.id || id === draft.node.id) &&
      scales.meter.cover(entity.words, [own]).share < 0.6,
  );
  if (missed) return NOT_NAMED;
  // a claim of somebody else in the same sentence says nothing of the person that the question names
  const persons = named.flatMap(({ nodes }) => nodes.filter(({ kind }) => kind === "person"));
  const strangers = persons.length > 0 && persons.every(({ id }) => id !== draft.other?.id && id !== draft.node.id);
  return strangers && draft.assertion !== undefined ? OF_ANOTHER : 1;
}

function ageFit(draft: Draft, { read, agesOfNode, texts }: Scales): number | undefined {
  const { ages } = read;
  if (ages === undefined) return undefined;
  const passage = texts.passage(draft.passage);
  const stated = [draft.quote, ...(passage?.lead ?? []), ...(passage?.headings ?? [])].flatMap(
    (text) => agesOf(text)?.ages ?? [],
  );
  if (stated.length > 0) return stated.some((one) => touches(one, ages)) ? 1 : 0;
  const known = draft.other === undefined ? [] : agesOfNode(draft.other.id);
  if (known.length > 0) return known.some((one) => touches(one, ages)) ? 0.9 : 0;
  return 0.3;
}

// who leads something is its leader; who chairs it or runs its project holds an office that a text must name
const LEADER = /^(?:kar)?trekkers?$|^(?:leider|leidster|kopman)s?$/;
const LEADS_IT = 0.97;

// "welke zorgverzekeraar": the name itself or its sentence must say that it is one
function headFit(draft: Draft, [own, around]: readonly Place[], { read, texts }: Scales): number {
  const holds = (place: Place): boolean => shareOf(read.head, place.terms) >= 0.8;
  if (holds(texts.names(draft.node))) return 1;
  const role = draft.assertion?.role;
  if (sameOffice(role, read.want.head)) return 1;
  if (LEADER.test(read.want.head) && draft.assertion?.predicate === "LEADS" && role === undefined) return LEADS_IT;
  if (own !== undefined && holds(own)) return introduced(draft, read) ? 0.97 : 0.75;
  return around !== undefined && holds(around) ? 0.7 : 0.3;
}

// "kenniscentra zoals A, B en C": a name before its noun is no example of it; a person's office may stand on either side
function introduced({ node, quote }: Draft, read: ReadQuestion): boolean {
  if (node.kind === "person") return true;
  const stem = read.want.head.slice(0, Math.max(4, read.want.head.length - 3));
  const noun = quote.toLowerCase().indexOf(stem);
  const name = Math.max(...[node.name, ...node.aliases].map((one) => quote.indexOf(one)));
  if (noun < 0 || name < 0) return true;
  if (name < noun) return false;
  const between = quote.slice(quote.indexOf(" ", noun), name).replace(NAMES, "").replace(LISTING, "");
  return !/\p{Ll}{2,}/u.test(between);
}

const NAMES =
  /\p{Lu}[\p{L}\p{N}&.-]*(?:\s+(?:voor|van|de|het|der|den|en|in)(?:\s+de|\s+het)?\s+\p{Lu}[\p{L}\p{N}&.-]*)*/gu;
const LISTING =
  /(?<!\p{L})(?:zoals|als|namelijk|te weten|waaronder|en|of|de|het|onder andere|bijvoorbeeld|zijn|is)(?!\p{L})/giu;
