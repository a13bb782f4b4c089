// The line of a deal: a quadratic Bezier that bows to the left of its direction, or a ring for a deal with oneself.
// Pixel coordinates, y downwards.
import { selfLoop } from "./mark-form.ts";

export type Point = { readonly x: number; readonly y: number };
export type Disc = Point & { readonly radius: number };

type Bezier = { readonly shape: "bezier"; readonly from: Point; readonly control: Point; readonly to: Point };
/** A circle above the node, run through counter-clockwise from its lower right to its lower left. */
type Ring = { readonly shape: "ring"; readonly centre: Point; readonly radius: number };
export type Curve = Bezier | Ring;
/** A stretch of a curve's parameter, within [0, 1]. */
export type Span = { readonly start: number; readonly end: number };

const mixPoints = (a: Point, b: Point, t: number): Point => ({ x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t });
const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);

/**
 * The curve of a deal between two discs.
 *
 *     control = (from + to) / 2 + curvature * |chord| * (left normal of the chord)
 */
export const curveBetween = (source: Disc, target: Disc, curvature: number): Curve => {
  const dx = target.x - source.x;
  const dy = target.y - source.y;
  if (Math.hypot(dx, dy) < 1) {
    const radius = Math.max(selfLoop.least, source.radius * selfLoop.perRadius);
    return { shape: "ring", centre: { x: source.x, y: source.y - source.radius - selfLoop.lift * radius }, radius };
  }
  const control = {
    x: (source.x + target.x) / 2 + dy * curvature,
    y: (source.y + target.y) / 2 - dx * curvature,
  };
  return { shape: "bezier", from: source, control, to: target };
};

const ringAngle = (t: number): number => -Math.PI / 2 + selfLoop.gap + t * 2 * (Math.PI - selfLoop.gap);

/** The point at parameter `t` in [0, 1]. */
export const pointAt = (curve: Curve, t: number): Point => {
  if (curve.shape === "bezier") {
    return mixPoints(mixPoints(curve.from, curve.control, t), mixPoints(curve.control, curve.to, t), t);
  }
  const angle = ringAngle(t);
  return { x: curve.centre.x + curve.radius * Math.cos(angle), y: curve.centre.y - curve.radius * Math.sin(angle) };
};

/** The highest and the lowest point of a curve. */
export const heightsOf = (curve: Curve): { readonly top: number; readonly bottom: number } => {
  if (curve.shape === "ring") {
    return { top: curve.centre.y - curve.radius, bottom: curve.centre.y + curve.radius };
  }
  const { from, control, to } = curve;
  // Where the tangent is level; beyond the ends, the ends are the extremes.
  const turn = (from.y - control.y) / (from.y - 2 * control.y + to.y);
  const heights = [from.y, to.y, ...(turn > 0 && turn < 1 ? [pointAt(curve, turn).y] : [])];
  return { top: Math.min(...heights), bottom: Math.max(...heights) };
};

// Bisection: the distance to an end's centre grows with the parameter near that end.
const parameterOutside = (curve: Bezier, disc: Disc, inside: number, outside: number): number => {
  let near = inside;
  let far = outside;
  for (let step = 0; step < 24; step++) {
    const middle = (near + far) / 2;
    if (distance(pointAt(curve, middle), disc) < disc.radius) near = middle;
    else far = middle;
  }
  return far;
};

/** The visible part of a curve: from where it leaves the source's disc to where it enters the target's. */
export const visibleSpan = (curve: Curve, source: Disc, target: Disc): Span => {
  if (curve.shape === "ring") return { start: 0, end: 1 };
  return { start: parameterOutside(curve, source, 0, 0.49), end: parameterOutside(curve, target, 1, 0.51) };
};

const samples = 32;

/** Length of a span in pixels, from 32 chords. */
export const lengthOf = (curve: Curve, span: Span): number => {
  let length = 0;
  let last = pointAt(curve, span.start);
  for (let i = 1; i <= samples; i++) {
    const next = pointAt(curve, span.start + ((span.end - span.start) * i) / samples);
    length += distance(last, next);
    last = next;
  }
  return length;
};

/** The parameter at a share in [0, 1] of a span's length. */
export const parameterAtShare = (curve: Curve, span: Span, share: number): number => {
  const wanted = lengthOf(curve, span) * Math.min(1, Math.max(0, share));
  let length = 0;
  let last = pointAt(curve, span.start);
  for (let i = 1; i <= samples; i++) {
    const next = pointAt(curve, span.start + ((span.end - span.start) * i) / samples);
    const chord = distance(last, next);
    if (length + chord >= wanted && chord > 0) {
      return span.start + ((span.end - span.start) * (i - 1 + (wanted - length) / chord)) / samples;
    }
    length += chord;
    last = next;
  }
  return span.end;
};

const fixed = (value: number): string => String(Math.round(value * 10) / 10);

/** "x y" with one decimal, for SVG paths. */
export const pointText = ({ x, y }: Point): string => `${fixed(x)} ${fixed(y)}`;

/** SVG path data of a span; exact, since a part of a Bezier is a Bezier. */
export const spanPath = (curve: Curve, { start, end }: Span): string => {
  const from = pointText(pointAt(curve, start));
  const to = pointText(pointAt(curve, end));
  if (curve.shape === "bezier") {
    const control = mixPoints(
      mixPoints(curve.from, curve.control, start),
      mixPoints(curve.control, curve.to, start),
      end,
    );
    return `M${from}Q${pointText(control)} ${to}`;
  }
  const large = ringAngle(end) - ringAngle(start) > Math.PI ? 1 : 0;
  return `M${from}A${fixed(curve.radius)} ${fixed(curve.radius)} 0 ${large} 0 ${to}`;
};
