import type { EdgeType, EntityType, NodeLabel } from "@kenniswijzer/domain";
import { verbOf } from "@kenniswijzer/domain";
import type { ProvenTie } from "./seen-network.ts";

/** All Dutch of the network. */

const NOUNS: Partial<Record<EntityType, readonly [one: string, more: string]>> = {
  Theme: ["thema", "thema’s"],
  Concept: ["thema", "thema’s"],
  Project: ["project", "projecten"],
  Question: ["vraag", "vragen"],
  TargetGroup: ["doelgroep", "doelgroepen"],
  Actor: ["netwerk", "netwerken"],
};
const NOUN_ORDER: readonly EntityType[] = ["Project", "Actor", "Theme", "Concept", "Question", "TargetGroup"];
const MOST_NAMES = 3;

/** `a, b en c`. */
export const listed = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} en ${names.at(-1)}`;

const upper = (text: string): string => text.replace(/^\p{L}/u, (first) => first.toUpperCase());

/** `Samen: project “Verder Samen” en de thema’s “dementie” en “eenzaamheid”. Alleen genoemd: …` */
export function sharingWords(
  shared: readonly Pick<NodeLabel, "type" | "name">[],
  { onlyNamed, planned }: { readonly onlyNamed: boolean; readonly planned: boolean },
): string {
  const named = shared.slice(0, MOST_NAMES);
  const parts = NOUN_ORDER.flatMap((type) => {
    const names = named.filter((one) => one.type === type).map(({ name }) => `“${name}”`);
    const [one, more] = NOUNS[type] ?? ["", ""];
    return names.length === 0 ? [] : [`${names.length === 1 ? one : `de ${more}`} ${listed(names)}`];
  });
  const rest = shared.length - named.length;
  const what = upper(listed(rest === 0 ? parts : [...parts, `nog ${rest}`]));
  const notes = [
    ...(onlyNamed ? ["Alleen genoemd: geen zin zegt dat beide er iets aan doen."] : []),
    ...(planned ? ["Het is nog een plan."] : []),
  ];
  return [`${what}.`, ...notes].join(" ");
}

/** What a tie says: `gemeente Leiden doet mee aan Netwerkgang`. */
export function tieWords(
  { edge }: Pick<ProvenTie, "edge">,
  nodes: ReadonlyMap<string, Pick<NodeLabel, "name" | "kind">>,
): string {
  const [from, to] = [nodes.get(edge.from), nodes.get(edge.to)];
  const verb = verbOf(edge.type, edge.modality, from?.kind === "municipality-group");
  return `${from?.name ?? edge.from} ${verb} ${to?.name ?? edge.to}`;
}

/** The steps of a path, each as its document allows to say it. */
export const pathWords = (
  ties: readonly Pick<ProvenTie, "edge">[],
  nodes: ReadonlyMap<string, Pick<NodeLabel, "name" | "kind">>,
): string => `${upper(ties.map((tie) => tieWords(tie, nodes)).join("; "))}.`;

/** Who only names something does not say to do it. */
export const onlyNames = ({
  edge,
}: {
  readonly edge: { readonly type: EdgeType; readonly modality: string };
}): boolean => edge.type === "WORKS_ON" && edge.modality === "noemt";
