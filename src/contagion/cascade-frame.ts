// The state of a cascade after a round, and what is read from it.
import type { ExposureNetwork } from "../model/exposure.ts";

export type CascadeFrame = {
  /** [n], USD billions, >= 0: uncapped losses caused by the cascade so far, without the shock. */
  readonly losses: Float64Array;
  /** [n], uncapped share of the buffer lost, >= 0; the shock alone where the buffer is unknown. */
  readonly stress: Float64Array;
  /** [n], what each node passes on in the next round, in [0, 1]. */
  readonly transmitted: Float64Array;
  /** [n], 1 for the nodes that have failed. */
  readonly failed: Uint8Array;
};

/** When a node counts as failed: distress >= 1 (nothing left), or only > 1 (less than nothing left). */
export type FailureBoundary = "at-or-above" | "above";

/** Ties at the boundary are common with round figures; this much rounding in the last place does not decide one. */
const boundaryTolerance = 1e-12;

/** Distress in [0, 1] from stress. */
export const distressOf = (stress: number): number => Math.min(1, stress);

/** Whether a stress is a failure, of a node that fails when it has lost the share `at` of its buffer. */
export const isFailed = (stress: number, boundary: FailureBoundary, at = 1): boolean =>
  boundary === "above" ? stress > at + boundaryTolerance : stress >= at - boundaryTolerance;

/** The nodes that a shock takes all of: they fail by decree, on either side of the boundary. */
export const failedByDecreeOf = (shock: Float64Array): ReadonlySet<number> =>
  new Set([...shock.keys()].filter((v) => shock[v] === 1));

/** Uncapped losses when every node passes on the given share of its full-failure losses. */
export const lossesFrom = (
  { rows: { offsets, from, loss } }: ExposureNetwork,
  passedOn: Float64Array,
): Float64Array => {
  const losses = new Float64Array(passedOn.length);
  for (let v = 0; v < losses.length; v++) {
    let sum = 0;
    for (let k = offsets[v]!; k < offsets[v + 1]!; k++) sum += loss[k]! * passedOn[from[k]!]!;
    losses[v] = sum;
  }
  return losses;
};

/** Whether two rounds pass on the same. */
export const passOnTheSame = (a: CascadeFrame, b: CascadeFrame): boolean =>
  a.transmitted.every((value, v) => value === b.transmitted[v]);
