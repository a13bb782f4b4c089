// A Monte Carlo run as the one plain result that every surface reads: the plan, the scenarios, what they say.
import { cascadeDefaults } from "../contagion/cascade.ts";
import { propagationModel } from "../contagion/propagation/index.ts";
import { parameterValues } from "../contagion/propagation/parameters.ts";
import type { DistributionShape } from "../ensemble/distribution.ts";
import { exposureSource } from "../ensemble/exposure-source.ts";
import { impactOf } from "../ensemble/impact.ts";
import { mergeChunks, rangesOf } from "../ensemble/merge-chunks.ts";
import { lossUnit, monteCarlo, type MonteCarloChunk } from "../ensemble/monte-carlo.ts";
import { checkPlan, type MonteCarloPlan, type UncertainShock } from "../ensemble/monte-carlo-plan.ts";
import { frequencyOf, meanOf, quantileInterval, sampleQuantile } from "../ensemble/statistics.ts";
import { extentOf, finish, inSteps, type Steps } from "../ensemble/steps.ts";
import { uncertainInputs, type InputChoice } from "../ensemble/uncertain-input.ts";
import { networkAsOf, newestStatement } from "../model/as-of.ts";
import { assumptionValues } from "../model/assumption-values.ts";
import type { NetworkExposures } from "../model/network-exposures.ts";
import type { Network } from "../model/network.ts";
import { amplification } from "./amplification.ts";
import { assumptionsUsed } from "./assumptions-used.ts";
import type { CascadeRequest } from "./cascade-report.ts";
import type { MonteCarloNode, MonteCarloReport } from "./monte-carlo-report.schema.ts";

export type MonteCarloRequest = Omit<CascadeRequest, "seeds" | "weight"> &
  InputChoice & {
    readonly shocks: readonly UncertainShock[];
    /** Default 0. */
    readonly randomFailures?: number;
    /** Default 10,000. */
    readonly scenarios?: number;
    /** Default 1. */
    readonly seed?: number;
  };

export const defaultScenarios = 10_000;

/** Scenarios per portion: a fraction of a second of work, so that progress is seen and little is lost at the end. */
const portion = 50;

const independence =
  "every drawn number is independent of every other; a common cause, such as a fall of all market values at once, is not in it, so that extreme losses may be more likely than shown";

/**
 * The plan of a run: the request with its defaults filled in, and checked. Assumptions that the caller sets are not drawn.
 *
 * @throws NotFoundError for an unknown node, model or assumption; InvalidInputError for a value out of range.
 */
export const monteCarloPlan = (network: Network, request: MonteCarloRequest): MonteCarloPlan => {
  const model = propagationModel(request.model ?? cascadeDefaults.model.id);
  const overrides = request.overrides ?? {};
  assumptionValues(network, overrides);
  const inputs = uncertainInputs(network, request).filter(({ id }) => overrides[id] === undefined);
  const plan: MonteCarloPlan = {
    asOf: networkAsOf(network, request.asOf ?? newestStatement(network)).asOf,
    model: model.id,
    parameters: parameterValues(model, request.parameters ?? {}),
    failureBoundary: request.failureBoundary ?? cascadeDefaults.failureBoundary,
    tolerance: request.tolerance ?? cascadeDefaults.tolerance,
    maxRounds: request.maxRounds ?? cascadeDefaults.maxRounds,
    includeShock: request.includeShock ?? false,
    overrides,
    inputs,
    shocks: request.shocks,
    randomFailures: request.randomFailures ?? 0,
    seed: request.seed ?? 1,
    scenarios: request.scenarios ?? defaultScenarios,
  };
  checkPlan(network, plan);
  return plan;
};

/** The portions in which a plan is worked off, whoever does it. */
export const portionsOf = ({ scenarios }: MonteCarloPlan) => rangesOf(scenarios, portion);

const shapeEntry = ({ kind, low, mode, high }: DistributionShape) => ({ distribution: kind, low, mode, high });

const lossSummary = (losses: Float64Array): MonteCarloReport["loss"] => {
  if (losses.length === 0) return null;
  const sorted = losses.slice().sort();
  const at = (p: number) => ({ usdBn: sampleQuantile(sorted, p)!, interval: quantileInterval(sorted, p) });
  return { ...meanOf(losses), least: sorted[0]!, most: sorted.at(-1)!, p5: at(0.05), p50: at(0.5), p95: at(0.95) };
};

const classes = 20;

const histogramOf = (losses: Float64Array): MonteCarloReport["histogram"] => {
  const [least, most] = [losses.reduce((a, b) => Math.min(a, b), Infinity), losses.reduce((a, b) => Math.max(a, b), 0)];
  if (!(most > least)) return losses.length === 0 ? [] : [{ from: least, to: most, scenarios: losses.length }];
  const width = (most - least) / classes;
  const counts = new Array<number>(classes).fill(0);
  for (const loss of losses) counts[Math.min(classes - 1, Math.floor((loss - least) / width))]! += 1;
  return counts.map((scenarios, k) => ({ from: least + k * width, to: least + (k + 1) * width, scenarios }));
};

