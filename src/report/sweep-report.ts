// A sweep as the one plain result that the CLI and the API read: rankings with what they are worth.
import { cascadeDefaults, type CascadeOptions } from "../contagion/cascade.ts";
import { propagationModel } from "../contagion/propagation/index.ts";
import { parameterValues } from "../contagion/propagation/parameters.ts";
import type { PropagationModel } from "../contagion/propagation/propagation-model.ts";
import { competitionRanks } from "../ensemble/ranks.ts";
import { finish, type Steps } from "../ensemble/steps.ts";
import {
  alsoFailed,
  sweep,
  vulnerabilities,
  type PairFailure,
  type SingleFailure,
  type Sweep,
} from "../ensemble/sweep.ts";
import { networkAsOf, newestStatement } from "../model/as-of.ts";
import { assumptionValues } from "../model/assumption-values.ts";
import { networkExposures, type NetworkExposures } from "../model/network-exposures.ts";
import type { Network } from "../model/network.ts";
import { amplification } from "./amplification.ts";
import { assumptionsUsed } from "./assumptions-used.ts";
import type { CascadeRequest } from "./cascade-report.ts";
import { impactWeights } from "./system-impact.ts";
import type { SweepNode, SweepPair, SweepReport } from "./sweep-report.schema.ts";

export type SweepRequest = Omit<CascadeRequest, "seeds"> & {
  /** Whether every pair fails together, too; default false. */
  readonly pairs?: boolean;
  /** Which pairs come first: those that cost most, or those that cost most beyond their parts; default `loss`. */
  readonly pairOrder?: SweepReport["pairOrder"];
  /** How many pairs are listed; default 100. All are counted. */
  readonly pairLimit?: number;
};

const defaultPairLimit = 100;

/** Rounding of a sum of a few hundred doubles, relative to the largest. */
const rounding = 1e-12;

/**
 * Two losses that the proven bounds cannot tell apart: each may be off by the residual times all buffers.
 *
 *     2 residual (sum of known buffers) + rounding
 */
const tieTolerance = (losses: readonly number[], residual: number, buffers: readonly number[]): number =>
  2 * residual * buffers.reduce((sum, buffer) => sum + buffer, 0) +
  rounding * losses.reduce((most, loss) => Math.max(most, loss), 0);

/** USD billions of the failing nodes' own buffers, where known: what the convention may count beside the losses. */
const shockUsdBn = ({ exposures }: NetworkExposures, nodes: readonly number[]): number =>
  nodes.reduce((sum, v) => sum + (exposures.buffers[v] === Infinity ? 0 : exposures.buffers[v]!), 0);

type Context = { readonly exposed: NetworkExposures; readonly includeShock: boolean; readonly tolerance: number };

const lossOf = (
  { exposed, includeShock }: Omit<Context, "tolerance">,
  loss: number,
  nodes: readonly number[],
): number => loss + (includeShock ? shockUsdBn(exposed, nodes) : 0);

const nodesOf = (context: Context, singles: readonly SingleFailure[]): SweepNode[] => {
  const { exposed, tolerance } = context;
  const { ids, buffers } = exposed.exposures;
  const losses = singles.map(({ node, impact }) => lossOf(context, impact.lossUsdBn, [node]));
  const ranks = competitionRanks(losses, tolerance);
  const suffered = vulnerabilities(exposed, singles);
  return singles
    .map(({ node, impact, share }, k) => ({
      id: ids[node]!,
      rank: ranks[k]!,
      lossUsdBn: losses[k]!,
      unknownBufferLossUsdBn: impact.unknownBufferLossUsdBn,
      impact: share,
      alsoFailed: alsoFailed(impact, [node]),
      converged: impact.converged,
      vulnerability: suffered[node]!,
      bufferUsdBn: buffers[node] === Infinity ? null : buffers[node]!,
    }))
    .sort((a, b) => a.rank - b.rank || (a.id < b.id ? -1 : 1));
};

