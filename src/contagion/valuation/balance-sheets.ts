// Balance sheets of firms that hold claims on each other: what the valuation view starts from.
import { InvalidInputError } from "../../model/errors.ts";

/** `creditor` holds a claim on `debtor`, by index, USD billions at face value. */
export type InterbankClaim = {
  readonly creditor: number;
  readonly debtor: number;
  readonly amountUsdBn: number;
};

export type BalanceSheets = {
  readonly ids: readonly string[];
  /** [n], USD billions: equity in the books, before any shock; may be negative. */
  readonly bookEquity: Float64Array;
  /** [n], USD billions: equity if every claim were worth its face value; the book equity, unless recalibrated. */
  readonly faceEquity: Float64Array;
  /** [n], USD billions; null where unknown. */
  readonly externalAssets: readonly (number | null)[];
  /** [n], USD billions; null where unknown. */
  readonly externalLiabilities: readonly (number | null)[];
  /** [n], USD billions: what each owes the others. */
  readonly interbankLiabilities: Float64Array;
  /** Parallel claims summed, claims on oneself dropped. */
  readonly claims: readonly InterbankClaim[];
};

export type SheetInput = {
  readonly id: string;
  /** Null: follows from external assets and liabilities. */
  readonly equityUsdBn: number | null;
  /** Null: unknown, or follows from the other two. */
  readonly externalAssetsUsdBn: number | null;
  readonly externalLiabilitiesUsdBn: number | null;
};

const checkClaim = ({ creditor, debtor, amountUsdBn }: InterbankClaim, n: number): void => {
  if (!(creditor >= 0 && creditor < n && debtor >= 0 && debtor < n)) {
    throw new InvalidInputError(`balanceSheets: a claim names firm ${creditor} or ${debtor} of ${n}.`);
  }
  if (!Number.isFinite(amountUsdBn) || amountUsdBn < 0) {
    throw new InvalidInputError(`balanceSheets: a claim must be finite and >= 0, got ${amountUsdBn}.`);
  }
};

const summed = (claims: readonly InterbankClaim[], n: number): InterbankClaim[] => {
  const sums = new Map<number, number>();
  for (const claim of claims) {
    checkClaim(claim, n);
    const { creditor, debtor, amountUsdBn } = claim;
    if (creditor === debtor || amountUsdBn === 0) continue;
    const key = creditor * n + debtor;
    sums.set(key, (sums.get(key) ?? 0) + amountUsdBn);
  }
  return [...sums]
    .sort(([a], [b]) => a - b)
    .map(([key, amountUsdBn]) => ({ creditor: Math.floor(key / n), debtor: key % n, amountUsdBn }));
};

const totals = (claims: readonly InterbankClaim[], n: number, side: "creditor" | "debtor"): Float64Array => {
  const sums = new Float64Array(n);
  for (const claim of claims) sums[claim[side]]! += claim.amountUsdBn;
  return sums;
};

/** Books that differ by more than this share of their size contradict each other. */
const rounding = 1e-6;

type Completed = { readonly equity: number; readonly assets: number | null; readonly liabilities: number | null };

/** Equity = external assets - external liabilities + claims - debts: any one of the three follows from the others. */
const completed = (sheet: SheetInput, netClaims: number): Completed => {
  const { id, equityUsdBn: equity, externalAssetsUsdBn: assets, externalLiabilitiesUsdBn: liabilities } = sheet;
  for (const value of [equity, assets, liabilities]) {
    if (value === null || Number.isFinite(value)) continue;
    throw new InvalidInputError(`balanceSheets: "${id}" needs finite figures or null (unknown), got ${value}.`);
  }
  if (equity === null) {
    if (assets !== null && liabilities !== null)
      return { equity: assets - liabilities + netClaims, assets, liabilities };
    throw new InvalidInputError(
      `balanceSheets: the equity of "${id}" is unknown. Give it, or both its external assets and liabilities.`,
    );
  }
  if (assets === null)
    return { equity, assets: liabilities === null ? null : equity + liabilities - netClaims, liabilities };
  const implied = assets + netClaims - equity;
  if (liabilities === null) return { equity, assets, liabilities: implied };
  if (Math.abs(liabilities - implied) <= rounding * Math.max(Math.abs(assets), Math.abs(equity)))
    return { equity, assets, liabilities };
  throw new InvalidInputError(
    `balanceSheets: the books of "${id}" do not add up: equity ${equity}, but external assets ${assets} less external liabilities ${liabilities} plus net claims ${netClaims} make ${assets - liabilities + netClaims}. Correct one, or leave one empty.`,
  );
};

/**
 * Completes balance sheets by their identity,
 *
 *     equity = external assets - external liabilities + sum of claims - sum of debts
 *
 * @throws InvalidInputError for books that contradict themselves, an equity that does not follow, a claim that is
 *   negative or not finite.
 */
export const balanceSheets = (sheets: readonly SheetInput[], claims: readonly InterbankClaim[]): BalanceSheets => {
  const kept = summed(claims, sheets.length);
  const owed = totals(kept, sheets.length, "debtor");
  const held = totals(kept, sheets.length, "creditor");
  const books = sheets.map((sheet, v) => completed(sheet, held[v]! - owed[v]!));
  const bookEquity = Float64Array.from(books, ({ equity }) => equity);
  return {
    ids: sheets.map(({ id }) => id),
    bookEquity,
    faceEquity: bookEquity,
    externalAssets: books.map(({ assets }) => assets),
    externalLiabilities: books.map(({ liabilities }) => liabilities),
    interbankLiabilities: owed,
    claims: kept,
  };
};
