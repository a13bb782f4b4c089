// Balance sheets whose external assets are chosen so that, without a shock, the valuation gives the book equity.
import { InvalidInputError } from "../../model/errors.ts";
import type { BalanceSheets } from "./balance-sheets.ts";
import { claimValues } from "./debtors.ts";
import { valuationDefaults, valueNetwork, type ValuationOptions } from "./value-network.ts";

/** What claims are short of their face value at the book equities, by creditor, USD billions. */
const shortfallAtBook = (sheets: BalanceSheets, options: ValuationOptions): Float64Array => {
  const settings = { ...valuationDefaults, parameters: {}, ...options };
  const value = claimValues(sheets, new Float64Array(sheets.ids.length), settings.valuation, settings);
  const short = new Float64Array(sheets.ids.length);
  for (const { creditor, debtor, amountUsdBn } of sheets.claims) {
    short[creditor]! += amountUsdBn * (1 - value(debtor, sheets.bookEquity[debtor]!));
  }
  return short;
};

const raised = (sheets: BalanceSheets, by: Float64Array): BalanceSheets => ({
  ...sheets,
  faceEquity: sheets.bookEquity.map((equity, v) => equity + by[v]!),
  externalAssets: sheets.externalAssets.map((assets, v) => (assets === null ? null : assets + by[v]!)),
});

const largestGap = (sheets: BalanceSheets, equity: Float64Array): number =>
  equity.reduce(
    (most, now, v) => Math.max(most, Math.abs(now - sheets.bookEquity[v]!) / (Math.abs(sheets.bookEquity[v]!) || 1)),
    0,
  );

/**
 * Forward-looking functions value claims below par before anything has happened, and then the equity of the books is
 * not a solution. This raises external assets by what the claims are short of par at the book equities, until the
 * unshocked solution is the book equity:
 *
 *     A^e_i = E_i + L^e_i + l_i - sum_j A_ij V_j(E_j; A^e_j)
 *
 * Arrival is checked on the goal itself: the network is valued without a shock and must give the books.
 *
 * @throws InvalidInputError where the books are not the greatest solution at any such assets, or the rounds run out.
 * @see Bardoscia, Barucca, Brinley Codd, Hill (2019), doi:10.1016/j.jedc.2019.103755
 */
export const calibratedSheets = (sheets: BalanceSheets, options: ValuationOptions = {}): BalanceSheets => {
  const { tolerance, maxRounds } = { ...valuationDefaults, ...options };
  const noShock = new Float64Array(sheets.ids.length);
  let current = sheets;
  for (let round = 0; round < maxRounds; round++) {
    const next = raised(sheets, shortfallAtBook({ ...sheets, externalAssets: current.externalAssets }, options));
    const settled = next.faceEquity.every((equity, v) => equity === current.faceEquity[v]);
    current = next;
    if (settled) break;
  }
  const unshocked = valueNetwork(current, noShock, options);
  const gap = largestGap(sheets, unshocked.equities.at(-1)!);
  if (unshocked.converged && gap <= 10 * tolerance) return current;
  throw new InvalidInputError(
    `calibratedSheets: no external assets found at which the books value themselves; an equity is off by ${gap.toPrecision(2)} of itself. Value without recalibration, and compare with the value after no shock.`,
  );
};
