import { LINE_HEIGHT, type Stroke, TEXT, type TextStyle } from "../../view/drawing.ts";

const fontOf = (style: TextStyle, size: number): string => TEXT[style].font.replace("1px", `${size}px`);

/** Paints strokes on a canvas; `paper` lies under hollow shapes and around names. */
export function paint(context: CanvasRenderingContext2D, strokes: readonly Stroke[], paper: string): void {
  context.lineCap = "butt";
  for (const stroke of strokes) {
    if (stroke.kind === "text") paintText(context, stroke, paper);
    else if (stroke.kind === "line") {
      context.strokeStyle = stroke.color;
      context.lineWidth = stroke.width;
      context.setLineDash([...stroke.dash]);
      context.beginPath();
      context.moveTo(...stroke.from);
      context.lineTo(...stroke.to);
      context.stroke();
    } else {
      context.beginPath();
      if (stroke.kind === "circle") context.arc(...stroke.at, stroke.radius, 0, Math.PI * 2);
      else for (const corner of stroke.corners) context.lineTo(...corner);
      context.closePath();
      fill(context, stroke);
    }
  }
}

function fill(context: CanvasRenderingContext2D, { color, hollow }: { color: string; hollow?: string }): void {
  context.fillStyle = hollow ?? color;
  context.fill();
  if (hollow === undefined) return;
  context.setLineDash([]);
  context.strokeStyle = color;
  context.lineWidth = 2.5;
  context.stroke();
}

function paintText(context: CanvasRenderingContext2D, text: Extract<Stroke, { kind: "text" }>, paper: string): void {
  context.font = fontOf(text.style, text.size);
  context.textAlign = "center";
  context.textBaseline = "alphabetic";
  context.setLineDash([]);
  context.strokeStyle = paper;
  context.lineWidth = 3.5;
  context.lineJoin = "round";
  context.fillStyle = text.color;
  text.lines.forEach((line, index) => {
    const y = text.at[1] + text.size * LINE_HEIGHT * (index + 0.8);
    context.strokeText(line, text.at[0], y);
    context.fillText(line, text.at[0], y);
  });
}

/** How wide lines are, each measured once. `letters`: how much larger than usual they are. */
export function measurer(letters: number): (line: string, style: TextStyle) => number {
  const context = document.createElement("canvas").getContext("2d");
  const known = new Map<string, number>();
  return (line, style) => {
    const key = `${style}${line}`;
    let width = known.get(key);
    if (width === undefined && context !== null) {
      context.font = fontOf(style, TEXT[style].size * letters);
      width = context.measureText(line).width;
      known.set(key, width);
    }
    return width ?? line.length * 7;
  };
}
