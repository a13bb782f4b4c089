// The smallest shock along one direction: a scale, and a search for the point on it from which the goal is met.
import { criticalValue } from "./critical-value.ts";
import { outcomeOf, shockCost, type ShockOutcome, type ShockSearch } from "./shock-goal.ts";

export type ShockDirection =
  /** Every admitted node loses the same share of its buffer. */
  | { readonly kind: "equal-share" }
  /** Every admitted node loses the same amount, at most its buffer. */
  | { readonly kind: "equal-amount" }
  /** One node alone. */
  | { readonly kind: "single"; readonly node: number };

export type DirectionalShock = {
  readonly direction: ShockDirection;
  readonly shock: Float64Array;
  /** USD billions beyond what is given. */
  readonly usdBn: number;
  readonly outcome: ShockOutcome;
  /** Every smaller shock of the direction misses the goal; false where it may be met and lost again on the way. */
  readonly least: boolean;
};

/** The shock at a point of the scale, 0 to 1, the given part included. */
const shockAt = ({ network: { buffers }, given, among }: ShockSearch, direction: ShockDirection, scale: number) => {
  const shock = Float64Array.from(given);
  const nodes = direction.kind === "single" ? [direction.node] : among;
  const largest = nodes.reduce((most, v) => Math.max(most, buffers[v]!), 0);
  for (const v of nodes) {
    const share = direction.kind === "equal-amount" ? (scale * largest) / buffers[v]! : scale;
    shock[v] = Math.min(1, given[v]! + share);
  }
  return shock;
};

/** More shock never means less distress, except in a state machine, and except where the shock itself is taken out. */
const isMonotone = ({ goal, options }: ShockSearch): boolean =>
  options.model?.form !== "state-machine" && (goal.kind === "node" || goal.includeShock);

/**
 * The smallest shock of a direction that meets the goal, by bisection; null where even the largest does not.
 *
 * Exact to 1e-9 of the scale for every model whose map is monotone. Where the outcome may change back, twelve points are
 * tried first and `least` is false. About 35 cascades.
 */
export const directionalShock = (search: ShockSearch, direction: ShockDirection): DirectionalShock | null => {
  const least = isMonotone(search);
  const at = (scale: number): Float64Array => shockAt(search, direction, scale);
  const meets = (scale: number): boolean => outcomeOf(search, at(scale)).met;
  const scale = meets(0) ? 0 : criticalValue(meets, 0, { toward: "end", end: 1 }, least ? "monotone" : "scan")?.after;
  if (scale === undefined) return null;
  const shock = at(scale);
  return { direction, shock, usdBn: shockCost(search, shock), outcome: outcomeOf(search, shock), least };
};
