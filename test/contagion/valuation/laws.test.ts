// What must hold of every valuation function and of every network valued with one.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cascade, distressOf } from "../../../src/contagion/cascade.ts";
import { debtrank } from "../../../src/contagion/propagation/debtrank.ts";
import { threshold } from "../../../src/contagion/propagation/threshold.ts";
import { balanceSheets, type BalanceSheets } from "../../../src/contagion/valuation/balance-sheets.ts";
import { claimValues } from "../../../src/contagion/valuation/debtors.ts";
import { valuationFunction, valuationFunctions } from "../../../src/contagion/valuation/index.ts";
import type { ValuationFunction } from "../../../src/contagion/valuation/valuation-function.ts";
import { valueNetwork, type Valuation } from "../../../src/contagion/valuation/value-network.ts";
import { exposureNetwork } from "../../../src/model/exposure.ts";
import { denseValuation, shockedBooks } from "../../support/balance-sheets.ts";
import { exposureOf } from "../../support/exposure-networks.ts";

const numRuns = 40;

/** Values that bring out what each function has of its own. */
const parametersOf = ({ parameters }: ValuationFunction): Readonly<Record<string, number>> => {
  const chosen = { recovery: 0.4, sigma: 0.1, alpha: 0.9, beta: 0.7 };
  return Object.fromEntries(Object.entries(chosen).filter(([name]) => name in parameters));
};

const run = (sheets: BalanceSheets, shock: Float64Array, valuation: ValuationFunction, more = {}): Valuation =>
  valueNetwork(sheets, shock, { valuation, parameters: parametersOf(valuation), ...more });

const endOf = ({ equities }: Valuation): Float64Array => equities.at(-1)!;

const valueIn = (sheets: BalanceSheets, shock: Float64Array, valuation: ValuationFunction) =>
  claimValues(sheets, shock, valuation, {
    parameters: parametersOf(valuation),
    failureBoundary: "at-or-above",
    outsideCreditors: "pari-passu",
  });

const near = (a: number, b: number, scale = 1, tolerance = 1e-7): void =>
  expect(Math.abs(a - b)).toBeLessThanOrEqual(tolerance * Math.max(1, Math.abs(scale)));

const withShock = (sheets: BalanceSheets, share: number): Float64Array => sheets.bookEquity.map((e) => e * share);

describe.each(valuationFunctions.map((valuation) => [valuation.id, valuation] as const))("%s", (_id, valuation) => {
  it("values a claim between 0 and 1, never lower for a debtor with more equity, and at par for a rich one", () => {
    fc.assert(
      fc.property(shockedBooks, fc.double({ min: -30, max: 30, noNaN: true }), ({ sheets, shock }, equity) => {
        const value = valueIn(sheets, shock, valuation);
        sheets.ids.forEach((_name, v) => {
          const [low, high] = [value(v, equity), value(v, equity + 0.5)];
          expect(low).toBeGreaterThanOrEqual(0);
          expect(high).toBeLessThanOrEqual(1);
          expect(high).toBeGreaterThanOrEqual(low - 1e-12);
          expect(value(v, 1000)).toBe(1);
        });
      }),
      { numRuns },
    );
  });

  it("ends where the obvious iteration ends, within the bound that it reports", () => {
    fc.assert(
      fc.property(shockedBooks, ({ sheets, shock }) => {
        const result = run(sheets, shock, valuation);
        const value = valueIn(sheets, shock, valuation);
        const dense = denseValuation(sheets, shock, value, { rounds: 1500, start: "face-value" });
        if (!result.converged) return;
        endOf(result).forEach((equity, v) => {
          near(equity, dense[v]!, sheets.bookEquity[v]!, Math.max(1e-11, result.residual));
        });
      }),
      { numRuns: 20 },
    );
  });

  it("reports a true bound when it is stopped early", () => {
    fc.assert(
      fc.property(shockedBooks, fc.integer({ min: 1, max: 8 }), ({ sheets, shock }, maxRounds) => {
        const result = run(sheets, shock, valuation, { maxRounds });
        const value = valueIn(sheets, shock, valuation);
        const dense = denseValuation(sheets, shock, value, { rounds: 1000, start: "face-value" });
        endOf(result).forEach((equity, v) => {
          const share = (equity - dense[v]!) / sheets.bookEquity[v]!;
          expect(share).toBeGreaterThanOrEqual(-1e-11);
          expect(share).toBeLessThanOrEqual(result.residual + 1e-11);
        });
      }),
      { numRuns: 20 },
    );
  });

  it("finds the best case: no iteration from worthless claims ends above it", () => {
    fc.assert(
      fc.property(shockedBooks, ({ sheets, shock }) => {
        const result = run(sheets, shock, valuation);
        const value = valueIn(sheets, shock, valuation);
        const below = denseValuation(sheets, shock, value, { rounds: 300, start: "worthless" });
        endOf(result).forEach((equity, v) => expect(below[v]).toBeLessThanOrEqual(equity + 1e-9));
      }),
      { numRuns: 20 },
    );
  });

  it("never leaves a firm with more after a larger shock", () => {
    fc.assert(
      fc.property(shockedBooks, fc.nat(5), ({ sheets, shock }, at) => {
        const more = shock.map((loss, v) => (v === at % shock.length ? loss + 0.8 : loss));
        const [small, large] = [run(sheets, shock, valuation), run(sheets, more, valuation)];
        endOf(large).forEach((equity, v) => expect(equity).toBeLessThanOrEqual(endOf(small)[v]! + 1e-7));
      }),
      { numRuns },
    );
  });

  it("does not care for the order of firms, nor for one claim written as two", () => {
    fc.assert(
      fc.property(shockedBooks, ({ sheets, shock }) => {
        const last = sheets.ids.length - 1;
        const turned = balanceSheets(
          sheets.ids.map((_id, i) => ({
            id: sheets.ids[last - i]!,
            equityUsdBn: sheets.bookEquity[last - i]!,
            externalAssetsUsdBn: sheets.externalAssets[last - i]!,
            externalLiabilitiesUsdBn: sheets.externalLiabilities[last - i]!,
          })),
          sheets.claims.flatMap(({ creditor, debtor, amountUsdBn }) => {
            const half = { creditor: last - creditor, debtor: last - debtor, amountUsdBn: amountUsdBn / 2 };
            return [half, half];
          }),
        );
        const straight = endOf(run(sheets, shock, valuation));
        const reversed = endOf(run(turned, shock.toReversed(), valuation));
        straight.forEach((equity, v) => near(reversed[last - v]!, equity, equity));
      }),
      { numRuns },
    );
  });

  it("takes nothing from a firm without claims but the shock itself", () => {
    fc.assert(
      fc.property(shockedBooks, ({ sheets, shock }) => {
        const end = endOf(run(sheets, shock, valuation));
        sheets.ids.forEach((_id, v) => {
          if (sheets.claims.some(({ creditor }) => creditor === v)) return;
          expect(end[v]).toBe(sheets.bookEquity[v]! - shock[v]!);
        });
      }),
      { numRuns },
    );
  });
});

