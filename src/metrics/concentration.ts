// How much a firm hangs on few counterparties: Herfindahl index, effective numbers and the largest share, as bounds
// where part of the money has no name.
import { InvalidInputError } from "../model/errors.ts";
import type { Projection } from "../model/projection.ts";

/** Both ends included. */
export type Bounds = { readonly low: number; readonly high: number };

/** A range that may have no upper end; null: unbounded. */
export type OpenBounds = { readonly low: number; readonly high: number | null };

/** Amounts by counterparty; unit as the caller's. */
export type Amounts = ReadonlyMap<string, number>;

export type Concentration = {
  /** Named amounts and the remainder, in the caller's unit. */
  readonly total: OpenBounds;
  /** Counterparties with a name and an amount above 0. */
  readonly count: number;
  /** The largest that has a name; of equal ones the first by id; null where none has. */
  readonly topId: string | null;
  /** Share of the largest counterparty, named or not, in [0, 1]. */
  readonly topShare: Bounds;
  /** Herfindahl index, in (0, 1]; its lower bound is 0 where the remainder may be of any size. */
  readonly hhi: Bounds;
  /** 1 / HHI: as many equal counterparties would be as concentrated; Hill number of order 2, >= 1. */
  readonly effectiveNumber: OpenBounds;
  /** exp(entropy), Hill number of order 1, >= the effective number; null where there is a remainder. */
  readonly shannonNumber: number | null;
  /** (HHI - 1/n) / (1 - 1/n), in [0, 1]; null with one counterparty, or where there is a remainder. */
  readonly normalisedHhi: number | null;
};

/** Money that is known to be there and to come from others than the named. */
export const noRemainder: OpenBounds = { low: 0, high: 0 };

/** @throws InvalidInputError for an amount or a remainder that is negative or no number. */
export const checkAmounts = (where: string, amounts: Amounts, { low, high }: OpenBounds): void => {
  const bad = [...amounts].find(([, amount]) => !(Number.isFinite(amount) && amount >= 0));
  if (bad !== undefined) {
    throw new InvalidInputError(`${where}: the amount of "${bad[0]}" must be a number >= 0, got ${bad[1]}.`);
  }
  if (Number.isFinite(low) && low >= 0 && (high === null || (Number.isFinite(high) && high >= low))) return;
  throw new InvalidInputError(
    `${where}: the remainder must be a range from 0 up, got ${low} to ${high ?? "anything"}.`,
  );
};

/** Two amounts that differ by rounding alone are equal. */
const tie = 1e-12;

const largest = (amounts: Amounts): readonly [id: string | null, amount: number] => {
  let [topId, top]: [string | null, number] = [null, 0];
  for (const [id, amount] of amounts) {
    const equal = topId !== null && Math.abs(amount - top) <= tie * top;
    if (equal ? id < topId! : amount > top) [topId, top] = [id, amount];
  }
  return [topId, top];
};

const sum = (values: Iterable<number>): number => [...values].reduce((total, value) => total + value, 0);

/** Herfindahl index of the named amounts within a total, the remainder being one more counterparty or a crowd. */
const herfindahl = (named: readonly number[], remainder: number, as: "one" | "crowd"): number => {
  const total = sum(named) + remainder;
  const ofNamed = sum(named.map((amount) => (amount / total) ** 2));
  return as === "one" ? ofNamed + (remainder / total) ** 2 : ofNamed;
};

const hhiBounds = (named: readonly number[], { low, high }: OpenBounds): Bounds => {
  const concentrated = [low, ...(high === null ? [] : [high])]
    .filter((remainder) => sum(named) + remainder > 0)
    .map((remainder) => herfindahl(named, remainder, "one"));
  return {
    low: high === null ? 0 : herfindahl(named, high, "crowd"),
    high: high === null ? 1 : Math.max(...concentrated),
  };
};

const topBounds = (top: number, known: number, { low, high }: OpenBounds): Bounds => {
  if (high === null) return { low: 0, high: 1 };
  const named = known + low > 0 ? top / (known + low) : 0;
  return { low: top / (known + high), high: Math.max(named, high / (known + high)) };
};

const shannon = (named: readonly number[], known: number): number =>
  Math.exp(-sum(named.map((amount) => (amount / known) * Math.log(amount / known))));

/**
 * Concentration of a firm's money on its counterparties.
 *
 *     p_k = A_k / T,   HHI = sum p_k^2 in [1/n, 1],   effective number 1 / HHI,   Shannon number exp(-sum p_k ln p_k)
 *
 * Of a remainder u without names, T = sum A_k + u, only bounds are known: HHI lies in [sum p_k^2, sum p_k^2 + (u/T)^2],
 * from a crowd of small counterparties to a single one, none of them among the named. Shares are of T and never of the
 * named alone. Where u itself is only bounded, the bounds hold for all of it. Cost O(n).
 *
 * @param amounts One sum per counterparty, >= 0: parallel deals are added up first, or splitting a deal would lower HHI.
 * @param remainder In the unit of the amounts; `high` null: nobody knows how much.
 * @returns null where there is no money at all.
 * @throws InvalidInputError for an amount that is negative or no number.
 * @see Hirschman (1964), Am. Econ. Rev. 54(5), 761; Hill (1973), doi:10.2307/1934352
 */
export const concentration = (amounts: Amounts, remainder: OpenBounds = noRemainder): Concentration | null => {
  checkAmounts("concentration", amounts, remainder);
  const named = [...amounts.values()].filter((amount) => amount > 0);
  const known = sum(named);
  const { low, high } = remainder;
  if (known + (high ?? Infinity) === 0) return null;
  const [topId, top] = largest(amounts);
  const hhi = hhiBounds(named, remainder);
  const complete = high === 0;
  return {
    total: { low: known + low, high: high === null ? null : known + high },
    count: named.length,
    topId,
    topShare: topBounds(top, known, remainder),
    hhi,
    effectiveNumber: { low: 1 / hhi.high, high: hhi.low > 0 ? 1 / hhi.low : null },
    shannonNumber: complete ? shannon(named, known) : null,
    normalisedHhi:
      complete && named.length > 1 ? Math.max(0, (hhi.high - 1 / named.length) / (1 - 1 / named.length)) : null,
  };
};

export type Side = "customers" | "suppliers";

/** By firm, what each of its customers (or suppliers) stands for on the simple digraph; firms without any are left out. */
export const counterparties = (
  { ids, offsets, targets, amounts }: Projection,
  side: Side,
): ReadonlyMap<string, Amounts> => {
  const books = new Map<string, Map<string, number>>();
  ids.forEach((payer, u) => {
    for (let entry = offsets[u]!; entry < offsets[u + 1]!; entry++) {
      const payee = ids[targets[entry]!]!;
      const [firm, other] = side === "customers" ? [payee, payer] : [payer, payee];
      const book = books.get(firm) ?? new Map<string, number>();
      books.set(firm, book.set(other, amounts[entry]!));
    }
  });
  return books;
};
