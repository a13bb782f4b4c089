// How sure a ranking is: who matters most when assumptions and amounts are drawn, over and over.
import type { CascadeOptions } from "../contagion/cascade.ts";
import type { ExposureNetwork } from "../model/exposure.ts";
import { uniformAt } from "../model/random.ts";
import { InvalidInputError } from "../model/errors.ts";
import { impactOf } from "./impact.ts";
import { competitionRanks } from "./ranks.ts";
import { frequencyOf, sampleQuantile, type Frequency } from "./statistics.ts";
import { extentOf, type Extent, type Steps } from "./steps.ts";

export type RankInterval = {
  readonly node: number;
  /** Quantiles of the node's place over the draws, 1 the costliest. */
  readonly p5: number;
  readonly p50: number;
  readonly p95: number;
  /** How often it comes first, alone or with others, and how often among the first three. */
  readonly first: Frequency;
  readonly topThree: Frequency;
};

export type RankIntervals = {
  /** Median place first; empty when ended before the first draw. */
  readonly nodes: readonly RankInterval[];
  readonly converged: boolean;
  readonly extent: Extent;
};

export type RankOptions = CascadeOptions & {
  readonly draws: number;
  readonly seed: number;
  /** How many numbers a draw takes. */
  readonly dimensions: number;
};

/** Keeps these draws apart from others of the same seed. */
const stream = 14;
/** Losses this near to each other, relative to the largest, share a place. */
const tieTolerance = 1e-8;

type Draw = { readonly ranks: readonly number[]; readonly converged: boolean };

const drawRanks = (network: ExposureNetwork, options: CascadeOptions): Draw => {
  const runs = network.ids.map((_id, node) => {
    const shock = new Float64Array(network.ids.length);
    shock[node] = 1;
    return impactOf({ exposures: network }, shock, options);
  });
  const losses = runs.map(({ lossUsdBn }) => lossUsdBn);
  const largest = losses.reduce((most, loss) => Math.max(most, loss), 0);
  return { ranks: competitionRanks(losses, largest * tieTolerance), converged: runs.every((run) => run.converged) };
};

const intervalOf = (node: number, draws: readonly Draw[]): RankInterval => {
  const places = draws.map(({ ranks }) => ranks[node]!);
  const sorted = Float64Array.from(places).sort();
  const often = (most: number): Frequency =>
    frequencyOf(places.filter((place) => place <= most).length, places.length)!;
  const [p5, p50, p95] = [0.05, 0.5, 0.95].map((p) => sampleQuantile(sorted, p)!);
  return { node, p5: p5!, p50: p50!, p95: p95!, first: often(1), topThree: often(3) };
};

/**
 * Ranks every node by what its failure costs the others, once per draw, and says between which places each one moves.
 * The initial shock is in no loss. Losses that are equal to rounding share a place, as in 1, 2, 2, 4.
 *
 * Cost: draws * n cascades. Ended early, it speaks of the draws done.
 *
 * @param networkAt Exposures at a point of the open unit cube, [dimensions] uniform numbers; the nodes stay the same.
 * @throws InvalidInputError for fewer than 1 draw; as `cascade`.
 */
export function* rankIntervals(
  networkAt: (point: Float64Array) => ExposureNetwork,
  { draws: asked, seed, dimensions, ...options }: RankOptions,
): Steps<RankIntervals> {
  if (!(Number.isInteger(asked) && asked >= 1)) {
    throw new InvalidInputError(`ranks: draws must be a whole number of at least 1, got ${asked}.`);
  }
  const draws: Draw[] = [];
  for (let k = 0; k < asked; k++) {
    const point = Float64Array.from({ length: dimensions }, (_, d) => uniformAt(seed, k, d, stream));
    draws.push(drawRanks(networkAt(point), options));
    if ((yield { done: k + 1, total: asked }) === true) break;
  }
  return {
    nodes: draws[0]!.ranks
      .map((_rank, node) => intervalOf(node, draws))
      .sort((a, b) => a.p50 - b.p50 || a.p95 - b.p95 || a.p5 - b.p5),
    converged: draws.every(({ converged }) => converged),
    extent: extentOf(asked, draws.length),
  };
}
