// Whether a network amplifies: the spectral radius of its impact matrix, component by component.
import type { ExposureNetwork } from "../model/exposure.ts";
import { strongComponents } from "../model/strongly-connected.ts";

export type ComponentRadius = {
  /** Node indices. */
  readonly nodes: readonly number[];
  /** Upper end of a proven enclosure of the spectral radius. */
  readonly rho: number;
};

const maxIterations = 20_000;
const relativeGap = 1e-10;

type Entry = { readonly row: number; readonly column: number; readonly impact: number };

/** W without the rows of nodes whose buffer is unknown: they pass nothing on, so nothing goes round through them. */
const impacts = ({ ids, rows, buffers }: ExposureNetwork): Entry[][] =>
  ids.map((_id, row) => {
    if (buffers[row] === Infinity) return [];
    const entries: Entry[] = [];
    for (let k = rows.offsets[row]!; k < rows.offsets[row + 1]!; k++) {
      entries.push({ row, column: rows.from[k]!, impact: rows.loss[k]! / buffers[row]! });
    }
    return entries;
  });

const componentsOf = (matrix: readonly Entry[][]): number[][] => {
  const offsets = new Uint32Array(matrix.length + 1);
  matrix.forEach((row, v) => (offsets[v + 1] = offsets[v]! + row.length));
  return strongComponents(
    offsets,
    Uint32Array.from(matrix.flat(), ({ column }) => column),
  );
};

const within = (matrix: readonly Entry[][], component: readonly number[]): Entry[] => {
  const local = new Map(component.map((v, i) => [v, i]));
  return component.flatMap((v, row) =>
    matrix[v]!.flatMap(({ column, impact }) => {
      const inside = local.get(column);
      return inside === undefined ? [] : [{ row, column: inside, impact }];
    }),
  );
};

/**
 * Perron root of an irreducible non-negative matrix by power iteration. Each step encloses it (Collatz and Wielandt):
 *
 *     min_i (W x)_i / x_i <= rho <= max_i (W x)_i / x_i      for any x > 0
 *
 * The shift keeps periodic matrices (a plain ring) from oscillating.
 */
const perronRoot = (n: number, entries: readonly Entry[]): number => {
  let vector = new Float64Array(n).fill(1);
  let upper = Infinity;
  for (let iteration = 0; iteration < maxIterations; iteration++) {
    const image = new Float64Array(n);
    for (const { row, column, impact } of entries) image[row]! += impact * vector[column]!;
    const ratios = image.map((value, i) => value / vector[i]!);
    const lower = ratios.reduce((least, ratio) => Math.min(least, ratio), Infinity);
    upper = Math.min(
      upper,
      ratios.reduce((most, ratio) => Math.max(most, ratio), 0),
    );
    if (upper - lower <= relativeGap * upper) return upper;
    const next = image.map((value, i) => value + (upper / 2) * vector[i]!);
    const scale = next.reduce((most, value) => Math.max(most, value), 0);
    vector = next.map((value) => Math.max(value / scale, Number.MIN_VALUE));
  }
  return upper;
};

/**
 * Spectral radius of the impact matrix W on each strongly connected component that has one, largest first. Below one
 * a shock dies out; at one and above the smallest shock in the component grows until buffers are gone.
 *
 * @see Bardoscia, Battiston, Caccioli, Caldarelli (2017), Pathways towards instability in financial networks,
 *   doi:10.1038/ncomms14416
 */
export const componentRadii = (network: ExposureNetwork): readonly ComponentRadius[] => {
  const matrix = impacts(network);
  return componentsOf(matrix)
    .filter((nodes) => nodes.length > 1)
    .map((nodes) => ({ nodes, rho: perronRoot(nodes.length, within(matrix, nodes)) }))
    .sort((a, b) => b.rho - a.rho);
};

/** The largest of the components' spectral radii; 0 when nothing goes round. */
export const spectralRadius = (network: ExposureNetwork): number => componentRadii(network)[0]?.rho ?? 0;
