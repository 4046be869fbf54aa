import { KenniswijzerError, type NetworkOptions, type NetworkService } from "@kenniswijzer/domain";
import { chosenBy, type NetworkDeps } from "./chosen.ts";
import { countedIn } from "./counted.ts";
import { gapsIn } from "./gaps.ts";
import { introductionsIn } from "./introductions.ts";
import { matrixOf } from "./matrix.ts";
import { pathsBetween } from "./paths.ts";
import { sharingOf } from "./sharing.ts";
import { surroundingsOf } from "./surroundings.ts";
import { type Telling, tellGaps, tellMatrix, tellPaths, tellShared } from "./telling.ts";
import { known, type View } from "./view.ts";

const USUAL = { sharing: 20, introductions: 20, paths: 5, steps: 4, matrix: 100, gaps: 200, around: 100, picture: 300 };
/** A longer path proves nothing, and a wider circle is everything. */
const MOST_STEPS = 6;
const MOST_DEPTH = 4;

/** The network over a store: what a reader sees is read once for a revision, and all is worked out from that. */
export function networkOver(deps: NetworkDeps): NetworkService {
  const chosen = chosenBy(deps);
  const telling = (view: View, { clearance }: NetworkOptions): Telling => ({ ...deps, view, clearance });
  return {
    async sharing(actor, options) {
      const { view, subjects } = await chosen(options);
      mustBe("Actor", actor, view);
      const found = sharingOf(actor, view, subjects, options).slice(0, options.limit ?? USUAL.sharing);
      const told = await tellShared(found, telling(view, options));
      return told.map(({ a, b, ...rest }) => ({ partner: b, ...rest }));
    },
    async matrix(options) {
      const { view, subjects } = await chosen(options);
      const { subjects: types, about, limit = USUAL.matrix } = options;
      const matrix = matrixOf(view, subjects, { types, about, limit });
      return tellMatrix(matrix, telling(view, options));
    },
    async introductions(options) {
      const { view, subjects } = await chosen(options);
      if (options.about !== undefined) known(view, options.about);
      const found = introductionsIn(view, subjects, options).slice(0, options.limit ?? USUAL.introductions);
      const told = await tellShared(found, telling(view, options));
      return told.map(({ acquainted, ...rest }) => rest);
    },
    async paths(from, to, options) {
      const { view } = await chosen(options);
      for (const id of [from, to]) known(view, id);
      const steps = within(options.steps ?? USUAL.steps, MOST_STEPS, "paths: steps");
      return tellPaths(
        pathsBetween(from, to, view, { steps, limit: options.limit ?? USUAL.paths }),
        telling(view, options),
      );
    },
    async gaps(options) {
      const { view, subjects } = await chosen(options);
      return tellGaps(gapsIn(view, subjects), options.limit ?? USUAL.gaps, telling(view, options));
    },
    async counted(types, options) {
      const { view, subjects } = await chosen(options);
      return countedIn(view, subjects, types);
    },
    async surroundings(ids, options) {
      const { view } = await chosen(options);
      for (const id of ids) known(view, id);
      const depth = within(options.depth ?? 1, MOST_DEPTH, "surroundings: depth");
      return surroundingsOf(ids, view, { depth, limit: options.limit ?? USUAL.around });
    },
    async picture(options) {
      const { picture } = await chosen(options);
      return structuredClone(await picture(options.limit ?? USUAL.picture));
    },
  };
}

function mustBe(type: "Actor", id: string, view: View): void {
  if (known(view, id).type === type && !view.collectives.has(id)) return;
  throw new KenniswijzerError("invalid-input", `network: ${id} is geen partner; kies een partner uit de lijst`);
}

function within(value: number, most: number, what: string): number {
  if (Number.isInteger(value) && value >= 1 && value <= most) return value;
  throw new KenniswijzerError("invalid-input", `${what} is ${value}; kies een heel getal van 1 tot en met ${most}`);
}
