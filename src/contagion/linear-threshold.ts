// The linear threshold rule on bare links: a node fails when enough of those it depends on have. It counts heads, not
// money.
import { InvalidInputError } from "../model/errors.ts";
import type { ExposureNetwork } from "../model/exposure.ts";

/** A share that meets its threshold in decimals meets it in doubles, too. */
const rounding = 1e-12;

export type ThresholdRun = {
  /** [n], round of failure, 0 for the seeds; -1 for those that never fail. */
  readonly failedInRound: Int32Array;
  /** How many have failed after each round; the last two are equal, since a run ends with a round without failures. */
  readonly failedPerRound: readonly number[];
};

const checkInput = ({ ids }: ExposureNetwork, seeds: readonly number[], threshold: number): void => {
  if (!(threshold > 0 && threshold <= 1)) {
    throw new InvalidInputError(`linearThreshold: threshold must be a share above 0 and at most 1, got ${threshold}.`);
  }
  const stranger = seeds.find((seed) => ids[seed] === undefined);
  if (stranger === undefined) return;
  throw new InvalidInputError(`linearThreshold: seed ${stranger} is none of ${ids.length} nodes.`);
};

/** Whether at least the share of v's debtors has failed; without debtors nobody can pull it down. */
const isPulledDown = ({ rows }: ExposureNetwork, v: number, failed: Uint8Array, threshold: number): boolean => {
  const debtors = rows.from.subarray(rows.offsets[v]!, rows.offsets[v + 1]!);
  const fallen = debtors.reduce((sum, u) => sum + failed[u]!, 0);
  return debtors.length > 0 && fallen >= threshold * debtors.length - rounding;
};

/**
 * Fails nodes in synchronous rounds when
 *
 *     failed debtors / all debtors >= threshold
 *
 * unweighted, whatever the buffers: parallel exposures of a pair are one link, and who has no debtors never fails.
 * Cost O(rounds * m); at most n rounds, since each but the last fails somebody.
 *
 * @param seeds Indices of the nodes that fail at the start; twice is once.
 * @throws InvalidInputError for a threshold outside (0, 1] or an unknown seed.
 * @see Watts (2002), A simple model of global cascades on random networks, doi:10.1073/pnas.082090499
 */
export const linearThreshold = (
  network: ExposureNetwork,
  seeds: readonly number[],
  threshold: number,
): ThresholdRun => {
  checkInput(network, seeds, threshold);
  const failedInRound = new Int32Array(network.ids.length).fill(-1);
  for (const seed of seeds) failedInRound[seed] = 0;
  const failedPerRound = [new Set(seeds).size];
  let added = failedPerRound[0]!;
  for (let round = 1; added > 0; round++) {
    const failed = Uint8Array.from(failedInRound, (fell) => Number(fell !== -1));
    const falling = network.ids.flatMap((_id, v) =>
      failed[v] === 0 && isPulledDown(network, v, failed, threshold) ? [v] : [],
    );
    for (const v of falling) failedInRound[v] = round;
    added = falling.length;
    failedPerRound.push(failedPerRound.at(-1)! + added);
  }
  return { failedInRound, failedPerRound };
};
