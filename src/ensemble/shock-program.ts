// The smallest shock as a linear program: exact for linear DebtRank, caps and all.
import { reachableFrom } from "../contagion/reachable.ts";
import type { LinearConstraint, LinearProgram } from "../model/linear-program.ts";
import type { ShockSearch } from "./shock-goal.ts";

export type ShockProgram = LinearProgram & {
  /** The shock that a solution's variables describe: [n], shares in [0, 1]. */
  readonly shockOf: (values: Float64Array) => Float64Array;
};

type Term = readonly [variable: number, coefficient: number];

type Variables = {
  /** Variable of each node's shock; only of those that may be shocked. */
  readonly shock: ReadonlyMap<number, number>;
  /** Variable of each node's distress; only of those with a known buffer that some admitted shock can reach. */
  readonly distress: ReadonlyMap<number, number>;
};

const variablesOf = ({ network, given, among }: ShockSearch): Variables => {
  const shock = new Map(among.map((v, j) => [v, j]));
  const widest = given.map((share, v) => (shock.has(v) ? 1 : share));
  const reached = reachableFrom(network, widest);
  const open = network.ids.flatMap((_id, v) => (reached[v] === 1 && network.buffers[v] !== Infinity ? [v] : []));
  return { shock, distress: new Map(open.map((v, i) => [v, among.length + i])) };
};

/** h_v <= s_v + sum over u of W_vu h_u, with what is not a variable on the right. */
const lossConstraint = (
  { network, given }: ShockSearch,
  { shock, distress }: Variables,
  v: number,
): LinearConstraint => {
  const { rows, buffers } = network;
  const terms: Term[] = [[distress.get(v)!, -1]];
  const own = shock.get(v);
  let constant = own === undefined ? given[v]! : 0;
  if (own !== undefined) terms.push([own, 1]);
  for (let k = rows.offsets[v]!; k < rows.offsets[v + 1]!; k++) {
    const cause = rows.from[k]!;
    const impact = rows.loss[k]! / buffers[v]!;
    const variable = distress.get(cause);
    if (variable !== undefined) terms.push([variable, impact]);
    else constant += impact * given[cause]!;
  }
  return { terms, atLeast: -constant };
};

/** What nodes with a known buffer lose, as the goal counts it: terms and constant, USD billions. */
const systemLoss = (
  { network, given, goal }: ShockSearch,
  { shock, distress }: Variables,
): { readonly terms: readonly Term[]; readonly constant: number } => {
  const includeShock = goal.kind === "system" && goal.includeShock;
  const terms: Term[] = [];
  let constant = 0;
  for (const [v, variable] of distress) {
    const buffer = network.buffers[v]!;
    const own = shock.get(v);
    terms.push([variable, buffer]);
    if (includeShock) continue;
    if (own === undefined) constant -= buffer * given[v]!;
    else terms.push([own, -buffer]);
  }
  return { terms, constant };
};

const fill = (size: number, entries: Iterable<Term>): Float64Array => {
  const array = new Float64Array(size);
  for (const [j, value] of entries) array[j] = value;
  return array;
};

/** Every pair (shock, distress) with distress at most what the map makes of it; without a cost or goal yet. */
const admissible = (search: ShockSearch, variables: Variables): ShockProgram => {
  const { given, among } = search;
  const { shock, distress } = variables;
  const size = among.length + distress.size;
  return {
    cost: new Float64Array(size),
    lower: fill(
      size,
      [...shock].map(([v, j]) => [j, given[v]!]),
    ),
    upper: new Float64Array(size).fill(1),
    constraints: [...distress.keys()].map((v) => lossConstraint(search, variables, v)),
    shockOf: (values) => {
      const shares = Float64Array.from(given);
      for (const [v, j] of shock) shares[v] = Math.min(1, Math.max(given[v]!, values[j]!));
      return shares;
    },
  };
};

/**
 * The cheapest shock that meets the goal under linear DebtRank, as a linear program in the shares lost s and h:
 *
 *     minimise sum_v B_v s_v   subject to   h_v <= s_v + sum_u W_vu h_u,   0 <= h <= 1,   given <= s <= 1,   goal
 *
 * with the goal h_target = 1, or sum_v B_v (h_v - s_v) >= loss (without "- s_v" when the shock counts).
 *
 * The cap makes it no relaxation. An h that satisfies the rows lies below what the map h -> min(1, s + W h) makes of it,
 * hence below the map's greatest fixed point (Tarski), and the goals rise with h; conversely the limit of the cascade
 * satisfies the rows. Least and greatest fixed point are one where the spectral radius is below one, so the optimum is
 * the smallest shock. At one and above they are one for every shock that reaches all it could reach (the map is concave,
 * so there is only one fixed point without zeros); then the optimum is the infimum: any shock a little larger that
 * touches every admitted node meets the goal, the optimum itself perhaps not. h >= s + W h instead would admit failures
 * that nothing causes.
 *
 * Nodes that no admitted shock can reach have no variable; an unknown buffer passes on its given share alone.
 *
 * @returns null where no admitted shock reaches the target.
 * @see Bardoscia et al. (2015), doi:10.1371/journal.pone.0130406, for the map
 */
export const smallestShockProgram = (search: ShockSearch): ShockProgram | null => {
  const variables = variablesOf(search);
  const { network, goal } = search;
  const base = admissible(search, variables);
  const program = {
    ...base,
    cost: fill(
      base.cost.length,
      [...variables.shock].map(([v, j]) => [j, network.buffers[v]!]),
    ),
  };
  if (goal.kind === "node") {
    const target = variables.distress.get(goal.node);
    if (target === undefined) return null;
    program.lower[target] = 1;
    return program;
  }
  const { terms, constant } = systemLoss(search, variables);
  return { ...program, constraints: [...program.constraints, { terms, atLeast: goal.lossUsdBn - constant }] };
};

/** The shock under which the system loses most as the goal counts it; without the shock itself that is not the largest. */
export const largestLossProgram = (search: ShockSearch): ShockProgram => {
  const variables = variablesOf(search);
  const base = admissible(search, variables);
  const { terms } = systemLoss(search, variables);
  return { ...base, cost: fill(base.cost.length, terms).map((value) => -value) };
};
