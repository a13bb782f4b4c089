// Integral flow intensities by their definition: the sum of all powers of the direct ones.

/** [n * n] times [n * n], row by row. */
export const product = (a: Float64Array, b: Float64Array, n: number): Float64Array =>
  Float64Array.from({ length: n * n }, (_, k) => {
    const [i, j] = [Math.floor(k / n), k % n];
    return Array.from({ length: n }, (_each, l) => a[i * n + l]! * b[l * n + j]!).reduce((sum, part) => sum + part, 0);
  });

const plusIdentity = (matrix: Float64Array, n: number): Float64Array =>
  matrix.map((value, k) => (k % (n + 1) === 0 ? value + 1 : value));

/** I + G + G^2 + ..., as (I + G) (I + G^2) (I + G^4) ...: ways of up to 2^15 steps. */
export const visits = (direct: Float64Array, n: number): Float64Array => {
  let power: Float64Array = direct;
  let sum = plusIdentity(direct, n);
  for (let doubling = 0; doubling < 14; doubling++) {
    power = product(power, power, n);
    sum = product(sum, plusIdentity(power, n), n);
  }
  return sum;
};
