// Where a cascade ends, without the way there: what rankings, ensembles and searches need by the thousand.
import type { ExposureNetwork } from "../model/exposure.ts";
import { cascade, type CascadeFrame, type CascadeOptions } from "./cascade.ts";

export type CascadeLimit = CascadeFrame & {
  readonly converged: boolean;
  /** Proven bound on the distance of any distress from its limit; 0 when exact. */
  readonly residual: number;
};

/**
 * The last frame of `cascade`, with the same arguments, limits and errors.
 *
 * @param shock [n], share of each node's buffer lost at the start.
 */
export const cascadeLimit = (
  network: ExposureNetwork,
  shock: Float64Array,
  options: CascadeOptions = {},
): CascadeLimit => {
  const { frames, converged, residual } = cascade(network, shock, options);
  return { ...frames.at(-1)!, converged, residual };
};
