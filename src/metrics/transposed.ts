// The projection read from the payees' side: row v holds what v receives.
import type { Projection } from "../model/projection.ts";

/** Payers and payees swapped; payers ascend within a row. O(n + m). */
export const transposed = ({ ids, offsets, targets, amounts, selfLoops }: Projection): Projection => {
  const n = ids.length;
  const starts = new Uint32Array(n + 1);
  for (const v of targets) starts[v + 1]!++;
  for (let v = 0; v < n; v++) starts[v + 1]! += starts[v]!;
  const next = starts.slice(0, n);
  const payers = new Uint32Array(targets.length);
  const received = new Float64Array(targets.length);
  for (let u = 0; u < n; u++) {
    for (let k = offsets[u]!; k < offsets[u + 1]!; k++) {
      const entry = next[targets[k]!]!++;
      payers[entry] = u;
      received[entry] = amounts[k]!;
    }
  }
  return { ids, offsets: starts, targets: payers, amounts: received, selfLoops };
};
