// The net flows between pairs, split into a part that runs downhill and a part that goes round.
import type { Projection } from "../model/projection.ts";
import { potentials, type Rise } from "./potentials.ts";

export type NetHodge = {
  /** [n], >= 0, in the projection's unit; net money flows from low to high. Lowest of each connected part 0. */
  readonly potentials: Float64Array;
  /** Share of the squared net flows that follows the potentials, in [0, 1]; null where all net flows are 0. */
  readonly gradientShare: number | null;
  /** The rest; null where all net flows are 0. */
  readonly circularShare: number | null;
};

/** Net flows up to this share of the two they are the difference of are rounding. */
const relativeRounding = 1e-12;

/** One link for each pair that pays one way or the other, with the net flow, whatever its sign. */
const netFlows = ({ ids, offsets, targets, amounts }: Projection): readonly Rise[] => {
  const n = ids.length;
  const gross = new Map<number, number>();
  const net = new Map<number, number>();
  ids.forEach((_id, u) => {
    for (let k = offsets[u]!; k < offsets[u + 1]!; k++) {
      const v = targets[k]!;
      const pair = Math.min(u, v) * n + Math.max(u, v);
      gross.set(pair, (gross.get(pair) ?? 0) + amounts[k]!);
      net.set(pair, (net.get(pair) ?? 0) + (u < v ? amounts[k]! : -amounts[k]!));
    }
  });
  return [...net].map(([pair, amount]) => ({
    from: Math.floor(pair / n),
    to: pair % n,
    rise: Math.abs(amount) > relativeRounding * gross.get(pair)! ? amount : 0,
    weight: 1,
  }));
};

/**
 * Helmholtz-Hodge decomposition of the net flows Y_ij = W_ij - W_ji in the unit metric.
 *
 *     phi minimises sum over pairs (Y_ij - phi_j + phi_i)^2;   circular share = that minimum / sum Y^2
 *
 * Good for a layout, wrong for round trips: what two nodes pay each other cancels first, so a balanced round trip of two
 * is invisible, and an acyclic network can have a circular share above 0. O(n^3).
 *
 * @see Jiang, Lim, Yao, Ye (2011), doi:10.1007/s10107-010-0419-x; Kichikawa, Iyetomi, Iino, Inoue (2019),
 *   doi:10.1007/s41109-019-0202-8
 */
export const netHodge = (projection: Projection): NetHodge => {
  const pairs = netFlows(projection);
  const heights = potentials(projection.ids.length, pairs);
  const squares = pairs.reduce((sum, { rise }) => sum + rise ** 2, 0);
  if (squares === 0) return { potentials: heights, gradientShare: null, circularShare: null };
  const misfit = pairs.reduce((sum, { from, to, rise }) => sum + (rise - heights[to]! + heights[from]!) ** 2, 0);
  const circularShare = Math.min(1, misfit / squares);
  return { potentials: heights, gradientShare: 1 - circularShare, circularShare };
};
