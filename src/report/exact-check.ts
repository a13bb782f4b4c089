// The iteration of linear DebtRank held against its exact solution, with every run for which there is one.
import type { Cascade } from "../contagion/cascade.ts";
import { distressOf } from "../contagion/cascade-frame.ts";
import { exactDebtRank, mostDenseNodes } from "../contagion/exact-debtrank.ts";
import { debtrank } from "../contagion/propagation/debtrank.ts";
import type { PropagationModel } from "../contagion/propagation/propagation-model.ts";
import type { CascadeReport } from "./cascade-report.schema.ts";

/** @returns null for models without an exact solution, larger networks, and a spectral radius of exactly one. */
export const exactCheck = (
  { network, frames }: Cascade,
  shock: Float64Array,
  model: PropagationModel,
): CascadeReport["exact"] => {
  if (model.id !== debtrank.id || network.ids.length > mostDenseNodes) return null;
  const exact = exactDebtRank(network, shock);
  if (exact === null) return null;
  const last = frames.at(-1)!.stress;
  const { distress, residual } = exact;
  const totalLossUsdBn = distress.reduce(
    (sum, h, v) => sum + (network.buffers[v] === Infinity ? 0 : network.buffers[v]! * (h - distressOf(shock[v]!))),
    0,
  );
  const gap = distress.reduce((most, h, v) => Math.max(most, Math.abs(h - distressOf(last[v]!))), 0);
  return { totalLossUsdBn: Math.max(0, totalLossUsdBn), gap, residual };
};
