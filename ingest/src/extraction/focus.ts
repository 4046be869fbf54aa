import { nameKey } from "@kenniswijzer/domain";
import type { Entity } from "./entities.ts";

const CENTRAL: ReadonlySet<string | undefined> = new Set([
  "network",
  "region",
  "research-group",
  "organisation-unit",
  "municipality-group",
]);
const CENTRAL_NAME =
  /werkplaats|kenniscentrum|kennisnetwerk|kenniskring|samenwerkingsverband|expertisecentrum|platform|academie|werkbedrijf|taskforce|netwerk/i;
const LEAST = 10;
/** What a text comes to speak of later is not what it is about. */
const LATEST = 0.45;

/** What "de werkplaats", "wij" and "het samenwerkingsverband" mean in a document without a name: the body that it is about. */
export function focusOf(
  title: string,
  actors: readonly Entity[],
  instituted: ReadonlySet<Entity>,
  mentions: (actor: Entity) => number,
  /** Share of the text before its first mention. */
  firstAt: (actor: Entity) => number,
): Entity | undefined {
  const scored = actors
    .filter((actor) => CENTRAL.has(actor.kind) || CENTRAL_NAME.test(actor.name))
    .filter((actor) => instituted.has(actor) || firstAt(actor) <= LATEST)
    .map((actor) => ({ actor, score: score(title, actor, instituted) + Math.min(mentions(actor), 12) }))
    .sort((a, b) => b.score - a.score);
  const [best] = scored;
  return best !== undefined && best.score >= LEAST ? best.actor : undefined;
}

function score(title: string, actor: Entity, instituted: ReadonlySet<Entity>): number {
  const heading = ` ${nameKey(title)} `;
  const places = [actor.name, ...actor.defined]
    .map((name) => heading.indexOf(` ${nameKey(name)} `))
    .filter((at) => at >= 0);
  const inTitle = places.length > 0;
  // "van X naar Y" is about Y
  const successor =
    inTitle && / naar $/.test(heading.slice(0, Math.min(...places) + 1).replace(/ (?:de|het|een) $/, " "));
  return (
    (instituted.has(actor) ? 100 : 0) +
    (inTitle ? (actor.kind === "region" ? 5 : 20) : 0) +
    (successor ? 15 : 0) +
    (CENTRAL_NAME.test(actor.name) ? 10 : 0) +
    (actor.kind === "network" ? 4 : 0)
  );
}
