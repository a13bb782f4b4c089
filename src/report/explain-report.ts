// Why a node lost what it lost: the deals that brought it, largest first, and behind each the reason why its
// counterparty was in distress, back to the seeds.
import type { LossChannel } from "../model/channel.ts";
import type { Network } from "../model/network.ts";
import type { CascadeReport, DealLoss } from "./cascade-report.schema.ts";
import { findNode } from "./seed.ts";

export type Cause = {
  readonly deal: string;
  readonly channel: LossChannel;
  readonly guarantee: string | null;
  /** The counterparty whose distress caused the loss. */
  readonly from: string;
  readonly lossUsdBn: number;
  /** Share of the node's whole loss, in [0, 1]. */
  readonly share: number;
  /** Why the counterparty was in distress; null when it was a fully failed seed, already explained above, or too deep. */
  readonly because: Explanation | null;
  /** Why the tree ends here. */
  readonly end: "seed" | "loop" | "depth" | null;
};

export type Explanation = {
  readonly node: string;
  /** Loss caused by the cascade, without an initial shock of the node's own. */
  readonly lossUsdBn: number;
  /** What the deals would have taken without the cap at the buffer. */
  readonly uncappedLossUsdBn: number;
  /** Share of the buffer lost, an initial shock of the node's own included; null: buffer unknown. */
  readonly distress: number | null;
  readonly failedInRound: number | null;
  readonly bufferUsdBn: number | null;
  readonly bufferBasis: string | null;
  /** Id of the statement that the buffer comes from; its sources stand there. */
  readonly bufferFact: string | null;
  readonly causes: readonly Cause[];
  /** Sum of the causes that are too small to list, USD billions; causes and this sum to the loss. */
  readonly omittedUsdBn: number;
};

export type ExplainOptions = {
  /** Smallest share of a node's loss that is listed; default 1 %. */
  readonly minShare?: number;
  /** Levels of counterparties; default 4. */
  readonly maxDepth?: number;
};

type Context = {
  readonly report: CascadeReport;
  readonly byVictim: ReadonlyMap<string, readonly DealLoss[]>;
  readonly minShare: number;
  readonly maxDepth: number;
};

const groupByVictim = (deals: readonly DealLoss[]): ReadonlyMap<string, readonly DealLoss[]> => {
  const groups = new Map<string, DealLoss[]>();
  for (const deal of deals) {
    const group = groups.get(deal.to);
    if (group === undefined) groups.set(deal.to, [deal]);
    else group.push(deal);
  }
  return groups;
};

const endOf = ({ report, maxDepth }: Context, from: string, path: readonly string[]): Cause["end"] => {
  if (report.seeds.some(({ id, shock }) => id === from && shock === 1)) return "seed";
  if (path.includes(from)) return "loop";
  return path.length >= maxDepth ? "depth" : null;
};

const explainNode = (context: Context, node: string, path: readonly string[]): Explanation => {
  const state = context.report.nodes.find(({ id }) => id === node);
  const lossUsdBn = state?.lossUsdBn ?? 0;
  const all = context.byVictim.get(node) ?? [];
  const listed = all.filter((loss) => loss.lossUsdBn >= context.minShare * lossUsdBn);
  const causes = listed.map(({ id, channel, guarantee, from, lossUsdBn: loss }): Cause => {
    const end = endOf(context, from, [...path, node]);
    const because = end === null ? explainNode(context, from, [...path, node]) : null;
    return { deal: id, channel, guarantee, from, lossUsdBn: loss, share: loss / lossUsdBn, because, end };
  });
  return {
    node,
    lossUsdBn,
    uncappedLossUsdBn: state?.uncappedLossUsdBn ?? 0,
    distress: state?.distress ?? null,
    failedInRound: state?.failedInRound ?? null,
    bufferUsdBn: state?.bufferUsdBn ?? null,
    bufferBasis: state?.bufferBasis ?? null,
    bufferFact: state?.bufferFact ?? null,
    causes,
    omittedUsdBn: all.reduce((sum, loss) => sum + loss.lossUsdBn, 0) - causes.reduce((sum, c) => sum + c.lossUsdBn, 0),
  };
};

/**
 * The chain of causes behind a node's loss, from the exact attribution of a cascade report.
 *
 * @param node Id or name.
 * @returns An explanation without causes when the node lost nothing.
 * @throws NotFoundError for an unknown node.
 */
export const explain = (
  report: CascadeReport,
  network: Network,
  node: string,
  { minShare = 0.01, maxDepth = 4 }: ExplainOptions = {},
): Explanation =>
  explainNode({ report, byVictim: groupByVictim(report.deals), minShare, maxDepth }, findNode(network, node), []);
