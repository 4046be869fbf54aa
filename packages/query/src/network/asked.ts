import type { ActorKind, EdgeType, EntityType, SubjectType } from "@kenniswijzer/domain";

/** Whom a question wants named: any actor when there are no kinds. */
export interface AskedActors {
  readonly kinds: readonly ActorKind[];
}

/** What a question about the network asks, with names as they stand in it; several readings of two joined names, the likeliest first. */
export type NetworkAsked =
  /** How the one has to do with the other. */
  | { readonly kind: "paths"; readonly ends: readonly Ends[] }
  /** With whom a partner shares something. */
  | ({ readonly kind: "sharing"; readonly partner: string; readonly subjects: readonly SubjectType[] } & AskedActors)
  /** What two partners share. */
  | { readonly kind: "common"; readonly ends: readonly Ends[]; readonly subjects: readonly SubjectType[] }
  /** Whom one might introduce to a partner, or to each other, around a subject or any. */
  | ({ readonly kind: "introductions"; readonly about: string | undefined } & AskedActors)
  | { readonly kind: "gaps"; readonly gaps: readonly Gap[]; readonly counting: boolean }
  /** What only this partner has to do with. */
  | { readonly kind: "alone"; readonly partner: string; readonly subjects: readonly SubjectType[] }
  /** Who is the only one with this subject. */
  | ({ readonly kind: "only"; readonly subject: string } & AskedActors)
  /** All of a kind that there are, or how many. */
  | ({
      readonly kind: "listing";
      readonly types: readonly EntityType[];
      readonly noun: string;
      readonly counting: boolean;
    } & AskedActors)
  /** What documents name alike, or one and not the other. */
  | ({ readonly kind: "documents"; readonly types: readonly EntityType[] } & AskedActors & DocumentsAsked)
  /** Who has this tie to something for or about a subject. */
  | ({
      readonly kind: "via-subject";
      readonly ties: readonly EdgeType[];
      readonly of: SubjectType;
      readonly subject: string;
    } & AskedActors)
  /** Who has this tie to something that a partner has that tie to. */
  | ({
      readonly kind: "via-partner";
      readonly ties: readonly EdgeType[];
      readonly of: SubjectType;
      readonly partner: string;
      readonly theirs: readonly EdgeType[];
    } & AskedActors);

export type Ends = readonly [one: string, other: string];
export type Gap = "themes" | "questions" | "projects";

/** In all of these documents and in none of those; `all` for every document, `both` for the only two that there are. */
export type DocumentsAsked =
  | { readonly among: "all" | "both" }
  | { readonly among: "named"; readonly inside: readonly string[]; readonly outside: readonly string[] };
