// Who has been hit by a round of a cascade, as rows: the state after the round joined with what is known of each firm.
import type { CascadeReport } from "../report/cascade-report.schema.ts";

export type Hit = {
  readonly id: string;
  /** Capital lost so far to the cascade, USD billions, without the initial shock. */
  readonly lossUsdBn: number;
  /** Share of capital lost so far, with the shock; null: capital unknown. */
  readonly distress: number | null;
  readonly failedInRound: number | null;
  readonly isSeed: boolean;
  /** Share of capital lost at the start; 0 for all but the seeds. */
  readonly shock: number;
  readonly bufferUsdBn: number | null;
  readonly bufferBasis: string | null;
};

/** The settled round stands for the end: rounds after it only refine, and what is shown then is all that is lost. */
const isTheEnd = (report: CascadeReport, round: number): boolean => round >= report.settledRound;

/** Firms hit by the end of a round, seeds first, then the largest loss. */
export const hitsAfter = (report: CascadeReport, shown: number): readonly Hit[] => {
  const round = isTheEnd(report, shown) ? report.rounds.length - 1 : shown;
  const known = new Map(report.nodes.map((node) => [node.id, node]));
  const shocks = new Map(report.seeds.map(({ id, shock }) => [id, shock]));
  return (report.rounds[round]?.nodes ?? [])
    .map(({ id, distress, lossUsdBn }): Hit => {
      const node = known.get(id);
      const failed = node?.failedInRound ?? null;
      return {
        id,
        lossUsdBn,
        distress,
        failedInRound: failed !== null && failed <= round ? failed : null,
        isSeed: shocks.has(id),
        shock: shocks.get(id) ?? 0,
        bufferUsdBn: node?.bufferUsdBn ?? null,
        bufferBasis: node?.bufferBasis ?? null,
      };
    })
    .sort((a, b) => Number(b.isSeed) - Number(a.isSeed) || b.lossUsdBn - a.lossUsdBn);
};

/** Losses of firms with known capital by the end of a round, USD billions; what the counter shows. */
export const lossAfter = (report: CascadeReport, round: number): number =>
  isTheEnd(report, round)
    ? report.totalLossUsdBn
    : report.rounds.slice(0, round + 1).reduce((sum, { lossUsdBn }) => sum + lossUsdBn, 0);

/** Smallest share of capital that counts as being hit in sentences. */
const noticeableShare = 0.005;

/** Firms that were no seeds and lost a noticeable share of capital, or a loss against unknown capital. */
export const noticeable = (hits: readonly Hit[]): readonly Hit[] =>
  hits.filter(
    ({ isSeed, distress, lossUsdBn }) => !isSeed && (distress === null ? lossUsdBn > 0 : distress >= noticeableShare),
  );

/** Firms that lose something, but too little to count as hit: those nearest to that threshold first. */
export const belowNotice = (hits: readonly Hit[]): readonly Hit[] =>
  hits
    .filter(({ isSeed, distress }) => !isSeed && distress !== null && distress > 0 && distress < noticeableShare)
    .sort((a, b) => (b.distress ?? 0) - (a.distress ?? 0));
