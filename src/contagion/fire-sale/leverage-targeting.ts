// Leverage limits with a buffer: below the buffer a holder pays back debt and sells, below the limit it fails and sells
// everything, step by step until nobody sells any more.
import { worthAt, type AssetMarket, type Balance } from "./asset-market.ts";
import type { FireSaleRule, FireSaleStep } from "./fire-sale-rule.ts";
import { exponentialImpact, priceImpact } from "./price-impact.ts";
import type { ParameterValues } from "../propagation/propagation-model.ts";

/** The books of one holder while it sells; null balance: it never does. */
type Books = {
  readonly holdings: Float64Array;
  readonly orders: Float64Array;
  readonly other: Pick<Balance, "otherAssetsUsdBn" | "otherLiabilitiesUsdBn"> | null;
  cash: number;
  debt: number;
  /** What has been lost on assets that are sold. */
  lost: number;
  failed: boolean;
};

const openBooks = ({ holders }: AssetMarket): Books[] =>
  holders.map(({ holdings, balance }) => ({
    holdings: Float64Array.from(holdings),
    orders: new Float64Array(holdings.length),
    other: balance,
    cash: balance?.cashUsdBn ?? 0,
    debt: balance?.debtUsdBn ?? 0,
    lost: 0,
    failed: false,
  }));

/** Clears all orders of a step at once, so that no order of the holders matters; pays out at the mid price. */
const clearMarket = (books: readonly Books[], { totals }: AssetMarket, before: Float64Array, impact: number) => {
  const quantities = totals.map((_total, k) => books.reduce((sum, { orders }) => sum + orders[k]!, 0));
  const shares = quantities.map((quantity, k) => (totals[k] === 0 ? 0 : quantity / totals[k]!));
  const prices = before.map((price, k) => price * exponentialImpact(shares[k]!, impact));
  for (const book of books) {
    book.orders.forEach((quantity, k) => {
      const paid = (before[k]! + prices[k]!) / 2;
      book.cash += quantity * paid;
      book.lost += quantity * (1 - paid);
      book.holdings[k]! -= quantity;
    });
    book.orders.fill(0);
  }
  return { prices, shares };
};

/** Pays back debt with cash and orders the sale of the rest, the same share of every asset. */
const delever = (book: Books, amount: number, prices: Float64Array): void => {
  const paid = Math.min(book.cash, book.debt, amount);
  book.cash -= paid;
  book.debt -= paid;
  const worth = worthAt(book.holdings, prices);
  const share = worth > 0 ? Math.min(1, Math.max(0, amount - paid) / worth) : 0;
  book.holdings.forEach((quantity, k) => (book.orders[k] = share * quantity));
};

/** One holder's turn at given prices; true when it fails now. */
const act = (book: Books, prices: Float64Array, { minimum, buffer, target }: ParameterValues): boolean => {
  if (book.failed || book.other === null) return false;
  const assets = book.cash + book.other.otherAssetsUsdBn + worthAt(book.holdings, prices);
  const equity = assets - book.debt - book.other.otherLiabilitiesUsdBn;
  if (assets <= 0 || equity < minimum! * assets) return (book.failed = true);
  if (equity < buffer! * assets) delever(book, assets - equity / target!, prices);
  return false;
};

const lossOf = ({ lost, holdings }: Books, prices: Float64Array): number =>
  lost +
  worthAt(
    holdings,
    prices.map((price) => 1 - price),
  );

/**
 * Every step: (1) who failed in the step before puts up all it still has; (2) the market clears all orders at once,
 * `p <- p exp(-alpha sold / initial total)`, and pays the mean of the old and the new price; (3) everybody else looks at
 * equity over assets: below `minimum` it fails, below `buffer` it goes back to `target`, first paying debt with cash,
 * then ordering sales in proportion to what it holds.
 *
 * A holder below zero assets has failed too. Ends when nothing is ordered and nobody fails.
 *
 * @see Cont, Schaanning (2017), doi:10.2139/ssrn.2541114, for leverage targeting with a buffer and impact
 */
export const leverageTargeting: FireSaleRule = {
  id: "leverage-targeting",
  label: "Leverage limit with a buffer, step by step",
  idea: "Below a buffer firms sell until their leverage is sound again, below the limit they fail and sell all they have.",
  reference:
    "Cont, Schaanning (2017). Fire sales, indirect contagion and systemic stress testing. doi:10.2139/ssrn.2541114",
  parameters: {
    "price-impact": priceImpact,
    minimum: { label: "Equity over assets below which a firm fails", default: 0.03, min: 0, max: 1 },
    buffer: { label: "Equity over assets below which it sells", default: 0.04, min: 0, max: 1 },
    target: { label: "Equity over assets that it returns to", default: 0.05, min: 0.001, max: 1 },
    steps: { label: "Most steps", default: 1000, min: 1, max: 100_000, whole: true },
  },
  run: (market, shock, parameters) => {
    const books = openBooks(market);
    let prices = shock.map((fall) => 1 - fall);
    let sold = new Float64Array(shock.length);
    const steps: FireSaleStep[] = [{ prices, sold, failed: [] }];
    let converged = false;
    for (let step = 0; step < parameters["steps"]! && !converged; step++) {
      for (const book of books) if (book.failed) book.orders.set(book.holdings);
      const cleared = clearMarket(books, market, prices, parameters["price-impact"]!);
      prices = cleared.prices;
      sold = sold.map((share, k) => Math.min(1, share + cleared.shares[k]!));
      const failed = books.flatMap((book, i) => (act(book, prices, parameters) ? [i] : []));
      steps.push({ prices, sold, failed });
      converged = failed.length === 0 && books.every(({ orders }) => orders.every((quantity) => quantity === 0));
    }
    const losses = Float64Array.from(books, (book) => lossOf(book, prices));
    return { steps, losses, converged };
  },
};
