// Differential DebtRank: distress is passed on in proportion.
import type { TransmissionModel } from "./propagation-model.ts";

/**
 * Linear DebtRank, in the telescoped form of its differential equation:
 *
 *     h(t+1) = min(1, h(0) + W h(t))
 */
export const debtrank: TransmissionModel = {
  id: "debtrank",
  label: "DebtRank",
  idea: "A firm that has lost a third of its capital passes on a third of what its failure would cost others.",
  reference:
    "Bardoscia, Battiston, Caccioli, Caldarelli (2015). DebtRank: a microscopic foundation for shock propagation. PLoS ONE 10(6), e0130406. doi:10.1371/journal.pone.0130406",
  parameters: {},
  form: "map",
  transmit: (distress) => distress,
  arrival: "bracket",
};
