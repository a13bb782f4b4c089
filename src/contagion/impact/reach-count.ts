// How many nodes a walk along links can reach.
import type { SparseRows } from "../../model/matrix-exponential.ts";

/** Nodes other than the start that links lead to, in any number of steps. O(m). */
export const reachCount = ({ offsets, columns }: SparseRows, start: number): number => {
  const seen = new Set([start]);
  for (const u of seen) for (const v of columns.subarray(offsets[u], offsets[u + 1])) seen.add(v);
  return seen.size - 1;
};
