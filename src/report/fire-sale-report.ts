// Forced sales of assets that several firms hold, as the one plain result that every surface reads.
import { equityOf, worthAt, type AssetMarket } from "../contagion/fire-sale/asset-market.ts";
import { statedResiduals } from "../contagion/fire-sale/chip-fleets.ts";
import { fireSale, fireSaleParameters, fireSaleRule, fireSaleRules } from "../contagion/fire-sale/index.ts";
import type { FireSale } from "../contagion/fire-sale/fire-sale-rule.ts";
import { networkAssets } from "../contagion/fire-sale/network-assets.ts";
import type { ParameterValues } from "../contagion/propagation/propagation-model.ts";
import { networkAsOf, newestStatement } from "../model/as-of.ts";
import { assumptionValues } from "../model/assumption-values.ts";
import type { IsoDate } from "../model/date.ts";
import { InvalidInputError } from "../model/errors.ts";
import { unknownName } from "../model/nearest-name.ts";
import type { Network } from "../model/network.ts";
import { gpuResidualOf } from "./gpu-residual.ts";
import type { FireSaleHolder, FireSaleReport } from "./fire-sale-report.schema.ts";

/** An asset that loses a share of its price at the start. */
export type AssetShock = { readonly asset: string; readonly share: number };

export type MarketRequest = {
  readonly shocks: readonly AssetShock[];
  /** Share by which a price falls when 5 % of the initial total is sold: an assumption without a default. */
  readonly priceImpact: number;
  /** Id of a rule; default `one-round`. */
  readonly rule?: string;
  /** Further parameters of the rule. */
  readonly parameters?: ParameterValues;
};

export type FireSaleRequest = MarketRequest & {
  /** Default: the newest statement in the data. */
  readonly asOf?: IsoDate;
  /** Share of its price that an accelerator keeps over 24 months, in (0, 1]; default: the lowest that is stated. */
  readonly gpuResidual?: number;
  /** Estimate stakes of unknown share from what was paid; default false. */
  readonly atPricePaid?: boolean;
};

/** Reads `ASSET=SHARE`. @throws InvalidInputError when it is not of that form or the share lies outside (0, 1]. */
export const parseAssetShock = (text: string): AssetShock => {
  const equals = text.lastIndexOf("=");
  const share = Number(text.slice(equals + 1));
  if (equals > 0 && share > 0 && share <= 1) return { asset: text.slice(0, equals).trim(), share };
  throw new InvalidInputError(
    `shock "${text}": expected ASSET=SHARE with a share above 0 and at most 1, as in gpus=0.3.`,
  );
};

const shockOf = ({ assets }: AssetMarket, shocks: readonly AssetShock[]): Float64Array => {
  if (shocks.length === 0) throw new InvalidInputError("fireSale: name at least one asset that loses value.");
  const shock = new Float64Array(assets.length);
  for (const { asset, share } of shocks) {
    const k = assets.indexOf(asset);
    if (k === -1) throw unknownName("fireSale", "asset", asset, assets);
    if (shock[k] !== 0) throw new InvalidInputError(`fireSale: "${asset}" is named twice; give each asset one shock.`);
    shock[k] = share;
  }
  return shock;
};

const holdersOf = ({ assets, holders }: AssetMarket, { steps, losses }: FireSale) => {
  // By the same arithmetic as the losses, so that without sales the difference is nothing.
  const shock = steps[0]!.prices.map((price) => 1 - price);
  return holders
    .map(({ id, holdings, balance }, i): FireSaleHolder => {
      const step = steps.findIndex(({ failed }) => failed.includes(i));
      const shockLossUsdBn = worthAt(holdings, shock);
      return {
        id,
        holdings: Object.fromEntries(assets.flatMap((asset, k) => (holdings[k]! > 0 ? [[asset, holdings[k]!]] : []))),
        equityUsdBn:
          balance === null
            ? null
            : equityOf(
                balance,
                holdings.reduce((sum, usdBn) => sum + usdBn, 0),
              ),
        lossUsdBn: Math.max(losses[i]!, shockLossUsdBn),
        shockLossUsdBn,
        // Sales only lower prices; a negative difference is rounding.
        saleLossUsdBn: Math.max(0, losses[i]! - shockLossUsdBn),
        failedInStep: step === -1 ? null : step,
      };
    })
    .sort((a, b) => b.lossUsdBn - a.lossUsdBn || (a.id < b.id ? -1 : 1));
};

