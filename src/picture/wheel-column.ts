// A column beside the wheel: nodes from top to bottom near their partners, in as many sub-columns as it takes.
import type { Point } from "./curve.ts";
import { interTextWidth } from "./text-width.ts";
import type { Partners } from "./layouts/partners.ts";
import type { WheelNode } from "./wheel.ts";

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

/** Mean height of a node's placed partners, weighted by their pull; 0 without partners. */
const barycentre = (node: WheelNode, partners: Partners, placed: ReadonlyMap<string, Point>): number => {
  let sum = 0;
  let total = 0;
  for (const { id, pull } of partners.get(node.id) ?? []) {
    const partner = placed.get(id);
    if (partner === undefined) continue;
    sum += pull * partner.y;
    total += pull;
  }
  return total === 0 ? 0 : sum / total;
};

const byHeight = (
  nodes: readonly WheelNode[],
  partners: Partners,
  placed: ReadonlyMap<string, Point>,
): readonly WheelNode[] => {
  const heights = new Map(nodes.map((node) => [node.id, barycentre(node, partners, placed)]));
  return [...nodes].sort((a, b) => heights.get(b.id)! - heights.get(a.id)! || (a.id < b.id ? -1 : 1));
};

/**
 * Positions of a column's nodes, highest barycentre first. When the nodes need more height than there is, they take
 * turns in two or more sub-columns, one label's width apart, so that each keeps a line to itself.
 */
export const placeColumn = (
  column: Column,
  partners: Partners,
  placed: ReadonlyMap<string, Point>,
): ReadonlyMap<string, Point> => {
  const ordered = byHeight(column.nodes, partners, placed);
  const needed = ordered.reduce((sum, node) => sum + roomOf(node), 0);
  const subColumns = Math.max(1, Math.ceil(needed / column.height));
  const labelWidth = ordered.reduce((most, { label }) => Math.max(most, interTextWidth(label, 11.5, 500)), 0);
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
