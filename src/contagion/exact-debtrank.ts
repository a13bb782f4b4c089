// Linear DebtRank solved, not iterated: a few linear systems, no tolerance, whatever the spectral radius.
import type { ExposureNetwork } from "../model/exposure.ts";
import { regularSystem } from "../model/linear-system.ts";
import { distressOf, lossesFrom } from "./cascade-frame.ts";
import { reachableFrom } from "./reachable.ts";

export type ExactDebtRank = {
  /** [n], distress at the limit, in [0, 1]. */
  readonly distress: Float64Array;
  /** [n], USD billions: what the exposures take at that distress, not capped at the buffer. */
  readonly losses: Float64Array;
  /** Proven bound on the rounding error of any distress. */
  readonly residual: number;
  /** Linear systems solved: one per set of exhausted buffers that was tried. */
  readonly solves: number;
};

/** Nodes up to which a dense system is worth its memory and time. */
export const mostDenseNodes = 1500;

/** What summing up a row may lose, with room for rows of some hundred entries. */
const rounding = 2 ** -46;

/** Losses in the terms of the equation: what v's neighbours do to it, as a share of its buffer. */
const stressAt = (network: ExposureNetwork, shock: Float64Array, distress: Float64Array): Float64Array => {
  const losses = lossesFrom(network, distress);
  return shock.map((initial, v) => initial + losses[v]! / network.buffers[v]!);
};

const largestDefect = (distress: Float64Array, stress: Float64Array): number =>
  distress.reduce((most, h, v) => Math.max(most, Math.abs(h - distressOf(stress[v]!))), 0);

type Solution = {
  readonly distress: Float64Array;
  /** Largest row sum of (I - W)^-1 over the open nodes: by how much they magnify an error. */
  readonly magnification: number;
};

/** Distress when the nodes of `exhausted` have nothing left and all others answer linearly. */
const solveGiven = (
  { rows, buffers }: ExposureNetwork,
  shock: Float64Array,
  open: readonly number[],
  exhausted: ReadonlySet<number>,
): Solution | null => {
  const n = open.length;
  const local = new Map(open.map((v, i) => [v, i]));
  const matrix = new Float64Array(n * n);
  const rhs = new Float64Array(n);
  open.forEach((v, i) => {
    matrix[i * n + i] = 1;
    rhs[i] = shock[v]!;
    for (let k = rows.offsets[v]!; k < rows.offsets[v + 1]!; k++) {
      const impact = rows.loss[k]! / buffers[v]!;
      const j = local.get(rows.from[k]!);
      if (j !== undefined) matrix[i * n + j]! -= impact;
      else if (exhausted.has(rows.from[k]!)) rhs[i]! += impact;
    }
  });
  const system = regularSystem(matrix, n);
  if (system === null) return null;
  const solution = system.solve(rhs);
  const distress = new Float64Array(shock.length);
  for (const v of exhausted) distress[v] = 1;
  open.forEach((v, i) => (distress[v] = distressOf(Math.max(0, solution[i]!))));
  const magnification = system.solve(new Float64Array(n).fill(1)).reduce((most, sum) => Math.max(most, sum), 1);
  return { distress, magnification };
};

/**
 * The limit of linear DebtRank, h = min(1, h(0) + W h), by policy iteration from above: take every node that the shock
 * can reach for exhausted, solve the linear system of the others, release those that turn out to have something left,
 * and repeat. The error of the end is at most the largest defect |h - F(h)| times the largest row sum of (I - W)^-1,
 * which is non-negative. The set only shrinks, so there are at most n + 1 systems, in practice a handful.
 *
 * From above, because the map is concave: released nodes satisfy W h <= h with room to spare somewhere in each
 * component, so each system's matrix is regular and its solution non-negative. A set that only grows, as in fictitious
 * default for clearing, would keep nodes that merely look exhausted while others still pass on more than all they had.
 *
 * Cost O(k^3) per system with k nodes that have something left.
 *
 * @param shock [n], share of each node's buffer lost at the start, >= 0.
 * @returns null where the spectral radius of the nodes that have something left is one to working precision.
 * @see Bardoscia et al. (2015), doi:10.1371/journal.pone.0130406, for the map
 */
export const exactDebtRank = (network: ExposureNetwork, shock: Float64Array): ExactDebtRank | null => {
  const reached = reachableFrom(network, shock);
  const candidates = [...reached.keys()].filter((v) => reached[v] === 1);
  let exhausted = new Set(candidates);
  let solution = solveGiven(network, shock, [], exhausted);
  for (let solves = 1; solution !== null; solves++) {
    const { distress, magnification } = solution;
    const stress = stressAt(network, shock, distress);
    const stillExhausted = new Set([...exhausted].filter((v) => stress[v]! >= 1));
    if (stillExhausted.size === exhausted.size) {
      const residual = magnification * (largestDefect(distress, stress) + rounding);
      return { distress, losses: lossesFrom(network, distress), residual, solves };
    }
    exhausted = stillExhausted;
    const open = candidates.filter((v) => !stillExhausted.has(v));
    solution = solveGiven(network, shock, open, exhausted);
  }
  return null;
};
