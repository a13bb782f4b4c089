// Clearing as a valuation: after a default, creditors share what is there.
import { clip, type ValuationFunction } from "./valuation-function.ts";

/** V = clip(1 + E / L): where equity is negative, that is what the debts are short of. */
export const eisenbergNoe: ValuationFunction = {
  id: "eisenberg-noe",
  label: "Clearing without default costs",
  idea: "After a default the creditors share what the debtor has; nothing is lost on the way.",
  reference:
    "Eisenberg, Noe (2001). Systemic risk in financial systems. Management Science 47(2), 236-249. doi:10.1287/mnsc.47.2.236.9835",
  parameters: {},
  needs: ["debt"],
  value: (equity, _solvent, { debt }) => clip((equity + debt) / debt),
};
