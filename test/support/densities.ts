// Probabilities by adding up densities: slow, and written without the formulas that the code under test uses.

/** Integral over [from, to] by Simpson's rule on so many intervals. */
export const integral = (density: (x: number) => number, from: number, to: number, intervals = 4000): number => {
  const width = (to - from) / intervals;
  let sum = density(from) + density(to);
  for (let k = 1; k < intervals; k++) sum += (k % 2 === 1 ? 4 : 2) * density(from + k * width);
  return (sum * width) / 3;
};

/** P(Z <= x) of a standard normal. */
export const normalProbability = (x: number): number => {
  const half = integral((z) => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI), 0, Math.abs(x));
  return x < 0 ? 0.5 - half : 0.5 + half;
};

/** P(X <= x) of a beta distribution with both shapes at least 1, normalised by its own integral. */
export const betaProbabilityBySum = (x: number, a: number, b: number): number => {
  const density = (t: number): number => t ** (a - 1) * (1 - t) ** (b - 1);
  // Near an end a density with a fractional power has no fourth derivative; t = sin^2 s smooths both ends.
  const smooth = (s: number): number => density(Math.sin(s) ** 2) * 2 * Math.sin(s) * Math.cos(s);
  return integral(smooth, 0, Math.asin(Math.sqrt(x))) / integral(smooth, 0, Math.PI / 2);
};
