// Why a node lost what it lost: the deals that brought it, largest first, and behind each the reason why its
// counterparty was in distress, back to the seeds.
import type { Network } from "../model/network.ts";
import { isTakeOrPay } from "../model/take-or-pay.ts";
import type { CascadeNode, CascadeReport, DealLoss } from "./cascade-report.schema.ts";
import { lossSum } from "./loss-sum.ts";
import type { Cause, Explanation, ExplainReport } from "./explain-report.schema.ts";
import { lossShares } from "./loss-shares.ts";
import { findNode } from "./seed.ts";
import { seedShares } from "./seed-shares.ts";

export type ExplainOptions = {
  /** Smallest share of a node's loss that is listed; default 1 %. */
  readonly minShare?: number;
  /** Levels of counterparties; default 4. */
  readonly maxDepth?: number;
};

type Context = Required<ExplainOptions> & {
  readonly nodes: ReadonlyMap<string, CascadeNode>;
  readonly byVictim: ReadonlyMap<string, readonly DealLoss[]>;
  readonly guarantees: ReadonlyMap<string, NonNullable<Cause["guarantee"]>>;
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

const guaranteesOf = ({ deals }: Network): Context["guarantees"] =>
  new Map(
    deals
      .filter(({ instrument }) => instrument === "backstop")
      .map((deal) => {
        const form = isTakeOrPay(deal) ? ("take-or-pay" as const) : ("indemnity" as const);
        return [deal.id, { id: deal.id, guarantor: deal.source, beneficiary: deal.target, form }];
      }),
  );

/** A seed that failed by decree passes on nothing but its shock, and so does one whose buffer is unknown. */
const isPureSeed = (state: CascadeNode | undefined): boolean =>
  state !== undefined && (state.bufferUsdBn === null || state.shockUsdBn === state.bufferUsdBn);

const endOf = ({ nodes, maxDepth }: Context, from: string, path: readonly string[]): Cause["end"] => {
  if (isPureSeed(nodes.get(from))) return "seed";
  if (path.includes(from)) return "loop";
  return path.length >= maxDepth ? "depth" : null;
};

/**
 * @param traced Part of the root's loss that goes back through this node.
 * @param path The nodes above.
 */
const explainNode = (context: Context, node: string, traced: number, path: readonly string[]): Explanation => {
  const state = context.nodes.get(node);
  const lossUsdBn = state?.lossUsdBn ?? 0;
  // The root is asked about its loss; a counterparty passes on its own shock too.
  const shockUsdBn = path.length === 0 ? 0 : (state?.shockUsdBn ?? 0);
  const tracedOf = (usdBn: number): number => (usdBn === 0 ? 0 : traced * (usdBn / (lossUsdBn + shockUsdBn)));
  const all = context.byVictim.get(node) ?? [];
  const isListed = (loss: DealLoss): boolean => loss.lossUsdBn >= context.minShare * lossUsdBn;
  const omitted = all.filter((loss) => !isListed(loss));
  const causes = all.filter(isListed).map((loss): Cause => {
    const { id: deal, channel, guarantee, from } = loss;
    const tracedUsdBn = tracedOf(loss.lossUsdBn);
    const end = endOf(context, from, [...path, node]);
    const because = end === null ? explainNode(context, from, tracedUsdBn, [...path, node]) : null;
    const moved = guarantee === null ? null : (context.guarantees.get(guarantee) ?? null);
    const share = Math.min(1, loss.lossUsdBn / lossUsdBn);
    return { deal, channel, guarantee: moved, from, lossUsdBn: loss.lossUsdBn, share, tracedUsdBn, because, end };
  });
  return {
    node,
    lossUsdBn,
    uncappedLossUsdBn: state?.uncappedLossUsdBn ?? 0,
    shockUsdBn: state === undefined ? 0 : state.shockUsdBn,
    distress: state?.distress ?? null,
    failedInRound: state?.failedInRound ?? null,
    bufferUsdBn: state?.bufferUsdBn ?? null,
    bufferBasis: state?.bufferBasis ?? null,
    bufferFact: state?.bufferFact ?? null,
    tracedUsdBn: traced,
    shockTracedUsdBn: tracedOf(shockUsdBn),
    causes,
    omittedUsdBn: lossSum(omitted),
    omittedCount: omitted.length,
    omittedTracedUsdBn: tracedOf(lossSum(omitted)),
  };
};

/**
 * The chain of causes behind a node's loss, from the exact attribution of a cascade report. On every level the causes
 * and what is omitted sum to the node's loss; `tracedUsdBn` says on every step how much of the root's loss came that
 * way: what a counterparty passed on is traced to its shock and its losses in proportion to their size.
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
): ExplainReport => {
  const id = findNode(network, node);
  const byVictim = groupByVictim(report.deals);
  const nodes = new Map(report.nodes.map((state) => [state.id, state]));
  const losses = byVictim.get(id) ?? [];
  const seeds = report.seeds.map((seed) => seed.id);
  const context = { nodes, byVictim, guarantees: guaranteesOf(network), minShare, maxDepth };
  return {
    network: report.network,
    model: report.model,
    asOf: report.asOf,
    ...explainNode(context, id, nodes.get(id)?.lossUsdBn ?? 0, []),
    byDeal: lossShares(losses, (loss) => loss.id),
    byChannel: lossShares(losses, ({ channel }) => channel),
    byNeighbour: lossShares(losses, ({ from }) => from),
    bySeed: seedShares({ nodes, byVictim }, seeds, id),
  };
};
