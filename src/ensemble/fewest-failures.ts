// The fewest failures that meet a goal: every node alone, and every pair where no node alone does.
import { outcomeOf, type ShockOutcome, type ShockSearch } from "./shock-goal.ts";
import type { Steps } from "./steps.ts";

export type FailureSet = { readonly nodes: readonly number[]; readonly outcome: ShockOutcome };

export type FewestFailures = {
  /** 0 where what is given is enough, 1, 2, or null where no pair does or the search was ended before it was done. */
  readonly count: 0 | 1 | 2 | null;
  /** Every set of that size that meets the goal, in the network's order. */
  readonly sets: readonly FailureSet[];
  readonly complete: boolean;
};

const failing = ({ given }: ShockSearch, nodes: readonly number[]): Float64Array => {
  const shock = Float64Array.from(given);
  for (const v of nodes) shock[v] = 1;
  return shock;
};

const pairsOf = (nodes: readonly number[]): (readonly number[])[] =>
  nodes.flatMap((a, i) => nodes.slice(i + 1).map((b) => [a, b]));

/**
 * Tries every node and, if no node alone meets the goal, every pair: exhaustive, so that what it does not find is not
 * there. One cascade per try.
 *
 * @param candidates Indices of the nodes that may fail; an unknown buffer is no obstacle to failing outright.
 */
export function* fewestFailures(search: ShockSearch, candidates: readonly number[]): Steps<FewestFailures> {
  if (outcomeOf(search, search.given).met) return { count: 0, sets: [], complete: true };
  const singles = candidates.map((v) => [v]);
  const pairs = pairsOf(candidates);
  const total = singles.length + pairs.length;
  let done = 0;
  for (const [count, sets] of [[1, singles] as const, [2, pairs] as const]) {
    const found: FailureSet[] = [];
    for (const nodes of sets) {
      const outcome = outcomeOf(search, failing(search, nodes));
      if (outcome.met) found.push({ nodes, outcome });
      done += 1;
      if ((yield { done, total }) === true) return { count: null, sets: [], complete: false };
    }
    if (found.length > 0) return { count, sets: found, complete: true };
  }
  return { count: null, sets: [], complete: true };
}
