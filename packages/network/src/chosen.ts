import type { NetworkOptions, Picture, ReserveOf, Visibility } from "@kenniswijzer/domain";
import type { GraphStore } from "@kenniswijzer/graph";
import { pictureOf } from "./picture/picture.ts";
import { remembering } from "./remembered.ts";
import { type SeenNetwork, seenNetworksOf } from "./seen-network.ts";
import { type Subjects, subjectsOf } from "./subjects.ts";
import { type MembersOf, type View, viewOf } from "./view.ts";

export interface NetworkDeps {
  readonly store: GraphStore;
  /** What is known against documents now, by what this reader may see. */
  readonly reservesFor: (clearance: Visibility) => Promise<ReserveOf>;
  readonly membersOf: MembersOf;
}

/** What a reader asked to see, with what is worked out from it. */
export interface Chosen {
  readonly view: View;
  readonly subjects: Subjects;
  picture(limit: number): Promise<Picture>;
}

/** So many choices of filters, and sizes of a picture, are kept for a revision. */
const MOST_CHOICES = 16;
const MOST_PICTURES = 4;

/** Works out what readers see, once for a revision and a choice of filters. */
export function chosenBy({ store, membersOf }: NetworkDeps): (options: NetworkOptions) => Promise<Chosen> {
  const networkFor = seenNetworksOf(store);
  const choices = new WeakMap<SeenNetwork, (key: string, work: () => Chosen) => Chosen>();
  return async (options) => {
    const whole = await networkFor(options.clearance);
    const remembered = choices.get(whole) ?? remembering<Chosen>(MOST_CHOICES);
    choices.set(whole, remembered);
    return remembered(keyOf(options), () => chosenIn(whole, options, membersOf));
  };
}

const keyOf = ({ documents, regions, targetGroups, kinds, from, until, planned = true }: NetworkOptions): string => {
  const lists = [documents, regions, targetGroups, kinds].map((list) => (list === undefined ? null : [...list].sort()));
  return JSON.stringify([...lists, from ?? null, until ?? null, planned]);
};

function chosenIn(whole: SeenNetwork, options: NetworkOptions, membersOf: MembersOf): Chosen {
  const view = viewOf(whole, options, membersOf);
  const subjects = subjectsOf(view);
  const pictures = remembering<Promise<Picture>>(MOST_PICTURES);
  return {
    view,
    subjects,
    picture: (limit) => pictures(String(limit), () => pictureOf(view, subjects, limit, options.kinds)),
  };
}
