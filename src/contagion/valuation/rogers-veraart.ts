// Clearing with default costs: a default itself destroys part of what there is to share.
import { clip, type ValuationFunction } from "./valuation-function.ts";

const share = (label: string) => ({ label, default: 1, min: 0, max: 1, perNode: true });

/**
 * V = 1 if solvent, else what creditors get of alpha A^e + beta x claims, after those who rank before them.
 *
 *     alpha A^e + beta (E + D - A^e) = (alpha - beta) A^e + beta (E + D),   D all debts
 *
 * alpha = beta = 1 is `eisenberg-noe`. A shock beyond all external assets leaves A^e < 0; of that nothing is sold, so it
 * counts in full: alpha is 1 there.
 */
export const rogersVeraart: ValuationFunction = {
  id: "rogers-veraart",
  label: "Clearing with default costs",
  idea: "After a default the creditors share what a forced sale of the debtor's assets and claims brings.",
  reference:
    "Rogers, Veraart (2013). Failure and rescue in an interbank network. Management Science 59(4), 882-898. doi:10.1287/mnsc.1120.1569",
  parameters: {
    alpha: share("Share of external assets that a default leaves"),
    beta: share("Share of claims on others that a default leaves"),
  },
  needs: ["externalAssets", "debt", "seniorDebt"],
  value: (equity, solvent, { externalAssets, debt, seniorDebt }, parameters) => {
    if (solvent) return 1;
    const { alpha, beta } = parameters as { readonly alpha: number; readonly beta: number };
    const outside = externalAssets < 0 ? 1 : alpha;
    const left = (outside - beta) * externalAssets + beta * Math.max(0, equity + debt + seniorDebt);
    return clip((left - seniorDebt) / debt);
  },
};
