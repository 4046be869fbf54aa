import Graph from "graphology";
import Sigma from "sigma";
import {
  fitOf,
  graphStrokes,
  nameStrokes,
  nodeColour,
  radiusOf,
  regionStrokes,
  type Sight,
  type Stroke,
  tieColour,
  widthOf,
} from "../../view/drawing.ts";
import { COLOURS, groupOf, lineOf, type Scheme, SHAPES } from "../../view/groups.ts";
import type { Shown } from "../../view/network.ts";
import { REGION_SHARE } from "../../view/svg.ts";
import { STROKES, TieProgram } from "./edge-program.ts";
import { nodeProgram } from "./node-program.ts";
import { measurer, paint } from "./paint.ts";

export interface StageEvents {
  /** `undefined` beside everything. */
  chosen(node: string | undefined): void;
  tieChosen(id: string): void;
  pointedAt(target: { readonly node?: string; readonly tie?: string } | undefined): void;
}

/** The picture on the screen, drawn by the graphics card. */
export interface Stage {
  show(shown: Shown, chosen: string | undefined): void;
  paintAs(scheme: Scheme): void;
  zoom(by: number): void;
  /** In parts of the stage. */
  move(x: number, y: number): void;
  fit(): void;
  lookAt(nodes: readonly string[]): void;
  /** What is in view now, as strokes for a file. */
  drawn(): { regions: Stroke[]; graph: Stroke[]; names: Stroke[]; width: number; height: number; paper: string };
  stop(): void;
}

const EMPTY: Shown = {
  nodes: [],
  edges: [],
  communities: [],
  bounds: { x: [0, 1], y: [0, 1] },
  tooMany: { nodes: 0, edges: 0 },
};

/** How far the picture may be stretched to fill a wide or a tall screen. */
const STRETCH = { least: 0.62, most: 1.9 };

const rgb = (hex: string): [number, number, number] =>
  [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255) as [number, number, number];

/** True when the browser can draw the picture. */
export function canDraw(): boolean {
  const canvas = document.createElement("canvas");
  return (canvas.getContext("webgl2") ?? canvas.getContext("webgl")) !== null;
}

export function openStage(container: HTMLElement, events: StageEvents, first: Scheme): Stage {
  let scheme = first;
  let shown = EMPTY;
  let chosen: string | undefined;
  const graph = new Graph({ multi: true, type: "directed" });
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const marks = nodeProgram(() => ({ paper: rgb(COLOURS[scheme].paper), ink: rgb(COLOURS[scheme].ink) }));
  const sigma = new Sigma(graph, container, {
    allowInvalidContainer: true,
    renderLabels: false,
    enableEdgeEvents: true,
    zIndex: true,
    stagePadding: 44,
    minCameraRatio: 0.08,
    maxCameraRatio: 2.5,
    defaultNodeType: "mark",
    defaultEdgeType: "tie",
    nodeProgramClasses: { mark: marks },
    nodeHoverProgramClasses: { mark: marks },
    edgeProgramClasses: { tie: TieProgram },
    defaultDrawNodeHover: () => {},
    zoomDuration: calm ? 0 : 200,
    doubleClickZoomingDuration: calm ? 0 : 200,
    inertiaDuration: calm ? 0 : 200,
  });
  const duration = calm ? 0 : 300;
  const frame = frameOf(sigma, () => shown.bounds);
  const sight = sightOf(sigma, frame, () => scheme);
  const layers = layersOf(sigma);

  const repaint = (): void => {
    const { paper } = COLOURS[scheme];
    const seen = sight();
    layers.regions.clearRect(0, 0, seen.width, seen.height);
    layers.names.clearRect(0, 0, seen.width, seen.height);
    layers.regions.lineCap = "round";
    paint(layers.regions, regionStrokes(shown, seen), paper);
    paint(layers.names, nameStrokes(shown, seen), paper);
  };
  sigma.on("afterRender", repaint);
  listen(sigma, container, events);

  const fill = (): void => {
    graph.clear();
    sigma.setCustomBBox({ x: [0, frame.wide()], y: [0, 1] });
    fillGraph(graph, shown, { place: frame.place, fit: frame.fit(), scheme, chosen });
  };
  sigma.on("resize", fill);
  // the window may stay as it is while the legend makes room
  const observer = new ResizeObserver(() => sigma.resize().scheduleRefresh());
  observer.observe(container);
  return {
    show(next, one) {
      [shown, chosen] = [next, one];
      fill();
    },
    paintAs(next) {
      scheme = next;
      fill();
    },
    zoom: (by) => void sigma.getCamera().animate({ ratio: sigma.getCamera().ratio / by }, { duration }),
    move(x, y) {
      const camera = sigma.getCamera();
      void camera.animate({ x: camera.x + x * camera.ratio, y: camera.y - y * camera.ratio }, { duration });
    },
    fit: () => void sigma.getCamera().animate({ x: 0.5, y: 0.5, ratio: 1, angle: 0 }, { duration }),
    lookAt: (nodes) => lookAt(sigma, nodes, duration),
    drawn() {
      const seen = sight();
      const { width, height } = seen;
      const { paper } = COLOURS[scheme];
      const [regions, drawnGraph, names] = [
        regionStrokes(shown, seen),
        graphStrokes(shown, seen),
        nameStrokes(shown, seen),
      ];
      return { regions, graph: drawnGraph, names, width, height, paper };
    },
    stop() {
      observer.disconnect();
      sigma.kill();
    },
  };
}

