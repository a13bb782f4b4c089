// What a network loses of its walks when one node no longer passes anything on.
import { isSettled, times, type SparseRows } from "../../model/matrix-exponential.ts";

/**
 * Walks that leave q on their way, ended in x: (exp(B) - exp(B_q)) x, where B_q is B with row q emptied.
 *
 * By B = B_q + e_q b_q' the difference D_k of the k-th powers needs no subtraction, so that small influences survive:
 *
 *     D_(k+1) x = e_q (b_q' B^k x) + B_q D_k x
 *
 * O(m) per step, against O(n^3) for an exponential of its own per node.
 *
 * @returns [n], by where the walk begins.
 */
export const walksThrough = (rows: SparseRows, q: number, x: Float64Array, norm: number): Float64Array => {
  const sum = new Float64Array(x.length);
  let all = x;
  let through = new Float64Array(x.length);
  for (let k = 0; !isSettled(k, all, sum, norm); k++) {
    const next = times(rows, all);
    const nextThrough = times(rows, through);
    nextThrough[q] = next[q]!;
    all = next.map((value) => value / (k + 1));
    through = nextThrough.map((value) => value / (k + 1));
    through.forEach((value, i) => (sum[i]! += value));
  }
  return sum;
};
