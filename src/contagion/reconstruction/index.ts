// The list of reconstructions; the values of `linchpin reconstruct --method` come from it.
import { InvalidInputError } from "../../model/errors.ts";
import { unknownName } from "../../model/nearest-name.ts";
import { feasibleMarginals, marginalResidual, totalOf, type Marginals, type ScaleTo } from "./marginals.ts";
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

/** How many claims are above zero. */
export const linksIn = (matrix: Float64Array): number => matrix.reduce((sum, amount) => sum + Number(amount > 0), 0);

type Given = Partial<ReconstructionOptions> & { readonly scaleTo?: ScaleTo | null };

/**
 * A matrix of claims with given totals, draw by draw: of several the one with fewest links is kept. Yields after every
 * draw how many are done; whoever answers `true` gets the best so far.
 *
 * @throws InvalidInputError for marginals that no matrix with an empty diagonal has, or an option out of range.
 */
export function* reconstructionSteps(
  given: Marginals,
  method: ReconstructionMethod,
  { scaleTo = null, ...choice }: Given = {},
): Generator<{ readonly done: number; readonly total: number }, Reconstruction, boolean | undefined> {
  const options = { ...reconstructionDefaults, ...choice };
  checkOptions(options);
  const marginals = feasibleMarginals(given, scaleTo);
  const total = method.usesChance ? options.draws : 1;
  let matrix = method.draw(marginals, options.seed, 0);
  let drawn = 1;
  while ((yield { done: drawn, total }) !== true && drawn < total) {
    const other = method.draw(marginals, options.seed, drawn);
    if (linksIn(other) < linksIn(matrix)) matrix = other;
    drawn++;
  }
  const residual = marginalResidual(marginals, matrix);
  return { matrix, residual, converged: residual <= options.tolerance * totalOf(marginals.assets), drawn, marginals };
}

/** The same at once; row i: what creditor i is owed. */
export const reconstruct = (given: Marginals, method: ReconstructionMethod, choice: Given = {}): Reconstruction => {
  const steps = reconstructionSteps(given, method, choice);
  let step = steps.next();
  while (step.done !== true) step = steps.next(false);
  return step.value;
};
