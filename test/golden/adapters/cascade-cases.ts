// Golden cases of contagion run through the public cascade: each peer's balance sheets in, its own outputs out. The
// conventions on which the peers differ are read from the case and passed on as options; nothing is tuned here.
import { cascade, distressOf, isFailed, type Cascade, type FailureBoundary } from "../../../src/contagion/cascade.ts";
import { debtrank } from "../../../src/contagion/propagation/debtrank.ts";
import { threshold } from "../../../src/contagion/propagation/threshold.ts";
import { singleHitCascade } from "../../../src/contagion/single-hit.ts";
import { exposureNetwork, type Exposure, type ExposureNetwork } from "../../../src/model/exposure.ts";

/** `source` holds a claim of `weight` on `target`. */
export type Claim = { readonly source: string; readonly target: string; readonly weight: number };

export type PeerNode = {
  readonly id: string;
  readonly buffer?: number;
  readonly weight?: number;
  readonly externalAssets?: number;
  readonly externalLiabilities?: number;
};

/** How a peer runs a shock: its model and conventions. */
export type Engine = {
  readonly model: "debtrank2015" | "furfine-threshold" | "debtrank2012";
  readonly failureBoundary?: FailureBoundary;
  readonly alpha?: number;
  readonly capImpact?: boolean;
};

/** The peers' numbers are exact fixed points, so the runs go on until rounding stops them. */
const exact = { tolerance: 1e-15, maxRounds: 5000 } as const;

export const claimNetwork = (
  ids: readonly string[],
  buffers: readonly number[],
  claims: readonly Claim[],
  recovery = 0,
): ExposureNetwork => {
  const exposures = claims.map(({ source, target, weight }, i): Exposure => ({
    deal: `claim ${i}`,
    channel: "write-down",
    from: ids.indexOf(target),
    to: ids.indexOf(source),
    lossUsdBn: (1 - recovery) * weight,
    guarantee: null,
  }));
  return exposureNetwork(ids, buffers, exposures);
};

export const runPeer = (network: ExposureNetwork, shock: Float64Array, engine: Engine): Cascade => {
  if (engine.model === "debtrank2012")
    return singleHitCascade(network, shock, { capImpact: engine.capImpact ?? false });
  const failureBoundary = engine.failureBoundary ?? "at-or-above";
  return engine.model === "debtrank2015"
    ? cascade(network, shock, { ...exact, model: debtrank, failureBoundary })
    : cascade(network, shock, {
        ...exact,
        model: threshold,
        failureBoundary,
        parameters: { threshold: engine.alpha ?? 1 },
      });
};

const weightedSum = (weights: readonly number[], values: Float64Array): number =>
  weights.reduce((sum, weight, v) => sum + weight * values[v]!, 0);

const normalised = (weights: readonly number[]): number[] => {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
};

/** The statistics of NetworkRiskMeasures and of debtrank-globe: totals on capped stress, losses on uncapped stress. */
export const stressSummary = (network: ExposureNetwork, weights: readonly number[], { frames }: Cascade) => {
  const shares = normalised(weights);
  const first = frames[0]!.stress;
  const last = frames.at(-1)!.stress;
  const byId = (stress: Float64Array): Record<string, number> =>
    Object.fromEntries(network.ids.map((id, v) => [id, stress[v]!]));
  return {
    originalStress: weightedSum(shares, first.map(distressOf)),
    debtrank: weightedSum(shares, last.map(distressOf)) - weightedSum(shares, first.map(distressOf)),
    originalLoss: weightedSum([...network.buffers], first),
    additionalLoss: weightedSum([...network.buffers], last) - weightedSum([...network.buffers], first),
    additionalDefaults: last.filter((s, v) => first[v]! < 1 && isFailed(s, "at-or-above")).length,
    finalStress: byId(last),
    /** State after each round, as long as the peer lists it: once settled it stays. */
    history: (rounds: number) =>
      Array.from({ length: rounds }, (_, round) => byId(frames[Math.min(round + 1, frames.length - 1)]!.stress)),
  };
};

export type BalanceSheets = {
  readonly ids: readonly string[];
  readonly claims: readonly Claim[];
  readonly externalAssets: readonly number[];
  readonly externalLiabilities: readonly number[];
  /** Book equity before any shock. */
  readonly equity: readonly number[];
};

export const balanceSheets = (nodes: readonly PeerNode[], claims: readonly Claim[]): BalanceSheets => {
  const ids = nodes.map(({ id }) => id);
  const externalAssets = nodes.map((node) => node.externalAssets ?? 0);
  const externalLiabilities = nodes.map((node) => node.externalLiabilities ?? 0);
  const equity = ids.map((id, v) =>
    claims.reduce(
      (sum, { source, target, weight }) => sum + (source === id ? weight : 0) - (target === id ? weight : 0),
      externalAssets[v]! - externalLiabilities[v]!,
    ),
  );
  return { ids, claims, externalAssets, externalLiabilities, equity };
};

/** Book equity after a loss per node, round by round; may be negative. */
export const equityPaths = (
  sheets: BalanceSheets,
  losses: readonly number[],
  engine: Engine,
  recovery = 0,
): number[][] => {
  const network = claimNetwork(sheets.ids, sheets.equity, sheets.claims, recovery);
  const shock = Float64Array.from(losses, (loss, v) => loss / sheets.equity[v]!);
  return runPeer(network, shock, engine).frames.map(({ stress }) => sheets.equity.map((e, v) => e * (1 - stress[v]!)));
};

/** What each bank pays its interbank creditors when outside creditors come first, given the loss on its own claims. */
export const seniorPayments = (
  sheets: BalanceSheets,
  shocked: readonly number[],
  lossOnClaims: readonly number[],
): number[] =>
  sheets.ids.map((id, v) => {
    const sum = (side: "source" | "target"): number =>
      sheets.claims.reduce((total, claim) => total + (claim[side] === id ? claim.weight : 0), 0);
    const available = shocked[v]! - sheets.externalLiabilities[v]! + sum("source") + lossOnClaims[v]!;
    return Math.min(sum("target"), Math.max(0, available));
  });
