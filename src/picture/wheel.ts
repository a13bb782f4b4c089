// The money wheel: payers in a column left, the core on a wheel, payees in a column right. Deterministic.
import type { Shape } from "../model/node.ts";
import type { Point } from "./curve.ts";
import { partnersOf } from "./layouts/partners.ts";
import { placeCore } from "./wheel-core.ts";
import { placeColumn } from "./wheel-column.ts";
import type { Part } from "./scene.ts";

export type WheelNode = {
  readonly id: string;
  readonly label: string;
  readonly shape: Shape;
  readonly part: Part;
  /** Pixels at zoom 1; one layout unit is about one pixel of a stage 1050 wide. */
  readonly radius: number;
  /** Decides who stands in the middle of a sector; any unit, the same for all. */
  readonly weight: number;
};

/** Money between two nodes; the amount sets how strongly a node is drawn to its partner's height. */
export type WheelFlow = { readonly source: string; readonly target: string; readonly amount: number };

/** Radius of the inner ring, in layout units. */
export const wheelRadius = 240;

const bySize = (a: WheelNode, b: WheelNode): number => b.weight - a.weight || (a.id < b.id ? -1 : 1);

/**
 * Layout positions, y upwards, of every node.
 *
 * The core's sectors run clockwise with the money (chips, labs, clouds). The columns stand at -1.74 and 1.7 radii, in
 * the order of their partners' heights; a second pass lets nodes whose partners stand in the columns follow them.
 * O(n log n + m).
 */
export const wheelLayout = (nodes: readonly WheelNode[], flows: readonly WheelFlow[]): ReadonlyMap<string, Point> => {
  const part = (which: Part): readonly WheelNode[] => nodes.filter((node) => node.part === which).sort(bySize);
  const core = placeCore(part("core"), wheelRadius);
  const height = 2.95 * wheelRadius;
  const payers = { nodes: part("in"), x: -1.74 * wheelRadius, outwards: -1, height } as const;
  const payees = { nodes: part("out"), x: 1.7 * wheelRadius, outwards: 1, height } as const;
  const partners = partnersOf(flows);
  const place = (placed: ReadonlyMap<string, Point>): ReadonlyMap<string, Point> =>
    new Map([...core, ...placeColumn(payers, partners, placed), ...placeColumn(payees, partners, placed)]);
  return place(place(core));
};
