// Forward-looking solvency contagion: a default may come at any time before the claims fall due.
import { defaultBeforeMaturity } from "./asset-risk.ts";
import { recoveryParameter, volatilityParameter, type ValuationFunction } from "./valuation-function.ts";

/** V = 1 - (1 - R) PD, PD the probability of a default at any time until maturity. */
export const blackCox: ValuationFunction = {
  id: "black-cox",
  label: "Forward-looking, default at any time",
  idea: "A claim is worth what it brings on average when the debtor may run out of equity at any time.",
  reference:
    "Bardoscia, Barucca, Brinley Codd, Hill (2019). Forward-looking solvency contagion. Journal of Economic Dynamics and Control 108, 103755. doi:10.1016/j.jedc.2019.103755",
  parameters: { recovery: recoveryParameter, sigma: volatilityParameter },
  needs: ["externalAssets"],
  value: (equity, _solvent, { externalAssets }, { recovery, sigma }) =>
    1 - (1 - recovery!) * defaultBeforeMaturity(equity, externalAssets, sigma!),
};
