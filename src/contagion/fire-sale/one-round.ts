// Greenwood, Landier and Thesmar: everybody sells once, so much that its leverage is what it was before the shock.
import { equityOf, worthAt, type AssetHolder } from "./asset-market.ts";
import type { FireSaleRule } from "./fire-sale-rule.ts";
import { linearImpact, priceImpact } from "./price-impact.ts";

type Position = { readonly equity: number; readonly leverage: number; readonly loss: number };

const ones = (n: number): Float64Array => new Float64Array(n).fill(1);

/** Null for a holder that has no leverage to return to: unknown books, or no capital to start with. */
const positionOf = ({ holdings, balance }: AssetHolder, shock: Float64Array): Position | null => {
  if (balance === null) return null;
  const equity = equityOf(balance, worthAt(holdings, ones(holdings.length)));
  if (equity <= 0) return null;
  return {
    equity,
    leverage: (balance.debtUsdBn + balance.otherLiabilitiesUsdBn) / equity,
    loss: worthAt(holdings, shock),
  };
};

/**
 * USD billions that a holder sells of each asset, in proportion to what it held before the shock: leverage times loss,
 * which is what it takes to pay back debt until debt over equity is as before. A holder that the shock has left without
 * capital sells all it has, and nobody sells more than that.
 */
const salesOf = (holder: AssetHolder, shock: Float64Array): Float64Array => {
  const worth = worthAt(holder.holdings, ones(shock.length));
  const position = positionOf(holder, shock);
  if (position === null || worth === 0) return new Float64Array(shock.length);
  const { equity, leverage, loss } = position;
  return Float64Array.from(holder.holdings, (quantity, k) => {
    const left = quantity * (1 - shock[k]!);
    return loss >= equity ? left : Math.min(left, (quantity / worth) * leverage * loss);
  });
};

/**
 * One round, in closed form while nobody sells out: with holdings A M, leverage B, shock f and impact L,
 *
 *     fall of the prices by the sales  =  L M' B A M f,      loss by the sales  =  A M L M' B A M f
 *
 * The loss falls on all that was held before the sales, as in the paper. Unlike there, only common assets are sold:
 * buildings and the like cannot be sold in time. A price ends at nothing at worst.
 *
 * @see Greenwood, Landier, Thesmar (2015), doi:10.1016/j.jfineco.2014.11.006
 */
export const oneRound: FireSaleRule = {
  id: "one-round",
  label: "Leverage restored in one round",
  idea: "Whoever lost money sells, once, as much as brings its debt back to the same multiple of its capital.",
  reference:
    "Greenwood, Landier, Thesmar (2015). Vulnerable banks. Journal of Financial Economics 115, 471-485. doi:10.1016/j.jfineco.2014.11.006",
  parameters: { "price-impact": priceImpact },
  run: ({ holders, totals }, shock, parameters) => {
    const sold = new Float64Array(shock.length);
    for (const holder of holders) salesOf(holder, shock).forEach((amount, k) => (sold[k]! += amount));
    const soldShare = sold.map((amount, k) => (totals[k] === 0 ? 0 : amount / totals[k]!));
    const afterShock = shock.map((fall) => 1 - fall);
    const prices = afterShock.map((price, k) =>
      Math.max(0, price - linearImpact(soldShare[k]!, parameters["price-impact"]!)),
    );
    const lossAt = ({ holdings }: AssetHolder, at: Float64Array): number =>
      worthAt(
        holdings,
        at.map((price) => 1 - price),
      );
    const hasFailed = (holder: AssetHolder, at: Float64Array): boolean =>
      holder.balance !== null && equityOf(holder.balance, worthAt(holder.holdings, at)) <= 0;
    const failedAtOnce = holders.flatMap((holder, i) => (hasFailed(holder, afterShock) ? [i] : []));
    const failedLater = holders.flatMap((holder, i) =>
      hasFailed(holder, prices) && !failedAtOnce.includes(i) ? [i] : [],
    );
    return {
      steps: [
        { prices: afterShock, sold: new Float64Array(shock.length), failed: failedAtOnce },
        { prices, sold: soldShare, failed: failedLater },
      ],
      losses: Float64Array.from(holders, (holder) => lossAt(holder, prices)),
      converged: true,
    };
  },
};
