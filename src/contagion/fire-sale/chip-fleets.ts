// Fleets of accelerators as a common asset: what their owners have paid for chips, and what age has left of it.
import type { NetworkAsOf } from "../../model/as-of.ts";
import { termAssumptions, type AssumptionValues } from "../../model/assumption-values.ts";
import { newestFact } from "../../model/buffer.ts";
import { daysPerYear, firstDay } from "../../model/date.ts";
import type { Deal } from "../../model/deal.ts";
import type { Fact } from "../../model/fact.ts";
import { positionOf } from "../../model/position.ts";
import { termOf } from "../../model/term.ts";

export type ChipFleet = {
  readonly owner: string;
  /** Chips paid for and delivered so far, USD billions. */
  readonly paidUsdBn: number;
  /** What age has left of that, USD billions. */
  readonly valueUsdBn: number;
  readonly deals: readonly string[];
  /** Net property, plant and equipment as stated; null: unknown. The fleet is a part of it. */
  readonly ppeUsdBn: number | null;
  /** Accelerators as stated; null: unknown. */
  readonly chips: number | null;
};

/** Kinds of node whose purchases of chips are an input of chips that they sell, and no fleet of their own. */
const makers = new Set(["chipmaker", "foundry"]);

/** Years from the middle of what has been delivered to the day. */
const meanAge = (deal: Deal, asOf: NetworkAsOf, values: AssumptionValues): number => {
  const term = termOf(deal, termAssumptions(values));
  return Math.max(0, asOf.day - (term.start + Math.min(term.end, asOf.day)) / 2) / daysPerYear;
};

/** The newest statement of a number in another unit than USD; `newestFact` reads amounts only. */
const newestNumber = (facts: readonly Fact[], entity: string, metric: string, day: number): number | null =>
  facts
    .filter((fact) => fact.entity === entity && fact.metric === metric && firstDay(fact.asOf) <= day)
    .filter(({ status }) => status === "actual" || status === "estimate")
    .sort((a, b) => firstDay(b.asOf) - firstDay(a.asOf))[0]?.value ?? null;

/** Stated shares of its price that an accelerator keeps over 24 months, lowest first; the statements contradict. */
export const statedResiduals = ({ network, day }: NetworkAsOf): readonly number[] =>
  network.facts
    .filter(
      ({ metric, unit, asOf }) => metric === "gpu_residual_value_24m" && unit === "percent" && firstDay(asOf) <= day,
    )
    .map(({ value }) => value / 100)
    .sort((a, b) => a - b);

type Purchase = { readonly deal: Deal; readonly paidUsdBn: number; readonly valueUsdBn: number };

const purchasesOf = (asOf: NetworkAsOf, values: AssumptionValues, residual: number): Purchase[] => {
  const kinds = new Map(asOf.network.nodes.map(({ id, kind }) => [id, kind]));
  return asOf.counted
    .filter(({ source, instrument }) => instrument === "chip-purchase" && !makers.has(kinds.get(source) ?? ""))
    .flatMap((deal) => {
      const { outstandingUsdBn } = positionOf(deal, asOf.day, termAssumptions(values));
      if (outstandingUsdBn === null || deal.amountUsdBn === null) return [];
      const paidUsdBn = deal.amountUsdBn - outstandingUsdBn;
      const valueUsdBn = paidUsdBn * residual ** (meanAge(deal, asOf, values) / 2);
      return paidUsdBn > 0 ? [{ deal, paidUsdBn, valueUsdBn }] : [];
    });
};

/**
 * Fleets by owner, from counted chip purchases: the part delivered by the day, taken as paid, times
 * residual^(age / 2 years), the age from the middle of what was delivered. Chips bought under undisclosed deals, built in
 * house or leased are missing; so is what was bought before the data begin.
 *
 * @param residual Share of its price that an accelerator keeps over 24 months, in (0, 1].
 */
export const chipFleets = (asOf: NetworkAsOf, values: AssumptionValues, residual: number): ChipFleet[] => {
  const purchases = purchasesOf(asOf, values, residual);
  const owners = [...new Set(purchases.map(({ deal }) => deal.source))];
  return owners.map((owner) => {
    const own = purchases.filter(({ deal }) => deal.source === owner);
    const facts = asOf.network.facts.filter(({ entity }) => entity === owner);
    return {
      owner,
      paidUsdBn: own.reduce((sum, { paidUsdBn }) => sum + paidUsdBn, 0),
      valueUsdBn: own.reduce((sum, { valueUsdBn }) => sum + valueUsdBn, 0),
      deals: own.map(({ deal }) => deal.id),
      ppeUsdBn: newestFact(facts, "ppe_net", asOf.day)?.value ?? null,
      chips: newestNumber(facts, owner, "gpu_count", asOf.day),
    };
  });
};
