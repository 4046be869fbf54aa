import { LINE_HEIGHT, type Stroke, TEXT } from "./drawing.ts";

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

const number = (value: number): string => String(Math.round(value * 10) / 10);

interface Layers {
  readonly regions: readonly Stroke[];
  readonly graph: readonly Stroke[];
  readonly names: readonly Stroke[];
}

/** Share of colour that the ground under communities has. */
export const REGION_SHARE = 0.16;

/** The picture as a file that any program opens. Names are text in it: never markup. */
export function svgOf(
  { regions, graph, names }: Layers,
  size: { width: number; height: number },
  paper: string,
  title: string,
): string {
  const { width, height } = size;
  const draw = (strokes: readonly Stroke[]): string => strokes.map((stroke) => elementOf(stroke, paper)).join("\n");
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${number(width)}" height="${number(height)}" viewBox="0 0 ${number(width)} ${number(height)}">`,
    `<title>${escaped(title)}</title>`,
    `<rect width="100%" height="100%" fill="${paper}"/>`,
    `<g opacity="${REGION_SHARE}" stroke-linecap="round">${draw(regions)}</g>`,
    draw(graph),
    draw(names),
    "</svg>",
  ].join("\n");
}

function elementOf(stroke: Stroke, paper: string): string {
  switch (stroke.kind) {
    case "line": {
      const [[x1, y1], [x2, y2]] = [stroke.from, stroke.to];
      const dash = stroke.dash.length > 0 ? ` stroke-dasharray="${stroke.dash.join(" ")}"` : "";
      return `<line x1="${number(x1)}" y1="${number(y1)}" x2="${number(x2)}" y2="${number(y2)}" stroke="${stroke.color}" stroke-width="${number(stroke.width)}"${dash}/>`;
    }
    case "circle":
      return `<circle cx="${number(stroke.at[0])}" cy="${number(stroke.at[1])}" r="${number(stroke.radius)}" ${filling(stroke)}/>`;
    case "polygon":
      return `<polygon points="${stroke.corners.map((corner) => corner.map(number).join(",")).join(" ")}" ${filling(stroke)}/>`;
    case "text": {
      const { font } = TEXT[stroke.style];
      const { size } = stroke;
      const [x, y] = stroke.at;
      const weight = stroke.style === "strong" ? ' font-weight="600"' : "";
      const slant = stroke.style === "region" ? ' font-style="italic"' : "";
      const family = font.replace(/^.*1px /, "");
      const lines = stroke.lines.map(
        (line, index) =>
          `<tspan x="${number(x)}" y="${number(y + size * LINE_HEIGHT * (index + 0.8))}">${escaped(line)}</tspan>`,
      );
      return `<text text-anchor="middle" font-family="${escaped(family)}" font-size="${number(size)}"${weight}${slant} fill="${stroke.color}" stroke="${paper}" stroke-width="3" stroke-linejoin="round" paint-order="stroke">${lines.join("")}</text>`;
    }
  }
}

const filling = ({ color, hollow }: { readonly color: string; readonly hollow?: string }): string =>
  hollow === undefined ? `fill="${color}"` : `fill="${hollow}" stroke="${color}" stroke-width="2.5"`;
