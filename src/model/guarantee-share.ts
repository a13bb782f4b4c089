// How one guarantee is shared among several obligors: two constant splits, which enclose what the contract pays.
import { choiceValue, type AssumptionValues } from "./assumption-values.ts";

/** A loss that a guarantee covers, and the node whose failure causes it. */
export type CoveredLoss = { readonly from: number; readonly usdBn: number };

/** Share of a covered loss that the guarantor takes over, in [0, 1], by obligor. */
export type GuaranteeShare = (from: number) => number;

const sumOf = (losses: readonly CoveredLoss[]): number => losses.reduce((sum, { usdBn }) => sum + usdBn, 0);

const shareOfAmount = (amount: number, loss: number): number => (loss === 0 ? 0 : Math.min(1, amount / loss));

/**
 * The share of each covered loss that a guarantee of amount G moves.
 *
 *     together   min(1, G / L)      L   = sum of the covered losses when all obligors fail
 *     alone      min(1, G / L_u)    L_u = those when u fails
 *
 * The contract pays P(S) = min(G, sum of L_u over u in S) when the obligors in S have failed. For every S
 *
 *     sum over S of min(1, G / L) L_u  <=  P(S)  <=  sum over S of min(1, G / L_u) L_u
 *
 * because min(G, .) is concave, so it lies above its chord from 0 to L, and subadditive. Partial distress f_u is read
 * as the part of u's failure that is priced in, that is as its probability. Then the same holds for the expectation of
 * P, whatever the dependence between the failures: the two splits enclose the contract.
 *
 * With one obligor both are the same, and exact. With several, `together` is exact when all fail, never asks more than
 * G, and shows the beneficiary losing too much; `alone` is exact when one fails, and asks more than G when several do.
 *
 * Why not min(G, sum of L_u f_u) itself: it leaves the beneficiary a convex rest. The map would stay monotone, with a
 * least fixed point, and its losses could be attributed; but a run from above could then stop at a higher fixed point,
 * so that arrival loses its proof, and the exact solution, the adjoint and the linear programs need a constant W.
 *
 * A package without `guarantee.split` takes `together`.
 */
export const guaranteeShare = (
  amountUsdBn: number,
  losses: readonly CoveredLoss[],
  values: AssumptionValues,
): GuaranteeShare => {
  const split = values.assumptions.has("guarantee.split") ? choiceValue(values, "guarantee.split") : "together";
  if (split === "together") {
    const share = shareOfAmount(amountUsdBn, sumOf(losses));
    return () => share;
  }
  return (from) => shareOfAmount(amountUsdBn, sumOf(losses.filter((loss) => loss.from === from)));
};
