// The core of the wheel: the largest nodes of each sector on the inner ring, the rest on rings further out.
import type { Point } from "./curve.ts";
import { sectorsOf, type Sector } from "./sectors.ts";
import type { WheelNode } from "./wheel.ts";

/** Room between two discs on a ring, in layout units. */
const spacing = 26;
/** The rim is a little flatter than round, and a little lower than the middle: arcs from the left pass above it. */
const flatness = 0.96;
const drop = 0.06;

// Largest in the middle, the others alternately to its sides.
const fromTheMiddle = <Item>(items: readonly Item[]): readonly Item[] => [
  ...items.filter((_, i) => i % 2 === 1).toReversed(),
  ...items.filter((_, i) => i % 2 === 0),
];

const roomOf = (node: WheelNode): number => 2 * node.radius + spacing;

const placeOnArc = (
  nodes: readonly WheelNode[],
  radius: number,
  { middle, span }: { readonly middle: number; readonly span: number },
  wheelRadius: number,
): readonly (readonly [string, Point])[] => {
  const total = nodes.reduce((sum, node) => sum + roomOf(node), 0);
  let passed = 0;
  return nodes.map((node) => {
    const share = (passed + roomOf(node) / 2) / total;
    passed += roomOf(node);
    const angle = ((middle + span / 2 - share * span) * Math.PI) / 180;
    const point = {
      x: radius * Math.cos(angle),
      y: radius * flatness * Math.sin(angle) - wheelRadius * drop,
    };
    return [node.id, point] as const;
  });
};

// As many as fit on the arc, but always one, so that the rings end.
const fill = (nodes: readonly WheelNode[], arc: number): number => {
  let used = 0;
  const full = nodes.findIndex((node) => (used += roomOf(node)) > arc);
  return full === -1 ? nodes.length : Math.max(1, full);
};

const placeSector = (
  sector: Sector,
  nodes: readonly WheelNode[],
  wheelRadius: number,
): readonly (readonly [string, Point])[] => {
  const hubCount = Math.min(sector.hubs, fill(nodes, ((wheelRadius * sector.span) / 180) * Math.PI));
  const hubs = nodes.slice(0, hubCount);
  const hubSpan = sector.span === 360 ? 360 : sector.span * (hubs.length < 3 ? 0.62 : 0.74);
  const placed = [...placeOnArc(fromTheMiddle(hubs), wheelRadius, { ...sector, span: hubSpan }, wheelRadius)];
  let rest = nodes.slice(hubCount);
  for (let ring = 1.36; rest.length > 0; ring += 0.24) {
    const radius = wheelRadius * ring;
    const span = sector.span === 360 ? 360 : sector.span * 0.98;
    const count = fill(rest, ((radius * span) / 180) * Math.PI);
    placed.push(...placeOnArc(fromTheMiddle(rest.slice(0, count)), radius, { ...sector, span }, wheelRadius));
    rest = rest.slice(count);
  }
  return placed;
};

/** Positions of the core's nodes, largest first within each sector. */
export const placeCore = (core: readonly WheelNode[], wheelRadius: number): ReadonlyMap<string, Point> =>
  new Map([...sectorsOf(core)].flatMap(([sector, nodes]) => placeSector(sector, nodes, wheelRadius)));
