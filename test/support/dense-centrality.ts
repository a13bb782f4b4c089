// The measures once more by their definitions, on full matrices and by trying everything: slow, obvious, independent.
import type { Books } from "./books.ts";
import { solveLinear } from "./linear-solve.ts";

export type Matrix = readonly (readonly number[])[];

const range = (n: number): readonly number[] => Array.from({ length: n }, (_, i) => i);
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

export const matrixOf = ({ ids, flows }: Books): Matrix =>
  ids.map((from) =>
    ids.map((to) =>
      from === to ? 0 : sum(flows.filter((f) => f.source === from && f.target === to).map(({ amount }) => amount)),
    ),
  );

export const transposeOf = (a: Matrix): Matrix => a.map((_row, i) => a.map((row) => row[i]!));

export const times = (a: Matrix, b: Matrix): Matrix =>
  a.map((row) => b.map((_row, j) => sum(row.map((value, k) => value * b[k]![j]!))));

export const solve = (a: Matrix, b: readonly number[]): readonly number[] => [
  ...solveLinear(Float64Array.from(a.flat()), Float64Array.from(b), b.length),
];

/** identity * x + a * y. */
const combined = (x: number, a: Matrix, y: number): Matrix =>
  a.map((row, i) => row.map((value, j) => (i === j ? x : 0) + y * value));

const scaledTo1 = (a: Matrix): { readonly matrix: Matrix; readonly logarithm: number } => {
  const largest = Math.max(...a.flat());
  return { matrix: a.map((row) => row.map((value) => value / largest)), logarithm: Math.log(largest) };
};

/** Spectral radius from A^(2^50), by squaring; 0 for a nilpotent matrix. */
export const radiusOf = (a: Matrix): number => {
  if (Math.max(0, ...a.flat()) === 0) return 0;
  let { matrix, logarithm } = scaledTo1(a);
  for (let k = 1; k <= 50; k++) {
    const square = times(matrix, matrix);
    if (Math.max(...square.flat()) === 0) return 0;
    const next = scaledTo1(square);
    matrix = next.matrix;
    logarithm += next.logarithm / 2 ** k;
  }
  return Math.exp(logarithm);
};

/** How many eigenvalues equal the radius: (z - radius) tr (z I - A)^-1 just outside it. */
export const multiplicityOf = (a: Matrix, radius: number): number => {
  const z = radius * (1 + 1e-7);
  const trace = sum(
    range(a.length).map(
      (i) =>
        solve(
          combined(z, a, -1),
          range(a.length).map((j) => +(i === j)),
        )[i]!,
    ),
  );
  return Math.round((z - radius) * trace);
};

/** The vector of a simple largest eigenvalue: where (A + radius I)^(2^40) sends everything. */
export const leadingVector = (a: Matrix, radius: number): readonly number[] => {
  let power = combined(radius, a, 1);
  for (let k = 0; k < 40; k++) power = scaledTo1(times(power, power)).matrix;
  return power.map(sum);
};

/** Least distances by trying every node in between (Floyd and Warshall), with length mean / amount. */
export const distancesOf = (a: Matrix): Matrix => {
  const amounts = a.flat().filter((amount) => amount > 0);
  const mean = sum(amounts) / amounts.length;
  const d = a.map((row, i) => row.map((amount, j) => (i === j ? 0 : amount > 0 ? mean / amount : Infinity)));
  for (const k of range(a.length)) {
    for (const i of range(a.length))
      for (const j of range(a.length)) d[i]![j] = Math.min(d[i]![j]!, d[i]![k]! + d[k]![j]!);
  }
  return d;
};

/** Who can be reached from whom along positive entries, oneself included. */
export const reachOf = (a: Matrix): readonly (readonly boolean[])[] =>
  distancesOf(a).map((row) => row.map((distance) => distance < Infinity));

/** Pairs of different nodes that deal with each other. */
export const tiesOf = (a: Matrix): readonly (readonly [number, number])[] =>
  range(a.length).flatMap((i) => range(i).flatMap((j) => (a[i]![j]! + a[j]![i]! > 0 ? [[j, i] as const] : [])));

/** Number of parts that some nodes form under some ties. */
export const partsOf = (nodes: readonly number[], ties: readonly (readonly [number, number])[]): number => {
  const label = new Map(nodes.map((v) => [v, v]));
  for (let round = 0; round < nodes.length; round++) {
    for (const [u, v] of ties) {
      if (!label.has(u) || !label.has(v)) continue;
      const least = Math.min(label.get(u)!, label.get(v)!);
      label.set(u, least).set(v, least);
    }
  }
  return new Set(label.values()).size;
};

/** Mean over the pairs of others of the current through each node, a linear system for each pair. */
export const currentThrough = (a: Matrix): readonly number[] => {
  const n = a.length;
  const conductance = a.map((row, i) => row.map((value, j) => value + a[j]![i]!));
  const through = range(n).map(() => 0);
  for (const s of range(n)) {
    for (const t of range(s)) {
      // The potential of t is 0: its row and column become those of the identity.
      const laplacian = conductance.map((row, i) =>
        row.map((value, j) => (i === t || j === t ? +(i === j) : i === j ? sum(row) : -value)),
      );
      const potential = solve(
        laplacian,
        range(n).map((i) => +(i === s)),
      );
      for (const v of range(n)) {
        if (v === s || v === t) continue;
        through[v]! += sum(range(n).map((w) => conductance[v]![w]! * Math.abs(potential[v]! - potential[w]!))) / 2;
      }
    }
  }
  return through.map((value) => value / (((n - 1) * (n - 2)) / 2));
};
