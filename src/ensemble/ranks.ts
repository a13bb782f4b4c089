// Places in a ranking whose figures are known to within a bound: what the bound cannot tell apart shares a place.

/**
 * Competition ranks, largest value first: 1, 2, 2, 4. A value ties with the first of its place when it lies within the
 * tolerance of it, so that ties cannot creep along a chain of small steps.
 *
 * @param tolerance In the unit of the values, >= 0.
 * @returns One rank per value, in the order given. O(n log n).
 */
export const competitionRanks = (values: readonly number[], tolerance: number): readonly number[] => {
  const order = [...values.keys()].sort((a, b) => values[b]! - values[a]!);
  const ranks = new Array<number>(values.length);
  let [leader, place] = [Infinity, 0];
  order.forEach((k, position) => {
    if (position === 0 || leader - values[k]! > tolerance) [leader, place] = [values[k]!, position + 1];
    ranks[k] = place;
  });
  return ranks;
};
