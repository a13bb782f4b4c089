// How much of the money two nodes pay each other.
import { totalOf, type Projection } from "../model/projection.ts";
import { strengthsOf } from "../model/strengths.ts";

export type Reciprocity = {
  /** Share of all money that the payee pays back to the payer, in [0, 1]; null without money. */
  readonly share: number | null;
  /** [n], the share of what each node pays; null where it pays nothing. */
  readonly paid: readonly (number | null)[];
  /** [n], the share of what each node receives; null where it receives nothing. */
  readonly received: readonly (number | null)[];
};

const shareOf = (part: number, whole: number): number | null => (whole > 0 ? Math.min(1, part / whole) : null);

/** [n], sum over counterparties of the smaller of what is paid to them and received from them. */
const mutualOf = ({ ids, offsets, targets, amounts }: Projection): Float64Array => {
  const n = ids.length;
  const paid = new Map<number, number>();
  for (let u = 0; u < n; u++) {
    for (let k = offsets[u]!; k < offsets[u + 1]!; k++) paid.set(u * n + targets[k]!, amounts[k]!);
  }
  const mutual = new Float64Array(n);
  paid.forEach((amount, pair) => {
    const [u, v] = [Math.floor(pair / n), pair % n];
    mutual[u]! += Math.min(amount, paid.get(v * n + u) ?? 0);
  });
  return mutual;
};

/**
 * Weighted reciprocity.
 *
 *     r = sum_{i != j} min(W_ij, W_ji) / |W|,   per node over what it pays, or receives
 *
 * Sees loops of two only: a ring of three or more has 0. O(n + m).
 *
 * @see Squartini, Picciolo, Ruzzenenti, Garlaschelli (2013), Reciprocity of weighted networks, doi:10.1038/srep02729
 */
export const reciprocity = (projection: Projection): Reciprocity => {
  const mutual = mutualOf(projection);
  const { received, paid } = strengthsOf(projection);
  const total = mutual.reduce((sum, amount) => sum + amount, 0);
  return {
    share: shareOf(total, totalOf(projection)),
    paid: Array.from(mutual, (amount, i) => shareOf(amount, paid[i]!)),
    received: Array.from(mutual, (amount, i) => shareOf(amount, received[i]!)),
  };
};
