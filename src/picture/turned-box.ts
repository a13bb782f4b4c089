// Rectangles that need not be level: the names round a circle.
import type { Box } from "./boxes.ts";
import type { Point } from "./curve.ts";

/** A turn about a point, clockwise on the screen, in radians. */
export type Turn = { readonly angle: number; readonly about: Point };

/** In order round the rectangle. */
export type Corners = readonly [Point, Point, Point, Point];

export const cornersOf = ({ left, right, top, bottom }: Box): Corners => [
  { x: left, y: top },
  { x: right, y: top },
  { x: right, y: bottom },
  { x: left, y: bottom },
];

export const turned = ([a, b, c, d]: Corners, { angle, about }: Turn): Corners => {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const turn = ({ x, y }: Point): Point => ({
    x: about.x + (x - about.x) * cos - (y - about.y) * sin,
    y: about.y + (x - about.x) * sin + (y - about.y) * cos,
  });
  return [turn(a), turn(b), turn(c), turn(d)];
};

export const boxAroundCorners = (corners: Corners): Box => {
  const xs = corners.map(({ x }) => x);
  const ys = corners.map(({ y }) => y);
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
};

const spanAlong = (corners: Corners, axis: Point): { readonly low: number; readonly high: number } => {
  const values = corners.map(({ x, y }) => x * axis.x + y * axis.y);
  return { low: Math.min(...values), high: Math.max(...values) };
};

const axesOf = ([a, b, , d]: Corners): readonly Point[] => [
  { x: b.x - a.x, y: b.y - a.y },
  { x: d.x - a.x, y: d.y - a.y },
];

/** Two rectangles overlap unless an axis of one of them separates them; touching is not overlapping. */
export const cornersOverlap = (a: Corners, b: Corners): boolean =>
  [...axesOf(a), ...axesOf(b)].every((axis) => {
    const [one, other] = [spanAlong(a, axis), spanAlong(b, axis)];
    return one.low < other.high && other.low < one.high;
  });
