// Forward-looking contagion on default: what counts is solvency on the day when the claims fall due.
import { defaultAtMaturity } from "./asset-risk.ts";
import { recoveryParameter, volatilityParameter, type ValuationFunction } from "./valuation-function.ts";

/** V = 1 - (1 - R) P, P the probability of a default at maturity. */
export const furfineMerton: ValuationFunction = {
  id: "furfine-merton",
  label: "Forward-looking, fixed recovery",
  idea: "A claim is worth what it brings on average: all of it, or a fixed share if the debtor defaults.",
  reference:
    "Bardoscia, Barucca, Brinley Codd, Hill (2019). Forward-looking solvency contagion. Journal of Economic Dynamics and Control 108, 103755. doi:10.1016/j.jedc.2019.103755",
  parameters: { recovery: recoveryParameter, sigma: volatilityParameter },
  needs: ["externalAssets"],
  value: (equity, _solvent, { externalAssets }, { recovery, sigma }) =>
    1 - (1 - recovery!) * defaultAtMaturity(equity, externalAssets, sigma!),
};
