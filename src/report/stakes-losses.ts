// What each holder loses when companies fall, split by stake: exact shares that sum to the fall.
import type { FailureWaves } from "../contagion/stakes/failure-waves.ts";
import type { Book } from "./stakes-book.ts";
import type { StakeLoss } from "./stakes-report.schema.ts";

/**
 * A fall is what the company loses by itself plus its share of every fall of a company that it holds. Where its shares
 * run out first (limited liability), all parts are scaled to what they were worth.
 *
 * @returns One entry per node whose value falls, largest first.
 */
export const stakeLosses = ({ holdings, worth }: Book, run: FailureWaves, shock: Float64Array): StakeLoss[] => {
  const { ids, shares, outside } = holdings;
  const n = ids.length;
  const waveOf = (i: number): number | null => {
    const wave = run.waves.findIndex((failed) => failed.includes(i));
    return wave === -1 ? null : wave;
  };
  const shocked = (i: number): number => (shock[i]! > 0 ? shock[i]! * worth[i]! : 0);
  const entry = (id: string, i: number): StakeLoss => {
    const fall = run.falls[i]!;
    const raw = ids.flatMap((company, j) => {
      const loss = shares[i * n + j]! > 0 ? shares[i * n + j]! * run.falls[j]! : 0;
      return loss > 0 ? [{ company, loss, direct: shares[i * n + j]! * Math.min(shocked(j), run.falls[j]!) }] : [];
    });
    const through = raw.reduce((sum, { loss }) => sum + loss, 0);
    const own = run.own[i]!;
    const scale = own + through > 0 ? fall / (own + through) : 0;
    const direct = scale * raw.reduce((sum, part) => sum + part.direct, 0);
    return {
      id,
      lossUsdBn: fall,
      shareOfValue: worth[i] === Infinity ? null : Math.min(1, fall / worth[i]!),
      ownUsdBn: scale * own,
      directUsdBn: direct,
      indirectUsdBn: Math.max(0, scale * through - direct),
      outsideUsdBn: outside[i]! * fall,
      wave: waveOf(i),
      stakes: raw
        .map(({ company, loss }) => ({ company, lossUsdBn: scale * loss }))
        .sort((a, b) => b.lossUsdBn - a.lossUsdBn),
    };
  };
  return ids
    .map(entry)
    .filter(({ lossUsdBn }) => lossUsdBn > 0)
    .sort((a, b) => b.lossUsdBn - a.lossUsdBn || (a.id < b.id ? -1 : 1));
};
