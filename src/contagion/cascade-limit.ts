// Where a cascade ends, without the way there: what rankings, ensembles and searches need by the thousand.
import type { ExposureNetwork } from "../model/exposure.ts";
import { cascadeRounds, runLimits, type CascadeLimits, type CascadeOptions } from "./cascade.ts";
import type { CascadeFrame } from "./cascade-frame.ts";
import { exactDebtRank, mostDenseNodes } from "./exact-debtrank.ts";
import { monotoneMap } from "./monotone-map.ts";
import { debtrank } from "./propagation/debtrank.ts";
import type { TransmissionModel } from "./propagation/propagation-model.ts";

export type CascadeLimit = CascadeFrame & {
  readonly converged: boolean;
  /** Proven bound on the distance of any distress from its limit. */
  readonly residual: number;
};

/** Rounds after which solving linear systems is cheaper than going on. */
const patience = 300;

const iterate = (
  network: ExposureNetwork,
  shock: Float64Array,
  model: TransmissionModel,
  limits: CascadeLimits,
): CascadeLimit => {
  let [last, residual]: [CascadeFrame | null, number] = [null, Infinity];
  for (const round of cascadeRounds(network, shock, model, limits)) [last, residual] = [round.frame, round.residual];
  return { ...last!, converged: residual <= limits.tolerance, residual: Math.min(1, Math.max(0, residual)) };
};

/**
 * The last frame of `cascade`, with the same arguments, limits and errors, but without keeping the frames. Where linear
 * DebtRank comes to rest slowly, near a spectral radius of one, the limit is solved for exactly instead, so that for it
 * `maxRounds` bounds the work and not the answer.
 *
 * @param shock [n], share of each node's buffer lost at the start.
 */
export const cascadeLimit = (
  network: ExposureNetwork,
  shock: Float64Array,
  options: CascadeOptions = {},
): CascadeLimit => {
  const { model, ...limits } = runLimits(network, shock, options);
  if (model.form === "state-machine") {
    const { frames, converged, residual } = model.run(network, shock, limits);
    return { ...frames.at(-1)!, converged, residual };
  }
  const solvable = model.id === debtrank.id && network.ids.length <= mostDenseNodes;
  const iterated = iterate(
    network,
    shock,
    model,
    solvable ? { ...limits, maxRounds: Math.min(limits.maxRounds, patience) } : limits,
  );
  if (iterated.converged || !solvable) return iterated;
  const exact = exactDebtRank(network, shock);
  if (exact === null) return iterate(network, shock, model, limits);
  const frame = monotoneMap(network, shock, model, limits).advance(exact.distress);
  return { ...frame, converged: exact.residual <= limits.tolerance, residual: Math.min(1, exact.residual) };
};
