import type { ActorKind, NodeLabel } from "@kenniswijzer/domain";

/** What the legend tells apart. */
export const GROUPS = [
  "overheid",
  "organisatie",
  "kennis",
  "netwerk",
  "persoon",
  "thema",
  "begrip",
  "project",
  "vraag",
  "doelgroep",
  "besluit",
] as const;
export type Group = (typeof GROUPS)[number];

const OF_KIND: Record<ActorKind, Group> = {
  person: "persoon",
  municipality: "overheid",
  "municipality-group": "overheid",
  region: "overheid",
  government: "overheid",
  department: "overheid",
  organisation: "organisatie",
  "organisation-unit": "organisatie",
  education: "kennis",
  "research-group": "kennis",
  network: "netwerk",
};

const OF_TYPE: Record<Exclude<NodeLabel["type"], "Actor">, Group> = {
  Theme: "thema",
  Concept: "begrip",
  Project: "project",
  Question: "vraag",
  TargetGroup: "doelgroep",
  Decision: "besluit",
  Action: "besluit",
};

export function groupOf({ type, kind }: Pick<NodeLabel, "type" | "kind">): Group {
  if (type === "Actor") return kind === undefined ? "organisatie" : OF_KIND[kind];
  return OF_TYPE[type];
}

/** A regular polygon (0 sides: a circle; 12: a plus), turned by so many degrees, filled or only its edge. */
export interface Shape {
  readonly sides: number;
  readonly turn: number;
  readonly hollow: boolean;
}

const shape = (sides: number, turn = 0, hollow = false): Shape => ({ sides, turn, hollow });

export const SHAPES: Record<Group, Shape> = {
  overheid: shape(4, 45),
  organisatie: shape(0),
  kennis: shape(6),
  netwerk: shape(0, 0, true),
  persoon: shape(5),
  thema: shape(4),
  begrip: shape(4, 0, true),
  project: shape(3),
  vraag: shape(3, 180),
  doelgroep: shape(12),
  besluit: shape(4, 45, true),
};

/** Corners of a shape around (0, 0), with y downwards and the first corner on top; none for a circle. */
export function cornersOf({ sides, turn }: Shape, radius: number): [number, number][] {
  const arm = radius / 3;
  if (sides === 12) {
    const r = radius * 0.95;
    return [
      [-arm, -r],
      [arm, -r],
      [arm, -arm],
      [r, -arm],
      [r, arm],
      [arm, arm],
      [arm, r],
      [-arm, r],
      [-arm, arm],
      [-r, arm],
      [-r, -arm],
      [-arm, -arm],
    ];
  }
  return Array.from({ length: sides }, (_, index) => {
    const angle = ((index * 360) / sides + turn - 90) * (Math.PI / 180);
    return [Math.cos(angle) * radius, Math.sin(angle) * radius];
  });
}

/** What a document does with a tie, as the picture draws it; not by colour alone. */
export const LINES = ["noemt", "vraagt", "voert-uit", "is-van-plan"] as const;
export type Line = (typeof LINES)[number];

/** Planned goes before the rest: who plans to carry something out doesn't do it yet. */
export function lineOf({ status, modality }: { status: string; modality: string }): Line {
  if (status === "planned" || modality === "is-van-plan") return "is-van-plan";
  return modality === "vraagt" || modality === "voert-uit" ? modality : "noemt";
}

export type Scheme = "light" | "dark";

/** Colours of the picture; each stands at least 3 : 1 against the paper of its scheme. */
export const COLOURS: Record<
  Scheme,
  {
    groups: Record<Group, string>;
    lines: Record<Line, string>;
    regions: string[];
    ink: string;
    paper: string;
    soft: string;
  }
> = {
  light: {
    groups: {
      overheid: "#1c6a94",
      organisatie: "#2f7d55",
      kennis: "#6b4fa0",
      netwerk: "#0f7f86",
      persoon: "#74695c",
      thema: "#b56a08",
      begrip: "#8a7432",
      project: "#a8385f",
      vraag: "#c03d1b",
      doelgroep: "#4d6b2c",
      besluit: "#566573",
    },
    lines: { noemt: "#8d9b9b", vraagt: "#c03d1b", "voert-uit": "#2a5f63", "is-van-plan": "#8b62a8" },
    regions: ["#4f9aa8", "#d29a3a", "#8f7cc0", "#6fa36b", "#c97b93", "#7f95b5", "#b3a04c", "#5fa792"],
    ink: "#1d2a2e",
    paper: "#fbfaf7",
    soft: "#54656a",
  },
  dark: {
    groups: {
      overheid: "#6db8e6",
      organisatie: "#77cd9c",
      kennis: "#b79df0",
      netwerk: "#66d3d6",
      persoon: "#c3b7a7",
      thema: "#f0b257",
      begrip: "#cbb978",
      project: "#f08fb0",
      vraag: "#ff9273",
      doelgroep: "#aecf82",
      besluit: "#b3c0cc",
    },
    lines: { noemt: "#6d7f83", vraagt: "#ff9273", "voert-uit": "#9fd8da", "is-van-plan": "#c5a3e0" },
    regions: ["#3f8794", "#a8792a", "#6f5ca3", "#4f8550", "#a35b74", "#5f7799", "#8d7d33", "#3f8874"],
    ink: "#e8eded",
    paper: "#12191b",
    soft: "#a6b5b8",
  },
};
