// The smallest shock along one direction: a scale, and a search for the point on it from which the goal is met.
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

/** Points that are tried on the way where the outcome may change back. */
const scanPoints = 12;
/** Width at which a bisection stops, as a share of the scale. */
const precision = 1e-10;

type Trial = Pick<ShockOutcome, "met" | "converged">;

/** Ends where a run does not come to rest: right at a jump none would, and the point above it is known to do. */
const bisect = (trial: (scale: number) => Trial, from: number, to: number): number => {
  let [below, above] = [from, to];
  while (above - below > precision) {
    const middle = (below + above) / 2;
    const { met, converged } = trial(middle);
    if (met) above = middle;
    else if (converged) below = middle;
    else break;
  }
  return above;
};

/** The first point found that meets the goal, and from below missed it; null where none of the points tried meets it. */
const firstScale = (trial: (scale: number) => Trial, points: number): number | null => {
  if (trial(0).met) return 0;
  for (let k = 1; k <= points; k++) if (trial(k / points).met) return bisect(trial, (k - 1) / points, k / points);
  return null;
};

/**
 * The smallest shock of a direction that meets the goal, by bisection; null where even the largest does not.
 *
 * Exact to 1e-10 of the scale for every model whose map is monotone, as far as runs settle: one that does not ends the
 * search, and the answer, which is met, is then an upper bound. Where the outcome may change back, twelve points are
 * tried first and `least` is false. About 35 cascades, one where the direction cannot meet the goal.
 */
export const directionalShock = (search: ShockSearch, direction: ShockDirection): DirectionalShock | null => {
  const least = isMonotone(search);
  const at = (scale: number): Float64Array => shockAt(search, direction, scale);
  const scale = firstScale((share) => outcomeOf(search, at(share)), least ? 1 : scanPoints);
  if (scale === null) return null;
  const shock = at(scale);
  return { direction, shock, usdBn: shockCost(search, shock), outcome: outcomeOf(search, shock), least };
};
