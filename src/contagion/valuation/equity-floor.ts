// A proof of arrival: equities from which the map only rises lie below its greatest solution.
import { regularSystem } from "../../model/linear-system.ts";
import type { BalanceSheets } from "./balance-sheets.ts";
import type { ClaimValue } from "./debtors.ts";

/** The next equities from these. */
export type EquityMap = (equity: Float64Array) => Float64Array;

/** Room for the rounding of a sum, as a share of its size. */
const rounding = 2 ** -48;

/** Slopes are taken over this many of the last steps: beyond where the iteration will still go. */
const reach = 4;

/** Largest fall of V per dollar of equity in the stretch below, where the iteration is heading. */
const slope = (value: ClaimValue, v: number, equity: number, step: number): number => {
  const width = Math.max(reach * step, rounding * Math.max(1, Math.abs(equity)));
  return Math.max(0, (value(v, equity) - value(v, equity - width)) / width);
};

/** I - J with J_ij = A_ij V_j'(E_j), the linearised map. */
const linearised = ({ claims, ids }: BalanceSheets, slopes: Float64Array): Float64Array => {
  const n = ids.length;
  const matrix = new Float64Array(n * n);
  for (let i = 0; i < n; i++) matrix[i * n + i] = 1;
  for (const { creditor, debtor, amountUsdBn } of claims)
    matrix[creditor * n + debtor]! -= amountUsdBn * slopes[debtor]!;
  return matrix;
};

/**
 * Looks for equities x with T(x) >= x a little below the current ones. The map T is monotone, so the greatest solution
 * is the least upper bound of all such points (Tarski) and lies between x and the iteration from above. The guess for x
 * is twice the distance that the linearised map would still go; the map itself, not its linearisation, is the proof.
 * This holds for every monotone V, jumps included.
 *
 * Cost O(n^3).
 *
 * @param before Equities one round before.
 * @param equity Equities now, at most those of the round before.
 * @returns null when this point proves nothing; later rounds may.
 */
export const equityFloor = (
  sheets: BalanceSheets,
  value: ClaimValue,
  map: EquityMap,
  before: Float64Array,
  equity: Float64Array,
): Float64Array | null => {
  const n = equity.length;
  const steps = before.map((earlier, v) => Math.max(0, earlier - equity[v]!));
  const slopes = equity.map((now, v) => slope(value, v, now, steps[v]!));
  const system = regularSystem(linearised(sheets, slopes), n);
  if (system === null) return null;
  const ahead = system.solve(steps);
  if (ahead.some((distance) => !(distance >= 0))) return null;
  // Who still moves gets room for rounding too; who does not, stays exactly where it is, at a jump for example.
  const room = steps.map((step, v) => (ahead[v]! > 0 ? step + rounding * Math.max(1, Math.abs(equity[v]!)) : 0));
  const below = system.solve(room);
  if (below.some((distance) => !(distance >= 0))) return null;
  const floor = equity.map((now, v) => now - 2 * below[v]!);
  const image = map(floor);
  return floor.every((x, v) => image[v]! >= x) ? floor : null;
};
