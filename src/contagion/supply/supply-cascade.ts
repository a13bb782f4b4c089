// The cascade along supply chains: buyers lose inputs, suppliers lose sales, until a step changes less than a tolerance.
import { InvalidInputError } from "../../model/errors.ts";
import type { EssentialityRule } from "./essentiality.ts";
import { demandGroups, inputGroups, worstGroups, type LossGroups } from "./loss-groups.ts";
import type { ProductionFunction } from "./production-functions.ts";
import { substitution, withoutSubstitution, type Irreplaceability } from "./substitution.ts";
import type { SupplyChain } from "./supply-chain.ts";

export type SupplyModel = {
  readonly production: ProductionFunction;
  /** Read by the generalised Leontief form alone; pairs without a rule are non-essential. */
  readonly rules?: readonly EssentialityRule[];
  /** Whether firms of one market step in for each other; default true, as in the paper. */
  readonly substitution?: boolean;
};

/** A supply chain made ready for many cascades. */
export type SupplySystem = {
  readonly chain: SupplyChain;
  readonly inputs: LossGroups;
  readonly demand: LossGroups;
  readonly irreplaceability: Irreplaceability;
};

export const supplySystem = (chain: SupplyChain, model: SupplyModel): SupplySystem => ({
  chain,
  inputs: inputGroups(chain, model.production.essentiality(model.rules ?? [])),
  demand: demandGroups(chain),
  irreplaceability: (model.substitution ?? true) ? substitution(chain) : withoutSubstitution(chain),
});

export type SupplyOptions = {
  /** The cascade ends when no firm loses more than this in a step; a part of the model. Default 0.01, as in the paper. */
  readonly tolerance?: number;
  /** Default 100 000. The paper has no limit. */
  readonly maxIterations?: number;
};

export const supplyDefaults = { tolerance: 1e-2, maxIterations: 100_000 } as const;

export type SupplyOutcome = {
  readonly tolerance: number;
  /** Steps made, the last, small one included. */
  readonly iterations: number;
  /** Whether the last step was small enough; a small step is no proof that more of them would not add up. */
  readonly converged: boolean;
  /** The largest loss that a firm took in the last step. */
  readonly lastStep: number;
  /** [n], share of its output that each firm loses because inputs are missing, 1 - h^d; its shock included. */
  readonly downstream: Float64Array;
  /** [n], share that it loses because buyers are missing, 1 - h^u; its shock included. */
  readonly upstream: Float64Array;
  /** [n], the larger of the two: the runs do not meet before their end. */
  readonly losses: Float64Array;
};

type State = { readonly downstream: Float64Array; readonly upstream: Float64Array };

const atLeast = (shock: Float64Array, losses: Float64Array): Float64Array =>
  losses.map((loss, v) => Math.min(1, Math.max(shock[v]!, loss)));

const step = ({ inputs, demand, irreplaceability }: SupplySystem, shock: Float64Array, state: State): State => {
  const unmet = irreplaceability(state.downstream).map((sigma, i) => sigma * state.downstream[i]!);
  return {
    downstream: atLeast(shock, worstGroups(inputs, unmet)),
    upstream: atLeast(shock, worstGroups(demand, state.upstream)),
  };
};

const largestRise = (before: Float64Array, after: Float64Array): number =>
  after.reduce((most, loss, v) => Math.max(most, loss - before[v]!), 0);

const checkShock = ({ chain: { firms } }: SupplySystem, shock: Float64Array): void => {
  if (shock.length !== firms.length) {
    throw new InvalidInputError(`supplyCascade: expected ${firms.length} shocks, one per firm, got ${shock.length}.`);
  }
  const invalid = shock.findIndex((share) => !(share >= 0 && share <= 1));
  if (invalid === -1) return;
  throw new InvalidInputError(
    `supplyCascade: the shock of "${firms[invalid]!.id}" must be a share between 0 and 1, got ${shock[invalid]}.`,
  );
};

const checkOptions = (tolerances: readonly number[], maxIterations: number): void => {
  const invalid = tolerances.find((tolerance) => !(tolerance >= 0 && tolerance < 1));
  if (invalid !== undefined) {
    throw new InvalidInputError(`supplyCascade: the tolerance must be at least 0 and below 1, got ${invalid}.`);
  }
  if (Number.isInteger(maxIterations) && maxIterations >= 1) return;
  throw new InvalidInputError(
    `supplyCascade: the limit of iterations must be a whole number >= 1, got ${maxIterations}.`,
  );
};

/**
 * The Economic Systemic Risk Index' cascade, looked at where it stops for each of several tolerances; one pass.
 *
 *     downstream_j(t+1) = max(shock_j, max over k essential of sum over i in k of sigma_i(t) Lambda^d_ij downstream_i(t),
 *                                      sum over i non-essential of sigma_i(t) Lambda^d_ij downstream_i(t))
 *     upstream_i(t+1)   = max(shock_i, sum over j of Lambda^u_ij upstream_j(t)),   Lambda^u_ij = W_ij / revenue_i
 *
 * Both start from the shock, only rise, and stop at the first step in which no firm, on either side, loses more than the
 * tolerance. Where no revenue is known the rows of Lambda^u sum to one, and on a network without outside buyers the limit
 * is near-total collapse whoever fails: a looser tolerance then is a horizon, not an approximation. Cost O(steps m).
 *
 * @param shock [n], share of its capacity that each firm loses at the start, 1 - psi; 1 is failure.
 * @returns One outcome per tolerance, in their order.
 * @throws InvalidInputError for a shock outside [0, 1] or of the wrong length, a tolerance outside [0, 1) or a bad limit.
 * @see Diem, Borsos, Reisch, Kertesz, Thurner (2022), doi:10.1038/s41598-022-11522-z
 */
export const supplyHorizons = (
  system: SupplySystem,
  shock: Float64Array,
  tolerances: readonly number[],
  maxIterations: number = supplyDefaults.maxIterations,
): readonly SupplyOutcome[] => {
  checkShock(system, shock);
  checkOptions(tolerances, maxIterations);
  const outcomes = new Map<number, SupplyOutcome>();
  let state: State = { downstream: shock, upstream: shock };
  for (let iterations = 1; outcomes.size < new Set(tolerances).size; iterations++) {
    const next = step(system, shock, state);
    const lastStep = Math.max(
      largestRise(state.downstream, next.downstream),
      largestRise(state.upstream, next.upstream),
    );
    state = next;
    const { downstream, upstream } = state;
    for (const tolerance of tolerances) {
      const converged = lastStep <= tolerance;
      if (outcomes.has(tolerance) || !(converged || iterations === maxIterations)) continue;
      const losses = downstream.map((loss, v) => Math.max(loss, upstream[v]!));
      outcomes.set(tolerance, { tolerance, iterations, converged, lastStep, downstream, upstream, losses });
    }
  }
  return tolerances.map((tolerance) => outcomes.get(tolerance)!);
};

/** The cascade at one tolerance; see `supplyHorizons`. */
export const supplyCascade = (
  system: SupplySystem,
  shock: Float64Array,
  { tolerance = supplyDefaults.tolerance, maxIterations = supplyDefaults.maxIterations }: SupplyOptions = {},
): SupplyOutcome => supplyHorizons(system, shock, [tolerance], maxIterations)[0]!;
