// The contract of a reconstruction: from marginals to one matrix that has them.
import type { Marginals } from "./marginals.ts";

export type ReconstructionOptions = {
  /** Whole number of up to 53 bits; methods without chance ignore it. */
  readonly seed: number;
  /** How many matrices a method with chance draws to keep the best. */
  readonly draws: number;
  /** Largest admitted distance of a row or column sum, as a share of the total. */
  readonly tolerance: number;
};

export const reconstructionDefaults: ReconstructionOptions = { seed: 1, draws: 20, tolerance: 1e-12 };

export type Reconstruction = {
  /** [n * n], row i: what creditor i is owed by each debtor; the diagonal is zero. */
  readonly matrix: Float64Array;
  /** Largest distance of a row or column sum from its marginal, in the unit of the marginals. */
  readonly residual: number;
  /** Whether the residual meets the tolerance. */
  readonly converged: boolean;
  /** How many matrices were drawn; one without chance. */
  readonly drawn: number;
  /** The marginals that the matrix has: the given ones, or scaled. */
  readonly marginals: Marginals;
};

export type ReconstructionMethod = {
  /** Stable kebab-case name: the `--method` value and the file name. */
  readonly id: string;
  readonly label: string;
  /** One sentence in plain words. */
  readonly idea: string;
  /** What is known about using such a matrix for contagion. */
  readonly caution: string;
  readonly reference: string;
  /** Whether the seed matters. */
  readonly usesChance: boolean;
  /**
   * A matrix, [n * n]; of the draws of one seed, each has its own.
   *
   * @param marginals As `feasibleMarginals` returns them.
   */
  readonly draw: (marginals: Marginals, seed: number, draw: number) => Float64Array;
};