/** Steps of a price that creeps to its end say little one by one. */
const listedSteps = 50;

const stepsOf = ({ assets, holders }: AssetMarket, { steps }: FireSale): FireSaleReport["steps"] => {
  const named = (values: Float64Array) => Object.fromEntries(assets.map((asset, k) => [asset, values[k]!]));
  return steps
    .map(({ prices, sold, failed }, step) => ({
      step,
      prices: named(prices),
      sold: named(sold),
      failed: failed.map((i) => holders[i]!.id),
    }))
    .filter(({ step }) => step < listedSteps || step === steps.length - 1);
};

/**
 * A price shock to common assets and the sales that it forces, for a market of one's own.
 *
 * @throws InvalidInputError for a shock or parameter out of range; NotFoundError for an unknown asset or rule.
 */
export const marketFireSale = (
  market: AssetMarket,
  { shocks, priceImpact, rule: id = fireSaleRules[0]!.id, parameters: given = {} }: MarketRequest,
): FireSaleReport => {
  const rule = fireSaleRule(id);
  if (given["price-impact"] !== undefined) {
    throw new InvalidInputError(
      "fireSale: give the price impact once, as priceImpact (--price-impact), not as a parameter.",
    );
  }
  const shock = shockOf(market, shocks);
  const parameters = fireSaleParameters(rule, { ...given, "price-impact": priceImpact });
  const sale = fireSale(market, shock, rule, parameters);
  const { prices, sold } = sale.steps.at(-1)!;
  const holders = holdersOf(market, sale);
  const sum = (pick: (holder: FireSaleHolder) => number): number => holders.reduce((all, one) => all + pick(one), 0);
  return {
    source: null,
    rule: rule.id,
    parameters,
    converged: sale.converged,
    assets: market.assets
      .map((asset, k) => ({
        id: asset,
        totalUsdBn: market.totals[k]!,
        holders: market.holders.filter(({ holdings }) => holdings[k]! > 0).length,
        shock: shock[k]!,
        price: prices[k]!,
        sold: Math.min(1, sold[k]!),
      }))
      .sort((a, b) => b.totalUsdBn - a.totalUsdBn),
    holders,
    withoutBooks: market.holders.filter(({ balance }) => balance === null).map((one) => one.id),
    steps: stepsOf(market, sale),
    stepCount: sale.steps.length - 1,
    lossUsdBn: sum(({ lossUsdBn }) => lossUsdBn),
    shockLossUsdBn: sum(({ shockLossUsdBn }) => shockLossUsdBn),
    saleLossUsdBn: sum(({ saleLossUsdBn }) => saleLossUsdBn),
  };
};

/**
 * A price shock to the common assets of a network (shares that its firms hold, fleets of accelerators) and the sales that
 * it forces. All stakes are taken to be as saleable as listed shares.
 *
 * @throws InvalidInputError where no source states what age leaves of an accelerator and none is given, or for a value
 *   out of range; NotFoundError for an unknown asset or rule.
 */
export const fireSaleReport = (network: Network, request: FireSaleRequest): FireSaleReport => {
  const { atPricePaid = false } = request;
  const asOf = networkAsOf(network, request.asOf ?? newestStatement(network));
  const values = assumptionValues(network);
  const stated = statedResiduals(asOf);
  const residual = gpuResidualOf(asOf, values, request.gpuResidual);
  const found = networkAssets(asOf, values, {
    // Without chips to age, any number gives the same.
    residual: residual ?? 1,
    atPricePaid,
  });
  return {
    ...marketFireSale(found.market, request),
    source: {
      network: network.name,
      asOf: asOf.asOf,
      gpuResidual: residual,
      statedResiduals: [...stated],
      atPricePaid,
      fleets: found.fleets.map(({ deals, ...fleet }) => ({ ...fleet, deals: [...deals] })),
      assetsAssumed: [...found.assetsAssumed],
      unknownStakes: found.unknownStakes.map((stake) => ({ ...stake })),
    },
  };
};
