import {
  edgeId,
  type Gaps,
  type NetworkPath,
  type PartnerMatrix,
  type SharedSubject,
  type Visibility,
} from "@kenniswijzer/domain";
import type { FoundPath } from "./best-paths.ts";
import type { Chosen, NetworkDeps } from "./chosen.ts";
import { type Citing, citingOf, mentionsOf } from "./citing.ts";
import { namesEverybody } from "./collective.nl.ts";
import type { FoundGaps, Gap } from "./gaps.ts";
import type { Matrix } from "./matrix.ts";
import type { ProvenTie } from "./seen-network.ts";
import type { Shared } from "./sharing.ts";
import { labelOf } from "./view.ts";
import { pathWords } from "./words.nl.ts";

/** With what something found is told: what the reader sees, and where its sentences are looked up. */
export interface Telling extends NetworkDeps, Pick<Chosen, "view"> {
  readonly clearance: Visibility;
}

const citingFor = async (
  ties: readonly ProvenTie[],
  { view, store, clearance, reservesFor }: Telling,
): Promise<Citing> => citingOf(ties, { view, store, reserveOf: await reservesFor(clearance) });

/** What pairs share, with its sentences. */
export async function tellShared(found: readonly Shared[], telling: Telling) {
  const all = found.flatMap(({ subjects }) => subjects.flatMap(({ own, other }) => [...own, ...other]));
  const citing = await citingFor(all, telling);
  return found.map(({ subjects, ...rest }) => ({
    ...rest,
    shared: subjects.map(
      ({ by, own, other }): SharedSubject => ({ by, own: own.map(citing.tie), other: other.map(citing.tie) }),
    ),
  }));
}

export async function tellMatrix(matrix: Matrix, telling: Telling): Promise<PartnerMatrix> {
  const citing = await citingFor(
    matrix.cells.flatMap(({ ties }) => ties),
    telling,
  );
  return {
    partners: [...matrix.partners],
    subjects: [...matrix.subjects],
    cells: matrix.cells.map(({ ties, ...cell }) => ({ ...cell, ties: ties.map(citing.tie) })),
    leftOut: matrix.leftOut,
  };
}

export async function tellPaths(found: readonly FoundPath<ProvenTie>[], telling: Telling): Promise<NetworkPath[]> {
  const citing = await citingFor(
    found.flatMap(({ ties }) => ties),
    telling,
  );
  const { nodes } = telling.view;
  return found.map((path) => ({
    nodes: path.nodes.flatMap((id) => nodes.get(id) ?? []).map(labelOf),
    ties: path.ties.map(citing.tie),
    words: pathWords(path.ties, nodes),
  }));
}

/** Gaps with their sentences; what a document gives to everybody is none. */
export async function tellGaps(found: FoundGaps, limit: number, telling: Telling): Promise<Gaps> {
  const { view, store, clearance, reservesFor } = telling;
  const reserveOf = await reservesFor(clearance);
  const all = [found.themesWithOnePartner, found.questionsWithoutPartner, found.projectsWithoutTargetGroup].flat();
  const mentions = await mentionsOf([...new Set(all.flatMap(({ names }) => names))], clearance, {
    view,
    store,
    reserveOf,
  });
  const citationsOf = ({ names }: Gap) => names.flatMap((id) => mentions.get(id) ?? []);
  const isOpen = (gap: Gap): boolean => !citationsOf(gap).some(({ quote }) => namesEverybody(quote));
  const themes = found.themesWithOnePartner.filter(isOpen);
  const questions = found.questionsWithoutPartner.filter(isOpen);
  const projects = found.projectsWithoutTargetGroup;
  const shown = [...themes.slice(0, limit), ...questions.slice(0, limit), ...projects.slice(0, limit)];
  const citing = await citingFor(
    shown.flatMap(({ ties }) => ties),
    telling,
  );
  const ties = (gap: Gap) => gap.ties.toSorted((a, b) => (edgeId(a.edge) < edgeId(b.edge) ? -1 : 1)).map(citing.tie);
  return {
    themesWithOnePartner: themes
      .slice(0, limit)
      .map((gap) => ({ theme: gap.node, partner: gap.partner, ties: ties(gap) })),
    questionsWithoutPartner: questions
      .slice(0, limit)
      .map((gap) => ({ question: gap.node, ties: ties(gap), citations: citationsOf(gap) })),
    projectsWithoutTargetGroup: projects
      .slice(0, limit)
      .map((gap) => ({ project: gap.node, ties: ties(gap), citations: citationsOf(gap) })),
    leftOut: themes.length + questions.length + projects.length - shown.length,
  };
}