const pairsOf = (context: Context, pairs: readonly PairFailure[], order: SweepReport["pairOrder"]): SweepPair[] => {
  const { ids } = context.exposed.exposures;
  const losses = pairs.map(({ nodes, lossUsdBn }) => lossOf(context, lossUsdBn, nodes));
  const ranks = competitionRanks(losses, context.tolerance);
  return pairs
    .map(({ nodes: [a, b], unknownBufferLossUsdBn, share, alsoFailed: others, jointUsdBn, converged }, k) => ({
      nodes: [ids[a]!, ids[b]!] as [string, string],
      rank: ranks[k]!,
      lossUsdBn: losses[k]!,
      unknownBufferLossUsdBn,
      impact: share,
      alsoFailed: others,
      converged,
      jointUsdBn,
    }))
    .sort((a, b) => (order === "joint" ? b.jointUsdBn - a.jointUsdBn : 0) || a.rank - b.rank);
};

/** Whether the model passes partial distress on, so that a component with rho >= 1 swallows any shock. */
const amplifies = (model: PropagationModel): boolean => model.form === "map" && model.arrival !== "finite";

const residualOf = ({ singles, pairs }: Sweep): number =>
  [...singles.map(({ impact }) => impact), ...pairs].reduce((most, { residual }) => Math.max(most, residual), 0);

/**
 * Fails every node in turn, and every pair if asked, and ranks them by what that costs everybody else. Yields after
 * every cascade; ended early, it reports what it has and says so.
 *
 * @throws NotFoundError for an unknown model or assumption, with the nearest name; InvalidInputError for a value out of
 *   range.
 */
export function* sweepSteps(network: Network, request: SweepRequest = {}): Steps<SweepReport> {
  const model = propagationModel(request.model ?? cascadeDefaults.model.id);
  const asOf = networkAsOf(network, request.asOf ?? newestStatement(network));
  const values = assumptionValues(network, request.overrides);
  const exposed = networkExposures(asOf, values);
  const { failureBoundary, tolerance, maxRounds } = { ...cascadeDefaults, ...request };
  const conventions = { failureBoundary, tolerance, maxRounds };
  const parameters = parameterValues(model, request.parameters ?? {});
  const weight = request.weight ?? "buffer";
  const byId = impactWeights(asOf, exposed, weight);
  const weights = Float64Array.from(network.nodes, ({ id }) => byId.get(id) ?? 0);
  const options: CascadeOptions = { ...conventions, model, parameters };
  const done = yield* sweep(exposed, { ...options, weights, pairs: request.pairs ?? false });

  const includeShock = request.includeShock ?? false;
  const feedback = amplification(exposed.exposures);
  const residual = residualOf(done);
  const known = [...exposed.buffers.values()].map(({ usdBn }) => usdBn);
  const losses = [...done.singles.map(({ impact }) => impact), ...done.pairs].map(({ lossUsdBn }) => lossUsdBn);
  const context = { exposed, includeShock, tolerance: tieTolerance(losses, residual, known) };
  const pairOrder = request.pairOrder ?? "loss";
  const { asked, done: runs, partial } = done.extent;
  return {
    network: network.name,
    model: model.id,
    asOf: asOf.asOf,
    conventions: { ...conventions, includeShock, weight },
    parameters,
    assumptions: assumptionsUsed(values),
    ...feedback,
    nearlyDegenerate: amplifies(model) && feedback.rho >= 1,
    converged: [...done.singles.map(({ impact }) => impact), ...done.pairs].every(({ converged }) => converged),
    residual,
    tieToleranceUsdBn: context.tolerance,
    runs: { asked, done: runs },
    partial,
    nodes: nodesOf(context, done.singles),
    pairCount: done.pairs.length,
    pairOrder,
    pairs: pairsOf(context, done.pairs, pairOrder).slice(0, request.pairLimit ?? defaultPairLimit),
    unknownBuffers: network.nodes.map(({ id }) => id).filter((id) => !exposed.buffers.has(id)),
    undisclosedDeals: [...exposed.undisclosed],
    termAssumed: [...exposed.termAssumed],
  };
}

/** The whole sweep at once: see `sweepSteps`. */
export const sweepReport = (network: Network, request: SweepRequest = {}): SweepReport =>
  finish(sweepSteps(network, request));
