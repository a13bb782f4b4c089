// Linear systems of absorbing chains without a single subtraction, so that a tiny leak beside a huge flow stays exact.

/** A square system over m states, in amounts: what moves between them, and what leaves. */
export type AbsorbingSystem = {
  /** [m * m], row by row; what each state passes to each other. The diagonal is ignored: it cancels. */
  readonly onward: Float64Array;
  /** [m], what leaves each state for good; every state must be able to reach one where it is positive. */
  readonly exits: Float64Array;
  /** [m], >= 0. */
  readonly rhs: Float64Array;
};

/**
 * Solves, for every state i,
 *
 *     (sum_j W_ij + e_i) x_i = sum_j W_ij x_j + r_i
 *
 * by eliminating states one after the other. All terms are sums, products and quotients of numbers >= 0, so each x is
 * right to its last digits whatever the scales (Grassmann, Taksar and Heyman's way). O(m^3), less where W has zeros.
 *
 * @returns [m], x >= 0.
 * @see Grassmann, Taksar, Heyman (1985), doi:10.1287/opre.33.5.1107
 */
export const solveAbsorbing = ({ onward, exits, rhs }: AbsorbingSystem): Float64Array => {
  const m = exits.length;
  const w = Float64Array.from(onward);
  const exit = Float64Array.from(exits);
  const r = Float64Array.from(rhs);
  const outflow = new Float64Array(m);
  for (let k = m - 1; k >= 0; k--) {
    let leaving = exit[k]!;
    for (let j = 0; j < k; j++) leaving += w[k * m + j]!;
    outflow[k] = leaving;
    for (let i = 0; i < k; i++) {
      if (w[i * m + k] === 0) continue;
      const part = w[i * m + k]! / leaving;
      for (let j = 0; j < k; j++) w[i * m + j]! += part * w[k * m + j]!;
      exit[i]! += part * exit[k]!;
      r[i]! += part * r[k]!;
    }
  }
  const x = new Float64Array(m);
  for (let k = 0; k < m; k++) {
    let sum = r[k]!;
    for (let j = 0; j < k; j++) sum += w[k * m + j]! * x[j]!;
    x[k] = sum / outflow[k]!;
  }
  return x;
};
