// Where linear DebtRank ends when some nodes fail: the plain map on a dense matrix, until nothing moves any more.
import type { ExposureNetwork } from "../../src/model/exposure.ts";

const mostRounds = 200_000;

/** [n], distress in [0, 1]. */
export const denseLimit = ({ ids, exposures, buffers }: ExposureNetwork, seeds: readonly number[]): number[] => {
  const impact = ids.map(() => ids.map(() => 0));
  for (const { from, to, lossUsdBn } of exposures) impact[to]![from]! += lossUsdBn / buffers[to]!;
  const shock = ids.map((_id, v) => (seeds.includes(v) ? 1 : 0));
  let distress: number[] = shock;
  for (let round = 0; round < mostRounds; round++) {
    const next = shock.map((h, v) => Math.min(1, h + impact[v]!.reduce((sum, w, u) => sum + w * distress[u]!, 0)));
    if (next.every((h, v) => h === distress[v])) break;
    distress = next;
  }
  return distress;
};
