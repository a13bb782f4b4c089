// How far every company's value falls when the own assets of some fall: straight through all chains of holdings.
import { InvalidInputError } from "../../model/errors.ts";
import { linearSystem } from "../../model/linear-system.ts";
import { heldValue, type CrossHoldings } from "./cross-holdings.ts";

/** Falls when the nodes in `wiped` have lost all their worth and the others obey the linear rule. */
const fallsGiven = (
  { ids, shares, system }: CrossHoldings,
  ownFalls: Float64Array,
  worth: Float64Array,
  wiped: ReadonlySet<number>,
): Float64Array => {
  if (wiped.size === 0) return system.solve(ownFalls);
  const n = ids.length;
  const matrix = shares.map((share, at) => {
    const row = Math.floor(at / n);
    return (at % n === row ? 1 : 0) - (wiped.has(row) ? 0 : share);
  });
  return linearSystem(matrix, n).solve(ownFalls.map((fall, i) => (wiped.has(i) ? worth[i]! : fall)));
};

const check = ({ ids }: CrossHoldings, name: string, values: Float64Array): void => {
  if (values.length !== ids.length) {
    throw new InvalidInputError(`valueFalls: expected ${ids.length} of ${name}, got ${values.length}.`);
  }
  const invalid = values.findIndex((value) => !(value >= 0));
  if (invalid === -1) return;
  throw new InvalidInputError(`valueFalls: ${name} of "${ids[invalid]}" must be >= 0, got ${values[invalid]}.`);
};

/**
 * The falls F that solve
 *
 *     F = min(worth, ownFalls + C F)
 *
 * With an infinite worth this is the linear model of the paper, F = (I - C)^-1 ownFalls; with the worth of all shares it
 * is limited liability: a share can lose what it is worth, and what is beyond that is the creditors' loss. Columns of C
 * sum to less than one, so F is unique, and it is found without iteration: solve with a set of wiped-out companies,
 * start with all whose linear fall exceeds their worth, drop those that no longer reach it. Exact but for rounding;
 * cost O(n^3) per set, at most n sets, usually one.
 *
 * @param ownFalls [n], >= 0: what each company loses besides shares of the others.
 * @param worth [n], >= 0: most that each company's shares can lose; Infinity for no limit or an unknown worth.
 * @returns [n], falls of the value of all shares of each company.
 * @throws InvalidInputError for numbers that are negative, NaN or not one per node.
 */
export const valueFalls = (holdings: CrossHoldings, ownFalls: Float64Array, worth: Float64Array): Float64Array => {
  check(holdings, "own falls", ownFalls);
  check(holdings, "worth", worth);
  let wiped = new Set<number>();
  let falls = fallsGiven(holdings, ownFalls, worth, wiped);
  for (let sets = 0; sets <= holdings.ids.length; sets++) {
    const through = heldValue(holdings, falls);
    const next = new Set(holdings.ids.flatMap((_id, i) => (ownFalls[i]! + through[i]! > worth[i]! ? [i] : [])));
    if (next.size === wiped.size && [...next].every((i) => wiped.has(i))) break;
    wiped = next;
    falls = fallsGiven(holdings, ownFalls, worth, wiped);
  }
  return falls;
};
