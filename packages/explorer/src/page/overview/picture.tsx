import { useEffect, useRef, useState } from "preact/hooks";
import type { PageState } from "../../view/address.ts";
import type { Shown } from "../../view/network.ts";
import { words } from "../../view/wording/index.ts";
import { change } from "../house/navigate.ts";
import { useScheme } from "../stage/scheme.ts";
import type { Stage } from "../stage/stage.ts";
import { Card, type Target } from "./card.tsx";
import { drawnNow } from "./drawn-now.ts";
import { Legend } from "./legend.tsx";
import { ListView } from "./list.tsx";
import { usePointed } from "./use-pointed.ts";

/** The library that draws: half of the page's weight, so it comes while the picture is being fetched. */
export const loadStage = () => import("../stage/stage.ts");

interface PictureProps {
  readonly shown: Shown;
  readonly state: PageState;
}

/** The picture, with its legend and the card of what is pointed at. Where it cannot be drawn, the list with the reason. */
export function PictureView({ shown, state }: PictureProps) {
  const place = useRef<HTMLDivElement>(null);
  const [stage, setStage] = useState<Stage>();
  const [cannot, setCannot] = useState(false);
  const [target, setTarget] = useState<Target>();
  const pointed = usePointed();
  const scheme = useScheme();
  useStage(place, scheme, { setStage, setCannot, setTarget, setPointed: pointed.point });
  useEffect(() => stage?.show(shown, state.node), [stage, shown, state.node]);
  useEffect(() => stage?.paintAs(scheme), [stage, scheme]);
  const strong = shown.nodes.filter(({ emphasis }) => emphasis === "strong").map(({ id }) => id);
  const strongKey = strong.join("\n");
  useEffect(() => {
    if (strongKey === "") stage?.fit();
    else stage?.lookAt(strongKey.split("\n"));
  }, [stage, strongKey]);
  if (cannot)
    return (
      <>
        <p class="notice">{words.picture.cannot}</p>
        <ListView shown={shown} state={state} />
      </>
    );
  return (
    <div class="stage-place">
      <div
        class="stage"
        ref={place}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard moves the picture from here
        tabIndex={0}
        role="application"
        aria-roledescription={words.picture.roledescription}
        aria-label={words.picture.label(shown.nodes.length, shown.edges.length)}
        aria-describedby="stage-hint"
        onKeyDown={(event) => stage && onKey(event, stage)}
      />
      <p class="visually-hidden" id="stage-hint">
        {words.picture.keys}
      </p>
      {stage && <Zoom stage={stage} />}
      <Legend shown={shown} state={state} />
      <Card
        target={pointed.target ?? target}
        shown={shown}
        onEnter={pointed.hold}
        onLeave={() => pointed.point(undefined)}
        close={() => {
          pointed.dismiss();
          setTarget(undefined);
        }}
      />
    </div>
  );
}

interface Setters {
  readonly setStage: (stage: Stage | undefined) => void;
  readonly setCannot: (cannot: boolean) => void;
  readonly setTarget: (target: Target | undefined) => void;
  readonly setPointed: (target: Target | undefined) => void;
}

/** Opens the stage once the page has a place for it; its library loads only then. */
function useStage(place: { readonly current: HTMLDivElement | null }, scheme: "light" | "dark", set: Setters): void {
  useEffect(() => {
    let stage: Stage | undefined;
    let gone = false;
    void loadStage()
      .then(({ canDraw, openStage }) => {
        if (gone || place.current === null) return;
        if (!canDraw()) return set.setCannot(true);
        const events = {
          chosen: (node: string | undefined) => {
            set.setTarget(undefined);
            change(node === undefined ? { node: undefined, steps: undefined } : { node, question: undefined });
          },
          tieChosen: (tie: string) => set.setTarget({ tie }),
          pointedAt: set.setPointed,
        };
        stage = openStage(place.current, events, scheme);
        drawnNow.get = stage.drawn;
        set.setStage(stage);
      })
      .catch(() => set.setCannot(true));
    return () => {
      gone = true;
      drawnNow.get = undefined;
      stage?.stop();
    };
  }, []);
}

const STEP = 0.15;
const ZOOM = 1.35;

function onKey(event: KeyboardEvent, stage: Stage): void {
  const moves: Record<string, () => void> = {
    ArrowLeft: () => stage.move(-STEP, 0),
    ArrowRight: () => stage.move(STEP, 0),
    ArrowUp: () => stage.move(0, -STEP),
    ArrowDown: () => stage.move(0, STEP),
    "+": () => stage.zoom(ZOOM),
    "=": () => stage.zoom(ZOOM),
    "-": () => stage.zoom(1 / ZOOM),
    "0": () => stage.fit(),
    Escape: () => change({ node: undefined, steps: undefined }),
  };
  const move = moves[event.key];
  if (move === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  move();
}

function Zoom({ stage }: { readonly stage: Stage }) {
  const { zoomIn, zoomOut, fit } = words.picture;
  return (
    <fieldset class="zoom" aria-label={words.picture.zoom}>
      <button type="button" class="quiet-button" aria-label={zoomIn} title={zoomIn} onClick={() => stage.zoom(ZOOM)}>
        <span aria-hidden="true">+</span>
      </button>
      <button
        type="button"
        class="quiet-button"
        aria-label={zoomOut}
        title={zoomOut}
        onClick={() => stage.zoom(1 / ZOOM)}
      >
        <span aria-hidden="true">−</span>
      </button>
      <button type="button" class="quiet-button" aria-label={fit} title={fit} onClick={() => stage.fit()}>
        <span aria-hidden="true">⤢</span>
      </button>
    </fieldset>
  );
}
