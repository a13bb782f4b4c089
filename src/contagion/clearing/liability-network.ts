// Who owes whom what is due, and what each has from outside to pay with: all that clearing sees.
import { InvalidInputError } from "../../model/errors.ts";

/** What is owed by one node in one class. */
export type Liability = {
  /** Index of the node that owes. */
  readonly debtor: number;
  /** Index of the node that is owed. */
  readonly creditor: number;
  /** USD billions, >= 0. */
  readonly amountUsdBn: number;
  /** Junior claims are paid from what senior ones leave; default false. */
  readonly junior?: boolean;
};

/**
 * Where creditors outside the network stand: before all others, beside the senior ones (the paper's setting when they
 * are a node of it), or after all others. The same balance sheets clear differently, so a result names it.
 */
export const outsideRanks = ["first", "pari-passu", "last"] as const;
export type OutsideRank = (typeof outsideRanks)[number];

/** Ranks in the order of payment; creditors outside that stand beside others are in `senior`. */
export type ClaimRank = "outside-first" | "senior" | "junior" | "outside-last";

/** Claims of one rank, by debtor in compressed rows; parallel claims of a pair are summed. */
export type ClaimClass = {
  readonly rank: ClaimRank;
  /** [n + 1]; the claims on i are entries offsets[i] .. offsets[i + 1]. */
  readonly offsets: Uint32Array;
  /** [m]; index of the creditor, ascending within a row. */
  readonly to: Uint32Array;
  /** [m]; USD billions. */
  readonly amount: Float64Array;
  /** [n]; owed to creditors outside the network, USD billions. */
  readonly outside: Float64Array;
  /** [n]; all that is owed in this class, USD billions. */
  readonly total: Float64Array;
};

export type LiabilityNetwork = {
  readonly ids: readonly string[];
  /** [n], USD billions, >= 0; Infinity for a node that pays whatever it owes. */
  readonly outsideAssets: Float64Array;
  /** Paid in this order; each class only from what the one before it leaves. */
  readonly classes: readonly ClaimClass[];
};

export type LiabilityInput = {
  readonly ids: readonly string[];
  /** [n], USD billions, >= 0; Infinity for a node that pays whatever it owes. */
  readonly outsideAssets: ArrayLike<number>;
  readonly liabilities: readonly Liability[];
  /** [n], owed to creditors outside the network, USD billions, >= 0; default none. */
  readonly outsideLiabilities?: ArrayLike<number>;
  /** Default `pari-passu`. */
  readonly outsideRank?: OutsideRank;
};

const where = "liabilityNetwork";

const checkAmounts = (ids: readonly string[], what: string, amounts: ArrayLike<number>, most: number): void => {
  if (amounts.length !== ids.length) {
    throw new InvalidInputError(`${where}: expected ${what} per node, ${ids.length}, got ${amounts.length}.`);
  }
  const invalid = ids.findIndex((_id, i) => !(amounts[i]! >= 0 && amounts[i]! <= most));
  if (invalid === -1) return;
  throw new InvalidInputError(
    `${where}: ${what} of "${ids[invalid]}" must be a number >= 0, got ${amounts[invalid]}. ` +
      `Take a loss beyond what is there off at 0, or add it to what the node owes outside.`,
  );
};

const checkLiability = ({ debtor, creditor, amountUsdBn }: Liability, ids: readonly string[]): void => {
  if (ids[debtor] === undefined || ids[creditor] === undefined) {
    throw new InvalidInputError(`${where}: a liability names node ${debtor} or ${creditor} of ${ids.length}.`);
  }
  if (Number.isFinite(amountUsdBn) && amountUsdBn >= 0) return;
  throw new InvalidInputError(
    `${where}: what "${ids[debtor]}" owes "${ids[creditor]}" must be a finite number >= 0, got ${amountUsdBn}.`,
  );
};

const claimClass = (rank: ClaimRank, liabilities: readonly Liability[], outside: Float64Array): ClaimClass => {
  const n = outside.length;
  const rows = Array.from({ length: n }, () => new Map<number, number>());
  for (const { debtor, creditor, amountUsdBn } of liabilities) {
    if (amountUsdBn > 0) rows[debtor]!.set(creditor, (rows[debtor]!.get(creditor) ?? 0) + amountUsdBn);
  }
  const offsets = new Uint32Array(n + 1);
  rows.forEach((row, i) => (offsets[i + 1] = offsets[i]! + row.size));
  const entries = rows.flatMap((row) => [...row].sort(([a], [b]) => a - b));
  const amount = Float64Array.from(entries, ([, owed]) => owed);
  const total = outside.map((owed, i) => {
    let sum = owed;
    for (let k = offsets[i]!; k < offsets[i + 1]!; k++) sum += amount[k]!;
    return sum;
  });
  return { rank, offsets, to: Uint32Array.from(entries, ([creditor]) => creditor), amount, outside, total };
};

/**
 * Collects what is due. Liabilities of a node to itself are dropped: paying oneself changes nothing. At least one class
 * always exists; classes without any claim are left out.
 *
 * @throws InvalidInputError for an amount that is negative or not finite, or an index out of range. Clearing is defined
 *   for outside assets >= 0 only: a loss larger than them has to be stated as a debt.
 */
export const liabilityNetwork = ({
  ids,
  outsideAssets,
  liabilities,
  outsideLiabilities = new Float64Array(ids.length),
  outsideRank = "pari-passu",
}: LiabilityInput): LiabilityNetwork => {
  checkAmounts(ids, "outside assets", outsideAssets, Infinity);
  checkAmounts(ids, "outside liabilities", outsideLiabilities, Number.MAX_VALUE);
  for (const liability of liabilities) checkLiability(liability, ids);
  const others = liabilities.filter(({ debtor, creditor }) => debtor !== creditor);
  const nobody = new Float64Array(ids.length);
  const outside = Float64Array.from(outsideLiabilities);
  const ofClass = (junior: boolean): readonly Liability[] =>
    others.filter((claim) => (claim.junior ?? false) === junior);
  const ranked = [
    claimClass("outside-first", [], outsideRank === "first" ? outside : nobody),
    claimClass("senior", ofClass(false), outsideRank === "pari-passu" ? outside : nobody),
    claimClass("junior", ofClass(true), nobody),
    claimClass("outside-last", [], outsideRank === "last" ? outside : nobody),
  ];
  const used = ranked.filter(({ total }) => total.some((owed) => owed > 0));
  return { ids, outsideAssets: Float64Array.from(outsideAssets), classes: used.length > 0 ? used : [ranked[1]!] };
};
