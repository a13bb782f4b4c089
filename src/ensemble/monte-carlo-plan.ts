// Everything that a Monte Carlo run depends on, as plain data: it can go to a thread or another machine as it is.
import type { FailureBoundary } from "../contagion/cascade-frame.ts";
import type { ParameterValues } from "../contagion/propagation/propagation-model.ts";
import type { AssumptionOverrides } from "../model/assumption-values.ts";
import type { IsoDate } from "../model/date.ts";
import { InvalidInputError } from "../model/errors.ts";
import type { Network } from "../model/network.ts";
import { quantile, type DistributionShape } from "./distribution.ts";
import type { UncertainInput } from "./uncertain-input.ts";

/** What a node loses at the start, as a share of its buffer. */
export type UncertainShock = { readonly node: string; readonly shape: DistributionShape };

export type MonteCarloPlan = {
  readonly asOf: IsoDate;
  /** Id of a propagation model. */
  readonly model: string;
  readonly parameters: ParameterValues;
  readonly failureBoundary: FailureBoundary;
  readonly tolerance: number;
  readonly maxRounds: number;
  /** Whether the system's loss holds the initial shock. */
  readonly includeShock: boolean;
  /** Assumptions that are set and so not drawn. */
  readonly overrides: AssumptionOverrides;
  readonly inputs: readonly UncertainInput[];
  readonly shocks: readonly UncertainShock[];
  /** Probability in [0, 1] with which each node without a shock of its own fails in a scenario, independently. */
  readonly randomFailures: number;
  /** Whole number below 2^53. */
  readonly seed: number;
  readonly scenarios: number;
};

/** Beyond this the sums of losses would no longer be exact. */
export const mostScenarios = 1_000_000;

const check = (holds: boolean, message: string): void => {
  if (!holds) throw new InvalidInputError(`montecarlo: ${message}`);
};

const checkShock = (network: Network, { node, shape }: UncertainShock, earlier: readonly UncertainShock[]): void => {
  check(
    network.nodes.some(({ id }) => id === node),
    `no node "${node}" to shock.`,
  );
  check(!earlier.some((other) => other.node === node), `"${node}" has two shocks. Give each node one.`);
  const [least, most] = [quantile(shape, 2 ** -53), quantile(shape, 1 - 2 ** -53)];
  check(
    least >= 0 && most <= 1 && most > 0,
    `the shock of "${node}" must be a share of its capital between 0 and 1, got ${least} to ${most}.`,
  );
};

/**
 * Checks what only the caller can put right.
 *
 * @throws InvalidInputError for a count, seed, probability or shock out of range.
 */
export const checkPlan = (network: Network, { scenarios, seed, randomFailures, shocks }: MonteCarloPlan): void => {
  check(
    Number.isInteger(scenarios) && scenarios >= 1 && scenarios <= mostScenarios,
    `scenarios must be a whole number from 1 to ${mostScenarios}, got ${scenarios}.`,
  );
  check(Number.isSafeInteger(seed) && seed >= 0, `seed must be a whole number from 0 to 2^53 - 1, got ${seed}.`);
  check(
    randomFailures >= 0 && randomFailures <= 1,
    `the probability of random failures must lie between 0 and 1, got ${randomFailures}.`,
  );
  check(shocks.length > 0 || randomFailures > 0, "nothing fails. Name a node, a shock or a probability of failure.");
  shocks.forEach((shock, k) => checkShock(network, shock, shocks.slice(0, k)));
};
