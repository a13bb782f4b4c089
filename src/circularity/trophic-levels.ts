// How far down the stream of money each node stands, and how little of the money keeps to one direction.
import { totalOf, type Projection } from "../model/projection.ts";
import { potentials, type Rise } from "./potentials.ts";

export type TrophicLevels = {
  /** [n], >= 0; money flows from low to high, one level a step where it can. Comparable among connected nodes only. */
  readonly levels: Float64Array;
  /** F0, in [0, 1]: 0 where every payment rises by one level, 1 where all nodes receive what they pay; null without money. */
  readonly incoherence: number | null;
  /** 1 - F0; null without money. */
  readonly directionality: number | null;
};

const risesOf = ({ ids, offsets, targets, amounts }: Projection): readonly Rise[] =>
  ids.flatMap((_id, from) =>
    Array.from(targets.subarray(offsets[from]!, offsets[from + 1]!), (to, k) => ({
      from,
      to,
      rise: 1,
      weight: amounts[offsets[from]! + k]!,
    })),
  );

/**
 * Trophic levels h and incoherence F0, in the form that needs no source nodes.
 *
 *     h minimises F0 = sum_e w_e (h_t - h_s - 1)^2 / |W|,   lowest level of each connected part 0
 *
 * It says how hierarchical the money is, not how circular: an acyclic network can have F0 > 0, because a payment that
 * skips a level is incoherent too. Use the levels to draw by. O(n^3).
 *
 * @see MacKay, Johnson, Sansom (2020), How directed is a directed network?, doi:10.1098/rsos.201138
 */
export const trophicLevels = (projection: Projection): TrophicLevels => {
  const rises = risesOf(projection);
  const levels = potentials(projection.ids.length, rises);
  const total = totalOf(projection);
  if (total === 0) return { levels, incoherence: null, directionality: null };
  const misfit = rises.reduce((sum, { from, to, weight }) => sum + weight * (levels[to]! - levels[from]! - 1) ** 2, 0);
  const incoherence = Math.min(1, misfit / total);
  return { levels, incoherence, directionality: 1 - incoherence };
};
