// What every rule of fire sales obeys, and how the way in is guarded.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assetMarket, type AssetMarket } from "../../../src/contagion/fire-sale/asset-market.ts";
import { fireSale, fireSaleRule, fireSaleRules } from "../../../src/contagion/fire-sale/index.ts";
import { marketCases, startRatio, withHolders } from "../../support/asset-markets.ts";
import { isNear } from "../../support/near.ts";

const sound: AssetMarket = assetMarket(
  ["chips"],
  [
    {
      id: "h",
      holdings: [10],
      balance: { cashUsdBn: 1, otherAssetsUsdBn: 9, debtUsdBn: 10, otherLiabilitiesUsdBn: 0 },
    },
  ],
);
const impact = { "price-impact": 0.04 };
const pricesOf = (sale: ReturnType<typeof fireSale>): Float64Array => sale.steps.at(-1)!.prices;

describe("fireSale", () => {
  it.each([
    [Float64Array.of(0.1, 0.1), /expected a shock per asset, 1, got 2/],
    [Float64Array.of(1.1), /shock of "chips" must be a share of its price in \[0, 1\], got 1.1/],
    [Float64Array.of(-0.1), /got -0.1/],
    [Float64Array.of(NaN), /got NaN/],
  ])("refuses a shock of %j", (shock, message) => {
    expect(() => fireSale(sound, shock, fireSaleRules[0]!)).toThrow(message);
  });

  it.each([
    ["one-round", { depth: 1 }, /no parameter "depth". It has: price-impact/],
    ["one-round", { constructor: 1 }, /no parameter "constructor"/],
    ["one-round", { "price-impact": 1 }, /must lie in \[0, 0.99\], got 1/],
    ["capital-ratio", { ratio: NaN }, /got NaN/],
    ["leverage-targeting", { steps: 1.5 }, /must be a whole number/],
    ["leverage-targeting", { buffer: 0.5 }, /minimum, buffer and target must not fall, got 0.03, 0.5 and 0.05/],
  ])("refuses for %s the parameters %j", (id, parameters, message) => {
    expect(() => fireSale(sound, Float64Array.of(0.1), fireSaleRule(id), parameters)).toThrow(message);
  });

  it("names the nearest rule", () => {
    expect(() => fireSaleRule("capital-ration")).toThrow(/capital-ratio/);
  });

  it.each([
    [[-1], null, /holding of chips of "h" must be USD billions >= 0, got -1/],
    [[NaN], null, /got NaN/],
    [[1, 2], null, /"h" needs 1 holdings, got 2/],
    [
      [1],
      { cashUsdBn: -1, otherAssetsUsdBn: 0, debtUsdBn: 0, otherLiabilitiesUsdBn: 0 },
      /cashUsdBn of "h" must be USD billions >= 0, got -1/,
    ],
  ])("refuses holdings of %j with the books %j", (holdings, balance, message) => {
    expect(() => assetMarket(["chips"], [{ id: "h", holdings, balance }])).toThrow(message);
  });

  it("refuses a holder that stands twice", () => {
    const [holder] = sound.holders;
    expect(() => assetMarket(["chips"], [holder!, holder!])).toThrow(/"h" stands twice/);
  });
});

