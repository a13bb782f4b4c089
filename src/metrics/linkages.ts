// Linkages: how much spending a dollar sets off behind it, and how much had to be spent before it came.
import { solveAbsorbing } from "../model/absorbing-solve.ts";
import type { Projection } from "../model/projection.ts";
import { strengthsOf } from "../model/strengths.ts";
import { strongComponents } from "../model/strongly-connected.ts";
import { throughputOf, type OutsideMoney } from "../model/throughput.ts";
import type { MeasureDescription, NodeMeasure } from "./measure.ts";
import { transposed } from "./transposed.ts";

export type Linkages = {
  /** [n], >= 1: spending in the network set off by a dollar that enters at the node, that dollar included. */
  readonly backward: Float64Array;
  /** [n], >= 1: the same against the money, per dollar that leaves at the node. */
  readonly forward: Float64Array;
};

/** Leaks below this share of what stands at a node are rounding of sums. */
const relativeLeak = 1e-12;

type Books = { readonly throughput: Float64Array; readonly leaks: Float64Array };

const booksOf = (projection: Projection, outside: OutsideMoney, side: "paid" | "received"): Books => {
  const moved = strengthsOf(projection)[side];
  const throughput = throughputOf(projection, outside);
  const leaks = throughput.map((amount, i) => {
    const leak = amount - moved[i]!;
    return leak > relativeLeak * amount ? leak : 0;
  });
  return { throughput, leaks };
};

type Block = { readonly onward: Float64Array; readonly exits: Float64Array; readonly rhs: Float64Array };

/** The system of one strong component, all behind it being solved: T_i x_i = T_i + sum_j W_ij x_j. */
const blockOf = (money: Projection, books: Books, members: readonly number[], x: Float64Array): Block => {
  const { offsets, targets, amounts } = money;
  const n = members.length;
  const place = new Map(members.map((v, i) => [v, i]));
  const block = { onward: new Float64Array(n * n), exits: new Float64Array(n), rhs: new Float64Array(n) };
  members.forEach((u, i) => {
    block.exits[i] = books.leaks[u]!;
    block.rhs[i] = books.throughput[u]!;
    for (let k = offsets[u]!; k < offsets[u + 1]!; k++) {
      const j = place.get(targets[k]!);
      if (j !== undefined) block.onward[i * n + j] = amounts[k]!;
      else {
        block.exits[i]! += amounts[k]!;
        block.rhs[i]! += amounts[k]! * x[targets[k]!]!;
      }
    }
  });
  return block;
};

/** Components up to this size are solved exactly at once; larger ones are first tried in sweeps, which cost O(m). */
const smallComponent = 300;
const sweeps = 500;
/** With x* the solution, a sweep that adds at most this much anywhere leaves x above (1 - this) x*. */
const stillness = 1e-13;

/** Sweeps x <- 1 + G x over a component, from below; false when money goes round so long that they do not settle. */
const settles = (money: Projection, books: Books, members: readonly number[], x: Float64Array): boolean => {
  const { offsets, targets, amounts } = money;
  for (let sweep = 0; sweep < sweeps; sweep++) {
    let largest = 0;
    for (const u of members) {
      let onward = 0;
      for (let k = offsets[u]!; k < offsets[u + 1]!; k++) onward += amounts[k]! * x[targets[k]!]!;
      const next = 1 + onward / books.throughput[u]!;
      largest = Math.max(largest, next - x[u]!);
      x[u] = next;
    }
    if (largest <= stillness) return true;
  }
  return false;
};

/** x = 1 + G x with G_ij = W_ij / T_i; null where money that has entered some component can never leave it. */
const multipliers = (money: Projection, books: Books): Float64Array | null => {
  const x = new Float64Array(money.ids.length).fill(1);
  for (const members of strongComponents(money.offsets, money.targets)) {
    if (books.throughput[members[0]!] === 0) continue;
    if (members.length > smallComponent && settles(money, books, members, x)) continue;
    const block = blockOf(money, books, members, x);
    if (block.exits.every((exit) => exit === 0)) return null;
    solveAbsorbing(block).forEach((value, i) => (x[members[i]!] = value));
  }
  return x;
};

/**
 * Row sums of (I - W / T)^-1 with T by payer, and column sums of the same with T by payee, where T is the larger of what
 * a node receives and pays, outside money included. Solved component by component without a subtraction, so a tiny leak
 * beside a huge flow stays exact. Null without money, or where a closed round of money has no leak: there a dollar sets
 * off endless spending. O(m) a sweep where a hundred or so settle it; else O(c^3) in the largest strong component.
 *
 * @param outside Income and spending outside the network that are known; none by default.
 * @throws InvalidInputError for outside money of an unknown node, or negative.
 */
export const linkagesOf = (projection: Projection, outside: OutsideMoney = {}): Linkages | null => {
  if (projection.amounts.length === 0) return null;
  const backward = multipliers(projection, booksOf(projection, outside, "paid"));
  const forward = multipliers(transposed(projection), booksOf(projection, outside, "received"));
  return backward === null || forward === null ? null : { backward, forward };
};

/** Over their mean: above 1 is above the average firm. */
export const overMean = (values: Float64Array): Float64Array => {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.map((value) => value / mean);
};

const common: Omit<MeasureDescription, "id" | "label" | "meaning" | "formula"> &
  Pick<NodeMeasure, "shape" | "unit" | "ofGroup" | "growth"> = {
  shape: "values",
  unit: "number",
  ofGroup: "mean",
  growth: "sparse",
  reference:
    "Rasmussen (1956). Studies in inter-sectoral relations. North-Holland; Hirschman (1958). The strategy of economic development. Yale University Press",
  undefinedWhen: "no money moves, or some round of money is closed, so that a dollar would go round for ever",
  remark: "without income and spending outside the network, so an upper limit",
};

const column = (
  pick: keyof Linkages,
  finish: (values: Float64Array) => Float64Array,
): Pick<NodeMeasure, "compute"> => ({
  compute: (projection) => {
    const linkages = linkagesOf(projection);
    return linkages === null ? null : finish(linkages[pick]);
  },
});

const asIs = (values: Float64Array): Float64Array => values;
const leontief = "row sums of (I - W_ij / T_i)^-1, T_i = max(received, paid)";
const ghosh = "column sums of (I - W_ij / T_j)^-1, T_j = max(received, paid)";

export const backwardLinkage: NodeMeasure = {
  ...common,
  ...column("backward", asIs),
  id: "backward-linkage",
  label: "Sets off",
  meaning: "spending in the network set off by each dollar that the firm gets, that dollar included",
  formula: leontief,
};

export const forwardLinkage: NodeMeasure = {
  ...common,
  ...column("forward", asIs),
  id: "forward-linkage",
  label: "Rests on",
  meaning: "spending in the network that each dollar at the firm has gone through, that dollar included",
  formula: ghosh,
};

export const backwardLinkageNormalised: NodeMeasure = {
  ...common,
  ...column("backward", overMean),
  id: "backward-linkage-normalised",
  label: "Sets off, over the mean",
  meaning: "backward linkage over the mean of all firms; a key firm has both above 1",
  formula: `${leontief}, over their mean`,
};

export const forwardLinkageNormalised: NodeMeasure = {
  ...common,
  ...column("forward", overMean),
  id: "forward-linkage-normalised",
  label: "Rests on, over the mean",
  meaning: "forward linkage over the mean of all firms; a key firm has both above 1",
  formula: `${ghosh}, over their mean`,
};
