// Valuation by hand: known traps of the field, conventions that change results, and inputs at the edge.
import { describe, expect, it } from "vitest";
import { balanceSheets, type BalanceSheets } from "../../../src/contagion/valuation/balance-sheets.ts";
import { calibratedSheets } from "../../../src/contagion/valuation/calibrated-sheets.ts";
import { valuationFunction } from "../../../src/contagion/valuation/index.ts";
import { valueNetwork, type ValuationOptions } from "../../../src/contagion/valuation/value-network.ts";

type Firm = readonly [equity: number | null, externalAssets?: number | null, externalLiabilities?: number | null];
type Claim = readonly [creditor: number, debtor: number, amount: number];

const sheetsOf = (firms: readonly Firm[], claims: readonly Claim[]): BalanceSheets =>
  balanceSheets(
    firms.map(([equityUsdBn, externalAssetsUsdBn = null, externalLiabilitiesUsdBn = null], v) => ({
      id: "ABCDEFGH"[v]!,
      equityUsdBn,
      externalAssetsUsdBn,
      externalLiabilitiesUsdBn,
    })),
    claims.map(([creditor, debtor, amountUsdBn]) => ({ creditor, debtor, amountUsdBn })),
  );

const run = (sheets: BalanceSheets, shock: readonly number[], options: ValuationOptions = {}) => {
  const result = valueNetwork(sheets, Float64Array.from(shock), options);
  return { ...result, equity: [...result.equities.at(-1)!], values: [...result.values] };
};

const by = (id: string, parameters: ValuationOptions["parameters"] = {}): ValuationOptions => ({
  valuation: valuationFunction(id),
  parameters,
});

/** A holds a claim on B, B on C. */
const chain = sheetsOf([[1.5], [1], [0.5]], [[0, 1, 0.5], [1, 2, 0.5]]); // prettier-ignore

/** A owes B, B owes C, C owes A, as in the exercises of Barucca. */
const exercise = sheetsOf(
  [[null, 20, 17], [null, 20, 18], [null, 10, 8]],
  [[1, 0, 4], [2, 1, 3], [0, 2, 2]],
); // prettier-ignore

