// Where the nodes of a foreign network stand in the tool's own picture: columns x and y of its nodes.
import type { BuiltNodes } from "./build-nodes.ts";

/** In the tool's own units, y upwards. */
export type Position = { readonly x: number; readonly y: number };

const numberOf = (cell: string | undefined): number | null => {
  const value = cell === undefined || cell.trim() === "" ? Number.NaN : Number(cell);
  return Number.isFinite(value) ? value : null;
};

/** Places by the id of the node; null where none has one, or all stand on the same spot, which is no layout. */
export const positionsOf = ({ rows }: Pick<BuiltNodes, "rows">): ReadonlyMap<string, Position> | null => {
  const positions = new Map<string, Position>();
  for (const { row, id } of rows) {
    const [x, y] = [numberOf(row.cells.get("x")), numberOf(row.cells.get("y"))];
    if (x !== null && y !== null) positions.set(id, { x, y });
  }
  const spots = new Set([...positions.values()].map(({ x, y }) => `${x} ${y}`));
  return spots.size > 1 ? positions : null;
};
