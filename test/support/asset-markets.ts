// Random markets of common assets for the laws: sound, thin and insolvent holders, unknown books, assets of nobody.
import fc from "fast-check";
import {
  assetMarket,
  equityOf,
  type AssetHolder,
  type AssetMarket,
} from "../../src/contagion/fire-sale/asset-market.ts";

export type MarketCase = { readonly market: AssetMarket; readonly shock: Float64Array };

const amount = (max: number): fc.Arbitrary<number> =>
  fc.oneof(
    { weight: 1, arbitrary: fc.constant(0) },
    { weight: 4, arbitrary: fc.double({ min: 0.1, max, noNaN: true }) },
  );

/** Capital over assets from insolvent to sound, most of it where the rules bite. */
const ratios = [-0.1, 0.02, 0.031, 0.035, 0.039, 0.045, 0.055, 0.068, 0.075, 0.2, 0.6];

const holderOf = (m: number): fc.Arbitrary<Omit<AssetHolder, "id">> =>
  fc
    .record({
      holdings: fc.array(amount(50), { minLength: m, maxLength: m }),
      cash: amount(10),
      other: amount(60),
      ratio: fc.constantFrom(...ratios),
      runnable: fc.double({ min: 0, max: 1, noNaN: true }),
      known: fc.integer({ min: 0, max: 6 }),
    })
    .map(({ holdings, cash, other, ratio, runnable, known }) => {
      const owed = (1 - ratio) * holdings.reduce((sum, held) => sum + held, cash + other);
      const balance = {
        cashUsdBn: cash,
        otherAssetsUsdBn: other,
        debtUsdBn: owed * runnable,
        otherLiabilitiesUsdBn: owed * (1 - runnable),
      };
      return { holdings, balance: known === 0 ? null : balance };
    });

export const marketCases: fc.Arbitrary<MarketCase> = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 3 }))
  .chain(([n, m]) =>
    fc.record({
      market: fc.array(holderOf(m), { minLength: n, maxLength: n }).map((holders) =>
        assetMarket(
          Array.from({ length: m }, (_, k) => `a${k}`),
          holders.map((holder, i) => ({ id: `h${i}`, ...holder })),
        ),
      ),
      shock: fc
        .array(fc.constantFrom(0, 0.001, 0.01, 0.02, 0.1, 0.3, 1), { minLength: m, maxLength: m })
        .map((values) => Float64Array.from(values)),
    }),
  );

/** The same market with other holders. */
export const withHolders = ({ assets }: AssetMarket, holders: readonly AssetHolder[]): AssetMarket =>
  assetMarket(assets, holders);

/** Equity over assets of a holder at prices of 1; null for unknown books. */
export const startRatio = ({ holdings, balance }: AssetHolder): number | null => {
  if (balance === null) return null;
  const held = holdings.reduce((sum, quantity) => sum + quantity, 0);
  return equityOf(balance, held) / (balance.cashUsdBn + balance.otherAssetsUsdBn + held);
};
