// Minimum density: as few links as carry the totals, drawn at random, large ones likelier between the large and the
// small.
import { uniformAt } from "../../model/random.ts";
import { totalOf, type Marginals } from "./marginals.ts";
import type { ReconstructionMethod } from "./reconstruction-method.ts";

/** What is still to be placed. */
type Deficits = { readonly assets: Float64Array; readonly liabilities: Float64Array };

type Pair = { readonly i: number; readonly j: number };

/** What remains of a sum of doubles that was meant to be used up, as a share of the total. */
const dustShare = 1e-13;

/**
 * Most that pair (i, j) can carry so that the rest can still be placed: the remaining claims and debts of every other
 * node must fit into what is left. A node with claims or debts alone always does.
 */
const capacity = ({ assets, liabilities }: Deficits, { i, j }: Pair, total: number): number => {
  let slack = Infinity;
  for (let k = 0; k < assets.length; k++) {
    if (k === i || k === j || assets[k] === 0 || liabilities[k] === 0) continue;
    slack = Math.min(slack, total - assets[k]! - liabilities[k]!);
  }
  return Math.min(assets[i]!, liabilities[j]!, slack);
};

/** Weight of a link: large where one side is small beside the other, so that relations of the small are few. */
const affinity = (owed: number, owes: number): number => Math.max(owed / owes, owes / owed);

/** Weights of a creditor's possible links together. */
const rowWeight = ({ assets, liabilities }: Deficits, i: number): number => {
  const owed = assets[i]!;
  if (owed === 0) return 0;
  let sum = 0;
  for (let j = 0; j < liabilities.length; j++) {
    if (j !== i && liabilities[j]! > 0) sum += affinity(owed, liabilities[j]!);
  }
  return sum;
};

/** The first index at which weights add up to more than a point on their line; -1 where none is positive. */
const indexAt = (weights: Float64Array, point: number): number => {
  let [upTo, last] = [0, -1];
  for (let i = 0; i < weights.length; i++) {
    if (weights[i]! <= 0) continue;
    last = i;
    upTo += weights[i]!;
    if (point < upTo) break;
  }
  return last;
};

/** The pair at a random place on the line of all weights, row by row; null when nothing can be placed any more. */
const drawPair = (deficits: Deficits, u: number): Pair | null => {
  const rows = deficits.assets.map((_owed, i) => rowWeight(deficits, i));
  const point = u * totalOf(rows);
  const i = indexAt(rows, point);
  if (i === -1) return null;
  const before = totalOf(rows.subarray(0, i));
  const row = deficits.liabilities.map((owes, j) => (j === i || owes === 0 ? 0 : affinity(deficits.assets[i]!, owes)));
  return { i, j: indexAt(row, point - before) };
};

/** The node that must be party to all that is left; -1 without one. */
const hubOf = ({ assets, liabilities }: Deficits, total: number, dust: number): number =>
  assets.findIndex((owed, k) => owed > 0 && liabilities[k]! > 0 && total - owed - liabilities[k]! <= dust);

/** Places amounts, and keeps count of what is left. */
const placer = ({ ids, assets, liabilities }: Marginals, dust: number) => {
  const n = ids.length;
  const deficits: Deficits = { assets: assets.slice(), liabilities: liabilities.slice() };
  const matrix = new Float64Array(n * n);
  const reduce = (amounts: Float64Array, k: number, amount: number): void => {
    amounts[k] = amounts[k]! - amount <= dust ? 0 : amounts[k]! - amount;
  };
  const place = ({ i, j }: Pair, amount: number): void => {
    matrix[i * n + j]! += amount;
    reduce(deficits.assets, i, amount);
    reduce(deficits.liabilities, j, amount);
  };
  return { deficits, matrix, place };
};

const drawMatrix = (marginals: Marginals, seed: number, draw: number): Float64Array => {
  const dust = dustShare * totalOf(marginals.assets);
  const { deficits, matrix, place } = placer(marginals, dust);
  const placeAround = (hub: number): void => {
    for (let k = 0; k < marginals.ids.length; k++) {
      if (k === hub) continue;
      if (deficits.liabilities[k]! > 0) place({ i: hub, j: k }, deficits.liabilities[k]!);
      if (deficits.assets[k]! > 0) place({ i: k, j: hub }, deficits.assets[k]!);
    }
  };
  for (let step = 0; ; step++) {
    const left = totalOf(deficits.assets);
    const hub = hubOf(deficits, left, dust);
    if (hub !== -1) {
      placeAround(hub);
      return matrix;
    }
    const pair = drawPair(deficits, uniformAt(seed, draw, step));
    if (pair === null) return matrix;
    place(pair, capacity(deficits, pair, left));
  }
};

/**
 * A matrix with the given sums, an empty diagonal and few links: a random pair gets all that it can carry,
 *
 *     min(assets left of i, liabilities left of j, what leaves the rest placeable),   P(i, j) ~ max(a_i / l_j, l_j / a_i)
 *
 * until nothing is left. Each link but one uses up a row or a column, and
 * the last uses up both, so there are at most (rows with assets) + (columns with liabilities) - 1. The paper's search
 * by random removal is left out: it trades this bound for chance. O(n^3) per draw.
 *
 * @see Anand, Craig, von Peter (2015), doi:10.1080/14697688.2014.968195
 */
export const minDensity: ReconstructionMethod = {
  id: "min-density",
  label: "Minimum density",
  idea: "As few links as carry the totals.",
  caution:
    "It has fewer and larger links than real networks. In published stress tests contagion is over-estimated, with max-entropy under-estimated (Anand, Craig, von Peter 2015). That is no law: run both. Other seeds show how much depends on the draw.",
  reference:
    "Anand, Craig, von Peter (2015). Filling in the blanks: network structure and interbank contagion. doi:10.1080/14697688.2014.968195",
  usesChance: true,
  draw: drawMatrix,
};
