// GLSL of a node: one of five outlines of equal area, its inside full or a gauge, rings inside and around.
// Distances are in pixels; `outline` is 0 on the edge of the shape and negative inside.
import { markGap } from "../../src/picture/mark-form.ts";
import { outlines, squareCorner, squareSide } from "../../src/picture/shape-path.ts";
import { glslConstants } from "./glsl-constants.ts";

const constants = glslConstants({
  squareSide,
  squareCorner,
  hexagonApothem: outlines.hexagon.apothem,
  diamondApothem: outlines.diamond.apothem,
  triangleApothem: outlines.triangle.apothem,
  markGap,
});

export const gaugeNodeVertexShader = /* glsl */ `
attribute vec4 a_id;
attribute vec4 a_color;
attribute vec4 a_wedgeColor;
attribute vec4 a_ringColor;
attribute vec2 a_position;
attribute vec4 a_look;    // radius, wedge or -1, ring share, shape
attribute float a_inset;  // how far the gauge lies within the outline, in radii
attribute float a_halo;   // 0 none, 1 pointer, 2 keyboard focus
attribute float a_angle;

uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_correctionRatio;

varying vec4 v_color;
varying vec4 v_wedgeColor;
varying vec4 v_ringColor;
varying vec4 v_look;
varying float v_halo;
varying float v_inset;
varying vec2 v_offset;
varying float v_radius;

const float bias = 255.0 / 254.0;
// The triangle's corner stands 1.555 radii from the middle; halos reach 8 pixels further.
const float reach = 1.56;
const float haloRoom = 8.0;

void main() {
  v_radius = a_look.x / u_sizeRatio;
  // A triangle holds its inscribed circle, whose radius is half that of its corners.
  float corner = 2.0 * (reach * v_radius + haloRoom);
  v_offset = corner * vec2(cos(a_angle), sin(a_angle));
  // One pixel is two correction ratios of sigma's framed coordinates.
  vec2 position = a_position + v_offset * 2.0 * u_correctionRatio;
  gl_Position = vec4((u_matrix * vec3(position, 1.0)).xy, 0.0, 1.0);
  v_look = a_look;
  v_halo = a_halo;
  v_inset = a_inset;

  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  v_wedgeColor = a_wedgeColor;
  v_ringColor = a_ringColor;
  #endif
  v_color.a *= bias;
}`;

export const gaugeNodeFragmentShader = /* glsl */ `
precision highp float;

varying vec4 v_color;
varying vec4 v_wedgeColor;
varying vec4 v_ringColor;
varying vec4 v_look;
varying float v_halo;
varying float v_inset;
varying vec2 v_offset;
varying float v_radius;

uniform float u_pixelRatio;
uniform vec3 u_background;
uniform vec3 u_panel;
uniform vec3 u_focus;

${constants}

float outline(vec2 p) {
  float shape = v_look.w;
  vec2 q = abs(p);
  if (shape < 0.5) return length(p) - v_radius;
  if (shape < 1.5) {
    vec2 corner = q - v_radius * (squareSide - squareCorner);
    return length(max(corner, 0.0)) + min(max(corner.x, corner.y), 0.0) - v_radius * squareCorner;
  }
  if (shape < 2.5) return max(q.x * 0.866025 + q.y * 0.5, q.y) - v_radius * hexagonApothem;
  if (shape < 3.5) return (q.x + q.y) * 0.707107 - v_radius * diamondApothem;
  return max(q.x * 0.866025 + p.y * 0.5, -p.y) - v_radius * triangleApothem;
}

// Share of a pixel that lies within a distance.
float within(float distance, float limit) {
  float soft = 0.6 / u_pixelRatio;
  return 1.0 - smoothstep(limit - soft, limit + soft, distance);
}

float band(float distance, float inner, float outer) {
  return within(distance, outer) * (1.0 - within(distance, inner));
}

void main() {
  float distance = outline(v_offset);

  #ifdef PICKING_MODE
  if (distance > 3.0) discard;
  gl_FragColor = v_color;
  #else
  vec3 color = v_color.rgb;
  float wedge = v_look.y;
  if (wedge >= 0.0) {
    float angle = atan(v_offset.x, v_offset.y);
    if (angle < 0.0) angle += 6.2831853;
    vec3 inside = angle < wedge * 6.2831853 ? v_wedgeColor.rgb : u_panel;
    color = mix(color, inside, within(distance, -v_inset * v_radius));
  }
  float ring = v_look.z * v_radius;
  if (ring > 0.0) color = mix(v_ringColor.rgb, color, within(distance, -ring));

  // A hair of background keeps the mark apart from the lines that end at it.
  float alpha = within(distance, markGap);
  color = mix(u_background, color, within(distance, 0.0));
  if (v_halo > 0.5) {
    float halo = v_halo > 1.5 ? band(distance, 2.0, 5.0) : band(distance, 2.0, 4.0);
    color = mix(color, u_focus, halo);
    alpha = max(alpha, max(halo, within(distance, 2.5)));
  }
  if (alpha < 0.004) discard;
  gl_FragColor = vec4(color * alpha, alpha);
  #endif
}`;