describe.each(fireSaleRules)("law for $id", (rule) => {
  const run = (market: AssetMarket, shock: Float64Array, parameters = impact) =>
    fireSale(market, shock, rule, parameters);

  it("has an answer for an empty market", () => {
    expect(run(assetMarket([], []), new Float64Array(0))).toMatchObject({
      converged: true,
      losses: new Float64Array(0),
    });
  });

  it("without impact prices stay where the shock has put them, and sales cost nothing", () => {
    fc.assert(
      fc.property(marketCases, ({ market, shock }) => {
        const sale = run(market, shock, { "price-impact": 0 });
        return (
          pricesOf(sale).every((price, k) => isNear(price, 1 - shock[k]!)) &&
          sale.losses.every((loss, i) =>
            isNear(
              loss,
              market.holders[i]!.holdings.reduce((sum, held, k) => sum + held * shock[k]!, 0),
            ),
          )
        );
      }),
    );
  });

  it("without a shock nobody sound sells", () => {
    fc.assert(
      fc.property(marketCases, ({ market, shock }) => {
        const healthy = withHolders(
          market,
          market.holders.filter((holder) => (startRatio(holder) ?? 1) > 0.15),
        );
        const sale = run(
          healthy,
          shock.map(() => 0),
        );
        return sale.steps.every(({ sold, failed }) => failed.length === 0 && sold.every((share) => share === 0));
      }),
    );
  });

  it("a larger shock leaves no price higher", () => {
    fc.assert(
      fc.property(marketCases, fc.constantFrom(0.01, 0.05, 0.2, 0.6), ({ market, shock }, depth) => {
        const larger = shock.map((fall) => fall + (1 - fall) * 0.2);
        const prices = pricesOf(run(market, shock, { "price-impact": depth }));
        return pricesOf(run(market, larger, { "price-impact": depth })).every(
          (price, k) => price <= prices[k]! + 1e-12,
        );
      }),
    );
  });

  it("a larger impact leaves no price higher", () => {
    fc.assert(
      fc.property(marketCases, fc.constantFrom(0.001, 0.05, 0.3), ({ market, shock }, depth) => {
        const prices = pricesOf(run(market, shock, { "price-impact": depth }));
        return pricesOf(run(market, shock, { "price-impact": 1.5 * depth })).every(
          (price, k) => price <= prices[k]! + 1e-12,
        );
      }),
    );
  });

  it("does not depend on the order of the holders", () => {
    fc.assert(
      fc.property(marketCases, ({ market, shock }) => {
        const sale = run(market, shock);
        const turned = run(withHolders(market, market.holders.toReversed()), shock);
        const n = market.holders.length;
        return (
          pricesOf(turned).every((price, k) => isNear(price, pricesOf(sale)[k]!)) &&
          turned.losses.every((loss, i) => isNear(loss, sale.losses[n - 1 - i]!))
        );
      }),
    );
  });

  it("does not depend on whether a holder is one or two halves", () => {
    fc.assert(
      fc.property(marketCases, ({ market, shock }) => {
        const halves = market.holders.flatMap(({ id, holdings, balance }) =>
          ["left", "right"].map((side) => ({
            id: `${id} ${side}`,
            holdings: holdings.map((held) => held / 2),
            balance:
              balance === null
                ? null
                : {
                    cashUsdBn: balance.cashUsdBn / 2,
                    otherAssetsUsdBn: balance.otherAssetsUsdBn / 2,
                    debtUsdBn: balance.debtUsdBn / 2,
                    otherLiabilitiesUsdBn: balance.otherLiabilitiesUsdBn / 2,
                  },
          })),
        );
        const prices = pricesOf(run(market, shock));
        return pricesOf(run(withHolders(market, halves), shock)).every((price, k) => isNear(price, prices[k]!));
      }),
    );
  });

  it("a holder of nothing loses nothing and moves nobody", () => {
    fc.assert(
      fc.property(marketCases, ({ market, shock }) => {
        const balance = { cashUsdBn: 0, otherAssetsUsdBn: 1, debtUsdBn: 9, otherLiabilitiesUsdBn: 0 };
        const bystander = { id: "nobody", holdings: market.assets.map(() => 0), balance };
        const sale = run(withHolders(market, [...market.holders, bystander]), shock);
        const prices = pricesOf(run(market, shock));
        return sale.losses.at(-1) === 0 && pricesOf(sale).every((price, k) => price === prices[k]);
      }),
    );
  });

  it("unknown books bear the fall of prices and no more, and nobody sells what it has not got", () => {
    fc.assert(
      fc.property(marketCases, ({ market, shock }) => {
        const sale = run(market, shock);
        const fall = pricesOf(sale).map((price) => 1 - price);
        return (
          sale.steps.at(-1)!.sold.every((share) => share <= 1 + 1e-12) &&
          market.holders.every(
            ({ balance, holdings }, i) =>
              balance !== null ||
              isNear(
                sale.losses[i]!,
                holdings.reduce((sum, held, k) => sum + held * fall[k]!, 0),
              ),
          )
        );
      }),
    );
  });

  it("fails nobody twice", () => {
    fc.assert(
      fc.property(marketCases, ({ market, shock }) => {
        const failed = run(market, shock).steps.flatMap((step) => step.failed);
        return new Set(failed).size === failed.length;
      }),
    );
  });
});
