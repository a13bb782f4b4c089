// Each rule against an example by hand and an obvious loop of the tests' own.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  assetMarket,
  type AssetHolder,
  type AssetMarket,
  type Balance,
} from "../../../src/contagion/fire-sale/asset-market.ts";
import { capitalRatio } from "../../../src/contagion/fire-sale/capital-ratio.ts";
import { fireSale } from "../../../src/contagion/fire-sale/index.ts";
import { leverageTargeting } from "../../../src/contagion/fire-sale/leverage-targeting.ts";
import { oneRound } from "../../../src/contagion/fire-sale/one-round.ts";
import { exponentialImpact, linearImpact } from "../../../src/contagion/fire-sale/price-impact.ts";
import { marketCases } from "../../support/asset-markets.ts";
import { isNear } from "../../support/near.ts";

const books = (balance: Partial<Balance>): Balance => ({
  cashUsdBn: 0,
  otherAssetsUsdBn: 0,
  debtUsdBn: 0,
  otherLiabilitiesUsdBn: 0,
  ...balance,
});
const single = (holding: number, balance: Partial<Balance>): AssetMarket =>
  assetMarket(["x"], [{ id: "h", holdings: [holding], balance: books(balance) }]);
const dot = (a: readonly number[], b: ArrayLike<number>): number => a.reduce((sum, value, k) => sum + value * b[k]!, 0);

describe("price impact", () => {
  it("is stated at a sale of 5 % of what was there at the start", () => {
    expect(exponentialImpact(0.05, 0.1)).toBeCloseTo(0.9, 15);
    expect(linearImpact(0.05, 0.1)).toBeCloseTo(0.1, 15);
    expect(exponentialImpact(0.7, 0)).toBe(1);
  });

  it("does not care into how many parts a sale is cut: the measure is the initial quantity, not what is left", () => {
    expect(exponentialImpact(0.3, 0.1) * exponentialImpact(0.4, 0.1)).toBeCloseTo(exponentialImpact(0.7, 0.1), 15);
  });
});

describe("one-round", () => {
  it("sells leverage times loss (by hand)", () => {
    // Assets 100, debt 80: leverage 4. A loss of 2 calls for 8, of 50 held: 16 %; impact 5 % per 5 %: a price 16 % lower.
    const market = single(50, { otherAssetsUsdBn: 50, debtUsdBn: 80 });
    const { steps, losses } = fireSale(market, Float64Array.of(0.04), oneRound, { "price-impact": 0.05 });
    expect(steps[1]!.sold[0]).toBeCloseTo(0.16, 15);
    expect(steps[1]!.prices[0]).toBeCloseTo(0.8, 15);
    expect(losses[0]).toBeCloseTo(10, 12);
  });

  it("brings debt over equity back to what it was, were it not for its own impact", () => {
    const market = single(50, { otherAssetsUsdBn: 50, debtUsdBn: 80 });
    const { steps } = fireSale(market, Float64Array.of(0.04), oneRound);
    const sold = steps[1]!.sold[0]! * 50;
    expect((80 - sold) / (20 - 2)).toBeCloseTo(80 / 20, 12);
  });

  it("never sells for a holder without capital to start with, and all of one that the shock has left without", () => {
    const underwater = single(10, { debtUsdBn: 12 });
    expect(fireSale(underwater, Float64Array.of(0.1), oneRound).steps[1]!.sold[0]).toBe(0);
    const wiped = single(10, { debtUsdBn: 9 });
    const { steps } = fireSale(wiped, Float64Array.of(0.2), oneRound);
    expect(steps[1]!.sold[0]).toBeCloseTo(0.8, 15);
    expect(steps[0]!.failed).toEqual([0]);
  });

  it("empties a holder without capital of every asset, also of one whose part of the debt is smaller", () => {
    const both = assetMarket(["x", "y"], [{ id: "h", holdings: [10, 10], balance: books({ debtUsdBn: 14 }) }]);
    const { steps } = fireSale(both, Float64Array.of(0.6, 0), oneRound);
    expect([...steps[1]!.sold]).toEqual([0.4, 1]);
  });

  it("is the closed form A M L M' B A M f while nobody sells out", () => {
    fc.assert(
      fc.property(marketCases, ({ market, shock }) => {
        const small = shock.map((fall) => fall * 0.01);
        const { holders, totals } = market;
        const known = holders.map(({ holdings, balance }) => {
          if (balance === null) return { leverage: 0, equity: 1 };
          const equity =
            balance.cashUsdBn +
            balance.otherAssetsUsdBn +
            dot(holdings, new Float64Array(totals.length).fill(1)) -
            balance.debtUsdBn -
            balance.otherLiabilitiesUsdBn;
          const debt = balance.debtUsdBn + balance.otherLiabilitiesUsdBn;
          return { leverage: equity > 0 ? debt / equity : 0, equity };
        });
        const sales = holders.map(({ holdings }, i) => known[i]!.leverage * dot(holdings, small));
        const worth = holders.map(({ holdings }) => holdings.reduce((sum, held) => sum + held, 0));
        fc.pre(
          holders.every(
            ({ holdings }, i) =>
              sales[i]! < 0.9 * worth[i]! && (known[i]!.equity <= 0 || dot(holdings, small) < known[i]!.equity),
          ) || worth.every((w) => w === 0),
        );
        const falls = [...totals].map((total, k) =>
          total === 0
            ? 0
            : (holders.reduce(
                (sum, { holdings }, i) => sum + (worth[i] === 0 ? 0 : (holdings[k]! / worth[i]!) * sales[i]!),
                0,
              ) /
                total) *
              (0.01 / 0.05),
        );
        const sale = fireSale(market, small, oneRound, { "price-impact": 0.01 });
        return holders.every(({ holdings }, i) => isNear(sale.losses[i]!, dot(holdings, small) + dot(holdings, falls)));
      }),
    );
  });
});

