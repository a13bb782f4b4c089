// For every dollar that passes straight through, how much completes a loop: circularity that vehicles cannot dilute.
import { InvalidInputError } from "../model/errors.ts";
import { totalOf, type Projection } from "../model/projection.ts";
import { strengthsOf } from "../model/strengths.ts";
import { balancedFlow, type BalancedFlow } from "./balanced-flow.ts";
import { circulatingMoney, circulationGraph, type CirculatingMoney } from "./circulating-money.ts";
import { circuits } from "./circuits.ts";
import { loopFlowOf } from "./loop-flows.ts";
import { loopSampler } from "./loop-sampler.ts";

export type ThroughputCircularity = {
  /** T_C, money that completes loops, once for each loop however long, in the projection's unit. */
  readonly circular: number;
  /** D_net, money that passes from nodes that pay more than they receive to nodes that receive more. */
  readonly passing: number;
  /** T_C / (T_C + D_net), in [0, 1]; null without money. */
  readonly share: number | null;
  /** T_C / D_net, loops completed for each dollar that passes through; null where none does. */
  readonly loopsPerDollar: number | null;
  /** True when every loop was found; else T_C is estimated from random loops. */
  readonly exact: boolean;
  /** Number of loops found, when exact. */
  readonly loops: number | null;
  /** Number of random loops, when not exact. */
  readonly samples: number | null;
  /** Standard error of `share`, when not exact. */
  readonly standardError: number | null;
};

export type ThroughputOptions = {
  /** With more loops than this, T_C is estimated; default 5,000. 0 estimates at once. */
  readonly maxLoops?: number;
  /** Random loops of an estimate, at least 2; default 10,000. */
  readonly samples?: number;
  readonly seed?: number;
  /** The balanced flow of the projection, when it is known already. */
  readonly balanced?: BalancedFlow;
};

type LoopRate = Pick<ThroughputCircularity, "circular" | "exact" | "loops" | "samples"> & { readonly error: number };

/** Imbalances up to this share of all money are rounding. */
const relativeRounding = 1e-12;

const check = (name: string, value: number, least: number): void => {
  if (Number.isSafeInteger(value) && value >= least) return;
  throw new InvalidInputError(`throughputCircularity: ${name} is ${value}. Give a whole number >= ${least}.`);
};

/** Sum of the loop flows; null when there are more than `maxLoops`. */
const enumerated = (money: CirculatingMoney, maxLoops: number): LoopRate | null => {
  const paths: (readonly number[])[] = [];
  for (const path of circuits(circulationGraph(money))) {
    if (paths.length === maxLoops) return null;
    paths.push(path);
  }
  const flowOf = loopFlowOf(money);
  const circular = paths.reduce((sum, path) => sum + flowOf(path), 0);
  return { circular, exact: true, loops: paths.length, samples: null, error: 0 };
};

/** T_C = V E[1 / length] over loops drawn in proportion to their part of V. */
const estimated = (money: CirculatingMoney, samples: number, seed: number): LoopRate => {
  const volume = money.through.reduce((sum, amount) => sum + amount, 0);
  const loopAt = loopSampler(money);
  let [mean, squares] = [0, 0];
  for (let draw = 0; draw < samples; draw++) {
    const value = 1 / loopAt(seed, draw).length;
    const gap = value - mean;
    mean += gap / (draw + 1);
    squares += gap * (value - mean);
  }
  const error = volume * Math.sqrt(squares / (samples - 1) / samples);
  return { circular: volume * mean, exact: false, loops: null, samples, error };
};

const netMoney = (projection: Projection): number => {
  const { received, paid } = strengthsOf(projection);
  const net = paid.reduce((sum, amount, i) => sum + Math.max(0, amount - received[i]!), 0);
  return net <= relativeRounding * totalOf(projection) ? 0 : net;
};

/**
 * Throughput circularity of the money, on the balanced flow.
 *
 *     T_C = sum of the loop flows lambda_c,   D_net = sum_i max(0, paid_i - received_i),   share = T_C / (T_C + D_net)
 *
 * It does not change when a vehicle passes money through, or when deals are split: 0 where nothing goes round, 1 where
 * every node receives what it pays. Exact while there are at most `maxLoops` loops, at O(n m + n^3) for each or less;
 * beyond, an unbiased estimate of T_C from independent random loops, at O(n) steps for each, with its standard error.
 * No closed form is known, and none is likely: the loops through all nodes alone are the network's Hamiltonian cycles.
 *
 * @throws InvalidInputError for options that are not whole numbers, or too small.
 * @see Qian, Qian (1982), doi:10.1007/BF00531744; Homs-Dones, MacKay, Sansom, Zhou (2025), arXiv:2506.12546
 */
export const throughputCircularity = (
  projection: Projection,
  options: ThroughputOptions = {},
): ThroughputCircularity => {
  const { maxLoops = 5_000, samples = 10_000, seed = 1, balanced = balancedFlow(projection) } = options;
  check("maxLoops", maxLoops, 0);
  check("samples", samples, 2);
  check("seed", seed, 0);
  const money = circulatingMoney(projection, balanced);
  const { error, ...rate } = enumerated(money, maxLoops) ?? estimated(money, samples, seed);
  const passing = netMoney(projection);
  const all = rate.circular + passing;
  return {
    ...rate,
    passing,
    share: all > 0 ? rate.circular / all : null,
    loopsPerDollar: passing > 0 ? rate.circular / passing : null,
    standardError: rate.exact ? null : (error * passing) / all ** 2,
  };
};
