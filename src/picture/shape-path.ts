// The five outlines of equal area, as SVG path data: a circle of the given radius and its equals. y downwards.
import type { Shape } from "../model/node.ts";
import { pointText, type Disc, type Point } from "./curve.ts";
import { gaugeWall } from "./mark-form.ts";

/** Distance from the middle to the sides of a regular polygon with the area of the unit circle: sqrt(pi / (n tan(pi / n))). */
const apothem = (sides: number): number => Math.sqrt(Math.PI / (sides * Math.tan(Math.PI / sides)));

/** Radius of the rounded square's corners, and half its side so that the area is that of the circle, in radii. */
export const squareCorner = 0.28;
export const squareSide = Math.sqrt((Math.PI + (4 - Math.PI) * squareCorner ** 2) / 4);

type Outline = {
  /** Directions of the sides' outward normals, in degrees clockwise from three o'clock. */
  readonly normals: readonly number[];
  /** Distance of every side from the middle, in radii. */
  readonly apothem: number;
};

export const outlines: Readonly<Record<Exclude<Shape, "circle">, Outline>> = {
  square: { normals: [0, 90, 180, 270], apothem: squareSide },
  hexagon: { normals: [30, 90, 150, 210, 270, 330], apothem: apothem(6) },
  diamond: { normals: [45, 135, 225, 315], apothem: apothem(4) },
  triangle: { normals: [90, 210, 330], apothem: apothem(3) },
};

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Distance from the middle to the outline in a direction, in radii; the square's corners are taken as sharp. */
const reachAt = (shape: Shape, angle: number): number => {
  if (shape === "circle") return 1;
  const outline = outlines[shape];
  const towards = Math.max(...outline.normals.map((normal) => Math.cos(angle - radians(normal))));
  return outline.apothem / towards;
};

const pointAtAngle = (shape: Shape, { x, y, radius }: Disc, angle: number): Point => {
  const reach = reachAt(shape, angle) * radius;
  return { x: x + reach * Math.cos(angle), y: y + reach * Math.sin(angle) };
};

const circlePath = ({ x, y, radius }: Disc): string => {
  const r = pointText({ x: radius, y: radius });
  const left = pointText({ x: x - radius, y });
  return `M${left}A${r} 0 1 1 ${pointText({ x: x + radius, y })}A${r} 0 1 1 ${left}Z`;
};

const squarePath = ({ x, y, radius }: Disc): string => {
  const side = squareSide * radius;
  const inner = side - squareCorner * radius;
  const r = pointText({ x: squareCorner * radius, y: squareCorner * radius });
  const at = (dx: number, dy: number): string => pointText({ x: x + dx, y: y + dy });
  return (
    `M${at(-inner, -side)}L${at(inner, -side)}A${r} 0 0 1 ${at(side, -inner)}` +
    `L${at(side, inner)}A${r} 0 0 1 ${at(inner, side)}L${at(-inner, side)}A${r} 0 0 1 ${at(-side, inner)}` +
    `L${at(-side, -inner)}A${r} 0 0 1 ${at(-inner, -side)}Z`
  );
};

/** Corners lie half-way between two neighbouring normals. */
const cornerAngles = ({ normals }: Outline): readonly number[] =>
  normals.map((normal) => radians(normal + 180 / normals.length));

/** Path data of a shape with the area of the disc. */
export const shapePath = (shape: Shape, disc: Disc): string => {
  if (shape === "circle") return circlePath(disc);
  if (shape === "square") return squarePath(disc);
  const corners = cornerAngles(outlines[shape]).map((angle) => pointText(pointAtAngle(shape, disc, angle)));
  return `M${corners.join("L")}Z`;
};

/** Distance from the middle to a shape's sides, in radii. */
const sideOf = (shape: Shape): number => (shape === "circle" ? 1 : outlines[shape].apothem);

/** The disc whose shape runs a distance inside another's, side by side. */
export const insetDisc = (shape: Shape, disc: Disc, inset: number): Disc => {
  return { ...disc, radius: Math.max(0, disc.radius - inset / sideOf(shape)) };
};

/**
 * How far a gauge lies within a mark's outline, as a share of the mark's radius. A thick ring would hide the gauge's
 * wall, and with it the colour of the kind: there the gauge is that of the smaller mark that the ring leaves.
 *
 * @param ring Width of the mark's ring as a share of its radius; 0: none.
 */
export const gaugeInset = (shape: Shape, ring: number): number =>
  ring > gaugeWall - 0.02 ? ring + gaugeWall * (1 - ring / sideOf(shape)) : gaugeWall;

/** One point of a wedge's rim every this many degrees, so that corners are met closely. */
const wedgeStep = 5;

/** Path data of a share in [0, 1] of a shape, from 12 o'clock, clockwise; the whole shape at share 1. */
export const wedgePath = (shape: Shape, disc: Disc, share: number): string => {
  if (share >= 0.999) return shapePath(shape, disc);
  const steps = Math.max(1, Math.ceil((share * 360) / wedgeStep));
  const rim = Array.from({ length: steps + 1 }, (_, i) =>
    pointText(pointAtAngle(shape, disc, radians(-90 + (share * 360 * i) / steps))),
  );
  return `M${pointText(disc)}L${rim.join("L")}Z`;
};
