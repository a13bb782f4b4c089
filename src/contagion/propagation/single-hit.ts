// DebtRank of 2012, as one of the models: its engine is `singleHitCascade`.
import { singleHitCascade } from "../single-hit.ts";
import type { StateMachineModel } from "./propagation-model.ts";

/** Every node passes its distress on once, the first time it is hit; what goes round a second time is not seen. */
export const singleHit: StateMachineModel = {
  id: "single-hit",
  label: "DebtRank of 2012, single hit",
  idea: "A firm passes its first loss on, once, and keeps quiet about every later one.",
  reference:
    "Battiston, Puliga, Kaushik, Tasca, Caldarelli (2012). DebtRank: too central to fail? Financial networks, the FED and systemic risk. Scientific Reports 2, 541. doi:10.1038/srep00541",
  parameters: {
    "cap-impact": {
      label: "1: one debtor takes at most the whole capital of a creditor, as in the paper; 0: no such cap",
      default: 1,
      min: 0,
      max: 1,
      whole: true,
    },
  },
  form: "state-machine",
  run: (network, shock, { parameters, failureBoundary, failedByDecree }) =>
    singleHitCascade(network, shock, {
      capImpact: parameters["cap-impact"] === 1,
      ...(failureBoundary === undefined ? {} : { failureBoundary }),
      ...(failedByDecree === undefined ? {} : { failedByDecree }),
    }),
};
