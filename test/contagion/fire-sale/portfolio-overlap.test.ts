import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cascade } from "../../../src/contagion/cascade.ts";
import { assetMarket, type AssetMarket } from "../../../src/contagion/fire-sale/asset-market.ts";
import { oneRound } from "../../../src/contagion/fire-sale/one-round.ts";
import { overlapExposures, withFireSales } from "../../../src/contagion/fire-sale/portfolio-overlap.ts";
import { threshold } from "../../../src/contagion/propagation/threshold.ts";
import { exposureNetwork, type Exposure } from "../../../src/model/exposure.ts";

const books = { cashUsdBn: 0, otherAssetsUsdBn: 0, debtUsdBn: 0, otherLiabilitiesUsdBn: 0 };

const marketOf = (assets: readonly string[], holdings: readonly (readonly number[])[]): AssetMarket =>
  assetMarket(
    assets,
    holdings.map((row, i) => ({ id: `n${i}`, holdings: row, balance: books })),
  );

const indexOf = new Map(Array.from({ length: 6 }, (_, i) => [`n${i}`, i]));

const lossOf = (exposures: readonly Exposure[], from: number, to: number): number =>
  exposures.filter((e) => e.from === from && e.to === to).reduce((sum, { lossUsdBn }) => sum + lossUsdBn, 0);

const amount = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 40 }));
const markets = fc.tuple(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 1, max: 3 })).chain(([n, m]) =>
  fc.array(fc.array(amount, { minLength: m, maxLength: m }), { minLength: n, maxLength: n }).map((rows) =>
    marketOf(
      Array.from({ length: m }, (_, k) => `a${k}`),
      rows,
    ),
  ),
);
const impacts = fc.double({ min: 0.001, max: 0.2, noNaN: true });

describe("overlapExposures", () => {
  it("is what the holder has times the fall of the price that the seller causes", () => {
    // Of 100, n0 has 60 and n1 40. At 2 % per 5 % sold, selling 60 lowers the price by 24 %, selling 40 by 16 %.
    const exposures = overlapExposures(marketOf(["gpus"], [[60], [40]]), 0.02, indexOf);
    expect(lossOf(exposures, 0, 1)).toBeCloseTo(40 * 0.24, 12);
    expect(lossOf(exposures, 1, 0)).toBeCloseTo(60 * 0.16, 12);
    expect(exposures.every(({ deal, channel }) => deal === "gpus" && channel === "fire-sale")).toBe(true);
  });

  it("lets a price fall to nothing at worst", () => {
    expect(lossOf(overlapExposures(marketOf(["gpus"], [[60], [40]]), 0.5, indexOf), 0, 1)).toBe(40);
  });

  it("exposes only those who hold the same, and leaves strangers to the network out", () => {
    const apart = marketOf(
      ["gpus", "shares"],
      [
        [60, 0],
        [0, 40],
      ],
    );
    expect(overlapExposures(apart, 0.05, indexOf)).toEqual([]);
    expect(overlapExposures(marketOf(["gpus"], [[60], [40]]), 0.05, new Map([["n0", 0]]))).toEqual([]);
  });

  it("is the sale loss of the one-round rule when one holder sells all it has", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 50 }), impacts, (mine, yours, impact) => {
        // n0 loses an asset that only it holds, and with it all its capital; it sells its share of the common one.
        const market = assetMarket(
          ["own", "common"],
          [
            { id: "n0", holdings: [100, mine], balance: { ...books, debtUsdBn: mine + 50 } },
            { id: "n1", holdings: [0, yours], balance: null },
          ],
        );
        const sale = oneRound.run(market, Float64Array.of(1, 0), { "price-impact": impact });
        const expected = lossOf(overlapExposures(market, impact, indexOf), 0, 1);
        return Math.abs(sale.losses[1]! - expected) <= 1e-12 * (1 + expected);
      }),
    );
  });

  it("changes nothing when an asset is split in two halves that sell apart, each as deep as it is large", () => {
    fc.assert(
      fc.property(markets, impacts, ({ assets, holders }, impact) => {
        const halves = marketOf(
          assets.flatMap((asset) => [asset, `${asset}-rest`]),
          holders.map(({ holdings }) => holdings.flatMap((held) => [held / 2, held / 2])),
        );
        const whole = overlapExposures(
          marketOf(
            assets,
            holders.map(({ holdings }) => holdings),
          ),
          impact,
          indexOf,
        );
        const split = overlapExposures(halves, impact, indexOf);
        return holders.every((_u, u) =>
          holders.every((_v, v) => Math.abs(lossOf(whole, u, v) - lossOf(split, u, v)) <= 1e-9),
        );
      }),
    );
  });

  it("never costs a holder more than it holds, and more the larger the impact", () => {
    fc.assert(
      fc.property(markets, impacts, (market, impact) => {
        const less = overlapExposures(market, impact, indexOf);
        const more = overlapExposures(market, impact * 1.5, indexOf);
        return market.holders.every(({ holdings }, v) =>
          market.holders.every((_u, u) => {
            const worth = holdings.reduce((sum, held) => sum + held, 0);
            return lossOf(more, u, v) <= worth + 1e-9 && lossOf(less, u, v) <= lossOf(more, u, v) + 1e-12;
          }),
        );
      }),
    );
  });
});

describe("withFireSales", () => {
  const network = exposureNetwork(["n0", "n1", "n2"], [10, 30, null], []);
  const market = marketOf(["gpus"], [[60], [40], [10]]);

  it("is the same network without a price impact", () => {
    expect(withFireSales(network, market, 0)).toBe(network);
  });

  it("runs through any model: all at failure, or in proportion to the capital lost", () => {
    const layered = withFireSales(network, market, 0.02);
    const fall = (60 / 110) * 0.4;
    const half = cascade(layered, Float64Array.of(0.5, 0, 0)).frames[1]!;
    expect(half.losses[1]).toBeCloseTo(40 * fall * 0.5, 12);
    expect(half.losses[2], "bears what its holdings lose, whatever its capital").toBeCloseTo(10 * fall * 0.5, 12);
    expect([...cascade(layered, Float64Array.of(0.5, 0, 0), { model: threshold }).frames.at(-1)!.losses]).toEqual([
      0, 0, 0,
    ]);
    expect(cascade(layered, Float64Array.of(1, 0, 0), { model: threshold }).frames.at(-1)!.losses[1]).toBeCloseTo(
      40 * fall,
      12,
    );
  });
});
