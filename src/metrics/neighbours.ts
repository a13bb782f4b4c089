// Who deals with whom at all: the simple undirected graph under the projection.
import type { Projection } from "../model/projection.ts";
import { transposed } from "./transposed.ts";

/** Compressed adjacency lists without amounts, each ascending; every tie stands in two rows. */
export type Neighbours = { readonly offsets: Uint32Array; readonly targets: Uint32Array };

/** Each counterparty once, whether it pays, is paid, or both. O(n + m). */
export const neighboursOf = (projection: Projection): Neighbours => {
  const n = projection.ids.length;
  const reverse = transposed(projection);
  const offsets = new Uint32Array(n + 1);
  const targets = new Uint32Array(2 * projection.targets.length);
  let size = 0;
  for (let u = 0; u < n; u++) {
    let [a, b] = [projection.offsets[u]!, reverse.offsets[u]!];
    const [aEnd, bEnd] = [projection.offsets[u + 1]!, reverse.offsets[u + 1]!];
    while (a < aEnd || b < bEnd) {
      const paid = a < aEnd ? projection.targets[a]! : n;
      const paying = b < bEnd ? reverse.targets[b]! : n;
      targets[size++] = Math.min(paid, paying);
      if (paid <= paying) a++;
      if (paying <= paid) b++;
    }
    offsets[u + 1] = size;
  }
  return { offsets, targets: targets.slice(0, size) };
};
