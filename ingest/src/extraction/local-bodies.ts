import { byKey } from "@kenniswijzer/gazetteer";
import type { Book, Entity, Tie } from "./entities.ts";
import { isCommon } from "./words.ts";

/** Bodies that every municipality or programme has one of. */
const LOCAL =
  /^(?:advies|cli(?:ë|e)nten|participatie|wmo-?|jongeren|ouderen|senioren|burger|doelgroepen)raad$|^(?:wijk|buurt|gebieds|dorps|jeugd|kern|project|programma|regie)?team$|^(?:stuur|project|werk|klankbord|regie|begeleidings|kern|ontwikkel)groep$|^(?:wmo-?|zorg|jeugd)?loket$|^(?:programma|project)bureau$|^(?:bezwaar|bezwaarschriften|klachten|advies)commissie$|^(?:afdeling|cluster|secretariaat|gemeenteraad|rekenkamer(?:commissie)?|regiotafel|overlegtafel)$/iu;

/** Gives each such body its place, where the document ties it to one or speaks of one alone: else two towns' councils would be one. */
export function placeLocalBodies(book: Book): void {
  const places = book.entities.filter((entity) => entity.kind === "municipality" && !entity.placeOnly);
  const only = places.length === 1 ? places[0] : undefined;
  const ties = book.ties;
  for (const entity of book.entities) {
    if (entity.type !== "Actor" || entity.key !== undefined || !isLocal(entity.name)) continue;
    const name = byKey((tiedPlace(ties, entity) ?? only)?.key ?? "")?.name;
    if (name !== undefined) entity.place = name;
  }
}

/** One of its words says that there are many such; none of the others is a name. */
export function isLocal(name: string): boolean {
  const words = name.split(/\s+/).filter((word) => /\p{L}/u.test(word));
  const rest = words.filter((word) => !LOCAL.test(word));
  return rest.length < words.length && rest.every((word) => isCommon(word.toLowerCase()) || /^\p{Ll}/u.test(word));
}

function tiedPlace(ties: readonly Tie[], body: Entity): Entity | undefined {
  const places = ties.flatMap(({ subject, predicate, object }) =>
    subject === body && (predicate === "PART_OF" || predicate === "LOCATED_IN") && object.kind === "municipality"
      ? [object]
      : [],
  );
  return new Set(places).size === 1 ? places[0] : undefined;
}
