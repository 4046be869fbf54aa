import { type AnswerItem, type Citation, type GraphNode, type Plan, visibleTo } from "@kenniswijzer/domain";
import type { NetworkAsked } from "@kenniswijzer/query";
import type { Composed } from "../compose.ts";
import { listed } from "../messages.nl.ts";
import { citationsOf } from "./documents.ts";
import { itemFor, type NetworkSource, networkAnswer } from "./telling.ts";

type Asked = Extract<NetworkAsked, { kind: "listing" }>;

const MOST_NAMED = 12;
/** Items beyond these help nobody; the count tells of them. */
const MOST_ITEMS = 60;

/** All of a kind that the documents name, by name, each with a sentence that names it. */
export async function tellListing(asked: Asked, source: NetworkSource): Promise<Composed> {
  const visible = visibleTo(source.clearance);
  const [nodes, documents] = await Promise.all([
    source.store.nodes({ types: asked.types, visible }),
    source.store.documents(visible, source.documents),
  ]);
  const wanted = nodes.filter((node) => isWanted(node, asked, source));
  const citing = await citationsOf(wanted, documents, source);
  const items = wanted
    .flatMap((node): AnswerItem[] => {
      const citations = (citing.get(node.id) ?? []).slice(0, 1);
      return citations.length === 0 ? [] : [{ ...itemFor(node, whyOf(node, citations), []), citations }];
    })
    .sort((a, b) => a.name.localeCompare(b.name, "nl"));
  const words = `alle ${asked.noun} in de documenten`;
  return networkAnswer(source, {
    words,
    asked: asked.counting ? "count" : askedOf(asked),
    text: textOf(asked.noun, items),
    items: items.slice(0, MOST_ITEMS),
  });
}

/** Persons are listed where persons are asked for: partners are bodies. */
const isWanted = ({ type, kind }: GraphNode, { kinds }: Asked, { kinds: only }: NetworkSource): boolean => {
  if (type !== "Actor") return true;
  const fits = kinds.length === 0 ? kind !== "person" : kind !== undefined && kinds.includes(kind);
  return fits && (only === undefined || (kind !== undefined && only.includes(kind)));
};

const whyOf = ({ documents, attributes: { status } }: GraphNode, [first]: readonly Citation[]): string => {
  const more = documents.length - 1;
  const state = typeof status === "string" ? ` (${status})` : "";
  const others = more === 0 ? "" : ` en in ${more === 1 ? "1 ander document" : `${more} andere documenten`}`;
  return `genoemd in “${first?.title ?? ""}”${others}${state}`;
};

function textOf(noun: string, items: readonly AnswerItem[]): string {
  if (items.length === 0) return `ik vind geen ${noun} in de documenten.`;
  const names = items.slice(0, MOST_NAMED).map(({ name }) => name);
  const rest = items.length - names.length;
  return `De documenten noemen ${items.length} ${noun}: ${listed(rest === 0 ? names : [...names, `nog ${rest}`])}.`;
}

function askedOf({ types: [type], kinds }: Asked): Plan["asked"] {
  if (type === "Actor") return kinds.length === 1 && kinds[0] === "municipality" ? "municipality" : "partner";
  const asked: Partial<Record<typeof type & string, Plan["asked"]>> = {
    Theme: "theme",
    Project: "project",
    Question: "question",
    TargetGroup: "target-group",
    Decision: "decision",
  };
  return (type && asked[type]) ?? "description";
}
