// Columns by what firms do: who has money, who makes chips, who runs clouds, who builds models, who builds the rest.
import type { Shape } from "../../model/node.ts";
import type { Point } from "../curve.ts";
import { interTextWidth } from "../text-width.ts";
import { placeColumn, type Column } from "../wheel-column.ts";
import type { Layout, LayoutNode, Placement } from "./layout.ts";
import { partnersOf, type Partners } from "./partners.ts";
import { separate } from "./separate.ts";

const tierByShape: Readonly<Record<Shape, number>> = { diamond: 0, hexagon: 1, square: 2, circle: 3, triangle: 4 };
const tierByPart = { in: 0, core: 1, out: 2 } as const;

const height = 720;
/** Free space between two columns beside their names, in layout units. */
const aisle = 150;
const sweeps = 24;
const flatBow = 0.13;
const gap = 2;

// Firms of one kind say nothing by their kind: then the columns are who pays in, who goes round, who is paid.
const tiersOf = (nodes: readonly LayoutNode[]): readonly (readonly LayoutNode[])[] => {
  const byShape = new Set(nodes.map(({ shape }) => shape)).size > 1;
  const tiers: LayoutNode[][] = Array.from({ length: 5 }, () => []);
  for (const node of nodes) tiers[byShape ? tierByShape[node.shape] : tierByPart[node.part]]!.push(node);
  return tiers
    .filter((tier) => tier.length > 0)
    .map((tier) => tier.sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1)));
};

/** The columns side by side, each as wide as it needs; the first one's names stand on its left. */
const columnsOf = (tiers: readonly (readonly LayoutNode[])[]): readonly Column[] => {
  let x = 0;
  return tiers.map((nodes, i) => {
    const column: Column = { nodes, x, outwards: 1, height };
    const placed = placeColumn(column, new Map(), new Map());
    const right = [...placed.values()].reduce((most, point) => Math.max(most, point.x), x);
    const names = nodes.reduce((most, { label }) => Math.max(most, interTextWidth(label, 11.5, 500)), 0);
    x = right + aisle + (i === 0 ? 0 : names);
    return column;
  });
};

const sweep = (
  columns: readonly Column[],
  partners: Partners,
  start: ReadonlyMap<string, Point>,
): ReadonlyMap<string, Point> => {
  const placed = new Map(start);
  for (const column of columns) for (const [id, point] of placeColumn(column, partners, placed)) placed.set(id, point);
  return placed;
};

const place = (nodes: readonly LayoutNode[], flows: Parameters<Layout["place"]>[1]): Placement => {
  const tiers = tiersOf(nodes);
  const columns = columnsOf(tiers);
  const partners = partnersOf(flows);
  let placed: ReadonlyMap<string, Point> = new Map();
  for (let k = 0; k < sweeps; k++) placed = sweep(k % 2 === 0 ? columns : columns.toReversed(), partners, placed);
  const first = new Set(tiers[0]?.map(({ id }) => id));
  return {
    layout: "tiers",
    positions: separate(nodes, placed, gap),
    rigid: false,
    bow: () => flatBow,
    nameSide: (id) => (first.has(id) ? "left" : "right"),
  };
};

export const tiers: Layout = {
  id: "tiers",
  label: "Tiers",
  meaning: "One column for each kind of firm: investors, chips, clouds, labs, the rest; partners stand side by side.",
  place,
};
