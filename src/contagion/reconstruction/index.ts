// The list of reconstructions; the values of `linchpin reconstruct --method` come from it.
import { InvalidInputError } from "../../model/errors.ts";
import { unknownName } from "../../model/nearest-name.ts";
import { feasibleMarginals, type Marginals, type ScaleTo } from "./marginals.ts";
import { maxEntropy } from "./max-entropy.ts";
import { minDensity } from "./min-density.ts";
import {
  reconstructionDefaults,
  type Reconstruction,
  type ReconstructionMethod,
  type ReconstructionOptions,
} from "./reconstruction-method.ts";

export const reconstructionMethods: readonly ReconstructionMethod[] = [maxEntropy, minDensity];

/** @throws NotFoundError with the nearest name. */
export const reconstructionMethod = (id: string): ReconstructionMethod => {
  const found = reconstructionMethods.find((method) => method.id === id);
  if (found !== undefined) return found;
  throw unknownName(
    "reconstruct",
    "method",
    id,
    reconstructionMethods.map((method) => method.id),
  );
};

const checkOptions = ({ seed, draws, tolerance }: ReconstructionOptions): void => {
  if (!Number.isSafeInteger(seed) || seed < 0) {
    throw new InvalidInputError(`reconstruct: seed must be a whole number >= 0, got ${seed}.`);
  }
  if (!Number.isSafeInteger(draws) || draws < 1) {
    throw new InvalidInputError(`reconstruct: draws must be a whole number of at least 1, got ${draws}.`);
  }
  if (tolerance > 0 && tolerance < 1) return;
  throw new InvalidInputError(`reconstruct: tolerance must lie between 0 and 1, got ${tolerance}.`);
};

/**
 * A matrix of claims with given totals; row i: what creditor i is owed.
 *
 * @throws InvalidInputError for marginals that no matrix with an empty diagonal has, or an option out of range.
 */
export const reconstruct = (
  marginals: Marginals,
  method: ReconstructionMethod,
  { scaleTo = null, ...given }: Partial<ReconstructionOptions> & { readonly scaleTo?: ScaleTo | null } = {},
): Reconstruction & { readonly marginals: Marginals } => {
  const options = { ...reconstructionDefaults, ...given };
  checkOptions(options);
  const feasible = feasibleMarginals(marginals, scaleTo);
  return { ...method.reconstruct(feasible, options), marginals: feasible };
};
