import type { Claim, DocumentEntity, Modality, Reading } from "@kenniswijzer/domain";
import { isStated } from "./stated.ts";

/** What the evaluation corpus scores: names and ties, without their proof. */
export interface Predictions {
  readonly actors: readonly { readonly name: string; readonly aliases: readonly string[] }[];
  readonly projects: readonly string[];
  readonly themes: readonly string[];
  readonly questions: readonly string[];
  readonly relations: readonly { readonly subject: string; readonly predicate: string; readonly object: string }[];
}

const TO_DO: ReadonlySet<DocumentEntity["type"]> = new Set(["Decision", "Action"]);

/** A reading in the corpus's format. What a document denies or leaves open is left out, and so are collectives and bare places. */
export function predictions(reading: Reading): Predictions {
  const entities = new Map(reading.entities.map((entity) => [entity.key, entity]));
  const places = placesOnly(reading);
  const of = (type: DocumentEntity["type"]): DocumentEntity[] =>
    reading.entities.filter((entity) => entity.type === type);
  const named = new Set(reading.mentions.map((mention) => mention.entity));
  const listedOnly = (key: string): boolean =>
    !named.has(key) && reading.claims.every((c) => c.source === "list" || (c.subject !== key && c.object !== key));
  const actors = of("Actor").filter(
    ({ attributes, key }) => attributes.collective !== true && !places.has(key) && !listedOnly(key),
  );
  const collective = new Set(
    of("Actor")
      .filter((actor) => actor.attributes.collective === true)
      .map((actor) => actor.key),
  );
  return {
    actors: actors.map(({ name, aliases, defined }) => ({ name, aliases: [...new Set([...aliases, ...defined])] })),
    projects: of("Project").map((entity) => entity.name),
    themes: of("Theme").map((entity) => entity.name),
    questions: of("Question").map((entity) => entity.name),
    relations: relations(
      reading.claims.filter((claim) => !collective.has(claim.subject)),
      entities,
    ),
  };
}

/** Municipalities that the document names as the place of something only. */
function placesOnly(reading: Reading): Set<string> {
  const parties = new Set(
    reading.claims.flatMap((claim) =>
      claim.predicate === "LOCATED_IN" ? [claim.subject] : [claim.subject, claim.object],
    ),
  );
  const actor = new Set(
    reading.mentions.filter((mention) => mention.extractor !== "places").map((mention) => mention.entity),
  );
  return new Set(
    reading.entities
      .filter((entity) => entity.type === "Actor" && !parties.has(entity.key) && !actor.has(entity.key))
      .map((entity) => entity.key),
  );
}

/** Pairs of which the document's last word is a denial: who signed and then withdrew. */
function takenBack(claims: readonly Claim[]): ReadonlySet<string> {
  const last = new Map<string, Modality>();
  for (const claim of claims)
    if (claim.predicate !== "FUNDS") last.set(`${claim.subject}|${claim.object}`, claim.modality);
  return new Set([...last].flatMap(([pair, modality]) => (modality === "ontkent" ? [pair] : [])));
}

function relations(claims: readonly Claim[], entities: ReadonlyMap<string, DocumentEntity>): Predictions["relations"] {
  const seen = new Set<string>();
  const taken = takenBack(claims);
  return claims.flatMap((claim) => {
    if (taken.has(`${claim.subject}|${claim.object}`)) return [];
    const [subject, object] = [shown(entities.get(claim.subject)), shown(entities.get(claim.object))];
    if (subject === undefined || object === undefined || !isStated(claim)) return [];
    if (TO_DO.has(entities.get(claim.object)?.type ?? "Actor")) return [];
    const line = `${subject}|${claim.predicate}|${object}`;
    if (seen.has(line)) return [];
    seen.add(line);
    return [{ subject, predicate: claim.predicate, object }];
  });
}

/** The scorer takes an article off a bare name only: `De Bilt`, not `gemeente De Bilt`. */
const shown = (entity: DocumentEntity | undefined): string | undefined =>
  entity?.name.replace(/^gemeente (?=De |Het )/, "");