describe("traps", () => {
  it("values each debtor by its own initial equity: 0.375 for A of the chain, not the 0.5 of a late-bound loop", () => {
    expect(run(chain, [0.75, 0.5, 0.25]).equity).toEqual([0.375, 0.25, 0.25]);
  });

  it("pays outside creditors beside the others or before them, which decides who defaults", () => {
    const shock = [3, 3, 1.5];
    const equities = (outsideCreditors: "first" | "pari-passu") =>
      run(exercise, shock, { ...by("eisenberg-noe"), outsideCreditors, failureBoundary: "above" }).equity;
    expect(equities("pari-passu").map((equity) => equity < 0)).toEqual([true, true, false]);
    expect(equities("first").map((equity) => equity < 0)).toEqual([true, true, true]);
  });

  it("lets the boundary decide at an equity of exactly zero", () => {
    const sheets = sheetsOf([[1], [1]], [[0, 1, 0.5]]);
    const options = by("furfine");
    expect(run(sheets, [0, 1], options).equity).toEqual([0.5, 0]);
    expect(run(sheets, [0, 1], { ...options, failureBoundary: "above" }).equity).toEqual([1, 0]);
    // 0.1 + 0.2 is not 0.3 in binary; that must not decide.
    const rounded = sheetsOf([[1], [0.3]], [[0, 1, 0.5]]);
    expect(run(rounded, [0, 0.1 + 0.2], { ...options, failureBoundary: "above" }).equity[0]).toBe(1);
    expect(run(rounded, [0, 0.3 - 1e-17], options).equity[0]).toBe(0.5);
  });

  it("takes the greatest solution of a ring that only its own claims keep alive", () => {
    const ring = sheetsOf([[0, 0, 0], [0, 0, 0]], [[0, 1, 1], [1, 0, 1]]); // prettier-ignore
    expect(run(ring, [0, 0], by("eisenberg-noe")).equity).toEqual([0, 0]);
    expect(run(ring, [0, 0], by("eisenberg-noe")).values).toEqual([1, 1]);
  });

  it("does not take a small step for arrival: a loss of 1e-8 destroys a ring that amplifies", () => {
    const ring = sheetsOf([[1], [1]], [[0, 1, 1.01], [1, 0, 1.01]]); // prettier-ignore
    const settled = run(ring, [1e-8, 0], { maxRounds: 5000 });
    expect(settled.converged).toBe(true);
    expect(settled.values).toEqual([0, 0]);
    const early = run(ring, [1e-8, 0], { maxRounds: 20 });
    expect(early.converged).toBe(false);
    expect(early.residual).toBeGreaterThan(1);
  });

  it("proves arrival beside a debtor that rests exactly where its value would jump", () => {
    const sheets = sheetsOf(
      // A and B, in default, value each other down step by step; C ends at zero equity, D holds a claim on it.
      [
        [null, 2, 3],
        [null, 2, 3],
        [1, 5],
        [1, 5],
      ],
      [
        [0, 1, 10],
        [1, 0, 10],
        [3, 2, 0.5],
      ],
    );
    const result = run(sheets, [0, 0, 1, 0], {
      ...by("rogers-veraart", { alpha: 0.9, beta: 0.9 }),
      failureBoundary: "above",
    });
    expect(result.converged).toBe(true);
    expect(result.residual).toBeGreaterThan(0);
    expect(result.equity.slice(2)).toEqual([0, 1]);
    // V = 0.9 (E + 13) / 13 with E = -1 - 10 (1 - V): 13 V = 0.9 (2 + 10 V), so V = 1.8 / 4.
    expect(result.values[0]).toBeCloseTo(0.45, 8);
  });

  it("claims no proof while a debtor is still on its way to a default that no slope announces", () => {
    // A and B value each other down, A to 0.5184; C, with a claim on A, ends a hair below zero, and D then loses on C.
    const sheets = sheetsOf(
      [
        [null, 3, 3],
        [null, 2, 3],
        [0.4815, 5],
        [0.001, 5],
      ],
      [
        [0, 1, 40],
        [1, 0, 40],
        [2, 0, 1],
        [3, 2, 1],
      ],
    );
    const costs = by("rogers-veraart", { alpha: 0.97, beta: 0.97 });
    const end = run(sheets, [0, 0, 0, 0], costs);
    const early = run(sheets, [0, 0, 0, 0], { ...costs, maxRounds: 16 });
    expect([early.equity[3], end.converged]).toEqual([0.001, true]);
    expect(end.equity[3]).toBeLessThan(-0.02);
    expect(early.converged).toBe(false);
    expect(early.residual).toBeGreaterThan((early.equity[3]! - end.equity[3]!) / 0.001);
  });

  it("values forward-looking claims below par without a shock; recalibrated books value themselves", () => {
    const risky: ValuationOptions = by("black-cox", { recovery: 0.6, sigma: 0.08 });
    const unshocked = run(exercise, [0, 0, 0], risky);
    unshocked.equity.forEach((equity, v) => expect(equity).toBeLessThan(exercise.bookEquity[v]! - 1e-5));
    const calibrated = calibratedSheets(exercise, risky);
    run(calibrated, [0, 0, 0], risky).equity.forEach((equity, v) =>
      expect(equity).toBeCloseTo(exercise.bookEquity[v]!, 8),
    );
    expect(calibrated.externalAssets.every((assets, v) => assets! > exercise.externalAssets[v]!)).toBe(true);
  });

  it("lets default costs take their own shares of what is left outside and of claims", () => {
    // B has 10 outside and 2 due from C, and owes A 11; a loss of 3 leaves 0.8 x 7 + 0.5 x 2 = 6.6 to pay 11.
    const sheets = sheetsOf(
      [
        [5, 5],
        [null, 10, 0],
        [1, 5],
      ],
      [
        [0, 1, 11],
        [1, 2, 2],
      ],
    );
    const costs = by("rogers-veraart", { alpha: 0.8, beta: 0.5 });
    expect(run(sheets, [0, 3, 0], costs).values[1]).toBeCloseTo(0.6, 12);
    expect(run(sheets, [0, 3, 0], costs).equity[0]).toBeCloseTo(5 - 4.4, 12);
  });

  it("does not let a forced sale make light of a loss beyond all external assets", () => {
    // B has 10 outside and 10 due from C, and owes A 10; a loss of 25 leaves 5 less than nothing, whatever alpha is.
    const sheets = sheetsOf([[5], [10, 10, 0], [20, 40]], [[0, 1, 10], [1, 2, 10]]); // prettier-ignore
    const valueAfter = (loss: number, alpha: number, beta: number) =>
      run(sheets, [0, loss, 0], by("rogers-veraart", { alpha, beta })).values[1];
    expect([1, 0.5, 0].map((alpha) => valueAfter(25, alpha, 1))).toEqual([0, 0, 0]);
    expect([1, 0.5, 0].map((alpha) => valueAfter(12, alpha, 1))).toEqual([0.8, 0.8, 0.8]);
    expect(valueAfter(12, 0, 0.5)).toBeCloseTo(0.3, 12);
  });

  it("takes volatility to act on what the shock has left outside", () => {
    const [whole, shocked] = [0, 5].map((loss) =>
      run(exercise, [loss, 0, 0], { ...by("furfine-merton", { sigma: 0.1 }), maxRounds: 1 }),
    );
    // E = -4 of A^e = 15 after the loss: P = Phi((ln(1 + 4 / 15) + 0.005) / 0.1) = 0.99211 at the face value of claims.
    expect(1 - shocked!.values[0]!).toBeCloseTo(0.99211, 4);
    expect(whole!.values[0]).toBeGreaterThan(0.5);
  });

  it("copes with a shock that takes more than all external assets", () => {
    for (const id of ["black-cox", "furfine-merton", "eisenberg-noe-merton"]) {
      const { equity, values } = run(exercise, [25, 0, 0], by(id, { recovery: 0.5, sigma: 0.05 }));
      expect([...equity, ...values].every(Number.isFinite)).toBe(true);
      expect(values[0]).toBeLessThanOrEqual(0.5);
    }
  });
});

