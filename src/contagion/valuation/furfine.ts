// Contagion on default: a claim keeps its face value until its debtor defaults.
import { recoveryParameter, type ValuationFunction } from "./valuation-function.ts";

/** V = 1 if solvent, else R. */
export const furfine: ValuationFunction = {
  id: "furfine",
  label: "Contagion on default",
  idea: "A claim is good until its debtor defaults; then a fixed share is recovered.",
  reference:
    "Furfine (2003). Interbank exposures: quantifying the risk of contagion. Journal of Money, Credit and Banking 35(1), 111-128. doi:10.1353/mcb.2003.0004",
  parameters: { recovery: recoveryParameter },
  needs: [],
  value: (_equity, solvent, _debtor, parameters) => (solvent ? 1 : parameters["recovery"]!),
};
