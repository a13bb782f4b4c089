// How much of the money that a funder gives comes back to it as orders.
import { InvalidInputError } from "../model/errors.ts";
import { mixingBooks, recordedBooks, type MixingBooks, type RoundTripBooks } from "./mixing-books.ts";
import { returnRange } from "./return-range.ts";
import { returnsTo } from "./returns.ts";

export type RoundTrip = {
  /** What the origin gives to others, in the projections' unit. */
  readonly funded: number;
  /** What others owe the origin in orders. */
  readonly booked: number;
  /** Share of the funding that returns when every recipient spends all its money alike; null when nothing is funded. */
  readonly ratio: number | null;
  readonly returned: number;
  /** Share returned after at most 1, 2, ... hops beyond the funding hop. */
  readonly byHops: readonly number[];
  /** Mean number of hops of what returns, the funding hop included; null when nothing returns. */
  readonly meanHops: number | null;
  /** Share of the orders that the origin's own money pays; null without orders. */
  readonly selfFinancedShare: number | null;
  /** Least and largest share that the books allow without the mixing rule; null when nothing is funded. */
  readonly lower: number | null;
  readonly upper: number | null;
  /** Share that returns of a free dollar given to each recipient, by id. */
  readonly byRecipient: Readonly<Record<string, number>>;
};

/** Hops of money that is tied to its giver: out and straight back. */
const tiedHops = 2;

type Outlays = {
  /** [n], money given to each node; to the origin itself only where it is tied to come back. */
  readonly given: readonly number[];
  /** The part given to nodes outside the origin. */
  readonly outside: number;
  /** The part on the diagonal. */
  readonly home: number;
};

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

const outlaysOf = ({ n, funding }: MixingBooks, origin: ReadonlySet<number>): Outlays => {
  const given = Array.from({ length: n }, (_, j) => sum([...origin].map((i) => funding[i * n + j]!)));
  const home = sum(given.filter((_amount, j) => origin.has(j)));
  return { given, home, outside: sum(given) - home };
};

const ordersOf = ({ n, back }: MixingBooks, origin: ReadonlySet<number>): number => {
  const outsiders = Array.from({ length: n }, (_, j) => j).filter((j) => !origin.has(j));
  return sum(outsiders.flatMap((j) => [...origin].map((i) => back[j * n + i]!)));
};

/**
 * Round trip of the money of one funder, or of several taken as one.
 *
 *     RTR = alpha^T (I - Q)^-1 q,   alpha_j = W^F_ij / F_i,   Q_jk = W^B_jk / T_j,   q = column i of Q
 *
 * A recipient's money is fungible: every dollar that it has goes the same ways in the same parts. What it does not pass
 * on by `back` deals is a leak (other spending, retained). The origin absorbs. The ratio does not change when a vehicle
 * passes money through, and lies in [0, 1]. `lower` and `upper` drop the mixing rule: what the books allow at all.
 * Money comes back for goods received: "comes back" is not "fake".
 *
 * @param origin Node ids.
 * @param maxHops How many entries `byHops` has.
 * @throws InvalidInputError for an unknown origin or a tie that exceeds its deals. Cost O(n^3).
 */
export const roundTrip = (given: RoundTripBooks, origin: readonly string[], maxHops = 4): RoundTrip => {
  const { ids } = given.all;
  const unknown = origin.find((id) => !ids.includes(id));
  if (unknown !== undefined) throw new InvalidInputError(`roundTrip: no node "${unknown}" in the books.`);
  const members = new Set(origin.map((id) => ids.indexOf(id)));
  const recorded = recordedBooks(given);
  const before = outlaysOf(recorded, members);
  const books = mixingBooks(given);
  const free = outlaysOf(books, members);
  const tiedHome = free.home - before.home;
  const funded = before.outside;
  const booked = ordersOf(recorded, members);
  const returns = returnsTo(books, members);
  const weigh = (values: Float64Array): number =>
    sum(free.given.map((amount, j) => (members.has(j) ? 0 : amount * values[j]!)));
  const returned = tiedHome + weigh(returns.probability);
  const hops = tiedHome * tiedHops + weigh(returns.probability) + weigh(returns.hops);
  const range = funded > 0 ? returnRange(books, members, free.given, tiedHome, funded) : null;
  return {
    funded,
    booked,
    ratio: funded > 0 ? Math.min(1, returned / funded) : null,
    returned,
    byHops: funded > 0 ? returns.within(maxHops).map((values) => (tiedHome + weigh(values)) / funded) : [],
    meanHops: returned > 0 ? hops / returned : null,
    selfFinancedShare: booked > 0 ? Math.min(1, returned / booked) : null,
    lower: range?.lower ?? null,
    upper: range?.upper ?? null,
    byRecipient: Object.fromEntries(
      ids.flatMap((id, j) => (before.given[j]! > 0 && !members.has(j) ? [[id, returns.probability[j]!]] : [])),
    ),
  };
};