describe("books", () => {
  it("complete themselves, sum parallel claims and drop claims on oneself", () => {
    const sheets = sheetsOf([[3, 10], [null, 5, 4]], [[0, 1, 1], [0, 1, 1], [1, 1, 9]]); // prettier-ignore
    expect(sheets.claims).toEqual([{ creditor: 0, debtor: 1, amountUsdBn: 2 }]);
    expect(sheets.externalLiabilities).toEqual([9, 4]);
    expect([...sheets.bookEquity]).toEqual([3, -1]);
  });

  it.each([
    ["contradict themselves", () => sheetsOf([[3, 10, 2]], []), /books of "A" do not add up/],
    ["leave equity open", () => sheetsOf([[null, 10]], []), /equity of "A" is unknown/],
    ["hold what is not a number", () => sheetsOf([[NaN]], []), /finite figures or null/],
    ["hold a negative claim", () => sheetsOf([[1], [1]], [[0, 1, -1]]), /claim must be finite and >= 0, got -1/],
    ["hold a claim on nobody", () => sheetsOf([[1]], [[0, 3, 1]]), /names firm 0 or 3 of 1/],
  ])("that %s are refused", (_what, books, message) => expect(books).toThrow(message));
});

describe("valueNetwork refuses", () => {
  it("debts or assets that the other figures put below zero, where the function reads them", () => {
    const owing = sheetsOf([[10, 5], [20]], [[1, 0, 4]]); // prettier-ignore
    const debts = /books of "A" do not add up.*external liabilities would be -9/;
    expect(() => run(owing, [0, 0], by("eisenberg-noe"))).toThrow(debts);
    expect(() => run(owing, [0, 0], { ...by("rogers-veraart"), outsideCreditors: "first" })).toThrow(debts);
    expect(run(owing, [0, 0], { ...by("eisenberg-noe"), outsideCreditors: "first" }).values).toEqual([1, 1]);
    expect(run(owing, [5, 0], by("furfine")).converged).toBe(true);
    const assets = /books of "A" do not add up.*external assets would be -5/;
    const rich = sheetsOf([[1, null, 0], [9, 30]], [[0, 1, 8], [1, 0, 2]]); // prettier-ignore
    expect(() => run(rich, [0, 0], by("black-cox", { sigma: 0.1 }))).toThrow(assets);
  });

  it.each<[string, readonly number[], ValuationOptions, RegExp]>([
    ["a shock per nobody", [1], {}, /a loss per firm, 3, got 1/],
    ["a negative loss", [0, -1, 0], {}, /loss of "B" must be >= 0, got -1/],
    ["a loss that is not a number", [0, NaN, 0], {}, /got NaN/],
    ["a tolerance of nothing", [0, 0, 0], { tolerance: 0 }, /tolerance must lie between/],
    ["no rounds", [0, 0, 0], { maxRounds: 0 }, /whole number of at least 1, got 0/],
    ["risk without a volatility", [0, 0, 0], by("black-cox"), /without its external assets/],
    ["clearing without debts", [0, 0, 0], by("eisenberg-noe"), /without its external liabilities/],
    ["a parameter of another function", [0, 0, 0], by("furfine", { sigma: 1 }), /no parameter "sigma"/],
    ["a recovery above one", [0, 0, 0], by("furfine", { recovery: 1.2 }), /must lie in \[0, 1\], got 1.2/],
    ["a value for a firm that is not there", [0, 0, 0], by("furfine", { "recovery@Z": 1 }), /"Z"/],
  ])("%s", (_what, shock, options, message) => expect(() => run(chain, shock, options)).toThrow(message));

  it("a volatility that nobody gave, and names it", () => {
    expect(() => run(exercise, [0, 0, 0], by("furfine-merton"))).toThrow(/"sigma" of "A" has no value.*sigma@A=0.05/);
    const some = { "sigma@A": 0.1, "sigma@B": 0.1, "sigma@C": 0.1 };
    expect(run(exercise, [0, 0, 0], by("furfine-merton", some)).converged).toBe(true);
  });

  it("an unknown function, with the nearest name", () => {
    expect(() => valuationFunction("furfin")).toThrow(/furfine/);
  });
});

describe("at the edge", () => {
  it("values nobody, and firms without claims", () => {
    expect(run(sheetsOf([], []), [])).toMatchObject({ equity: [], converged: true, residual: 0 });
    expect(run(sheetsOf([[1], [-1]], []), [0.25, 0]).equity).toEqual([0.75, -1]);
  });

  it("takes claims on a firm without equity for worthless in linear DebtRank, and for lost in furfine", () => {
    const sheets = sheetsOf([[1], [0]], [[0, 1, 0.25]]);
    expect(run(sheets, [0, 0]).equity).toEqual([0.75, 0]);
    expect(run(sheets, [0, 0], by("furfine")).equity).toEqual([0.75, 0]);
  });
});
