// A cascade on a network as the one plain result that the CLI, the API and the view read.
import { attributedLosses, roundLosses, type AttributedLoss } from "../contagion/attribution.ts";
import { cascade, cascadeDefaults, type Cascade } from "../contagion/cascade.ts";
import { distressOf, type FailureBoundary, failedByDecreeOf } from "../contagion/cascade-frame.ts";
import { propagationModel } from "../contagion/propagation/index.ts";
import { parameterValues } from "../contagion/propagation/parameters.ts";
import type { ParameterValues, PropagationModel } from "../contagion/propagation/propagation-model.ts";
import { reachableFrom } from "../contagion/reachable.ts";
import { componentRadii, type ComponentRadius } from "../contagion/spectral-radius.ts";
import { networkAsOf, newestStatement } from "../model/as-of.ts";
import { assumptionValues, type AssumptionOverrides } from "../model/assumption-values.ts";
import type { IsoDate } from "../model/date.ts";
import { networkExposures, type NetworkExposures } from "../model/network-exposures.ts";
import type { Network } from "../model/network.ts";
import { amplificationOf } from "./amplification.ts";
import { assumptionsUsed } from "./assumptions-used.ts";
import { exactCheck } from "./exact-check.ts";
import type { CascadeNode, CascadeReport, CascadeRound, DealLoss } from "./cascade-report.schema.ts";
import { shockVector, type Seed } from "./seed.ts";
import { withFireSaleLayer, type FireSaleLayer } from "./fire-sale-layer.ts";
import { impactWeights, systemImpact } from "./system-impact.ts";

export type CascadeRequest = {
  readonly seeds: readonly Seed[];
  /** Id of a propagation model; default `debtrank`. */
  readonly model?: string;
  readonly parameters?: ParameterValues;
  /** Default: the newest statement in the data. */
  readonly asOf?: IsoDate;
  readonly overrides?: AssumptionOverrides;
  readonly failureBoundary?: FailureBoundary;
  /** Whether the total holds the initial shock; the papers leave it out, and so does the default. */
  readonly includeShock?: boolean;
  /** What the impact is weighted by: `buffer` (the default), `equal`, or a metric such as `market_cap`. */
  readonly weight?: string;
  /** Fire sales of common assets as a further channel; off by default. */
  readonly fireSale?: FireSaleLayer;
  readonly tolerance?: number;
  readonly maxRounds?: number;
};

type Run = { readonly network: Network; readonly exposed: NetworkExposures; readonly result: Cascade };

const dealLoss = (ids: readonly string[], { exposure, lossUsdBn }: AttributedLoss): DealLoss => ({
  id: exposure.deal,
  channel: exposure.channel,
  from: ids[exposure.from]!,
  to: ids[exposure.to]!,
  lossUsdBn,
  guarantee: exposure.guarantee,
});

const sumByVictim = (n: number, losses: readonly AttributedLoss[]): Float64Array => {
  const sums = new Float64Array(n);
  for (const { exposure, lossUsdBn } of losses) sums[exposure.to]! += lossUsdBn;
  return sums;
};

const failureRounds = ({ frames }: Cascade, n: number): readonly (number | null)[] =>
  Array.from({ length: n }, (_, v) => {
    const round = frames.findIndex(({ failed }) => failed[v] === 1);
    return round === -1 ? null : round;
  });

const roundsOf = ({ exposed, result }: Run, failed: readonly (number | null)[]): CascadeRound[] => {
  const { ids, buffers } = exposed.exposures;
  const losses = new Float64Array(ids.length);
  return result.frames.map(({ stress }, round) => {
    const added = round === 0 ? [] : roundLosses(result, round);
    sumByVictim(ids.length, added).forEach((loss, v) => (losses[v]! += loss));
    return {
      round,
      lossUsdBn: added.reduce((sum, loss) => sum + (buffers[loss.exposure.to] === Infinity ? 0 : loss.lossUsdBn), 0),
      failed: ids.filter((_id, v) => failed[v] === round),
      nodes: ids.flatMap((id, v) =>
        losses[v]! > 0 || stress[v]! > 0
          ? [{ id, distress: knownDistress(exposed, v, stress[v]!), lossUsdBn: losses[v]! }]
          : [],
      ),
      deals: added.map((loss) => dealLoss(ids, loss)),
    };
  });
};

const knownDistress = ({ exposures }: NetworkExposures, v: number, stress: number): number | null =>
  exposures.buffers[v] === Infinity && stress === 0 ? null : distressOf(stress);

const nodesOf = ({ exposed, result }: Run, losses: Float64Array, failed: readonly (number | null)[]): CascadeNode[] => {
  const { exposures, buffers } = exposed;
  const uncapped = result.frames.at(-1)!.losses;
  const shock = result.frames[0]!.stress;
  const final = result.frames.at(-1)!.stress;
  return exposures.ids
    .flatMap((id, v): CascadeNode[] => {
      if (uncapped[v] === 0 && shock[v] === 0) return [];
      const buffer = buffers.get(id);
      return [
        {
          id,
          distress: knownDistress(exposed, v, final[v]!),
          lossUsdBn: losses[v]!,
          uncappedLossUsdBn: uncapped[v]!,
          shockUsdBn: buffer === undefined ? null : buffer.usdBn * distressOf(shock[v]!),
          failedInRound: failed[v]!,
          bufferUsdBn: buffer?.usdBn ?? null,
          bufferBasis: buffer?.basis ?? null,
          bufferAsOf: buffer?.asOf ?? null,
          bufferFact: buffer?.fact ?? null,
        },
      ];
    })
    .sort((a, b) => b.lossUsdBn - a.lossUsdBn || (b.shockUsdBn ?? 0) - (a.shockUsdBn ?? 0) || (a.id < b.id ? -1 : 1));
};

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Rounds at the end in which only uncapped losses of nodes that have nothing left still grow say nothing new. */
const withoutIdleEnd = (rounds: readonly CascadeRound[]): CascadeRound[] =>
  rounds.slice(0, 1 + rounds.findLastIndex(({ round, deals }) => round === 0 || deals.length > 0));

