// The sum over all walks that end at a node, each step weakened: what PageRank and Katz have in common.

/** Square matrix in compressed rows, entries >= 0. */
export type SparseMatrix = {
  readonly offsets: Uint32Array;
  readonly columns: Uint32Array;
  readonly values: Float64Array;
};

/** Part of the whole below which a round of updates is rounding. */
const stillness = 1e-15;
/** With factors of at most 0.85 about 220 rounds suffice; the cap is there to end at all. */
const maxRounds = 10_000;

/**
 * Solves x = 1 + M x for a matrix M >= 0 whose row sums or whose column sums are all below 1.
 *
 * Gauss-Seidel from below: x rises to its limit, every term is >= 0, so nothing cancels. O(m) a round.
 *
 * @returns [n], x >= 1.
 */
export const attenuatedSum = ({ offsets, columns, values }: SparseMatrix): Float64Array => {
  const n = offsets.length - 1;
  const x = new Float64Array(n).fill(1);
  for (let round = 0; round < maxRounds; round++) {
    let [change, whole] = [0, 0];
    for (let v = 0; v < n; v++) {
      let next = 1;
      for (let k = offsets[v]!; k < offsets[v + 1]!; k++) next += values[k]! * x[columns[k]!]!;
      change += Math.abs(next - x[v]!);
      whole += next;
      x[v] = next;
    }
    if (change <= stillness * whole) break;
  }
  return x;
};
