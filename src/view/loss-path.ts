// The way back from a firm's loss to where the failure began: the chain of deals along which most of it came.
import type { CascadeReport, DealLoss } from "../report/cascade-report.schema.ts";
import { lossSum } from "../report/loss-sum.ts";

/** A firm on the search, with the share of the loss that goes back through it and the losses on the way there. */
type Reached = { readonly share: number; readonly steps: readonly DealLoss[] };

const groupByVictim = (deals: readonly DealLoss[]): ReadonlyMap<string, readonly DealLoss[]> => {
  const groups = new Map<string, DealLoss[]>();
  for (const deal of deals) groups.set(deal.to, [...(groups.get(deal.to) ?? []), deal]);
  return groups;
};

const strongest = (open: ReadonlyMap<string, Reached>): string | null =>
  [...open].reduce<{ id: string | null; share: number }>(
    (best, [id, { share }]) => (share > best.share ? { id, share } : best),
    { id: null, share: 0 },
  ).id;

/**
 * The steps from the firm backwards to a seed, such that the product of their shares is the largest:
 *
 *     max over ways of  prod_k  loss on step k / whole loss of the firm that bears it
 *
 * A share is at most 1, so this is a search for the shortest way (Dijkstra). Empty for a firm that lost nothing and for a
 * seed that failed by decree. O(firms^2 + losses).
 */
export const lossPath = (
  { deals, seeds }: Pick<CascadeReport, "deals" | "seeds">,
  firm: string,
): readonly DealLoss[] => {
  const byVictim = groupByVictim(deals);
  const isSeed = (id: string): boolean => seeds.some((seed) => seed.id === id);
  const open = new Map<string, Reached>([[firm, { share: 1, steps: [] }]]);
  const settled = new Set<string>();
  for (let at = strongest(open); at !== null; at = strongest(open)) {
    const { share, steps } = open.get(at)!;
    if (isSeed(at) && (steps.length > 0 || !byVictim.has(at))) return steps;
    open.delete(at);
    settled.add(at);
    const losses = byVictim.get(at) ?? [];
    const whole = lossSum(losses);
    for (const loss of losses) {
      const next = share * (loss.lossUsdBn / whole);
      if (settled.has(loss.from) || next <= (open.get(loss.from)?.share ?? 0)) continue;
      open.set(loss.from, { share: next, steps: [...steps, loss] });
    }
  }
  return [];
};
