// A loop of the report as the picture lights it: nodes, the deal that stands for each leg, and a label per leg.
import type { LitLoop } from "../../picture/picture-state.ts";
import type { LoopEntry } from "../../report/loops-report.schema.ts";
import type { NetworkIndex } from "../network-index.ts";
import type { Unit } from "../view-state.ts";
import { amountOnArrow } from "../words/unit.ts";
import { legsFromFunding } from "./story-loop.ts";

/** Starts with the largest funding leg; of parallel deals the largest stands for its leg, the label says the sum. */
export const litLoop = (loop: LoopEntry, index: NetworkIndex, unit: Unit): LitLoop => {
  const legs = legsFromFunding(loop, index);
  return {
    nodes: legs.map(({ from }) => from),
    deals: legs.flatMap(({ deals }) => deals.slice(0, 1).map(({ id }) => id)),
    labels: legs.map(({ usdBnPerYear }) => amountOnArrow(usdBnPerYear, unit)),
  };
};
