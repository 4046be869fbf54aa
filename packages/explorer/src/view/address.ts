/** The screens of the page; without one it is the overview. `blad` is the page of one partner or theme, made to be printed. */
export const SCREENS = ["partners", "openingen", "documenten", "nakijken", "blad"] as const;
export type Screen = (typeof SCREENS)[number];

/** What the page shows, as it stands after the # of its address. The server never gets to see it. */
export interface PageState {
  readonly screen?: Screen;
  /** A question, and the answer to it. */
  readonly question?: string;
  /** Id of a partner, theme, project, … with what lies around it. */
  readonly node?: string;
  /** An open document, over what is shown. */
  readonly document?: string;
  /** The span to mark in that document. */
  readonly from?: number;
  readonly to?: number;
  /** How many ties around `node` are shown strongly: 2; absent means 1. */
  readonly steps?: number;
  /** The picture as a list. */
  readonly list?: boolean;
  /** Nodes that stand out in the picture, such as a path. */
  readonly marked?: readonly string[];
  readonly hidden?: readonly string[];
  /** Nodes that stay, with their name, whatever is filtered. */
  readonly pinned?: readonly string[];
  /** Groups of the legend that are switched off. */
  readonly off?: readonly string[];
  readonly documents?: readonly string[];
  readonly regions?: readonly string[];
  readonly targetGroups?: readonly string[];
  /** First and last year of the evidence. */
  readonly firstYear?: number;
  readonly lastYear?: number;
  /** Without what is only planned. */
  readonly unplanned?: boolean;
  /** Part of a screen. */
  readonly tab?: string;
  /** The partner that a screen is about, and the one it is compared with. */
  readonly partner?: string;
  readonly other?: string;
  readonly order?: string;
  /** From which date on something counts as new. */
  readonly since?: string;
}

type KeyOf<V> = { [K in keyof PageState]-?: NonNullable<PageState[K]> extends V ? K : never }[keyof PageState];

const TEXTS = {
  question: "vraag",
  node: "knoop",
  document: "document",
  tab: "deel",
  partner: "partner",
  other: "met",
  order: "volgorde",
  since: "sinds",
} as const satisfies Partial<Record<KeyOf<string>, string>>;

const NUMBERS = {
  from: "van",
  to: "tot",
  steps: "stappen",
  firstYear: "vanaf",
  lastYear: "tm",
} as const satisfies Record<KeyOf<number>, string>;

const LISTS = {
  marked: "toon",
  hidden: "verborgen",
  pinned: "vast",
  off: "uit",
  documents: "bron",
  regions: "regio",
  targetGroups: "doelgroep",
} as const satisfies Record<KeyOf<readonly string[]>, string>;

const FLAGS = { list: "lijst", unplanned: "zonder-plannen" } as const satisfies Record<KeyOf<boolean>, string>;

const MOST_IDS = 60;

const keysOf = <T extends object>(table: T): (keyof T)[] => Object.keys(table) as (keyof T)[];

/** Reads an address. What is unknown or broken in it is left out: an old link still opens the page. */
export function parseAddress(hash: string): PageState {
  const values = new URLSearchParams(hash.replace(/^#/, ""));
  const state: { -readonly [K in keyof PageState]: PageState[K] } = {};
  const screen = SCREENS.find((one) => one === values.get("scherm"));
  if (screen !== undefined) state.screen = screen;
  for (const key of keysOf(TEXTS)) {
    const value = values.get(TEXTS[key])?.trim();
    if (value) state[key] = value;
  }
  for (const key of keysOf(NUMBERS)) {
    const value = values.get(NUMBERS[key]);
    if (value !== null && /^\d{1,9}$/.test(value)) state[key] = Number(value);
  }
  for (const key of keysOf(LISTS)) {
    const ids = values.getAll(LISTS[key]).filter(Boolean).slice(0, MOST_IDS);
    if (ids.length > 0) state[key] = ids;
  }
  for (const key of keysOf(FLAGS)) if (values.get(FLAGS[key]) === "ja") state[key] = true;
  return sound(state);
}

/** Leaves out what means nothing without, or beside, something else. */
function sound(state: { -readonly [K in keyof PageState]: PageState[K] }): PageState {
  const { document, from, to } = state;
  if (document === undefined || from === undefined || to === undefined || from >= to) {
    delete state.from;
    delete state.to;
  }
  if (state.question !== undefined) delete state.node;
  if (state.steps !== 2) delete state.steps;
  return state;
}

/** The address of a state, for links: `#vraag=…&document=…&van=…&tot=…`. */
export function addressOf(given: PageState): string {
  const state = sound({ ...given });
  const values = new URLSearchParams();
  if (state.screen !== undefined) values.set("scherm", state.screen);
  for (const [key, name] of Object.entries({ ...TEXTS, ...NUMBERS })) {
    const value = state[key as keyof typeof TEXTS | keyof typeof NUMBERS];
    if (value !== undefined) values.set(name, String(value));
  }
  for (const key of keysOf(LISTS)) for (const id of state[key] ?? []) values.append(LISTS[key], id);
  for (const key of keysOf(FLAGS)) if (state[key]) values.set(FLAGS[key], "ja");
  return `#${values.toString()}`;
}

/** What is filtered, which goes along from screen to screen. */
export const filtersOf = ({
  documents,
  regions,
  targetGroups,
  firstYear,
  lastYear,
  unplanned,
  off,
}: PageState): PageState => changed({}, { documents, regions, targetGroups, firstYear, lastYear, unplanned, off });

/** The same screen with something else: `undefined` takes a value away. */
export type Change = { readonly [K in keyof PageState]?: PageState[K] | undefined };

export function changed(state: PageState, change: Change): PageState {
  const entries = Object.entries({ ...state, ...change }).filter(
    ([, value]) => value !== undefined && value !== false && !(Array.isArray(value) && value.length === 0),
  );
  return sound(Object.fromEntries(entries));
}