/** Smallest share of its holdings that a holder must sell at a price, by bisection on the ratio itself. */
const saleByBisection = ({ holdings, balance }: AssetHolder, prices: readonly number[], ratio: number): number => {
  if (balance === null) return 0;
  const worth = dot(holdings, prices);
  const equity =
    balance.cashUsdBn + balance.otherAssetsUsdBn + worth - balance.debtUsdBn - balance.otherLiabilitiesUsdBn;
  const holds = (share: number): boolean => equity >= ratio * (balance.otherAssetsUsdBn + (1 - share) * worth);
  if (worth === 0 || holds(0)) return 0;
  if (!holds(1)) return 1;
  let [low, high] = [0, 1];
  for (let half = 0; half < 60; half++) {
    const middle = (low + high) / 2;
    if (holds(middle)) high = middle;
    else low = middle;
  }
  return high;
};

describe("capital-ratio", () => {
  it("sells until capital over what is left at risk is the ratio (by hand)", () => {
    // Equity 4 of 100 falls to 3 with the price; 3 / 7 % = 42.86 may stay at risk; without impact nothing else moves.
    const market = single(100, { debtUsdBn: 96 });
    const { steps } = fireSale(market, Float64Array.of(0.01), capitalRatio);
    expect(steps.at(-1)!.sold[0]).toBeCloseTo(1 - 3 / 0.07 / 99, 12);
  });

  it("needs no capital for cash, and cannot sell its way out where other assets alone ask for more than there is", () => {
    const cash = single(10, { cashUsdBn: 1000, debtUsdBn: 1005 });
    expect(fireSale(cash, Float64Array.of(0), capitalRatio).steps.at(-1)!.sold[0]).toBe(0);
    const stuck = single(10, { otherAssetsUsdBn: 200, debtUsdBn: 205 });
    const { steps } = fireSale(stuck, Float64Array.of(0), capitalRatio);
    expect([steps[0]!.failed, steps.at(-1)!.sold[0]]).toEqual([[0], 1]);
  });

  it("ends at the price where supply meets demand, the highest there is: by bisection and repetition", () => {
    fc.assert(
      fc.property(marketCases, ({ market, shock }) => {
        const start = [...shock].map((fall) => 1 - fall);
        let prices = start;
        for (let round = 0; round < 400; round++) {
          const shares = market.holders.map((holder) => saleByBisection(holder, prices, 0.07));
          prices = start.map((price, k) => {
            const sold = market.holders.reduce((sum, { holdings }, i) => sum + shares[i]! * holdings[k]!, 0);
            const total = market.totals[k]!;
            return price * Math.exp((Math.log(1 - 0.04) / 0.05) * (total === 0 ? 0 : sold / total));
          });
        }
        const sale = fireSale(market, shock, capitalRatio, { "price-impact": 0.04 });
        return sale.converged && sale.steps.at(-1)!.prices.every((price, k) => isNear(price, prices[k]!, 1e-7));
      }),
      { numRuns: 60 },
    );
  });

  it("says so when the steps run out", () => {
    const market = single(100, { debtUsdBn: 96 });
    const cut = fireSale(market, Float64Array.of(0.01), capitalRatio, { "price-impact": 0.01, steps: 1 });
    expect(cut.converged).toBe(false);
  });
});

type Bank = {
  cash: number;
  debt: number;
  holdings: number[];
  orders: number[];
  failed: boolean;
  readonly holder: AssetHolder;
};

