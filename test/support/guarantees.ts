// The assumptions that only guarantees ask for, beside the ones that every package has.
import type { Assumption } from "../../src/model/assumption.ts";
import { assumptions } from "./networks.ts";

export const splitAssumption: Assumption = {
  id: "guarantee.split",
  type: "choice",
  default: "together",
  options: ["together", "alone"],
  distribution: "fixed",
  reason: "As in the shipped package.",
};

export const ownUseAssumption: Assumption = {
  id: "guarantee.own-use",
  type: "number",
  default: 0,
  low: 0,
  high: 1,
  unit: "share",
  distribution: "uniform",
  reason: "As in the shipped package.",
};

export const guaranteeAssumptions: readonly Assumption[] = [...assumptions, ownUseAssumption, splitAssumption];
