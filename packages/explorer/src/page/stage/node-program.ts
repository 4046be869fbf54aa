import { NodeProgram } from "sigma/rendering";
import type { NodeDisplayData, RenderParams } from "sigma/types";
import { floatColor } from "sigma/utils";

/** What a node has beside sigma's own attributes. */
export interface Marked {
  readonly sides: number;
  /** In radians. */
  readonly turn: number;
  readonly hollow: boolean;
  /** An outline in ink, for what is chosen or pinned. */
  readonly ring: boolean;
}

const VERTEX = /* glsl */ `
attribute vec2 a_position;
attribute float a_size;
attribute vec4 a_shape;
attribute vec4 a_color;
attribute vec4 a_id;
attribute vec2 a_corner;
uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform vec2 u_viewport;
varying vec4 v_color;
varying vec4 v_shape;
varying vec2 v_at;
varying float v_radius;
const float bias = 255.0 / 254.0;
void main() {
  v_radius = a_size / u_sizeRatio;
  #ifdef PICKING_MODE
  v_at = a_corner * max(v_radius, 12.0);
  #else
  v_at = a_corner * (v_radius + (a_shape.w > 0.5 ? 5.0 : 2.5));
  #endif
  vec2 middle = (u_matrix * vec3(a_position, 1)).xy;
  gl_Position = vec4(middle + v_at * 2.0 / u_viewport, 0, 1);
  v_shape = a_shape;
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= bias;
}`;

// distances in pixels: negative within the shape
const FRAGMENT = /* glsl */ `
precision highp float;
varying vec4 v_color;
varying vec4 v_shape;
varying vec2 v_at;
varying float v_radius;
uniform vec3 u_paper;
uniform vec3 u_ink;
const float TWO_PI = 6.2831853;
float outside(vec2 p, float r) {
  if (v_shape.x < 2.5) return length(p) - r;
  if (v_shape.x > 11.5) {
    vec2 q = abs(p);
    return min(max(q.x - r / 3.0, q.y - r * 0.95), max(q.x - r * 0.95, q.y - r / 3.0));
  }
  float part = TWO_PI / v_shape.x;
  float angle = mod(atan(p.x, p.y) - v_shape.y + TWO_PI, part) - part / 2.0;
  return cos(angle) * length(p) - r * cos(part / 2.0);
}
void main(void) {
  float d = outside(v_at, v_radius);
  #ifdef PICKING_MODE
  if (length(v_at) > max(v_radius, 12.0)) discard;
  gl_FragColor = v_color;
  #else
  float edge = v_shape.w > 0.5 ? 4.0 : 1.6;
  float cover = 1.0 - smoothstep(edge - 0.6, edge + 0.6, d);
  vec3 color = mix(v_color.rgb, u_paper, smoothstep(-0.5, 0.5, d));
  if (v_shape.w > 0.5) color = mix(color, u_ink, smoothstep(1.4, 2.2, d));
  float rim = max(1.6, v_radius * 0.3);
  if (v_shape.z > 0.5) color = mix(color, u_paper, 1.0 - smoothstep(-rim - 0.5, -rim + 0.5, d));
  gl_FragColor = vec4(color, 1.0) * cover;
  #endif
}`;

const UNIFORMS = ["u_matrix", "u_sizeRatio", "u_viewport", "u_paper", "u_ink"] as const;
const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGLRenderingContext;

type Colour = readonly [number, number, number];

/** Draws nodes as polygons, circles and pluses, filled or hollow, each with a rim of paper that keeps it apart. */
export function nodeProgram(colours: () => { readonly paper: Colour; readonly ink: Colour }) {
  return class extends NodeProgram<(typeof UNIFORMS)[number]> {
    getDefinition() {
      return {
        VERTICES: 6,
        VERTEX_SHADER_SOURCE: VERTEX,
        FRAGMENT_SHADER_SOURCE: FRAGMENT,
        METHOD: TRIANGLES,
        UNIFORMS,
        ATTRIBUTES: [
          { name: "a_position", size: 2, type: FLOAT },
          { name: "a_size", size: 1, type: FLOAT },
          { name: "a_shape", size: 4, type: FLOAT },
          { name: "a_color", size: 4, type: UNSIGNED_BYTE, normalized: true },
          { name: "a_id", size: 4, type: UNSIGNED_BYTE, normalized: true },
        ],
        CONSTANT_ATTRIBUTES: [{ name: "a_corner", size: 2, type: FLOAT }],
        CONSTANT_DATA: [
          [-1, -1],
          [1, -1],
          [-1, 1],
          [-1, 1],
          [1, -1],
          [1, 1],
        ],
      };
    }

    processVisibleItem(index: number, start: number, data: NodeDisplayData & Partial<Marked>): void {
      const { sides = 0, turn = 0, hollow = false, ring = false } = data;
      const values = [
        data.x,
        data.y,
        data.size,
        sides,
        turn,
        Number(hollow),
        Number(ring),
        floatColor(data.color),
        index,
      ];
      this.array.set(values, start);
    }

    setUniforms({ matrix, sizeRatio, width, height }: RenderParams, { gl, uniformLocations }: Program): void {
      const { paper, ink } = colours();
      gl.uniformMatrix3fv(uniformLocations.u_matrix ?? null, false, matrix);
      gl.uniform1f(uniformLocations.u_sizeRatio ?? null, sizeRatio);
      gl.uniform2f(uniformLocations.u_viewport ?? null, width, height);
      gl.uniform3f(uniformLocations.u_paper ?? null, ...paper);
      gl.uniform3f(uniformLocations.u_ink ?? null, ...ink);
    }
  };
}

type Program = Parameters<NodeProgram<(typeof UNIFORMS)[number]>["setUniforms"]>[1];
