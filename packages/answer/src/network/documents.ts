import {
  type AnswerItem,
  type Citation,
  type CountedNode,
  type DocumentSummary,
  visibleTo,
} from "@kenniswijzer/domain";
import { sentences } from "@kenniswijzer/language";
import { documentCalled, type NetworkAsked } from "@kenniswijzer/query";
import { once } from "../citation.ts";
import type { Composed } from "../compose.ts";
import { listed } from "../messages.nl.ts";
import { itemFor, type NetworkSource, networkAnswer, optionsOf } from "./telling.ts";

type Asked = Extract<NetworkAsked, { kind: "documents" }>;

const MOST_NAMED = 12;
const MOST_ITEMS = 40;

/** What several documents name alike, or one and not the other. */
export async function tellDocuments(asked: Asked, source: NetworkSource): Promise<Composed | undefined> {
  const all = await source.store.documents(visibleTo(source.clearance));
  const chosen = chosenFrom(asked, all);
  if (chosen === undefined) return undefined;
  const { inside, outside } = chosen;
  const found = await namedIn(asked, chosen, source);
  const citing = await citationsOf(found.slice(0, MOST_ITEMS), inside, source);
  const items = found.slice(0, MOST_ITEMS).flatMap((node): AnswerItem[] => {
    const citations = citing.get(node.id) ?? [];
    return citations.length < inside.length ? [] : [{ ...itemFor(node, whyOf(inside), []), citations }];
  });
  const words = wordsOf(inside, outside);
  return networkAnswer(source, { words, asked: askedOf(asked), text: textOf(items, words), items });
}

interface Chosen {
  readonly inside: readonly DocumentSummary[];
  readonly outside: readonly DocumentSummary[];
}

function chosenFrom(asked: Asked, all: readonly DocumentSummary[]): Chosen | undefined {
  if (asked.among !== "named") {
    const fits = asked.among === "all" ? all.length > 1 : all.length === 2;
    return fits ? { inside: all, outside: [] } : undefined;
  }
  const inside = asked.inside.map((phrase) => documentCalled(phrase, all));
  const outside = asked.outside.map((phrase) => documentCalled(phrase, all));
  const known = [...inside, ...outside].flatMap((one) => one ?? []);
  if (known.length < inside.length + outside.length || new Set(known).size < known.length) return undefined;
  const [own, others] = [known.slice(0, inside.length), known.slice(inside.length)];
  // "alleen in de brief": in none of the others
  const alone = own.length === 1 && others.length === 0;
  return { inside: own, outside: alone ? all.filter((one) => !own.includes(one)) : others };
}

async function namedIn(
  { types, kinds }: Asked,
  { inside, outside }: Chosen,
  source: NetworkSource,
): Promise<CountedNode[]> {
  const named = (document: DocumentSummary) =>
    source.network.counted(types, { ...optionsOf(source, kinds), documents: [document.id] });
  const [own, others] = await Promise.all([Promise.all(inside.map(named)), Promise.all(outside.map(named))]);
  const [first = [], ...rest] = own;
  const isIn = (list: readonly CountedNode[], { id }: CountedNode): boolean => list.some((one) => one.id === id);
  return first.filter((node) => rest.every((list) => isIn(list, node)) && !others.some((list) => isIn(list, node)));
}

/** Where each of these documents first names each node, or a theme of it. */
export async function citationsOf(
  nodes: readonly Pick<CountedNode, "id" | "wordings">[],
  documents: readonly DocumentSummary[],
  { store, clearance, reserveOf }: NetworkSource,
): Promise<Map<string, Citation[]>> {
  const visible = visibleTo(clearance);
  const themes = await store.nodes({ types: ["Theme"], visible });
  const idsOf = ({ id, wordings = [] }: Pick<CountedNode, "id" | "wordings">): string[] => [
    id,
    ...themes.filter(({ name }) => wordings.includes(name)).map((theme) => theme.id),
  ];
  const places = await store.mentions([...new Set(nodes.flatMap(idsOf))], visible);
  const passages = await store.passages([...new Set([...places.values()].flat().map(({ passage }) => passage))]);
  return new Map(
    nodes.map((node) => {
      const found = idsOf(node).flatMap((id) => places.get(id) ?? []);
      const cited = documents.flatMap((document) => {
        const place = found.find(({ passage }) => passages.get(passage)?.document === document.id);
        const passage = place && passages.get(place.passage);
        if (place === undefined || passage === undefined) return [];
        const at = place.start - passage.start;
        const own = sentences(passage.text).find(({ start, end }) => start <= at && at < end) ?? {
          start: 0,
          end: passage.text.length,
        };
        return [{ ...citationAt(document, passage, own), ...reserveOf?.(document) }];
      });
      return [node.id, once(cited)];
    }),
  );
}

function citationAt(
  { id, title, date }: DocumentSummary,
  passage: { readonly id: string; readonly text: string; readonly start: number; readonly page?: number | undefined },
  { start, end }: { readonly start: number; readonly end: number },
): Citation {
  return {
    document: id,
    title,
    passage: passage.id,
    quote: passage.text.slice(start, end),
    start: passage.start + start,
    end: passage.start + end,
    ...(passage.page === undefined ? {} : { page: passage.page }),
    ...(date === undefined ? {} : { date }),
    modality: "noemt",
    confidence: 1,
    source: "document",
  };
}

const titles = (documents: readonly DocumentSummary[]): string => listed(documents.map(({ title }) => `“${title}”`));
const whyOf = (inside: readonly DocumentSummary[]): string => `genoemd in ${titles(inside)}`;

const wordsOf = (inside: readonly DocumentSummary[], outside: readonly DocumentSummary[]): string =>
  `wat ${inside.length > 1 ? "zowel in " : ""}${titles(inside)} staat${outside.length === 0 ? "" : ` en niet in ${titles(outside)}`}`;

function textOf(items: readonly AnswerItem[], words: string): string {
  if (items.length === 0) return `ik vind niets: ${words}.`;
  const names = items.slice(0, MOST_NAMED).map(({ name }) => name);
  const rest = items.length - names.length;
  return `${listed(rest === 0 ? names : [...names, `nog ${rest}`])}.`;
}

function askedOf({ types: [type] }: Asked) {
  if (type === "Actor") return "partner";
  if (type === "Theme") return "theme";
  return type === "Project" ? "project" : "description";
}
