// What is still to be delivered under the commitments of a network, by buyer and seller, with the deals behind it.
import type { DayNumber } from "../model/date.ts";
import type { Deal } from "../model/deal.ts";
import { positionOf } from "../model/position.ts";
import type { TermAssumptions } from "../model/term.ts";
import { groupBy } from "./group-by.ts";

/** A deal and its part of a figure, USD billions. */
export type DealPart = { readonly id: string; readonly usdBn: number };

/** What one counterparty stands for. */
export type Party = {
  /** Node id. */
  readonly id: string;
  readonly usdBn: number;
  /** Largest first. */
  readonly deals: readonly DealPart[];
};

export type OpenOrder = { readonly deal: Deal; readonly usdBn: number };

/** Commitments with something outstanding at the start of a day; what a node owes itself is left out. */
export const openOrders = (deals: readonly Deal[], day: DayNumber, terms: TermAssumptions): readonly OpenOrder[] =>
  deals.flatMap((deal): OpenOrder[] => {
    const usdBn = deal.kind === "commitment" ? positionOf(deal, day, terms).outstandingUsdBn : 0;
    return usdBn === null || usdBn === 0 || deal.source === deal.target ? [] : [{ deal, usdBn }];
  });

export const sumOf = (parts: readonly { readonly usdBn: number }[]): number =>
  parts.reduce((sum, { usdBn }) => sum + usdBn, 0);

const bySize = (a: DealPart, b: DealPart): number => b.usdBn - a.usdBn || (a.id < b.id ? -1 : 1);

/** Orders summed per counterparty, largest first: a deal that is split in two changes nothing. */
export const byParty = (orders: readonly OpenOrder[], side: "source" | "target"): readonly Party[] =>
  [...groupBy(orders, ({ deal }) => deal[side])]
    .map(([id, group]) => {
      const deals = group.map(({ deal, usdBn }) => ({ id: deal.id, usdBn })).sort(bySize);
      return { id, usdBn: sumOf(deals), deals };
    })
    .sort(bySize);

/** Party id to amount, as the measures of concentration take it. */
export const amountsOf = (parties: readonly Party[]): ReadonlyMap<string, number> =>
  new Map(parties.map(({ id, usdBn }) => [id, usdBn]));
