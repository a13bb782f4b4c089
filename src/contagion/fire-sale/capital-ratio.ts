// Cifuentes, Ferrucci and Shin: whoever falls below its capital ratio sells until it is met, at the price that all the
// sales together leave.
import { equityOf, worthAt, type AssetHolder, type AssetMarket } from "./asset-market.ts";
import type { FireSaleRule, FireSaleStep } from "./fire-sale-rule.ts";
import { exponentialImpact, priceImpact } from "./price-impact.ts";

/**
 * Share of its common assets that a holder must sell, the same of each, so that equity over what is left at risk is at
 * least the ratio:
 *
 *     E(p) / (other assets + (1 - s) p h) >= ratio
 *
 * Cash carries no risk and needs no capital. All of them where even that is not enough.
 */
const saleShare = ({ holdings, balance }: AssetHolder, prices: Float64Array, ratio: number): number => {
  const worth = worthAt(holdings, prices);
  if (balance === null || worth === 0) return 0;
  const admitted = equityOf(balance, worth) / ratio - balance.otherAssetsUsdBn;
  return Math.min(1, Math.max(0, 1 - admitted / worth));
};

/** Whether a holder breaks the ratio even without any of its common assets. */
const isFailed = ({ holdings, balance }: AssetHolder, prices: Float64Array, ratio: number): boolean => {
  if (balance === null) return false;
  const equity = equityOf(balance, worthAt(holdings, prices));
  return equity < 0 || equity < ratio * balance.otherAssetsUsdBn;
};

const soldShares = ({ holders, totals }: AssetMarket, prices: Float64Array, ratio: number): Float64Array => {
  const sold = new Float64Array(totals.length);
  for (const holder of holders) {
    const share = saleShare(holder, prices, ratio);
    holder.holdings.forEach((quantity, k) => (sold[k]! += share * quantity));
  }
  // Rounding may sum the parts to a little more than the whole.
  return sold.map((quantity, k) => (totals[k] === 0 ? 0 : Math.min(1, quantity / totals[k]!)));
};

/**
 * The greatest price vector with p = p_0 exp(-alpha x(p)), reached from above: the price that the shock leaves calls for
 * sales, these lower the price, and so on. Lower prices never make anybody sell less, so the steps only go down. They end
 * when no price moves any more, in double precision; sales settle at that last price, as in the paper.
 *
 * @see Cifuentes, Ferrucci, Shin (2005), doi:10.1162/jeea.2005.3.2-3.556
 */
export const capitalRatio: FireSaleRule = {
  id: "capital-ratio",
  label: "Capital ratio, one market price",
  idea: "Whoever has too little capital for what it holds sells until the ratio is met, at the price that all these sales leave.",
  reference:
    "Cifuentes, Ferrucci, Shin (2005). Liquidity risk and contagion. Journal of the European Economic Association 3, 556-566. doi:10.1162/jeea.2005.3.2-3.556",
  parameters: {
    "price-impact": priceImpact,
    ratio: { label: "Least capital over assets at risk", default: 0.07, min: 0.001, max: 1 },
    steps: { label: "Most steps of the price", default: 10_000, min: 1, max: 1_000_000, whole: true },
  },
  run: (market, shock, parameters) => {
    const ratio = parameters["ratio"]!;
    const start = shock.map((fall) => 1 - fall);
    const failed = new Set<number>();
    const stepAt = (prices: Float64Array, sold: Float64Array): FireSaleStep => {
      const now = market.holders.flatMap((holder, i) => (!failed.has(i) && isFailed(holder, prices, ratio) ? [i] : []));
      for (const i of now) failed.add(i);
      return { prices, sold, failed: now };
    };
    const steps = [stepAt(start, new Float64Array(start.length))];
    let converged = false;
    for (let step = 0; step < parameters["steps"]! && !converged; step++) {
      const before = steps.at(-1)!;
      const sold = soldShares(market, before.prices, ratio);
      const prices = start.map((price, k) => price * exponentialImpact(sold[k]!, parameters["price-impact"]!));
      // Rounding alone could lift a price again; the exact sequence never rises.
      const lowered = prices.map((price, k) => Math.min(price, before.prices[k]!));
      converged = lowered.every((price, k) => price === before.prices[k]) && sold.every((x, k) => x === before.sold[k]);
      if (!converged) steps.push(stepAt(lowered, sold));
    }
    const last = steps.at(-1)!.prices;
    const losses = Float64Array.from(market.holders, ({ holdings }) =>
      worthAt(
        holdings,
        last.map((price) => 1 - price),
      ),
    );
    return { steps, losses, converged };
  },
};
