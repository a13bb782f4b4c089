// Which nodes a shock can touch at all: those with a shock, and whoever can lose by them, and so on.
import type { ExposureNetwork } from "../model/exposure.ts";

const victimsByCause = ({ ids, rows, buffers }: ExposureNetwork): number[][] => {
  const victims = ids.map((): number[] => []);
  ids.forEach((_id, v) => {
    if (buffers[v] === Infinity) return;
    for (let k = rows.offsets[v]!; k < rows.offsets[v + 1]!; k++) victims[rows.from[k]!]!.push(v);
  });
  return victims;
};

/** [n], 1 for every node whose distress can become positive. Nodes without a known buffer end the search. O(n + m). */
export const reachableFrom = (network: ExposureNetwork, shock: Float64Array): Uint8Array => {
  const victims = victimsByCause(network);
  const reached = Uint8Array.from(shock, (initial) => (initial > 0 ? 1 : 0));
  const frontier = [...reached.keys()].filter((v) => reached[v] === 1);
  for (let u = frontier.pop(); u !== undefined; u = frontier.pop()) {
    for (const v of victims[u]!) {
      if (reached[v] === 1) continue;
      reached[v] = 1;
      frontier.push(v);
    }
  }
  return reached;
};
