// Everyone on one circle, kind by kind; the deals run through its middle.
import type { Shape } from "../../model/node.ts";
import type { Point } from "../curve.ts";
import type { Layout, LayoutNode, Placement } from "./layout.ts";

/** The order round the circle, clockwise from nine o'clock. */
const orderOf: Readonly<Record<Shape, number>> = { diamond: 0, hexagon: 1, triangle: 2, square: 3, circle: 4 };

/** Radius of the circle for few firms, in layout units; with many it grows so that each has a line to itself. */
const leastRadius = 250;
const lineHeight = 17;
const discGap = 7;
/** How far towards the middle of the circle the deals are drawn. */
const towardsMiddle = 0.75;
/** Keeps a deal and the one against it apart. */
const apart = 0.05;

const roomOf = ({ radius }: LayoutNode): number => Math.max(lineHeight, 2 * radius + discGap);

const inOrder = (nodes: readonly LayoutNode[]): readonly LayoutNode[] => {
  const kinds = new Map<string, number>();
  for (const { kind } of nodes) if (!kinds.has(kind)) kinds.set(kind, kinds.size);
  return [...nodes].sort(
    (a, b) =>
      orderOf[a.shape] - orderOf[b.shape] ||
      kinds.get(a.kind)! - kinds.get(b.kind)! ||
      b.weight - a.weight ||
      (a.id < b.id ? -1 : 1),
  );
};

const anglesOf = (ordered: readonly LayoutNode[], total: number): ReadonlyMap<string, number> => {
  let passed = 0;
  return new Map(
    ordered.map((node) => {
      const share = (passed + roomOf(node) / 2) / total;
      passed += roomOf(node);
      return [node.id, Math.PI * (1 - 2 * share)];
    }),
  );
};

/** Draws a deal towards the middle, and a little to its left. */
const bowBetween = (source: Point, target: Point): number => {
  const [dx, dy] = [target.x - source.x, target.y - source.y];
  const chord = Math.hypot(dx, dy);
  if (chord === 0) return apart;
  const middle = { x: (source.x + target.x) / 2, y: (source.y + target.y) / 2 };
  // The middle of the circle lies at a right angle to the chord, on its left or on its right.
  const side = Math.sign(-dx * middle.y + dy * middle.x) || 1;
  return (side * towardsMiddle * Math.hypot(middle.x, middle.y)) / chord + apart;
};

const place = (nodes: readonly LayoutNode[]): Placement => {
  const ordered = inOrder(nodes);
  const total = ordered.reduce((sum, node) => sum + roomOf(node), 0);
  const radius = Math.max(leastRadius, total / (2 * Math.PI));
  const angles = anglesOf(ordered, total);
  const positions = new Map(
    [...angles].map(([id, angle]) => [id, { x: radius * Math.cos(angle), y: radius * Math.sin(angle) }]),
  );
  return {
    layout: "circle",
    positions,
    rigid: true,
    bow: (source, target) => bowBetween(positions.get(source)!, positions.get(target)!),
    nameSide: (id) => angles.get(id)!,
  };
};

export const circle: Layout = {
  id: "circle",
  label: "Circle",
  meaning:
    "Everyone on one circle, kind by kind; deals run through the middle, so thick bundles show who deals with whom.",
  place,
};
