import { useState } from "preact/hooks";
import type { PageState } from "../../view/address.ts";
import { csvOf } from "../../view/csv.ts";
import type { Shown } from "../../view/network.ts";
import { REGION_SHARE, svgOf } from "../../view/svg.ts";
import { words } from "../../view/wording/index.ts";
import { query } from "../data/request.ts";
import { kindOf } from "../house/mark.tsx";
import { Menu } from "../house/menu.tsx";
import { announce } from "../house/states.tsx";
import { drawnNow } from "../overview/drawn-now.ts";
import { paint } from "../stage/paint.ts";
import { download } from "./download.ts";

const FORMATS = ["gexf", "jsonld", "csv"] as const;

interface ShareProps {
  readonly state: PageState;
  readonly shown: Shown;
}

/** A link to what is shown, the picture as a file, and the data behind it. */
export function ShareMenu({ state, shown }: ShareProps) {
  return (
    <Menu name={words.share.title} kind="share">
      {() => (
        <ul class="menu-list">
          <li>
            <CopyLink />
          </li>
          {!state.list && (
            <>
              <li>
                <MenuButton name={words.share.png} onClick={savePng} />
              </li>
              <li>
                <MenuButton name={words.share.svg} onClick={saveSvg} />
              </li>
            </>
          )}
          <li>
            <MenuButton name={words.share.table} onClick={() => saveTable(shown)} />
          </li>
          {FORMATS.map((format) => (
            <li key={format}>
              <a class="menu-item" href={exportAddress(format, state)} download={`kenniswijzer.${format}`}>
                {words.share.formats[format]}
              </a>
            </li>
          ))}
        </ul>
      )}
    </Menu>
  );
}

const exportAddress = (format: (typeof FORMATS)[number], { documents }: PageState): string =>
  `v1/export${query({ format, document: documents })}`;

function MenuButton({ name, onClick }: { readonly name: string; readonly onClick: () => void }) {
  return (
    <button type="button" class="menu-item" onClick={onClick}>
      {name}
    </button>
  );
}

/** Copies the address; where the browser forbids that, the address is shown to be copied by hand. */
function CopyLink() {
  const [said, setSaid] = useState<"copied" | "by-hand">();
  const copy = async (): Promise<void> => {
    const done = await navigator.clipboard?.writeText(location.href).then(
      () => true,
      () => false,
    );
    setSaid(done ? "copied" : "by-hand");
    announce(done ? words.share.copied : words.share.byHand);
  };
  return (
    <>
      <MenuButton name={said === "copied" ? words.share.copied : words.share.link} onClick={() => void copy()} />
      {said === "by-hand" && <input type="text" readOnly aria-label={words.share.byHand} value={location.href} />}
    </>
  );
}

const FILE = "kenniswijzer";

function saveSvg(): void {
  const drawn = drawnNow.get?.();
  if (drawn !== undefined)
    download(`${FILE}.svg`, svgOf(drawn, drawn, drawn.paper, words.picture.region), "image/svg+xml");
}

const SHARPNESS = 2;

function savePng(): void {
  const drawn = drawnNow.get?.();
  if (drawn === undefined) return;
  const canvas = document.createElement("canvas");
  canvas.width = drawn.width * SHARPNESS;
  canvas.height = drawn.height * SHARPNESS;
  const context = canvas.getContext("2d");
  if (context === null) return;
  context.scale(SHARPNESS, SHARPNESS);
  context.fillStyle = drawn.paper;
  context.fillRect(0, 0, drawn.width, drawn.height);
  context.globalAlpha = REGION_SHARE;
  context.drawImage(groundOf(drawn, canvas), 0, 0, drawn.width, drawn.height);
  context.globalAlpha = 1;
  paint(context, drawn.graph, drawn.paper);
  paint(context, drawn.names, drawn.paper);
  canvas.toBlob((blob) => blob && download(`${FILE}.png`, blob), "image/png");
}

/** The ground under communities on its own canvas, for it is paler as a whole. */
function groundOf(drawn: ReturnType<NonNullable<typeof drawnNow.get>>, like: HTMLCanvasElement): HTMLCanvasElement {
  const ground = document.createElement("canvas");
  ground.width = like.width;
  ground.height = like.height;
  const context = ground.getContext("2d");
  if (context === null) return ground;
  context.scale(SHARPNESS, SHARPNESS);
  context.lineCap = "round";
  paint(context, drawn.regions, drawn.paper);
  return ground;
}

function saveTable({ nodes, edges }: Shown): void {
  const names = new Map(nodes.map((node) => [node.id, node]));
  const rows = edges.map((edge) => {
    const [from, to] = [names.get(edge.from), names.get(edge.to)];
    const tie = words.tie(edge.type, edge.modality);
    return [from?.name ?? "", from ? kindOf(from) : "", tie, to?.name ?? "", to ? kindOf(to) : "", edge.evidence];
  });
  const { from, kind, tie, to, sentences } = words.list;
  download(`${FILE}.csv`, csvOf([[from, kind, tie, to, kind, sentences], ...rows]), "text/csv");
}
