// Elimination of nodes from a closed flow, one after the other, without a single subtraction.

export type NodeElimination = {
  /** [m * m]; row k up to column k is what k passed on when all nodes after it were gone, ways through them included. */
  readonly onward: Float64Array;
  /** [m]; what left node k for the nodes before it at that time; 0 for node 0. */
  readonly leaving: Float64Array;
};

/**
 * Takes nodes m - 1, ..., 1 out of a flow in which every node reaches every other: whoever paid a node that goes pays
 * its payees instead, in its proportions. All steps are sums, products and quotients of numbers >= 0, so every result
 * is right to its last digits whatever the scales. O(m^3), less where the flow has zeros.
 *
 * @param flows [m * m], row by row, payer by payee; left as it is. The diagonal is ignored.
 * @see Grassmann, Taksar, Heyman (1985), doi:10.1287/opre.33.5.1107
 */
export const eliminateNodes = (flows: Float64Array, m: number): NodeElimination => {
  const onward = Float64Array.from(flows);
  const leaving = new Float64Array(m);
  for (let k = m - 1; k > 0; k--) {
    for (let j = 0; j < k; j++) leaving[k]! += onward[k * m + j]!;
    for (let i = 0; i < k; i++) {
      if (onward[i * m + k] === 0) continue;
      const part = onward[i * m + k]! / leaving[k]!;
      for (let j = 0; j < k; j++) onward[i * m + j]! += part * onward[k * m + j]!;
    }
  }
  return { onward, leaving };
};
