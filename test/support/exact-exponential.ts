// The exponential of a matrix of whole numbers from its series, in exact arithmetic with 80 decimals.

const decimals = 10n ** 80n;

const product = (a: readonly (readonly bigint[])[], b: readonly (readonly bigint[])[]): bigint[][] =>
  a.map((row) => b.map((_, j) => row.reduce((sum, value, k) => sum + value * b[k]![j]!, 0n)));

/** exp(A), each entry rounded once at the very end. */
export const exactExponential = (matrix: readonly (readonly number[])[]): number[][] => {
  const a = matrix.map((row) => row.map(BigInt));
  let power: bigint[][] = a.map((row, i) => row.map((_, j) => (i === j ? 1n : 0n)));
  const sum: bigint[][] = a.map((row) => row.map(() => 0n));
  for (let [k, factorial] = [1n, 1n]; k <= 150n; factorial *= k, k += 1n) {
    power.forEach((row, i) => row.forEach((walks, j) => (sum[i]![j]! += (walks * decimals) / factorial)));
    power = product(power, a);
  }
  return sum.map((row) => row.map((value) => Number(value) / Number(decimals)));
};
