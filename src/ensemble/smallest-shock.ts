// The smallest shock that meets a goal, exactly, with the proof: a bound below from duality, a forward run above.
import { dualBound, type LinearSolver } from "../model/linear-program.ts";
import { largestShock, outcomeOf, shockCost, type ShockOutcome, type ShockSearch } from "./shock-goal.ts";
import { largestLossProgram, smallestShockProgram } from "./shock-program.ts";

export type SmallestShock =
  | {
      readonly found: true;
      /** [n], share of each buffer lost at the start, the given part included. */
      readonly shock: Float64Array;
      /** USD billions beyond what is given. */
      readonly usdBn: number;
      /** No admitted shock is cheaper than this, USD billions: weak duality, whatever the solver did. */
      readonly lowerBoundUsdBn: number;
      /** The forward run of the shock. */
      readonly outcome: ShockOutcome;
      /** The forward run of the worst admitted shock. */
      readonly worst: ShockOutcome;
    }
  | { readonly found: false; readonly worst: ShockOutcome };

/** How far a shock is moved towards one that certainly meets the goal until the forward run meets it, in turn. */
const nudges = [0, 1e-15, 1e-14, 1e-13, 1e-12, 1e-11, 1e-10, 1e-9, 1e-8, 1e-7, 1e-6, 1e-5, 1e-4, 1e-3, 1e-2, 0.1, 1];

/** A trace of everything: enough to wake what feeds itself. */
const trace = 1e-9;

const between = (a: Float64Array, b: Float64Array, weight: number): Float64Array =>
  weight === 1 ? b : a.map((value, v) => value + weight * (b[v]! - value));

/** The admitted shock under which the goal is nearest: all of it, unless the shock itself does not count as loss. */
const worstShock = (search: ShockSearch, solve: LinearSolver): Float64Array => {
  const { goal } = search;
  if (goal.kind === "node" || goal.includeShock) return largestShock(search);
  const program = largestLossProgram(search);
  const solution = solve(program);
  if (solution.status === "infeasible") return largestShock(search);
  return between(program.shockOf(solution.values), largestShock(search), trace);
};

/** The nodes that a shock hits already, moved on; all others as they are. */
const onwards = ({ given }: ShockSearch, from: Float64Array, to: Float64Array): Float64Array =>
  from.map((value, v) => (value > given[v]! ? to[v]! : value));

/**
 * Rounding, and a fixed point that only a trace of shock wakes, are bridged by the smallest step that does: of the nodes
 * that are hit already if that is enough, so that a solution names nobody for the sake of rounding, else of all.
 */
const nudged = (search: ShockSearch, from: Float64Array, to: Float64Array) => {
  const targets = [onwards(search, from, to), to];
  for (const weight of nudges) {
    for (const target of targets) {
      const shock = between(from, target, weight);
      const outcome = outcomeOf(search, shock);
      if (outcome.met) return { shock, outcome };
    }
  }
  return { shock: to, outcome: outcomeOf(search, to) };
};

/**
 * The cheapest shock in USD that meets the goal under linear DebtRank, by one linear program (two for a system's loss
 * without the shock). See `smallestShockProgram` for why that is exact.
 *
 * `usdBn` and `lowerBoundUsdBn` enclose the least cost; they agree to rounding. The outcome is that of the cascade.
 *
 * @param search With the model `debtrank`, or none.
 */
export const smallestShock = (search: ShockSearch, solve: LinearSolver): SmallestShock => {
  const worst = worstShock(search, solve);
  const ceiling = outcomeOf(search, worst);
  const present = outcomeOf(search, search.given);
  if (present.met) {
    return { found: true, shock: search.given, usdBn: 0, lowerBoundUsdBn: 0, outcome: present, worst: ceiling };
  }
  const program = smallestShockProgram(search);
  if (!ceiling.met || program === null) return { found: false, worst: ceiling };
  const solution = solve(program);
  const start = solution.status === "optimal" ? program.shockOf(solution.values) : worst;
  const { shock, outcome } = nudged(search, start, worst);
  const given = search.among.reduce((sum, v) => sum + search.given[v]! * search.network.buffers[v]!, 0);
  const bound = solution.status === "optimal" ? dualBound(program, solution.prices) - given : 0;
  return {
    found: true,
    shock,
    usdBn: shockCost(search, shock),
    lowerBoundUsdBn: Math.max(0, bound),
    outcome,
    worst: ceiling,
  };
};
