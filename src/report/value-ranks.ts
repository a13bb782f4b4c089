// Places in a ranking, in which what is equal shares a place.

export type Place = {
  /** 1 for the largest; those who tie share the best of their places: 1, 2, 2, 4. */
  readonly rank: number;
  /** How many others have the same value. */
  readonly ties: number;
};

/** Values that differ by less than this share of the larger one are equal: they are sums in different orders. */
const relativeTie = 1e-9;

const isTie = (larger: number, smaller: number): boolean =>
  larger - smaller <= relativeTie * Math.max(Math.abs(larger), Math.abs(smaller));

/**
 * Place of every value, the largest first. O(n log n).
 *
 * @param values [n], finite.
 */
export const placesOf = (values: Float64Array): readonly Place[] => {
  const order = Array.from(values, (_value, v) => v).sort((a, b) => values[b]! - values[a]!);
  const places: Place[] = new Array<Place>(values.length);
  for (let first = 0; first < order.length;) {
    let next = first + 1;
    while (next < order.length && isTie(values[order[first]!]!, values[order[next]!]!)) next++;
    for (const v of order.slice(first, next)) places[v] = { rank: first + 1, ties: next - first - 1 };
    first = next;
  }
  return places;
};
