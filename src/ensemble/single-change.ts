// The single numbers of a scenario that can be changed while everything else stays: assumptions, deals and buffers.
import type { CascadeLimit } from "../contagion/cascade-limit.ts";
import type { NumericAssumption } from "../model/assumption.ts";
import { assumptionsOfDeal } from "../model/assumption-scope.ts";
import { largestByUnit, numericValue } from "../model/assumption-values.ts";
import type { Deal } from "../model/deal.ts";
import type { ExposureNetwork } from "../model/exposure.ts";
import { networkExposures } from "../model/network-exposures.ts";
import type { Direction, Shape } from "./critical-value.ts";
import type { Scenario, Trial } from "./scenario.ts";

export type SingleChange = {
  readonly kind: "assumption" | "deal" | "guarantee" | "own-buffer" | "buffer";
  /** Assumption id, or id@deal; deal id; node id. */
  readonly id: string;
  readonly unit: string;
  readonly from: number;
  /** Plausible range of an assumption; null for amounts. */
  readonly range: readonly [low: number, high: number] | null;
  readonly directions: readonly Direction[];
  readonly shape: Shape;
  /** The scenario with another value in this one place. */
  readonly at: (value: number) => Trial;
};

/** What an amount is multiplied with at most when the search goes upwards. */
const mostFold = 100;
/** A buffer may come this near to nothing; at nothing it would not be a small buffer but an unknown one. */
const leastBuffer = 1e-9;

const to = (end: number): Direction => ({ toward: "end", end });

/** Guarantees that share their amount among several obligors: there, less of one deal is more for another. */
const sharedGuarantees = ({ exposures }: ExposureNetwork): ReadonlySet<string> => {
  const obligors = new Map<string, Set<number>>();
  for (const { guarantee, from } of exposures) {
    if (guarantee !== null) obligors.set(guarantee, (obligors.get(guarantee) ?? new Set()).add(from));
  }
  return new Set([...obligors].flatMap(([guarantee, { size }]) => (size > 1 ? [guarantee] : [])));
};

const sharesGuarantee = (network: ExposureNetwork, deal: Deal): boolean => {
  const shared = sharedGuarantees(network);
  return network.exposures.some(
    ({ deal: id, guarantee }) => id === deal.id && guarantee !== null && shared.has(guarantee),
  );
};

/** Only a state machine and what is named here can change an outcome back. */
const shapeOf = ({ options }: Scenario, canTurn: boolean): Shape =>
  canTurn || options.model?.form === "state-machine" ? "scan" : "monotone";

const withValue = ({ asOf, values, shock }: Scenario, key: string, value: number | string): Trial => {
  const overrides = { ...values.overrides, [key]: value };
  return { exposures: networkExposures(asOf, { ...values, overrides }).exposures, shock };
};

const assumptionChange = (
  scenario: Scenario,
  { id, unit, low, high }: NumericAssumption,
  deal: Deal | null,
  canTurn: boolean,
): SingleChange => {
  const key = deal === null ? id : `${id}@${deal.id}`;
  const from = deal === null ? numericValue(scenario.values, id) : numericValue(scenario.values, id, deal);
  return {
    kind: "assumption",
    id: key,
    unit,
    from,
    range: [low, high],
    directions: [
      to(id.startsWith("buffer.") ? from * leastBuffer : 0),
      to(largestByUnit[unit] ?? Math.max(high, from) * mostFold),
    ],
    shape: shapeOf(scenario, canTurn),
    at: (value) => withValue(scenario, key, value),
  };
};

const numericAssumptions = ({ values }: Scenario): readonly NumericAssumption[] =>
  [...values.assumptions.values()].filter((assumption) => assumption.type === "number");

/**
 * Longer terms draw less of a funding and leave more of it promised. Where a guarantee is shared, an assumption that
 * moves its covered losses unequally moves the sharing too: one that is overridden for some deals, or any where it
 * covers losses of different kinds.
 */
const turns = (id: string, { asOf, values }: Scenario, network: ExposureNetwork): boolean => {
  if (id.startsWith("term.") || id.startsWith("guarantee.")) return true;
  const shared = sharedGuarantees(network);
  const indemnity = asOf.deals.some((deal) => deal.kind === "funding" && shared.has(deal.id));
  return indemnity || (shared.size > 0 && Object.keys(values.overrides).some((key) => key.includes("@")));
};

