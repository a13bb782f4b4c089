// Random balance sheets for the laws of valuation, and the obvious way to value them.
import fc from "fast-check";
import {
  balanceSheets,
  type BalanceSheets,
  type InterbankClaim,
} from "../../src/contagion/valuation/balance-sheets.ts";

export type Shocked = { readonly sheets: BalanceSheets; readonly shock: Float64Array };

/** Books with a positive equity that add up: external liabilities follow, and stay >= 0. */
export const booksOf = (
  equities: readonly number[],
  outside: readonly number[],
  claims: readonly InterbankClaim[],
): BalanceSheets => {
  const owed = (v: number): number =>
    claims.reduce(
      (sum, { creditor, debtor, amountUsdBn }) => sum + (debtor === v && creditor !== v ? amountUsdBn : 0),
      0,
    );
  return balanceSheets(
    equities.map((equityUsdBn, v) => ({
      id: `b${v}`,
      equityUsdBn,
      // Enough to cover equity and the debts, so that what is owed to outsiders is not negative.
      externalAssetsUsdBn: equityUsdBn + owed(v) + outside[v]!,
      externalLiabilitiesUsdBn: null,
    })),
    claims,
  );
};

/**
 * Sixty-fourths, so that books add up without rounding: where a network amplifies, the rounding of a balance sheet is a
 * shock like any other.
 */
const amount = (from: number, to: number): fc.Arbitrary<number> =>
  fc.integer({ min: from * 64, max: to * 64 }).map((parts) => parts / 64);

export const shockedBooks: fc.Arbitrary<Shocked> = fc.integer({ min: 2, max: 6 }).chain((n) =>
  fc
    .record({
      equities: fc.array(amount(0.5, 10), { minLength: n, maxLength: n }),
      outside: fc.array(amount(0, 20), { minLength: n, maxLength: n }),
      claims: fc.array(fc.tuple(fc.nat(n - 1), fc.nat(n - 1), amount(0, 8)), {
        maxLength: 3 * n,
      }),
      shares: fc.array(fc.constantFrom(0, 0, 0.25, 0.75, 1, 1.25), { minLength: n, maxLength: n }),
    })
    .map(({ equities, outside, claims, shares }) => ({
      sheets: booksOf(
        equities,
        outside,
        claims.map(([creditor, debtor, amountUsdBn]) => ({ creditor, debtor, amountUsdBn })),
      ),
      shock: Float64Array.from(equities, (equity, v) => equity * shares[v]!),
    })),
);

/** External and interbank sides of a balance sheet, dense; as many rounds as asked, whatever the steps. */
export const denseValuation = (
  sheets: BalanceSheets,
  shock: Float64Array,
  value: (v: number, equity: number) => number,
  { rounds, start }: { readonly rounds: number; readonly start: "face-value" | "worthless" },
): number[] => {
  const n = sheets.ids.length;
  const claims = Array.from({ length: n }, () => new Array<number>(n).fill(0));
  for (const { creditor, debtor, amountUsdBn } of sheets.claims) claims[creditor]![debtor]! += amountUsdBn;
  const equitiesAt = (values: readonly number[]): number[] =>
    claims.map((row, i) => {
      const outside = sheets.externalAssets[i]! - shock[i]! - sheets.externalLiabilities[i]!;
      const owed = claims.reduce((sum, other) => sum + other[i]!, 0);
      return outside - owed + row.reduce((sum, amount, j) => sum + amount * values[j]!, 0);
    });
  let equities = equitiesAt(new Array<number>(n).fill(start === "face-value" ? 1 : 0));
  for (let round = 0; round < rounds; round++) equities = equitiesAt(equities.map((equity, v) => value(v, equity)));
  return equities;
};
