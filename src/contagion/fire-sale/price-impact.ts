// How far a price falls when so much of an asset is sold: one parameter for every rule, so that rules can be compared.
import type { ParameterDescriptor } from "../propagation/propagation-model.ts";

/** Part of the initial total at which the impact is stated. */
const statedAt = 0.05;

/** No source measures this for computers or for shares of private companies: it is always an assumption. */
export const priceImpact: ParameterDescriptor = {
  label: "Share by which a price falls when 5 % of all that was held at the start is sold",
  default: 0,
  min: 0,
  max: 0.99,
};

/**
 * Exponential inverse demand: factor by which a price changes when a share of the initial total is sold,
 *
 *     exp(-alpha x),   alpha = -ln(1 - impact) / 0.05
 *
 * Sales in parts have the effect of one sale, because x is always a share of the initial total.
 */
export const exponentialImpact = (soldShare: number, impact: number): number =>
  Math.exp((soldShare * Math.log1p(-impact)) / statedAt);

/** Linear demand: share of its price at the start that an asset loses, x impact / 0.05. */
export const linearImpact = (soldShare: number, impact: number): number => (soldShare * impact) / statedAt;
