// What a sample says, and how sure that is.

/** Standard normal quantile of 97.5 %: half-width of a 95 % interval in standard errors. */
const z95 = 1.959963984540054;

export type Interval = { readonly low: number; readonly high: number };

export type Mean = {
  readonly mean: number;
  /** Standard deviation of the sample over the root of its size; null for fewer than two values. */
  readonly standardError: number | null;
};

/**
 * Mean and standard error in one pass, adding in order, so that the same values in the same order give the same bits.
 *
 * @see Welford (1962), doi:10.1080/00401706.1962.10490022
 */
export const meanOf = (values: ArrayLike<number>, count = values.length): Mean => {
  let [mean, squares] = [0, 0];
  for (let k = 0; k < count; k++) {
    const deviation = values[k]! - mean;
    mean += deviation / (k + 1);
    squares += deviation * (values[k]! - mean);
  }
  return { mean, standardError: count < 2 ? null : Math.sqrt(squares / (count - 1) / count) };
};

/**
 * Quantile of a sorted sample: linear between the order statistics around 1 + (n - 1) p.
 *
 * @param p In [0, 1].
 * @returns null for an empty sample.
 * @see Hyndman and Fan (1996), type 7, doi:10.1080/00031305.1996.10473566
 */
export const sampleQuantile = (sorted: ArrayLike<number>, p: number): number | null => {
  if (sorted.length === 0) return null;
  const position = (sorted.length - 1) * p;
  const below = Math.floor(position);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below]! + (position - below) * (sorted[above]! - sorted[below]!);
};

/**
 * The order statistics between which the quantile lies with 95 % confidence, whatever the distribution.
 *
 *     ranks n p -+ z95 sqrt(n p (1 - p))
 *
 * @returns null where the sample is too small to bracket it.
 * @see Hahn and Meeker (1991), Statistical Intervals, doi:10.1002/9780470316771
 */
export const quantileInterval = (sorted: ArrayLike<number>, p: number): Interval | null => {
  const n = sorted.length;
  const half = z95 * Math.sqrt(n * p * (1 - p));
  const low = Math.floor(n * p - half);
  const high = Math.ceil(n * p + half) + 1;
  return low < 1 || high > n ? null : { low: sorted[low - 1]!, high: sorted[high - 1]! };
};

export type Frequency = {
  /** In [0, 1]. */
  readonly probability: number;
  readonly standardError: number;
  /** 95 % interval; unlike mean and standard error it says something even where nothing or everything happened. */
  readonly interval: Interval;
};

/**
 * How often something happens, from how often it did.
 *
 *     p = k/n,  standard error sqrt(p (1 - p)/n),  interval by Wilson's score
 *
 * @returns null without trials.
 * @see Wilson (1927), doi:10.1080/01621459.1927.10502953
 */
export const frequencyOf = (happened: number, trials: number): Frequency | null => {
  if (trials === 0) return null;
  const probability = happened / trials;
  const variance = (probability * (1 - probability)) / trials;
  const square = (z95 * z95) / trials;
  const centre = (probability + square / 2) / (1 + square);
  const half = (z95 * Math.sqrt(variance + square / (4 * trials))) / (1 + square);
  return {
    probability,
    standardError: Math.sqrt(variance),
    interval: {
      low: happened === 0 ? 0 : Math.max(0, centre - half),
      high: happened === trials ? 1 : Math.min(1, centre + half),
    },
  };
};
