import {
  type Age,
  type Citation,
  type CitedDocument,
  type DocumentSummary,
  type PartialDate,
  type ReserveOf,
  reservesAt,
  type SearchHit,
  supersededIn,
} from "@kenniswijzer/domain";

/** What documents say of each other and of their own end; of no reader who may not see them. */
export interface Standing {
  readonly superseded: ReadonlyMap<string, CitedDocument>;
  readonly validUntil: ReadonlyMap<string, PartialDate>;
}

/** Works out once for a revision what asking needs again and again; give it only documents that the asker may see. */
export const standingOf = (documents: readonly DocumentSummary[]): Standing => ({
  superseded: supersededIn(documents),
  validUntil: new Map(documents.flatMap(({ id, validUntil }) => (validUntil === undefined ? [] : [[id, validUntil]]))),
});

/** When somebody asks, and after how long what a document says may be outdated. */
export interface Moment {
  readonly clock: () => Date;
  readonly outdatedAfter: Age;
}

export const reservesNow = ({ clock, outdatedAfter }: Moment, { superseded }: Standing): ReserveOf =>
  reservesAt(clock(), { outdatedAfter, superseded });

/** The hits, each citation with what is known against its document now. */
export function withReserves(hits: readonly SearchHit[], moment: Moment, standing: Standing): SearchHit[] {
  const reserveOf = reservesNow(moment, standing);
  const reserved = (citation: Citation): Citation => {
    const { document: id, date } = citation;
    const validUntil = standing.validUntil.get(id);
    const of = { id, ...(date === undefined ? {} : { date }), ...(validUntil === undefined ? {} : { validUntil }) };
    return { ...citation, ...reserveOf(of) };
  };
  return hits.map((hit) => (hit.citation === undefined ? hit : { ...hit, citation: reserved(hit.citation) }));
}
