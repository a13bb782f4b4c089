// The diagonal of the communicability: walks that end where they began.
import { exponentialTimes } from "../../model/matrix-exponential.ts";
import { strongComponents } from "../../model/strongly-connected.ts";
import { linksAmong, type ImpactLinks } from "./impact-links.ts";

/** Groups of two and more nodes that can all reach one another; closed walks stay inside. */
export const ringsOf = ({ rows }: ImpactLinks): readonly (readonly number[])[] =>
  strongComponents(rows.offsets, rows.columns).filter((nodes) => nodes.length > 1);

/** The i-th unit vector of length n. */
export const unitVector = (n: number, i: number): Float64Array => {
  const unit = new Float64Array(n);
  unit[i] = 1;
  return unit;
};

/**
 * C_ii of C = exp(B): 1, for the walk of no step, plus the closed walks. Solved ring by ring, because no closed walk
 * leaves its strongly connected component: nothing to do where nothing goes round.
 *
 * @returns [n], >= 1.
 */
export const closedWalks = (links: ImpactLinks): Float64Array => {
  const walks = new Float64Array(links.ids.length).fill(1);
  for (const ring of ringsOf(links)) {
    const inside = linksAmong(links.rows, ring);
    ring.forEach((v, i) => (walks[v] = exponentialTimes(inside, unitVector(ring.length, i))[i]!));
  }
  return walks;
};
