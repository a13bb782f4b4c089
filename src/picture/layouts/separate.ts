// Moves discs apart until none touches another: what makes a layout readable, and changes nothing where all is well.
import type { Point } from "../curve.ts";

export type LaidDisc = { readonly id: string; readonly radius: number };

type Field = { readonly x: Float64Array; readonly y: Float64Array; readonly radius: Float64Array };

/** So many rounds, and then everything is spread a little more: that always comes to an end. */
const roundsBeforeSpread = 24;
const spread = 1.06;
const mostRounds = 2400;
/** Discs this much closer than they may be still count as apart, in layout units. */
const tolerance = 1e-6;
/** Angle between the directions in which discs of the same place part, in radians: no two are alike. */
const goldenAngle = 2.399963229728653;

/** Discs by the cell of a square grid in which they stand. */
const gridOf = ({ x, y }: Field, cell: number): ReadonlyMap<number, readonly number[]> => {
  const grid = new Map<number, number[]>();
  for (let i = 0; i < x.length; i++) {
    const key = Math.floor(x[i]! / cell) * 1_000_003 + Math.floor(y[i]! / cell);
    const found = grid.get(key);
    if (found === undefined) grid.set(key, [i]);
    else found.push(i);
  }
  return grid;
};

/** Parts two discs that are too close, half each. @returns Whether they were. */
const part = ({ x, y, radius }: Field, i: number, j: number, gap: number): boolean => {
  const needed = radius[i]! + radius[j]! + gap;
  const [dx, dy] = [x[j]! - x[i]!, y[j]! - y[i]!];
  if (Math.abs(dx) >= needed || Math.abs(dy) >= needed) return false;
  const distance = Math.hypot(dx, dy);
  if (distance >= needed - tolerance) return false;
  const angle = (i + j) * goldenAngle;
  const [ux, uy] = distance < tolerance ? [Math.cos(angle), Math.sin(angle)] : [dx / distance, dy / distance];
  const half = (needed - distance) / 2 + tolerance;
  x[i]! -= ux * half;
  y[i]! -= uy * half;
  x[j]! += ux * half;
  y[j]! += uy * half;
  return true;
};

const round = (field: Field, cell: number, gap: number): boolean => {
  const grid = gridOf(field, cell);
  let moved = false;
  for (const [key, members] of grid) {
    for (const [a, i] of members.entries()) {
      for (let b = a + 1; b < members.length; b++) moved = part(field, i, members[b]!, gap) || moved;
      // Half of the neighbours: the other half look at this cell.
      for (const step of [1, 1_000_002, 1_000_003, 1_000_004]) {
        for (const j of grid.get(key + step) ?? []) moved = part(field, i, j, gap) || moved;
      }
    }
  }
  return moved;
};

/**
 * Positions in which every two discs are at least a gap apart. Deterministic; those that are so already stay where they
 * are, to the last bit. O(n) for each of at most 2400 rounds, mostly a few.
 */
export const separate = (
  discs: readonly LaidDisc[],
  positions: ReadonlyMap<string, Point>,
  gap: number,
): ReadonlyMap<string, Point> => {
  const field: Field = {
    x: Float64Array.from(discs, ({ id }) => positions.get(id)!.x),
    y: Float64Array.from(discs, ({ id }) => positions.get(id)!.y),
    radius: Float64Array.from(discs, ({ radius }) => radius),
  };
  const cell = 2 * field.radius.reduce((most, radius) => Math.max(most, radius), 1) + gap;
  for (let k = 1; k <= mostRounds && round(field, cell, gap); k++) {
    if (k % roundsBeforeSpread !== 0) continue;
    for (let i = 0; i < discs.length; i++) {
      field.x[i]! *= spread;
      field.y[i]! *= spread;
    }
  }
  return new Map(discs.map(({ id }, i) => [id, { x: field.x[i]!, y: field.y[i]! }]));
};
