// Guarantees move losses: when a covered obligor fails, the guarantor bears what the creditor would have lost.
import { firstDay, endExclusive, type DayNumber } from "./date.ts";
import type { Deal } from "./deal.ts";
import type { Exposure } from "./exposure.ts";

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
 * Applies one guarantee from g to t over the deals that it names in `overlaps`.
 *
 *     share = min(1, guarantee / sum of t's losses on the covered deals when all covered obligors fail)
 *
 * That share of each covered loss becomes a loss of g. With one obligor, or all of them failing, this is the rule
 * min(guarantee, loss) exactly; with several it splits the guarantee among them in proportion, which keeps losses
 * linear in distress. A guarantor is taken to pay even when it is in distress itself.
 */
const applyGuarantee = (
  exposures: readonly Exposure[],
  guarantee: Deal,
  guarantor: number,
  deals: ReadonlyMap<string, Deal>,
): Exposure[] => {
  const covered = exposures.filter((exposure) => isCovered(guarantee, deals, exposure) && exposure.from !== guarantor);
  const atRisk = covered.reduce((sum, { lossUsdBn }) => sum + lossUsdBn, 0);
  if (atRisk === 0 || guarantee.amountUsdBn === null) return [...exposures];
  const share = Math.min(1, guarantee.amountUsdBn / atRisk);
  const isOneOf = new Set(covered);
  return exposures.flatMap((exposure): Exposure[] =>
    isOneOf.has(exposure)
      ? [
          { ...exposure, lossUsdBn: exposure.lossUsdBn * (1 - share), guarantee: guarantee.id },
          {
            ...exposure,
            channel: "guarantee",
            to: guarantor,
            lossUsdBn: exposure.lossUsdBn * share,
            guarantee: guarantee.id,
          },
        ]
      : [exposure],
  );
};

/** A guarantee binds from its start to its end; one without an end binds until something replaces it. */
const binds = ({ start, announced, end }: Deal, day: DayNumber): boolean =>
  firstDay(start ?? announced) <= day && (end === null || day < endExclusive(end));

/** Guarantees that bind on a day; of two that overlap, being records of one promise, the first alone. */
const bindingGuarantees = (inForce: readonly Deal[], day: DayNumber): readonly Deal[] =>
  inForce
    .filter((deal) => deal.instrument === "backstop" && binds(deal, day))
    .filter((deal, i, all) => !all.slice(0, i).some((earlier) => earlier.overlaps.includes(deal.id)));

/** Applies every guarantee that binds on a day in the package's order; a later one covers what earlier ones left. */
export const applyGuarantees = (
  exposures: readonly Exposure[],
  inForce: readonly Deal[],
  day: DayNumber,
  indexOf: ReadonlyMap<string, number>,
): readonly Exposure[] => {
  const deals = new Map(inForce.map((deal) => [deal.id, deal]));
  return bindingGuarantees(inForce, day).reduce<readonly Exposure[]>(
    (current, guarantee) => applyGuarantee(current, guarantee, indexOf.get(guarantee.source)!, deals),
    exposures,
  );
};
