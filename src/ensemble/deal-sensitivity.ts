// Which deal a loss hangs on: the derivative by its amount, and what is left of the loss without it.
import type { CascadeOptions } from "../contagion/cascade.ts";
import { debtrank } from "../contagion/propagation/debtrank.ts";
import type { NetworkAsOf } from "../model/as-of.ts";
import type { NumericAssumption } from "../model/assumption.ts";
import { largestByUnit, numericValue, type AssumptionValues } from "../model/assumption-values.ts";
import type { Deal } from "../model/deal.ts";
import type { Exposure, ExposureNetwork } from "../model/exposure.ts";
import { networkExposures } from "../model/network-exposures.ts";
import { edgeSensitivity, type EdgeSensitivity } from "./edge-sensitivity.ts";
import { impactOf } from "./impact.ts";
import type { Scenario } from "./scenario.ts";
import { extentOf, type Extent, type Steps } from "./steps.ts";

export type DealSensitivity = {
  readonly deal: Deal;
  /** dL/d ln amount, USD billions: a hundred times what one percent more of the deal adds; null for other models. */
  readonly elasticityUsdBn: number | null;
  /** L with the deal less L without it, USD billions, by a run without it; negative for a guarantee that helps. */
  readonly removalUsdBn: number;
};

export type AssumptionSlope = {
  readonly assumption: NumericAssumption;
  readonly value: number;
  /** dL per unit of the assumption, USD billions. */
  readonly slope: number;
};

export type DealSensitivities = {
  readonly lossUsdBn: number;
  /** By what removing them changes, largest first; deals that change nothing either way are left out. */
  readonly deals: readonly DealSensitivity[];
  /** By size of the slope times the width of the plausible range; empty for models other than debtrank. */
  readonly assumptions: readonly AssumptionSlope[];
  /** Nodes just at their cap: derivatives hold to one side. */
  readonly kinks: readonly number[];
  readonly converged: boolean;
  readonly extent: Extent;
};

/** Share of an amount, or of a unit of an assumption, by which exposures are differenced; they are piecewise linear in it. */
const step = 1e-4;

const keyOf = ({ deal, channel, from, to, guarantee }: Exposure): string =>
  [deal, channel, from, to, guarantee ?? ""].join(" ");

const lossesByKey = ({ exposures }: ExposureNetwork): ReadonlyMap<string, number> => {
  const sums = new Map<string, number>();
  for (const exposure of exposures) {
    const key = keyOf(exposure);
    sums.set(key, (sums.get(key) ?? 0) + exposure.lossUsdBn);
  }
  return sums;
};

/** The change of L from one network to another, to first order, along the derivatives at the network between them. */
const alongGradient = (
  at: ExposureNetwork,
  { byExposure, byBuffer, multipliers, distress }: EdgeSensitivity,
  low: ExposureNetwork,
  high: ExposureNetwork,
): number => {
  const [before, after] = [lossesByKey(low), lossesByKey(high)];
  const gradients = new Map(at.exposures.map((exposure, i) => [keyOf(exposure), byExposure[i]!]));
  const entries = new Map([...low.exposures, ...high.exposures].map((exposure) => [keyOf(exposure), exposure]));
  let change = 0;
  for (const [key, { from, to }] of entries) {
    const gradient = gradients.get(key) ?? (multipliers[to]! * distress[from]!) / at.buffers[to]!;
    change += gradient * ((after.get(key) ?? 0) - (before.get(key) ?? 0));
  }
  byBuffer.forEach((gradient, v) => {
    if (at.buffers[v] !== Infinity) change += gradient * (high.buffers[v]! - low.buffers[v]!);
  });
  return change;
};

const withAmount = (asOf: NetworkAsOf, { id }: Deal, amountUsdBn: number): NetworkAsOf => {
  const changed = (deals: readonly Deal[]): readonly Deal[] =>
    deals.map((deal) => (deal.id === id ? { ...deal, amountUsdBn } : deal));
  return { ...asOf, deals: changed(asOf.deals), counted: changed(asOf.counted) };
};

const without = (asOf: NetworkAsOf, { id }: Deal): NetworkAsOf => {
  const others = (deals: readonly Deal[]): readonly Deal[] => deals.filter((deal) => deal.id !== id);
  return { ...asOf, deals: others(asOf.deals), counted: others(asOf.counted) };
};

