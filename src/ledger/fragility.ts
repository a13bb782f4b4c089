// Places of firms on several measures of fragility, and one score out of them that keeps what is unknown as a range.
import type { Bounds, OpenBounds } from "../metrics/concentration.ts";
import { InvalidInputError } from "../model/errors.ts";

/** More is more fragile; `high` null: without an upper end. Null: the measure does not apply to the firm. */
export type Fragility = OpenBounds | null;

/** Figures that differ by less are the same. */
const tie = 1e-9;

const isBelow = (a: number, b: number): boolean => a < b - tie * Math.max(1, Math.abs(b === Infinity ? 0 : b));

const top = ({ high }: OpenBounds): number => high ?? Infinity;

/** Whether a range says nothing: it is all that the measure can be. */
export const saysNothing = ({ low, high }: OpenBounds, whole: OpenBounds): boolean =>
  low <= whole.low && top({ low, high }) >= top(whole);

/**
 * Place of each firm on a measure: the share of the other firms, of those about which something is known, that are less
 * fragile.
 *
 *     low_i = |{j : high_j < low_i}| / m,   high_i = |{j : low_j < high_i}| / m,   m the others of which it is known
 *
 * A firm of which nothing is known may be anywhere, and moves nobody else. Equal figures share a place. A place needs no
 * scale, so shares and multiples can be averaged. O(n^2).
 *
 * @param whole The range of the measure itself, which says nothing.
 * @returns Bounds in [0, 1], 1 the most fragile; null where the measure does not apply; 0 for a firm alone.
 * @see OECD and JRC (2008), Handbook on Constructing Composite Indicators, doi:10.1787/9789264043466-en, "Ranking"
 */
export const places = (values: readonly Fragility[], whole: OpenBounds): readonly (Bounds | null)[] => {
  const known = values.flatMap((value, i) => (value === null || saysNothing(value, whole) ? [] : [{ i, value }]));
  return values.map((value, i) => {
    if (value === null) return null;
    if (saysNothing(value, whole)) return { low: 0, high: 1 };
    const others = known.filter((other) => other.i !== i).map((other) => other.value);
    const m = Math.max(1, others.length);
    return {
      low: others.filter((other) => isBelow(top(other), value.low)).length / m,
      high: others.filter((other) => isBelow(other.low, top(value))).length / m,
    };
  });
};

export type Weights = Readonly<Record<string, number>>;

/** @throws InvalidInputError for a weight that is negative or no number, or when all are 0. */
export const checkWeights = (weights: Weights): void => {
  const bad = Object.entries(weights).find(([, weight]) => !(Number.isFinite(weight) && weight >= 0));
  if (bad !== undefined) {
    throw new InvalidInputError(`survival: the weight of ${bad[0]} must be a number >= 0, got ${bad[1]}.`);
  }
  if (Object.values(weights).every((weight) => weight === 0)) {
    throw new InvalidInputError("survival: all weights are 0, so nothing is compared. Give one of them a weight.");
  }
};

/**
 * Weighted mean of a firm's places over the measures that apply to it.
 *
 *     score = sum_c w_c place_c / sum_c w_c
 *
 * @returns Bounds in [0, 1], 1 the most fragile; null where no measure with a weight applies.
 */
export const fragilityScore = (
  placesOfFirm: Readonly<Record<string, Bounds | null>>,
  weights: Weights,
): Bounds | null => {
  const applying = Object.entries(placesOfFirm).flatMap(([id, place]) =>
    place === null ? [] : [{ place, weight: weights[id] ?? 0 }],
  );
  const total = applying.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) return null;
  const mean = (end: "low" | "high"): number =>
    applying.reduce((sum, { place, weight }) => sum + weight * place[end], 0) / total;
  return { low: mean("low"), high: mean("high") };
};

/** Middle of a score: what the order goes by, since a range has no place of its own. */
export const middle = ({ low, high }: Bounds): number => (low + high) / 2;

/** Between which ranks a firm may be, 1 the most fragile, whatever the unknown turns out to be. */
export type RankRange = { readonly best: number; readonly worst: number };

/**
 * Ranks that ranges allow: above stand those that are more fragile for certain, below those that are less so.
 *
 *     best = 1 + |{j : low_j > high_i}|,   worst = n - |{j : high_j < low_i}|
 */
export const rankRanges = (scores: readonly Bounds[]): readonly RankRange[] =>
  scores.map(({ low, high }) => ({
    best: 1 + scores.filter((other) => isBelow(high, other.low)).length,
    worst: scores.length - scores.filter((other) => isBelow(other.high, low)).length,
  }));
