// Arrival of concave models: the same map, run from above, meets the run from below.
import { distressOf } from "../cascade-frame.ts";
import type { MonotoneMap } from "../monotone-map.ts";
import { reachableFrom } from "../reachable.ts";
import type { ArrivalProof } from "./arrival.ts";

type State = { readonly stress: Float64Array; readonly transmitted: Float64Array };

/** Where the run from above begins: everything that the shock can reach has failed and passes all of it on. */
const totalFailure = ({ network, shock }: MonotoneMap): State => {
  const reached = reachableFrom(network, shock);
  const stress = shock.map((initial, v) => (reached[v] === 1 ? Math.max(1, initial) : initial));
  return { stress, transmitted: Float64Array.from(reached) };
};

const largestGap = (above: Float64Array, below: Float64Array): number => {
  let gap = 0;
  for (let v = 0; v < above.length; v++) gap = Math.max(gap, distressOf(above[v]!) - distressOf(below[v]!));
  return gap;
};

/**
 * A concave monotone map that moves zero upwards has one positive fixed point on the nodes that the shock can reach, so
 * the runs from below and from above enclose it, whatever the spectral radius. One more pass over the exposures a round.
 */
export const bracket: ArrivalProof = (map) => {
  let above = totalFailure(map);
  return (current) => {
    const gap = largestGap(above.stress, current.stress);
    above = map.advance(above.transmitted);
    return gap;
  };
};
