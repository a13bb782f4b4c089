// Who loses what when somebody fails completely: the one thing that the propagation models see. Any network of claims
// can enter here, ours by way of its deals and channels, an interbank matrix as it is.
import type { LossChannel } from "./channel.ts";
import { InvalidInputError } from "./errors.ts";

/** One way for distress to travel: when `from` transmits f in [0, 1], `to` loses f * lossUsdBn. */
export type Exposure = {
  /** Id of a deal; for the channel `fire-sale`, of the asset that is sold. */
  readonly deal: string;
  readonly channel: LossChannel;
  /** Index of the node whose distress causes the loss. */
  readonly from: number;
  /** Index of the node that bears the loss. */
  readonly to: number;
  /** USD billions, >= 0: pass-through times exposure, after guarantees. */
  readonly lossUsdBn: number;
  /** Deal id of the guarantee that shares this loss; null without one. */
  readonly guarantee: string | null;
};

export type ExposureNetwork = {
  readonly ids: readonly string[];
  /** [n], USD billions, > 0; Infinity where the buffer is unknown, so that the node never passes a loss on. */
  readonly buffers: Float64Array;
  readonly exposures: readonly Exposure[];
  /** Losses by victim in compressed rows; parallel exposures of a pair are summed. */
  readonly rows: LossRows;
};

export type LossRows = {
  /** [n + 1]; the losses of v are entries offsets[v] .. offsets[v + 1]. */
  readonly offsets: Uint32Array;
  /** [m]; index of the node that causes the loss, ascending within a row. */
  readonly from: Uint32Array;
  /** [m]; USD billions. */
  readonly loss: Float64Array;
};

const checkExposure = ({ deal, from, to, lossUsdBn }: Exposure, n: number): void => {
  if (!(from >= 0 && from < n && to >= 0 && to < n)) {
    throw new InvalidInputError(`exposureNetwork: exposure of "${deal}" names node ${from} or ${to} of ${n}.`);
  }
  if (!Number.isFinite(lossUsdBn) || lossUsdBn < 0) {
    throw new InvalidInputError(`exposureNetwork: exposure of "${deal}" needs a loss >= 0, got ${lossUsdBn}.`);
  }
};

const compressRows = (n: number, exposures: readonly Exposure[]): LossRows => {
  const sums = Array.from({ length: n }, () => new Map<number, number>());
  for (const { from, to, lossUsdBn } of exposures) {
    if (lossUsdBn > 0) sums[to]!.set(from, (sums[to]!.get(from) ?? 0) + lossUsdBn);
  }
  const offsets = new Uint32Array(n + 1);
  sums.forEach((row, v) => (offsets[v + 1] = offsets[v]! + row.size));
  const entries = sums.flatMap((row) => [...row].sort(([a], [b]) => a - b));
  return { offsets, from: Uint32Array.from(entries, ([u]) => u), loss: Float64Array.from(entries, ([, loss]) => loss) };
};

/**
 * Collects exposures into compressed rows. Exposures of a node to itself are dropped: nobody is hurt by a claim on
 * itself.
 *
 * @param buffers USD billions by node; null where unknown.
 * @throws InvalidInputError for a buffer that is not positive (no capacity means failed from the start: make the node
 *   a seed), an index out of range or a loss that is negative or not finite.
 */
export const exposureNetwork = (
  ids: readonly string[],
  buffers: readonly (number | null)[],
  exposures: readonly Exposure[],
): ExposureNetwork => {
  const invalid = ids.findIndex((_id, i) => buffers[i] !== null && !(buffers[i]! > 0));
  if (invalid !== -1) {
    throw new InvalidInputError(
      `exposureNetwork: buffer of "${ids[invalid]}" must be positive or null (unknown), got ${buffers[invalid]}.`,
    );
  }
  for (const exposure of exposures) checkExposure(exposure, ids.length);
  const others = exposures.filter(({ from, to }) => from !== to);
  return {
    ids,
    buffers: Float64Array.from(buffers, (buffer) => buffer ?? Infinity),
    exposures: others,
    rows: compressRows(ids.length, others),
  };
};
