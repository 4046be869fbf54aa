import type { Stage } from "../stage/stage.ts";

/** What the stage shows now, for who makes a file of it; without a stage on the page there is nothing to draw. */
export const drawnNow: { get: Stage["drawn"] | undefined } = { get: undefined };
