// The impact measures by their definition: one exponential per node, dense, nothing exploited.
import type { ExposureNetwork } from "../../src/model/exposure.ts";

type Matrix = readonly (readonly number[])[];

export const denseExponential = (matrix: Matrix): number[][] => {
  const n = matrix.length;
  const identity = matrix.map((_, i) => matrix.map((__, j) => Number(i === j)));
  let term = identity;
  const sum = identity.map((row) => [...row]);
  for (let k = 1; k <= 120; k++) {
    term = term.map((row) => matrix.map((_, j) => row.reduce((s, value, l) => s + value * matrix[l]![j]!, 0) / k));
    for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) sum[i]![j]! += term[i]![j]!;
  }
  return sum;
};

/** Impact of row on column: 1 or nothing, or the share of the buffer up to 1. */
export const denseImpact = (network: ExposureNetwork, kind: "lethal" | "capped"): number[][] =>
  network.ids.map((_, u) =>
    network.ids.map((__, v) => {
      const loss = network.exposures.reduce((sum, e) => (e.from === u && e.to === v ? sum + e.lossUsdBn : sum), 0);
      const impact = loss / network.buffers[v]!;
      if (kind === "capped") return Math.min(1, impact);
      return impact >= 1 - 1e-12 ? 1 : 0;
    }),
  );

const offDiagonal = (matrix: Matrix): number[][] => matrix.map((row, i) => row.map((x, j) => (i === j ? 0 : x)));
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

export const denseSusceptibility = (b: Matrix, weights?: Float64Array): number[] => {
  const c = offDiagonal(denseExponential(b));
  return b.map((_, j) => {
    const reaching = sum(c.map((row) => row[j]!));
    if (weights !== undefined) return reaching * weights[j]!;
    const degree = sum(b.map((row) => row[j]!));
    return degree === 0 ? 0 : reaching / degree;
  });
};

export const denseDiffusion = (b: Matrix, weights?: Float64Array): { start: number[]; intermediate: number[] } => {
  const c = denseExponential(b);
  const rowsOf = (q: number): number[] => {
    const without = denseExponential(b.map((row, i) => (i === q ? row.map(() => 0) : row)));
    const degree = sum(b[q]!);
    if (degree === 0) return b.map(() => 0);
    return offDiagonal(c).map((row, i) => {
      const lost = row.map((value, j) => (i === j ? 0 : Math.max(0, value - without[i]![j]!)));
      return weights === undefined ? sum(lost) / degree : sum(lost.map((value, j) => value * weights[j]!));
    });
  };
  const rows = b.map((_, q) => rowsOf(q));
  return {
    start: rows.map((values, q) => values[q]!),
    intermediate: rows.map((values, q) => sum(values) - values[q]!),
  };
};
