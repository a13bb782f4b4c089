// Which dollar of protection lowers the expected loss most: new capital for a node, or an outside guarantee of a deal.
import { failedByDecreeOf } from "../contagion/cascade-frame.ts";
import { cascadeLimit, type CascadeLimit } from "../contagion/cascade-limit.ts";
import type { CascadeOptions } from "../contagion/cascade.ts";
import { debtrank } from "../contagion/propagation/debtrank.ts";
import { InvalidInputError } from "../model/errors.ts";
import { exposureNetwork, type Exposure, type ExposureNetwork } from "../model/exposure.ts";
import { edgeSensitivity } from "./edge-sensitivity.ts";
import { extentOf, type Extent, type Steps } from "./steps.ts";

export type WeightedShock = {
  /** [n], share of each buffer lost at the start, in [0, 1]. */
  readonly shock: Float64Array;
  /** Likelihood beside the others', >= 0; they need not sum to one. */
  readonly weight: number;
};

export type Protection =
  | { readonly kind: "capital"; readonly node: number }
  /** Takes over the first dollars that the victim loses by the deal. */
  | { readonly kind: "guarantee"; readonly deal: string; readonly victim: number; readonly debtor: number };

export type ProtectionEffect = {
  readonly protection: Protection;
  /** USD billions put up: the amount asked for, or all that the deal can cost the victim where that is less. */
  readonly usdBn: number;
  /** Expected loss that does not happen any more, USD billions, >= 0. */
  readonly avoidedUsdBn: number;
  /** Expected part of what is put up that is lost or paid out, USD billions, >= 0. */
  readonly spentUsdBn: number;
  /** Loss avoided per USD of a first small amount, by the adjoint; null for models other than debtrank. */
  readonly slope: number | null;
};

export type Protections = {
  /** Expected loss as things are, USD billions. */
  readonly expectedLossUsdBn: number;
  /** Largest avoided loss per USD first; what avoids nothing is left out. */
  readonly effects: readonly ProtectionEffect[];
  /** Nodes that cannot be recapitalised because nobody knows what they have. */
  readonly unknownBuffers: readonly number[];
  readonly converged: boolean;
  /** Candidates to try and tried. */
  readonly extent: Extent;
};

/** Below this, USD billions, two expected losses are the same: the tolerance of the cascade and rounding. */
const leastEffect = 1e-7;

type Run = {
  readonly network: ExposureNetwork;
  readonly limit: CascadeLimit;
  readonly scenario: WeightedShock;
};

const runOf = (
  network: ExposureNetwork,
  scenario: WeightedShock,
  shock: Float64Array,
  options: CascadeOptions,
): Run => {
  const failedByDecree = failedByDecreeOf(scenario.shock);
  return { network, scenario, limit: cascadeLimit(network, shock, { ...options, failedByDecree }) };
};

/** What of a node's capital as it is today the cascade takes; capital that is put in stands behind it. */
const oldCapitalLoss = (buffers: Float64Array, { limit: { losses }, scenario: { shock } }: Run, v: number): number =>
  buffers[v] === Infinity ? 0 : Math.min(losses[v]!, buffers[v]! * (1 - shock[v]!));

const lossOf = (buffers: Float64Array, run: Run): number =>
  buffers.reduce((sum, _buffer, v) => sum + oldCapitalLoss(buffers, run, v), 0);

type Candidate = {
  readonly protection: Protection;
  readonly usdBn: number;
  /** Whether it can change anything in a run. */
  readonly matters: (run: Run) => boolean;
  readonly protect: (shock: Float64Array) => { readonly network: ExposureNetwork; readonly shock: Float64Array };
  readonly spent: (run: Run) => number;
  readonly slope: (sensitivity: ReturnType<typeof edgeSensitivity>) => number;
};

/** A shock is an amount of money: more capital makes its share smaller. Who fails by decree fails with any capital. */
const capitalCandidate = (network: ExposureNetwork, node: number, usdBn: number): Candidate => {
  const buffer = network.buffers[node]!;
  const recapitalised = { ...network, buffers: network.buffers.with(node, buffer + usdBn) };
  return {
    protection: { kind: "capital", node },
    usdBn,
    matters: ({ limit, scenario }) => limit.stress[node]! > 0 && scenario.shock[node]! < 1,
    protect: (shock) => ({
      network: recapitalised,
      shock: shock.with(node, (shock[node]! * buffer) / (buffer + usdBn)),
    }),
    spent: (run) => Math.min(usdBn, run.limit.losses[node]! - oldCapitalLoss(network.buffers, run, node)),
    slope: ({ multipliers, distress }) =>
      multipliers[node] === 0 ? 0 : (multipliers[node]! / buffer - 1) * distress[node]!,
  };
};

const guaranteeCandidate = (network: ExposureNetwork, group: readonly Exposure[], amount: number): Candidate => {
  const { deal, to: victim, from: debtor } = group[0]!;
  const covers = (one: Exposure): boolean => one.deal === deal && one.to === victim && one.from === debtor;
  const whole = group.reduce((sum, { lossUsdBn }) => sum + lossUsdBn, 0);
  const usdBn = Math.min(amount, whole);
  const left = 1 - usdBn / whole;
  const guaranteed = exposureNetwork(
    network.ids,
    Array.from(network.buffers, (buffer) => (buffer === Infinity ? null : buffer)),
    network.exposures.map((one) => (covers(one) ? { ...one, lossUsdBn: one.lossUsdBn * left } : one)),
  );
  return {
    protection: { kind: "guarantee", deal, victim, debtor },
    usdBn,
    matters: ({ limit }) => limit.transmitted[debtor]! > 0,
    protect: (shock) => ({ network: guaranteed, shock }),
    spent: ({ limit }) => usdBn * limit.transmitted[debtor]!,
    slope: ({ multipliers, distress }) => (multipliers[victim]! * distress[debtor]!) / network.buffers[victim]!,
  };
};

