// The optional layer of a cascade: common assets and what selling them does to their prices. Off unless asked for.
import { assetMarket, type AssetMarket } from "../contagion/fire-sale/asset-market.ts";
import { networkAssets } from "../contagion/fire-sale/network-assets.ts";
import { withFireSales } from "../contagion/fire-sale/portfolio-overlap.ts";
import type { NetworkAsOf } from "../model/as-of.ts";
import type { AssumptionValues } from "../model/assumption-values.ts";
import { InvalidInputError } from "../model/errors.ts";
import type { NetworkExposures } from "../model/network-exposures.ts";
import type { CascadeReport } from "./cascade-report.schema.ts";
import { gpuResidualOf } from "./gpu-residual.ts";

export type FireSaleLayer = {
  /** Share by which a price falls when 5 % of all that is held is sold, in [0, 1); no source measures it. */
  readonly priceImpact: number;
  /** Share of its price that an accelerator keeps over 24 months; default: the lowest that is stated. */
  readonly gpuResidual?: number;
};

/** Shares of a firm that fails are worth nothing: its holders write them down, and nobody can sell them. */
const withoutFailed = ({ assets, holders }: AssetMarket, failed: ReadonlySet<string>): AssetMarket => {
  const kept = [...assets.keys()].filter((k) => !failed.has(assets[k]!));
  return assetMarket(
    kept.map((k) => assets[k]!),
    holders.map((holder) => ({ ...holder, holdings: kept.map((k) => holder.holdings[k]!) })),
  );
};

type Layered = { readonly exposed: NetworkExposures; readonly layer: CascadeReport["fireSale"] };

/**
 * Adds the layer to a network's exposures.
 *
 * @param failed Ids of the firms that the scenario fails: their shares are no asset any more.
 * @throws InvalidInputError for a price impact outside [0, 1), or as `gpuResidualOf`.
 */
export const withFireSaleLayer = (
  exposed: NetworkExposures,
  asOf: NetworkAsOf,
  values: AssumptionValues,
  layer: FireSaleLayer | undefined,
  failed: ReadonlySet<string>,
): Layered => {
  if (layer === undefined) return { exposed, layer: null };
  const { priceImpact } = layer;
  if (!(priceImpact >= 0 && priceImpact < 1)) {
    throw new InvalidInputError(`cascade: priceImpact must be a share from 0 to below 1, got ${priceImpact}.`);
  }
  const gpuResidual = gpuResidualOf(asOf, values, layer.gpuResidual);
  // Without chips to age, any number gives the same.
  const found = networkAssets(asOf, values, { residual: gpuResidual ?? 1, atPricePaid: false });
  const market = withoutFailed(found.market, failed);
  const assets = market.assets.map((id, k) => ({ id, totalUsdBn: market.totals[k]! }));
  return {
    exposed: { ...exposed, exposures: withFireSales(exposed.exposures, market, priceImpact) },
    layer: { priceImpact, gpuResidual, assets, unknownStakes: found.unknownStakes.length },
  };
};
