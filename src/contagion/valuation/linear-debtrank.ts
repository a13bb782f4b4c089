// Linear DebtRank as a valuation: a claim is worth what is left of its debtor's equity.
import { clip, type ValuationFunction } from "./valuation-function.ts";

/** V = clip(E / E(0)), each debtor with its own initial equity E(0). */
export const linearDebtRank: ValuationFunction = {
  id: "linear-debtrank",
  label: "Linear DebtRank",
  idea: "A claim loses value in step with its debtor's equity, long before any default.",
  reference:
    "Bardoscia, Battiston, Caccioli, Caldarelli (2015). DebtRank: a microscopic foundation for shock propagation. PLoS ONE 10(6), e0130406. doi:10.1371/journal.pone.0130406",
  parameters: {},
  needs: [],
  value: (equity, _solvent, { bookEquity }) => (bookEquity > 0 ? clip(equity / bookEquity) : 0),
};
