// The loops that a state shows.
import type { Window } from "../model/annual-flow.ts";
import type { Network } from "../model/network.ts";
import { loopsReport } from "../report/loops-report.ts";
import type { LoopsReport } from "../report/loops-report.schema.ts";
import type { Unit } from "./view-state.ts";

/** The loops of a network as the view lists them: the largest bottleneck first. */
export const shownLoops = (network: Network, asOf: string, window: Window, unit: Unit): LoopsReport =>
  loopsReport(network, { asOf, window, basis: unit, order: "bottleneck" });
