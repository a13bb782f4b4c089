// Guarantees move losses: when a covered obligor fails, the guarantor bears what the creditor would have lost.
import type { AssumptionValues } from "./assumption-values.ts";
import type { NetworkAsOf } from "./as-of.ts";
import { firstDay, endExclusive, type DayNumber } from "./date.ts";
import type { Deal } from "./deal.ts";
import type { Exposure } from "./exposure.ts";
import { guaranteeShare } from "./guarantee-share.ts";
import { applyTakeOrPay, isTakeOrPay } from "./take-or-pay.ts";

/** The deals named by a guarantee on which its beneficiary is the one to lose, and through which channel. */
const covers = (guarantee: Deal, deal: Deal, channel: string): boolean =>
  guarantee.overlaps.includes(deal.id) &&
  ((deal.kind === "commitment" && deal.target === guarantee.target && channel === "order-loss") ||
    (deal.kind === "funding" && deal.source === guarantee.target && channel === "write-down"));

const isCovered = (guarantee: Deal, deals: ReadonlyMap<string, Deal>, exposure: Exposure): boolean => {
  const deal = deals.get(exposure.deal);
  return deal !== undefined && covers(guarantee, deal, exposure.channel);
};

/**
 * Applies one guarantee from g to t over the deals that it names in `overlaps`: of each loss of t on them, the share that
 * `guaranteeShare` says becomes a loss of g. A guarantor is taken to pay even when it is in distress itself.
 */
const applyGuarantee = (
  exposures: readonly Exposure[],
  guarantee: Deal,
  guarantor: number,
  deals: ReadonlyMap<string, Deal>,
  values: AssumptionValues,
): readonly Exposure[] => {
  const covered = exposures.filter((exposure) => isCovered(guarantee, deals, exposure) && exposure.from !== guarantor);
  const losses = covered.map(({ from, lossUsdBn }) => ({ from, usdBn: lossUsdBn }));
  if (guarantee.amountUsdBn === null) return exposures;
  const shareOf = guaranteeShare(guarantee.amountUsdBn, losses, values);
  const isOneOf = new Set(covered);
  return exposures.flatMap((exposure): Exposure[] => {
    if (!isOneOf.has(exposure)) return [exposure];
    const share = shareOf(exposure.from);
    const moved = { ...exposure, guarantee: guarantee.id };
    return [
      { ...moved, lossUsdBn: exposure.lossUsdBn * (1 - share) },
      { ...moved, channel: "guarantee", to: guarantor, lossUsdBn: exposure.lossUsdBn * share },
    ];
  });
};

/** A guarantee binds from its start to its end; one without an end binds until something replaces it. */
const binds = ({ start, announced, end }: Deal, day: DayNumber): boolean =>
  firstDay(start ?? announced) <= day && (end === null || day < endExclusive(end));

/** Guarantees that bind on a day; of two that overlap, being records of one promise, the first alone. */
const bindingGuarantees = (inForce: readonly Deal[], day: DayNumber): readonly Deal[] =>
  inForce
    .filter((deal) => deal.instrument === "backstop" && binds(deal, day))
    .filter((deal, i, all) => !all.slice(0, i).some((earlier) => earlier.overlaps.includes(deal.id)));

/**
 * Applies every guarantee that binds on a day, take-or-pay first, each kind in the package's order; a later one covers
 * what earlier ones left. Guarantees bind whether counted or not: a promise is not money in a sum.
 */
export const applyGuarantees = (
  exposures: readonly Exposure[],
  asOf: NetworkAsOf,
  values: AssumptionValues,
  indexOf: ReadonlyMap<string, number>,
): readonly Exposure[] => {
  const deals = new Map(asOf.deals.map((deal) => [deal.id, deal]));
  const binding = bindingGuarantees(asOf.deals, asOf.day);
  const bought = applyTakeOrPay(exposures, binding.filter(isTakeOrPay), { asOf, values, indexOf });
  return binding
    .filter((guarantee) => !isTakeOrPay(guarantee))
    .reduce(
      (current, guarantee) => applyGuarantee(current, guarantee, indexOf.get(guarantee.source)!, deals, values),
      bought,
    );
};
