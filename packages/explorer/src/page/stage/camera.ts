import type Sigma from "sigma";
import { fitOf, type Sight } from "../../view/drawing.ts";
import type { Scheme } from "../../view/groups.ts";
import type { Shown } from "../../view/network.ts";
import { measurer } from "./paint.ts";
import type { Stage } from "./stage.ts";

/** How far the picture may be stretched to fill a wide or a tall screen. */
const STRETCH = { least: 0.62, most: 1.9 };

export interface Frame {
  /** How much wider than high the stage is, within reason. */
  wide(): number;
  fit(): number;
  place(point: { readonly x: number; readonly y: number }): { x: number; y: number };
}

/** Stretches the picture over the whole stage, whatever its shape. */
export function frameOf(sigma: Sigma, shown: () => Shown): Frame {
  const share = (value: number, [least, most]: readonly [number, number]): number =>
    most > least ? (value - least) / (most - least) : 0.5;
  const wide = (): number => {
    const { width, height } = sigma.getDimensions();
    return Math.min(STRETCH.most, Math.max(STRETCH.least, width / Math.max(height, 1)));
  };
  const fit = (): number => fitOf(sigma.getDimensions().width, sigma.getDimensions().height, shown().nodes.length);
  return {
    wide,
    fit,
    place: ({ x, y }) => ({ x: share(x, shown().bounds.x) * wide(), y: share(y, shown().bounds.y) }),
  };
}

const USUAL_LETTERS = 16;

/** How large the reader has letters: a wide screen, and who asked the browser for it, gets larger ones. */
const lettersNow = (): number => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / USUAL_LETTERS;

/** Where the points of the picture stand on the screen now. */
export function sightOf(sigma: Sigma, { place, fit }: Frame, scheme: () => Scheme): () => Sight {
  const letters = lettersNow();
  const measure = measurer(letters);
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
      fit: fit(),
      letters,
      scheme: scheme(),
      measure,
    };
  };
}

/** In milliseconds; with 0 sigma would be nowhere for a frame (nothing divided by nothing). */
export const AT_ONCE = 1;

/** True for who wants no motion. */
export const isCalm = (): boolean => matchMedia("(prefers-reduced-motion: reduce)").matches;

/** Moves of the camera: at once for who wants no motion. */
export function movesOf(sigma: Sigma): Pick<Stage, "zoom" | "move" | "fit" | "lookAt"> {
  const camera = sigma.getCamera();
  const duration = isCalm() ? AT_ONCE : 300;
  return {
    zoom: (by) => void camera.animate({ ratio: camera.ratio / by }, { duration }),
    move: (x, y) =>
      void camera.animate({ x: camera.x + x * camera.ratio, y: camera.y - y * camera.ratio }, { duration }),
    fit: () => void camera.animate({ x: 0.5, y: 0.5, ratio: 1, angle: 0 }, { duration }),
    lookAt: (nodes) => lookAt(sigma, nodes, duration),
  };
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
