// What an uncertain number may be, as the inverse of its distribution: one uniform number in, one value out.
import type { Distribution } from "../model/assumption.ts";
import { InvalidInputError } from "../model/errors.ts";
import { betaQuantile } from "./beta-quantile.ts";
import { normalQuantile } from "./normal-quantile.ts";

/** In the unit of the number itself; low <= mode <= high. */
export type DistributionShape = {
  readonly kind: Distribution;
  readonly low: number;
  readonly mode: number;
  readonly high: number;
};

type Quantile = (shape: DistributionShape, u: number) => number;

/** Standard normal quantile of 95 %. */
const ninetyFive = normalQuantile(0.95);

/** Weight of the mode against either end in a PERT distribution. */
const pertWeight = 4;

const triangular: Quantile = ({ low, mode, high }, u) => {
  const below = (mode - low) / (high - low);
  return u <= below
    ? low + Math.sqrt(u * (high - low) * (mode - low))
    : high - Math.sqrt((1 - u) * (high - low) * (high - mode));
};

const pert: Quantile = ({ low, mode, high }, u) => {
  const a = 1 + (pertWeight * (mode - low)) / (high - low);
  const b = 1 + (pertWeight * (high - mode)) / (high - low);
  return low + (high - low) * betaQuantile(u, a, b);
};

const lognormal: Quantile = ({ low, high }, u) => {
  const middle = (Math.log(low) + Math.log(high)) / 2;
  const spread = Math.log(high / low) / (2 * ninetyFive);
  return Math.exp(middle + spread * normalQuantile(u));
};

const quantiles: Readonly<Record<Distribution, Quantile>> = {
  fixed: ({ mode }) => mode,
  uniform: ({ low, high }, u) => low + u * (high - low),
  triangular,
  beta: pert,
  lognormal,
};

/**
 * A shape whose numbers make sense.
 *
 * @param where What it describes, for the message.
 * @throws InvalidInputError unless low <= mode <= high, all finite, and low > 0 for a lognormal.
 */
export const checkShape = (shape: DistributionShape, where: string): void => {
  const { kind, low, mode, high } = shape;
  const ordered = low <= mode && mode <= high && Number.isFinite(low) && Number.isFinite(high);
  if (kind !== "fixed" && !ordered) {
    throw new InvalidInputError(
      `${where}: expected low <= most likely <= high, all finite, got ${low}, ${mode}, ${high}.`,
    );
  }
  if (kind === "fixed" && !Number.isFinite(mode)) {
    throw new InvalidInputError(`${where}: expected a finite value, got ${mode}.`);
  }
  if (kind === "lognormal" && !(low > 0)) {
    throw new InvalidInputError(`${where}: a lognormal needs low > 0, got ${low}. Take triangular or beta.`);
  }
};

/**
 * The inverse of the distribution function: the value that is not exceeded with probability u.
 *
 *     fixed       mode
 *     uniform     low + u (high - low)
 *     triangular  on [low, high] with its peak at mode
 *     beta        PERT: on [low, high], a = 1 + 4 (mode - low)/(high - low), b = 1 + 4 (high - mode)/(high - low),
 *                 so that the mean is (low + 4 mode + high)/6
 *     lognormal   5 % below low and 5 % above high: ln X ~ N(ln(low high)/2, ln(high/low)/(2 z95)). Two numbers settle
 *                 it; mode is not used, and the median is the geometric mean of low and high. It has no upper end.
 *
 * Non-decreasing in u. Where low equals high every kind gives that value.
 *
 * @param u In the open interval (0, 1).
 * @throws InvalidInputError for a u outside (0, 1), or a shape out of order.
 * @see Malcolm, Roseboom, Clark, Fazar (1959), Application of a technique for research and development program
 *   evaluation, doi:10.1287/opre.7.5.646, for PERT
 */
export const quantile = (shape: DistributionShape, u: number): number => {
  if (!(u > 0 && u < 1)) throw new InvalidInputError(`quantile: u must lie strictly between 0 and 1, got ${u}.`);
  checkShape(shape, `quantile of a ${shape.kind} distribution`);
  return shape.kind !== "fixed" && shape.low === shape.high ? shape.low : quantiles[shape.kind](shape, u);
};
