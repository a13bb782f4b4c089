// One moment of a cascade, as a pure function of the round and the time within it.
import type { CascadeRound, DealLoss } from "../report/cascade-report.schema.ts";
import { lossSum } from "../report/loss-sum.ts";
import type { FailureFrame } from "./picture-state.ts";
import type { SceneEdge } from "./scene.ts";

/** A loss on its way along a drawn deal. */
export type LossArrow = {
  readonly lossUsdBn: number;
  /** True when the loss runs against the money: a funder writes down, a buyer loses its supplier. */
  readonly reversed: boolean;
};

export type NodeLoss = {
  /** Share of the buffer lost at this moment; null: hit, buffer unknown. */
  readonly distress: number | null;
  readonly failed: boolean;
  readonly seed: boolean;
};

export type FailureMoment = {
  /** How far the loss has run along its edges, in [0, 1]. */
  readonly progress: number;
  readonly amountsShown: boolean;
  /** Nodes that are hit or were a seed. */
  readonly nodes: ReadonlyMap<string, NodeLoss>;
  /** Losses of this round, or of all rounds if the frame asks for them, by edge id. */
  readonly arrows: ReadonlyMap<string, LossArrow>;
  /** Edges that carried a loss in an earlier round. */
  readonly traces: ReadonlySet<string>;
  /** Losses along the way that is lit, by edge id; empty without one. */
  readonly path: ReadonlyMap<string, LossArrow>;
};

/** Length of a round at normal speed, and of the pause after it, in milliseconds. */
export const roundMilliseconds = 900;
export const holdMilliseconds = 500;

const shareOf = (t: number, from: number, to: number): number => Math.min(1, Math.max(0, (t - from) / (to - from)));

/** Progress of the loss along the edges: t in 0 to 0.55, easing 1 - (1 - x)^2. */
export const arrowProgress = (t: number): number => 1 - (1 - shareOf(t, 0, 0.55)) ** 2;
/** Progress of the wedges from the old to the new loss: t in 0.5 to 1, easing 1 - (1 - x)^3. */
export const wedgeProgress = (t: number): number => 1 - (1 - shareOf(t, 0.5, 1)) ** 3;

const distressIn = (round: CascadeRound | undefined): ReadonlyMap<string, number | null> =>
  new Map((round?.nodes ?? []).map((node) => [node.id, node.distress]));

const nodeLosses = ({ report, round, progress }: FailureFrame): ReadonlyMap<string, NodeLoss> => {
  const before = distressIn(report.rounds[round - 1]);
  const now = distressIn(report.rounds[round]);
  const seeds = new Set(report.seeds.map((seed) => seed.id));
  const failedBefore = new Set(report.rounds.slice(0, round).flatMap((past) => past.failed));
  const failsNow = new Set(report.rounds[round]?.failed ?? []);
  // Round 0 is the shock itself: nothing grows, it is simply there.
  const grown = round === 0 ? 1 : wedgeProgress(progress);
  // A node is hit when the loss arrives, not when it sets out.
  const arrived = [...now].filter(([id]) => before.has(id) || grown > 0);
  return new Map(
    arrived.map(([id, distress]) => {
      const old = before.get(id) ?? 0;
      const moment = distress === null ? null : old + (distress - old) * grown;
      const failed = failedBefore.has(id) || (failsNow.has(id) && (moment === null || moment > 0.95));
      return [id, { distress: moment, failed, seed: seeds.has(id) }];
    }),
  );
};

const joins = ({ source, target }: SceneEdge, { from, to }: DealLoss): boolean =>
  (source === from && target === to) || (source === to && target === from);

// What a guarantor bears runs along the guarantee, since it is no party to the deal; what a guarantee has only lessened
// stays on the deal itself.
const edgeOf = (loss: DealLoss, edges: ReadonlyMap<string, SceneEdge>): SceneEdge | undefined => {
  const deal = edges.get(loss.id);
  if (loss.guarantee === null || (deal !== undefined && joins(deal, loss))) return deal;
  return edges.get(loss.guarantee) ?? deal;
};

const arrowsOf = (
  round: Pick<CascadeRound, "deals"> | undefined,
  edges: ReadonlyMap<string, SceneEdge>,
): ReadonlyMap<string, LossArrow> => {
  const sums = new Map<string, { forward: number; backward: number }>();
  for (const loss of round?.deals ?? []) {
    const edge = edgeOf(loss, edges);
    if (edge === undefined || loss.lossUsdBn <= 0) continue;
    const sum = sums.get(edge.id) ?? { forward: 0, backward: 0 };
    if (loss.to === edge.source) sum.backward += loss.lossUsdBn;
    else sum.forward += loss.lossUsdBn;
    sums.set(edge.id, sum);
  }
  // Losses in both directions on one deal in one round: the arrow shows the larger, each keeps its own sum.
  return new Map(
    [...sums].map(([id, { forward, backward }]) => [
      id,
      { lossUsdBn: Math.max(forward, backward), reversed: backward > forward },
    ]),
  );
};

const tracesOf = (
  report: FailureFrame["report"],
  round: number,
  edges: ReadonlyMap<string, SceneEdge>,
): ReadonlySet<string> => new Set(report.rounds.slice(0, round).flatMap((past) => [...arrowsOf(past, edges).keys()]));

/** What to draw of a cascade at a moment. O(losses of the rounds so far). */
export const failureMoment = (frame: FailureFrame, edges: readonly SceneEdge[]): FailureMoment => {
  const byId = new Map(edges.map((edge) => [edge.id, edge]));
  return {
    progress: arrowProgress(frame.progress),
    amountsShown: frame.amounts !== false && frame.progress >= 0.6,
    nodes: nodeLosses(frame),
    arrows: arrowsOf(frame.allRounds === true ? frame.report : frame.report.rounds[frame.round], byId),
    traces: tracesOf(frame.report, frame.round, byId),
    path: arrowsOf({ deals: frame.path === undefined ? [] : [...frame.path] }, byId),
  };
};

/** Part of all losses from which on a round is worth watching. */
const newsShare = 0.01;

/**
 * A frame at a time within its round. One that shows all rounds together first lets its own round unfold, where that
 * brings anything; it has no time of its own.
 */
export const frameAt = (frame: FailureFrame, progress: number): FailureFrame => {
  const { report, round, allRounds } = frame;
  if (allRounds !== true || progress >= 1) return { ...frame, progress };
  const isNews = lossSum(report.rounds[round]?.deals ?? []) >= newsShare * lossSum(report.deals);
  return isNews ? { ...frame, progress, allRounds: false } : frame;
};
