// Supply cascades as the one plain result that the CLI and the API read: one failure, or every firm's in turn.
import { defaultProduction, productionFunction } from "../contagion/supply/production-functions.ts";
import {
  supplyDefaults,
  supplyHorizons,
  supplySystem,
  type SupplyOptions,
  type SupplyOutcome,
  type SupplySystem,
} from "../contagion/supply/supply-cascade.ts";
import { supplyChain } from "../contagion/supply/supply-chain.ts";
import { systemicRiskIndex } from "../contagion/supply/systemic-risk-index.ts";
import { competitionRanks } from "../ensemble/ranks.ts";
import { extentOf, finish, inSteps, type Steps } from "../ensemble/steps.ts";
import { totalOf } from "../model/projection.ts";
import { supplyShock, type SupplySeed, type SupplySource } from "./supply-source.ts";
import type { RankedFirm, SupplyFailure, SupplyHorizon, SupplyRanking, SupplyReport } from "./supply-report.schema.ts";

export type SupplyRequest = SupplyOptions & {
  /** What fails; without it every firm does, in turn. */
  readonly seeds?: readonly SupplySeed[];
  /** A `ProductionFunction` id; default `generalised-leontief`. */
  readonly production?: string;
  /** Default true. */
  readonly substitution?: boolean;
};

/** At which the result is shown beside the one asked for, where they are tighter. */
const tighterTolerances = [1e-4, 1e-6];

/** Firms times links up to which a ranking looks at tighter tolerances, which may take thousands of steps per firm. */
const mostWork = 200_000;

/** Equal indices differ by the rounding of a sum. */
const tieTolerance = 1e-12;

type Context = {
  readonly source: SupplySource;
  readonly system: SupplySystem;
  readonly tolerances: readonly number[];
  readonly maxIterations: number;
};

const undefinedIndex = { index: null, own: null, beyond: null, downstream: null, upstream: null };

const horizonOf = ({ system }: Context, shock: Float64Array, outcome: SupplyOutcome): SupplyHorizon => {
  const { tolerance, iterations, converged, lastStep } = outcome;
  const indices = systemicRiskIndex(system.chain, shock, outcome) ?? undefinedIndex;
  return { tolerance, iterations, converged, lastStep, ...indices };
};

const failureOf = (context: Context, seeds: readonly SupplySeed[]): SupplyFailure => {
  const { source, system, tolerances, maxIterations } = context;
  const { sold, bought } = system.chain;
  const shock = supplyShock(source, seeds);
  const outcomes = supplyHorizons(system, shock, tolerances, maxIterations);
  const { losses, downstream, upstream } = outcomes[0]!;
  const tightest = outcomes.at(-1)!;
  const firms = source.firms.map(({ id, sector }, v) => ({
    id,
    sector,
    shock: shock[v]!,
    loss: losses[v]!,
    downstream: downstream[v]!,
    upstream: upstream[v]!,
    tighterLoss: tightest.losses[v]!,
    sold: sold[v]!,
    bought: bought[v]!,
    lost: losses[v]! * sold[v]!,
  }));
  return {
    kind: "failure",
    seeds: source.firms.flatMap(({ id }, v) => (shock[v]! > 0 ? [{ id, shock: shock[v]! }] : [])),
    horizons: outcomes.map((outcome) => horizonOf(context, shock, outcome)),
    firms: firms
      .filter(({ loss }) => loss > 0)
      .sort((a, b) => b.lost - a.lost || b.loss - a.loss || (a.id < b.id ? -1 : 1)),
  };
};

const rankedFirm = (context: Context, v: number): Omit<RankedFirm, "rank"> => {
  const { source, system, tolerances, maxIterations } = context;
  const shock = Float64Array.from(source.firms, (_firm, u) => (u === v ? 1 : 0));
  const outcomes = supplyHorizons(system, shock, tolerances, maxIterations);
  const [asked, ...tighter] = outcomes.map((outcome) => horizonOf(context, shock, outcome));
  const { index, own, beyond, downstream, upstream, iterations, converged } = asked!;
  return {
    id: source.firms[v]!.id,
    sector: source.firms[v]!.sector,
    index,
    own,
    beyond,
    downstream,
    upstream,
    iterations,
    converged,
    tighter: tighter.map((horizon) => ({
      tolerance: horizon.tolerance,
      index: horizon.index,
      converged: horizon.converged,
    })),
  };
};

function* rankingOf(context: Context): Steps<SupplyRanking> {
  const { firms, sold, bought } = context.system.chain;
  const linked = [...firms.keys()].filter((v) => sold[v]! > 0 || bought[v]! > 0);
  const isSmall = linked.length * context.system.chain.sales.targets.length <= mostWork;
  const affordable = isSmall ? context : { ...context, tolerances: context.tolerances.slice(0, 1) };
  const ranked = yield* inSteps(linked.length, (k) => rankedFirm(affordable, linked[k]!));
  const ranks = competitionRanks(
    ranked.map(({ index }) => index ?? 0),
    tieTolerance,
  );
  return {
    kind: "ranking",
    runs: { asked: linked.length, done: ranked.length },
    firms: ranked
      .map((firm, k) => ({ ...firm, rank: ranks[k]! }))
      .sort((a, b) => a.rank - b.rank || (a.id < b.id ? -1 : 1)),
  };
}

/**
 * Fails the seeds, or every firm with a link in turn, and says how much output that takes away, at the tolerance asked
 * for and at tighter ones (those not in a ranking where firms times links exceed 200 000). Yields after every cascade of a ranking; ended early, it reports what it has and says so.
 *
 * @throws NotFoundError for an unknown firm or production function, with the nearest name; InvalidInputError for a shock
 *   outside (0, 1], a firm named twice, a tolerance outside [0, 1) or a limit below 1.
 */
export function* supplySteps(source: SupplySource, request: SupplyRequest = {}): Steps<SupplyReport> {
  const { seeds = [], substitution = true } = request;
  const { tolerance = supplyDefaults.tolerance, maxIterations = supplyDefaults.maxIterations } = request;
  const production = productionFunction(request.production ?? defaultProduction.id);
  const chain = supplyChain(source.firms, source.links);
  const context: Context = {
    source,
    system: supplySystem(chain, { production, rules: source.rules, substitution }),
    tolerances: [tolerance, ...tighterTolerances.filter((tighter) => tighter < tolerance)],
    maxIterations,
  };
  const result = seeds.length > 0 ? failureOf(context, seeds) : yield* rankingOf(context);
  return {
    network: source.network,
    asOf: source.asOf,
    window: source.window,
    unit: source.unit,
    production: production.id,
    substitution,
    tolerance,
    maxIterations,
    assumptions: [...source.assumptions],
    essential: production.readsRules ? [...source.rules] : [],
    firmCount: source.firms.length,
    linkCount: chain.sales.targets.length,
    totalSales: totalOf(chain.sales),
    selfSales: chain.sales.selfLoops,
    revenueUnknown: [...source.revenueUnknown],
    undisclosedDeals: [...source.undisclosedDeals],
    termAssumed: [...source.termAssumed],
    partial: result.kind === "ranking" && extentOf(result.runs.asked, result.runs.done).partial,
    result,
  };
}

/** The whole report at once: see `supplySteps`. */
export const supplyReport = (source: SupplySource, request: SupplyRequest = {}): SupplyReport =>
  finish(supplySteps(source, request));
