import { judgedPairs, LABELS, readDocument } from "@kenniswijzer/ingest";
import { sameActor, sameTopic } from "../corpus/score.mjs";
import type { Gold, GoldRelation } from "../eval/unseen-halves.ts";
import type { TrainingText } from "./texts.ts";

/** A pair with what the gold says of it. */
export interface Example {
  readonly doc: string;
  readonly features: readonly string[];
  /** Index in `LABELS`. */
  readonly label: number;
  readonly weight: number;
}

interface Named {
  readonly name: string;
  readonly aliases: readonly string[];
}

const SAME: Readonly<Record<string, string>> = { ASKS: "WORKS_ON", MEMBER_OF: "PART_OF" };

/** All pairs of a text with the tie that the gold has for them; those of which it says nothing certain are left out. */
export function examplesOf({ doc, text, gold, set }: TrainingText): Example[] {
  const document = readDocument({ source: doc, bytes: Buffer.from(text) });
  const relations = gold.relations.map((relation) => ({ ...relation, spans: placesOf(document.text, relation.quote) }));
  const entity = entitiesOf(gold);
  return judgedPairs(document).flatMap((pair): Example[] => {
    const votes = new Map<number, number>();
    let unsure = 0;
    for (const subject of pair.subjects) {
      for (const object of pair.objects) {
        const label = labelOf(subject, object, pair.unit, relations, entity);
        if (label === undefined) unsure++;
        else votes.set(label, (votes.get(label) ?? 0) + 1);
      }
    }
    const [best] = [...votes].toSorted((a, b) => b[1] - a[1]);
    if (best === undefined || unsure > best[1]) return [];
    return [{ doc: `${set}/${doc}`, features: pair.features, label: best[0], weight: 1 }];
  });
}

type Placed = GoldRelation & { readonly spans: readonly { start: number; end: number }[] };
type Entities = (name: string) => unknown;

function labelOf(
  subject: Named,
  object: Named,
  unit: { start: number; end: number },
  relations: readonly Placed[],
  entity: Entities,
): number | undefined {
  const own = relations.filter((one) => sameActor(subject, entity(one.subject)) && sameEnd(object, one.object, entity));
  if (own.length === 0) return 0;
  const here = own.filter(
    ({ spans }) => spans.length === 0 || spans.some(({ start, end }) => start < unit.end && end > unit.start),
  );
  const stated = here.find(({ optional }) => optional !== true);
  if (stated === undefined) return undefined;
  const label = LABELS.findIndex((one) => one === (SAME[stated.predicate] ?? stated.predicate));
  return label < 0 ? undefined : label;
}

const sameEnd = (found: Named, wanted: string, entity: Entities): boolean =>
  sameActor(found, entity(wanted)) || sameActor(found, { name: wanted }) || sameTopic(found, wanted);

function entitiesOf({ actors, projects }: Gold): Entities {
  const all = [...actors, ...projects.filter((one) => typeof one === "object")];
  return (name) => all.find((one) => sameActor(name, one)) ?? { name };
}

// a quote may run over line ends that the text has otherwise
function placesOf(text: string, quote: string): { start: number; end: number }[] {
  const words = quote
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  if (words.length === 0) return [];
  return [...text.matchAll(new RegExp(words.join("\\s+"), "giu"))].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
  }));
}
