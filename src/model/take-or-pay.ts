// Take-or-pay guarantees: the guarantor buys what the seller cannot sell, so it bears more than the seller is spared.
import { numericValue, termAssumptions, type AssumptionValues } from "./assumption-values.ts";
import type { NetworkAsOf } from "./as-of.ts";
import type { Deal } from "./deal.ts";
import type { Exposure } from "./exposure.ts";
import { guaranteeShare } from "./guarantee-share.ts";
import { positionOf } from "./position.ts";

/** A backstop of the kind `commitment` is an order that waits for others to fall away. */
export const isTakeOrPay = ({ instrument, kind }: Deal): boolean => instrument === "backstop" && kind === "commitment";

/** The orders that the guarantee names in `overlaps`, or without any all orders to its seller; not its guarantor's own. */
const coveredOrders = ({ source, target, overlaps }: Deal, counted: readonly Deal[]): readonly Deal[] => {
  const orders = counted.filter(
    (deal) => deal.kind === "commitment" && deal.instrument !== "backstop" && deal.target === target,
  );
  const named = orders.filter(({ id }) => overlaps.includes(id));
  return (named.length > 0 ? named : orders).filter((deal) => deal.source !== source);
};

/** A covered order, and what its buyer's failure leaves unsold of it, USD billions at the contract's price. */
type Order = { readonly id: string; readonly from: number; readonly usdBn: number };

/** Exposures so far, and the share of each order that earlier guarantees have not bought. */
type State = { readonly exposures: readonly Exposure[]; readonly left: ReadonlyMap<string, number> };

type Book = {
  readonly asOf: NetworkAsOf;
  readonly values: AssumptionValues;
  readonly indexOf: ReadonlyMap<string, number>;
};

const unsoldOrder = (deal: Deal, left: number, { asOf, values, indexOf }: Book): Order => {
  const { outstandingUsdBn } = positionOf(deal, asOf.day, termAssumptions(values));
  const usdBn = (outstandingUsdBn ?? 0) * (1 - numericValue(values, "order-loss.relet", deal)) * left;
  return { id: deal.id, from: indexOf.get(deal.source)!, usdBn };
};

const buy = ({ exposures, left }: State, guarantee: Deal, book: Book): State => {
  const leftOf = (id: string): number => left.get(id) ?? 1;
  const orders = coveredOrders(guarantee, book.asOf.counted)
    .map((deal) => unsoldOrder(deal, leftOf(deal.id), book))
    .filter(({ usdBn }) => usdBn > 0);
  if (guarantee.amountUsdBn === null || orders.length === 0) return { exposures, left };
  const shareOf = guaranteeShare(guarantee.amountUsdBn, orders, book.values);
  const useless = 1 - numericValue(book.values, "guarantee.own-use", guarantee);
  const boughtShares = new Map(orders.map(({ id, from }) => [id, shareOf(from)]));
  const spared = exposures.map((exposure) => {
    const share = exposure.channel === "order-loss" ? boughtShares.get(exposure.deal) : undefined;
    if (share === undefined) return exposure;
    return { ...exposure, lossUsdBn: exposure.lossUsdBn * (1 - share), guarantee: guarantee.id };
  });
  const bought = orders.map(({ id, from, usdBn }): Exposure => {
    const lossUsdBn = usdBn * shareOf(from) * useless;
    const to = book.indexOf.get(guarantee.source)!;
    return { deal: id, channel: "guarantee", from, to, lossUsdBn, guarantee: guarantee.id };
  });
  const leftNow = [...boughtShares].map(([id, share]) => [id, leftOf(id) * (1 - share)] as const);
  return { exposures: [...spared, ...bought], left: new Map([...left, ...leftNow]) };
};

/**
 * Applies take-or-pay guarantees in order, as Nvidia's to buy what CoreWeave cannot sell. For one of amount G from g to
 * the seller t, and covered orders with outstanding part O, margin m and relet share r, when their buyers fail:
 *
 *     unsold  U  = (1 - r) O                    capacity for which no customer is found, at the contract's price
 *     share      of U that g buys, at most G in all: see `guaranteeShare`
 *     t loses    m U (1 - share)                instead of m U: it earns its margin on what g buys
 *     g loses    U share (1 - own-use)          the price, less the part of the capacity that g can use itself
 *
 * The two differ on purpose. G limits purchases, not losses; t is spared only m share U, because delivering costs the
 * rest of the price, and g pays the whole price for what nobody else wanted. `guarantee.own-use` says how much of it is
 * worth that price to g. With a margin of 0 the seller has nothing to be spared, and g still buys. A later guarantee
 * of the same orders buys from what earlier ones left.
 *
 * @param exposures Before any indemnity: capacity is bought before anybody claims for it.
 */
export const applyTakeOrPay = (
  exposures: readonly Exposure[],
  guarantees: readonly Deal[],
  book: Book,
): readonly Exposure[] =>
  guarantees.reduce<State>((state, guarantee) => buy(state, guarantee, book), { exposures, left: new Map() }).exposures;
