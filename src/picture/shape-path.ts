// The five outlines of equal area, as SVG path data: a circle of the given radius and its equals.
import type { Shape } from "../model/node.ts";
import { pointText, type Disc, type Point } from "./curve.ts";

/** Circumradius of a regular polygon of n corners whose area is that of the unit circle. */
const circumradius = (corners: number): number =>
  Math.sqrt((2 * Math.PI) / (corners * Math.sin((2 * Math.PI) / corners)));

/** Corners in units of the radius, y downwards, from a first angle in degrees. */
const regular = (corners: number, firstAngle: number): readonly Point[] =>
  Array.from({ length: corners }, (_, i) => {
    const angle = ((firstAngle + (i * 360) / corners) * Math.PI) / 180;
    return { x: circumradius(corners) * Math.cos(angle), y: circumradius(corners) * Math.sin(angle) };
  });

/** Half the side of the rounded square of equal area, and the radius of its corners, in units of the radius. */
export const squareSide = 0.914;
export const squareCorner = 0.28;

/** Corners of the shapes that have straight sides; y downwards, in units of the radius. */
export const polygons: Readonly<Record<"hexagon" | "diamond" | "triangle", readonly Point[]>> = {
  hexagon: regular(6, 0),
  diamond: regular(4, -90),
  triangle: regular(3, -90),
};

const circlePath = ({ x, y, radius }: Disc): string => {
  const r = pointText({ x: radius, y: radius });
  return `M${pointText({ x: x - radius, y })}A${r} 0 1 1 ${pointText({ x: x + radius, y })}A${r} 0 1 1 ${pointText({ x: x - radius, y })}Z`;
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

/** Path data of a shape with the area of the disc. */
export const shapePath = (shape: Shape, disc: Disc): string => {
  if (shape === "circle") return circlePath(disc);
  if (shape === "square") return squarePath(disc);
  const corners = polygons[shape].map((corner) =>
    pointText({ x: disc.x + corner.x * disc.radius, y: disc.y + corner.y * disc.radius }),
  );
  return `M${corners.join("L")}Z`;
};

/** Path data of a wedge of the disc, from 12 o'clock, clockwise; the whole disc at share 1. */
export const wedgePath = (disc: Disc, share: number): string => {
  if (share >= 0.999) return circlePath(disc);
  const angle = 2 * Math.PI * share;
  const end = { x: disc.x + disc.radius * Math.sin(angle), y: disc.y - disc.radius * Math.cos(angle) };
  const r = pointText({ x: disc.radius, y: disc.radius });
  const start = { x: disc.x, y: disc.y - disc.radius };
  return `M${pointText(disc)}L${pointText(start)}A${r} 0 ${share > 0.5 ? 1 : 0} 1 ${pointText(end)}Z`;
};
