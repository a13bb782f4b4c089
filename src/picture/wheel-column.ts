// A column beside the wheel: nodes from top to bottom near their partners, in as many sub-columns as it takes.
import type { Point } from "./curve.ts";
import { estimatedTextWidth } from "./text-width.ts";
import type { WheelFlow, WheelNode } from "./wheel.ts";

export type Column = {
  readonly nodes: readonly WheelNode[];
  /** Position of the inner edge. */
  readonly x: number;
  /** Direction of further sub-columns: -1 to the left, 1 to the right. */
  readonly outwards: -1 | 1;
  readonly height: number;
};

/** A line of label text, the least that a node needs. */
const lineHeight = 15;
const roomOf = (node: WheelNode): number => Math.max(lineHeight, 2 * node.radius + 2);

/**
 * Weighted mean height of a node's placed partners, weights the square roots of the amounts; 0 without partners.
 */
const barycentre = (node: WheelNode, flows: readonly WheelFlow[], placed: ReadonlyMap<string, Point>): number => {
  let sum = 0;
  let total = 0;
  for (const { source, target, amount } of flows) {
    const partner = placed.get(source === node.id ? target : source);
    if (partner === undefined) continue;
    sum += Math.sqrt(amount) * partner.y;
    total += Math.sqrt(amount);
  }
  return total === 0 ? 0 : sum / total;
};

const byHeight = (
  nodes: readonly WheelNode[],
  flows: readonly WheelFlow[],
  placed: ReadonlyMap<string, Point>,
): readonly WheelNode[] => {
  const flowsOf = new Map(
    nodes.map((node) => [node.id, flows.filter((flow) => flow.source === node.id || flow.target === node.id)]),
  );
  const heights = new Map(nodes.map((node) => [node.id, barycentre(node, flowsOf.get(node.id)!, placed)]));
  return [...nodes].sort((a, b) => heights.get(b.id)! - heights.get(a.id)! || (a.id < b.id ? -1 : 1));
};

/**
 * Positions of a column's nodes, highest barycentre first. When the nodes need more height than there is, they take
 * turns in two or more sub-columns, one label's width apart, so that each keeps a line to itself.
 */
export const placeColumn = (
  column: Column,
  flows: readonly WheelFlow[],
  placed: ReadonlyMap<string, Point>,
): ReadonlyMap<string, Point> => {
  const ordered = byHeight(column.nodes, flows, placed);
  const needed = ordered.reduce((sum, node) => sum + roomOf(node), 0);
  const subColumns = Math.max(1, Math.ceil(needed / column.height));
  const labelWidth = Math.max(0, ...ordered.map((node) => estimatedTextWidth(node.label, 11.5, 500)));
  // A few nodes gather around the middle instead of spreading over the whole height.
  const height = Math.min(column.height, ordered.length * 90);
  const gap = Math.max(0, height * subColumns - needed) / Math.max(1, ordered.length);
  let passed = 0;
  return new Map(
    ordered.map((node, i) => {
      const room = roomOf(node) + gap;
      const y = height / 2 - (passed + room / 2) / subColumns;
      passed += room;
      const x = column.x + column.outwards * (i % subColumns) * (labelWidth + 34);
      return [node.id, { x, y }] as const;
    }),
  );
};
