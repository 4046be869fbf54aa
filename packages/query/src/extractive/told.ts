import type { Place } from "../coverage.ts";
import { describedBy } from "../described.ts";
import type { Sentence } from "../evidence.ts";
import { ELSEWHERE as OF_OTHERS, type Scales } from "../fit.ts";
import { phraseKey } from "../words.ts";
import { saysAct } from "./act-hits.ts";
import type { ActAsked } from "./question.ts";
import type { Scene } from "./scenes.ts";
import { strangersIn } from "./strangers.ts";

/** A sentence with how much of the question's subject it and its setting hold. */
export interface Told {
  readonly scene: Scene;
  /** 0 to 1. */
  readonly share: number;
  readonly weakest: number;
}

const MOST = 24;
const NEAR = 0.25;
/** A heading that asks the same. */
const HEADED = 0.1;
const ITSELF = 0.12;
/** Places that are the sentence's own: its words, its names, what introduces it and its title. */
const OWN_PLACES = 4;

/** The sentences that hold most of what the question is about, best first. */
export function toldAbout(scenes: readonly Scene[], scales: Scales, asked: ActAsked): Told[] {
  const words = subjectOf(scales, asked);
  const described = describedIn(scales);
  const told = scenes.map((scene): Told => {
    const said = scales.meter.cover(words, scene.cells.length > 0 ? rowPlaces(scene) : scene.places());
    const own = scales.meter.cover(words, scene.places().slice(0, OWN_PLACES));
    const headed = asked.act !== undefined && saysAct(scene.passage.headings.at(-1) ?? "", asked.act) ? HEADED : 0;
    const near = NEAR * Math.max(0, scales.texts.near(scene.passage.id) - 0.4);
    const share = Math.min(1, (1 - ITSELF) * said.share + ITSELF * own.share + near + headed);
    const here = scales.names.speaksOf(scene.passage.document) ? 1 : OF_OTHERS;
    return { scene, share: described(scene) * here * share * wholeNames(scene, scales), weakest: said.weakest };
  });
  return told.toSorted(byShare).slice(0, MOST);
}

function describedIn(scales: Scales): (scene: Scene) => number {
  const all = scales.read.constraints.filter(({ wanted }) => wanted).map((one) => describedBy(one, scales));
  return ({ passage }) => Math.min(1, ...all.map((by) => by({ passage })));
}

const HALF_NAME = 0.85;
const OTHER_NAME = 0.6;

// "Samen Sterk" is not said by "samen": a name is met whole, or by what refers to it; beside the name of another it is that one's
function wholeNames({ names, passage, intro, opened }: Scene, scales: Scales): number {
  const asked = scales.entities.filter(
    ({ words, nodes }) => nodes.every(({ type }) => type === "Project") && words.some((at) => isCapital(at, scales)),
  );
  const { phrases } = scales.names;
  if (asked.length === 0 && phrases.length === 0) return 1;
  const said = phraseKey([passage.text, intro, ...passage.headings, ...passage.lead].join(" . "));
  const isIn = (text: string, { nodes }: Scales["entities"][number]): boolean =>
    nodes.some((node) => [node.name, ...node.aliases].some((one) => text.includes(phraseKey(one))));
  const isMet = (entity: Scales["entities"][number]): boolean =>
    entity.nodes.some((node) => names.some((name) => name.node.id === node.id)) || isIn(said, entity);
  if (asked.every(isMet) && phrases.every((phrase) => said.includes(phrase))) return 1;
  const others = names.some(({ node }) => node.type === "Project");
  const about = asked.every((one) => isIn(opened(), one)) && phrases.every((phrase) => opened().includes(phrase));
  if (others && !about) return OTHER_NAME;
  if (asked.every(isMet)) return 1;
  return about ? HALF_NAME : OTHER_NAME;
}

const isCapital = (at: number, { read }: Scales): boolean => read.words[at]?.capital === true;

// rows differ by their own cells: what stands elsewhere in the text tells none apart from the next
const rowPlaces = ({ places, setting }: Scene): readonly Place[] => [
  ...places().slice(0, OWN_PLACES),
  ...setting().slice(-1),
];