const candidatesOf = (network: ExposureNetwork, amount: number): readonly Candidate[] => {
  const { ids, buffers, exposures } = network;
  const groups = new Map<string, Exposure[]>();
  for (const exposure of exposures) {
    if (exposure.lossUsdBn === 0 || buffers[exposure.to] === Infinity) continue;
    const key = `${exposure.deal} ${exposure.from} ${exposure.to}`;
    groups.set(key, [...(groups.get(key) ?? []), exposure]);
  }
  return [
    ...ids.flatMap((_id, v) => (buffers[v] === Infinity ? [] : [capitalCandidate(network, v, amount)])),
    ...[...groups.values()].map((group) => guaranteeCandidate(network, group, amount)),
  ];
};

const checkScenarios = (scenarios: readonly WeightedShock[], amount: number): void => {
  if (!(amount > 0 && Number.isFinite(amount))) {
    throw new InvalidInputError(`protect: the amount must be above 0 USD billions, got ${amount}.`);
  }
  const invalid = scenarios.find(({ weight }) => !(weight >= 0 && Number.isFinite(weight)));
  if (invalid !== undefined) {
    throw new InvalidInputError(`protect: a likelihood must be a number of at least 0, got ${invalid.weight}.`);
  }
  if (!(scenarios.reduce((sum, { weight }) => sum + weight, 0) > 0)) {
    throw new InvalidInputError("protect: no scenario has a likelihood above 0. Give at least one.");
  }
};

/**
 * Tries an amount of new capital in every node with a known buffer, and an outside guarantee of the same amount of every
 * loss by a deal, one at a time, each by reruns of all scenarios in which it can matter.
 *
 *     expected loss = sum_s p_s sum_v min(loss of v in s, what v has today and the shock left)
 *
 * Loss is counted against today's capital, before which new capital does not stand: so protection never raises it, and
 * what is lost of the protection itself is beside it (`spentUsdBn`). A guarantee follows the convention of the model's own:
 * the guarantor, who never fails, takes its share of every loss, all of it up to the amount when the debtor fails.
 *
 * `slope` is the same per USD to first order, by `edgeSensitivity`: (lambda_v / B_v - 1) h_v for capital, and
 * lambda_v h_u / B_v for a guarantee; 0 for a node that has nothing left, where only a large amount helps.
 *
 * Cost: one cascade per candidate and scenario in which it matters. Ended early, it ranks what it has tried.
 *
 * @param amount USD billions, > 0.
 * @throws InvalidInputError for an amount or likelihoods that make no sense; as `cascade`.
 */
export function* protections(
  network: ExposureNetwork,
  scenarios: readonly WeightedShock[],
  amount: number,
  options: CascadeOptions = {},
): Steps<Protections> {
  checkScenarios(scenarios, amount);
  const all = scenarios.reduce((sum, { weight }) => sum + weight, 0);
  const runs = scenarios.filter(({ weight }) => weight > 0).map((one) => runOf(network, one, one.shock, options));
  const likelihood = ({ scenario }: Run): number => scenario.weight / all;
  const expected = (of: (run: Run) => number, over: readonly Run[]): number =>
    over.reduce((sum, run) => sum + likelihood(run) * of(run), 0);
  const linear = (options.model ?? debtrank).id === debtrank.id;
  const sensitivities = new Map(
    linear ? runs.map((run) => [run, edgeSensitivity(network, run.scenario.shock, null, options)] as const) : [],
  );
  const candidates = candidatesOf(network, amount);
  const effects: ProtectionEffect[] = [];
  let [done, converged] = [0, runs.every(({ limit }) => limit.converged)];
  for (const { protection, usdBn, matters, protect, spent, slope } of candidates) {
    const before = runs.filter(matters);
    const after = before.map(({ scenario }) => {
      const { network: guarded, shock } = protect(scenario.shock);
      return runOf(guarded, scenario, shock, options);
    });
    converged &&= after.every(({ limit }) => limit.converged);
    const loss = (run: Run): number => lossOf(network.buffers, run);
    effects.push({
      protection,
      usdBn,
      avoidedUsdBn: Math.max(0, expected(loss, before) - expected(loss, after)),
      spentUsdBn: Math.max(0, expected(spent, after)),
      slope: linear ? expected((run) => slope(sensitivities.get(run)!), before) : null,
    });
    done += 1;
    if ((yield { done, total: candidates.length }) === true) break;
  }
  return {
    expectedLossUsdBn: expected((run) => lossOf(network.buffers, run), runs),
    effects: effects
      .filter(({ avoidedUsdBn }) => avoidedUsdBn > leastEffect)
      .sort((a, b) => b.avoidedUsdBn / b.usdBn - a.avoidedUsdBn / a.usdBn || b.avoidedUsdBn - a.avoidedUsdBn),
    unknownBuffers: [...network.ids.keys()].filter((v) => network.buffers[v] === Infinity),
    converged,
    extent: extentOf(candidates.length, done),
  };
}
