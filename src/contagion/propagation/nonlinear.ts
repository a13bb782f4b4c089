// Non-linear DebtRank: lightly hurt nodes pass on less than their share, nearly failed ones almost all of it.
import type { TransmissionModel } from "./propagation-model.ts";

/**
 * Between DebtRank and the default cascade:
 *
 *     f(h) = h exp(alpha (h - 1))
 *
 * alpha = 0 is DebtRank; towards infinity only failures are passed on. Convex for alpha > 0, so the map can have
 * several positive fixed points; the cascade finds the least, the one that the shock leads to.
 */
export const nonlinear: TransmissionModel = {
  id: "nonlinear",
  label: "Non-linear DebtRank",
  idea: "A firm that has lost a little passes on less than its share, and one that is nearly gone almost everything.",
  reference:
    "Bardoscia, Caccioli, Perotti, Vivaldo, Caldarelli (2016). Distress propagation in complex networks: the case of non-linear DebtRank. PLoS ONE 11(10), e0163825. doi:10.1371/journal.pone.0163825",
  parameters: {
    alpha: {
      label: "How far a firm holds out before it passes losses on; 0 is DebtRank",
      default: 1,
      min: 0,
      max: 100,
    },
  },
  form: "map",
  transmit: (distress, _failed, parameters) => distress * Math.exp(parameters["alpha"]! * (distress - 1)),
  arrival: "ceiling",
};
