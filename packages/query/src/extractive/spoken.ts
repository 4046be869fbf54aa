import { type GraphNode, nameKey } from "@kenniswijzer/domain";
import { byName } from "@kenniswijzer/gazetteer";
import type { Found, Unit } from "../evidence.ts";
import { isPlace, type Scales } from "../fit.ts";
import { isCalled } from "../rank.ts";
import type { ReadQuestion } from "../reading.ts";
import { tokensOf } from "../subject.ts";
import { synonymsOf } from "../synonyms.nl.ts";
import { answers } from "../units.ts";
import { saysAct } from "./act-hits.ts";
import { answeredBy } from "./acts.nl.ts";
import { groupsOf } from "./clauses.ts";
import { type Party, partiesIn } from "./parties.ts";
import type { ActAsked } from "./question.ts";
import type { Scene } from "./scenes.ts";
import { isStranger, strangersIn } from "./strangers.ts";
import { toldAbout } from "./told.ts";
import { verbHits } from "./verb-asked.ts";

const BESIDE_BEST = 0.9;
/** Less of the subject than this, and the sentence speaks of something else. */
const LEAST = 0.5;
const LEAST_UNSAID = 0.55;
const WEAKEST = 0.25;

/** Where somebody works, best first. */
export type EmployersOf = (person: GraphNode) => readonly Found[];

/** What sentences are read by. */
interface Reader extends Scales {
  readonly employersOf: EmployersOf;
}

/** Who the sentences themselves say does what is asked, whether or not the graph has a tie for it. */
export function spokenOf(scenes: readonly Scene[], scales: Reader, asked: ActAsked): Found[] {
  const { read } = scales;
  if (!read.want.types.includes("Actor") || read.want.asked === "yes-no") return [];
  if (read.denied && asked.act !== "leave") return [];
  if (asked.act === undefined && asked.office === undefined && asked.verb === undefined && asked.by !== "met")
    return [];
  // the office itself, and only where nobody holds it who does the work of it
  const byOffice = asked.office === undefined ? [] : spokenBy(scenes, scales, { ...asked, act: undefined });
  if (asked.office !== undefined && asked.now && byOffice.length === 0) {
    const heirs = heirsOf(scenes, scales, asked, asked.office);
    if (heirs.length > 0) return heirs;
  }
  if (byOffice.length > 0 || (asked.act === undefined && asked.verb === undefined && asked.by !== "met"))
    return byOffice;
  const found = spokenBy(scenes, scales, { ...asked, office: undefined });
  // "met wie dienen zij het in": who do it together take part in it
  const together = found.length === 0 && asked.by === "met" && asked.act !== "join";
  return together ? spokenBy(scenes, scales, { ...asked, act: "join", verb: undefined, roots: [] }) : found;
}

// "Zijn opvolgster heet A", where the text tells who held the office before
function heirsOf(scenes: readonly Scene[], scales: Reader, asked: ActAsked, office: RegExp): Found[] {
  const told = scenes.filter(({ passage }) => passage.text.search(office) >= 0);
  return spokenBy(told, scales, { ...asked, office: undefined, act: "succeed", roots: [] });
}

function spokenBy(scenes: readonly Scene[], scales: Reader, asked: ActAsked): Found[] {
  const { read } = scales;
  // the town in which something is done may do it itself
  const named = new Set(
    scales.entities.flatMap((entity) => (isPlace(entity, scales) ? [] : entity.nodes.map(({ id }) => id))),
  );
  const units = toldAbout(
    scenes.filter((scene) => mayTell(scene, asked)),
    scales,
    asked,
  )
    .filter(({ share, weakest }) => share >= (weakest >= WEAKEST ? LEAST : LEAST_UNSAID))
    .flatMap(({ scene, share }) =>
      partiesIn(scene, asked)
        .filter(({ name: { node } }) => !named.has(node.id) && !isCalled(node, read))
        .flatMap((party) => {
          if (!mayAnswer(party.name.node, read)) return throughPerson(party, scene, share, scales);
          return isOfHead(party, scene, read, asked) ? [unitOf(party, scene, share)] : [];
        }),
    );
  const best = Math.max(0, ...units.map(({ score }) => score));
  return byNode(units.filter(({ score }) => score >= BESIDE_BEST * best));
}

const FOR_WHOM = 0.95;

// an organisation is asked, and a sentence has a person do it: "Ank Berg van Geldwijs doet de intake"
function throughPerson(party: Party, scene: Scene, share: number, { read, employersOf }: Reader): Unit[] {
  const { node } = party.name;
  if (node.kind !== "person" || isStranger(node) || read.want.kinds.length === 0 || read.want.head !== "") return [];
  return employersOf(node)
    .filter((employer) => answers(employer.node, read.want))
    .flatMap((employer) => {
      const unit = { ...unitOf(party, scene, FOR_WHOM * share), node: employer.node };
      const proof = employer.units.slice(0, 1).map((one) => ({ ...one, score: unit.score }));
      return proof.some(({ passage, start }) => passage === unit.passage && start === unit.start)
        ? [unit]
        : [unit, ...proof];
    });
}

