// The round trips of all funders together: money back to its own source, or to any of them, without ranges or hops.
import { strengthsOf } from "../model/strengths.ts";
import { mixingBooks, recordedBooks, type MixingBooks, type RoundTripBooks } from "./mixing-books.ts";
import { returnsTo } from "./returns.ts";

export type SystemRoundTrip = {
  readonly funded: number;
  readonly returned: number;
  /** sum F_i RTR_i / sum F_i, in [0, 1]; null when nothing is funded. */
  readonly ratio: number | null;
};

type Outlay = Pick<SystemRoundTrip, "funded" | "returned">;

/** What an origin gives to others, and what of it returns; `free` is that less what is tied. */
const outlayOf = (recorded: MixingBooks, books: MixingBooks, origin: ReadonlySet<number>): Outlay => {
  const { n } = books;
  let funded = 0;
  let tiedHome = 0;
  const free = new Float64Array(n);
  for (const i of origin) {
    for (let j = 0; j < n; j++) {
      const given = recorded.funding[i * n + j]!;
      const mixed = books.funding[i * n + j]!;
      if (origin.has(j)) tiedHome += mixed - given;
      else {
        funded += given;
        free[j]! += mixed;
      }
    }
  }
  if (funded === 0) return { funded, returned: 0 };
  const { probability } = returnsTo(books, origin);
  return { funded, returned: free.reduce((sum, amount, j) => sum + amount * probability[j]!, tiedHome) };
};

const ratioOf = ({ funded, returned }: Outlay): SystemRoundTrip => ({
  funded,
  returned,
  ratio: funded > 0 ? Math.min(1, returned / funded) : null,
});

/**
 * What returns to its own funder, over all funders. It is less than what returns to any funder: that is the round trip
 * of all of them as one. One elimination of O(n^3) for each funder; ties are kept.
 */
export const systemRoundTrip = (given: RoundTripBooks): SystemRoundTrip => {
  const [recorded, books] = [recordedBooks(given), mixingBooks(given)];
  const outlays = given.all.ids.map((_id, i) => outlayOf(recorded, books, new Set([i])));
  return ratioOf({
    funded: outlays.reduce((sum, { funded }) => sum + funded, 0),
    returned: outlays.reduce((sum, { returned }) => sum + returned, 0),
  });
};

/** What returns to any of some funders, taken as one: the ratio of `roundTrip` without its range. O(n^3). */
export const pooledRoundTrip = (given: RoundTripBooks, origin: readonly string[]): SystemRoundTrip => {
  const members = new Set(origin.map((id) => given.all.ids.indexOf(id)));
  return ratioOf(outlayOf(recordedBooks(given), mixingBooks(given), members));
};

/** Nodes that give more funding than they get, in the order of the books: money put in begins with them. */
export const netFunders = ({ funding }: RoundTripBooks): readonly string[] => {
  const { paid, received } = strengthsOf(funding);
  return funding.ids.filter((_id, i) => paid[i]! > received[i]!);
};
