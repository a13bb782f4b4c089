// Fire sales as a channel of the cascade: whoever loses capital sells, and whoever holds the same assets loses by it.
import type { Exposure, ExposureNetwork } from "../../model/exposure.ts";
import { exposureNetwork } from "../../model/exposure.ts";
import type { AssetMarket } from "./asset-market.ts";
import { linearImpact } from "./price-impact.ts";

/**
 * What v loses on its holdings when u sells all of its own:
 *
 *     loss_vu = sum over assets k of  S_vk min(1, impact / 0.05 * S_uk / total_k)
 *
 * the liquidity-weighted overlap of two portfolios. A node that passes on f sells the share f of what it holds: with
 * linear DebtRank the share of capital that it has lost, which is what it takes to keep its leverage (Greenwood, Landier
 * and Thesmar 2015); with the default cascade everything, at failure. What the seller itself loses on the sale is left
 * out. `deal` names the asset. O(assets * holders^2).
 *
 * @see Cont, Schaanning (2019), Monitoring indirect contagion, doi:10.1016/j.jbankfin.2019.04.007
 */
export const overlapExposures = (
  { assets, holders, totals }: AssetMarket,
  priceImpact: number,
  indexOf: ReadonlyMap<string, number>,
): readonly Exposure[] =>
  assets.flatMap((asset, k) => {
    const owners = holders.flatMap(({ id, holdings }) => {
      const index = indexOf.get(id);
      return index === undefined || holdings[k] === 0 ? [] : [{ index, usdBn: holdings[k]! }];
    });
    return owners.flatMap((seller) =>
      owners
        .filter((holder) => holder !== seller)
        .map((holder): Exposure => ({
          deal: asset,
          channel: "fire-sale",
          from: seller.index,
          to: holder.index,
          lossUsdBn: holder.usdBn * Math.min(1, linearImpact(seller.usdBn / totals[k]!, priceImpact)),
          guarantee: null,
        })),
    );
  });

/** A network with the fire sales of a market among its exposures; with no price impact, the same network. */
export const withFireSales = (network: ExposureNetwork, market: AssetMarket, priceImpact: number): ExposureNetwork => {
  const indexOf = new Map(network.ids.map((id, v) => [id, v]));
  const added = overlapExposures(market, priceImpact, indexOf).filter(({ lossUsdBn }) => lossUsdBn > 0);
  if (added.length === 0) return network;
  const buffers = [...network.buffers].map((buffer) => (buffer === Infinity ? null : buffer));
  return exposureNetwork(network.ids, buffers, [...network.exposures, ...added]);
};
