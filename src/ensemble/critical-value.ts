// The nearest value of one number at which an outcome changes: the search behind "what would have saved it".

/** What is tried from the present value: towards an end, or upwards without one. */
export type Direction =
  | { readonly toward: "end"; readonly end: number }
  /** Doubles the distance until the outcome changes; `limit` is the outcome at infinity, known before. */
  | { readonly toward: "infinity" };

/**
 * - `monotone`: the outcome is known to change at most once, so the end of the search decides.
 * - `scan`: it may change back, so points on the way are tried; a change and back between two of them stays unseen.
 */
export type Shape = "monotone" | "scan";

export type Crossing = {
  /** The last value found on the present side. */
  readonly before: number;
  /** The first value found on the other side, `precision` of the distance searched away from `before` at most. */
  readonly after: number;
  /** False when a scan saw the outcome change back further on. */
  readonly single: boolean;
};

/** Points that a scan tries in each direction. */
const scanPoints = 8;
/** Bisection stops when the two sides are as close as this, relative to the value or to what was searched. */
const precision = 1e-7;
/** Doublings before an outcome is taken to change at no value: a factor of a million million. */
const mostDoublings = 40;

const bisect = (changes: (value: number) => boolean, from: number, to: number): readonly [number, number] => {
  let [before, after] = [from, to];
  const width = precision * Math.max(Math.abs(from), Math.abs(to), Number.MIN_VALUE);
  while (Math.abs(after - before) > width) {
    const middle = before + (after - before) / 2;
    if (middle === before || middle === after) break;
    if (changes(middle)) after = middle;
    else before = middle;
  }
  return [before, after];
};

const towardsEnd = (changes: (value: number) => boolean, from: number, end: number, shape: Shape): Crossing | null => {
  const points = shape === "monotone" ? 1 : scanPoints;
  // The end itself, not what rounding makes of it: an end of 0 must not become less than nothing.
  const values = Array.from({ length: points }, (_, k) =>
    k + 1 === points ? end : from + ((end - from) * (k + 1)) / points,
  );
  const outcomes = values.map(changes);
  const first = outcomes.indexOf(true);
  if (first === -1) return null;
  const [before, after] = bisect(changes, values[first - 1] ?? from, values[first]!);
  return { before, after, single: outcomes.slice(first).every(Boolean) };
};

const towardsInfinity = (changes: (value: number) => boolean, from: number): Crossing | null => {
  if (!changes(Infinity)) return null;
  let [low, step] = [from, from];
  for (let k = 0; k < mostDoublings; k++) {
    const high = low + step;
    if (changes(high)) {
      const [before, after] = bisect(changes, low, high);
      return { before, after, single: true };
    }
    [low, step] = [high, high];
  }
  return null;
};

const crossingIn = (
  changes: (value: number) => boolean,
  from: number,
  direction: Direction,
  shape: Shape,
): Crossing | null => {
  if (direction.toward === "infinity") return towardsInfinity(changes, from);
  return direction.end === from ? null : towardsEnd(changes, from, direction.end, shape);
};

/**
 * The change of an outcome that is nearest to the present value, in any of the directions; null when there is none. Both
 * sides of it have been tried.
 *
 * About 25 calls per direction with a change; without one, a single call for `monotone` and 8 for `scan`.
 *
 * @param changes Whether the outcome at a value differs from the present one; false at `from`.
 * @param from Present value; positive where a direction has no end.
 */
export const criticalValue = (
  changes: (value: number) => boolean,
  from: number,
  directions: readonly Direction[],
  shape: Shape,
): Crossing | null =>
  directions.reduce<Crossing | null>((best, direction) => {
    const crossing = crossingIn(changes, from, direction, shape);
    if (crossing === null || best === null) return crossing ?? best;
    return Math.abs(best.after - from) <= Math.abs(crossing.after - from) ? best : crossing;
  }, null);