/** Whether the shock reaches a component in which losses feed themselves; a model that passes only failures on has none. */
const amplifies = (model: PropagationModel, radii: readonly ComponentRadius[], reached: Uint8Array): boolean =>
  model.form === "map" &&
  model.arrival !== "finite" &&
  radii.some(({ rho, nodes }) => rho >= 1 && nodes.some((v) => reached[v] === 1));

/** Share of the loss after which a cascade is called settled; what follows is refinement, not news. */
const settledShare = 0.999;

const settledRound = (rounds: readonly CascadeRound[]): number => {
  const losses = rounds.map(({ deals }) => sum(deals.map(({ lossUsdBn }) => lossUsdBn)));
  const enough = sum(losses) * settledShare;
  let soFar = 0;
  return losses.findIndex((loss) => (soFar += loss) >= enough);
};

/**
 * Runs a scenario and reports it: rounds, losses by node and by deal and channel, what is assumed and what is unknown.
 * Losses are capped at the buffers and leave the initial shock out; both can be seen beside.
 *
 * @throws NotFoundError for an unknown node, model or assumption, with the nearest name; InvalidInputError for a value
 *   out of range.
 * @see cascade for the mathematics, attributedLosses for the shares
 */
export const cascadeReport = (network: Network, request: CascadeRequest): CascadeReport => {
  const model = propagationModel(request.model ?? cascadeDefaults.model.id);
  const asOf = networkAsOf(network, request.asOf ?? newestStatement(network));
  const values = assumptionValues(network, request.overrides);
  const conventions = {
    failureBoundary: request.failureBoundary ?? cascadeDefaults.failureBoundary,
    tolerance: request.tolerance ?? cascadeDefaults.tolerance,
    maxRounds: request.maxRounds ?? cascadeDefaults.maxRounds,
  };
  const parameters = parameterValues(model, request.parameters ?? {});
  const shock = shockVector(network, request.seeds);
  const failedByDecree = failedByDecreeOf(shock);
  const failedIds = new Set([...failedByDecree].map((v) => network.nodes[v]!.id));
  const direct = networkExposures(asOf, values);
  const { exposed, layer: fireSale } = withFireSaleLayer(direct, asOf, values, request.fireSale, failedIds);
  const weight = request.weight ?? "buffer";
  const weights = impactWeights(asOf, exposed, weight);
  const result = cascade(exposed.exposures, shock, { model, parameters, ...conventions, failedByDecree });
  const run: Run = { network, exposed, result };

  const losses = attributedLosses(result);
  const failed = failureRounds(result, network.nodes.length);
  const nodes = nodesOf(run, sumByVictim(network.nodes.length, losses), failed);
  const seeds = network.nodes.flatMap(({ id }, v) => (shock[v]! > 0 ? [{ id, shock: shock[v]! }] : []));
  const radii = componentRadii(exposed.exposures);
  const known = nodes.filter((node) => node.bufferUsdBn !== null);
  const includeShock = request.includeShock ?? false;
  const rounds = withoutIdleEnd(roundsOf(run, failed));
  return {
    network: network.name,
    model: model.id,
    asOf: asOf.asOf,
    conventions: { ...conventions, includeShock, weight },
    parameters,
    seeds,
    assumptions: assumptionsUsed(values),
    fireSale,
    ...amplificationOf(exposed.exposures, radii),
    amplifying: amplifies(model, radii, reachableFrom(exposed.exposures, shock)),
    converged: result.converged,
    residual: result.residual,
    exact: exactCheck(result, shock, model),
    rounds,
    settledRound: settledRound(rounds),
    totalLossUsdBn: sum(known.map((node) => node.lossUsdBn + (includeShock ? (node.shockUsdBn ?? 0) : 0))),
    unknownBufferLossUsdBn: sum(nodes.filter((node) => node.bufferUsdBn === null).map((node) => node.lossUsdBn)),
    impact: systemImpact(nodes, new Set(seeds.map(({ id }) => id)), weights),
    nodes,
    deals: losses.map((loss) => dealLoss(exposed.exposures.ids, loss)),
    unknownBuffers: nodes.filter((node) => node.bufferUsdBn === null).map((node) => node.id),
    unknownBuffersNotHit: network.nodes
      .map(({ id }) => id)
      .filter((id) => !exposed.buffers.has(id) && !nodes.some((node) => node.id === id)),
    undisclosedDeals: [...exposed.undisclosed],
    idleGuarantees: [...exposed.idleGuarantees],
    stakesAtCarryingValue: [...exposed.stakesAtCarryingValue],
    termAssumed: [...exposed.termAssumed],
  };
};
