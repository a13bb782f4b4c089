// The standard normal distribution, to working precision.

const rootTwoPi = Math.sqrt(2 * Math.PI);

/** Where the two expansions hand over: the series is short below, the fraction above. */
const handOver = 2.75;

/** Levels of the fraction at which, from `handOver` on, its truncation is below rounding. */
const levels = 100;

const density = (x: number): number => Math.exp((-x * x) / 2) / rootTwoPi;

/** 1/2 plus density(x) (x + x^3/3 + x^5/(3 5) + ...): all terms of one sign, so nothing cancels. */
const bySeries = (x: number): number => {
  let term = x;
  let sum = x;
  for (let odd = 3; Math.abs(term) > Math.abs(sum) * 2 ** -54; odd += 2) {
    term *= (x * x) / odd;
    sum += term;
  }
  return 0.5 + density(x) * sum;
};

/** The tail beyond x > 0: density(x) / (x + 1/(x + 2/(x + 3/(x + ...)))), from the innermost level outwards. */
const tail = (x: number): number => {
  let denominator = x;
  for (let level = levels; level >= 1; level--) denominator = x + level / denominator;
  return density(x) / denominator;
};

/**
 * Probability that a standard normal variable is at most x, in [0, 1]. Absolute error below 5e-16, tested against
 * values of 25 digits; in the lower tail the relative error stays below 2e-14, as far as the exponential carries.
 *
 *     Phi(x) = (1 + erf(x / sqrt 2)) / 2
 *
 * @see Abramowitz and Stegun (1964), Handbook of Mathematical Functions, 26.2.11 for the series and 26.2.14 for the
 *   fraction
 */
export const normalProbability = (x: number): number => {
  if (x < -handOver) return tail(-x);
  return x > handOver ? 1 - tail(x) : bySeries(x);
};