const byShare = (a: Told, b: Told): number =>
  b.share - a.share || (a.scene.passage.id < b.scene.passage.id ? -1 : 1) || a.scene.start - b.scene.start;

const subjectOf = ({ read }: Scales, { used }: ActAsked): number[] =>
  read.constraints
    .filter(({ wanted }) => wanted)
    .flatMap(({ words }) => words)
    .filter((index) => !used.has(index));

const VALUE =
  /\d|www\.|\b(?:een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|vijftien|\p{L}+tig|honderd|duizend|anderhalf|elke?|iedere?|\p{L}*(?:maandelijks|wekelijks|jaarlijks|dagelijks)|eens)\b/iu;

/** Of these sentences those that may hold a value, weighed by whether they speak of whom the question names. */
export function valuesTold(scenes: readonly Scene[], scales: Scales, asked: ActAsked): Sentence[] {
  const { want } = scales.read;
  const place = want.asked === "place";
  if (want.values.length === 0 && !want.counting && !place) return [];
  const words = subjectOf(scales, asked);
  const weight = words.reduce((sum, index) => sum + (scales.meter.importance[index] ?? 0), 0);
  return toldAbout(
    scenes.filter(({ text }) => (place || VALUE.test(text)) && !/\?\s*$/.test(text)),
    scales,
    asked,
  )
    .map(({ scene, share, weakest }): Sentence => {
      const { passage, start, end, text } = scene;
      const named = ofNamed(scene, scales) * unmetNames(scene, scales);
      const setting = share * named;
      const score = setting * (actIn(text, asked) ? 1 : NO_ACT);
      return { passage, start, end, text, score, weakest, setting, weight, named, actors: actorsIn(scene, scales) };
    })
    .toSorted((a, b) => b.score - a.score);
}

function actorsIn({ names }: Scene, { entities }: Scales): NonNullable<Sentence["actors"]> {
  const ids = new Set(entities.flatMap(({ nodes }) => nodes.map(({ id }) => id)));
  return names
    .filter(({ node }) => node.type === "Actor")
    .map(({ node, start, end }) => ({ start, end, asked: ids.has(node.id) }));
}

// a name that the graph does not have must stand around a value in a sentence about others
function unmetNames({ text, names, setting }: Scene, { read, entities, meter }: Scales): number {
  if (!names.some(({ node }) => node.type === "Actor") && strangersIn(text, names).length === 0) return 1;
  const known = new Set(entities.flatMap(({ words }) => words));
  const isMet = (index: number): boolean => meter.cover([index], setting()).share >= LEAST_MET;
  const isName = (index: number): boolean =>
    read.words[index]?.capital === true && !known.has(index) && (read.subjects[index]?.weight ?? 0) >= 1;
  return read.words.every((_, index) => !isName(index) || isMet(index)) ? 1 : ELSEWHERE;
}

const LEAST_MET = 0.3;
const NO_ACT = 0.9;
const actIn = (text: string, { act }: ActAsked): boolean => act === undefined || saysAct(text, act);

const IN_PLACE = /^(?:in|rond|binnen|nabij)$/;
const IN_SETTING = 0.9;
const ELSEWHERE = 0.5;

// an amount in a sentence about somebody else is somebody else's
function ofNamed({ text, names, setting, addressed }: Scene, { entities, meter, read }: Scales): number {
  const asked = entities.filter(
    ({ nodes, words }) =>
      nodes.some(({ type }) => type === "Actor") && !IN_PLACE.test(read.words[(words[0] ?? 0) - 1]?.text ?? ""),
  );
  const ids = new Set(asked.flatMap(({ nodes }) => nodes.map(({ id }) => id)));
  const others = names.some(({ node }) => node.type === "Actor" && !ids.has(node.id));
  const fits = asked.map(({ nodes, words }) => {
    if (names.some((name) => nodes.some(({ id }) => id === name.node.id))) return 1;
    if (nodes.some((node) => [node.name, ...node.aliases].some((one) => text.includes(one)))) return 1;
    const around = meter.cover(words, setting()).share > 0.5;
    if (around && addressed) return 1;
    return around && !others ? IN_SETTING : ELSEWHERE;
  });
  return Math.min(1, ...fits);
}