/** dL/dp by the chain rule: exposures and buffers are differenced, the cascade is not. */
const assumptionSlope = (
  { asOf, values }: Scenario,
  at: ExposureNetwork,
  gradient: EdgeSensitivity,
  assumption: NumericAssumption,
): AssumptionSlope => {
  const value = numericValue(values, assumption.id);
  const width = step * Math.max(1, value);
  const [low, high] = [Math.max(0, value - width), Math.min(value + width, largestByUnit[assumption.unit] ?? Infinity)];
  const exposuresAt = (other: number): ExposureNetwork => {
    const changed: AssumptionValues = { ...values, overrides: { ...values.overrides, [assumption.id]: other } };
    return networkExposures(asOf, changed).exposures;
  };
  const change = alongGradient(at, gradient, exposuresAt(low), exposuresAt(high));
  return { assumption, value, slope: change / (high - low) };
};

const byRangeEffect = (a: AssumptionSlope, b: AssumptionSlope): number => {
  const effect = ({ assumption: { low, high }, slope }: AssumptionSlope): number => Math.abs(slope) * (high - low);
  return effect(b) - effect(a);
};

/**
 * What each deal in force means for a loss: its derivative by the deal's amount (the chain rule over `edgeSensitivity`,
 * with one adjoint solve for all deals), and the exact effect of taking the deal away. The first is about a dollar more
 * or less, the second about the deal; where caps bind they differ, and both are true.
 *
 * Guarantees are deals here: theirs is negative where they help. Cost: three exposures and one cascade per deal.
 *
 * @param of Index of the node whose loss is asked about; null for all nodes with a known buffer.
 * @throws as `edgeSensitivity` and `cascade`.
 */
export function* dealSensitivities(scenario: Scenario, of: number | null = null): Steps<DealSensitivities> {
  const { asOf, values, shock, options } = scenario;
  const at = networkExposures(asOf, values).exposures;
  const gradient = (options.model ?? debtrank).id === debtrank.id ? edgeSensitivity(at, shock, of, options) : null;
  const lossOf = (network: ExposureNetwork) => countedLoss(network, shock, of, options);
  const whole = lossOf(at);
  const deals: DealSensitivity[] = [];
  const known = asOf.deals.filter(({ amountUsdBn }) => amountUsdBn !== null && amountUsdBn > 0);
  let [done, converged] = [0, whole.converged];
  for (const deal of known) {
    const rest = lossOf(networkExposures(without(asOf, deal), values).exposures);
    const amount = deal.amountUsdBn!;
    const [low, high] = [1 - step, 1 + step].map(
      (factor) => networkExposures(withAmount(asOf, deal, amount * factor), values).exposures,
    );
    const elasticityUsdBn = gradient === null ? null : alongGradient(at, gradient, low!, high!) / (2 * step);
    deals.push({ deal, elasticityUsdBn, removalUsdBn: whole.lossUsdBn - rest.lossUsdBn });
    converged &&= rest.converged;
    done += 1;
    if ((yield { done, total: known.length }) === true) break;
  }
  const numeric = [...values.assumptions.values()].filter((one) => one.type === "number");
  return {
    lossUsdBn: whole.lossUsdBn,
    deals: deals
      .filter(({ elasticityUsdBn, removalUsdBn }) => removalUsdBn !== 0 || (elasticityUsdBn ?? 0) !== 0)
      .sort((a, b) => Math.abs(b.removalUsdBn) - Math.abs(a.removalUsdBn) || (a.deal.id < b.deal.id ? -1 : 1)),
    assumptions:
      gradient === null ? [] : numeric.map((one) => assumptionSlope(scenario, at, gradient, one)).sort(byRangeEffect),
    kinks: gradient?.kinks ?? [],
    converged,
    extent: extentOf(known.length, done),
  };
}

const countedLoss = (
  exposures: ExposureNetwork,
  shock: Float64Array,
  of: number | null,
  options: CascadeOptions,
): { readonly lossUsdBn: number; readonly converged: boolean } => {
  const { lossUsdBn, lossByNode, converged } = impactOf({ exposures }, shock, options);
  return { lossUsdBn: of === null ? lossUsdBn : lossByNode[of]!, converged };
};
