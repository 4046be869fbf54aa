import type { EdgeType, Span } from "@kenniswijzer/domain";
import type { Entity } from "../entities.ts";
import { clauseAround } from "../modality.ts";
import type { Extractor, Reader, Reference } from "../reader.ts";
import { SIGNS, type Skeleton, skeletonOf, slotOf } from "../skeleton.ts";

/** Words with which a clause may say anything but that a party takes part: then nothing is assumed. */
const DOUBT =
  /\b(?:niet|geen|nooit|nog|misschien|wellicht|mogelijk\p{L}*|gevraagd|vraagt|vragen|verzocht|verzoek\p{L}*|benaderd|aangeschreven|uitgenodigd|uitnodiging|gesprek\p{L}*|overleg\p{L}*|gesproken|spreekt|praat|praten|interesse|belangstelling|zou|zouden|overweegt|overwegen|twijfel\p{L}*|afgewezen|afgehaakt|haakt|teruggetrokken|gestopt|stopt|beëindigd|anders|verward|verwar\p{L}*|eerder|vroeger|voormalig\p{L}*|was|waren|had|hadden|tot \d{4}|behalve|zonder|in plaats van|los van|vergelijkbaar|voorbeeld|zoals|als bij|bekend van|naar voorbeeld|klaagt|kritiek|bezwaar|wacht\p{L}*|aarzel\p{L}*|onduidelijk|onbekend|onzeker|open|als|indien|mits|tenzij|of|besluit|beslist|besluiten|terug|trekt zich|hoort thuis|misverstand|klopte?|vervalt|vervallen|aangemeld|opgegeven|verwijst|afhankelijk|hangt af)(?![\p{L}])/iu;
const PAYS =
  /\b(?:betaalt|betalen|financi\p{L}+|subsidi\p{L}+|bekostig\p{L}+|bijdrage|bijdragen|sponsor\p{L}*|toegekend|kosten|budget|geld|€|euro|fonds\p{L}* bij|schenk\p{L}*|doneert|legt|legde)(?![\p{L}])/iu;
const LEADS =
  /\b(?:trek(?:t|ken|ker|kers)|leid(?:t|en|ing)|coördine\p{L}+|regie|penvoerder\p{L}*|voorzit\p{L}*|kartrekker|aanjager|voortouw|eindverantwoordelijk\p{L}*|hoofdaannemer|organise\p{L}+|initiatiefnemer)\b/iu;
const DOES =
  /\b(?:werk(?:t|en)|voer(?:t|en)|doe[tn]|onderzoek(?:t|en)|ontwikkel(?:t|en)|maakt|maken|bouwt|bouwen|test(?:en)?|start(?:en)?|begin(?:t|nen)|probeer(?:t)?|proberen|pak(?:t|ken)|gaat|gaan|draait|draaien|experimenteer(?:t|en))\b/iu;
/** A name behind these is whose, whence or where, not who. */
const OTHER_CASE =
  /(?:\b(?:van|uit|in|te|naar|rond|nabij|volgens|over|tussen|sinds|buiten|binnen|richting|tegen|voor)\s+(?:de\s+|het\s+)?|\()$/iu;
const SKIPPED =
  /^\W*(?:aanwezig|afwezig|van|aan|cc|bcc|datum|betreft|onderwerp|verzonden|bijlagen?|redactie|colofon|met (?:vriendelijke )?groet)\b/i;

/** In a passage about a project or theme, a party of which nothing else is said takes part in it; unless its clause gives any room for doubt. */
export const defaults: Extractor = {
  name: "defaults",
  read(reader) {
    if (reader.isRegulation) return;
    const tied = tiedPairs(reader);
    for (const [at, { passage, sentences }] of reader.sheets.entries()) {
      if (
        passage.kind === "heading" ||
        passage.kind === "quote" ||
        passage.kind === "row" ||
        SKIPPED.test(passage.text)
      )
        continue;
      for (const sentence of sentences) {
        const skeleton = skeletonOf(reader, at, sentence);
        if (skeleton !== undefined && !isDoubtful(reader, skeleton)) readSentence(reader, skeleton, tied);
      }
    }
  },
};

/** Doubt anywhere in the sentence, or in a next one that comes back to it, is doubt about all of it. */
function isDoubtful(reader: Reader, skeleton: Skeleton): boolean {
  const rest = reader.text.slice(skeleton.sentence.end, reader.sheets[skeleton.at]?.passage.end);
  const next = /^\s*(?:Dus|Dat|Die|Daar|Maar|Dit|Zij|Hij|Ze|Toch|Wel|Helaas|Of)\b[^.!?]*/.exec(rest)?.[0] ?? "";
  return DOUBT.test(skeleton.text) || /\?["'”’)]*$/.test(skeleton.text) || DOUBT.test(next);
}

/** Pairs that a rule tied, in whatever modality. */
function tiedPairs(reader: Reader): Map<Entity, Set<Entity>> {
  const pairs = new Map<Entity, Set<Entity>>();
  for (const { subject, object } of reader.book.ties) {
    const known = pairs.get(subject) ?? new Set();
    pairs.set(subject, known.add(object));
  }
  return pairs;
}

const PARTY = new RegExp(SIGNS.A, "g");
const PROJECT = new RegExp(SIGNS.P, "g");

function readSentence(reader: Reader, skeleton: Skeleton, tied: Map<Entity, Set<Entity>>): void {
  for (const found of skeleton.text.matchAll(PARTY)) {
    const clause = clauseAround(skeleton.text, found.index, found.index + 1);
    if (OTHER_CASE.test(skeleton.text.slice(0, found.index))) continue;
    const target = targetOf(reader, skeleton, found.index);
    if (target === undefined) continue;
    for (const reference of slotOf(skeleton, found[0])?.references ?? []) {
      for (const party of reference.entities) enter(reader, skeleton, { reference, party, target, clause }, tied);
    }
  }
}

/** The project that the sentence names nearest to the party, else what the section is about. */
function targetOf(reader: Reader, skeleton: Skeleton, at: number): Entity | undefined {
  const signs = [...skeleton.text.matchAll(PROJECT)].sort((a, b) => Math.abs(a.index - at) - Math.abs(b.index - at));
  const [nearest] = signs;
  const named =
    nearest === undefined ? [] : (slotOf(skeleton, nearest[0])?.references ?? []).flatMap((own) => own.entities);
  return named.length === 1
    ? named[0]
    : named.length > 1
      ? undefined
      : reader.wide.has(skeleton.at)
        ? undefined
        : reader.topics[skeleton.at]?.entity;
}

interface Assumed {
  readonly reference: Reference;
  readonly party: Entity;
  readonly target: Entity;
  readonly clause: string;
}

function enter(reader: Reader, skeleton: Skeleton, of: Assumed, tied: Map<Entity, Set<Entity>>): void {
  const { party, target, clause } = of;
  const [own, object] = [reader.book.resolve(party), reader.book.resolve(target)];
  const known = tied.get(own) ?? new Set();
  if (own === object || known.has(object)) return;
  tied.set(own, known.add(object));
  const span: Span = skeleton.sentence;
  reader.tie(skeleton.at, span, party, predicateOf(clause, object), target, {
    extractor: "defaults",
    modality: "noemt",
    confidence: 0.5,
  });
}

function predicateOf(clause: string, target: Entity): EdgeType {
  if (PAYS.test(clause)) return "FUNDS";
  if (LEADS.test(clause)) return "LEADS";
  if (target.type !== "Project") return "WORKS_ON";
  return DOES.test(clause) ? "WORKS_ON" : "PARTNER_IN";
}
