// The common assets of a network: shares that several firms hold, fleets of accelerators, and the books behind them.
import type { NetworkAsOf } from "../../model/as-of.ts";
import type { AssumptionValues } from "../../model/assumption-values.ts";
import { newestFact } from "../../model/buffer.ts";
import { companyValue } from "../stakes/company-value.ts";
import { ownershipOf } from "../stakes/ownership.ts";
import { assetMarket, type AssetMarket, type Balance } from "./asset-market.ts";
import { chipFleets, type ChipFleet } from "./chip-fleets.ts";

export type NetworkAssets = {
  readonly market: AssetMarket;
  readonly fleets: readonly ChipFleet[];
  /** Holders whose balance sheet is not stated, or states no positive capital: they bear losses and are never forced to sell. */
  readonly withoutBooks: readonly string[];
  /** Holders whose total assets are not stated: equity and debt stand for all that they owe. */
  readonly assetsAssumed: readonly string[];
  /** Stakes that are left out because nobody states their share or the company's value. */
  readonly unknownStakes: readonly { readonly holder: string; readonly company: string }[];
};

/** Name of the fleets among the assets; shares of a company go by the company's id. */
const fleetAsset = "gpus";

type Books = { readonly balance: Balance | null; readonly assetsAssumed: boolean };

/**
 * What stands beside a firm's common assets: cash, debt and equity as stated. Total assets come from the statement, else
 * from equity plus debt; what is in neither is other assets or other liabilities. Stakes and chips may be worth more by
 * this package than all that the books show; then other assets are nothing, and equity is at market.
 */
const booksOf = ({ network, day }: NetworkAsOf, holder: string, heldUsdBn: number): Books => {
  const facts = network.facts.filter(({ entity }) => entity === holder);
  const stated = (metric: string): number | null => newestFact(facts, metric, day)?.value ?? null;
  const equity = stated("shareholders_equity");
  const debt = stated("total_debt") ?? stated("long_term_debt");
  if (equity === null || equity <= 0 || debt === null) return { balance: null, assetsAssumed: false };
  const total = stated("total_assets");
  const assets = Math.max(total ?? 0, equity + debt);
  const cashUsdBn = Math.min(stated("cash_and_equivalents") ?? 0, assets);
  return {
    balance: {
      cashUsdBn,
      otherAssetsUsdBn: Math.max(0, assets - cashUsdBn - heldUsdBn),
      debtUsdBn: debt,
      otherLiabilitiesUsdBn: Math.max(0, assets - equity - debt),
    },
    assetsAssumed: total === null,
  };
};

/**
 * Who holds which common asset on a day. Stakes come by market value as in `ownershipOf`; fleets from chip purchases as
 * in `chipFleets`.
 */
export const networkAssets = (
  asOf: NetworkAsOf,
  values: AssumptionValues,
  { residual, atPricePaid }: { readonly residual: number; readonly atPricePaid: boolean },
): NetworkAssets => {
  const fleets = chipFleets(asOf, values, residual);
  const { shares, unknown } = ownershipOf(asOf, values, atPricePaid);
  const valued = shares.map((owned) => ({
    ...owned,
    value: companyValue(asOf.network.facts, owned.company, asOf.day),
  }));
  const stakes = valued.flatMap(({ holder, company, share, value }) =>
    value === null ? [] : [{ holder, asset: company, usdBn: share * value.usdBn }],
  );
  const positions = [
    ...stakes,
    ...fleets.map(({ owner, valueUsdBn }) => ({ holder: owner, asset: fleetAsset, usdBn: valueUsdBn })),
  ];
  const assets = [...new Set(positions.map(({ asset }) => asset))];
  const holders = [...new Set(positions.map(({ holder }) => holder))].map((id) => {
    const holdings = assets.map((asset) =>
      positions.reduce((sum, held) => (held.holder === id && held.asset === asset ? sum + held.usdBn : sum), 0),
    );
    return {
      id,
      holdings,
      ...booksOf(
        asOf,
        id,
        holdings.reduce((sum, usdBn) => sum + usdBn, 0),
      ),
    };
  });
  return {
    market: assetMarket(
      assets,
      holders.map(({ id, holdings, balance }) => ({ id, holdings, balance })),
    ),
    fleets,
    withoutBooks: holders.filter(({ balance }) => balance === null).map(({ id }) => id),
    assetsAssumed: holders.filter(({ assetsAssumed }) => assetsAssumed).map(({ id }) => id),
    unknownStakes: [
      ...unknown.map(({ holder, company }) => ({ holder, company })),
      ...valued.filter(({ value }) => value === null).map(({ holder, company }) => ({ holder, company })),
    ],
  };
};
