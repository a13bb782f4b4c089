// What defaulters pay when it is known who has defaulted and in which class of claims the money of each runs out.
import type { LiabilityNetwork } from "./liability-network.ts";
import { canLeave, passThrough } from "./pass-through.ts";
import { floorsOf, receiptsOf } from "./payment-shares.ts";

/** The shares of its outside assets and of its receipts that a defaulter still has to hand out. */
export type DefaultCosts = { readonly alpha: number; readonly beta: number };

/** Where the money of each node runs out: index of a class, or the number of classes for a node that pays in full. */
export type MarginalClasses = Uint32Array;

/** How what the given nodes pay in their marginal class travels: to each other, or out of their circle. */
const circle = (network: LiabilityNetwork, marginal: MarginalClasses, nodes: readonly number[], beta: number) => {
  const m = nodes.length;
  const place = new Int32Array(network.ids.length).fill(-1);
  nodes.forEach((v, i) => (place[v] = i));
  const onward = new Float64Array(m * m);
  const exits = Float64Array.from(nodes, (v, i) => {
    const { offsets, to, amount, outside, total } = network.classes[marginal[v]!]!;
    let leaving = outside[v]!;
    for (let k = offsets[v]!; k < offsets[v + 1]!; k++) {
      const creditor = place[to[k]!]!;
      if (creditor === -1) leaving += amount[k]!;
      else onward[i * m + creditor] = (beta * amount[k]!) / total[v]!;
    }
    return 1 - beta + (beta * leaving) / total[v]!;
  });
  return { onward, exits };
};

/** Solves x = own + beta Pi^T x on some nodes; those whose money can never leave their circle keep what they paid. */
const solveOn = (
  network: LiabilityNetwork,
  marginal: MarginalClasses,
  nodes: readonly number[],
  { own, kept, beta }: { readonly own: Float64Array; readonly kept: Float64Array; readonly beta: number },
): Float64Array => {
  const leaves = canLeave(circle(network, marginal, nodes, beta));
  const open = nodes.filter((_v, i) => leaves[i]);
  // A closed circle pays only itself, so it feeds none of the open nodes.
  const sources = Float64Array.from(open, (v) => own[v]!);
  const solution = passThrough({ ...circle(network, marginal, open, beta), sources });
  const paid = new Float64Array(own.length);
  for (const v of nodes) paid[v] = kept[v]!;
  open.forEach((v, i) => (paid[v] = solution[i]!));
  return paid;
};

/**
 * Greatest payments when who has defaulted, and the class c(i) in which the money of each runs out, are given:
 *
 *     p_i = F_i + x_i,  x_i = max(0, alpha e_i + beta (received_i) - F_i),  F_i what i owes in the classes before c(i)
 *
 * Nodes whose money does not even reach class c(i) are found from below: first only those that reach it whatever the
 * others pay, then those whom these lift into it; the set only grows.
 *
 * A circle of defaulters that owe only each other makes the system singular. It cannot arise while one of them is truly
 * short: were all others in default, everything that the last one pays would come back to it in full. So it arises by
 * rounding, or where equality counts as default, and then what was paid before solves the equation already and stands.
 *
 * @param before [n], payments of the stage before, from above; never exceeded.
 */
export const shortPayments = (
  network: LiabilityNetwork,
  marginal: MarginalClasses,
  before: Float64Array,
  { alpha, beta }: DefaultCosts,
): Float64Array => {
  const floors = floorsOf(network);
  const isShort = (v: number): boolean => marginal[v]! < network.classes.length;
  const floor = before.map((paid, v) => (isShort(v) ? floors[marginal[v]!]![v]! : paid));
  const certain = receiptsOf(network, floor);
  const own = floor.map((f, v) => (isShort(v) ? alpha * network.outsideAssets[v]! + beta * certain[v]! - f : 0));
  const kept = before.map((paid, v) => Math.max(0, paid - floor[v]!));
  const short = [...floor.keys()].filter(isShort);
  let reached = short.filter((v) => floor[v] === 0 || own[v]! > 0);
  for (;;) {
    const paid = solveOn(network, marginal, reached, { own, kept, beta });
    const total = before.map((most, v) => Math.min(most, floor[v]! + Math.max(0, paid[v]!)));
    const received = receiptsOf(network, total);
    const members = new Set(reached);
    const lifted = short.filter(
      (v) => members.has(v) || alpha * network.outsideAssets[v]! + beta * received[v]! > floor[v]!,
    );
    if (lifted.length === reached.length) return total;
    reached = lifted;
  }
};
