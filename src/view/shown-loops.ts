// The loops that a state shows.
import type { Window } from "../model/annual-flow.ts";
import type { Network } from "../model/network.ts";
import { loopsReport } from "../report/loops-report.ts";
import type { LoopsReport } from "../report/loops-report.schema.ts";
import type { Unit } from "./view-state.ts";

/** Deals from which a search for loops would stop a page. */
const longFrom = 2000;
export const takesLong = ({ deals }: Network): boolean => deals.length > longFrom;

/**
 * The loops of a network as the view lists them: the largest bottleneck first. Without round trips where there are more
 * than 2000 deals: each of them takes as long as all the rest.
 */
export const shownLoops = (network: Network, asOf: string, window: Window, unit: Unit): LoopsReport =>
  loopsReport(network, { asOf, window, basis: unit, order: "bottleneck", roundTrips: !takesLong(network) });