/** 100, 200, 500, 1000, ... and the end: enough to see whether the mean still moves. */
const checkpoints = (done: number): number[] => {
  const points = [100, 200, 500].flatMap((first) => [1, 10, 100, 1000].map((scale) => first * scale));
  return [...points.filter((point) => point < done), ...(done === 0 ? [] : [done])].sort((a, b) => a - b);
};

const nodesOf = (network: Network, exposed: NetworkExposures, merged: MonteCarloChunk): MonteCarloNode[] =>
  network.nodes
    .flatMap(({ id }, v): MonteCarloNode[] => {
      const frequency = frequencyOf(merged.failures[v]!, merged.to);
      if (frequency === null || (merged.failures[v] === 0 && merged.lossUnits[v] === 0)) return [];
      const { probability, standardError, interval } = frequency;
      return [
        {
          id,
          failureProbability: probability,
          standardError,
          interval,
          byContagion: merged.contagionFailures[v]! / merged.to,
          meanLossUsdBn: (merged.lossUnits[v]! * lossUnit) / merged.to,
          bufferKnown: exposed.buffers.has(id),
        },
      ];
    })
    .sort(
      (a, b) =>
        b.failureProbability - a.failureProbability || b.meanLossUsdBn - a.meanLossUsdBn || (a.id < b.id ? -1 : 1),
    );

/** Loss with nothing drawn: what the mean is compared with. */
const lossAtDefaults = (network: Network, exposed: NetworkExposures, plan: MonteCarloPlan): number => {
  const { parameters, failureBoundary, tolerance, maxRounds } = plan;
  const shocks = new Map(plan.shocks.map(({ node, shape }) => [node, shape.mode]));
  const shock = Float64Array.from(network.nodes, ({ id }) => shocks.get(id) ?? 0);
  const options = { model: propagationModel(plan.model), parameters, failureBoundary, tolerance, maxRounds };
  const taken = exposed.exposures.buffers.map((buffer, v) => (buffer === Infinity ? 0 : buffer * shock[v]!));
  const ownLoss = plan.includeShock ? taken.reduce((sum, loss) => sum + loss, 0) : 0;
  return impactOf(exposed, shock, options).lossUsdBn + ownLoss;
};

/**
 * The report of a plan from the chunks that follow one another from scenario 0.
 *
 * @throws InvalidInputError when a chunk is missing between others.
 */
export const reportOfChunks = (
  network: Network,
  plan: MonteCarloPlan,
  chunks: readonly MonteCarloChunk[],
): MonteCarloReport => {
  const merged = mergeChunks(network.nodes.length, chunks);
  const exposed = exposureSource(network, plan.asOf)({ network, overrides: plan.overrides });
  const { asked, done, partial } = extentOf(plan.scenarios, merged.to);
  return {
    network: network.name,
    model: plan.model,
    asOf: plan.asOf,
    conventions: {
      failureBoundary: plan.failureBoundary,
      tolerance: plan.tolerance,
      maxRounds: plan.maxRounds,
      includeShock: plan.includeShock,
    },
    parameters: plan.parameters,
    seed: plan.seed,
    scenarios: { asked, done },
    partial,
    shocks: plan.shocks.map(({ node, shape }) => ({ id: node, ...shapeEntry(shape) })),
    randomFailures: plan.randomFailures,
    drawn: plan.inputs.map(({ id, kind, label, shape }) => ({ id, kind, label, ...shapeEntry(shape) })),
    independence,
    assumptions: assumptionsUsed(assumptionValues(network, plan.overrides)),
    atDefaultsUsdBn: lossAtDefaults(network, exposed, plan),
    ...amplification(exposed.exposures),
    loss: lossSummary(merged.losses),
    unknownBufferLoss: done === 0 ? null : meanOf(merged.unknownBufferLosses),
    histogram: histogramOf(merged.losses),
    nodes: nodesOf(network, exposed, merged),
    convergence: checkpoints(done).map((scenarios) => ({ scenarios, ...meanOf(merged.losses, scenarios) })),
    unsettled: merged.unsettled,
    residual: merged.residual,
    unknownBuffers: network.nodes.map(({ id }) => id).filter((id) => !exposed.buffers.has(id)),
    undisclosedDeals: [...exposed.undisclosed],
    termAssumed: [...exposed.termAssumed],
  };
};

/** A run on this thread, portion by portion; ended early, it reports what it has and says so. */
export function* monteCarloSteps(network: Network, plan: MonteCarloPlan): Steps<MonteCarloReport> {
  const run = monteCarlo(network, plan);
  const portions = portionsOf(plan);
  const chunks = yield* inSteps(portions.length, (k) => run(portions[k]!.from, portions[k]!.to));
  return reportOfChunks(network, plan, chunks);
}

/**
 * Draws the assumptions, and the shocks and amounts if asked, scenario by scenario, and reports what the losses are.
 * About a millisecond and a half per scenario on a network of a hundred nodes.
 *
 * @throws as `monteCarloPlan`.
 */
export const monteCarloReport = (network: Network, request: MonteCarloRequest): MonteCarloReport =>
  finish(monteCarloSteps(network, monteCarloPlan(network, request)));
