import Graph from "graphology";
import Sigma from "sigma";
import {
  graphStrokes,
  nameStrokes,
  nodeColour,
  radiusOf,
  regionStrokes,
  type Stroke,
  tieColour,
  widthOf,
} from "../../view/drawing.ts";
import { COLOURS, groupOf, lineOf, type Scheme, SHAPES } from "../../view/groups.ts";
import type { Shown } from "../../view/network.ts";
import { REGION_SHARE } from "../../view/svg.ts";
import { AT_ONCE, type Frame, frameOf, isCalm, movesOf, sightOf } from "./camera.ts";
import { STROKES, TieProgram } from "./edge-program.ts";
import { nodeProgram } from "./node-program.ts";
import { paint } from "./paint.ts";

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
  const sigma = sigmaIn(container, graph, () => scheme);
  const frame = frameOf(sigma, () => shown);
  const sight = sightOf(sigma, frame, () => scheme);
  const layers = layersOf(sigma);

  sigma.on("afterRender", () => {
    const { paper } = COLOURS[scheme];
    const seen = sight();
    for (const layer of [layers.regions, layers.names]) layer.clearRect(0, 0, seen.width, seen.height);
    layers.regions.lineCap = "round";
    paint(layers.regions, regionStrokes(shown, seen), paper);
    // as the lines of a crowd, its names come when the picture stands still
    if (!(sigma.getSetting("hideEdgesOnMove") && isMoving(sigma))) paint(layers.names, nameStrokes(shown, seen), paper);
  });
  const fill = (): void => {
    graph.clear();
    // a crowd of lines would make the picture stick to the hand
    sigma.setSetting("hideEdgesOnMove", shown.edges.length > QUICK_EDGES);
    sigma.setCustomBBox({ x: [0, frame.wide()], y: [0, 1] });
    fillGraph(graph, shown, { place: frame.place, fit: frame.fit(), scheme, chosen });
    // now, not at the next frame: who looks at a node must know where it came to stand
    sigma.refresh();
  };
  sigma.on("resize", fill);
  // the window may stay as it is while the legend makes room
  const observer = new ResizeObserver(() => sigma.resize().scheduleRefresh());
  observer.observe(container);
  listen(sigma, container, events);
  return {
    ...movesOf(sigma),
    show(next, one) {
      [shown, chosen] = [next, one];
      fill();
    },
    paintAs(next) {
      scheme = next;
      fill();
    },
    drawn() {
      const seen = sight();
      const { width, height } = seen;
      const [regions, names] = [regionStrokes(shown, seen), nameStrokes(shown, seen)];
      return { regions, graph: graphStrokes(shown, seen), names, width, height, paper: COLOURS[scheme].paper };
    },
    stop() {
      observer.disconnect();
      sigma.kill();
    },
  };
}

function sigmaIn(container: HTMLElement, graph: Graph, scheme: () => Scheme): Sigma {
  const mark = nodeProgram(() => ({ paper: rgb(COLOURS[scheme()].paper), ink: rgb(COLOURS[scheme()].ink) }));
  const calm = isCalm();
  return new Sigma(graph, container, {
    allowInvalidContainer: true,
    renderLabels: false,
    enableEdgeEvents: true,
    zIndex: true,
    stagePadding: 44,
    minCameraRatio: 0.08,
    maxCameraRatio: 2.5,
    defaultNodeType: "mark",
    defaultEdgeType: "tie",
    nodeProgramClasses: { mark },
    nodeHoverProgramClasses: { mark },
    edgeProgramClasses: { tie: TieProgram },
    defaultDrawNodeHover: () => {},
    ...(calm && { zoomDuration: AT_ONCE, doubleClickZoomingDuration: AT_ONCE, inertiaDuration: AT_ONCE }),
  });
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

/** So many lines move along with the picture without a graphics card too. */
const QUICK_EDGES = 2000;

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

const isMoving = (sigma: Sigma): boolean =>
  sigma.getCamera().isAnimated() || sigma.getMouseCaptor().isMoving || sigma.getMouseCaptor().draggedEvents > 0;

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
