import {
  type Assertion,
  type Correction,
  type DocumentSummary,
  type GraphNode,
  KenniswijzerError,
  type Reading,
  summaryOf,
  Visibility,
} from "@kenniswijzer/domain";
import type { GraphStore } from "@kenniswijzer/graph";
import { textsOf } from "./blot-names.ts";
import { findNames, type KnownNames, knownNames } from "./find-names.ts";
import { type NameForm, nameForms } from "./name-forms.ts";
import { keyOf } from "./words.ts";

/** A document that names somebody, with each place in its text. */
export interface PersonPlace {
  readonly document: DocumentSummary;
  /** Its title, file name, authors or id has the name, too. */
  readonly inDetails: boolean;
  readonly passages: readonly {
    readonly passage: string;
    readonly text: string;
    readonly page?: number;
    readonly times: number;
  }[];
}

/** All that a store has of somebody. */
export interface PersonFile {
  readonly name: string;
  /** All names under which she is known, the asked one first. */
  readonly names: readonly string[];
  readonly nodes: readonly GraphNode[];
  /** What documents say of her. */
  readonly assertions: readonly Assertion[];
  readonly places: readonly PersonPlace[];
  /** What people decided about her, or what she decided. */
  readonly corrections: readonly Correction[];
  /** Other persons of the same surname: to be looked up apart. */
  readonly alike: readonly GraphNode[];
}

/** All that the store has of the person of this name. Rejects with `invalid-input` for what is no name; a stranger has an empty file. */
export async function personFile(name: string, store: GraphStore): Promise<PersonFile> {
  const { names, known, nodes, alike } = await whoIs(name, store);
  const documents = await store.documents(Visibility.options);
  const places: PersonPlace[] = [];
  // one at a time: their texts may be long
  for (const { id } of documents) {
    const reading = (await store.readings([id])).get(id);
    const place = reading && placeIn(reading, known);
    if (place) places.push(place);
  }
  const ids = nodes.map((node) => node.id);
  return {
    name,
    names,
    nodes,
    assertions: ids.length === 0 ? [] : await store.assertions({ nodes: ids }),
    places,
    corrections: (await store.corrections()).filter((correction) => concerns(correction, ids, known)),
    alike,
  };
}

/** Who is meant: the forms of the name and of all names that the graph gives her. */
export async function whoIs(
  name: string,
  store: GraphStore,
): Promise<{ names: string[]; forms: NameForm[]; known: KnownNames; nodes: GraphNode[]; alike: GraphNode[] }> {
  const asked = nameForms(name);
  if (asked.length === 0) {
    throw new KenniswijzerError(
      "invalid-input",
      `person: ${JSON.stringify(name)} has no letters; give a first name and surname`,
    );
  }
  const persons = (await store.nodes({ types: ["Actor"], visible: Visibility.options })).filter(
    (node) => node.kind === "person",
  );
  const nodes = bearersOf(asked, persons);
  // a surname alone that the graph also knows her by may be somebody else's elsewhere
  const others = nodes.flatMap(namesOf).filter((own) => nameForms(own).some(({ kind }) => kind === "surname"));
  const names = [...new Map([name, ...others].map((one) => [keyOf(one), one])).values()];
  const forms = [...new Map(names.flatMap(nameForms).map((form) => [`${form.kind} ${form.key}`, form])).values()];
  const surname = keyOf(name).split(" ").at(-1) ?? "";
  const alike = persons.filter((node) => !nodes.includes(node) && keyOf(node.name).split(" ").includes(surname));
  return { names, forms, known: knownNames([forms]), nodes, alike };
}

const namesOf = (node: GraphNode): string[] => [node.name, ...node.aliases];

/** Asked for Jan de Vries, a "J. de Vries" is; asked for J. de Vries, a "Jan de Vries" is where there is but one. */
function bearersOf(asked: readonly NameForm[], persons: readonly GraphNode[]): GraphNode[] {
  const named = persons.filter((node) => namesOf(node).some((own) => sharesWhole(asked, own)));
  const longer = persons.filter(
    (node) =>
      !named.includes(node) &&
      namesOf(node).some((own) => nameForms(own).some(({ kind, key }) => kind === "whole" && key === asked[0]?.key)),
  );
  return longer.length === 1 ? [...named, ...longer] : named;
}

const sharesWhole = (asked: readonly NameForm[], name: string): boolean =>
  asked.some(({ kind, key }) => kind === "whole" && key === keyOf(name));

function placeIn(reading: Reading, known: KnownNames): PersonPlace | undefined {
  const { text, ...details } = reading.document;
  const found = findNames([text, ...textsOf(details)], known);
  if (found.every((spans) => spans.length === 0)) return undefined;
  const [inText = [], ...inDetails] = found;
  const passages = reading.passages.flatMap(({ id, start, end, text: words, page }) => {
    const times = inText.filter((span) => span.start < end && start < span.end).length;
    return times === 0 ? [] : [{ passage: id, text: words, times, ...(page === undefined ? {} : { page }) }];
  });
  return {
    document: summaryOf(reading.document),
    inDetails: inDetails.some((spans) => spans.length > 0),
    passages,
  };
}

/** True when a decision is about one of these nodes, names her, or was hers. */
export function concerns(correction: Correction, nodes: readonly string[], known: KnownNames): boolean {
  const texts = textsOf(correction);
  return texts.some((text) => nodes.includes(text)) || findNames(texts, known).some((spans) => spans.length > 0);
}