describe("one engine and the other", () => {
  const asExposures = ({ ids, bookEquity, claims }: BalanceSheets, recovery = 0) =>
    exposureNetwork(
      ids,
      [...bookEquity],
      claims.map(({ creditor, debtor, amountUsdBn }, i) =>
        exposureOf(`c${i}`, debtor, creditor, (1 - recovery) * amountUsdBn),
      ),
    );

  it("linear-debtrank is the cascade with debtrank", () => {
    fc.assert(
      fc.property(shockedBooks, ({ sheets, shock }) => {
        const relative = shock.map((loss, v) => loss / sheets.bookEquity[v]!);
        const { frames } = cascade(asExposures(sheets), relative, { model: debtrank, maxRounds: 5000 });
        const valued = valueNetwork(sheets, shock, { maxRounds: 5000 });
        endOf(valued).forEach((equity, v) => {
          const distress = Math.min(1, 1 - equity / sheets.bookEquity[v]!);
          near(distress, distressOf(frames.at(-1)!.stress[v]!));
        });
      }),
      { numRuns },
    );
  });

  it("furfine is the cascade with threshold", () => {
    fc.assert(
      fc.property(shockedBooks, fc.constantFrom(0, 0.4), ({ sheets, shock }, recovery) => {
        const relative = shock.map((loss, v) => loss / sheets.bookEquity[v]!);
        const { frames } = cascade(asExposures(sheets, recovery), relative, { model: threshold });
        const valued = valueNetwork(sheets, shock, {
          valuation: valuationFunction("furfine"),
          parameters: { recovery },
        });
        endOf(valued).forEach((equity, v) => near(1 - equity / sheets.bookEquity[v]!, frames.at(-1)!.stress[v]!));
      }),
      { numRuns },
    );
  });

  it("default costs of nothing are no default costs", () => {
    fc.assert(
      fc.property(shockedBooks, fc.constantFrom("first", "pari-passu"), ({ sheets, shock }, outsideCreditors) => {
        const [plain, costly] = ["eisenberg-noe", "rogers-veraart"].map((id) =>
          endOf(valueNetwork(sheets, shock, { valuation: valuationFunction(id), outsideCreditors })),
        );
        plain!.forEach((equity, v) => near(costly![v]!, equity, equity));
      }),
      { numRuns },
    );
  });

  it("risk that vanishes leaves the plain functions", () => {
    fc.assert(
      fc.property(shockedBooks, ({ sheets }) => {
        const shock = withShock(sheets, 0.6);
        const still = { parameters: { sigma: 1e-7 } };
        for (const [risky, plain] of [
          ["furfine-merton", "furfine"],
          ["black-cox", "furfine"],
          ["eisenberg-noe-merton", "eisenberg-noe"],
        ] as const) {
          const a = valueNetwork(sheets, shock, { valuation: valuationFunction(risky), ...still });
          const b = valueNetwork(sheets, shock, { valuation: valuationFunction(plain) });
          endOf(b).forEach((equity, v) => near(endOf(a)[v]!, equity, equity, 1e-5));
        }
      }),
      { numRuns: 30 },
    );
  });
});