const ENUMERATION = 3;
const SURELY = 0.66;

/** The names of the asked kind that one sentence enumerates about the subject: to be counted. */
export function enumeratedIn(scenes: readonly Scene[], scales: Scales, asked: ActAsked): Found[] {
  const { want } = scales.read;
  if (!want.counting || !want.types.includes("Actor")) return [];
  for (const { scene, share } of toldAbout(scenes, scales, asked)) {
    if (share < SURELY) return [];
    const groups = groupsOf(
      scene.text,
      scene.names.filter(({ node }) => node.type === "Actor" && answers(node, want)),
    );
    const longest = groups.toSorted((a, b) => b.names.length - a.names.length)[0]?.names ?? [];
    if (longest.length >= ENUMERATION) return byNode(longest.map((name) => unitOf({ name, fit: 1 }, scene, share)));
  }
  return [];
}

const SAME_DONE = /(?<!\p{L})(?:doet|doen|deed|deden)(?!\p{L}).*(?<!\p{L})(?:dat|dit|hetzelfde)(?!\p{L})/iu;

// cheap to see, before who does it is looked for
function mayTell({ names, text, intro, cells, passage }: Scene, { act, office, verb }: ActAsked): boolean {
  if (/\?\s*$/.test(text)) return false;
  if (!names.some(({ node }) => node.type === "Actor") && strangersIn(text, names).length === 0) return false;
  if (/\?[*_\s]*$/.test(intro)) return true;
  if (verb !== undefined && verbHits(text, verb).length > 0) return true;
  if (act !== undefined && SAME_DONE.test(text)) return true;
  if (verb !== undefined && act === undefined) return false;
  const said = [text, intro, passage.headings.at(-1) ?? "", ...cells.map(({ head }) => head)].join(" . ");
  if (office !== undefined && said.search(office) >= 0) return true;
  if (act === "join" && text.includes(": ")) return true;
  return act !== undefined && answeredBy(act).some((one) => saysAct(said, one));
}

const NAMED_OTHERWISE: readonly (string | undefined)[] = ["person", "municipality"];

// what the question itself is about is no answer to it; of a stranger no kind is known: an organisation at best
function mayAnswer(node: GraphNode, read: ReadQuestion): boolean {
  const tokens = tokensOf(node.name);
  const said = new Set(read.subjects.flatMap(({ wordings }) => wordings[0]?.tokens.map(({ term }) => term) ?? []));
  if (!isStranger(node)) {
    const itself =
      tokens.length > 0 && !NAMED_OTHERWISE.includes(node.kind) && tokens.every(({ term }) => said.has(term));
    return !itself && answers(node, read.want);
  }
  const { kinds } = read.want;
  return (kinds.length === 0 || kinds.includes("organisation")) && !tokens.some(({ term }) => said.has(term));
}

function unitOf({ name, fit }: Party, scene: Scene, share: number): Unit {
  const { passage, end } = scene;
  const start = name.refers ? scene.since : scene.start;
  return {
    node: name.node,
    document: passage.document,
    passage: passage.id,
    start,
    end,
    quote: passage.text.slice(start - passage.start, end - passage.start),
    score: fit * share,
  };
}

function byNode(units: readonly Unit[]): Found[] {
  const groups = new Map<string, Unit[]>();
  for (const unit of units.toSorted((a, b) => b.score - a.score))
    groups.set(unit.node.id, [...(groups.get(unit.node.id) ?? []), unit]);
  return [...groups.values()].map((own) => {
    const first = own[0] as Unit;
    return { node: first.node, score: first.score, units: own };
  });
}

// "welke zorgverzekeraar": its name, the list or the words before the name say what it is
function isOfHead({ name }: Party, scene: Scene, read: ReadQuestion, asked: ActAsked): boolean {
  const { head } = read.want;
  if (head === "" || read.want.asked === "person" || asked.office !== undefined || read.head.length === 0) return true;
  const kinds = byName(name.node.name).map(({ listKind }) => listKind);
  const before = scene.text.slice(Math.max(0, name.start - 40), name.start);
  const said = nameKey([name.node.name, ...name.node.aliases, ...kinds, before].join(" "));
  return read.head.some(({ term, parts }) =>
    [term, ...parts, ...synonymsOf(term)].some((one) =>
      tokensOf(said).some((own) => own.term === one || own.parts.includes(one) || own.term.endsWith(one)),
    ),
  );
}
