// The books of a round trip as dense tables: who funded whom, who spends with whom, how much each node has in all.
import { InvalidInputError } from "../model/errors.ts";
import type { Projection } from "../model/projection.ts";
import { throughputOf, type OutsideMoney } from "../model/throughput.ts";

/** Money that its recipient must spend on a named payee, such as credits or vendor finance. */
export type Tie = { readonly source: string; readonly target: string; readonly payee: string; readonly amount: number };

/** Three projections over the same nodes, in the same order. */
export type RoundTripBooks = {
  /** Everything that moves. */
  readonly all: Projection;
  /** The part that is funding. */
  readonly funding: Projection;
  /** The part by which money can come back: commitments and purchases. */
  readonly back: Projection;
  readonly outside?: OutsideMoney;
  readonly ties?: readonly Tie[];
};

/** [n * n] tables, row by row: payer by payee. */
export type MixingBooks = {
  readonly n: number;
  readonly funding: Float64Array;
  readonly back: Float64Array;
  /** [n], all the money that a node has. */
  readonly throughput: Float64Array;
};

const dense = ({ ids, offsets, targets, amounts }: Projection): Float64Array => {
  const n = ids.length;
  const matrix = new Float64Array(n * n);
  for (let u = 0; u < n; u++) {
    for (let k = offsets[u]!; k < offsets[u + 1]!; k++) matrix[u * n + targets[k]!] = amounts[k]!;
  }
  return matrix;
};

/** The books as they are, ties and all. */
export const recordedBooks = ({ all, funding, back, outside }: RoundTripBooks): MixingBooks => ({
  n: all.ids.length,
  funding: dense(funding),
  back: dense(back),
  throughput: throughputOf(all, outside),
});

/**
 * The books as the recipients mix them: tied money passes its recipient by. It counts as funding of the payee, and
 * where the payee is the funder itself it stands on the diagonal, returned for sure.
 *
 * @throws InvalidInputError for a tie between unknown nodes or above the deals that it ties.
 */
export const mixingBooks = (given: RoundTripBooks): MixingBooks => {
  const books = recordedBooks(given);
  const { n } = books;
  for (const { source, target, payee, amount } of given.ties ?? []) {
    const [i, j, k] = [source, target, payee].map((id) => given.all.ids.indexOf(id)) as [number, number, number];
    const available = Math.min(books.funding[i * n + j] ?? 0, books.back[j * n + k] ?? 0);
    if (Math.min(i, j, k) < 0 || !(amount >= 0 && amount <= available)) {
      throw new InvalidInputError(
        `roundTrip: tie "${source}" -> "${target}" -> "${payee}" of ${amount} exceeds the deals it ties (${available}).`,
      );
    }
    books.funding[i * n + j]! -= amount;
    books.back[j * n + k]! -= amount;
    books.throughput[j]! -= amount;
    books.funding[i * n + k]! += amount;
  }
  return books;
};