/** One change per assumption, everywhere that it is not set more narrowly. */
export const assumptionChanges = (scenario: Scenario, present: ExposureNetwork): readonly SingleChange[] =>
  numericAssumptions(scenario).map((assumption) =>
    assumptionChange(scenario, assumption, null, turns(assumption.id, scenario, present)),
  );

/** One change per assumption that bears on a deal, for that deal alone. */
export const scopedChanges = (scenario: Scenario, present: ExposureNetwork, deal: Deal): readonly SingleChange[] => {
  const canTurn = deal.instrument === "backstop" || sharesGuarantee(present, deal);
  return numericAssumptions(scenario)
    .filter(({ id }) => assumptionsOfDeal(deal).includes(id))
    .map((assumption) => assumptionChange(scenario, assumption, deal, canTurn));
};

/** A deal of another amount; its terms and its part in force stay. A guarantee is one of these. */
export const dealChange = (scenario: Scenario, present: ExposureNetwork, deal: Deal): SingleChange => {
  const from = deal.amountUsdBn!;
  const isGuarantee = deal.instrument === "backstop";
  const withAmount = (amountUsdBn: number) => (other: Deal) =>
    other.id === deal.id ? { ...other, amountUsdBn } : other;
  return {
    kind: isGuarantee ? "guarantee" : "deal",
    id: deal.id,
    unit: "usd_bn",
    from,
    range: null,
    directions: [to(0), to(from * mostFold)],
    shape: shapeOf(scenario, isGuarantee || sharesGuarantee(present, deal)),
    at: (value) => {
      const { asOf, values, shock } = scenario;
      const [deals, counted] = [asOf.deals.map(withAmount(value)), asOf.counted.map(withAmount(value))];
      return { exposures: networkExposures({ ...asOf, deals, counted }, values).exposures, shock };
    },
  };
};

/**
 * A node with another buffer. A shock that takes part of it is an amount: more capital before the shock makes its share
 * smaller. A node that fails by decree fails with any buffer.
 */
export const bufferChange = (scenario: Scenario, present: ExposureNetwork, v: number, target: number): SingleChange => {
  const from = present.buffers[v]!;
  return {
    kind: v === target ? "own-buffer" : "buffer",
    id: present.ids[v]!,
    unit: "usd_bn",
    from,
    range: null,
    directions: [to(from * leastBuffer), { toward: "infinity" }],
    shape: shapeOf(scenario, false),
    at: (value) => {
      const [buffers, shock] = [present.buffers.slice(), scenario.shock.slice()];
      buffers[v] = value;
      shock[v] = Math.min(1, (shock[v]! * from) / value);
      return { exposures: { ...present, buffers }, shock };
    },
  };
};

/** [n], 1 for the target and nodes from which losses can reach it; behind a node that fails by decree nothing matters. */
const leadsTo = ({ exposures, buffers }: ExposureNetwork, shock: Float64Array, target: number): Uint8Array => {
  const leads = new Uint8Array(shock.length);
  const frontier = [target];
  leads[target] = 1;
  for (let v = frontier.pop(); v !== undefined; v = frontier.pop()) {
    for (const { from, to: victim } of exposures) {
      if (victim !== v || leads[from] === 1 || shock[from] === 1 || buffers[from] === Infinity) continue;
      leads[from] = 1;
      frontier.push(from);
    }
  }
  return leads;
};

export type Bearing = {
  /** Deals of known amount through which the cascade reaches the target, and the guarantees that move their losses. */
  readonly deals: readonly Deal[];
  /** Other nodes with a known buffer, not failed by decree, on the way to the target. */
  readonly nodes: readonly number[];
};

/** What a single change has to touch to change anything for the target; everything else is left out of the search. */
export const bearingOn = (
  { asOf, shock }: Scenario,
  present: ExposureNetwork,
  { transmitted }: CascadeLimit,
  target: number,
): Bearing => {
  const leads = leadsTo(present, shock, target);
  const carrying = present.exposures.filter(({ from, to: victim }) => transmitted[from]! > 0 && leads[victim] === 1);
  const ids = new Set(carrying.flatMap(({ deal, guarantee }) => (guarantee === null ? [deal] : [deal, guarantee])));
  return {
    deals: asOf.deals.filter(({ id, amountUsdBn }) => ids.has(id) && amountUsdBn !== null && amountUsdBn > 0),
    nodes: present.ids.flatMap((_id, v) => (v !== target && leads[v] === 1 ? [v] : [])),
  };
};
