// Who lost what through which deal and channel: exact shares, in total and round by round.
import type { Exposure, ExposureNetwork } from "../model/exposure.ts";
import type { Cascade } from "./cascade.ts";
import { distressOf } from "./cascade-frame.ts";

export type AttributedLoss = { readonly exposure: Exposure; readonly lossUsdBn: number };

/**
 * Loss of a node between two states, USD billions: what the deals say, unless the buffer runs out on the way. Without a
 * cap the raw loss is exact; the difference of two distresses would lose small losses of large buffers to rounding.
 */
const absorbed = (buffer: number, before: number, after: number, raw: number): number =>
  buffer === Infinity || after <= 1 ? raw : buffer * (1 - distressOf(before));

/**
 * Shares a node's capped loss among its exposures in proportion to what each would have taken without the cap, so that
 * the shares of a node sum to its loss exactly.
 */
const share = (
  network: ExposureNetwork,
  before: Float64Array,
  after: Float64Array,
  rawOf: (exposure: Exposure) => number,
): AttributedLoss[] => {
  const raw = network.exposures.map(rawOf);
  const rawByVictim = new Float64Array(network.ids.length);
  network.exposures.forEach(({ to }, e) => (rawByVictim[to]! += raw[e]!));
  return network.exposures.flatMap((exposure, e) => {
    const { to } = exposure;
    if (raw[e] === 0) return [];
    const lossUsdBn =
      (raw[e]! / rawByVictim[to]!) * absorbed(network.buffers[to]!, before[to]!, after[to]!, rawByVictim[to]!);
    return lossUsdBn > 0 ? [{ exposure, lossUsdBn }] : [];
  });
};

const byLoss = (a: AttributedLoss, b: AttributedLoss): number => b.lossUsdBn - a.lossUsdBn;

/**
 * Losses over the whole cascade by deal, channel and cause, largest first.
 *
 *     loss_e = f(h_u) loss_vu,e, scaled where v's cap binds so that the shares sum to B_v (h_v - h_v(0))
 *
 * O(exposures).
 */
export const attributedLosses = ({ network, frames }: Cascade): readonly AttributedLoss[] => {
  const shock = frames[0]!.stress;
  const passedOn = (frames.at(-2) ?? frames[0]!).transmitted;
  if (frames.length === 1) return [];
  return share(network, shock, frames.at(-1)!.stress, ({ from, lossUsdBn }) => lossUsdBn * passedOn[from]!).sort(
    byLoss,
  );
};

/**
 * Losses that one round adds, by deal, channel and cause, largest first; they sum to what the round adds to every
 * node. Where a cap binds, the shares of the rounds need not add up to those of the whole cascade: the round that
 * reaches the cap first keeps what it took.
 *
 * @param round 1 to frames.length - 1.
 */
export const roundLosses = ({ network, frames }: Cascade, round: number): readonly AttributedLoss[] => {
  const passedOn = frames[round - 1]!.transmitted;
  const before = frames[round - 2]?.transmitted;
  const added = ({ from, lossUsdBn }: Exposure): number => lossUsdBn * (passedOn[from]! - (before?.[from] ?? 0));
  return share(network, frames[round - 1]!.stress, frames[round]!.stress, added).sort(byLoss);
};
