// How often a unit that stands at one node comes to another, at once and over all ways.
import { InvalidInputError } from "../../model/errors.ts";
import { regularSystem } from "../../model/linear-system.ts";
import type { SteadyFlows } from "./steady-flows.ts";

/** [n * n] tables, row by row, row = where it comes from; every entry >= 0. */
export type FlowIntensities = {
  readonly n: number;
  /** G_ij = f_ij / T_i: share of what i has that goes straight to j. */
  readonly direct: Float64Array;
  /** N = (I - G)^-1: expected visits to j of a unit at i, the stay it starts with included. */
  readonly integral: Float64Array;
  /** G'_ij = f_ij / T_j: share of what j has that comes straight from i. */
  readonly directInput: Float64Array;
  /** N' = (I - G')^-1: visits to i in the past of a unit at j. */
  readonly integralInput: Float64Array;
};

const inverse = (matrix: Float64Array, n: number): Float64Array => {
  const system = regularSystem(matrix, n);
  if (system === null) {
    throw new InvalidInputError(
      "flowIntensities: some nodes pass everything on among themselves and nothing comes in or leaves, so a unit " +
        "there goes round for ever. Give every group of nodes an input, and an export or a respiration.",
    );
  }
  const result = new Float64Array(n * n);
  for (let j = 0; j < n; j++) {
    const unit = new Float64Array(n);
    unit[j] = 1;
    system.solve(unit).forEach((value, i) => (result[i * n + j] = value));
  }
  return result;
};

const identityMinus = (matrix: Float64Array, n: number): Float64Array =>
  matrix.map((value, k) => (k % (n + 1) === 0 ? 1 - value : -value));

/**
 * Direct and integral flow intensities, seen from the output (row stochastic up to what leaves) and from the input. The
 * second follows from the first, N' = diag(T) N diag(T)^-1, so one factorisation does. A node without any flow has empty
 * rows in G and 1 on the diagonal of N. O(n^3).
 *
 * All is measured by what nodes receive, so T = z N holds to rounding, and no entry of N is negative, even where books
 * have a gap within the balance tolerance.
 *
 * @throws InvalidInputError when a group of nodes lets nothing out: I - G is singular.
 * @see Borrett, Lau (2014), enaR, doi:10.1111/2041-210X.12282
 */
export const flowIntensities = ({ ids, flows, throughflow }: SteadyFlows): FlowIntensities => {
  const n = ids.length;
  const share = (amount: number, of: number): number => (of === 0 ? 0 : amount / of);
  const direct = flows.map((flow, k) => share(flow, throughflow[Math.floor(k / n)]!));
  const integral = inverse(identityMinus(direct, n), n);
  const seenFromInput = (matrix: Float64Array): Float64Array =>
    matrix.map((value, k) => {
      const [i, j] = [Math.floor(k / n), k % n];
      return i === j ? value : share(value * throughflow[i]!, throughflow[j]!);
    });
  return { n, direct, integral, directInput: seenFromInput(direct), integralInput: seenFromInput(integral) };
};
