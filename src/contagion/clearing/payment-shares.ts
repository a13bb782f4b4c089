// From what a node pays in all to what each creditor gets: class after class, pro rata inside a class.
import type { LiabilityNetwork } from "./liability-network.ts";

/** [n], all that each node owes, USD billions. */
export const dueOf = ({ ids, classes }: LiabilityNetwork): Float64Array =>
  Float64Array.from(ids, (_id, i) => classes.reduce((sum, { total }) => sum + total[i]!, 0));

/** By class, [n + 0]: what each node owes in the classes before it, USD billions. */
export const floorsOf = ({ ids, classes }: LiabilityNetwork): readonly Float64Array[] => {
  const floors = [new Float64Array(ids.length)];
  for (const { total } of classes.slice(0, -1)) floors.push(floors.at(-1)!.map((before, i) => before + total[i]!));
  return floors;
};

/** By class, [n]: the share paid of each claim on a node that pays so much in all; 1 where nothing is owed. */
export const paidShares = (network: LiabilityNetwork, payments: Float64Array): readonly Float64Array[] => {
  const floors = floorsOf(network);
  return network.classes.map(({ total }, c) =>
    payments.map((paid, i) => {
      const left = paid - floors[c]![i]!;
      return total[i] === 0 || left >= total[i]! ? 1 : Math.max(0, left) / total[i]!;
    }),
  );
};

/** [n], what each node receives when every node pays so much in all, USD billions. O(n + m). */
export const receiptsOf = (network: LiabilityNetwork, payments: Float64Array): Float64Array => {
  const shares = paidShares(network, payments);
  const receipts = new Float64Array(payments.length);
  network.classes.forEach(({ offsets, to, amount }, c) => {
    for (let i = 0; i < payments.length; i++) {
      const share = shares[c]![i]!;
      for (let k = offsets[i]!; k < offsets[i + 1]!; k++) receipts[to[k]!]! += amount[k]! * share;
    }
  });
  return receipts;
};
