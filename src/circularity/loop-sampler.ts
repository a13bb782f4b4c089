// Loops of the balanced flow at random, each as often as its share of the circulating money.
import { uniformAt } from "../model/random.ts";
import type { CirculatingMoney } from "./circulating-money.ts";

/** Amounts summed up, for picking one in proportion. */
type Choice = { readonly options: readonly number[]; readonly upTo: Float64Array };

const choiceOf = (options: readonly number[], amounts: readonly number[]): Choice => {
  let sum = 0;
  return { options, upTo: Float64Array.from(amounts, (amount) => (sum += amount)) };
};

const pick = ({ options, upTo }: Choice, uniform: number): number => {
  const point = uniform * upTo.at(-1)!;
  let [low, high] = [0, options.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (upTo[middle]! > point) high = middle;
    else low = middle + 1;
  }
  return options[low]!;
};

/**
 * Draws loops of the balanced flow, independently, loop c with probability length_c lambda_c / V.
 *
 * From a node chosen by what passes through it, a dollar walks on by the shares of the payments until it is back; the
 * detours it made are erased. By the matrix tree theorem the rest is a loop with just that probability. A walk takes n
 * steps on average (Kac), whatever the amounts: from a node through which little passes, a long one.
 *
 * @returns The loop number `draw` of the run `seed`, as node indices.
 * @see Kalpazidou (2006), Cycle representations of Markov processes, doi:10.1007/0-387-36081-6; Marchal (2000),
 *   Loop-erased random walks, spanning trees and Hamiltonian cycles, Electron. Commun. Probab. 5:39-50
 */
export const loopSampler = ({
  rows,
  through,
}: CirculatingMoney): ((seed: number, draw: number) => readonly number[]) => {
  const start = choiceOf([...rows.keys()], [...through]);
  const onward = rows.map((row) => choiceOf([...row.keys()], [...row.values()]));
  return (seed, draw) => {
    const first = pick(start, uniformAt(seed, draw, 0));
    const path = [first];
    const place = new Map([[first, 0]]);
    for (let step = 1; ; step++) {
      const next = pick(onward[path.at(-1)!]!, uniformAt(seed, draw, step));
      if (next === first) return path;
      const back = place.get(next);
      if (back === undefined) place.set(next, path.push(next) - 1);
      else while (path.length > back + 1) place.delete(path.pop()!);
    }
  };
};
