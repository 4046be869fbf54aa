import { EdgeProgram } from "sigma/rendering";
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from "sigma/types";
import { floatColor } from "sigma/utils";

/** How a line is drawn: through, in dots, double, in dashes. */
export const STROKES = { noemt: 0, vraagt: 1, "voert-uit": 2, "is-van-plan": 3 } as const;

const VERTEX = /* glsl */ `
attribute vec2 a_start;
attribute vec2 a_end;
attribute float a_thickness;
attribute float a_stroke;
attribute vec4 a_color;
attribute vec4 a_id;
attribute vec2 a_corner;
uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform vec2 u_viewport;
varying vec4 v_color;
varying vec2 v_at;
varying float v_half;
varying float v_stroke;
const float bias = 255.0 / 254.0;
void main() {
  vec2 start = (u_matrix * vec3(a_start, 1)).xy;
  vec2 end = (u_matrix * vec3(a_end, 1)).xy;
  vec2 along = (end - start) * u_viewport * 0.5;
  float reach = max(length(along), 0.001);
  vec2 aside = vec2(-along.y, along.x) / reach;
  v_half = max(a_thickness / u_sizeRatio, a_stroke == 2.0 ? 3.6 : 1.2) * 0.5;
  #ifdef PICKING_MODE
  float half_ = v_half + 5.0;
  v_color = a_id;
  #else
  float half_ = v_half + 1.0;
  v_color = a_color;
  #endif
  v_color.a *= bias;
  v_at = vec2(a_corner.x * reach, a_corner.y * half_);
  v_stroke = a_stroke;
  gl_Position = vec4(mix(start, end, a_corner.x) + aside * v_at.y * 2.0 / u_viewport, 0, 1);
}`;

const FRAGMENT = /* glsl */ `
precision highp float;
varying vec4 v_color;
varying vec2 v_at;
varying float v_half;
varying float v_stroke;
void main(void) {
  #ifdef PICKING_MODE
  gl_FragColor = v_color;
  #else
  float across = abs(v_at.y);
  float cover = 1.0 - smoothstep(v_half - 0.5, v_half + 0.5, across);
  if (v_stroke > 2.5) cover *= step(mod(v_at.x, 14.0), 8.0);
  else if (v_stroke > 1.5) cover *= smoothstep(v_half - 1.7, v_half - 0.9, across);
  else if (v_stroke > 0.5) cover *= step(mod(v_at.x, 6.0), 2.6);
  gl_FragColor = v_color * cover;
  #endif
}`;

const UNIFORMS = ["u_matrix", "u_sizeRatio", "u_viewport"] as const;
const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGLRenderingContext;

/** Draws ties as lines that can be told apart without their colours, wide enough to point at. */
export class TieProgram extends EdgeProgram<(typeof UNIFORMS)[number]> {
  getDefinition() {
    return {
      VERTICES: 6,
      VERTEX_SHADER_SOURCE: VERTEX,
      FRAGMENT_SHADER_SOURCE: FRAGMENT,
      METHOD: TRIANGLES,
      UNIFORMS,
      ATTRIBUTES: [
        { name: "a_start", size: 2, type: FLOAT },
        { name: "a_end", size: 2, type: FLOAT },
        { name: "a_thickness", size: 1, type: FLOAT },
        { name: "a_stroke", size: 1, type: FLOAT },
        { name: "a_color", size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: "a_id", size: 4, type: UNSIGNED_BYTE, normalized: true },
      ],
      CONSTANT_ATTRIBUTES: [{ name: "a_corner", size: 2, type: FLOAT }],
      CONSTANT_DATA: [
        [0, 1],
        [0, -1],
        [1, 1],
        [1, 1],
        [0, -1],
        [1, -1],
      ],
    };
  }

  processVisibleItem(
    index: number,
    start: number,
    from: NodeDisplayData,
    to: NodeDisplayData,
    data: EdgeDisplayData & { readonly stroke?: number },
  ): void {
    this.array.set([from.x, from.y, to.x, to.y, data.size, data.stroke ?? 0, floatColor(data.color), index], start);
  }

  setUniforms({ matrix, sizeRatio, width, height }: RenderParams, { gl, uniformLocations }: Program): void {
    gl.uniformMatrix3fv(uniformLocations.u_matrix ?? null, false, matrix);
    gl.uniform1f(uniformLocations.u_sizeRatio ?? null, sizeRatio);
    gl.uniform2f(uniformLocations.u_viewport ?? null, width, height);
  }
}

type Program = Parameters<EdgeProgram<(typeof UNIFORMS)[number]>["setUniforms"]>[1];
