// Scenario k of a run, the same whoever computes it: every number that it draws has an address.
import { propagationModel } from "../contagion/propagation/index.ts";
import { distressOf } from "../contagion/cascade-frame.ts";
import type { NetworkExposures } from "../model/network-exposures.ts";
import type { Network } from "../model/network.ts";
import { uniformAt } from "../model/random.ts";
import { quantile } from "./distribution.ts";
import { exposureSource } from "./exposure-source.ts";
import { impactOf, type Impact } from "./impact.ts";
import { checkPlan, type MonteCarloPlan } from "./monte-carlo-plan.ts";
import { realise } from "./realise.ts";
import type { UncertainInput } from "./uncertain-input.ts";

/** One stream per purpose, so that drawing amounts too, say, leaves the draws of the assumptions as they were. */
const streams = { assumption: 0, "deal-amount": 1, shock: 2, "random-failure": 3 } as const;

/** Scenarios from `from` up to, not including, `to`. */
export type MonteCarloChunk = {
  readonly from: number;
  readonly to: number;
  /** [to - from], USD billions: the system's loss by scenario. */
  readonly losses: Float64Array;
  /** [to - from], USD billions: what nodes with an unknown buffer lose beside that. */
  readonly unknownBufferLosses: Float64Array;
  /** [n], scenarios in which the node failed. */
  readonly failures: Uint32Array;
  /** [n], scenarios in which it failed without having been made to. */
  readonly contagionFailures: Uint32Array;
  /** [n], the node's losses in whole units of `lossUnit`, summed over the scenarios. */
  readonly lossUnits: Float64Array;
  /** Scenarios that did not reach their limit. */
  readonly unsettled: number;
  /** Largest bound of any scenario on the distance of any distress from its limit. */
  readonly residual: number;
};

/**
 * USD billions: about a thousand dollars. Losses by node are summed in whole units, which doubles add without rounding
 * up to 2^53, so that the sum is the same in whatever portions it was made.
 */
export const lossUnit = 2 ** -20;

type Outcome = { readonly impact: Impact; readonly shock: Float64Array; readonly exposed: NetworkExposures };

/** The address of an input is its place in the package, whatever else is drawn: other draws stay the same. */
const dimensionOf = (network: Network, { id, kind }: UncertainInput): number =>
  (kind === "assumption" ? network.assumptions : network.deals).findIndex((entry) => entry.id === id);

const shockDrawer = (network: Network, { shocks, randomFailures, seed }: MonteCarloPlan) => {
  const own = new Map(shocks.map(({ node, shape }) => [network.nodes.findIndex(({ id }) => id === node), shape]));
  return (k: number): Float64Array =>
    Float64Array.from(network.nodes, (_node, v) => {
      const shape = own.get(v);
      if (shape !== undefined) return quantile(shape, uniformAt(seed, k, v, streams.shock));
      return randomFailures > 0 && uniformAt(seed, k, v, streams["random-failure"]) < randomFailures ? 1 : 0;
    });
};

/** A function from the number of a scenario to its outcome. */
const scenarioRunner = (network: Network, plan: MonteCarloPlan): ((k: number) => Outcome) => {
  const { inputs, seed, overrides, parameters, failureBoundary, tolerance, maxRounds } = plan;
  const addresses = inputs.map((input) => ({ input, dimension: dimensionOf(network, input) }));
  const exposuresOf = exposureSource(network, plan.asOf);
  const shockOf = shockDrawer(network, plan);
  const options = { model: propagationModel(plan.model), parameters, failureBoundary, tolerance, maxRounds };
  return (k) => {
    const values = addresses.map(({ input, dimension }) =>
      quantile(input.shape, uniformAt(seed, k, dimension, streams[input.kind])),
    );
    const drawn = realise(network, inputs, values);
    const exposed = exposuresOf({ network: drawn.network, overrides: { ...drawn.overrides, ...overrides } });
    const shock = shockOf(k);
    return { impact: impactOf(exposed, shock, options), shock, exposed };
  };
};

/** USD billions of known buffers that the shock itself takes. */
const shockLoss = ({ shock, exposed }: Outcome): number =>
  exposed.exposures.buffers.reduce(
    (sum, buffer, v) => sum + (buffer === Infinity ? 0 : buffer * distressOf(shock[v]!)),
    0,
  );

const addOutcome = (chunk: MonteCarloChunk, { impact, shock }: Outcome): void => {
  impact.failed.forEach((failed, v) => {
    chunk.failures[v]! += failed;
    if (shock[v] !== 1) chunk.contagionFailures[v]! += failed;
    chunk.lossUnits[v]! += Math.round(impact.lossByNode[v]! / lossUnit);
  });
};

/**
 * The scenarios of a run by number.
 *
 * @returns A function that runs scenarios `from` up to, not including, `to`. What it returns for them does not depend on
 *   which others have been run, where or in which order.
 * @throws InvalidInputError for a plan that is out of range.
 */
export const monteCarlo = (network: Network, plan: MonteCarloPlan): ((from: number, to: number) => MonteCarloChunk) => {
  checkPlan(network, plan);
  const run = scenarioRunner(network, plan);
  const n = network.nodes.length;
  return (from, to) => {
    const chunk = {
      from,
      to,
      losses: new Float64Array(to - from),
      unknownBufferLosses: new Float64Array(to - from),
      failures: new Uint32Array(n),
      contagionFailures: new Uint32Array(n),
      lossUnits: new Float64Array(n),
      unsettled: 0,
      residual: 0,
    };
    for (let k = from; k < to; k++) {
      const outcome = run(k);
      const { lossUsdBn, unknownBufferLossUsdBn, converged, residual } = outcome.impact;
      chunk.losses[k - from] = lossUsdBn + (plan.includeShock ? shockLoss(outcome) : 0);
      chunk.unknownBufferLosses[k - from] = unknownBufferLossUsdBn;
      addOutcome(chunk, outcome);
      if (!converged) chunk.unsettled++;
      chunk.residual = Math.max(chunk.residual, residual);
    }
    return chunk;
  };
};