function layersOf(sigma: Sigma) {
  const layer = (id: string, beforeLayer: string): CanvasRenderingContext2D => {
    const canvas = sigma.createCanvas(id, { beforeLayer });
    const context = canvas.getContext("2d");
    if (context === null) throw new Error("no 2d canvas");
    return context;
  };
  const [regions, names] = [layer("regions", "edges"), layer("names", "mouse")];
  regions.canvas.style.opacity = String(REGION_SHARE);
  names.canvas.style.pointerEvents = "none";
  const fit = (): void => {
    const { width, height } = sigma.getDimensions();
    for (const context of [regions, names]) {
      context.canvas.width = width * devicePixelRatio;
      context.canvas.height = height * devicePixelRatio;
      context.canvas.style.width = `${width}px`;
      context.canvas.style.height = `${height}px`;
      context.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0);
    }
  };
  fit();
  sigma.on("resize", fit);
  return { regions, names };
}

interface Frame {
  /** How much wider than high the stage is, within reason. */
  wide(): number;
  fit(): number;
  place(point: { readonly x: number; readonly y: number }): { x: number; y: number };
}

/** Stretches the picture over the whole stage, whatever its shape. */
function frameOf(sigma: Sigma, bounds: () => Shown["bounds"]): Frame {
  const share = (value: number, [least, most]: readonly [number, number]): number =>
    most > least ? (value - least) / (most - least) : 0.5;
  const wide = (): number => {
    const { width, height } = sigma.getDimensions();
    return Math.min(STRETCH.most, Math.max(STRETCH.least, width / Math.max(height, 1)));
  };
  const fit = (): number => fitOf(sigma.getDimensions().width, sigma.getDimensions().height);
  return { wide, fit, place: ({ x, y }) => ({ x: share(x, bounds().x) * wide(), y: share(y, bounds().y) }) };
}

/** Where the points of the picture stand on the screen now. */
function sightOf(sigma: Sigma, { place }: Frame, scheme: () => Scheme): () => Sight {
  const measure = measurer();
  return () => {
    const { width, height } = sigma.getDimensions();
    return {
      width,
      height,
      at: (given) => {
        const point = sigma.graphToViewport(place(given));
        return [point.x, point.y];
      },
      scale: 1 / sigma.getCamera().ratio,
      fit: fitOf(width, height),
      scheme: scheme(),
      measure,
    };
  };
}

const DEPTH = { faded: 0, plain: 1, strong: 2 };

function fillGraph(
  graph: Graph,
  shown: Shown,
  { place, fit, scheme, chosen }: { place: Frame["place"]; fit: number; scheme: Scheme; chosen: string | undefined },
): void {
  for (const node of shown.nodes) {
    const { sides, turn, hollow } = SHAPES[groupOf(node)];
    graph.addNode(node.id, {
      ...place(node),
      size: radiusOf(node) * fit,
      color: nodeColour(node, scheme),
      zIndex: DEPTH[node.emphasis],
      sides,
      turn: (turn * Math.PI) / 180,
      hollow,
      ring: node.id === chosen || node.pinned,
    });
  }
  for (const edge of shown.edges) {
    graph.addEdgeWithKey(edge.id, edge.from, edge.to, {
      size: widthOf(edge.evidence),
      color: tieColour(edge, scheme),
      zIndex: DEPTH[edge.emphasis],
      stroke: STROKES[lineOf(edge)],
    });
  }
}

function listen(sigma: Sigma, container: HTMLElement, events: StageEvents): void {
  sigma.on("clickNode", ({ node }) => events.chosen(node));
  sigma.on("clickEdge", ({ edge }) => events.tieChosen(edge));
  sigma.on("clickStage", () => events.chosen(undefined));
  const point = (target: { node?: string; tie?: string } | undefined): void => {
    container.classList.toggle("pointing", target !== undefined);
    events.pointedAt(target);
  };
  sigma.on("enterNode", ({ node }) => point({ node }));
  sigma.on("enterEdge", ({ edge }) => point({ tie: edge }));
  sigma.on("leaveNode", () => point(undefined));
  sigma.on("leaveEdge", () => point(undefined));
}

/** So much of the stage these nodes fill at most, and so near one may come to them. */
const LOOK = { share: 0.6, nearest: 0.55 };

/** Brings these nodes into view, as near as lets the others be seen around them. */
function lookAt(sigma: Sigma, ids: readonly string[], duration: number): void {
  const places = ids.flatMap((id) => sigma.getNodeDisplayData(id) ?? []);
  if (places.length === 0) return;
  const corner = (pick: (...all: number[]) => number) => ({
    x: pick(...places.map(({ x }) => x)),
    y: pick(...places.map(({ y }) => y)),
  });
  const [least, most] = [corner(Math.min), corner(Math.max)];
  const { width, height } = sigma.getDimensions();
  const camera = sigma.getCamera();
  const [a, b] = [sigma.framedGraphToViewport(least), sigma.framedGraphToViewport(most)];
  const needed = Math.max(Math.abs(a.x - b.x) / width, Math.abs(a.y - b.y) / height) / LOOK.share;
  const ratio = Math.min(1, Math.max(LOOK.nearest, camera.ratio * needed));
  void camera.animate({ x: (least.x + most.x) / 2, y: (least.y + most.y) / 2, ratio }, { duration });
}
