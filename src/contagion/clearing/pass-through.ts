// Amounts that are handed on until they leave, computed without a subtraction, so that a ring which leaks one
// hundred-billionth per turn is as exact as any other.

export type PassThrough = {
  /** [m * m], row by row; the share of what state i receives that it hands to state j. */
  readonly onward: Float64Array;
  /** [m], the share of what each state receives that leaves for good; with its row of `onward` it makes up 1. */
  readonly exits: Float64Array;
  /** [m], what each state receives from elsewhere. */
  readonly sources: Float64Array;
};

/** Which states can hand something on, directly or not, to a state from which it leaves. O(m^2). */
export const canLeave = ({ onward, exits }: Omit<PassThrough, "sources">): boolean[] => {
  const m = exits.length;
  const leaves = Array.from(exits, (exit) => exit > 0);
  const stack = leaves.flatMap((can, i) => (can ? [i] : []));
  for (let j = stack.pop(); j !== undefined; j = stack.pop()) {
    for (let i = 0; i < m; i++) {
      if (leaves[i] || !(onward[i * m + j]! > 0)) continue;
      leaves[i] = true;
      stack.push(i);
    }
  }
  return leaves;
};

/**
 * What passes through every state:
 *
 *     x_j = r_j + sum_i x_i T_ij
 *
 * by eliminating one state after the other; the pivot is the sum of what goes on and what leaves, never one less a
 * diagonal (Grassmann, Taksar and Heyman's way). Every state must be able to reach an exit. O(m^3), less where T has
 * zeros.
 *
 * @returns [m]
 * @see Grassmann, Taksar, Heyman (1985), doi:10.1287/opre.33.5.1107
 */
export const passThrough = ({ onward, exits, sources }: PassThrough): Float64Array => {
  const m = exits.length;
  const t = Float64Array.from(onward);
  const exit = Float64Array.from(exits);
  const r = Float64Array.from(sources);
  const leaving = new Float64Array(m);
  for (let k = m - 1; k >= 0; k--) {
    let sum = exit[k]!;
    for (let j = 0; j < k; j++) sum += t[k * m + j]!;
    leaving[k] = sum;
    for (let j = 0; j < k; j++) r[j]! += (r[k]! * t[k * m + j]!) / sum;
    for (let i = 0; i < k; i++) {
      if (t[i * m + k] === 0) continue;
      const part = t[i * m + k]! / sum;
      for (let j = 0; j < k; j++) t[i * m + j]! += part * t[k * m + j]!;
      exit[i]! += part * exit[k]!;
    }
  }
  const x = new Float64Array(m);
  for (let k = 0; k < m; k++) {
    let sum = r[k]!;
    for (let i = 0; i < k; i++) sum += x[i]! * t[i * m + k]!;
    x[k] = sum / leaving[k]!;
  }
  return x;
};
