// Every node fails in turn, and every pair if asked: who matters most to the system, and who suffers most from others.
import type { CascadeOptions } from "../contagion/cascade.ts";
import type { NetworkExposures } from "../model/network-exposures.ts";
import { bufferWeights, impactOf, weightedDistress, type Impact } from "./impact.ts";
import { extentOf, type Extent, type Steps } from "./steps.ts";

export type SingleFailure = {
  readonly node: number;
  readonly impact: Impact;
  /** Weighted distress of everybody else, in [0, 1]; null where nobody has a weight. */
  readonly share: number | null;
};

export type PairFailure = {
  readonly nodes: readonly [number, number];
  /** USD billions lost by nodes with a known buffer outside the pair, capped at the buffers. */
  readonly lossUsdBn: number;
  readonly unknownBufferLossUsdBn: number;
  readonly share: number | null;
  /** Nodes outside the pair that fail. */
  readonly alsoFailed: number;
  /**
   * What the two do together beyond what each does alone, USD billions, on nodes outside the pair:
   *
   *     L_ab - (L_a without b's loss) - (L_b without a's loss)
   *
   * Negative where both empty the same buffers, positive where only the two together break somebody. Of one sign for
   * `debtrank`, never positive: its map is concave.
   */
  readonly jointUsdBn: number;
  readonly converged: boolean;
  readonly residual: number;
};

export type Sweep = {
  /** In the network's order. */
  readonly singles: readonly SingleFailure[];
  /** Ordered by the first node, then the second; empty when not asked for. */
  readonly pairs: readonly PairFailure[];
  readonly extent: Extent;
};

export type SweepOptions = Omit<CascadeOptions, "failedByDecree"> & {
  /** Whether all pairs fail together, too: n (n - 1)/2 runs more. */
  readonly pairs?: boolean;
  /** [n], what `share` is weighted by; default: the known buffers. */
  readonly weights?: Float64Array;
};

const failing = (n: number, nodes: readonly number[]): Float64Array => {
  const shock = new Float64Array(n);
  for (const v of nodes) shock[v] = 1;
  return shock;
};

/** How many nodes fail that were not made to. */
export const alsoFailed = ({ failed }: Impact, seeds: readonly number[]): number =>
  failed.reduce((count, value) => count + value, 0) - seeds.length;

/** What one failure costs everybody with a known buffer but one. */
const lossWithout = ({ impact }: SingleFailure, other: number, buffers: Float64Array): number =>
  impact.lossUsdBn - (buffers[other] === Infinity ? 0 : impact.lossByNode[other]!);

const pairFailure = (
  buffers: Float64Array,
  { impact, share }: Omit<SingleFailure, "node">,
  first: SingleFailure,
  second: SingleFailure,
): PairFailure => {
  const nodes = [first.node, second.node] as const;
  const alone = lossWithout(first, second.node, buffers) + lossWithout(second, first.node, buffers);
  const { lossUsdBn, unknownBufferLossUsdBn, converged, residual } = impact;
  return {
    nodes,
    lossUsdBn,
    unknownBufferLossUsdBn,
    share,
    alsoFailed: alsoFailed(impact, nodes),
    jointUsdBn: lossUsdBn - alone,
    converged,
    residual,
  };
};

const runsOf = (n: number, pairs: boolean): number => n + (pairs ? (n * (n - 1)) / 2 : 0);

/**
 * One cascade for every node that fails alone and, if asked, for every pair. The initial shock is in no loss.
 *
 * Ended early, it returns the runs that it has done: singles first, then pairs in order.
 *
 * @throws as `cascade`.
 */
export function* sweep(
  exposed: Pick<NetworkExposures, "exposures">,
  { pairs: withPairs = false, weights: given, ...options }: SweepOptions = {},
): Steps<Sweep> {
  const { ids, buffers } = exposed.exposures;
  const n = ids.length;
  const weights = given ?? bufferWeights(buffers);
  const run = (nodes: readonly number[]): Omit<SingleFailure, "node"> => {
    const shock = failing(n, nodes);
    const impact = impactOf(exposed, shock, options);
    return { impact, share: weightedDistress(weights, shock, impact.distress) };
  };
  const total = runsOf(n, withPairs);
  const singles: SingleFailure[] = [];
  const pairs: PairFailure[] = [];
  const soFar = (): Sweep => ({ singles, pairs, extent: extentOf(total, singles.length + pairs.length) });
  for (let node = 0; node < n; node++) {
    singles.push({ node, ...run([node]) });
    if ((yield { done: singles.length, total }) === true) return soFar();
  }
  for (let a = 0; withPairs && a < n; a++) {
    for (let b = a + 1; b < n; b++) {
      pairs.push(pairFailure(buffers, run([a, b]), singles[a]!, singles[b]!));
      if ((yield { done: n + pairs.length, total }) === true) return soFar();
    }
  }
  return soFar();
}

/**
 * Mean distress of every node over the failures of the others, in [0, 1]; null where the buffer is unknown, or nobody
 * else has failed.
 */
export const vulnerabilities = (
  { exposures: { ids, buffers } }: Pick<NetworkExposures, "exposures">,
  singles: readonly SingleFailure[],
): readonly (number | null)[] =>
  ids.map((_id, v) => {
    const others = singles.filter(({ node }) => node !== v);
    if (buffers[v] === Infinity || others.length === 0) return null;
    return others.reduce((sum, { impact }) => sum + impact.distress[v]!, 0) / others.length;
  });
