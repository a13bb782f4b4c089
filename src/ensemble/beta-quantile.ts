// The beta distribution on [0, 1] and its inverse.

// Lanczos coefficients for g = 7, n = 9: the logarithm of the gamma function to about 15 digits.
const lanczos = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];

/** ln Gamma(x) for x >= 0.5. */
const logGamma = (x: number): number => {
  const base = x + 6.5;
  const sum = lanczos.reduce((total, coefficient, k) => total + (k === 0 ? coefficient : coefficient / (x - 1 + k)), 0);
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(base) - base + Math.log(sum);
};

const logBeta = (a: number, b: number): number => logGamma(a) + logGamma(b) - logGamma(a + b);

const awayFromZero = (value: number): number => (Math.abs(value) < 1e-300 ? 1e-300 : value);

/** The continued fraction of the incomplete beta function by Lentz' method; converges fast for x below the mean. */
const continuedFraction = (x: number, a: number, b: number): number => {
  let c = 1;
  let d = 1 / awayFromZero(1 - ((a + b) * x) / (a + 1));
  let value = d;
  for (let m = 1; m <= 300; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    let step = 1;
    for (const term of [even, odd]) {
      d = 1 / awayFromZero(1 + term * d);
      c = awayFromZero(1 + term / c);
      step = c * d;
      value *= step;
    }
    if (Math.abs(step - 1) < 1e-16) break;
  }
  return value;
};

/**
 * P(X <= x) for X beta distributed: the regularised incomplete beta function I_x(a, b).
 *
 * @param a, b Shape parameters, at least 0.5.
 * @see NIST Digital Library of Mathematical Functions, 8.17.22, https://dlmf.nist.gov/8.17
 */
export const betaProbability = (x: number, a: number, b: number): number => {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const front = Math.exp(a * Math.log(x) + b * Math.log1p(-x) - logBeta(a, b));
  return x < (a + 1) / (a + b + 2)
    ? (front * continuedFraction(x, a, b)) / a
    : 1 - (front * continuedFraction(1 - x, b, a)) / b;
};

/**
 * The beta quantile: x with I_x(a, b) = u, by bisection that takes Newton's step wherever it stays inside the bracket.
 * The probability is monotone and the bracket never lets go of the root, so it cannot fail.
 *
 * @param u In the open interval (0, 1).
 */
export const betaQuantile = (u: number, a: number, b: number): number => {
  let [low, high] = [0, 1];
  let x = a / (a + b);
  for (let step = 0; step < 200 && high - low > 1e-16; step++) {
    const excess = betaProbability(x, a, b) - u;
    if (excess === 0) return x;
    if (excess > 0) high = x;
    else low = x;
    const density = Math.exp((a - 1) * Math.log(x) + (b - 1) * Math.log1p(-x) - logBeta(a, b));
    const newton = x - excess / density;
    const next = newton > low && newton < high ? newton : (low + high) / 2;
    if (next === x) return x;
    x = next;
  }
  return x;
};