/** The rule as a story told bank by bank, in any order. */
const storyOf = (
  { holders, totals, assets }: AssetMarket,
  shock: Float64Array,
  impact: number,
  order: readonly number[],
) => {
  const banks: Bank[] = holders.map((holder) => ({
    holder,
    cash: holder.balance?.cashUsdBn ?? 0,
    debt: holder.balance?.debtUsdBn ?? 0,
    holdings: [...holder.holdings],
    orders: assets.map(() => 0),
    failed: false,
  }));
  let prices = [...shock].map((fall) => 1 - fall);
  const proceeds = holders.map(() => 0);
  for (let step = 0; step < 1000; step++) {
    for (const bank of banks) if (bank.failed) bank.orders = [...bank.holdings];
    const asked = assets.map((_asset, k) => banks.reduce((sum, { orders }) => sum + orders[k]!, 0));
    if (step > 0 && asked.every((quantity) => quantity === 0)) break;
    const next = prices.map((price, k) =>
      totals[k] === 0 ? price : price * (1 - impact) ** (asked[k]! / totals[k]! / 0.05),
    );
    for (const i of order) {
      const bank = banks[i]!;
      bank.orders.forEach((quantity, k) => {
        bank.holdings[k]! -= quantity;
        bank.cash += quantity * (0.5 * prices[k]! + 0.5 * next[k]!);
        proceeds[i]! += quantity * (0.5 * prices[k]! + 0.5 * next[k]!);
      });
      bank.orders = assets.map(() => 0);
    }
    prices = next;
    for (const i of order) {
      const bank = banks[i]!;
      const { balance } = bank.holder;
      if (balance === null || bank.failed) continue;
      const worth = dot(bank.holdings, prices);
      const all = bank.cash + balance.otherAssetsUsdBn + worth;
      const equity = all - bank.debt - balance.otherLiabilitiesUsdBn;
      if (all <= 0 || equity / all < 0.03) bank.failed = true;
      else if (equity / all < 0.04) {
        const needed = all - equity / 0.05;
        const paid = Math.min(needed, bank.cash, bank.debt);
        bank.cash -= paid;
        bank.debt -= paid;
        const part = worth > 0 ? Math.min(1, (needed - paid) / worth) : 0;
        bank.orders = bank.holdings.map((held) => held * part);
      }
    }
  }
  const left = banks.map(({ holdings }, i) => proceeds[i]! + dot(holdings, prices));
  return { prices, losses: holders.map(({ holdings }, i) => holdings.reduce((sum, held) => sum + held, 0) - left[i]!) };
};

describe("leverage-targeting", () => {
  it("pays with cash first, sells the rest, and is paid the mean of the old and the new price (by hand)", () => {
    // After a fall of 1 %: assets 10 + 99, equity 4, 3.67 %: back to 5 % takes 109 - 80 = 29, 10 in cash, 19 by sale.
    const market = single(100, { cashUsdBn: 10, debtUsdBn: 105 });
    const { steps, losses } = fireSale(market, Float64Array.of(0.01), leverageTargeting, { "price-impact": 0.01 });
    const sold = 19 / 0.99 / 100;
    const price = 0.99 * 0.99 ** (sold / 0.05);
    expect(steps[1]!.sold[0], "ordered in step 1, sold in step 2").toBe(0);
    expect(steps[2]!.sold[0]).toBeCloseTo(sold, 12);
    expect(steps[2]!.prices[0]).toBeCloseTo(price, 12);
    // At that price equity is below 3 % of assets: it fails, and all the rest goes.
    expect(steps[2]!.failed).toEqual([0]);
    expect(steps.at(-1)!.sold[0]).toBeCloseTo(1, 12);
    const last = 0.99 * 0.99 ** (1 / 0.05);
    const paid = sold * 100 * ((0.99 + price) / 2) + (1 - sold) * 100 * ((price + last) / 2);
    expect(losses[0]).toBeCloseTo(100 - paid, 10);
  });

  it("fails a holder that owes and owns nothing", () => {
    const { steps } = fireSale(single(0, { debtUsdBn: 1 }), Float64Array.of(0), leverageTargeting);
    expect(steps[1]!.failed).toEqual([0]);
  });

  it("sells on the initial quantity in every step: the last price follows from all that was sold", () => {
    fc.assert(
      fc.property(marketCases, ({ market, shock }) => {
        const { prices, sold } = fireSale(market, shock, leverageTargeting, { "price-impact": 0.04 }).steps.at(-1)!;
        return prices.every((price, k) => isNear(price, (1 - shock[k]!) * 0.96 ** (sold[k]! / 0.05)));
      }),
    );
  });

  it("is the story bank by bank, whoever comes first", () => {
    fc.assert(
      fc.property(marketCases, ({ market, shock }) => {
        const forwards = market.holders.map((_holder, i) => i);
        const sale = fireSale(market, shock, leverageTargeting, { "price-impact": 0.04 });
        return [forwards, forwards.toReversed()].every((order) => {
          const { prices, losses } = storyOf(market, shock, 0.04, order);
          return (
            sale.steps.at(-1)!.prices.every((price, k) => isNear(price, prices[k]!)) &&
            sale.losses.every((loss, i) => isNear(loss, losses[i]!, 1e-8))
          );
        });
      }),
    );
  });
});
