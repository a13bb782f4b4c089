// What each node receives and pays in all.
import type { Projection } from "./projection.ts";

export type Strengths = {
  /** [n], what each node receives. */
  readonly received: Float64Array;
  /** [n], what each node pays. */
  readonly paid: Float64Array;
};

export const strengthsOf = ({ ids, offsets, targets, amounts }: Projection): Strengths => {
  const received = new Float64Array(ids.length);
  const paid = new Float64Array(ids.length);
  for (let u = 0; u < ids.length; u++) {
    for (let k = offsets[u]!; k < offsets[u + 1]!; k++) {
      paid[u]! += amounts[k]!;
      received[targets[k]!]! += amounts[k]!;
    }
  }
  return { received, paid };
};
