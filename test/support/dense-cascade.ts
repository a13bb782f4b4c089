// A slow, obvious second implementation of the propagation models: dense matrices and the papers' own update rules,
// written unlike the code under test.
import type { ExposureNetwork } from "../../src/model/exposure.ts";

const impactMatrix = ({ ids, exposures, buffers }: ExposureNetwork): number[][] => {
  const matrix = ids.map(() => ids.map(() => 0));
  for (const { from, to, lossUsdBn } of exposures) matrix[to]![from]! += lossUsdBn / buffers[to]!;
  return matrix;
};

/**
 * Bardoscia et al. (2015), eq. 10, and (2016), eq. 4, in differential form: only increments of what is passed on travel.
 *
 * @param passedOn h for the linear model, h exp(alpha (h - 1)) for the non-linear one.
 */
export const denseDebtRank = (
  network: ExposureNetwork,
  shock: readonly number[],
  rounds: number,
  passedOn = (h: number): number => h,
): number[] => {
  const impact = impactMatrix(network);
  let previous = shock.map(() => 0);
  let current = [...shock];
  for (let round = 0; round < rounds; round++) {
    const increment = current.map((h, i) => passedOn(h) - passedOn(previous[i]!));
    const next = current.map((h, i) => Math.min(1, h + impact[i]!.reduce((sum, w, j) => sum + w * increment[j]!, 0)));
    previous = current;
    current = next;
  }
  return current;
};

/**
 * Furfine (2003), with thresholds below 1 Gai and Kapadia (2010): a growing set of failed nodes, tested against the
 * whole loss each time.
 */
export const denseThreshold = (
  network: ExposureNetwork,
  shock: readonly number[],
  thresholds: readonly number[] = shock.map(() => 1),
): number[] => {
  const impact = impactMatrix(network);
  const lostWhen = (failed: ReadonlySet<number>): number[] =>
    shock.map((h, i) => h + [...failed].reduce((sum, j) => sum + impact[i]![j]!, 0));
  let failed = new Set<number>();
  for (;;) {
    const grown = new Set(lostWhen(failed).flatMap((loss, i) => (loss >= thresholds[i]! - 1e-12 ? [i] : [])));
    if (grown.size === failed.size) return lostWhen(failed).map((loss) => Math.min(1, loss));
    failed = grown;
  }
};
