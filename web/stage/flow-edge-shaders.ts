// GLSL of a deal: a strip of triangles along a quadratic Bezier, or along a ring above a node for a deal with oneself.
// Works in device pixels, y upwards, so the left normal of a direction (dx, dy) is (-dy, dx).
import { aheadStrength, arrow, dash, selfLoop, tube } from "../../src/picture/mark-form.ts";
import { glslConstants } from "./glsl-constants.ts";

const vertexConstants = glslConstants({
  pi: Math.PI,
  ringGap: selfLoop.gap,
  ringPerRadius: selfLoop.perRadius,
  leastRing: selfLoop.least,
  ringLift: selfLoop.lift,
  headPerWidth: arrow.perWidth,
  leastHead: arrow.least,
  mostHead: arrow.most,
  headOfLength: arrow.ofLength,
  headOverhang: arrow.overhang,
  widthOfHead: arrow.ofHead,
});

const fragmentConstants = glslConstants({
  wall: tube.wall,
  fillStrength: tube.fill,
  aheadStrength,
  dashPeriod: dash.line + dash.gap,
  dashShare: dash.line / (dash.line + dash.gap),
});

export const flowEdgeVertexShader = /* glsl */ `
attribute vec4 a_id;
attribute vec4 a_color;
attribute vec2 a_source;
attribute vec2 a_target;
attribute vec2 a_radii;
attribute vec2 a_form;    // width, curvature
attribute vec4 a_look;    // pattern, paid share, progress, moving
attribute vec2 a_strip;   // position along in [0, 1], side -1 or 1

uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_pixelRatio;
uniform vec2 u_dimensions;
uniform float u_minEdgeThickness;

varying vec4 v_color;
varying vec4 v_look;
varying float v_across;
varying float v_half;
varying float v_along;
varying float v_length;
varying float v_head;
varying float v_headHalf;

const float bias = 255.0 / 254.0;
${vertexConstants}

vec2 toPixels(vec2 point) {
  return ((u_matrix * vec3(point, 1.0)).xy + 1.0) * u_dimensions * 0.5;
}

vec2 bezier(vec2 a, vec2 b, vec2 c, float t) {
  return mix(mix(a, b, t), mix(b, c, t), t);
}

void main() {
  vec2 source = toPixels(a_source);
  vec2 target = toPixels(a_target);
  vec2 chord = target - source;
  float chordLength = length(chord);
  vec2 radii = a_radii * u_pixelRatio / u_sizeRatio;
  float width = max(u_minEdgeThickness, a_form.x / u_sizeRatio) * u_pixelRatio;
  vec2 point;
  vec2 tangent;

  if (chordLength < 1.0) {
    float ring = max(radii.x * ringPerRadius, leastRing * u_pixelRatio);
    float angle = -0.5 * pi + ringGap + a_strip.x * 2.0 * (pi - ringGap);
    point = source + vec2(0.0, radii.x + ring * ringLift) + ring * vec2(cos(angle), sin(angle));
    tangent = vec2(-sin(angle), cos(angle));
    v_length = ring * 2.0 * (pi - ringGap);
  } else {
    vec2 normal = vec2(-chord.y, chord.x) / chordLength;
    vec2 control = 0.5 * (source + target) + normal * chordLength * a_form.y;
    // Where the curve leaves one disc and enters the other: a fixed-point step from the tangents' estimate.
    float leave = clamp(radii.x / max(1.0, 2.0 * length(control - source)), 0.0, 0.45);
    float enter = 1.0 - clamp(radii.y / max(1.0, 2.0 * length(target - control)), 0.0, 0.45);
    for (int i = 0; i < 4; i++) {
      leave *= clamp(radii.x / max(0.5, length(bezier(source, control, target, leave) - source)), 0.3, 3.0);
      enter = 1.0 - (1.0 - enter)
        * clamp(radii.y / max(0.5, length(bezier(source, control, target, enter) - target)), 0.3, 3.0);
    }
    leave = clamp(leave, 0.0, 0.49);
    enter = clamp(enter, 0.51, 1.0);
    float t = mix(leave, enter, a_strip.x);
    point = bezier(source, control, target, t);
    tangent = normalize(mix(control - source, target - control, t) + 1e-4);
    float polygon = length(control - source) + length(target - control);
    v_length = (2.0 * chordLength + polygon) / 3.0 * (enter - leave);
  }

  v_along = a_strip.x * v_length;
  v_half = width * 0.5;
  float head = clamp(width * headPerWidth, leastHead * u_pixelRatio, mostHead * u_pixelRatio);
  v_head = min(head, v_length * headOfLength);
  v_headHalf = max(v_half + headOverhang * u_pixelRatio, v_head * widthOfHead);
  v_across = a_strip.y * (v_headHalf + 2.0 * u_pixelRatio);
  vec2 position = point + vec2(-tangent.y, tangent.x) * v_across;
  gl_Position = vec4(position / u_dimensions * 2.0 - 1.0, 0.0, 1.0);
  v_look = a_look;

  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= bias;
}`;

export const flowEdgeFragmentShader = /* glsl */ `
precision highp float;

varying vec4 v_color;
varying vec4 v_look;
varying float v_across;
varying float v_half;
varying float v_along;
varying float v_length;
varying float v_head;
varying float v_headHalf;

uniform float u_pixelRatio;
uniform float u_shift;
uniform float u_highlight;
uniform vec3 u_background;

${fragmentConstants}
const float highlightPeriod = 46.0;

void main() {
  float remaining = v_length - v_along;
  bool inHead = remaining < v_head;
  float halfWidth = inHead ? v_headHalf * remaining / v_head : v_half;
  float across = abs(v_across);

  #ifdef PICKING_MODE
  // A thin line is hard to hit: four pixels to each side always count.
  if (across > max(halfWidth + u_pixelRatio, 4.0 * u_pixelRatio)) discard;
  gl_FragColor = v_color;
  #else
  float pattern = v_look.x;
  float share = v_along / v_length;
  float alpha = 1.0 - smoothstep(halfWidth - 0.75, halfWidth + 0.75, across);
  vec3 color = v_color.rgb;

  if (!inHead && pattern > 1.5) {
    float period = dashPeriod * u_pixelRatio;
    float phase = mod(v_along, period);
    alpha *= 1.0 - smoothstep(period * dashShare - 0.5, period * dashShare + 0.5, phase);
  } else if (!inHead && pattern > 0.5) {
    float edge = v_half - wall * u_pixelRatio;
    float inside = 1.0 - smoothstep(edge, edge + 0.8, across);
    float unpaid = step(v_look.y, share);
    color = mix(color, mix(u_background, color, fillStrength), inside * unpaid);
  }

  if (v_look.w > 0.0 && !inHead) {
    float phase = fract((v_along - u_shift * u_pixelRatio) / (highlightPeriod * u_pixelRatio));
    float glow = smoothstep(0.0, 0.32, phase) * (1.0 - smoothstep(0.32, 0.40, phase));
    color = mix(color, vec3(1.0), 0.75 * glow * u_highlight);
  }
  if (share > v_look.z) color = mix(u_background, color, aheadStrength);

  gl_FragColor = vec4(color * alpha * v_color.a, alpha * v_color.a);
  #endif
}`;
