// What each node pays and receives.
import { strengthsOf } from "../model/strengths.ts";
import type { NodeMeasure } from "./measure.ts";

const common = {
  shape: "values",
  unit: "amount",
  ofGroup: "sum",
  growth: "sparse",
  reference:
    "Barrat, Barthelemy, Pastor-Satorras, Vespignani (2004). The architecture of complex weighted networks. PNAS 101(11), 3747-3752. doi:10.1073/pnas.0400087101",
  undefinedWhen: null,
  remark: null,
} as const;

export const inStrength: NodeMeasure = {
  ...common,
  id: "in-strength",
  label: "Receives",
  meaning: "all money that the firm is to receive",
  formula: "sum_i W_ij",
  compute: (projection) => strengthsOf(projection).received,
};

export const outStrength: NodeMeasure = {
  ...common,
  id: "out-strength",
  label: "Pays",
  meaning: "all money that the firm is to pay",
  formula: "sum_j W_ij",
  compute: (projection) => strengthsOf(projection).paid,
};

export const netStrength: NodeMeasure = {
  ...common,
  id: "net-strength",
  label: "Pays, net",
  meaning: "what it pays less what it receives; below 0 for who receives more",
  formula: "sum_j W_ij - sum_j W_ji",
  compute: (projection) => {
    const { received, paid } = strengthsOf(projection);
    return paid.map((amount, v) => amount - received[v]!);
  },
};
