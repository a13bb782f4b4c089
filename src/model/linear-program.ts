// Linear programs as plain data, and what proves an answer to one: any solver may solve them, nobody has to trust it.

/** One constraint: the sum of coefficient times variable is at least `atLeast`. */
export type LinearConstraint = {
  readonly terms: readonly (readonly [variable: number, coefficient: number])[];
  readonly atLeast: number;
};

/**
 *     minimise  sum_j cost_j x_j   subject to   A x >= b,   lower <= x <= upper
 */
export type LinearProgram = {
  /** [n] */
  readonly cost: Float64Array;
  /** [n], finite. */
  readonly lower: Float64Array;
  /** [n], finite, >= lower. */
  readonly upper: Float64Array;
  readonly constraints: readonly LinearConstraint[];
};

export type LinearSolution =
  | {
      readonly status: "optimal";
      /** [n] */
      readonly values: Float64Array;
      /** Price of each constraint, >= 0: by how much the cost rises with its `atLeast`. */
      readonly prices: Float64Array;
    }
  | { readonly status: "infeasible" };

/** Solves a program exactly up to the solver's rounding; the caller checks the answer. */
export type LinearSolver = (program: LinearProgram) => LinearSolution;

/**
 * A lower bound of the cost of every admissible point, from any prices >= 0 (weak duality):
 *
 *     sum_i y_i b_i + sum_j min over lower_j <= x_j <= upper_j of (c_j - sum_i y_i a_ij) x_j
 *
 * At the optimal prices it is the least cost. It holds whatever the prices are, so that it certifies a solver's answer.
 * O(n + entries).
 */
export const dualBound = ({ cost, lower, upper, constraints }: LinearProgram, prices: Float64Array): number => {
  const reduced = Float64Array.from(cost);
  let bound = 0;
  constraints.forEach(({ terms, atLeast }, i) => {
    const price = Math.max(0, prices[i]!);
    bound += price * atLeast;
    for (const [j, coefficient] of terms) reduced[j]! -= price * coefficient;
  });
  return reduced.reduce((sum, c, j) => sum + (c >= 0 ? c * lower[j]! : c * upper[j]!), bound);
};
