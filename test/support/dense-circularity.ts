// The slow, obvious reference for the balanced flow, its loops and what they carry: dense tables, powers, determinants.
import type { Projection } from "../../src/model/projection.ts";
import { solveLinear } from "./linear-solve.ts";

/** Row by row, payer by payee. */
export type Table = readonly (readonly number[])[];

export const tableOf = ({ ids, offsets, targets }: Projection, values: Float64Array): Table =>
  ids.map((_id, u) => {
    const row = ids.map(() => 0);
    for (let k = offsets[u]!; k < offsets[u + 1]!; k++) row[targets[k]!] = values[k]!;
    return row;
  });

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Who can reach whom, by Warshall. */
const reach = (table: Table): boolean[][] => {
  const able = table.map((row, u) => row.map((value, v) => u === v || value > 0));
  for (const k of able.keys()) {
    for (const i of able.keys()) for (const j of able.keys()) able[i]![j] ||= able[i]![k]! && able[k]![j]!;
  }
  return able;
};

/** Sets of at least two nodes that all reach one another. */
export const strongSets = (table: Table): number[][] => {
  const able = reach(table);
  const sets = table.map((_row, u) => [...table.keys()].filter((v) => able[u]![v]! && able[v]![u]!));
  return sets.filter((set, u) => set.length > 1 && set[0] === u);
};

/** Stationary distribution of the chain that divides as the rows do: pi P = pi, sum pi = 1, as a linear system. */
const stationary = (inner: Table): Float64Array => {
  const m = inner.length;
  const matrix = new Float64Array(m * m);
  inner.forEach((row, j) => row.forEach((value, i) => (matrix[i * m + j] = value / sum(row) - (i === j ? 1 : 0))));
  for (let j = 0; j < m; j++) matrix[(m - 1) * m + j] = 1;
  return solveLinear(
    matrix,
    Float64Array.from({ length: m }, (_, i) => (i === m - 1 ? 1 : 0)),
    m,
  );
};

/** Takes off each strong set the largest multiple of its stationary flow, until none is left. */
export const balancedByStationaryFlows = (table: Table): Table => {
  const left = table.map((row) => [...row]);
  const dust = 1e-9 * Math.max(0, ...table.flat());
  for (let sets = strongSets(left); sets.length > 0; sets = strongSets(left)) {
    for (const set of sets) {
      const inner = set.map((u) => set.map((v) => left[u]![v]!));
      const pi = stationary(inner);
      const alpha = Math.min(...inner.map((row, i) => sum(row) / pi[i]!));
      set.forEach((u, i) =>
        set.forEach((v, j) => {
          const rest = left[u]![v]! - (alpha * pi[i]! * inner[i]![j]!) / sum(inner[i]!);
          left[u]![v] = rest > dust ? rest : 0;
        }),
      );
    }
  }
  return table.map((row, u) => row.map((value, v) => value - left[u]![v]!));
};

/** By expansion along the first row. */
const determinant = (matrix: Table): number => {
  const [first, ...rest] = matrix;
  if (first === undefined) return 1;
  return sum(
    first.map((value, j) =>
      value === 0 ? 0 : value * (j % 2 === 0 ? 1 : -1) * determinant(rest.map((row) => row.toSpliced(j, 1))),
    ),
  );
};

/** All simple loops over the positive entries, the smallest node first. */
export const loopsOfTable = (table: Table): number[][] => {
  const from = (path: readonly number[]): number[][] =>
    [...table.keys()].flatMap((v) => {
      if (!(table[path.at(-1)!]![v]! > 0)) return [];
      if (v === path[0]) return [[...path]];
      return v < path[0]! || path.includes(v) ? [] : from([...path, v]);
    });
  return [...table.keys()].flatMap((start) => from([start]));
};

/** lambda_c = V prod p_e det(I - P)_{off c} / sum_j det(I - P)_{off j}, as it is written, in the component of the loop. */
export const loopFlowByDeterminants = (circulating: Table, loop: readonly number[]): number => {
  const set = strongSets(circulating).find((nodes) => nodes.includes(loop[0]!))!;
  const paid = (u: number): number => sum(circulating[u]!);
  const share = (u: number, v: number): number => circulating[u]![v]! / paid(u);
  const off = (nodes: readonly number[]): number => {
    const rest = set.filter((v) => !nodes.includes(v));
    return determinant(rest.map((u) => rest.map((v) => (u === v ? 1 : 0) - share(u, v))));
  };
  const product = loop.reduce((all, u, i) => all * share(u, loop[(i + 1) % loop.length]!), 1);
  return (sum(set.map(paid)) * product * off(loop)) / sum(set.map((v) => off([v])));
};

/** Each way for every node of the set to pay one other, with the product of the shares. */
const maps = (
  table: Table,
  set: readonly number[],
): { readonly next: ReadonlyMap<number, number>; readonly weight: number }[] =>
  set.reduce<{ next: ReadonlyMap<number, number>; weight: number }[]>(
    (all, u) =>
      set.flatMap((v) => {
        const share = table[u]![v]! / sum(table[u]!);
        return share > 0
          ? all.map(({ next, weight }) => ({ next: new Map([...next, [u, v]]), weight: weight * share }))
          : [];
      }),
    [{ next: new Map(), weight: 1 }],
  );

/** Length of the only cycle of a map; null when it has several. */
const onlyCycle = (next: ReadonlyMap<number, number>): number | null => {
  const onCycle = [...next.keys()].filter((start) => {
    let v = next.get(start)!;
    for (let step = 1; step < next.size && v !== start; step++) v = next.get(v)!;
    return v === start;
  });
  const seen = new Set<number>();
  for (let v = onCycle[0]!; !seen.has(v); v = next.get(v)!) seen.add(v);
  return seen.size === onCycle.length ? seen.size : null;
};

/**
 * T_C = V / E[length] over all ways for the nodes to pay one other each that have one cycle, by listing them all: each
 * loop is that cycle as often as the trees that lead to it weigh.
 */
export const throughputByMaps = (circulating: Table): number =>
  sum(
    strongSets(circulating).map((set) => {
      const cycles = maps(circulating, set).flatMap(({ next, weight }) => {
        const length = onlyCycle(next);
        return length === null ? [] : [{ length, weight }];
      });
      const volume = sum(set.map((u) => sum(circulating[u]!)));
      const lengths = sum(cycles.map(({ length, weight }) => weight * length));
      return (volume * sum(cycles.map(({ weight }) => weight))) / lengths;
    }),
  );
